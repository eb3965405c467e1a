"""What is typical goes into empty cells only, as guesses that cite their card, and takes the place of no question."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.interview.agenda import agenda
from assistant.interview.library import Library
from assistant.journey.draft import Draft
from assistant.journey.edits import Actor, AddFact, AddLine, AddMap, AddStage, Remove
from assistant.journey.models import CardSource, Project, sourced_in
from assistant.journey.soundness import faults
from assistant.journey.vocabulary import BUSINESS_KINDS, LANES, LANGUAGES, PHASES, Language
from assistant.tools.noting import the_map
from assistant.tools.typical import Trade, guesses, suggest, trade_of

NOW = datetime(2026, 2, 3, tzinfo=UTC)
LIBRARY = Library.at(Path("nowhere"))  # trade cards are read without an index
FILLED = ("touchpoints", "thoughts", "pains")


def cafe(language: Language = "en") -> Trade:
    trade = LIBRARY.trade("cafe_restaurant", language)
    assert trade is not None
    return trade


def journey() -> Project:
    draft = Draft(Project(), Actor(kind="owner", at=NOW))
    draft.do(AddFact(of="business", field="kind", text="a small café by the harbour"))
    one = draft.do(AddMap())
    for phase in ("find", "buy", "buy", "after"):
        draft.do(AddStage(map=one, name=f"{phase} us", phase=phase))
    return draft.project


def filled(project: Project, stage: str | None = None) -> Project:
    draft = Draft(project, Actor(kind="interviewer", at=NOW, cards=frozenset({cafe().card})))
    done = suggest(draft, cafe(), stage)
    assert set(done) == set(guesses(draft.project)) - set(guesses(project))
    return draft.project


def test_every_trade_is_there_in_every_language() -> None:
    without = set[str]()
    for kind in BUSINESS_KINDS:
        trades = [trade for language in LANGUAGES if (trade := LIBRARY.trade(kind, language))]
        if not trades:
            without.add(kind)
            continue
        assert [trade.card.partition("/")[0] for trade in trades] == list(LANGUAGES), kind
        assert all(set(trade.phases) <= set(PHASES) for trade in trades)
    assert without == {"car_services", "events", "other"}


def test_the_trade_is_what_the_owner_said() -> None:
    assert trade_of(journey()) == "cafe_restaurant"
    assert trade_of(Project()) is None


def test_empty_cells_are_filled_with_guesses_that_cite_the_card() -> None:
    project = filled(journey())
    board = the_map(project)
    assert board is not None
    assert faults(project) == []
    found = [item for item in sourced_in(board) if item.id in guesses(project)]
    assert found
    assert {item.origin for item in found} == {"guidance"}
    assert {source.card for item in found for source in item.sources if isinstance(source, CardSource)} == {cafe().card}
    for number, lanes in ((0, FILLED), (1, FILLED), (2, ()), (3, FILLED)):  # the second stage of a phase gets nothing
        stage = board.stages[number]
        assert {lane for lane in LANES if board.cell(stage, lane)} == set(lanes)


def test_what_was_said_stays_alone_in_its_cell() -> None:
    draft = Draft(journey(), Actor(kind="owner", at=NOW))
    stage = draft.project.maps[0].stages[0].id
    gone = draft.do(AddLine(stage=stage, lane="thoughts", text="is it far"))
    draft.do(Remove(of=gone))
    draft.do(AddLine(stage=stage, lane="pains", text="no sign at the door"))
    project = filled(draft.project, stage)
    first = project.maps[0].stages[0]
    assert [one.text for one in first.lines.pains] == ["no sign at the door"]
    assert first.lines.thoughts == ()  # the owner emptied it
    assert first.touchpoints
    assert guesses(project) == [one.id for one in first.touchpoints]


def test_a_second_time_adds_nothing() -> None:
    project = filled(journey())
    assert filled(project) == project


def test_no_question_is_lost() -> None:
    before, after = journey(), filled(journey())
    assert agenda(after, [], None).next == agenda(before, [], None).next
    assert set(agenda(before, [], None).ahead) <= set(agenda(after, [], None).ahead)
    draft = Draft(after, Actor(kind="owner", at=NOW))
    for one in guesses(after):
        draft.do(Remove(of=one))
    assert agenda(draft.project, [], None).ahead == agenda(before, [], None).ahead  # turned down, they are asked for


@pytest.mark.parametrize("stage", ["s99", "m1", ""])
def test_a_stage_that_is_not_there_gets_nothing(stage: str) -> None:
    project = journey()
    if stage:
        assert filled(project, stage) == project
    assert guesses(project, stage or "s1") == []
