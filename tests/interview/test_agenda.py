"""What is asked next follows from the project and the turns alone."""

import itertools
from datetime import UTC, datetime

import pytest

from assistant.interview.agenda import MOST_QUESTIONS, agenda, earlier
from assistant.journey.draft import Draft
from assistant.journey.edits import Actor, AddEvidence, AddFeeling, AddLine, AddOpportunity, Remove
from assistant.journey.models import Project
from assistant.journey.talk import Asked, Outcome, Turn
from assistant.journey.templates import templates
from assistant.journey.vocabulary import Intent, Topic
from assistant.tools.noting import the_map
from assistant.tools.structure import lay_out

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SAID = "they call us. they wonder about the price. they feel lost. nobody answers."


def drafted() -> Draft:
    message = AddEvidence(language="en", at=NOW, text=SAID)
    draft = Draft(Project(), Actor(kind="interviewer", at=NOW), message)
    lay_out(draft, templates()["buying-5"], "en")
    return draft


def play(project: Project, outcome: Outcome, intent: Intent = "answer") -> list[Asked]:
    """Give every question the same outcome until the interview ends; return the questions."""
    turns: list[Turn] = []
    asked: list[Asked] = []
    while (following := agenda(project, turns).next) is not None:
        asked.append(following)
        turns.append(Turn(following, intent, outcome))
        assert len(asked) <= MOST_QUESTIONS
    return asked


@pytest.mark.parametrize("outcome", ["answered", "thin", "skipped", "unknown"])
def test_it_ends_by_itself_whatever_becomes_of_the_questions(outcome: Outcome) -> None:
    draft = drafted()
    journey = the_map(draft.project)
    assert journey is not None
    draft.do(
        AddLine(stage=journey.stages[0].id, lane="actions", text="they call us", cite=draft.quoted("they call us"))
    )
    assert play(draft.project, outcome)[-1].topic == "fit"


def test_nobody_is_asked_to_judge_an_empty_map() -> None:
    assert not {one.topic for one in play(drafted().project, "answered")} & {"summary", "fit"}


@pytest.mark.parametrize("outcome", ["answered", "skipped", "unknown"])
def test_nothing_is_asked_twice(outcome: Outcome) -> None:
    places = [(one.topic, one.stage) for one in play(drafted().project, outcome)]
    assert len(places) == len(set(places))


def test_it_begins_with_the_business_the_question_and_the_last_case() -> None:
    assert [one.topic for one in play(Project(), "answered")][:3] == ["business", "question", "scenario"]


def test_at_most_two_questions_a_stage() -> None:
    stages = [one.stage for one in play(drafted().project, "answered") if one.stage and one.topic != "opportunities"]
    assert max(stages.count(one) for one in stages) <= 2


def test_a_thin_answer_is_probed_once_and_probing_in_vain_stops() -> None:
    asked = play(drafted().project, "thin")
    probes = [one for one in asked if one.probe]
    assert len(probes) == 2
    assert not any(one.probe and two.probe for one, two in itertools.pairwise(asked))


def test_an_owner_who_knows_nothing_is_let_go_soon() -> None:
    assert len(play(Project(), "unknown")) <= 10


def test_what_was_said_is_not_asked() -> None:
    draft = drafted()
    journey = the_map(draft.project)
    assert journey is not None
    stage = journey.stages[0].id
    draft.do(AddLine(stage=stage, lane="actions", text="they call us", cite=draft.quoted("they call us")))
    draft.do(
        AddLine(
            stage=stage,
            lane="thoughts",
            text="they wonder about the price",
            cite=draft.quoted("they wonder about the price"),
        )
    )
    draft.do(AddFeeling(stage=stage, text="they feel lost", score=-1, cite=draft.quoted("they feel lost")))
    asked = {one.topic for one in play(draft.project, "answered") if one.stage == stage}
    assert not asked & {"actions", "thoughts", "feelings"}


def test_a_guess_does_not_count_as_said() -> None:
    draft = drafted()
    journey = the_map(draft.project)
    assert journey is not None
    draft.do(AddLine(stage=journey.stages[0].id, lane="actions", text="they might call"))
    assert any(one.stage == journey.stages[0].id and one.topic == "actions" for one in play(draft.project, "answered"))


def test_what_was_emptied_by_hand_is_not_asked() -> None:
    draft = drafted()
    journey = the_map(draft.project)
    assert journey is not None
    stage = journey.stages[0].id
    line = draft.do(AddLine(stage=stage, lane="actions", text="they call us", cite=draft.quoted("they call us")))
    draft.do(Remove(of=line), Actor(kind="owner", at=NOW))
    assert not any(one.stage == stage and one.topic == "actions" for one in play(draft.project, "answered"))


def test_the_lowest_point_is_asked_about_until_something_is_planned() -> None:
    draft = drafted()
    journey = the_map(draft.project)
    assert journey is not None
    stage = journey.stages[1].id
    draft.do(AddFeeling(stage=stage, text="they feel lost", score=-1, cite=draft.quoted("they feel lost")))
    topics: list[tuple[Topic, str | None]] = [(one.topic, one.stage) for one in play(draft.project, "answered")]
    assert ("opportunities", stage) in topics
    draft.do(AddOpportunity(map=journey.id, text="nobody answers", stage=stage, cite=draft.quoted("nobody answers")))
    assert "opportunities" not in [one.topic for one in play(draft.project, "answered")]


def test_done_ends_it() -> None:
    assert agenda(drafted().project, [Turn(Asked(topic="business"), "done", "aside")]).next is None


def test_an_aside_leaves_the_question_open() -> None:
    first = agenda(Project(), []).next
    assert agenda(Project(), [Turn(first, "why", "aside")]).next == first


def test_an_undo_brings_the_question_back_whose_answer_it_took() -> None:
    first = agenda(Project(), []).next
    turns = [Turn(first, "answer", "undone"), Turn(Asked(topic="question"), "undo", "aside")]
    assert agenda(Project(), turns).next == first


def test_a_rating_without_a_number_is_asked_for_once_more() -> None:
    fit = Asked(topic="fit")
    again = agenda(drafted().project, [Turn(fit, "answer", "thin")]).next
    assert again is not None
    assert again.probe
    assert agenda(drafted().project, [Turn(fit, "answer", "thin"), Turn(again, "answer", "thin")]).next is None


def test_back_goes_back_one_by_one() -> None:
    one, two, three = (Asked(topic=topic) for topic in ("business", "question", "scenario"))
    turns = [Turn(one, "answer", "answered"), Turn(two, "answer", "answered")]
    assert earlier(turns, three) == two
    assert earlier([*turns, Turn(three, "back", "aside")], two) == one
    assert earlier([], one) is None


def test_what_there_is_no_room_for_is_told() -> None:
    draft = drafted()
    lay_out(draft, templates()["online-shop"], "en")
    plan = agenda(draft.project, [])
    assert plan.total == MOST_QUESTIONS
    assert plan.dropped
    assert not {one.topic for one in plan.dropped} & {"business", "question", "scenario", "summary", "fit"}
