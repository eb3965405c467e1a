# The chat in the terminal.
terminal-you = Du
terminal-polku = Polku
terminal-progress = { $done } av ungefär { $total }
terminal-project = Projekt { $id }. Fortsätt senare med: polku chat --project { $id }
terminal-export = Kartan som sida: polku export { $id } --format html -o karta.html
terminal-left = Du gick mitt i samtalet. Allt hittills är sparat.
notice-resumed = Ditt förra meddelande hade inte fått något svar. Här kommer det.
notice-refused = En sak hade någon annan hunnit ändra, så den fick vara som den är: { $what }
notice-shortened = Det var mycket på en gång: på kartan finns nu { $count } saker, resten ligger kvar i vårt samtal.
notice-guide = Guiden gick inte att söka i just nu; intervjun fortsätter utan den.
head-id = id
head-name = namn
head-language = språk
head-updated = senast ändrat
head-messages = meddelanden
