# What a review finds wrong with a map, and the question that would mend it. Plain words, for an owner.
# $place is a stage's name or an item's own words, $missing the names of lanes with “ · ” between them, $low the words of a low point.
# Never inflect around a variable. A question is open, offers no answer, and asks one thing.

rule-S1 = The map doesn't say yet whose path it shows.
rule-S1-ask = Think of one typical customer: what sort of person are they?
rule-S2 = The map doesn't say yet what situation the customer starts from, or what they are after.
rule-S2-ask = What had happened to that customer, and what did they want to get done?
rule-S4 = It isn't written down yet what this map should help you decide.
rule-S4-ask = What should this map help you decide or understand?
rule-S5 = This map shows how things should be, but “{ $place }” describes how they are now.
rule-S5-ask = “{ $place }”: how should this be instead?
rule-Z1 = { $count ->
    [0] The map has no steps yet.
    [one] The map has only one step; a path that is easy to follow has four to seven.
   *[other] The map has { $count } steps; a path that is easy to follow has four to seven.
}
rule-Z1-ask = Which steps does your customer go through, from first needing something until it is over?
rule-Z3 = “{ $place }”: nothing happens there yet.
rule-Z3-ask = “{ $place }”: what does the customer do there, and where do they meet you?
rule-T1 = “{ $place }”: this is still missing: { $missing }.
rule-T1-ask = “{ $place }”: what does the customer do, think and feel there?
rule-V1 = “{ $place }” claims a source, but the words aren't in it.
rule-V1-ask = “{ $place }”: how do you know this?
rule-V4 = “{ $place }” is marked as a decisive moment, but nothing shows that it is.
rule-V4-ask = “{ $place }”: what shows you that this moment decides?
rule-U1 = “{ $place }” is a low point (“{ $low }”), and there is no idea yet what to do about it.
rule-U1-ask = “{ $low }”: what would you do about it if you could?
rule-P2 = “{ $place }” is in the persona without a source and is not marked as a guess.
rule-P2-ask = “{ $place }”: how do you know this about your customers?
review-clean = Nothing on this map needs putting right.
