# What a review finds wrong with a map, and the question that would mend it. Plain words, for an owner.
# $place is a stage's name or an item's own words, $missing a list of “lane names”, $low the words of a low point.
# Never inflect around a variable. A question is open, offers no answer, and asks one thing.

rule-S1 = Mapa nie mówi jeszcze, czyją drogę pokazuje.
rule-S1-ask = Pomyśl o jednym typowym kliencie: kim jest i jak wygląda jego codzienne życie?
rule-S2 = Mapa nie mówi jeszcze, z jakiej sytuacji klient wyrusza i po co.
rule-S2-ask = Co się tej osobie przydarzyło i co chciała załatwić?
rule-S4 = Nie jest zapisane, w czym ta mapa ma Ci pomóc.
rule-S4-ask = Czego chcesz się dowiedzieć z tej mapy albo o czym zdecydować?
rule-S5 = Ta mapa pokazuje, jak powinno być, a „{ $place }” mówi, jak jest teraz.
rule-S5-ask = „{ $place }”: jak powinno być zamiast tego?
rule-Z1 = { $count ->
    [0] Mapa nie ma jeszcze żadnych etapów.
    [one] Mapa ma tylko jeden etap; drogę dobrze widać przy czterech do siedmiu.
    [few] Mapa ma { $count } etapy; drogę dobrze widać przy czterech do siedmiu.
   *[other] Mapa ma { $count } etapów; drogę dobrze widać przy czterech do siedmiu.
}
rule-Z1-ask = Przez jakie etapy przechodzi klient, od pierwszej potrzeby do samego końca?
rule-Z3 = „{ $place }”: tu jeszcze nic się nie dzieje.
rule-Z3-ask = „{ $place }”: co klient tu robi i gdzie się z Tobą styka?
rule-T1 = „{ $place }”: tego jeszcze brakuje: { $missing }.
rule-T1-ask = „{ $place }”: co klient tu robi, myśli i czuje?
rule-V1 = „{ $place }” powołuje się na źródło, w którym tych słów nie ma.
rule-V1-ask = „{ $place }”: skąd to wiesz?
rule-V4 = „{ $place }” jest oznaczone jako moment prawdy, ale nic tego nie potwierdza.
rule-V4-ask = „{ $place }”: skąd wiesz, że klient decyduje właśnie wtedy?
rule-U1 = „{ $place }” to zły moment („{ $low }”) i nie ma jeszcze pomysłu, jak go poprawić.
rule-U1-ask = „{ $low }”: jak można by to poprawić?
rule-P2 = W opisie osoby jest „{ $place }” bez źródła i bez oznaczenia, że to domysł.
rule-P2-ask = „{ $place }”: skąd wiesz to o swoich klientach?
review-clean = Na tej mapie nie ma nic do poprawienia.
