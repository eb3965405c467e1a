# What the guided interviewer says. A message with attributes (.a, .b, .c) has wordings to vary between.
# Never inflect around a variable: put it in quotation marks, after a colon, or on its own.
# Questions are open, neutral, offer no answers, praise nothing, and each message asks one thing.
# Neither Polku nor the owner has a gender: no past tense in the first or second person. „Ta osoba” is the one customer.

welcome = Dzień dobry! Tu Polku, sztuczna inteligencja. Rozmawiamy, a ja rysuję drogę, którą przechodzą Twoi klienci.
    Pytam o jedną rzecz naraz, razem jakieś 15 minut. W każdej chwili możesz napisać „pomiń”, „nie wiem”, „dlaczego”, „wróć”, „cofnij” albo „stop”.
    { $reach ->
        [there] Wszystko zostaje na serwerze, na którym działa Polku, a
        [service] Pytania do poradnika i dodane dokumenty trafiają do usługi { $host }, cała reszta zostaje tutaj, a
       *[here] Wszystko zostaje na tym komputerze, a
    } jako fakt zapisuję tylko to, co powiesz.
welcome-languages = In English · Suomeksi · По-русски · På svenska: po prostu pisz w swoim języku.
welcome-back = Witaj ponownie. Idziemy dalej od tego samego miejsca.

# --- opening ---
ask-business = Na początek: czym się zajmujesz, dla kogo i gdzie?
ask-question = Czego chcesz się dowiedzieć z tej mapy albo o czym zdecydować?
ask-scenario = Przypomnij sobie ostatniego klienta albo klientkę. Opowiedz po kolei całą historię: kto to był, od czego się zaczęło i co się działo aż do końca.
ask-persona = Kim jest ta osoba i jak wygląda jej codzienne życie?
ask-stages = Droga wygląda na razie tak: { $stages }. Co się w tych etapach nie zgadza albo czego brakuje?

# --- doing, one for each phase; $stage is the stage's name ---
ask-doing-before =
    .a = „{ $stage }”: co się dzieje u klienta, zanim w ogóle zacznie kogoś szukać?
    .b = „{ $stage }”: od czego to się u tej osoby zaczęło?
ask-doing-find =
    .a = „{ $stage }”: jak ta osoba do Ciebie trafiła?
    .b = „{ $stage }”: co klient robi, żeby znaleźć kogoś takiego jak Ty?
ask-doing-choose =
    .a = „{ $stage }”: co klient robi, zanim się zdecyduje?
    .b = „{ $stage }”: co się tu po kolei dzieje z punktu widzenia klienta?
ask-doing-buy =
    .a = „{ $stage }”: jak to wygląda, kiedy klient zamawia, umawia się albo płaci?
    .b = „{ $stage }”: co klient wtedy robi, krok po kroku?
ask-doing-get =
    .a = „{ $stage }”: co się wtedy po kolei dzieje z punktu widzenia klienta?
    .b = „{ $stage }”: co klient w tym czasie robi?
ask-doing-use =
    .a = „{ $stage }”: co klient wtedy robi, od początku do końca?
    .b = „{ $stage }”: jak to wygląda oczami klienta, krok po kroku?
ask-doing-help =
    .a = „{ $stage }”: kiedy ostatnio coś poszło nie tak, co zrobił klient?
    .b = „{ $stage }”: co klient robi, gdy czegoś nie wie albo coś jest nie tak?
ask-doing-after =
    .a = „{ $stage }”: co ta osoba zrobiła potem?
    .b = „{ $stage }”: co się dzieje potem, w następnych dniach i tygodniach?

# --- thinking and feeling together, one for each phase ---
ask-mind-before =
    .a = „{ $stage }”: co klientowi chodzi wtedy po głowie i jak się z tym czuje?
    .b = „{ $stage }”: o czym klient wtedy myśli i w jakim jest nastroju?
ask-mind-find =
    .a = „{ $stage }”: o czym klient myśli, kiedy szuka, i w jakim jest nastroju?
    .b = „{ $stage }”: co klient myśli i czuje, kiedy się rozgląda?
ask-mind-choose =
    .a = „{ $stage }”: nad czym klient się zastanawia, zanim się zdecyduje, i jak się z tym czuje?
    .b = „{ $stage }”: co klient myśli i czuje, zanim podejmie decyzję?
ask-mind-buy =
    .a = „{ $stage }”: co klient w tym momencie myśli i czuje?
    .b = „{ $stage }”: co klient ma wtedy w głowie i jak się z tym czuje?
ask-mind-get =
    .a = „{ $stage }”: co klient w tym czasie myśli i czuje?
    .b = „{ $stage }”: co klientowi chodzi wtedy po głowie i w jakim jest nastroju?
ask-mind-use =
    .a = „{ $stage }”: co klient myśli i czuje w trakcie?
    .b = „{ $stage }”: wyobraź sobie, że klient opowiada o tym w domu. Co wtedy myślał i jak się czuł?
ask-mind-help =
    .a = „{ $stage }”: co klient myśli i czuje, kiedy coś jest nie tak?
    .b = „{ $stage }”: co klient myśli i jak się czuje, kiedy przychodzi do Ciebie z kłopotem?
ask-mind-after =
    .a = „{ $stage }”: co klient potem myśli i czuje?
    .b = „{ $stage }”: z jakimi myślami klient zostaje i w jakim jest nastroju?

# --- one lane of one stage ---
ask-thoughts =
    .a = „{ $stage }”: o czym klient wtedy myśli?
    .b = „{ $stage }”: co klientowi chodzi wtedy po głowie?
    .c = „{ $stage }”: nad czym klient się wtedy zastanawia?
ask-feelings =
    .a = „{ $stage }”: jak klient się wtedy czuje i dlaczego?
    .b = „{ $stage }”: w jakim nastroju jest wtedy klient i skąd się to bierze?
ask-expectations =
    .a = „{ $stage }”: na co klient wtedy liczy?
    .b = „{ $stage }”: czego klient się spodziewa, zanim do tego dojdzie?
ask-pains =
    .a = „{ $stage }”: co tu idzie nie tak albo działa klientowi na nerwy?
    .b = „{ $stage }”: gdzie się to zacina? Opowiedz, jak było ostatnio.
    .c = „{ $stage }”: na co klient traci tu czas, pieniądze albo nerwy?

# --- the whole journey ---
ask-lost_customers = Przypomnij sobie ostatnią osobę, która zrezygnowała albo odeszła do kogoś innego. Co się stało?
ask-after_purchase = Co było dalej, kiedy ta osoba dostała już to, czego chciała?
ask-departments = Na zapleczu, gdzie klient nie zagląda: kto co robi i czego do tego używa?
ask-metrics = Jakie liczby o klientach masz pod ręką: ilu się odzywa, ilu się decyduje, ilu wraca?
ask-evidence = Co ostatnio mówili albo pisali sami klienci? Najlepiej słowo w słowo.
ask-moments = W którym momencie klient decyduje, czy zostanie u Ciebie, czy pójdzie gdzie indziej?
ask-opportunities = Na razie najgorzej jest tutaj: „{ $low }”. Jak można by to poprawić?
ask-opportunities-any = Gdyby od przyszłego tygodnia można było zmienić dla klientów jedną rzecz, co by to było?
ask-other = Już prawie koniec. Jakiego pytania tu zabrakło?
ask-summary = Oto Twoja mapa w skrócie:
    { $summary }
    Co się nie zgadza albo czego brakuje?
ask-fit = Ostatnie pytanie: jak dobrze ta mapa pasuje do Twojej firmy, w skali od 1 (wcale) do 4 (bardzo dobrze)?

# --- probes, after a thin answer ---
probe-why =
    .a = Dlaczego tak jest?
    .b = Co za tym stoi?
    .c = Z czego to wynika?
    .d = Skąd się to bierze?
probe-example =
    .a = Jak to było ostatnim razem?
    .b = Opowiedz, proszę, o jednym prawdziwym przypadku.
    .c = Jak to było z ostatnim klientem?
probe-next =
    .a = I co było potem?
    .b = Co się stało dalej?
    .c = Jak to się potoczyło?
probe-wrong = Co trzeba zmienić? Napisz po swojemu.

# --- saying what was noted: $notes is a list of “owner's words” ---
noted-in =
    .a = Zapisane w etapie „{ $place }”: { $notes }.
    .b = Do etapu „{ $place }” trafia: { $notes }.
    .c = Wpisuję do etapu „{ $place }”: { $notes }.
noted-also = Etap „{ $place }”: { $notes }.
noted-persona = O kliencie, Twoimi słowami: { $notes }.
noted-business = O firmie, Twoimi słowami: { $notes }.
noted-question = Mapa ma pomóc w tym: { $notes }.
noted-idea = Pomysł na poprawę: { $notes }.
noted-moment = Moment prawdy: { $notes }.
noted-more = { $count ->
    [one] … i jeszcze jedna rzecz.
   *[other] … i jeszcze { $count } rzeczy.
}
noted-nothing =
    .a = Odpowiedź zachowuję, ale na mapę nic z niej nie trafia.
    .b = To zostaje w naszej rozmowie, na mapie nic się nie zmienia.
stages-laid = Pierwszy szkic drogi: { $stages }. Etapy możesz zmienić w każdej chwili („dodaj etap …”, „zmień nazwę …”).
stages-agreed = Dobrze, te etapy zostają.
summary-stage =
    .a = Na razie w etapie „{ $stage }” jest: { $lines }. Jeśli coś się nie zgadza albo czegoś brakuje, po prostu napisz.
    .b = Tak wygląda etap „{ $stage }”: { $lines }. Jeśli coś jest inaczej, popraw mnie.

# --- steering ---
ok-skip =
    .a = Dobrze, pomijamy.
    .b = W porządku, idziemy dalej.
ok-unknown =
    .a = Nie szkodzi. Trafia na listę pytań otwartych.
    .b = Nic się nie dzieje: dopisuję to do rzeczy do sprawdzenia.
    .c = To na razie zostaje otwarte, jest na Twojej liście.
ok-back = Wracamy do wcześniejszego pytania.
nothing-back = Nie ma wcześniejszego pytania, do którego można wrócić.
ok-undo = Cofnięte: { $what }.
ok-undo-plain = Ostatnia zmiana cofnięta.
nothing-undo = Nie ma czego cofnąć.
ok-pause = Wszystko jest zapisane. Wróć, kiedy chcesz, zaczniemy od tego miejsca.
ok-language = Dalej rozmawiamy po polsku.
language-switched = Od teraz odpowiadam po polsku. Jeśli wolisz wrócić, napisz „{ $back }”.
ok-change = Gotowe, etapy są teraz takie: { $stages }.
ok-removed = Usunięte: „{ $what }”.
change-unclear = Nie wiem, o który etap chodzi. Etapy są takie: { $stages }. Napisz na przykład „zmień nazwę … na …”, „dodaj etap … po …”, „usuń etap …”.
help = Po prostu opowiadaj, a ja układam to na mapie. Możesz też napisać: „pomiń”, „nie wiem”, „dlaczego?” (skąd to pytanie), „przykład”, „wróć”, „cofnij”, „stop” (dokończymy później), „koniec”; „dodaj etap … po …”, „zmień nazwę … na …”, „usuń …”. Możesz też pytać o wszystko, co dotyczy drogi klienta.
why-lead = Już wyjaśniam, skąd to pytanie. W poradniku „{ $title }” jest tak: { $text }
why-plain = Pytam, bo bez tego mapa pokaże tylko połowę drogi klienta.
guide-lead = { $text } (z poradnika „{ $title }”)
guide-nothing = W moim poradniku nic o tym nie ma, więc wolę nie zgadywać.
guide-other-language = W poradniku mam to tylko w innym języku:
papers-lead = W Twoim dokumencie („{ $title }”) jest napisane: { $text }
papers-page = { $name }, strona { $place }
papers-line = { $name }, wiersz { $place }
papers-paragraph = { $name }, akapit { $place }
example-lead = Przykład z innej branży: { $text }
again = { $question }

# --- examples, always from a made-up other business ---
example-business = „Serwis rowerowy w Tarnowie: naprawiamy zwykłe rowery ludziom z okolicy, w warsztacie przy dworcu.”
example-question = „Dlaczego ludzie pytają o wycenę, a potem się nie odzywają?”
example-scenario = „To był poniedziałek. Ojcu w drodze do przedszkola pękł łańcuch. Znalazł nas w telefonie, przyprowadził rower, usłyszał, że będzie na czwartek, i nie był zachwycony.”
example-persona = „Ojciec dwójki dzieci, koło czterdziestki, z osiedla obok, codziennie na rowerze, nie znosi czekać.”
example-stages = „Brakuje jednego etapu: zanim przyjdą, najpierw dzwonią.”
example-actions = „Przejrzała w telefonie trzy strony i zadzwoniła tam, gdzie miała najbliżej.”
example-touchpoints = „Wysłał zdjęcie roweru na Messengerze i jeszcze tego wieczoru dostał od nas odpowiedź.”
example-thoughts = „Zastanawiał się, czy naprawa nie wyjdzie drożej niż cały rower.”
example-feelings = „Zły, bo musiał jechać autobusem.”
example-expectations = „Liczył, że rower będzie na jutro.”
example-pains = „Nikt nie odbierał telefonu, więc przyjechał na darmo.”
example-opportunities = „Zapisy na termin przez stronę, żeby nie trzeba było dzwonić.”
example-moments = „Kiedy słyszą cenę przez telefon: albo się umawiają, albo odkładają słuchawkę.”
example-lost_customers = „Zapytała mailem o cenę. Odpowiedź poszła po czterech dniach, a ona była już u kogoś innego.”
example-after_purchase = „Wiosną wrócił na przegląd i przyprowadził sąsiada.”
example-departments = „Brat zamawia części w hurtowni, a terminy zapisujemy w zeszycie.”
example-metrics = „Dzwoni jakieś dziesięć osób tygodniowo, przyjeżdża sześć.”
example-evidence = „Ktoś napisał w Google: robota dobra, tylko nigdy nie było wiadomo, na kiedy.”
example-review = „Najgorsze jest chyba to czekanie.”
example-summary = „Brakuje ceny: o nią ludzie pytają najpierw.”
example-fit = „3”
example-other = „Nie było nic o zimie, kiedy nikt nie przychodzi.”

reconsidered = Mapa się zmieniła, więc tamto pytanie nie jest już potrzebne.
# --- the close ---
close-thanks = Dziękuję. Mapa jest gotowa i zapisana.
close-fit = Twoja ocena: { $fit } na 4.
close-open = { $count ->
    [0] Wszystkie pytania mają odpowiedź.
    [one] Jedno pytanie zostaje otwarte:
    [few] { $count } pytania zostają otwarte, oto pierwsze z nich:
    [many] { $count } pytań zostaje otwartych, oto pierwsze z nich:
   *[other] { $count } pytania zostaje otwarte, oto pierwsze z nich:
}
close-guessed = Domysły to { $percent }% mapy, każdy jest oznaczony.
close-export = Mapę możesz w każdej chwili pobrać jako stronę albo plik, a potem wrócić i coś zmienić.
already-ended = Rozmowa skończona, mapa zapisana. Jeśli coś Ci się przypomni, napisz, a dopiszę.

# --- open questions, and the cheapest way to find out ---
open-business = Czym dokładnie się zajmujemy, dla kogo i gdzie?
open-question = W czym ma pomóc ta mapa?
open-scenario = Przez co po kolei przeszedł nasz ostatni klient?
open-persona = Kim jest nasz typowy klient?
open-stages = Z jakich etapów naprawdę składa się droga klienta?
open-actions = „{ $stage }”: co klienci tu robią i gdzie się z nami stykają?
open-thoughts = „{ $stage }”: o czym klienci tu myślą i jakie mają pytania?
open-feelings = „{ $stage }”: jak klienci się tu czują i dlaczego?
open-expectations = „{ $stage }”: na co klienci tu liczą?
open-pains = „{ $stage }”: co tu klientom idzie nie tak?
open-opportunities = „{ $low }”: jak możemy to poprawić?
open-opportunities-any = Co zmienić dla klientów najpierw?
open-moments = W którym momencie klienci decydują, czy zostają, czy odchodzą?
open-moment-evidence = „{ $moment }”: skąd wiadomo, że klient decyduje właśnie wtedy?
open-lost_customers = Dlaczego ostatnie osoby zrezygnowały albo odeszły?
open-after_purchase = Co klienci robią potem: wracają, polecają, milkną?
open-departments = Kto co robi na zapleczu?
open-metrics = Ilu klientów się odzywa, ilu się decyduje, ilu wraca?
open-evidence = Co mówią klienci, słowo w słowo?
open-other = O jakich ważnych sprawach nie było jeszcze mowy?
how-ask = Zapytaj trzech kolejnych klientów.
how-reviews = Przeczytaj dziesięć ostatnich opinii i wiadomości.
how-number = Przez tydzień notuj każdy taki przypadek, a potem policz.
how-staff = Zapytaj tego, kto ma z klientami najwięcej do czynienia.
how-self = Znajdź godzinę i spisz to na spokojnie.

# Words of the owner in quotation marks.
quoted = „{ $text }”

# What is not known yet about the person of the map.
open-persona-goals = Co ta osoba chce załatwić?
open-persona-pains = Co tę osobę męczy i co ją powstrzymuje?
open-persona-behaviours = Jak ta osoba szuka i wybiera?
open-persona-triggers = Co sprawia, że ta osoba zaczyna szukać?

correct-how = Na mapie nic się nie zmieniło. Żeby poprawić, napisz „cofnij”, „usuń …” albo „przenieś … do …” i kilka słów z wpisu, albo po prostu opowiedz to jeszcze raz.
ok-moved = Przeniesione do „{ $stage }”: „{ $what }”.

# A stage that the owner has named.
ask-doing = „{ $stage }”: co klient wtedy robi, krok po kroku?
ask-mind = „{ $stage }”: co klient wtedy myśli i czuje?
line-unclear = Nie ma na mapie wpisu „{ $what }”; podaj kilka słów tak, jak są tam zapisane.

# A summary that was shown already is not shown again.
ask-more = Co jeszcze się nie zgadza albo czego brakuje? Jeśli wszystko pasuje, napisz „nic”.
