# The chat in the terminal.
terminal-you = Ty
terminal-polku = Polku
terminal-progress = { $done } z około { $total }
terminal-project = Projekt { $id }. Żeby wrócić do niego później: polku chat --project { $id }
terminal-export = Twoja mapa jako strona: polku export { $id } --format html -o map.html
terminal-left = Rozmowa urwała się w połowie. Wszystko do tego miejsca jest zapisane.
notice-resumed = Twoja ostatnia wiadomość czekała na odpowiedź; oto ona.
notice-refused = Jedną rzecz zmienił w międzyczasie ktoś inny i została tak, jak jest: { $what }
notice-shortened = { $count ->
    [one] Sporo tego naraz: na mapie jest jedna rzecz, reszta zostaje w naszej rozmowie.
    [few] Sporo tego naraz: na mapie są { $count } rzeczy, reszta zostaje w naszej rozmowie.
   *[other] Sporo tego naraz: na mapie jest { $count } rzeczy, reszta zostaje w naszej rozmowie.
}
notice-guide = Nie udało się teraz zajrzeć do poradnika; rozmowa toczy się dalej bez niego.
head-id = id
head-name = nazwa
head-language = język
head-updated = ostatnia zmiana
head-messages = wiadomości
