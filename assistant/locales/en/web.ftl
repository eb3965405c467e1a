# The page in the browser. Short: most of these stand on buttons and above fields.
# Never inflect around a variable: put it in quotation marks, after a colon, or on its own.

# --- around everything ---
web-untitled = Untitled map
web-projects = Your maps
web-private = { $reach ->
    [there] Stays on this server
    [service] Searches go to { $host }
   *[here] Stays on this machine
}
web-private-more = { $reach ->
    [there] What you write and add goes only to the machine that runs this Polku, and to no service on the internet. Others who open it see only their own maps; whoever looks after the machine can read what is stored there.
    [service] The talk and the map stay here. What you ask and the documents you add are sent to { $host }, the service that was chosen for searching when Polku was set up.
   *[here] What you write goes nowhere: the talk, the map, your documents and the guide all stay on this machine. No service on the internet is asked.
}
web-language = Language
web-theme = Light or dark
web-help = Help
web-lost = The connection is gone. What you typed is kept here; as soon as it is back, we carry on.
web-gone = That map is not here any more; yours are under “Your maps”, at the top.
web-views = What to look at
web-view-talk = Talk
web-view-map = Map
web-news = something new
web-skip-talk = Go to your answer
web-skip-map = Go to the map
web-running = Polku runs at { $address } (stop it with Ctrl-C). Everything stays on this machine.
web-running-open = Polku runs at { $address } and can be reached from other machines (stop it with Ctrl-C). Each browser sees only its own maps.
web-running-service = Polku runs at { $address } (stop it with Ctrl-C). The page says what leaves this machine.
web-start-over = Begin again

# --- the talk ---
web-talk = The talk
web-you = You
web-say = Your answer
web-say-hint = Write as you would tell it …
web-send = Send
web-earlier = { $count ->
    [one] Show one earlier message
   *[other] Show { $count } earlier messages
}
web-noted = Noted on the map
web-message-more = More about message { $number }
web-message = Your message
web-deleted = (deleted)
web-cite = From the guide: { $title }
web-left = Still to come, as far as can be told:
web-quick = Other ways to answer
quick-skip = Skip
quick-unknown = I don't know
quick-example = Example
quick-why = Why?
quick-back = Back
quick-undo = Undo
topic-business = your business
topic-question = what the map is for
topic-persona = who the customer is
topic-scenario = the story of one customer
topic-stages = the steps
topic-actions = what they do
topic-touchpoints = where you meet
topic-thoughts = what they think and feel
topic-feelings = how they feel
topic-expectations = what they expect
topic-pains = what bothers them
topic-opportunities = what could be better
topic-moments = the decisive moment
topic-lost_customers = customers you lost
topic-after_purchase = what happens afterwards
topic-departments = behind the scenes
topic-metrics = numbers
topic-evidence = what customers said
topic-review = a gap on the map
topic-summary = a look at the whole map
topic-fit = how well it fits
topic-other = what I forgot to ask

# --- the map ---
web-tools = Tools for the map
web-undo = Undo
web-redo = Redo
web-history = History
web-upload = Open a file
web-download = Download
web-empty = Your customers' path grows here
web-empty-more = Answer the question in the talk. Each thing you tell appears here, with a mark that says where it comes from.
web-example = Look at an example
web-example-name = Example
web-example-welcome = This is a finished example with an invented business. Click on anything to see where it comes from. Your own maps are under “Your maps”, at the top.
web-first-stage = Add the first step yourself
web-about = About this map
web-add = Add
web-add-to = Add to “{ $lane }” at “{ $stage }”
web-add-stage = Add a step
web-all-lanes = All rows
web-add-fact = Add something about: { $name }

# --- dialogs ---
web-close = Close
web-cancel = Cancel
web-save = Save
web-unsaved = What you changed here is not saved yet. Save it, or press Esc once more to close without saving.
web-line = One line of the map
web-new-line = A new line
web-words = The words
web-lane = Row
web-field = What it is about
web-score = How it feels
web-channel = How you meet
web-no-channel = not said
web-importance = How much it matters
web-satisfaction = How well it is done
web-impact = Effect
web-effort = Effort
web-initiator = Who starts it
web-department = Who in the business
web-moment = Why this moment decides
web-guess = This is a guess. Is it right?
web-accept = Yes, keep it
web-reject = No, remove it
web-remove = Remove
web-removed = Removed. “Undo” brings it back.
web-forget = Delete for good …
web-forget-item = It goes from the map, from the history and from what Polku said about it; your own message stays. Nobody can bring it back.
web-forget-message = The message goes, and so does every line that rests on it alone. Nobody can bring it back.
web-forget-sure = Delete for good
web-forgotten = Deleted for good.
web-stage-name = Name of the step
web-phase = Where in the journey
web-move = Move this step
web-earlier-stage = Move earlier
web-later-stage = Move later
web-stage-before = Add a step before
web-stage-after = Add a step after
web-stage-where = Where
web-before-stage = before “{ $stage }”
web-at-the-end = at the end
web-remove-stage = Remove this step
web-remove-stage-more = What stands in it goes to the neighbouring step, so nothing you said is lost.
web-title = Title
web-kind = Kind of journey
web-question-done = Settled, take it off the list
web-sources = What this rests on
web-legend-more = Only what you said or typed counts as said. A guess has a dashed line until you keep it or remove it.
web-help-map = On the map, click on anything to change its words, its row or its step, or to see where it comes from. An empty cell can be filled with “Add”.
web-help-keys = By keyboard: Tab goes from thing to thing, Enter opens, Esc closes. In the talk, Enter sends and Shift with Enter begins a new line.

# --- maps, history, files ---
web-rename = Name of this map
web-renamed = The map has its new name.
web-new-project = New map
web-messages = { $count ->
    [one] one message
   *[other] { $count } messages
}
web-delete-project = Delete “{ $name }”
web-delete-project-more = The map, its talk and its history go for good. Nobody can bring them back.
web-by-owner = You, by hand
web-by-interviewer = Polku, in the talk
web-by-importer = From a file
web-made = The map was begun.
web-imported = Came from the file “{ $file }”.
web-after = After { $text }:
web-did-removed = { $count ->
    [one] One line removed.
   *[other] { $count } lines removed.
}
web-did-moved = { $count ->
    [one] One thing moved.
   *[other] { $count } things moved.
}
web-did-set = { $count ->
    [one] One detail changed.
   *[other] { $count } details changed.
}
web-undone = (taken back)
web-took-back = Taken back ({ $who }): { $what }
web-brought-back = Brought back ({ $who }): { $what }
web-format = Kind of file
format-json = Everything, for Polku
format-json-more = JSON: the whole map with its sources; Polku can open it again.
format-html = A page to show and print
format-html-more = HTML: opens in any browser, on any device.
web-left-out = What to leave out
web-without-quotes = Without quotations
web-mask-names = With names masked
web-upload-more = A JSON file that Polku made. You see what is in it before anything is taken over.
web-file = File
web-upload-new = Open as a new map
web-upload-into = Add to this map
web-preview = Steps: { $stages }. Things noted: { $items }. Personas: { $personas }.
web-downgraded = { $count ->
    [one] One thing has lost its proof on the way and will be marked as “came with a file”.
   *[other] { $count } things have lost their proof on the way and will be marked as “came with a file”.
}
web-wide = Only the map

# --- the guide ---
web-guide = The guide
web-guide-search = Ask, or search for a word
web-guide-find = Search
web-guide-all = All topics
web-group-start = Getting started
web-group-persona = Who the customer is
web-group-stages = The steps of the journey
web-group-touchpoints = Where you meet
web-group-lanes = What goes on the map
web-group-evidence = How to find out
web-group-improve = Making things better
web-group-measure = Numbers and follow-up
web-group-craft = Making a good map
web-group-trades = By kind of business
web-typical = Show what is typical here
web-typical-all = Show what is typical of your kind of business
web-typical-tools = Guesses from the guide
web-typical-done = { $count ->
    [0] Nothing was added: the guide has nothing more for the empty cells.
    [one] One guess from the guide was added. Keep it or remove it.
   *[other] { $count } guesses from the guide were added. Keep or remove them.
}
web-keep-guesses = Keep all guesses in this step ({ $count })
web-remove-guesses = Remove all guesses in this step ({ $count })
web-by-guide = From the guide, because you asked

# --- the owner's own documents ---
web-papers = Your documents
web-papers-more = Add price lists, terms, common questions or customer feedback. Ask about them in the talk, and Polku quotes the right place and names the page or line. They are used for this map only.
web-papers-file = A file: PDF, Word (.docx), plain text, Markdown or CSV
web-papers-paste = Or paste a text
web-papers-add = Add
web-papers-choose = Choose a file or paste a text first.
web-papers-reading = Reading …
web-papers-added = Added: “{ $name }”. You can now ask about it in the talk.
web-papers-removed = Deleted: “{ $name }”.
web-papers-none = Nothing here yet.
web-papers-size = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
web-papers-remove = Delete “{ $name }”
web-papers-remove-more = What it says can then no longer be found or quoted. What is already on the map stays.
web-cite-paper = From your documents: { $title }
web-paper-gone = a document that was deleted
