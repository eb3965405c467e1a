# The page in the browser. Short: most of these stand on buttons and above fields.
# Never inflect around a variable: put it in quotation marks, after a colon, or on its own.

# --- around everything ---
web-untitled = Karta utan namn
web-projects = Dina kartor
web-private = { $reach ->
    [there] Stannar på den här servern
    [service] Sökningar går till { $host }
   *[here] Stannar på den här datorn
}
web-private-more = { $reach ->
    [there] Det du skriver och lägger till går bara till datorn som kör Polku och inte till någon tjänst på nätet. Andra som öppnar sidan ser bara sina egna kartor. Den som sköter datorn kan läsa det som är sparat där.
    [service] Samtalet och kartan stannar här. Dina frågor och de dokument du lägger till skickas till { $host }, den tjänst som valdes för sökningar när Polku installerades.
   *[here] Det du skriver skickas ingenstans: samtalet, kartan, dina dokument och guiden ligger kvar på den här datorn. Ingen tjänst på nätet används.
}
web-language = Språk
web-theme = Ljust eller mörkt
web-help = Hjälp
web-lost = Anslutningen är bruten. Det du har skrivit finns kvar här, och vi fortsätter så fort den är tillbaka.
web-gone = Den kartan finns inte längre; dina kartor finns under ”Dina kartor” högst upp.
web-views = Vad du vill se
web-view-talk = Samtal
web-view-map = Karta
web-news = något nytt
web-skip-talk = Till ditt svar
web-skip-map = Till kartan
web-running = Polku är igång på { $address } (avsluta med Ctrl-C). Allt stannar på den här datorn.
web-running-open = Polku är igång på { $address } och går att nå från andra enheter (avsluta med Ctrl-C). Varje webbläsare ser bara sina egna kartor.
web-running-service = Polku är igång på { $address } (avsluta med Ctrl-C). På sidan ser du vad som skickas från den här datorn.
web-start-over = Till startsidan

# --- the talk ---
web-talk = Samtalet
web-you = Du
web-say = Ditt svar
web-say-hint = Skriv som du pratar …
web-send = Skicka
web-earlier = { $count ->
    [one] Visa ett tidigare meddelande
   *[other] Visa { $count } tidigare meddelanden
}
web-noted = Antecknat på kartan
web-message-more = Mer om meddelande { $number }
web-message = Ditt meddelande
web-deleted = (raderat)
web-cite = Ur guiden: { $title }
web-left = Det här är kvar, som det ser ut nu:
web-quick = Andra sätt att svara
quick-skip = Hoppa över
quick-unknown = Vet inte
quick-example = Exempel
quick-why = Varför?
quick-back = Tillbaka
quick-undo = Ångra
topic-business = ditt företag
topic-question = vad kartan ska hjälpa till med
topic-persona = vem kunden är
topic-scenario = en kunds hela historia
topic-stages = stegen
topic-actions = vad kunden gör
topic-touchpoints = var ni möts
topic-thoughts = vad kunden tänker och känner
topic-feelings = hur det känns
topic-expectations = vad kunden räknar med
topic-pains = vad som skaver
topic-opportunities = vad som kan bli bättre
topic-moments = det avgörande ögonblicket
topic-lost_customers = kunder du gick miste om
topic-after_purchase = vad som händer efteråt
topic-departments = bakom kulisserna
topic-metrics = siffror
topic-evidence = vad kunderna har sagt
topic-review = en lucka på kartan
topic-summary = en titt på hela kartan
topic-fit = hur väl kartan stämmer
topic-other = vad jag har glömt att fråga om

# --- the map ---
web-tools = Verktyg för kartan
web-undo = Ångra
web-redo = Gör om
web-history = Historik
web-upload = Öppna en fil
web-download = Ladda ner
web-empty = Här växer dina kunders resa fram
web-empty-more = Svara på frågan i samtalet. Det du berättar dyker upp här, med ett märke som visar varifrån det kommer.
web-example = Titta på ett exempel
web-example-name = Exempel
web-example-welcome = Det här är ett färdigt exempel med ett påhittat företag. Klicka på vad som helst för att se varifrån det kommer. Dina egna kartor finns under ”Dina kartor” högst upp.
web-first-stage = Lägg till ett steg själv
web-about = Om den här kartan
web-add = Lägg till
web-add-to = Lägg till under ”{ $lane }” i steget ”{ $stage }”
web-add-stage = Lägg till ett steg
web-all-lanes = Alla rader
web-add-fact = Lägg till något om: { $name }

# --- dialogs ---
web-close = Stäng
web-cancel = Avbryt
web-save = Spara
web-unsaved = Det du har ändrat här är inte sparat än. Spara, eller tryck på Esc en gång till för att stänga utan att spara.
web-line = En del av kartan
web-new-line = Lägg till på kartan
web-words = Text
web-lane = Rad
web-field = Vad det gäller
web-score = Hur det känns
web-channel = Hur ni möts
web-no-channel = inget valt
web-importance = Hur viktigt det är
web-satisfaction = Hur bra det går
web-impact = Nytta
web-effort = Arbete
web-initiator = Vem som tar initiativet
web-department = Vem i företaget
web-moment = Varför ögonblicket är avgörande
web-guess = Det här är en gissning. Stämmer den?
web-accept = Ja, behåll den
web-reject = Nej, ta bort den
web-remove = Ta bort
web-removed = Borttaget. Med ”Ångra” får du tillbaka det.
web-forget = Radera för gott …
web-forget-item = Det försvinner från kartan, ur historiken och ur det som Polku har sagt om det; ditt eget meddelande finns kvar. Det går inte att ångra.
web-forget-message = Meddelandet försvinner, och med det allt på kartan som bygger enbart på det. Det går inte att ångra.
web-forget-sure = Radera för gott
web-forgotten = Raderat för gott.
web-stage-name = Stegets namn
web-phase = Var i resan
web-move = Flytta steget
web-earlier-stage = Lägg tidigare
web-later-stage = Lägg senare
web-stage-before = Lägg till ett steg före
web-stage-after = Lägg till ett steg efter
web-stage-where = Var
web-before-stage = före ”{ $stage }”
web-at-the-end = sist
web-remove-stage = Ta bort steget
web-remove-stage-more = Det som står där flyttas till steget bredvid, så inget av det du har sagt går förlorat.
web-title = Rubrik
web-kind = Vad resan går ut på
web-question-done = Besvarad, ta bort den
web-sources = Vad det bygger på
web-legend-more = Bara det du själv har sagt eller skrivit räknas som fakta. En gissning har streckad linje tills du behåller den eller tar bort den.
web-help-map = Klicka på vad som helst på kartan för att ändra texten, raden eller steget, eller för att se varifrån det kommer. En tom ruta fyller du i med ”Lägg till”.
web-help-keys = Med tangentbordet: Tab går vidare till nästa, Enter öppnar och Esc stänger. I samtalet skickar du med Enter och byter rad med Skift + Enter.

# --- maps, history, files ---
web-rename = Kartans namn
web-renamed = Kartan har fått sitt nya namn.
web-new-project = Ny karta
web-messages = { $count ->
    [one] ett meddelande
   *[other] { $count } meddelanden
}
web-delete-project = Radera ”{ $name }”
web-delete-project-more = Kartan, samtalet och historiken raderas för gott. Det går inte att ångra.
web-by-owner = Du själv
web-by-interviewer = Polku, i samtalet
web-by-importer = Från en fil
web-made = Kartan påbörjades.
web-imported = Kom från filen ”{ $file }”.
web-after = Efter { $text }:
web-did-removed = { $count ->
    [one] En sak borttagen.
   *[other] { $count } saker borttagna.
}
web-did-moved = { $count ->
    [one] En sak flyttad.
   *[other] { $count } saker flyttade.
}
web-did-set = { $count ->
    [one] En detalj ändrad.
   *[other] { $count } detaljer ändrade.
}
web-undone = (ångrat)
web-took-back = Ångrat ({ $who }): { $what }
web-brought-back = Gjort om ({ $who }): { $what }
web-format = Typ av fil
format-json = Allt, för Polku
format-json-more = JSON: hela kartan med källor; Polku kan öppna den igen.
format-html = En sida att visa och skriva ut
format-html-more = HTML: öppnas i vilken webbläsare som helst, i mobilen eller datorn.
web-left-out = Vad som inte ska synas
web-without-quotes = Utelämna citat
web-mask-names = Dölj namn
web-upload-more = En JSON-fil som Polku har sparat. Du får se vad som finns i den innan något läses in.
web-file = Fil
web-upload-new = Öppna som ny karta
web-upload-into = Lägg till på denna karta
web-preview = Steg: { $stages }. Antecknade saker: { $items }. Exempelkunder: { $personas }.
web-downgraded = { $count ->
    [one] En sak har tappat sin källa på vägen och märks med ”kom med en fil”.
   *[other] { $count } saker har tappat sin källa på vägen och märks med ”kom med en fil”.
}
web-wide = Bara kartan

# --- the guide ---
web-guide = Guiden
web-guide-search = Fråga eller sök på ett ord
web-guide-find = Sök
web-guide-all = Alla ämnen
web-group-start = Kom igång
web-group-persona = Vem kunden är
web-group-stages = Stegen i resan
web-group-touchpoints = Var ni möts
web-group-lanes = Vad som ska stå på kartan
web-group-evidence = Så tar du reda på hur det är
web-group-improve = Vad som kan bli bättre
web-group-measure = Siffror och uppföljning
web-group-craft = En bra karta
web-group-trades = Efter bransch
web-typical = Visa vad som är vanligt här
web-typical-all = Visa vad som är vanligt i branschen
web-typical-tools = Gissningar ur guiden
web-typical-done = { $count ->
    [0] Inget lades till: guiden har inget mer att fylla de tomma rutorna med.
    [one] En gissning ur guiden lades till. Behåll den eller ta bort den.
   *[other] { $count } gissningar ur guiden lades till. Behåll eller ta bort dem.
}
web-keep-guesses = Behåll alla gissningar i det här steget ({ $count })
web-remove-guesses = Ta bort alla gissningar i det här steget ({ $count })
web-by-guide = Ur guiden, för att du bad om det

# --- the owner's own documents ---
web-papers = Dina dokument
web-papers-more = Lägg till prislistor, villkor, vanliga frågor eller synpunkter från kunder. Fråga om dem i samtalet, så citerar Polku rätt ställe och anger sida eller rad. De används bara för den här kartan.
web-papers-file = Fil: PDF, Word (.docx), textfil, Markdown eller CSV
web-papers-paste = Eller klistra in text här
web-papers-add = Lägg till
web-papers-choose = Välj först en fil eller klistra in text.
web-papers-reading = Läser …
web-papers-added = Tillagt: ”{ $name }”. Nu kan du fråga om det i samtalet.
web-papers-removed = Raderat: ”{ $name }”.
web-papers-none = Här finns inget än.
web-papers-size = { $count ->
    [one] { $count } textavsnitt
   *[other] { $count } textavsnitt
}
web-papers-remove = Radera ”{ $name }”
web-papers-remove-more = Efter det kan Polku inte längre hitta eller citera det som står i dokumentet. Det som redan står på kartan finns kvar.
web-cite-paper = Ur dina dokument: { $title }
web-paper-gone = ett raderat dokument
