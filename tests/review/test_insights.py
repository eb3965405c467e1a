"""What is worked out from a map, and how findings are said."""

import pytest

from assistant.journey.edits import AddFeeling, AddLine, AddPersona, Remove
from assistant.journey.models import Project
from assistant.locales import LANGUAGE_CODES, Messages
from assistant.review import RULES, Finding, ask, curve, explain, highest, lowest, origin_counts, origin_shares

from .cases import Case, low_point


@pytest.fixture
def case() -> Case:
    return Case()


def test_the_curve_is_the_mean_of_each_stage(case: Case) -> None:
    case.do(AddFeeling(stage=case.stages[2], text="annoyed", score=-2))
    case.do(Remove(of=case.feelings[3]))
    assert curve(case.project.maps[0]) == [1, 1, -0.5, None]


def test_the_curve_of_another_persona(case: Case) -> None:
    other = case.do(AddPersona())
    case.do(AddFeeling(stage=case.stages[0], text="bored", score=-1, persona=other))
    journey = case.project.maps[0]
    assert curve(journey) == curve(journey, case.persona) == [1, 1, 1, 1]
    assert curve(journey, other) == [-1, None, None, None]


def test_highest_and_lowest_points(case: Case) -> None:
    one = low_point(case)
    journey = case.project.maps[0]
    assert [(stage.id, feeling.id) for stage, feeling in lowest(journey)] == [(case.stages[2], one)]
    assert [feeling.id for _, feeling in highest(journey)] == case.feelings
    assert lowest(Case().project.maps[0]) == []


def test_shares_of_origins(case: Case) -> None:
    for text in ("one", "two", "three", "four", "five", "six"):
        case.do(AddLine(stage=case.stages[0], lane="pains", text=text), "interviewer")
    assert origin_counts(case.project) == {"edited": 18, "suggested": 6}
    assert origin_shares(case.project.maps[0]) == {"edited": 0.75, "suggested": 0.25}


# --- messages -------------------------------------------------------------------------------------------------------

VALUES: dict[str, str | int] = {"place": "Paying", "low": "the queue", "count": 2}


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("language", LANGUAGE_CODES)
def test_every_rule_says_what_is_wrong_and_asks(rule: str, language: str) -> None:
    messages = Messages(language)
    registered = RULES[rule]
    finding = Finding(rule, registered.severity, registered.topic, registered.card, lanes=("thoughts",), values=VALUES)
    assert explain(finding, messages)
    assert ask(finding, messages).rstrip().endswith("?")


def test_what_is_missing_is_named_in_the_owners_words(case: Case) -> None:
    for line in (case.thoughts[0], case.feelings[0]):
        case.do(Remove(of=line))
    data = case.project.model_dump()
    data["maps"][0]["stages"][0]["closed"] = []
    case.project = Project.model_validate(data)
    assert explain(case.only(), Messages("en")) == (
        "“Stage 0”: this is still missing: What they think and ask · How they feel."
    )
