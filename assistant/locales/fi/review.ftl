# What a review finds wrong with a map, and the question that would mend it. Plain words, for an owner.
# $place is a stage's name or an item's own words, $missing a list of lane names, $low the words of a low point.
# Never inflect around a variable. A question is open, offers no answer, and asks one thing.

rule-S1 = Kartalta ei vielä näe, kenen polku se on.
rule-S1-ask = Ajattele yhtä tyypillistä asiakasta: millainen ihminen hän on, millaisessa elämäntilanteessa?
rule-S2 = Kartalta ei vielä näe, millaisesta tilanteesta asiakas lähtee ja mitä hän on vailla.
rule-S2-ask = Mitä tälle asiakkaalle oli tapahtunut ja mitä hän halusi saada hoidettua?
rule-S4 = Kartalla ei lue, minkä päätöksen tueksi se tehdään.
rule-S4-ask = Mitä haluat kartan avulla ratkaista tai ymmärtää?
rule-S5 = Tämä kartta näyttää, miten pitäisi olla, mutta ”{ $place }” kertoo, miten nyt on.
rule-S5-ask = ”{ $place }”: miten tämän pitäisi mennä?
rule-Z1 = { $count ->
    [0] Kartalla ei ole vielä yhtään vaihetta.
    [one] Kartalla on vain yksi vaihe, mutta polkua on helpoin seurata, kun niitä on neljästä seitsemään.
   *[other] Kartalla on { $count } vaihetta, mutta polkua on helpoin seurata, kun niitä on neljästä seitsemään.
}
rule-Z1-ask = Mitä vaiheita asiakas käy läpi ensimmäisestä tarpeesta siihen, kun kaikki on ohi?
rule-Z3 = ”{ $place }”: täällä ei vielä tapahdu mitään.
rule-Z3-ask = ”{ $place }”: mitä asiakas tässä tekee ja mitä kautta hän asioi?
rule-T1 = ”{ $place }”: tästä puuttuu vielä: { $missing }.
rule-T1-ask = ”{ $place }”: mitä asiakas tässä tekee, ajattelee ja tuntee?
rule-V1 = ”{ $place }”: tälle on merkitty lähde, mutta sanoja ei löydy lähteestä.
rule-V1-ask = ”{ $place }”: mistä tiedät tämän?
rule-V4 = ”{ $place }” on merkitty ratkaisevaksi hetkeksi, mutta mikään ei vielä osoita sitä.
rule-V4-ask = ”{ $place }”: mistä näet, että tämä hetki ratkaisee?
rule-U1 = ”{ $place }” on huono kohta (”{ $low }”), eikä sille ole vielä parannusideaa.
rule-U1-ask = ”{ $low }”: mitä tekisit tälle, jos voisit?
rule-P2 = ”{ $place }” on esimerkkiasiakkaan tiedoissa ilman lähdettä, eikä sitä ole merkitty arvaukseksi.
rule-P2-ask = ”{ $place }”: mistä tiedät tämän asiakkaistasi?
review-clean = Tällä kartalla ei ole mitään korjattavaa.
