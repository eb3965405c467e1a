"""Sample projects, made of edits as a conversation makes them: a café, a map of eight stages, and an empty one."""

from typing import Any

from assistant.journey.edits import (
    Accept,
    AddEvidence,
    AddFact,
    AddFeeling,
    AddLine,
    AddMap,
    AddOpenQuestion,
    AddOpportunity,
    AddPersona,
    AddStage,
    AddTouchpoint,
    Cite,
    Put,
    Set,
)
from assistant.journey.models import Project
from assistant.journey.vocabulary import CHANNELS, PHASES, PLAIN_LANES

from .maker import AT, Maker

CARD = Cite(card="trades/cafe-and-restaurant")

STAGES = [
    ("Waking up hungry", "before", "💡"),
    ("Finding a place", "find", "🔎"),
    ("Getting there", "get", "🚪"),
    ("Ordering at the counter", "buy", "🙌"),
    ("Sitting and eating", "use", "☕"),
    ("When something is wrong", "help", "🛟"),
    ("Coming back", "after", "🔁"),
]
# stage, what, text, more; every text stands in the message below
STORY = [
    (0, "actions", "she checks the fridge and finds nothing", None),
    (0, "thoughts", "is it worth getting dressed for a bun", None),
    (0, "feelings", "slow and hungry", 0),
    (0, "motivations", "she wants to get out of the flat before the rain", None),
    (1, "touchpoints", "she looks at our Instagram stories in bed", "social_media"),
    (1, "touchpoints", "a neighbour told her about the cardamom buns", "word_of_mouth"),
    (1, "thoughts", "are they open on a Sunday", None),
    (1, "feelings", "curious because the pictures look warm", 1),
    (1, "pains", "the opening hours on Google are wrong", None),
    (1, "competitors", "she weighs Espresso House on the corner", None),
    (2, "actions", "she cycles ten minutes along the canal", None),
    (2, "touchpoints", "she sees the sandwich board by the bridge", "advertisement"),
    (2, "thoughts", "will there be a free table", None),
    (2, "feelings", "a bit nervous about the queue", -1),
    (2, "barriers", "some turn round when they see the line outside", None),
    (2, "metrics", "about one in five turns round on Saturdays", None),
    (3, "touchpoints", "she orders at the counter with Marja", "shop"),
    (3, "touchpoints", "she pays with Swish", "app"),
    (3, "thoughts", "which bun is from this morning", None),
    (3, "expectations", "she counts on sitting down within five minutes", None),
    (3, "reality", "it takes a quarter of an hour", None),
    (3, "feelings", "annoyed because nobody says how long it takes", -2),
    (3, "pains", "twenty minutes of queue with a child on her arm", None),
    (3, "pains", "the card machine drops out", None),
    (3, "departments", "Marja at the till and a student at weekends", None),
    (4, "actions", "she reads the paper for half an hour", None),
    (4, "touchpoints", "we bring the coffee to the table", "visit"),
    (4, "thoughts", "this is better than at home", None),
    (4, "feelings", "delighted by the first bite", 2),
    (4, "backstage", "the dough is made the evening before", None),
    (5, "actions", "she tells us the coffee is cold", None),
    (5, "touchpoints", "we make a new one at the counter at once", "shop"),
    (5, "thoughts", "do I dare to say something", None),
    (5, "feelings", "relieved that nobody argued", 1),
    (6, "actions", "she comes back two weeks later with a friend", None),
    (6, "touchpoints", "she writes three lines on Google", "review_site"),
    (6, "thoughts", "they know my name", None),
    (6, "feelings", "at home", 1),
]


def add(maker: Maker, stage: str, what: str, text: str, more: Any, cite: Cite | None) -> str:
    """Add one thing to a stage."""
    if what == "touchpoints":
        return maker.do(AddTouchpoint(stage=stage, text=text, channel=more, initiator="customer", cite=cite))
    if what == "feelings":
        return maker.do(AddFeeling(stage=stage, text=text, score=more, cite=cite))
    return maker.do(AddLine(stage=stage, lane=what, text=text, cite=cite))


def cafe() -> Project:
    """Return a rich map of a café in Malmö, with every origin on it."""
    maker = Maker("Café Möllan")
    do, said = maker.do, maker.said
    persona = do(AddPersona())
    other = do(AddPersona())
    journey = do(AddMap(persona_id=persona))
    maker.hear(
        "We are Café Möllan, a small café by the canal in Malmö. "
        "We sell buns, coffee and soup to people who live nearby."
    )
    for field, text in [
        ("name", "Café Möllan"),
        ("offer", "buns, coffee and soup"),
        ("customers", "people who live nearby"),
        ("location", "a small café by the canal in Malmö"),
    ]:
        do(AddFact(of="business", field=field, text=text, cite=said(text)))
    maker.hear("I want to know why people turn round at the door on Saturdays.")
    do(
        Put(
            of=journey,
            part="question",
            content="why people turn round at the door on Saturdays",
            cite=said("why people turn round at the door on Saturdays"),
        )
    )
    maker.hear(
        "Last Saturday Anna Lindqvist came, a nurse, about 34, after a night shift. She lives in Möllevången with a "
        "three-year-old. Annas number is 070-123 45 67. She wanted a quiet half hour and a proper breakfast after a "
        "night shift. She hates waiting. She says: I just want to sit down."
    )
    for field, text in [
        ("name", "Anna Lindqvist"),
        ("role", "a nurse"),
        ("age", "about 34"),
        ("household", "with a three-year-old"),
        ("location", "lives in Möllevången"),
        ("attitudes", "hates waiting"),
        ("goals", "a quiet half hour"),
        ("quote", "I just want to sit down"),
    ]:
        do(AddFact(of=persona, field=field, text=text, cite=said(text)))
    do(AddFact(of=persona, field="devices", text="Looks everything up on the phone", cite=CARD))
    do(AddFact(of=persona, field="triggers", text="The fridge is empty after a week of night shifts"))
    do(AddFact(of=other, field="name", text="Björn"), "owner")
    do(AddFact(of=other, field="role", text="Works from our tables three mornings a week"), "owner")
    do(AddFact(of=other, field="pains", text="No socket near the window"), "owner")
    scenario = "She wanted a quiet half hour and a proper breakfast after a night shift"
    do(Put(of=journey, part="scenario", content=scenario, cite=said(scenario)))
    do(Put(of=journey, part="title", content="A slow Saturday breakfast without the queue"), "owner")
    do(Put(of=journey, part="owner", content="Marja Salo"), "owner")
    do(Put(of=journey, part="review_date", content="2027-02-01"), "owner")
    do(Set(of=journey, field="compared_persona_ids", value=(other,), was=()), "owner")

    stages = [do(AddStage(map=journey, name=name, phase=phase, icon=icon), "owner") for name, phase, icon in STAGES]
    maker.hear(". ".join(text for _, _, text, _ in STORY) + ".")
    ids = {text: add(maker, stages[at], what, text, more, said(text)) for at, what, text, more in STORY}

    review = do(
        AddEvidence(
            kind="review",
            language="en",
            at=AT,
            title="Google, October 2026",
            text="Lovely buns but we stood in the cold for half an hour and gave up.",
        ),
        "owner",
    )
    cite = Cite(evidence=review, quote="we stood in the cold for half an hour and gave up")
    do(AddLine(stage=stages[2], lane="pains", text="we stood in the cold for half an hour and gave up", cite=cite))
    do(AddLine(stage=stages[3], lane="pains", text="It is unclear where the queue begins", cite=said(STORY[22][2])))
    do(AddLine(stage=stages[1], lane="thoughts", text="Do they have something vegan?", cite=CARD))
    do(AddTouchpoint(stage=stages[6], text="A stamp card that pays the tenth coffee", channel="shop"))
    do(AddLine(stage=stages[6], lane="barriers", text="They forget us when the weather turns"), "interviewer")
    do(AddLine(stage=stages[4], lane="expectations", text="A table by the window"), "importer", "old-map.json")
    guess = do(AddLine(stage=stages[0], lane="expectations", text="Fresh buns before nine"))
    do(Accept(of=guess), "owner")
    for at, score, text in [
        (2, 0, "indifferent, he comes before the rush"),
        (3, 1, "quick, he knows what he wants"),
        (4, -1, "frustrated when the battery runs out"),
        (6, 2, "proud to be a regular"),
    ]:
        do(AddFeeling(stage=stages[at], text=text, score=score, persona=other), "owner")

    counter = ids["she orders at the counter with Marja"]
    do(Put(of=counter, part="moment_of_truth", content="Here they decide whether it was worth the way"), "owner")
    do(Put(of=counter, part="importance", content="5"), "owner")
    do(Put(of=counter, part="satisfaction", content="2"), "owner")
    do(Set(of=counter, field="department", value="Till", was=""), "owner")
    maker.hear("I would put one more person at the till on Saturdays and show the waiting time on a board.")
    pains = (ids["twenty minutes of queue with a child on her arm"], ids["the card machine drops out"])
    first = do(
        AddOpportunity(
            map=journey,
            stage=stages[3],
            pains=pains,
            text="put one more person at the till on Saturdays",
            cite=said("put one more person at the till on Saturdays"),
        )
    )
    for part, content in [
        ("impact", "5"),
        ("effort", "3"),
        ("owner", "Marja Salo"),
        ("next_step", "Ask the student for Saturdays"),
        ("due", "2026-12-15"),
    ]:
        do(Put(of=first, part=part, content=content), "owner")
    second = do(AddOpportunity(map=journey, stage=stages[1], text="Correct the opening hours on Google"), "owner")
    do(Put(of=second, part="impact", content="4"), "owner")
    do(Put(of=second, part="effort", content="1"), "owner")
    do(AddOpportunity(map=journey, stage=stages[2], text="A coffee window for those who only take away", cite=CARD))
    do(
        AddOpenQuestion(
            text="How many come back within a month?",
            topic="metrics",
            about=stages[6],
            how="Look at one number: count for a week.",
        )
    )
    do(
        AddOpenQuestion(
            text="Why did the last ones not buy, or leave?", topic="lost_customers", how="Ask the next three customers."
        )
    )
    return maker.project


def crowded() -> Project:
    """Return a map of eight stages, forty touchpoints and something in every lane."""
    maker = Maker("Nordic Bikes")
    persona = maker.do(AddPersona())
    maker.do(AddFact(of=persona, field="name", text="Ines"), "owner")
    journey = maker.do(AddMap(persona_id=persona))
    maker.do(Put(of=journey, part="title", content="Buying a cargo bicycle for the family"), "owner")
    for number, phase in enumerate(PHASES):
        stage = maker.do(
            AddStage(map=journey, name=f"Step {number + 1} on the way to the bicycle", phase=phase), "owner"
        )
        for one in range(5):
            channel = CHANNELS[(5 * number + one) % len(CHANNELS)]
            text = f"Touchpoint {5 * number + one + 1}: she meets us and asks about the brakes"
            maker.do(AddTouchpoint(stage=stage, text=text, channel=channel), "owner" if one % 3 else "interviewer")
        for lane in PLAIN_LANES:
            maker.do(AddLine(stage=stage, lane=lane, text=f"Something that belongs to {lane} here"), "owner")
        if number != 4:
            maker.do(
                AddFeeling(
                    stage=stage, text="A feeling with a reason that takes a while to read", score=number % 5 - 2
                ),
                "owner",
            )
    return maker.project


HOSTILE = [
    "${1}",
    "{{x}} {% raw %}",
    "<img src=x onerror=alert(1)>",
    "</style><script>alert(1)</script>",
    "שלום עולם \u202eabc",
    "x" * 2000,
    "\\u0000 & ' \" `",
    "<!-- --> ]]>",
    "javascript:alert(1)",
    "\u200b",
]


def hostile() -> Project:
    """Return a project in which every text tries something."""
    maker = Maker(HOSTILE[3])
    persona = maker.do(AddPersona())
    journey = maker.do(AddMap(persona_id=persona))
    for field, text in zip(["name", "role", "quote", "goals", "pains"], HOSTILE, strict=False):
        maker.do(AddFact(of=persona, field=field, text=text), "owner")
    maker.do(Put(of=journey, part="title", content=HOSTILE[3]), "owner")
    maker.do(Put(of=journey, part="scenario", content=HOSTILE[4]), "owner")
    for text in HOSTILE:
        stage = maker.do(AddStage(map=journey, name=text, phase="use", icon=text[:300]), "owner")
        maker.hear(text + " and more")
        maker.do(AddTouchpoint(stage=stage, text=text, cite=None), "owner")
        maker.do(AddLine(stage=stage, lane="pains", text=text), "owner")
        maker.do(AddFeeling(stage=stage, text=text, score=-2), "owner")
        maker.do(AddOpportunity(map=journey, stage=stage, text=text), "owner")
        maker.do(AddOpenQuestion(text=text, topic="other", how=text), "owner")
    return maker.project


def empty() -> Project:
    """Return a project in which nothing has been said."""
    return Project()
