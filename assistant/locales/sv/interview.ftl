# What the guided interviewer says. A message with attributes (.a, .b, .c) has wordings to vary between.
# Never inflect around a variable: put it in quotation marks, after a colon, or on its own.
# Questions are open, neutral, offer no answers, praise nothing, and each message asks one thing.

welcome = Hej! Jag heter Polku och är en AI. Medan vi pratar ritar jag vägen som dina kunder går.
    Jag ställer en fråga i taget, ungefär en kvart allt som allt. Du kan när som helst säga ”hoppa över”, ”vet inte”, ”varför”, ”tillbaka”, ”ångra” eller ”paus”.
    { $reach ->
        [there] Allt stannar på servern som kör Polku, och
        [service] De dokument du lägger till och dina frågor till guiden skickas till { $host }. Allt annat stannar här, och
       *[here] Allt stannar på den här datorn, och
    } som fakta skriver jag bara ner det som du själv berättar.
welcome-languages = In English · Suomeksi · Po polsku · По-русски: skriv bara på ditt eget språk.
welcome-back = Välkommen tillbaka. Vi tar vid där vi slutade.

# --- opening ---
ask-business = Till att börja med: vad säljer du, till vem och var?
ask-question = Vad vill du att kartan ska hjälpa dig att förstå eller bestämma?
ask-scenario = Tänk på din allra senaste kund. Berätta hela historien, från att behovet dök upp tills allt var över: vem det var och vad som hände.
ask-persona = Berätta lite om den kunden: vem är det, och hur ser vardagen ut?
ask-stages = Så här har jag delat in resan: { $stages }. Vad är fel eller saknas här?

# --- doing, one for each phase; $stage is the stage's name ---
ask-doing-before =
    .a = ”{ $stage }”: vad händer i kundens liv innan kunden börjar leta?
    .b = ”{ $stage }”: vad hade hänt strax innan behovet dök upp?
ask-doing-find =
    .a = ”{ $stage }”: hur hittade den kunden till dig?
    .b = ”{ $stage }”: vad gör kunden för att hitta ett företag som ditt?
ask-doing-choose =
    .a = ”{ $stage }”: vad gör kunden här, innan beslutet är taget?
    .b = ”{ $stage }”: vad händer här, steg för steg, sett med kundens ögon?
ask-doing-buy =
    .a = ”{ $stage }”: hur går det till här för kunden?
    .b = ”{ $stage }”: vad gör kunden just här, steg för steg?
ask-doing-get =
    .a = ”{ $stage }”: vad händer här, sett från kundens håll?
    .b = ”{ $stage }”: vad gör och ser kunden här?
ask-doing-use =
    .a = ”{ $stage }”: vad gör kunden medan det pågår?
    .b = ”{ $stage }”: ta det från början till slut, så som kunden ser det. Vad händer?
ask-doing-help =
    .a = ”{ $stage }”: när något gick snett senast, vad gjorde kunden då?
    .b = ”{ $stage }”: vad gör kunden när något är oklart eller inte fungerar?
ask-doing-after =
    .a = ”{ $stage }”: vad gjorde den kunden efteråt?
    .b = ”{ $stage }”: vad gör kunden när det har gått en tid?

# --- thinking and feeling together, one for each phase ---
ask-mind-before =
    .a = ”{ $stage }”: vad tänker kunden då, och hur känns det?
    .b = ”{ $stage }”: vilka tankar och känslor har kunden då?
ask-mind-find =
    .a = ”{ $stage }”: vad undrar kunden här, och hur känns det?
    .b = ”{ $stage }”: vad tänker och känner den som ser ditt företag för första gången?
ask-mind-choose =
    .a = ”{ $stage }”: vad undrar kunden innan beslutet är taget, och hur känns det?
    .b = ”{ $stage }”: vad tänker och känner kunden här, innan det är avgjort?
ask-mind-buy =
    .a = ”{ $stage }”: vad tänker och känner kunden i den stunden?
    .b = ”{ $stage }”: vad rör sig i huvudet på kunden just då, och hur känns det?
ask-mind-get =
    .a = ”{ $stage }”: vad tänker och känner kunden just här?
    .b = ”{ $stage }”: vad har kunden i tankarna just då, och hur känns det?
ask-mind-use =
    .a = ”{ $stage }”: vad tänker och känner kunden mitt i alltihop?
    .b = ”{ $stage }”: vad skulle kunden berätta för en vän om hur det var, både tankar och känslor?
ask-mind-help =
    .a = ”{ $stage }”: vad tänker och känner kunden när något inte är som det ska?
    .b = ”{ $stage }”: vad tänker den kund som hör av sig till dig om ett problem, och hur känns det?
ask-mind-after =
    .a = ”{ $stage }”: vad tänker och känner kunden när det är över?
    .b = ”{ $stage }”: vad sitter kvar hos kunden efteråt, både tankar och känslor?

# --- one lane of one stage ---
ask-thoughts =
    .a = ”{ $stage }”: vad undrar kunden här?
    .b = ”{ $stage }”: vad tänker kunden på då?
ask-feelings =
    .a = ”{ $stage }”: hur känns det för kunden här, och varför?
    .b = ”{ $stage }”: vad känner kunden då, och vad beror det på?
ask-expectations =
    .a = ”{ $stage }”: vad räknar kunden med här?
    .b = ”{ $stage }”: vad väntar sig kunden här, innan det händer?
ask-pains =
    .a = ”{ $stage }”: vad blir fel eller irriterar kunden här?
    .b = ”{ $stage }”: var kärvar det? Berätta om senaste gången.
    .c = ”{ $stage }”: vad kostar kunden tid, pengar eller tålamod här?

# --- the whole journey ---
ask-lost_customers = Tänk på den senaste som inte blev kund, eller som slutade komma. Vad hände?
ask-after_purchase = Vad hände sedan, när allt var klart för kundens del?
ask-departments = Bakom kulisserna: vem gör det jobb som kunden aldrig ser, och med vilka hjälpmedel?
ask-metrics = Vilka siffror har du till hands om dina kunder: hur många hör av sig, blir kunder, kommer tillbaka?
ask-evidence = Vad har kunderna själva sagt eller skrivit på sistone? Gärna med deras egna ord.
ask-moments = Vilket ögonblick avgör mer än något annat om kunden stannar hos dig eller går?
ask-opportunities = Jobbigast för kunden verkar det här vara: ”{ $low }”. Vad skulle du göra åt det om du kunde?
ask-opportunities-any = Om du kunde ändra en enda sak för dina kunder nästa vecka, vad skulle det vara?
ask-other = Nu är vi nästan klara. Vad har jag glömt att fråga om?
ask-summary = Här är din karta i korthet:
    { $summary }
    Vad är fel eller saknas?
ask-fit = Sista frågan: hur väl stämmer kartan för ditt företag, från 1 (inte alls) till 4 (mycket väl)?

# --- probes, after a thin answer ---
probe-why =
    .a = Hur kommer det sig?
    .b = Vad ligger bakom det?
    .c = Vad beror det på?
probe-example =
    .a = Kan du berätta om senaste gången det hände?
    .b = Berätta gärna om ett riktigt fall.
    .c = Vem var det senast, och vad gjorde den kunden?
probe-next =
    .a = Och vad hände sedan?
    .b = Vad kom efter det?
    .c = Hur gick det vidare därifrån?
probe-wrong = Vad skulle du ändra, med dina egna ord?

# --- saying what was noted: $notes is a list of ”owner's words” ---
noted-in =
    .a = Antecknat under ”{ $place }”: { $notes }.
    .b = Det här står nu under ”{ $place }”: { $notes }.
    .c = Jag lägger det här under ”{ $place }”: { $notes }.
noted-also = Och under ”{ $place }”: { $notes }.
noted-persona = Antecknat om kunden: { $notes }.
noted-business = Antecknat om ditt företag: { $notes }.
noted-question = Det här ska kartan hjälpa till med: { $notes }.
noted-idea = Antecknat bland idéerna: { $notes }.
noted-moment = Antecknat som avgörande ögonblick: { $notes }.
noted-more = { $count ->
    [one] … och en till.
   *[other] … och { $count } till.
}
noted-nothing =
    .a = Jag har sparat ditt svar, men hittade inget i det att sätta på kartan.
    .b = Det finns kvar i vårt samtal, men inget av det hamnade på kartan.
stages-laid = Jag har ritat ett första utkast: { $stages }. Du kan ändra stegen när du vill (”lägg till ett steg …”, ”byt namn på …”).
stages-agreed = Då utgår vi från de här stegen.
summary-stage =
    .a = Hittills under ”{ $stage }”: { $lines }.
    .b = ”{ $stage }” i korthet: { $lines }.

# --- steering ---
ok-skip =
    .a = Då hoppar vi över den.
    .b = Visst, vi tar nästa.
ok-unknown =
    .a = Det gör inget. Jag har satt upp det bland de öppna frågorna.
    .b = Ingen fara. Det får stå på listan över sådant som ska kollas upp.
    .c = Då lämnar vi det öppet så länge. Det står på din lista.
ok-back = Tillbaka till den förra frågan.
nothing-back = Det finns ingen tidigare fråga att gå tillbaka till.
ok-undo = Ångrat: { $what }.
ok-undo-plain = Den senaste ändringen är ångrad.
nothing-undo = Det finns inget att ångra.
ok-pause = Allt är sparat. Kom tillbaka när det passar, så fortsätter vi här.
ok-language = Vi fortsätter på svenska.
language-switched = Från och med nu svarar jag på svenska. Vill du tillbaka, skriv ”{ $back }”.
ok-change = Klart. Nu är stegen: { $stages }.
ok-removed = Borttaget: ”{ $what }”.
change-unclear = Jag förstod inte vilket steg du menar. Stegen är: { $stages }. Skriv till exempel ”byt namn på … till …”, ”lägg till ett steg … efter …” eller ”ta bort steget …”.
help = Skriv som du pratar, så sorterar jag in det på kartan. Du kan också säga: ”hoppa över”, ”vet inte”, ”varför?” (varför jag frågar), ”exempel”, ”tillbaka”, ”ångra”, ”paus” (vi fortsätter senare), ”avsluta”; ”lägg till ett steg … efter …”, ”byt namn på … till …”, ”ta bort …”; eller fråga mig om kundresor.
why-lead = Varför jag frågar står i guiden, under ”{ $title }”: { $text }
why-plain = Jag frågar för att kartan behöver det: utan den biten syns bara hälften av vad kunden går igenom.
guide-lead = { $text } (ur guiden ”{ $title }”)
guide-nothing = Jag hittar inget om det i min guide, och då gissar jag hellre inte.
guide-other-language = Det här finns bara på ett annat språk i min guide:
papers-lead = I ditt eget dokument (”{ $title }”) står det: { $text }
papers-page = { $name }, sidan { $place }
papers-line = { $name }, rad { $place }
papers-paragraph = { $name }, stycke { $place }
example-lead = Ett exempel från en annan bransch: { $text }
again = { $question }

# --- examples, always from a made-up other business ---
example-business = ”En cykelverkstad i Gävle: vi servar vanliga cyklar åt folk här i stan, i lokalen bredvid stationen.”
example-question = ”Varför hör de aldrig av sig igen, de som ringer och frågar vad en service kostar?”
example-scenario = ”Det var i måndags. Kedjan gick av för en pappa på väg till förskolan. Han googlade oss på mobilen, ledde hit cykeln, fick höra att den skulle bli klar på torsdag och var inte glad.”
example-persona = ”Tvåbarnspappa runt fyrtio, bor ett par kvarter bort, cyklar året om, avskyr att vänta.”
example-stages = ”Det saknas ett steg: de ringer innan de kommer.”
example-actions = ”Hon kollade tre ställen i mobilen och ringde sedan det närmaste.”
example-touchpoints = ”Han skickade en bild på cykeln i ett sms, och vi svarade samma kväll.”
example-thoughts = ”Han undrade om det skulle kosta mer än cykeln var värd.”
example-feelings = ”Irriterad, för han fick ta bussen i snöslasket.”
example-expectations = ”Han räknade med att få tillbaka cykeln dagen därpå.”
example-pains = ”Ingen svarade i telefon, så han kom hit i onödan.”
example-opportunities = ”Jag skulle låta folk boka tid på vår hemsida.”
example-moments = ”När de hör priset i telefon: då säger de ja eller lägger på.”
example-lost_customers = ”Hon mejlade och frågade om pris. Jag svarade efter fyra dagar, och då hade hon redan gått till någon annan.”
example-after_purchase = ”Han swishade, cyklade hem och kom tillbaka till våren, med grannen i släptåg.”
example-departments = ”Brorsan beställer reservdelar, och allt skrivs upp i en almanacka.”
example-metrics = ”Ungefär tio ringer i veckan, och sex av dem kommer.”
example-evidence = ”En skrev: bra jobbat, men jag fick aldrig veta när den skulle bli klar.”
example-review = ”Jag skulle säga att väntan är det värsta.”
example-summary = ”Priset saknas, det är det första folk frågar om.”
example-fit = ”3”
example-other = ”Du frågade inte om vintern, då ingen kommer.”

reconsidered = Du ändrade kartan, så den frågan behövs inte längre.
# --- the close ---
close-thanks = Tack. Din karta är klar och sparad.
close-fit = Du gav den { $fit } av 4.
close-open = { $count ->
    [0] Inga frågor är kvar.
    [one] En fråga är fortfarande öppen:
   *[other] { $count } frågor är fortfarande öppna. De första:
}
close-guessed = { $percent } % av kartan är gissningar, och varje gissning är märkt.
close-export = Du kan ladda ner kartan som webbsida eller fil när du vill, och komma tillbaka om du vill ändra något.
already-ended = Intervjun är klar och kartan är sparad. Kommer du på mer är det bara att berätta, så lägger jag till det.

# --- open questions, and the cheapest way to find out ---
open-business = Vad exakt säljer vi, till vem och var?
open-question = Vad ska kartan hjälpa oss att bestämma?
open-scenario = Vad gick vår senaste kund igenom, från början till slut?
open-persona = Vem är vår vanligaste kund?
open-stages = Vilka steg går kunden egentligen igenom?
open-actions = ”{ $stage }”: vad gör kunderna här, och var möter de oss?
open-thoughts = ”{ $stage }”: vad tänker och undrar kunderna här?
open-feelings = ”{ $stage }”: hur känns det för kunderna här, och varför?
open-expectations = ”{ $stage }”: vad räknar kunderna med här?
open-pains = ”{ $stage }”: vad går snett för kunderna här?
open-opportunities = Vad kan vi göra åt ”{ $low }”?
open-opportunities-any = Vad skulle vi ändra först för våra kunder?
open-moments = Vilket ögonblick avgör om kunderna stannar eller går?
open-moment-evidence = ”{ $moment }”: vad visar att det är här det avgörs?
open-lost_customers = Varför blev de senaste inte kunder, eller varför slutade de komma?
open-after_purchase = Vad gör kunderna efteråt: kommer tillbaka, tipsar andra, blir tysta?
open-departments = Vem gör vad bakom kulisserna?
open-metrics = Hur många hör av sig, blir kunder och kommer tillbaka?
open-evidence = Vad säger kunderna med egna ord?
open-other = Vad mer är viktigt som ingen har frågat om?
how-ask = Fråga de nästa tre kunderna.
how-reviews = Läs de tio senaste omdömena och meddelandena.
how-number = Välj en enda siffra och räkna i en vecka.
how-staff = Fråga den som träffar kunderna mest.
how-self = Sätt dig en timme och skriv ner det själv.

# Words of the owner in quotation marks.
quoted = ”{ $text }”
open-persona-goals = Vad vill den här kunden få gjort?
open-persona-pains = Vad besvärar den här kunden, och vad håller emot?
open-persona-behaviours = Hur gör den här kunden för att leta och välja?
open-persona-triggers = Vad får den här kunden att börja leta?

correct-how = Inget ändrades på kartan. Skriv ”ångra”, ”ta bort …” eller ”flytta … till …” med några av orden, eller berätta en gång till hur det är.
ok-moved = Flyttat till ”{ $stage }”: ”{ $what }”.

# A stage that the owner has named.
ask-doing = ”{ $stage }”: vad gör kunden då, steg för steg?
ask-mind = ”{ $stage }”: vad tänker och känner kunden då?
line-unclear = Jag hittade inte ”{ $what }” på kartan; skriv några av orden som de står där.

# A summary that was shown already is not shown again.
ask-more = Vad mer är fel eller saknas? Skriv ”inget” om det stämmer nu.
