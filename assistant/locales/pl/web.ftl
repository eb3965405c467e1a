# The page in the browser. Short: most of these stand on buttons and above fields.
# Never inflect around a variable: put it in quotation marks, after a colon, or on its own.

# --- around everything ---
web-untitled = Mapa bez nazwy
web-projects = Twoje mapy
web-private = { $reach ->
    [there] Zostaje na tym serwerze
    [service] Wyszukiwanie przez { $host }
   *[here] Zostaje na tym komputerze
}
web-private-more = { $reach ->
    [there] To, co piszesz i dodajesz, trafia tylko na komputer, na którym działa Polku, a nie do żadnej usługi w internecie. Inni widzą tylko własne mapy. Kto opiekuje się tym komputerem, może przeczytać to, co jest na nim zapisane.
    [service] Rozmowa i mapa zostają tutaj. Pytania, które zadajesz, i dokumenty, które dodajesz, są wysyłane do usługi { $host }, wybranej do wyszukiwania przy instalacji Polku.
   *[here] To, co piszesz, nigdzie nie jest wysyłane: rozmowa, mapa, dokumenty i poradnik zostają na tym komputerze. Polku nie korzysta z żadnych usług w internecie.
}
web-language = Język
web-theme = Jasny albo ciemny wygląd
web-help = Pomoc
web-lost = Nie ma połączenia. Wpisany tekst zostaje tutaj, a gdy połączenie wróci, idziemy dalej.
web-gone = Tej mapy już nie ma; swoje mapy znajdziesz u góry: „Twoje mapy”.
web-views = Co pokazać
web-view-talk = Rozmowa
web-view-map = Mapa
web-news = coś nowego
web-skip-talk = Przejdź do odpowiedzi
web-skip-map = Przejdź do mapy
web-running = Polku działa pod adresem { $address } (żeby zatrzymać, naciśnij Ctrl-C). Wszystko zostaje na tym komputerze.
web-running-open = Polku działa pod adresem { $address }, dostępnym także z innych komputerów (żeby zatrzymać, naciśnij Ctrl-C). Każda przeglądarka widzi tylko swoje mapy.
web-running-service = Polku działa pod adresem { $address } (żeby zatrzymać, naciśnij Ctrl-C). Na stronie jest napisane, co jest wysyłane poza ten komputer.
web-start-over = Wróć na stronę główną

# --- the talk ---
web-talk = Rozmowa
web-you = Ty
web-say = Twoja odpowiedź
web-say-hint = Napisz po swojemu…
web-send = Wyślij
web-earlier = { $count ->
    [one] Pokaż jedną wcześniejszą wiadomość
    [few] Pokaż { $count } wcześniejsze wiadomości
    [many] Pokaż { $count } wcześniejszych wiadomości
   *[other] Pokaż { $count } wcześniejszej wiadomości
}
web-noted = Zapisane na mapie
web-message-more = Więcej: wiadomość nr { $number }
web-message = Twoja wiadomość
web-deleted = (wiadomość usunięta)
web-cite = Z poradnika: { $title }
web-left = Na razie wygląda na to, że zostało jeszcze:
web-quick = Szybkie odpowiedzi
quick-skip = Pomiń
quick-unknown = Nie wiem
quick-example = Przykład
quick-why = Dlaczego?
quick-back = Wróć
quick-undo = Cofnij zmianę
topic-business = Twoja firma
topic-question = po co jest ta mapa
topic-persona = kim jest klient
topic-scenario = historia jednego klienta
topic-stages = etapy
topic-actions = co robi klient
topic-touchpoints = gdzie się spotykacie
topic-thoughts = co klient myśli i czuje
topic-feelings = jak klient się czuje
topic-expectations = na co klient liczy
topic-pains = co klienta boli
topic-opportunities = co poprawić
topic-moments = moment prawdy
topic-lost_customers = klienci, którzy odeszli
topic-after_purchase = co się dzieje potem
topic-departments = co się dzieje na zapleczu
topic-metrics = liczby
topic-evidence = co mówią sami klienci
topic-review = luka na mapie
topic-summary = rzut oka na całą mapę
topic-fit = jak dobrze mapa pasuje
topic-other = jakiego pytania zabrakło

# --- the map ---
web-tools = Narzędzia mapy
web-undo = Cofnij
web-redo = Przywróć
web-history = Historia
web-upload = Otwórz plik
web-download = Pobierz
web-empty = Tu powstaje droga Twoich klientów
web-empty-more = Odpowiedz na pytanie w rozmowie. To, co opowiesz, pojawi się tutaj, a znaczek przy każdym wpisie pokaże, skąd to wiemy.
web-example = Zobacz przykład
web-example-name = Przykład
web-example-welcome = To gotowy przykład, firma jest wymyślona. Kliknij cokolwiek na mapie, żeby zobaczyć, skąd to jest. Swoje mapy znajdziesz u góry: „Twoje mapy”.
web-first-stage = Dodaj etap ręcznie
web-about = O tej mapie
web-add = Dodaj
web-add-to = Dodaj: wiersz „{ $lane }”, etap „{ $stage }”
web-add-stage = Dodaj etap
web-all-lanes = Wszystkie wiersze
web-add-fact = { $name }: dodaj informację

# --- dialogs ---
web-close = Zamknij
web-cancel = Anuluj
web-save = Zapisz
web-unsaved = Zmiany nie są jeszcze zapisane. Zapisz je albo naciśnij Esc jeszcze raz, żeby z nich zrezygnować.
web-line = Wpis na mapie
web-new-line = Nowy wpis
web-words = Treść
web-lane = Wiersz
web-field = Czego dotyczy
web-score = Jak się klient czuje
web-channel = Droga kontaktu
web-no-channel = nie podano
web-importance = Jak ważne
web-satisfaction = Jak wychodzi
web-impact = Ile da
web-effort = Ile pracy
web-initiator = Kto zaczyna
web-department = Kto z firmy
web-moment = Dlaczego to moment prawdy
web-guess = To domysł. Zgadza się?
web-accept = Tak, przyjmij
web-reject = Nie, usuń
web-remove = Usuń
web-removed = Usunięte. Odzyskasz to przyciskiem „Cofnij”.
web-forget = Usuń na dobre…
web-forget-item = Zniknie z mapy, z historii i z odpowiedzi Polku i nie da się tego odzyskać. Twoja wiadomość zostanie.
web-forget-message = Zniknie ta wiadomość i każdy wpis, który opiera się tylko na niej. Nie da się tego odzyskać.
web-forget-sure = Usuń na dobre
web-forgotten = Usunięte na dobre.
web-stage-name = Nazwa etapu
web-phase = W którym momencie drogi
web-move = Przesuń ten etap
web-earlier-stage = Przesuń wcześniej
web-later-stage = Przesuń później
web-stage-before = Dodaj etap przed tym
web-stage-after = Dodaj etap po tym
web-stage-where = Gdzie
web-before-stage = przed etapem „{ $stage }”
web-at-the-end = na końcu
web-remove-stage = Usuń ten etap
web-remove-stage-more = To, co w nim jest, przejdzie do sąsiedniego etapu, więc nic z Twoich słów nie zginie.
web-title = Tytuł
web-kind = Rodzaj drogi
web-question-done = Wyjaśnione, usuń z listy
web-sources = Na czym to się opiera
web-legend-more = Jako fakt liczy się tylko to, co powiesz albo wpiszesz. Domysł ma przerywaną linię, dopóki go nie przyjmiesz albo nie usuniesz.
web-help-map = Kliknij cokolwiek na mapie, żeby zmienić treść, wiersz albo etap lub zobaczyć, skąd to jest. Puste pole wypełnisz przyciskiem „Dodaj”.
web-help-keys = Na klawiaturze: Tab przechodzi dalej, Enter otwiera, Esc zamyka. W rozmowie Enter wysyła, a Shift + Enter zaczyna nową linijkę.

# --- maps, history, files ---
web-rename = Nazwa tej mapy
web-renamed = Mapa ma nową nazwę.
web-new-project = Nowa mapa
web-messages = { $count ->
    [one] jedna wiadomość
    [few] { $count } wiadomości
    [many] { $count } wiadomości
   *[other] { $count } wiadomości
}
web-delete-project = Usuń „{ $name }”
web-delete-project-more = Mapa, rozmowa i historia znikną na dobre. Nie da się ich odzyskać.
web-by-owner = Ty, ręcznie
web-by-interviewer = Polku, w rozmowie
web-by-importer = Z pliku
web-made = Początek mapy.
web-imported = Wczytane z pliku „{ $file }”.
web-after = Po słowach { $text }:
web-did-removed = { $count ->
    [one] Usunięto jeden wpis.
    [few] Usunięto { $count } wpisy.
    [many] Usunięto { $count } wpisów.
   *[other] Usunięto { $count } wpisu.
}
web-did-moved = { $count ->
    [one] Przeniesiono jedną rzecz.
    [few] Przeniesiono { $count } rzeczy.
    [many] Przeniesiono { $count } rzeczy.
   *[other] Przeniesiono { $count } rzeczy.
}
web-did-set = { $count ->
    [one] Zmieniono jeden szczegół.
    [few] Zmieniono { $count } szczegóły.
    [many] Zmieniono { $count } szczegółów.
   *[other] Zmieniono { $count } szczegółu.
}
web-undone = (cofnięte)
web-took-back = Cofnięte ({ $who }): { $what }
web-brought-back = Przywrócone ({ $who }): { $what }
web-format = Rodzaj pliku
format-json = Wszystko, dla Polku
format-json-more = JSON: cała mapa ze źródłami; w Polku można ją znowu otworzyć.
format-html = Strona do pokazania i wydruku
format-html-more = HTML: otworzysz ją w każdej przeglądarce, na każdym urządzeniu.
web-left-out = Co pominąć
web-without-quotes = Cytaty
web-mask-names = Imiona i nazwy (będą zasłonięte)
web-upload-more = Plik JSON zapisany przez Polku. Zanim cokolwiek się wczyta, zobaczysz, co w nim jest.
web-file = Plik
web-upload-new = Otwórz jako nową mapę
web-upload-into = Dodaj do tej mapy
web-preview = Etapy: { $stages }. Wpisy: { $items }. Persony: { $personas }.
web-downgraded = { $count ->
    [one] Jeden wpis stracił po drodze potwierdzenie i dostanie oznaczenie „z wczytanego pliku”.
    [few] { $count } wpisy straciły po drodze potwierdzenie i dostaną oznaczenie „z wczytanego pliku”.
    [many] { $count } wpisów straciło po drodze potwierdzenie i dostanie oznaczenie „z wczytanego pliku”.
   *[other] { $count } wpisu straciło po drodze potwierdzenie i dostanie oznaczenie „z wczytanego pliku”.
}
web-wide = Tylko mapa

# --- the guide ---
web-guide = Poradnik
web-guide-search = Wpisz pytanie albo słowo
web-guide-find = Szukaj
web-guide-all = Wszystkie tematy
web-group-start = Na początek
web-group-persona = Kim jest klient
web-group-stages = Etapy drogi klienta
web-group-touchpoints = Gdzie się spotykacie
web-group-lanes = Co zapisać na mapie
web-group-evidence = Jak to sprawdzić
web-group-improve = Co poprawić
web-group-measure = Liczby i aktualizowanie mapy
web-group-craft = Dobra mapa
web-group-trades = Według branży
web-typical = Pokaż, co jest tu typowe
web-typical-all = Pokaż, co jest typowe w tej branży
web-typical-tools = Domysły z poradnika
web-typical-done = { $count ->
    [0] Nic nie dodano: w poradniku nie ma już nic do pustych pól.
    [one] Dodano jeden domysł z poradnika. Przyjmij go albo usuń.
   *[other] Dodano domysły z poradnika: { $count }. Przyjmij je albo usuń.
}
web-keep-guesses = Przyjmij wszystkie domysły z tego etapu ({ $count })
web-remove-guesses = Usuń wszystkie domysły z tego etapu ({ $count })
web-by-guide = Z poradnika, na Twoją prośbę

# --- the owner's own documents ---
web-papers = Twoje dokumenty
web-papers-more = Dodaj cenniki, regulaminy, częste pytania albo opinie klientów. Gdy zapytasz o nie w rozmowie, Polku zacytuje odpowiedni fragment i poda stronę albo wiersz. Należą tylko do tej mapy.
web-papers-file = Plik: PDF, Word (.docx), tekstowy, Markdown albo CSV
web-papers-paste = Albo wklej tekst
web-papers-add = Dodaj
web-papers-choose = Najpierw wybierz plik albo wklej tekst.
web-papers-reading = Czytam…
web-papers-added = Dodano: „{ $name }”. Możesz już pytać o ten dokument w rozmowie.
web-papers-removed = Usunięto: „{ $name }”.
web-papers-none = Na razie nic tu nie ma.
web-papers-size = { $count ->
    [one] { $count } fragment
    [few] { $count } fragmenty
    [many] { $count } fragmentów
   *[other] { $count } fragmentu
}
web-papers-remove = Usuń „{ $name }”
web-papers-remove-more = Treści tego dokumentu nie będzie już można wyszukać ani zacytować. To, co jest już na mapie, zostanie.
web-cite-paper = Z Twoich dokumentów: { $title }
web-paper-gone = usunięty dokument
