# The page in the browser. Short: most of these stand on buttons and above fields.
# Never inflect around a variable: put it in quotation marks, after a colon, or on its own.

# --- around everything ---
web-untitled = Nimetön kartta
web-projects = Omat kartat
web-private = { $reach ->
    [there] Pysyy tällä palvelimella
    [service] Hakupalvelu: { $host }
   *[here] Pysyy tällä koneella
}
web-private-more = { $reach ->
    [there] Se, mitä kirjoitat ja lisäät, menee vain koneelle, jolla tämä Polku toimii, ei millekään nettipalvelulle. Muut käyttäjät näkevät vain omat karttansa. Koneen ylläpitäjä voi lukea, mitä sinne on tallennettu.
    [service] Keskustelu ja kartta pysyvät täällä. Kysymyksesi sekä lisäämäsi tiedostot ja tekstit lähetetään palveluun { $host }, joka valittiin hakuja varten, kun Polku asennettiin.
   *[here] Mikään, mitä kirjoitat, ei lähde minnekään: keskustelu, kartta, omat tiedostosi ja opas pysyvät kaikki tällä koneella. Mitään nettipalvelua ei käytetä.
}
web-language = Kieli
web-theme = Vaalea tai tumma
web-help = Ohje
web-lost = Yhteys katkesi. Kirjoittamasi teksti säilyy tässä, ja jatketaan heti, kun yhteys palaa.
web-gone = Sitä karttaa ei enää ole; omat karttasi löydät ylhäältä, kohdasta ”Omat kartat”.
web-views = Näkymä
web-view-talk = Keskustelu
web-view-map = Kartta
web-news = jotain uutta
web-skip-talk = Siirry vastaamaan
web-skip-map = Siirry kartalle
web-running = Polku on käynnissä osoitteessa { $address } (lopeta painamalla Ctrl-C). Kaikki pysyy tällä koneella.
web-running-open = Polku on käynnissä osoitteessa { $address } (lopeta painamalla Ctrl-C). Siihen pääsee muiltakin koneilta, mutta jokainen selain näkee vain omat karttansa.
web-running-service = Polku on käynnissä osoitteessa { $address } (lopeta painamalla Ctrl-C). Sivulta näet, mitä tältä koneelta lähtee.
web-start-over = Siirry etusivulle

# --- the talk ---
web-talk = Keskustelu
web-you = Sinä
web-say = Vastauksesi
web-say-hint = Kerro omin sanoin …
web-send = Lähetä
web-earlier = { $count ->
    [one] Näytä yksi aiempi viesti
   *[other] Näytä { $count } aiempaa viestiä
}
web-noted = Kirjattu kartalle
web-message-more = Avaa viesti { $number }
web-message = Viestisi
web-deleted = (poistettu)
web-cite = Oppaasta: { $title }
web-left = Näillä näkymin edessä on vielä:
web-quick = Muita tapoja vastata
quick-skip = Ohita
quick-unknown = En tiedä
quick-example = Esimerkki
quick-why = Miksi?
quick-back = Takaisin
quick-undo = Kumoa
topic-business = yrityksesi
topic-question = mihin karttaa tarvitaan
topic-persona = kuka asiakas on
topic-scenario = yhden asiakkaan tarina
topic-stages = vaiheet
topic-actions = mitä asiakas tekee
topic-touchpoints = missä kohdataan
topic-thoughts = mitä asiakas miettii ja miltä tuntuu
topic-feelings = miltä asiakkaasta tuntuu
topic-expectations = mitä asiakas odottaa
topic-pains = mikä asiakasta hiertää
topic-opportunities = mitä voisi parantaa
topic-moments = ratkaiseva hetki
topic-lost_customers = menetetyt asiakkaat
topic-after_purchase = mitä tapahtuu jälkeenpäin
topic-departments = mitä tapahtuu kulissien takana
topic-metrics = luvut
topic-evidence = mitä asiakkaat ovat sanoneet
topic-review = jotain, mikä kartalta puuttuu
topic-summary = koko kartta lyhyesti
topic-fit = miten hyvin kartta sopii
topic-other = mitä jäi kysymättä

# --- the map ---
web-tools = Kartan työkalut
web-undo = Kumoa
web-redo = Palauta kumottu
web-history = Historia
web-upload = Avaa tiedosto
web-download = Lataa
web-empty = Tähän piirtyy asiakkaidesi polku
web-empty-more = Vastaa keskustelussa kysymykseen. Kaikki, mitä kerrot, ilmestyy tähän, ja pieni merkki näyttää, mistä mikin on peräisin.
web-example = Katso esimerkki
web-example-name = Esimerkki
web-example-welcome = Tämä on valmis esimerkki, ja sen yritys on keksitty. Napsauta mitä tahansa, niin näet, mistä se on peräisin. Omat karttasi löydät ylhäältä, kohdasta ”Omat kartat”.
web-first-stage = Lisää vaihe itse
web-about = Kartan tiedot
web-add = Lisää
web-add-to = Lisää riville ”{ $lane }” vaiheeseen ”{ $stage }”
web-add-stage = Lisää vaihe
web-all-lanes = Kaikki rivit
web-add-fact = { $name }: lisää tieto

# --- dialogs ---
web-close = Sulje
web-cancel = Peruuta
web-save = Tallenna
web-unsaved = Muutoksia ei ole vielä tallennettu. Tallenna ne tai hylkää ne painamalla Esc uudestaan.
web-line = Kartan kohta
web-new-line = Lisää kartalle
web-words = Teksti
web-lane = Rivi
web-field = Mitä tieto koskee
web-score = Miltä tuntuu
web-channel = Mitä kautta
web-no-channel = ei kerrottu
web-importance = Tärkeys
web-satisfaction = Miten onnistuu nyt
web-impact = Hyöty
web-effort = Vaiva
web-initiator = Kuka tekee aloitteen
web-department = Kuka yrityksessä hoitaa
web-moment = Miksi juuri tämä hetki ratkaisee
web-guess = Tämä on arvaus. Pitääkö se paikkansa?
web-accept = Kyllä, hyväksy
web-reject = Ei, poista
web-remove = Poista
web-removed = Poistettu. ”Kumoa” tuo sen takaisin.
web-forget = Poista lopullisesti …
web-forget-item = Tämä katoaa kartalta, historiasta ja Polun viesteistä, eikä kukaan saa sitä enää takaisin. Oma viestisi jää.
web-forget-message = Viesti katoaa, ja samoin kartalta kaikki, mikä perustuu vain siihen. Kukaan ei saa niitä enää takaisin.
web-forget-sure = Poista lopullisesti
web-forgotten = Poistettu lopullisesti.
web-stage-name = Vaiheen nimi
web-phase = Missä kohtaa polkua
web-move = Siirrä tätä vaihetta
web-earlier-stage = Siirrä aiemmaksi
web-later-stage = Siirrä myöhemmäksi
web-stage-before = Lisää vaihe ennen tätä
web-stage-after = Lisää vaihe tämän jälkeen
web-stage-where = Mihin kohtaan
web-before-stage = ennen vaihetta ”{ $stage }”
web-at-the-end = viimeiseksi
web-remove-stage = Poista tämä vaihe
web-remove-stage-more = Vaiheen sisältö siirtyy viereiseen vaiheeseen, joten mitään kertomaasi ei katoa.
web-title = Otsikko
web-kind = Millainen polku
web-question-done = Selvisi, poista listalta
web-sources = Mihin tämä perustuu
web-legend-more = Sanotuksi lasketaan vain se, minkä itse sanoit tai kirjoitit. Arvaus on merkitty katkoviivalla, kunnes hyväksyt tai poistat sen.
web-help-map = Kun napsautat kartalla mitä tahansa, voit muuttaa sen tekstiä, vaihtaa sen riviä tai vaihetta tai katsoa, mistä se on peräisin. Tyhjän ruudun voit täyttää painamalla ”Lisää”.
web-help-keys = Näppäimistöllä: sarkain (Tab) siirtyy eteenpäin, Enter avaa ja Esc sulkee. Keskustelussa Enter lähettää viestin, ja Shift + Enter vaihtaa riviä.

# --- maps, history, files ---
web-rename = Tämän kartan nimi
web-renamed = Kartan nimi on vaihdettu.
web-new-project = Uusi kartta
web-messages = { $count ->
    [one] yksi viesti
   *[other] { $count } viestiä
}
web-delete-project = Poista ”{ $name }”
web-delete-project-more = Kartta, sen keskustelu ja historia katoavat lopullisesti. Kukaan ei saa niitä enää takaisin.
web-by-owner = Sinä, suoraan kartalla
web-by-interviewer = Polku, keskustelussa
web-by-importer = Tiedostosta
web-made = Kartta aloitettiin.
web-imported = Tuotu tiedostosta ”{ $file }”.
web-after = Kun sanoit { $text }:
web-did-removed = { $count ->
    [one] Yksi kohta poistettu.
   *[other] { $count } kohtaa poistettu.
}
web-did-moved = { $count ->
    [one] Yksi kohta siirretty.
   *[other] { $count } kohtaa siirretty.
}
web-did-set = { $count ->
    [one] Yksi tieto muutettu.
   *[other] { $count } tietoa muutettu.
}
web-undone = (kumottu)
web-took-back = Kumottu ({ $who }): { $what }
web-brought-back = Palautettu ({ $who }): { $what }
web-format = Millainen tiedosto
format-json = Kaikki, Polkua varten
format-json-more = JSON: koko kartta lähteineen. Polku voi avata sen uudestaan.
format-html = Sivu, jonka voi näyttää ja tulostaa
format-html-more = HTML: aukeaa millä tahansa selaimella ja laitteella.
web-left-out = Mitä jätetään pois
web-without-quotes = Jätä lainaukset pois
web-mask-names = Peitä nimet
web-upload-more = Valitse JSON-tiedosto, jonka Polku on tehnyt. Näet, mitä siinä on, ennen kuin mitään tuodaan.
web-file = Tiedosto
web-upload-new = Avaa uutena karttana
web-upload-into = Lisää tähän karttaan
web-preview = Vaiheita: { $stages }. Kirjattuja asioita: { $items }. Esimerkkiasiakkaita: { $personas }.
web-downgraded = { $count ->
    [one] Yksi kohta on menettänyt lähteensä matkalla ja saa merkinnän ”tuli tiedoston mukana”.
   *[other] { $count } kohtaa on menettänyt lähteensä matkalla ja saa merkinnän ”tuli tiedoston mukana”.
}
web-wide = Vain kartta

# --- the guide ---
web-guide = Opas
web-guide-search = Kirjoita kysymys tai sana
web-guide-find = Hae
web-guide-all = Kaikki aiheet
web-group-start = Näin pääset alkuun
web-group-persona = Kuka asiakas on
web-group-stages = Polun vaiheet
web-group-touchpoints = Missä kohdataan
web-group-lanes = Mitä kartalle kirjataan
web-group-evidence = Mistä tietoa saa
web-group-improve = Mitä voisi parantaa
web-group-measure = Luvut ja seuranta
web-group-craft = Hyvä kartta
web-group-trades = Toimialoittain
web-typical = Näytä, mikä tässä vaiheessa on tyypillistä
web-typical-all = Näytä, mikä alalla on tyypillistä
web-typical-tools = Oppaan arvaukset
web-typical-done = { $count ->
    [0] Mitään ei lisätty: oppaassa ei ole enää mitään tyhjiin ruutuihin.
    [one] Oppaasta lisättiin yksi arvaus. Hyväksy tai poista se.
   *[other] Oppaasta lisättiin { $count } arvausta. Hyväksy tai poista ne.
}
web-keep-guesses = Hyväksy kaikki tämän vaiheen arvaukset ({ $count })
web-remove-guesses = Poista kaikki tämän vaiheen arvaukset ({ $count })
web-by-guide = Oppaasta, pyynnöstäsi

# --- the owner's own documents ---
web-papers = Omat tiedostot
web-papers-more = Lisää tänne hinnastoja, ehtoja, usein kysyttyjä kysymyksiä tai asiakaspalautetta. Kun kysyt niistä keskustelussa, Polku lainaa oikean kohdan ja kertoo, miltä sivulta tai riviltä se on. Tiedostot ovat vain tämän kartan käytössä.
web-papers-file = Tiedosto: PDF, Word (.docx), tekstitiedosto, Markdown tai CSV
web-papers-paste = Tai liitä teksti tähän
web-papers-add = Lisää
web-papers-choose = Valitse ensin tiedosto tai liitä teksti.
web-papers-reading = Luetaan …
web-papers-added = Lisätty: ”{ $name }”. Voit nyt kysyä siitä keskustelussa.
web-papers-removed = Poistettu: ”{ $name }”.
web-papers-none = Täällä ei ole vielä mitään.
web-papers-size = { $count ->
    [one] { $count } katkelma
   *[other] { $count } katkelmaa
}
web-papers-remove = Poista ”{ $name }”
web-papers-remove-more = Kun poistat tämän, Polku ei enää löydä eikä lainaa sen sisältöä. Kaikki, mikä on jo kirjattu kartalle, säilyy.
web-cite-paper = Omista tiedostoistasi: { $title }
web-paper-gone = poistettu tiedosto
