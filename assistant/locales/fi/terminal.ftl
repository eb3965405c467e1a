# The chat in the terminal.
terminal-you = Sinä
terminal-polku = Polku
terminal-progress = { $done } / noin { $total }
terminal-project = Projekti { $id }. Jatka myöhemmin komennolla: polku chat --project { $id }
terminal-export = Karttasi sivuna: polku export { $id } --format html -o map.html
terminal-left = Lähdit kesken. Kaikki tähän asti on tallessa.
notice-resumed = Viimeisin viestisi jäi ilman vastausta, tässä se on.
notice-refused = Joku muu ehti muuttaa yhtä kohtaa, ja se jäi ennalleen: { $what }
notice-shortened = { $count ->
    [one] Siinä tuli paljon kerralla: kartalle meni yksi kohta, loput ovat tallessa keskustelussa.
   *[other] Siinä tuli paljon kerralla: kartalle meni { $count } kohtaa, loput ovat tallessa keskustelussa.
}
notice-guide = Oppaasta ei juuri nyt voitu hakea, haastattelu jatkuu ilman sitä.
head-id = tunnus
head-name = nimi
head-language = kieli
head-updated = viimeksi muutettu
head-messages = viestejä
