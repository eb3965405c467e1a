# What a review finds wrong with a map, and the question that would mend it. Plain words, for an owner.
# $place is a stage's name or an item's own words, $missing a list of ”lane names”, $low the words of a low point.
# Never inflect around a variable. A question is open, offers no answer, and asks one thing.

rule-S1 = Det framgår inte än vems resa kartan visar.
rule-S1-ask = Tänk på en typisk kund: vem är det, och hur ser vardagen ut?
rule-S2 = Det framgår inte än vilken situation kunden utgår från och vad kunden är ute efter.
rule-S2-ask = Vad hade hänt för den kunden, och vad behövde bli gjort?
rule-S4 = Det står inte vad kartan ska hjälpa dig att bestämma.
rule-S4-ask = Vad vill du att kartan ska hjälpa dig att förstå eller bestämma?
rule-S5 = Kartan visar hur det borde vara, men ”{ $place }” berättar hur det är nu.
rule-S5-ask = ”{ $place }”: hur borde det vara i stället?
rule-Z1 = { $count ->
    [0] Kartan har inga steg än.
    [one] Kartan har bara ett steg. Med fyra till sju blir resan lätt att följa.
   *[other] Kartan har { $count } steg. Med fyra till sju blir resan lätt att följa.
}
rule-Z1-ask = Vilka steg går kunden igenom, från att behovet dyker upp tills allt är över?
rule-Z3 = ”{ $place }”: här händer ingenting än.
rule-Z3-ask = ”{ $place }”: vad gör kunden här, och var möter kunden er?
rule-T1 = ”{ $place }”: det här saknas fortfarande: { $missing }.
rule-T1-ask = ”{ $place }”: vad gör, tänker och känner kunden här?
rule-V1 = ”{ $place }” hänvisar till en källa, men orden finns inte där.
rule-V1-ask = ”{ $place }”: hur vet du det?
rule-V4 = ”{ $place }” är märkt som ett avgörande ögonblick, men inget visar att det är det.
rule-V4-ask = ”{ $place }”: vad visar att det är här det avgörs?
rule-U1 = ”{ $place }” är en bottennotering (”{ $low }”), och än finns det ingen idé om vad som kan göras åt den.
rule-U1-ask = ”{ $low }”: vad skulle du göra åt det om du kunde?
rule-P2 = ”{ $place }” står hos exempelkunden utan källa och är inte märkt som gissning.
rule-P2-ask = ”{ $place }”: hur vet du det om dina kunder?
review-clean = Inget på den här kartan behöver lagas.
