# What the guided interviewer says. A message with attributes (.a, .b, .c) has wordings to vary between.
# Never inflect around a variable: put it in quotation marks, after a colon, or on its own.
# Questions are open, neutral, offer no answers, praise nothing, and each message asks one thing.

welcome = Hei! Olen Polku, tekoäly. Sinä kerrot, ja minä piirrän, millaisen polun asiakkaasi kulkevat.
    Kysyn yhden asian kerrallaan, yhteensä menee noin vartti. Voit milloin vain sanoa ”ohita”, ”en tiedä”, ”miksi”, ”takaisin”, ”kumoa” tai ”tauko”.
    { $reach ->
        [there] Kaikki pysyy palvelimella, jolla tämä Polku toimii, ja
        [service] Kysymyksesi oppaalle sekä lisäämäsi tiedostot ja tekstit lähetetään palveluun { $host }. Kaikki muu pysyy täällä, ja
       *[here] Kaikki pysyy tällä koneella, ja
    } tietona kirjaan vain sen, minkä itse kerrot.
welcome-languages = In English · Po polsku · По-русски · På svenska: kirjoita vain omalla kielelläsi.
welcome-back = Tervetuloa takaisin. Jatketaan siitä, mihin jäätiin.

# --- opening ---
ask-business = Aloitetaan: mitä myyt, kenelle ja missä?
ask-question = Mitä haluat kartan avulla ratkaista tai ymmärtää?
ask-scenario = Muistele viimeisintä asiakastasi. Kerro koko juttu siitä, kun hänelle tuli tarve, siihen asti, kun kaikki oli ohi: kuka hän oli ja mitä tapahtui.
ask-persona = Kuka tämä asiakas oli: millainen ihminen, millaisessa elämäntilanteessa?
ask-stages = Jaoin polun näihin vaiheisiin: { $stages }. Mikä niissä on väärin tai mitä puuttuu?

# --- doing, one for each phase; $stage is the stage's name ---
ask-doing-before =
    .a = ”{ $stage }”: mitä asiakkaalla on meneillään, ennen kuin hän alkaa etsiä mitään?
    .b = ”{ $stage }”: mitä oli juuri tapahtunut, kun tämä asiakas huomasi tarvitsevansa jotain?
ask-doing-find =
    .a = ”{ $stage }”: miten tämä asiakas sai tietää yrityksestäsi?
    .b = ”{ $stage }”: mitä asiakas tekee, kun hän alkaa etsiä?
ask-doing-choose =
    .a = ”{ $stage }”: mitä asiakas tekee, ennen kuin hän päättää?
    .b = ”{ $stage }”: mitä tässä tapahtuu asiakkaan silmin, askel kerrallaan?
ask-doing-buy =
    .a = ”{ $stage }”: miten tämä käytännössä menee, alusta loppuun?
    .b = ”{ $stage }”: mitä asiakas tässä kohtaa tekee, askel kerrallaan?
ask-doing-get =
    .a = ”{ $stage }”: mitä asiakkaalle tässä tapahtuu, hetki hetkeltä?
    .b = ”{ $stage }”: mitä asiakas tässä kohtaa tekee ja näkee?
ask-doing-use =
    .a = ”{ $stage }”: mitä asiakas itse tekee tämän aikana?
    .b = ”{ $stage }”: käy tämä kohta läpi asiakkaan silmin. Mitä tapahtuu?
ask-doing-help =
    .a = ”{ $stage }”: kun jokin meni viimeksi pieleen, mitä asiakas teki?
    .b = ”{ $stage }”: mitä asiakas tekee, kun jokin on epäselvää tai pielessä?
ask-doing-after =
    .a = ”{ $stage }”: mitä tämä asiakas teki sen jälkeen?
    .b = ”{ $stage }”: mitä tapahtuu seuraavina päivinä ja viikkoina, kun kaikki on ohi?

# --- thinking and feeling together, one for each phase ---
ask-mind-before =
    .a = ”{ $stage }”: mitä asiakas silloin miettii ja miltä hänestä tuntuu?
    .b = ”{ $stage }”: mitä asiakkaan mielessä silloin liikkuu ja millä tuulella hän on?
ask-mind-find =
    .a = ”{ $stage }”: mitä asiakas etsiessään pohtii ja millä mielellä hän on?
    .b = ”{ $stage }”: mitä asiakas ajattelee ja miltä hänestä tuntuu, kun yrityksesi tulee ensi kertaa vastaan?
ask-mind-choose =
    .a = ”{ $stage }”: mitä asiakas miettii ennen päätöstä ja miltä se tuntuu?
    .b = ”{ $stage }”: mikä asiakasta tässä epäilyttää ja millä mielellä hän on?
ask-mind-buy =
    .a = ”{ $stage }”: mitä asiakas sillä hetkellä ajattelee ja miltä hänestä tuntuu?
    .b = ”{ $stage }”: mitä asiakkaan päässä tässä kohtaa liikkuu ja millä tuulella hän on?
ask-mind-get =
    .a = ”{ $stage }”: mitä asiakas tässä miettii ja miltä hänestä tuntuu?
    .b = ”{ $stage }”: mitä asiakkaalla on silloin mielessä ja millä tuulella hän on?
ask-mind-use =
    .a = ”{ $stage }”: mitä asiakas tämän aikana miettii ja miltä hänestä tuntuu?
    .b = ”{ $stage }”: mitä asiakas kertoisi tästä kaverilleen: mitä hän mietti ja miltä tuntui?
ask-mind-help =
    .a = ”{ $stage }”: mitä asiakas miettii ja miltä hänestä tuntuu, kun kaikki ei olekaan kunnossa?
    .b = ”{ $stage }”: mitä asiakkaalla on mielessä ja millä tuulella hän on, kun hän ottaa ongelman takia yhteyttä?
ask-mind-after =
    .a = ”{ $stage }”: mitä asiakas ajattelee ja miltä hänestä tuntuu, kun kaikki on ohi?
    .b = ”{ $stage }”: mitä asiakkaalle jää tästä mieleen ja millainen olo hänellä on?

# --- one lane of one stage ---
ask-thoughts =
    .a = ”{ $stage }”: mitä asiakas siinä kohtaa miettii itsekseen?
    .b = ”{ $stage }”: mitä asiakkaan päässä silloin pyörii?
ask-feelings =
    .a = ”{ $stage }”: miltä asiakkaasta siinä kohtaa tuntuu ja miksi?
    .b = ”{ $stage }”: millä tuulella asiakas silloin on ja mistä se johtuu?
ask-expectations =
    .a = ”{ $stage }”: mitä asiakas pitää tässä itsestään selvänä?
    .b = ”{ $stage }”: mitä asiakas tältä etukäteen odottaa?
ask-pains =
    .a = ”{ $stage }”: mikä tässä menee pieleen tai käy asiakkaan hermoille?
    .b = ”{ $stage }”: missä kohtaa tökkii? Kerro viime kerrasta.
    .c = ”{ $stage }”: mikä tässä vie asiakkaalta aikaa, rahaa tai hermoja?

# --- the whole journey ---
ask-lost_customers = Muistele viimeisintä, josta ei tullutkaan asiakasta tai joka jäi pois. Mitä tapahtui?
ask-after_purchase = Mitä tapahtui sen jälkeen, kun asiakas oli saanut tarvitsemansa?
ask-departments = Kulissien takana: kuka tekee sen työn, jota asiakas ei näe, ja millä välineillä?
ask-metrics = Mitä lukuja sinulla on asiakkaistasi: montako kysyy, ostaa, palaa?
ask-evidence = Mitä asiakkaat ovat itse viime aikoina sanoneet tai kirjoittaneet? Mieluiten sanasta sanaan.
ask-moments = Mikä yksi hetki ratkaisee, jääkö asiakas vai lähteekö hän?
ask-opportunities = Huonoin kohta on tähän mennessä ”{ $low }”. Mitä tekisit asialle, jos voisit?
ask-opportunities-any = Jos voisit ensi viikolla muuttaa asiakkaidesi kannalta yhden asian, mikä se olisi?
ask-other = Ollaan melkein maalissa. Mitä minun olisi pitänyt kysyä, mutta en kysynyt?
ask-summary = Tässä on karttasi lyhyesti:
    { $summary }
    Mikä on väärin tai mitä puuttuu?
ask-fit = Viimeinen kysymys: miten hyvin kartta sopii yritykseesi asteikolla 1 (ei lainkaan) – 4 (oikein hyvin)?

# --- probes, after a thin answer ---
probe-why =
    .a = Kerro vähän lisää: mistä se johtuu?
    .b = Mitä sen taustalla on?
    .c = Mikä siihen on syynä?
probe-example =
    .a = Miten se meni, kun niin viimeksi kävi?
    .b = Kerro yksi tapaus, joka on oikeasti sattunut.
    .c = Mitä viimeisin asiakas teki?
probe-next =
    .a = Mitä sitten tapahtui?
    .b = Mitä siitä seurasi?
    .c = Miten se siitä jatkui?
probe-wrong = Mitä muuttaisit? Kerro omin sanoin.

# --- saying what was noted: $notes is a list of “owner's words” ---
noted-in =
    .a = Kirjasin kohtaan ”{ $place }”: { $notes }.
    .b = Tämä meni kohtaan ”{ $place }”: { $notes }.
    .c = Laitoin kohtaan ”{ $place }”: { $notes }.
noted-also = Ja kohtaan ”{ $place }”: { $notes }.
noted-persona = Asiakkaasta kirjasin: { $notes }.
noted-business = Yrityksestäsi kirjasin: { $notes }.
noted-question = Tähän kartasta haetaan apua: { $notes }.
noted-idea = Kirjasin parannusideaksi: { $notes }.
noted-moment = Kirjasin ratkaisevaksi hetkeksi: { $notes }.
noted-more = { $count ->
    [one] … ja vielä yksi.
   *[other] … ja vielä { $count } muuta.
}
noted-nothing =
    .a = Vastauksesi on tallessa, mutta kartalle siitä ei tullut mitään.
    .b = Tämä jäi talteen keskusteluun. Kartalle en kirjannut siitä mitään.
stages-laid = Hahmottelin polun näin: { $stages }. Vaiheita voi muuttaa milloin vain (”lisää vaihe …”, ”vaihda vaiheen … nimeksi …”).
stages-agreed = Selvä, näillä vaiheilla mennään.
summary-stage =
    .a = ”{ $stage }” näyttää nyt tältä: { $lines }. Saa korjata.
    .b = ”{ $stage }” tähän mennessä: { $lines }.

# --- steering ---
ok-skip =
    .a = Selvä, ohitetaan tämä.
    .b = Jätetään väliin ja mennään eteenpäin.
ok-unknown =
    .a = Ei se mitään. Laitoin sen avoimien kysymysten listalle.
    .b = Ei haittaa: se menee selvitettävien listalle.
    .c = Jätetään avoimeksi. Se on nyt listallasi.
ok-back = Palataan edelliseen kysymykseen.
nothing-back = Aiempaa kysymystä ei ole.
ok-undo = Kumosin: { $what }.
ok-undo-plain = Kumosin viimeisimmän muutoksen.
nothing-undo = Kumottavaa ei ole.
ok-pause = Kaikki on tallessa. Tule takaisin, kun sinulle sopii, niin jatketaan tästä.
ok-language = Jatketaan suomeksi.
language-switched = Vastaan tästä lähtien suomeksi. Jos haluat vaihtaa takaisin, kirjoita ”{ $back }”.
ok-change = Tehty. Vaiheet ovat nyt: { $stages }.
ok-removed = Poistin: ”{ $what }”.
change-unclear = En saanut selvää, mitä vaihetta tarkoitat. Vaiheet ovat: { $stages }. Sano esimerkiksi ”vaihda vaiheen … nimeksi …”, ”lisää vaihe … vaiheen … jälkeen” tai ”poista vaihe …”.
help = Voit jutella ihan vapaasti: minä panen asiat kartalle oikeaan kohtaan. Voit sanoa myös ”ohita”, ”en tiedä”, ”miksi” (miksi kysyn), ”esimerkki”, ”takaisin”, ”kumoa”, ”tauko” (jatketaan myöhemmin) tai ”valmis”. Vaiheita muutat näin: ”lisää vaihe … vaiheen … jälkeen”, ”vaihda vaiheen … nimeksi …”, ”poista …”. Ja asiakaspoluista saa kysyä mitä vain.
why-lead = Vähän taustaa kysymykselle. Oppaan kohdassa ”{ $title }” sanotaan: { $text }
why-plain = Kysyn, koska ilman tätä kartalla näkyy vain puolet siitä, mitä asiakas käy läpi.
guide-lead = { $text } (oppaan kohdasta ”{ $title }”)
guide-nothing = Oppaassani ei ole tästä mitään, joten en ala arvailla.
guide-other-language = Oppaassani tämä on vain toisella kielellä:
papers-lead = Omissa tiedostoissasi (”{ $title }”) sanotaan: { $text }
papers-page = { $name }, sivu { $place }
papers-line = { $name }, rivi { $place }
papers-paragraph = { $name }, kappale { $place }
example-lead = Esimerkki toiselta alalta: { $text }
again = { $question }

# --- examples, always from a made-up other business ---
example-business = ”Pyöräkorjaamo Turussa: huolletaan ihan tavallisia fillareita tämän kulman väelle, paja on Kupittaan aseman vieressä.”
example-question = ”Miksi hintaa kysyneet eivät tule takaisin?”
example-scenario = ”Se oli maanantai. Yhdeltä isältä katkesi ketjut päiväkotimatkalla. Etsi meidät kännykällä, talutti pyörän tänne ja kuuli, että valmista on torstaina. Ei hän siitä ilahtunut.”
example-persona = ”Kahden lapsen isä, nelikymppinen, asuu tässä lähellä, polkee töihin räntäsateessakin, inhoaa odottamista.”
example-stages = ”Yksi vaihe puuttuu: ne soittavat ennen kuin tulevat.”
example-actions = ”Katsoi kännykästä kolmet nettisivut ja soitti lähimpään.”
example-touchpoints = ”Lähetti pyörästä kuvan WhatsAppilla, ja vastattiin samana iltana.”
example-thoughts = ”Mietti, maksaako remppa enemmän kuin koko pyörä.”
example-feelings = ”Harmitti, kun piti mennä bussilla.”
example-expectations = ”Oletti, että pyörän saa seuraavana päivänä.”
example-pains = ”Kukaan ei vastannut puhelimeen, joten tuli turhaan joen toiselta puolelta.”
example-opportunities = ”Ajan voisi varata suoraan meidän sivuilta.”
example-moments = ”Se, kun kuulevat puhelimessa hinnan: siinä joko sovitaan aika tai luuri menee kiinni.”
example-lost_customers = ”Kysyi hintaa sähköpostilla. Vastasin neljän päivän päästä, ja hän oli jo mennyt muualle.”
example-after_purchase = ”Tuli keväällä uudestaan huoltoon ja toi naapurinkin.”
example-departments = ”Veli tilaa varaosat, ja kaikki kirjoitetaan seinäkalenteriin.”
example-metrics = ”Viikossa soittaa kymmenkunta, ja niistä kuusi tulee.”
example-evidence = ”Yksi kirjoitti: hyvää työtä, mutta en koskaan tiennyt, milloin valmistuu.”
example-review = ”Sanoisin, että pahinta on odottaminen.”
example-summary = ”Hinta puuttuu: sitä kysytään ihan ensimmäisenä.”
example-fit = ”3”
example-other = ”Talvesta et kysynyt, ja silloin ei käy ketään.”

reconsidered = Muutit karttaa, joten se kysymys kävi turhaksi.
# --- the close ---
close-thanks = Kiitos. Karttasi on valmis ja tallessa.
close-fit = Arvosanaksi annoit { $fit } / 4.
close-open = { $count ->
    [0] Mitään ei jäänyt auki.
    [one] Yksi kysymys on vielä auki:
   *[other] { $count } kysymystä on vielä auki, tässä ensimmäiset:
}
close-guessed = { $percent } % kartasta on arvausta, ja jokainen arvaus on merkitty.
close-export = Voit ladata kartan sivuna tai tiedostona milloin vain ja tulla takaisin muuttamaan sitä.
already-ended = Haastattelu on ohi ja karttasi tallessa. Kerro lisää milloin vain, niin lisään sen kartalle.

# --- open questions, and the cheapest way to find out ---
open-business = Mitä tarkalleen myydään, kenelle ja missä?
open-question = Minkä päätöksen tueksi kartta tehdään?
open-scenario = Mitä viimeisin asiakas kävi läpi alusta loppuun?
open-persona = Millainen on tyypillisin asiakas?
open-stages = Mitä vaiheita asiakkaan polulla oikeasti on?
open-actions = ”{ $stage }”: mitä asiakkaat tässä tekevät ja mitä kautta he asioivat?
open-thoughts = ”{ $stage }”: mitä asiakkaat tässä miettivät?
open-feelings = ”{ $stage }”: miltä asiakkaista tässä tuntuu ja miksi?
open-expectations = ”{ $stage }”: mitä asiakkaat tässä odottavat?
open-pains = ”{ $stage }”: mikä asiakkailla menee tässä pieleen?
open-opportunities = Mitä tälle voisi tehdä: ”{ $low }”?
open-opportunities-any = Mitä asiakkaiden kannalta pitäisi muuttaa ensimmäiseksi?
open-moments = Mikä hetki ratkaisee, jääkö asiakas vai lähteekö hän?
open-moment-evidence = ”{ $moment }”: mistä näkee, että juuri tämä ratkaisee?
open-lost_customers = Miksi viimeksi menetetyt asiakkaat jäivät tulematta tai lähtivät?
open-after_purchase = Mitä asiakkaat tekevät jälkeenpäin: palaavat, suosittelevat, hiljenevät?
open-departments = Kuka tekee mitäkin kulissien takana?
open-metrics = Montako kysyy, ostaa ja palaa?
open-evidence = Mitä asiakkaat sanovat omin sanoin?
open-other = Mikä tärkeä asia jäi kysymättä?
how-ask = Kysy kolmelta seuraavalta asiakkaalta.
how-reviews = Lue kymmenen viimeisintä arvostelua ja viestiä.
how-number = Valitse yksi luku ja laske sitä viikon ajan.
how-staff = Kysy siltä, joka on eniten tekemisissä asiakkaiden kanssa.
how-self = Varaa tunti aikaa ja kirjoita asia itse ylös.

# Words of the owner in quotation marks.
quoted = ”{ $text }”

correct-how = Kartalla ei muuttunut mitään. Jos haluat korjata jotain, sano ”kumoa”, ”poista …” tai ”siirrä … kohtaan …” ja muutama sana siltä riviltä, tai kerro asia uudestaan niin kuin se on.
ok-moved = Siirsin kohtaan ”{ $stage }”: ”{ $what }”.

# A stage that the owner has named.
ask-doing = ”{ $stage }”: mitä asiakas tässä kohtaa tekee, askel kerrallaan?
ask-mind = ”{ $stage }”: mitä asiakas tässä kohtaa miettii ja miltä hänestä tuntuu?
line-unclear = En löytänyt kartalta riviä ”{ $what }”. Sano siitä muutama sana juuri niin kuin kartalla lukee.

open-persona-goals = Mitä tämä asiakas haluaa saada hoidettua?
open-persona-pains = Mikä tätä asiakasta harmittaa ja mikä häntä jarruttaa?
open-persona-behaviours = Miten tämä asiakas etsii ja ostaa?
open-persona-triggers = Mikä saa tämän asiakkaan lähtemään liikkeelle?

# A summary that was shown already is not shown again.
ask-more = Mitä muuta pitää korjata tai lisätä? Jos kaikki on nyt kohdallaan, sano ”ei mitään”.
