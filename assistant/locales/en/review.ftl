# What a review finds wrong with a map, and the question that would mend it. Plain words, for an owner.
# $place is a stage's name or an item's own words, $missing the names of lanes with “ · ” between them, $low the words of a low point.
# Never inflect around a variable. A question is open, offers no answer, and asks one thing.

rule-S1 = The map does not say yet whose path it shows.
rule-S1-ask = Think of one typical customer: what kind of person is that, in what kind of life?
rule-S2 = The map does not say yet from which situation the customer sets out, and what for.
rule-S2-ask = What had happened to that customer, and what did they want to get done?
rule-S4 = It is not written down what this map should help you decide.
rule-S4-ask = What should this map help you decide or understand?
rule-S5 = This map shows how it should be, but “{ $place }” tells how it is now.
rule-S5-ask = “{ $place }”: how should this be instead?
rule-Z1 = { $count ->
    [0] The map has no steps yet.
    [one] The map has only one step; a path that one can follow has four to seven.
   *[other] The map has { $count } steps; a path that one can follow has four to seven.
}
rule-Z1-ask = Which steps does your customer go through, from the first need until it is over?
rule-Z3 = “{ $place }”: nothing happens there yet.
rule-Z3-ask = “{ $place }”: what does the customer do there, and where do they meet you?
rule-T1 = “{ $place }”: this is still missing: { $missing }.
rule-T1-ask = “{ $place }”: what does the customer do, think and feel there?
rule-V1 = “{ $place }” claims a source, but the words are not to be found there.
rule-V1-ask = “{ $place }”: how do you know this?
rule-V4 = “{ $place }” is marked as a decisive moment, but nothing shows that it is.
rule-V4-ask = “{ $place }”: what shows you that this moment decides?
rule-U1 = “{ $place }” is a low point (“{ $low }”), and there is no idea yet how to mend it.
rule-U1-ask = “{ $low }”: what would you do about it if you could?
rule-P2 = “{ $place }” stands in the persona without a source and is not marked as a guess.
rule-P2-ask = “{ $place }”: how do you know this about your customers?
review-clean = Nothing has to be mended on this map.
