# The chat in the terminal.
terminal-you = Sinä
terminal-polku = Polku
terminal-noted = kirjattu
terminal-progress = { $done } / noin { $total }
terminal-project = Projekti { $id }. Jatka myöhemmin komennolla: polku chat --project { $id }
terminal-export = Karttasi sivuna: polku export { $id } --format html -o map.html
terminal-left = Lähdit kesken. Kaikki tähän asti on tallessa.
terminal-resumed = Viimeisin viestisi jäi ilman vastausta, tässä se on.
notice-refused = Joku muu ehti muuttaa yhtä kohtaa, ja se jäi ennalleen: { $what }
notice-shortened = { $count ->
    [one] Siinä tuli paljon kerralla: kartalle meni yksi kohta, loput ovat tallessa keskustelussa.
   *[other] Siinä tuli paljon kerralla: kartalle meni { $count } kohtaa, loput ovat tallessa keskustelussa.
}
notice-not-saved = Tätä vastausta ei saatu tallennettua.
notice-guide = Oppaasta ei juuri nyt voitu hakea, haastattelu jatkuu ilman sitä.
