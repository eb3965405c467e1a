# The chat in the terminal.
terminal-you = You
terminal-polku = Polku
terminal-progress = { $done } of about { $total }
terminal-project = Project { $id }. Carry on later with: polku chat --project { $id }
terminal-export = Your map as a page: polku export { $id } --format html -o map.html
terminal-left = You left in the middle. Everything so far is saved.
notice-resumed = Your last message had no answer yet; here it is.
notice-refused = Somebody else changed something in the meantime, so it was left as it is: { $what }
notice-shortened = That was a lot at once: { $count } points are on the map, the rest is kept in our chat.
notice-guide = The guide couldn't be searched just now; the interview carries on without it.
head-id = id
head-name = name
head-language = language
head-updated = last change
head-messages = messages
