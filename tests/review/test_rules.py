"""Each rule fails where it should, says where, and holds where it should."""

import pytest

from assistant.journey.edits import (
    AddEvidence,
    AddFact,
    AddFeeling,
    AddLine,
    AddMap,
    AddOpenQuestion,
    AddOpportunity,
    AddStage,
    AddTouchpoint,
    Cite,
    Remove,
    Set,
)
from assistant.journey.models import MessageSource, Project
from assistant.review import RULES, review

from .cases import AT, Case, low_point


@pytest.fixture
def case() -> Case:
    return Case()


def test_a_map_that_has_everything_breaks_no_rule(case: Case) -> None:
    assert review(case.project) == []


def test_a_project_without_a_map_is_told_what_its_first_map_needs() -> None:
    found = review(Project())
    assert [(one.rule, one.map, one.place) for one in found] == [
        ("S1", None, None), ("S2", None, None), ("S4", None, None), ("Z1", None, None),
    ]  # fmt: skip


def test_findings_come_in_the_same_order_every_time(case: Case) -> None:
    case.do(Remove(of=case.actions[0]))
    case.put(case.map, "question", None, "Why people turn round")
    for _ in range(3):
        assert [one.rule for one in review(case.project)] == [one.rule for one in review(case.project)]
    order = list(RULES)
    rules = [one.rule for one in review(case.project)]
    assert rules == sorted(rules, key=order.index)


# --- scope ----------------------------------------------------------------------------------------------------------


def test_s1_a_map_without_a_persona(case: Case) -> None:
    case.do(Set(of=case.map, field="persona_id", value=None, was=case.persona))
    one = case.only()
    assert (one.rule, one.severity, one.topic, one.map, one.place) == ("S1", "E", "persona", case.map, None)


def test_s1_a_persona_of_whom_nothing_is_known(case: Case) -> None:
    case.do(Remove(of=case.name))
    assert (case.only().rule, case.only().place) == ("S1", case.persona)


def test_s1_a_persona_that_is_all_guessed(case: Case) -> None:
    case.do(Remove(of=case.name))
    case.do(AddFact(of=case.persona, field="role", text="A nurse"), "interviewer")
    assert case.only().rule == "S1"


@pytest.mark.parametrize("text", [None, "Breakfast", "Saturday breakfast"])
def test_s2_a_scenario_of_a_word_or_two_is_none(case: Case, text: str | None) -> None:
    case.put(case.map, "scenario", text, "She needs a proper breakfast after the night shift")
    assert (case.only().rule, case.only().topic) == ("S2", "scenario")


def test_s2_a_guessed_scenario_is_none(case: Case) -> None:
    case.put(case.map, "scenario", None, "She needs a proper breakfast after the night shift")
    case.put(case.map, "scenario", "A customer wants to have breakfast", None, "interviewer")
    assert case.only().rule == "S2"


def test_s4_no_question(case: Case) -> None:
    case.put(case.map, "question", None, "Why people turn round")
    assert (case.only().rule, case.only().topic) == ("S4", "question")


def test_s4_what_the_business_wants_of_the_map_is_its_question(case: Case) -> None:
    case.put(case.map, "question", None, "Why people turn round")
    case.do(AddFact(of="business", field="goals", text="Why people turn round"))
    assert review(case.project) == []


def test_s5_an_ideal_map_holds_what_customers_met(case: Case) -> None:
    text = "we stood in the cold for half an hour"
    record = case.do(AddEvidence(kind="review", language="en", at=AT, text=text))
    pain = case.do(
        AddLine(stage=case.stages[1], lane="pains", text=text, cite=Cite(evidence=record, quote=text)), "interviewer"
    )
    assert case.found("S5") == []
    case.do(Set(of=case.map, field="state", value="ideal", was="current"))
    assert [(one.severity, one.place, one.values["place"]) for one in case.found("S5")] == [("E", pain, text)]


def test_s5_current_and_ideal_may_stand_side_by_side(case: Case) -> None:
    case.do(AddMap(state="ideal", persona_id=case.persona))
    assert case.found("S5") == []


# --- structure ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "severity"), [(0, "E"), (1, "E"), (2, "E"), (3, "W"), (4, None), (7, None), (8, "W"), (12, "W")]
)
def test_z1_number_of_stages(count: int, severity: str | None) -> None:
    case = Case()
    for one in case.stages:
        case.do(Remove(of=one))
    for number in range(count):
        case.do(AddStage(map=case.map, name=f"S{number}", phase="use"))
    found = case.found("Z1")
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert [one.values for one in found] == ([{"count": count}] if severity else [])


def empty_doing(case: Case, at: int) -> None:
    """Put a stage in which nothing has been asked yet where another was."""
    case.do(Remove(of=case.stages[at]))
    case.do(AddStage(map=case.map, name="New", phase="use", at=at))


def test_z3_and_t1_name_the_stage_and_all_that_is_missing(case: Case) -> None:
    empty_doing(case, 2)
    [z3] = case.found("Z3")
    [t1] = case.found("T1")
    assert (z3.lanes, z3.values["place"], z3.topic) == (("actions", "touchpoints"), "New", "actions")
    assert t1.lanes == ("actions", "touchpoints", "thoughts", "feelings")
    assert (t1.topic, t1.card) == ("actions", "actions")


def test_a_touchpoint_is_doing(case: Case) -> None:
    empty_doing(case, 2)
    stage = case.project.maps[0].stages[2].id
    case.do(AddTouchpoint(stage=stage, text="She rings the bell"))
    assert case.found("Z3") == []
    assert case.only().lanes == ("thoughts", "feelings")
    assert case.only().topic == "thoughts"


def test_t1_a_guess_is_nobodys_word(case: Case) -> None:
    empty_doing(case, 2)
    stage = case.project.maps[0].stages[2].id
    case.do(AddLine(stage=stage, lane="actions", text="They go in"), "interviewer")
    case.do(AddLine(stage=stage, lane="thoughts", text="Is it dear?"), "interviewer")
    case.do(AddFeeling(stage=stage, text="glad", score=1), "interviewer")
    assert len(case.found("Z3")) == 1
    assert case.found("T1")[0].lanes == ("actions", "touchpoints", "thoughts", "feelings")


def test_a_lane_that_the_owner_emptied_is_settled(case: Case) -> None:
    for line in (case.actions[0], case.thoughts[0], case.feelings[0]):
        case.do(Remove(of=line))
    assert review(case.project) == []


# --- evidence -------------------------------------------------------------------------------------------------------


def test_v1_a_claim_that_its_source_does_not_bear(case: Case) -> None:
    text = "she waits in the rain"
    record = case.do(AddEvidence(language="en", at=AT, text=text), "conversation")
    one = case.do(
        AddLine(stage=case.stages[0], lane="pains", text=text, cite=Cite(evidence=record, quote=text)), "interviewer"
    )
    assert case.found("V1") == []
    data = case.project.model_dump()
    data["maps"][0]["stages"][0]["lines"]["pains"][0]["text"] = "she loves the rain"
    case.project = Project.model_validate(data)
    assert [(found.place, found.topic) for found in case.found("V1")] == [(one, "evidence")]
    assert isinstance(case.project.maps[0].stages[0].lines.pains[0].sources[0], MessageSource)


def decisive(case: Case) -> str:
    one = case.do(AddTouchpoint(stage=case.stages[1], text="She asks for the price"))
    case.put(one, "moment_of_truth", "Here she decides")
    return one


def test_v4_a_decisive_moment_stands_on_nothing(case: Case) -> None:
    one = decisive(case)
    assert (case.only().rule, case.only().place, case.only().values["place"]) == ("V4", one, "She asks for the price")


def test_v4_a_number_in_its_stage_is_enough_and_a_guessed_one_is_not(case: Case) -> None:
    decisive(case)
    case.do(AddLine(stage=case.stages[1], lane="metrics", text="six of ten"), "interviewer")
    assert case.only().rule == "V4"
    case.do(AddLine(stage=case.stages[1], lane="metrics", text="six of ten ask"))
    assert review(case.project) == []


def test_v4_an_open_question_about_it_is_enough(case: Case) -> None:
    one = decisive(case)
    case.do(AddOpenQuestion(text="What shows it?", topic="moments", about=one))
    assert review(case.project) == []


def test_v4_a_customers_words_are_enough(case: Case) -> None:
    text = "the price decided it for me"
    record = case.do(AddEvidence(kind="review", language="en", at=AT, text=text))
    cite = Cite(evidence=record, quote=text)
    one = case.do(AddTouchpoint(stage=case.stages[1], text=text, cite=cite), "interviewer")
    case.put(one, "moment_of_truth", "Here she decides")
    assert review(case.project) == []


# --- use ------------------------------------------------------------------------------------------------------------


def test_u1_a_lowest_point_without_a_way_out(case: Case) -> None:
    low_point(case)
    one = case.only()
    assert (one.rule, one.place, one.topic) == ("U1", case.stages[2], "opportunities")
    assert one.values == {"place": "Stage 2", "low": "annoyed by the queue"}


def test_u1_only_the_lowest_counts(case: Case) -> None:
    low_point(case)
    case.do(AddFeeling(stage=case.stages[3], text="furious", score=-2))
    assert [one.values["low"] for one in case.found("U1")] == ["furious"]


def test_u1_a_guessed_low_point_asks_for_nothing(case: Case) -> None:
    low_point(case, "interviewer")
    assert review(case.project) == []


def test_u1_an_opportunity_for_the_stage_is_enough_and_a_guessed_one_is_not(case: Case) -> None:
    low_point(case)
    case.do(AddOpportunity(map=case.map, stage=case.stages[2], text="One more till"), "interviewer")
    assert case.only().rule == "U1"
    case.do(AddOpportunity(map=case.map, stage=case.stages[2], text="Another till"))
    assert review(case.project) == []


def test_u1_an_opportunity_for_a_pain_of_the_stage_is_enough(case: Case) -> None:
    low_point(case)
    pain = case.do(AddLine(stage=case.stages[2], lane="pains", text="a long queue"))
    case.do(AddOpportunity(map=case.map, pains=(pain,), text="One more till"))
    assert review(case.project) == []


def test_u1_an_open_question_is_enough(case: Case) -> None:
    one = low_point(case)
    case.do(AddOpenQuestion(text="What could we do?", topic="opportunities", about=one))
    assert review(case.project) == []


def test_u1_an_unmet_expectation(case: Case) -> None:
    case.do(AddLine(stage=case.stages[1], lane="expectations", text="to sit down at once"))
    assert review(case.project) == []
    case.do(AddLine(stage=case.stages[1], lane="pains", text="a quarter of an hour standing"))
    assert (case.only().rule, case.only().values["low"]) == ("U1", "a quarter of an hour standing")


# --- persona --------------------------------------------------------------------------------------------------------


def test_p2_a_fact_without_a_source_that_is_not_marked_as_a_guess(case: Case) -> None:
    data = case.project.model_dump()
    data["personas"][0]["facts"][0]["origin"] = "stated"
    case.project = Project.model_validate(data)
    assert (case.only().rule, case.only().place, case.only().map) == ("P2", case.name, None)


def test_p2_a_guess_and_what_the_owner_typed_are_marked(case: Case) -> None:
    case.do(AddFact(of=case.persona, field="age", text="about 40"), "interviewer")
    case.do(AddFact(of=case.persona, field="goals", text="peace"))
    assert review(case.project) == []
