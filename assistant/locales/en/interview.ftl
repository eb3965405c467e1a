# What the guided interviewer says. A message with attributes (.a, .b, .c) has wordings to vary between.
# Never inflect around a variable: put it in quotation marks, after a colon, or on its own.
# Questions are open, neutral, offer no answers, praise nothing, and each message asks one thing.

welcome = Hello! I'm Polku, an AI, and I'll draw the path your customers take, while we talk.
    I ask one question at a time, about 15 minutes in all. You can say “skip”, “I don't know”, “why”, “back”, “undo” or “stop” at any point.
    Everything stays on this machine, and only what you tell me is written down as fact.
welcome-languages = Suomeksi · Po polsku · По-русски · På svenska: just write in your language.
welcome-back = Welcome back. We go on where we left off.

# --- opening ---
ask-business = To start: what do you sell, to whom, and where?
ask-question = What should this map help you decide or understand?
ask-scenario = Think of your most recent customer. Tell me the whole story, from the moment they first needed something until it was over: who they were and what happened.
ask-persona = Who was that customer: what kind of person, in what kind of life?
ask-stages = I've laid the journey out like this: { $stages }. What is wrong or missing in these steps?

# --- doing, one for each phase; $stage is the stage's name ---
ask-doing-before =
    .a = “{ $stage }”: what is going on in the customer's life before they start looking for anyone?
    .b = “{ $stage }”: what had happened just before that customer realised they needed something?
ask-doing-find =
    .a = “{ $stage }”: how did that customer come across you?
    .b = “{ $stage }”: what does the customer do to find somebody like you?
ask-doing-choose =
    .a = “{ $stage }”: what does the customer do before making up their mind?
    .b = “{ $stage }”: what happens here, step by step, from the customer's side?
ask-doing-buy =
    .a = “{ $stage }”: how does it go when they order, book or pay?
    .b = “{ $stage }”: what does the customer do at this point, step by step?
ask-doing-get =
    .a = “{ $stage }”: what happens between the order and the moment they have it?
    .b = “{ $stage }”: what does the customer do and see at this point?
ask-doing-use =
    .a = “{ $stage }”: what does the customer do while they are being served or using it?
    .b = “{ $stage }”: walk me through it as the customer sees it. What happens?
ask-doing-help =
    .a = “{ $stage }”: when something went wrong the last time, what did the customer do?
    .b = “{ $stage }”: what does the customer do when something is unclear or broken?
ask-doing-after =
    .a = “{ $stage }”: what did that customer do afterwards?
    .b = “{ $stage }”: what happens once it is over, in the days and weeks after?

# --- thinking and feeling together, one for each phase ---
ask-mind-before =
    .a = “{ $stage }”: what goes through the customer's head and heart at that point?
    .b = “{ $stage }”: what is on the customer's mind then, and in what mood?
ask-mind-find =
    .a = “{ $stage }”: while they look, what do they wonder about, and in what mood?
    .b = “{ $stage }”: what do they think and feel when they first see you?
ask-mind-choose =
    .a = “{ $stage }”: what do they ask themselves before deciding, and how does it feel?
    .b = “{ $stage }”: what are their doubts and feelings here?
ask-mind-buy =
    .a = “{ $stage }”: what does the customer think and feel at that moment?
    .b = “{ $stage }”: what is going on in the customer's head when the money is on the table?
ask-mind-get =
    .a = “{ $stage }”: what do they think and feel while they wait or begin?
    .b = “{ $stage }”: what is on their mind at that point, and in what mood?
ask-mind-use =
    .a = “{ $stage }”: what does the customer think and feel in the middle of it?
    .b = “{ $stage }”: what would the customer tell a friend about this moment, thoughts and feelings included?
ask-mind-help =
    .a = “{ $stage }”: what do they think and feel when something isn't right?
    .b = “{ $stage }”: what is on their mind when they come to you with a problem, and in what mood?
ask-mind-after =
    .a = “{ $stage }”: what does the customer think and feel once it is over?
    .b = “{ $stage }”: what stays with them afterwards, in thoughts and in mood?

# --- one lane of one stage ---
ask-thoughts =
    .a = “{ $stage }”: what does the customer ask themselves at that point?
    .b = “{ $stage }”: what is on the customer's mind then?
ask-feelings =
    .a = “{ $stage }”: how does the customer feel at that point, and why?
    .b = “{ $stage }”: in what mood is the customer then, and what is it that causes it?
ask-expectations =
    .a = “{ $stage }”: what does the customer count on at that point?
    .b = “{ $stage }”: what do they expect here, before it happens?
ask-pains =
    .a = “{ $stage }”: what goes wrong or gets on their nerves there?
    .b = “{ $stage }”: where does it stick? Tell me of the last time.
    .c = “{ $stage }”: what costs the customer time, money or patience there?

# --- the whole journey ---
ask-lost_customers = Think of the last one who didn't buy, or who left. What happened?
ask-after_purchase = What happened after that, once the customer had what they came for?
ask-departments = Behind the scenes: who does the work the customer never sees, and with what?
ask-metrics = Which numbers do you have at hand about your customers: how many ask, buy, come back?
ask-evidence = What have customers themselves said or written lately? Their own words, if you can.
ask-moments = Which single moment decides whether the customer stays with you or goes?
ask-opportunities = The lowest point so far is “{ $low }”. What would you do about it if you could?
ask-opportunities-any = If you could change one thing for your customers next week, what would it be?
ask-other = We're almost done. What should I have asked that I didn't?
ask-summary = Here is your map in short:
    { $summary }
    What is wrong or missing?
ask-fit = Last one: how well does this map fit your business, from 1 (not at all) to 4 (very well)?

# --- probes, after a thin answer ---
probe-why =
    .a = Why is that?
    .b = What lies behind that?
    .c = What makes it so?
probe-example =
    .a = Could you tell me about the last time that happened?
    .b = Tell me one real case, please.
    .c = Who was the last one, and what did they do?
probe-next =
    .a = And then what happened?
    .b = What came next?
    .c = How did it go on from there?
probe-wrong = What would you change, in your own words?

# --- saying what was noted: $notes is a list of “owner's words” ---
noted-in =
    .a = Noted under “{ $place }”: { $notes }.
    .b = I've put this under “{ $place }”: { $notes }.
    .c = This goes under “{ $place }”: { $notes }.
noted-also = And under “{ $place }”: { $notes }.
noted-persona = About the customer: { $notes }.
noted-business = About your business: { $notes }.
noted-question = The map will help with this: { $notes }.
noted-idea = As an idea to improve: { $notes }.
noted-moment = As a decisive moment: { $notes }.
noted-more = { $count ->
    [one] … and one more.
   *[other] … and { $count } more.
}
noted-nothing =
    .a = I've kept your answer, but found nothing in it to put on the map.
    .b = That is kept in our talk; on the map I've put nothing from it.
stages-laid = I've drawn a first path for you: { $stages }. You can change the steps at any time (“add a step …”, “rename …”).
stages-agreed = Good, these steps stand.
summary-stage =
    .a = So far at “{ $stage }”: { $lines }. If something there is wrong or missing, just say so.
    .b = That makes “{ $stage }”: { $lines }. Correct me where it is off.

# --- steering ---
ok-skip =
    .a = All right, we skip that one.
    .b = Fine, on to the next.
ok-unknown =
    .a = That's fine. I've put it on the list of open questions.
    .b = No harm done: it goes on the list of things to find out.
    .c = Then it stays open for now; it's on your list.
ok-back = Back to the earlier question.
nothing-back = There is no earlier question to go back to.
ok-undo = Taken back: { $what }.
ok-undo-plain = The last change is taken back.
nothing-undo = There is nothing to take back.
ok-pause = Everything is saved. Come back whenever you like, and we go on from here.
ok-language = We go on in English.
language-switched = I'm answering in English from here on. To go back, write “{ $back }”.
ok-change = Done: the steps are now { $stages }.
ok-removed = Removed: “{ $what }”.
change-unclear = I could not tell which step you mean. The steps are: { $stages }. Say for example “rename … to …”, “add a step … after …”, “remove the step …”.
help = You can simply talk: I sort what you say onto the map. You can also say: “skip”, “I don't know”, “why?” (why I ask), “example”, “back”, “undo”, “stop” (go on later), “finish”; “add a step … after …”, “rename … to …”, “remove …”; or ask me anything about customer journeys.
why-lead = Why I ask: { $text } (from the guide “{ $title }”)
why-plain = I ask because the map needs it: without that part, it shows only half of what the customer goes through.
guide-lead = { $text } (from the guide “{ $title }”)
guide-nothing = I found nothing about that in my guide, so I'd rather not guess.
guide-other-language = My guide has this only in another language:
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
example-expectations = “He counted on having the bike back the next day.”
example-pains = “Nobody picked up the phone, so he came for nothing.”
example-opportunities = “I would let people book a time on our page.”
example-moments = “When they hear the price on the phone: there they say yes or hang up.”
example-lost_customers = “She asked for a price by e-mail. I answered after four days; she had gone elsewhere.”
example-after_purchase = “He came back in spring for a service and brought his neighbour.”
example-departments = “My brother orders the spare parts, and we write everything in a paper calendar.”
example-metrics = “About ten people call a week, and six of them come.”
example-evidence = “One wrote: good work, but I never knew when it would be ready.”
example-review = “I'd say the worst moment is the waiting.”
example-summary = “The price is missing: people ask for it first.”
example-fit = “3”
example-other = “You didn't ask about the winter, when nobody comes.”

# --- the close ---
close-thanks = Thank you. Your map is ready and saved.
close-fit = You gave it { $fit } of 4.
close-open = { $count ->
    [0] Nothing is left open.
    [one] One question is still open:
   *[other] { $count } questions are still open; the first ones:
}
close-guessed = { $percent } % of the map is a guess; each guess is marked.
close-export = Download it as a page or a file whenever you like, and come back to change it.
already-ended = The interview is finished and your map is saved. Tell me more any time: I'll add it.

# --- open questions, and the cheapest way to find out ---
open-business = What exactly do we sell, to whom, and where?
open-question = What should the map help to decide?
open-scenario = What did our most recent customer go through, from start to end?
open-persona = Who is our most typical customer?
open-stages = Which steps does the customer's path really have?
open-actions = “{ $stage }”: what do customers do here, and where do they meet us?
open-thoughts = “{ $stage }”: what do customers think and ask themselves here?
open-feelings = “{ $stage }”: how do customers feel here, and why?
open-expectations = “{ $stage }”: what do customers expect here?
open-pains = “{ $stage }”: what goes wrong for customers here?
open-opportunities = What could we do about “{ $low }”?
open-opportunities-any = What would we change for our customers first?
open-moments = Which moment decides whether customers stay or go?
open-moment-evidence = “{ $moment }”: what shows that this moment decides?
open-lost_customers = Why did the last ones not buy, or leave?
open-after_purchase = What do customers do afterwards: come back, recommend, fall silent?
open-departments = Who does what behind the scenes?
open-metrics = How many ask, buy and come back?
open-evidence = What do customers say in their own words?
open-other = What else matters that was not asked?
how-ask = Ask the next three customers.
how-reviews = Read the ten latest reviews and messages.
how-number = Look at one number: count for a week.
how-staff = Ask whoever meets the customers most.
how-self = Take an hour and write it down yourself.

# Words of the owner in quotation marks.
quoted = “{ $text }”
open-persona-goals = What does this person want to get done?
open-persona-pains = What bothers this person, and what holds them back?
open-persona-behaviours = How does this person look for things and buy them?
open-persona-triggers = What makes this person start looking?

correct-how = Nothing on the map was changed. To mend it, say “undo”, “remove …” or “move … to …” with a few of the words; or simply tell me again how it is.
ok-moved = Moved to “{ $stage }”: “{ $what }”.

# A stage that the owner has named.
ask-doing = “{ $stage }”: what does the customer do at that point, step by step?
ask-mind = “{ $stage }”: what does the customer think and feel at that point?
line-unclear = I could not find “{ $what }” on the map; say a few of its words as they stand there.

# A summary that was shown already is not shown again.
ask-more = What else is wrong or missing? If it fits now, say “nothing”.
