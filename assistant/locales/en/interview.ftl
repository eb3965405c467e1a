# What the guided interviewer says. A message with attributes (.a, .b, .c) has wordings to vary between.
# Never inflect around a variable: put it in quotation marks, after a colon, or on its own.
# Questions are open, neutral, offer no answers, praise nothing, and each message asks one thing.

welcome = Hello! I'm Polku, an AI, and I'll draw the path your customers take, while we talk.
    I ask one question at a time, about 15 minutes in all. You can say “skip”, “I don't know”, “why”, “back”, “undo” or “stop” at any point.
    { $reach ->
        [there] Everything stays on the server that runs this Polku, and
        [service] Questions to the guide and the documents you add go to { $host }, everything else stays here, and
       *[here] Everything stays on this machine, and
    } only what you tell me is written down as fact.
welcome-languages = Suomeksi · Po polsku · По-русски · På svenska: just write in your language.
welcome-back = Welcome back. We'll pick up where we left off.

# --- opening ---
ask-business = To start: what do you sell, to whom, and where?
ask-question = What should this map help you decide or understand?
ask-scenario = Think of your most recent customer. Tell me the whole story, from the moment they first needed something until it was over: who they were and what happened.
ask-persona = What sort of person was that customer? Tell me a little about their life.
ask-stages = I've laid the journey out like this: { $stages }. What is wrong or missing in these steps?

# --- doing, one for each phase; $stage is the stage's name ---
ask-doing-before =
    .a = “{ $stage }”: what is going on in the customer's life before they start looking for anyone?
    .b = “{ $stage }”: what had just happened when the customer realised they needed something?
ask-doing-find =
    .a = “{ $stage }”: how did that customer end up with you?
    .b = “{ $stage }”: what does the customer do here that leads them to you?
ask-doing-choose =
    .a = “{ $stage }”: what does the customer do before making up their mind?
    .b = “{ $stage }”: what happens here, step by step, from the customer's side?
ask-doing-buy =
    .a = “{ $stage }”: how does this part go for the customer?
    .b = “{ $stage }”: what does the customer do at this point, step by step?
ask-doing-get =
    .a = “{ $stage }”: how does this part go, seen through the customer's eyes?
    .b = “{ $stage }”: what does the customer do and see at this point?
ask-doing-use =
    .a = “{ $stage }”: what does the customer do here, from start to finish?
    .b = “{ $stage }”: walk me through it as the customer sees it. What happens?
ask-doing-help =
    .a = “{ $stage }”: the last time something went wrong, what did the customer do?
    .b = “{ $stage }”: what does the customer do when something isn't right?
ask-doing-after =
    .a = “{ $stage }”: what did that customer do afterwards?
    .b = “{ $stage }”: what happens once it is over, in the days and weeks after?

# --- thinking and feeling together, one for each phase ---
ask-mind-before =
    .a = “{ $stage }”: what does the customer think and feel at that point?
    .b = “{ $stage }”: what is on the customer's mind then, and how do they feel?
ask-mind-find =
    .a = “{ $stage }”: what is the customer wondering at this point, and how do they feel?
    .b = “{ $stage }”: what does the customer think of you at this point, and how do they feel?
ask-mind-choose =
    .a = “{ $stage }”: what do they ask themselves before deciding, and how does that feel?
    .b = “{ $stage }”: what does the customer think and feel while making up their mind?
ask-mind-buy =
    .a = “{ $stage }”: what does the customer think and feel at that moment?
    .b = “{ $stage }”: what goes through the customer's mind here, and how do they feel?
ask-mind-get =
    .a = “{ $stage }”: what is the customer thinking and feeling at this stage?
    .b = “{ $stage }”: what is on their mind at that point, and how do they feel?
ask-mind-use =
    .a = “{ $stage }”: what does the customer think and feel while this is going on?
    .b = “{ $stage }”: if the customer told a friend about this part, what would they say they thought and felt?
ask-mind-help =
    .a = “{ $stage }”: what do they think and feel when something isn't right?
    .b = “{ $stage }”: what is on their mind when they come to you with a problem, and how do they feel?
ask-mind-after =
    .a = “{ $stage }”: what does the customer think and feel at this point?
    .b = “{ $stage }”: looking back, what does the customer think and feel about it all?

# --- one lane of one stage ---
ask-thoughts =
    .a = “{ $stage }”: what does the customer ask themselves at that point?
    .b = “{ $stage }”: what is going through the customer's mind then?
ask-feelings =
    .a = “{ $stage }”: how does the customer feel at that point, and why?
    .b = “{ $stage }”: how does the customer feel here, and what makes them feel that way?
ask-expectations =
    .a = “{ $stage }”: what does the customer expect at that point?
    .b = “{ $stage }”: going into this, what does the customer expect?
ask-pains =
    .a = “{ $stage }”: what goes wrong or gets on their nerves here?
    .b = “{ $stage }”: tell me about the last time something didn't go smoothly here.
    .c = “{ $stage }”: what costs the customer time, money or patience here?

# --- the whole journey ---
ask-lost_customers = Think of the last person you lost, whether before they became a customer or afterwards. What happened?
ask-after_purchase = What happened after that, once the customer had what they came for?
ask-departments = Behind the scenes, what gets done that the customer never sees? Say who does it and what they use.
ask-metrics = What figures do you have to hand about your customers, such as how many enquire, go ahead or come back?
ask-evidence = What have customers themselves said or written lately? Their own words, if you can.
ask-moments = Which single moment decides whether the customer stays with you or goes elsewhere?
ask-opportunities = The lowest point so far is “{ $low }”. What would you do about it if you could?
ask-opportunities-any = If you could change one thing for your customers next week, what would it be?
ask-other = We're almost done. What should I have asked that I didn't?
ask-summary = Here's your map in short:
    { $summary }
    What is wrong or missing?
ask-fit = Last one: how well does this map fit your business, from 1 (not at all) to 4 (very well)?

# --- probes, after a thin answer ---
probe-why =
    .a = Why is that?
    .b = What's behind that?
    .c = What makes it that way?
probe-example =
    .a = Could you tell me about the last time that happened?
    .b = Could you give me one real case?
    .c = Think of the last customer like that. What did they do?
probe-next =
    .a = And then what happened?
    .b = What came next?
    .c = How did it go from there?
probe-wrong = What would you change, in your own words?

# --- saying what was noted: $notes is a list of “owner's words” ---
noted-in = Noted under “{ $place }”: { $notes }.
noted-also = And under “{ $place }”: { $notes }.
noted-persona = About the customer: { $notes }.
noted-business = About your business: { $notes }.
noted-question = What the map is for: { $notes }.
noted-idea = Noted as an idea: { $notes }.
noted-moment = Noted as a decisive moment: { $notes }.
noted-more = { $count ->
    [one] … and one more.
   *[other] … and { $count } more.
}
noted-nothing =
    .a = I've kept your answer, but found nothing in it to put on the map.
    .b = I've kept that in our chat, but put nothing from it on the map.
stages-laid = I've sketched a first path for you: { $stages }. You can change the steps at any time (“add a step …”, “rename …”).
stages-agreed = Right, we'll keep these steps.
summary-stage =
    .a = “{ $stage }” so far: { $lines }.
    .b = “{ $stage }” so far: { $lines }. If that isn't right, just say.

# --- steering ---
ok-skip =
    .a = All right, we'll skip that one.
    .b = Fine, on to the next.
ok-unknown =
    .a = That's fine. I've put it on the list of open questions.
    .b = No problem: it goes on the list of things to find out.
    .c = We'll leave that open for now; it's on your list.
ok-back = Back to the earlier question.
nothing-back = There is no earlier question to go back to.
ok-undo = Taken back: { $what }.
ok-undo-plain = The last change is taken back.
nothing-undo = There is nothing to take back.
ok-pause = Everything is saved. Come back whenever you like and we'll carry on from here.
ok-language = We'll carry on in English.
language-switched = I'm answering in English from here on. To go back, write “{ $back }”.
ok-change = Done: the steps are now { $stages }.
ok-removed = Removed: “{ $what }”.
change-unclear = I couldn't tell which step you mean. The steps are: { $stages }. You can say, for example, “rename … to …”, “add a step … after …” or “remove the step …”.
help = You can simply talk: I sort what you say onto the map. You can also say: “skip”, “I don't know”, “why?” (why I ask), “example”, “back”, “undo”, “stop” (carry on later), “finish”; “add a step … after …”, “rename … to …”, “remove …”; or ask me anything about customer journeys.
why-lead = Why I ask. From the guide “{ $title }”: { $text }
why-plain = I ask because without that part the map shows only half of what the customer goes through.
guide-lead = { $text } (from the guide “{ $title }”)
guide-nothing = I found nothing about that in my guide, and I'd rather not guess.
guide-other-language = My guide has this only in another language:
papers-lead = Your own document “{ $title }” says: { $text }
papers-page = { $name }, page { $place }
papers-line = { $name }, line { $place }
papers-paragraph = { $name }, paragraph { $place }
example-lead = An example from another trade: { $text }
again = { $question }

# --- examples, always from a made-up other business ---
example-business = “A bicycle repair shop: we service ordinary bikes for people in this part of town, in our shop by the station.”
example-question = “Why do people who ask for a quote not come back?”
example-scenario = “It was Monday. A father's chain snapped on the way to nursery. He looked us up on his phone, pushed the bike over, was told to come back on Thursday, and wasn't pleased.”
example-persona = “A father of two, about forty, lives nearby, cycles every day, hates waiting.”
example-stages = “There's a step missing: they phone before they come.”
example-actions = “She looked at three pages on her phone, then rang the nearest.”
example-touchpoints = “He sent a photo of the bike by message and we answered the same evening.”
example-thoughts = “He wondered whether it would cost more than the bike was worth.”
example-feelings = “Annoyed, because he had to take the bus.”
example-expectations = “He expected to have the bike back the next day.”
example-pains = “Nobody picked up the phone, so he had a wasted trip.”
example-opportunities = “I'd let people book a time on our website.”
example-moments = “When they hear the price on the phone: that's when they say yes or hang up.”
example-lost_customers = “She asked for a price by e-mail. I answered after four days; she had gone elsewhere.”
example-after_purchase = “He came back in spring for a service and brought his neighbour.”
example-departments = “My brother orders the spare parts, and we write everything in a paper diary.”
example-metrics = “About ten people call a week, and six of them come.”
example-evidence = “One wrote: good work, but I never knew when it would be ready.”
example-review = “I'd say the worst moment is the waiting.”
example-summary = “The price is missing: people ask for it first.”
example-fit = “3”
example-other = “You didn't ask about the winter, when nobody comes.”

reconsidered = You changed the map, so that question is no longer needed.
# --- the close ---
close-thanks = Thank you. Your map is ready and saved.
close-fit = You gave it { $fit } out of 4.
close-open = { $count ->
    [0] Nothing is left open.
    [one] One question is still open:
   *[other] { $count } questions are still open; the first ones:
}
close-guessed = { $percent }% of the map is a guess; each guess is marked.
close-export = Download it as a page or a file whenever you like, and come back to change it.
already-ended = The interview is finished and your map is saved. Tell me more any time and I'll add it.

# --- open questions, and the cheapest way to find out ---
open-business = What exactly do we sell, to whom, and where?
open-question = What should the map help us decide?
open-scenario = What did our most recent customer go through, from start to finish?
open-persona = Who is our most typical customer?
open-stages = What steps do our customers really go through?
open-actions = “{ $stage }”: what do customers do here, and where do they meet us?
open-thoughts = “{ $stage }”: what do customers think and ask themselves here?
open-feelings = “{ $stage }”: how do customers feel here, and why?
open-expectations = “{ $stage }”: what do customers expect here?
open-pains = “{ $stage }”: what goes wrong for customers here?
open-opportunities = What could we do about “{ $low }”?
open-opportunities-any = What would we change for our customers first?
open-moments = Which moment decides whether customers stay or go?
open-moment-evidence = “{ $moment }”: what shows that this moment decides?
open-lost_customers = Why did the last few people decide against us, or leave?
open-after_purchase = What do customers do afterwards: come back, recommend us, go quiet?
open-departments = Who does what behind the scenes?
open-metrics = How many enquire, go ahead and come back?
open-evidence = What do customers say in their own words?
open-other = What else matters that wasn't asked?
how-ask = Ask the next three customers.
how-reviews = Read the ten latest reviews and messages.
how-number = Pick one number and count it for a week.
how-staff = Ask whoever sees the most of your customers.
how-self = Take an hour and write it down yourself.

# Words of the owner in quotation marks.
quoted = “{ $text }”
open-persona-goals = What does this person want to get done?
open-persona-pains = What bothers this person, and what holds them back?
open-persona-behaviours = How does this person go about finding and choosing what they need?
open-persona-triggers = What makes this person start looking?

correct-how = Nothing on the map has changed. To put something right, say “undo”, “remove …” or “move … to …” with a few of the words, or just tell me again how it is.
ok-moved = Moved to “{ $stage }”: “{ $what }”.

# A stage that the owner has named.
ask-doing = “{ $stage }”: what does the customer do at that point, step by step?
ask-mind = “{ $stage }”: what does the customer think and feel at that point?
line-unclear = I couldn't find “{ $what }” on the map; give me a few of its words exactly as they appear there.

# A summary that was shown already is not shown again.
ask-more = What else is wrong or missing? If it's right now, say “nothing”.
