"""Edits: what they refuse, what they say about it, and what else they keep in order."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from assistant.errors import Conflict, Refused
from assistant.journey.apply import apply
from assistant.journey.edits import (
    Accept,
    Actor,
    AddFact,
    AddFeeling,
    AddLine,
    AddMap,
    AddOpenQuestion,
    AddOpportunity,
    AddStage,
    Cite,
    Edit,
    Move,
    Put,
    Recast,
    Remove,
    Reword,
    Set,
)
from assistant.journey.models import MAX_TEXT, Item, Project, Rating, Stage, sourced_in
from assistant.journey.soundness import faults
from assistant.journey.vocabulary import Lane

from .worlds import (
    FEELING,
    HISTORY,
    IMPORTER,
    INTERVIEWER,
    LINE,
    MAP,
    OTHER_STAGE,
    OWNER,
    PERSONA,
    STAGE,
    TOUCHPOINT,
    do,
    shop,
    told,
)

EDIT: TypeAdapter[Edit] = TypeAdapter(Edit)


def stage(project: Project, number: int = 0) -> Stage:
    return project.maps[0].stages[number]


def lines(project: Project, number: int = 0) -> list[str]:
    return [one.text for one in stage(project, number).lines.pains]


def with_pains(*texts: str) -> Project:
    return do(shop(), *(AddLine(stage=STAGE, lane="pains", text=text) for text in texts))


def test_a_line_from_another_system_ends_its_lines_as_a_page_does() -> None:
    project = with_pains("Too slow\r\nand too dear\rfor most")
    assert lines(project)[-1] == "Too slow\nand too dear\nfor most"
    [line] = [one for one in stage(project).lines.pains if "dear" in one.text]
    changed = do(project, Reword(of=line.id, text="Too slow", was="Too slow\nand too dear\nfor most"), by=OWNER)
    assert lines(changed)[-1] == "Too slow"


# --- conflicts ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edit", "now"),
    [
        (Reword(of=LINE, text="new", was="something else"), "the opening hours are nowhere"),
        (Put(of=STAGE, part="name", content="new", was="Looking"), "Finding us"),
        (Put(of=STAGE, part="goal", content="new", was="find us"), ""),
        (Put(of=STAGE, part="name", content="new"), "Finding us"),
        (Set(of=STAGE, field="phase", value="buy", was="after"), "find"),
        (Set(of=FEELING, field="score", value=1, was=2), "-1"),
        (Set(of=MAP, field="persona_id", value=PERSONA, was="p9"), ""),
        (Set(of=TOUCHPOINT, field="personas", value=(PERSONA,), was=("p9",)), ""),
    ],
)
def test_a_conflict_names_what_stands_there_now(edit: Edit, now: str) -> None:
    with pytest.raises(Conflict) as refused:
        apply(shop(), edit, OWNER)
    assert refused.value.values == {"now": now}


def test_edits_of_different_fields_do_not_conflict() -> None:
    project = do(
        shop(),
        Set(of=STAGE, field="phase", value="choose", was="find"),
        Put(of=STAGE, part="name", content="Choosing us", was="Finding us"),
        Set(of=TOUCHPOINT, field="channel", value="website", was="search"),
        by=OWNER,
    )
    assert (stage(project).phase, stage(project).name.text, stage(project).touchpoints[0].channel) == (
        "choose", "Choosing us", "website",
    )  # fmt: skip


# --- what is refused ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (AddLine(stage="s99", lane="pains", text="x"), "no-such-id"),
        (AddLine(stage=MAP, lane="pains", text="x"), "no-such-id"),
        (AddStage(map="m99", name="x", phase="buy"), "no-such-id"),
        (AddMap(persona_id=STAGE), "no-such-id"),
        (AddFeeling(stage=STAGE, text="x", score=0, persona=TOUCHPOINT), "no-such-id"),
        (AddFeeling(stage=STAGE, text="x", score=0, touchpoint=PERSONA), "no-such-id"),
        (AddOpportunity(map=MAP, text="x", pains=(STAGE,)), "no-such-id"),
        (AddOpenQuestion(text="x", topic="fit", about="l99"), "no-such-id"),
        (AddFact(of="business", field="age", text="x"), "no-such-field"),
        (AddFact(of=PERSONA, field="currency", text="x"), "no-such-field"),
        (AddLine(id=LINE, stage=STAGE, lane="pains", text="x"), "id-not-free"),
        (AddLine(id="s99", stage=STAGE, lane="pains", text="x"), "id-not-free"),
        (AddLine(id="l99999999999", stage=STAGE, lane="pains", text="x"), "id-not-free"),
        (Put(of=STAGE, part="title", content="x"), "no-such-field"),
        (Put(of=STAGE, part="name", content=None, was="Finding us"), "name-needed"),
        (Put(of=TOUCHPOINT, part="importance", content="6"), "rating-out-of-range"),
        (Put(of=TOUCHPOINT, part="importance", content="high"), "rating-out-of-range"),
        (Set(of=FEELING, field="score", value=3, was=-1), "bad-value"),
        (Set(of=STAGE, field="phase", value="later", was="find"), "bad-value"),
        (Set(of=FEELING, field="persona", value=TOUCHPOINT, was=PERSONA), "no-such-id"),
        (Set(of=STAGE, field="name", value="x", was="Finding us"), "no-such-field"),
        (Set(of="project", field="personas", value=(), was=()), "no-such-field"),
        (Set(of="project", field="name", value="x" * 1_000, was=""), "bad-value"),
        (Move(of=TOUCHPOINT, lane="pains"), "cannot-move"),
        (Move(of=OTHER_STAGE, stage=STAGE), "cannot-move"),
        (Move(of="i4", at=0), "cannot-move"),
        (Move(of=LINE, stage="s99"), "no-such-id"),
        (Recast(of=STAGE, stage=STAGE, lane="pains"), "cannot-move"),
        (Recast(of=LINE, stage=STAGE, lane="barriers"), "cannot-move"),
        (Recast(of=TOUCHPOINT, stage=OTHER_STAGE, lane="touchpoints"), "cannot-move"),
        (Recast(of=LINE, stage=PERSONA, lane="feelings"), "no-such-id"),
        (Remove(of="i4"), "name-needed"),
        (Remove(of="x1"), "no-such-id"),
        (Reword(of=STAGE, text="x", was="Finding us"), "no-such-id"),
        (Accept(of=STAGE), "no-such-id"),
    ],
)
def test_what_cannot_be_done_is_refused_with_its_reason(edit: Edit, code: str) -> None:
    with pytest.raises(Refused) as refused:
        apply(shop(), edit, OWNER)
    assert refused.value.code == code


def test_what_is_no_guess_needs_no_acceptance() -> None:
    project = do(shop(), Accept(of=LINE), by=OWNER)
    with pytest.raises(Refused, match="nothing-to-accept"):
        apply(project, Accept(of=LINE), OWNER)


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\n\t", "x" * 3_000, "x" * (MAX_TEXT + 1), None, 7])
def test_a_line_has_words_and_not_too_many(text: Any) -> None:
    with pytest.raises(ValidationError):
        EDIT.validate_python({"op": "add_line", "stage": STAGE, "lane": "pains", "text": text})


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("no\x00pe", "nope"),
        ("  two\nlines ", "two\nlines"),
        ("half \ud83d a pair", "half  a pair"),
        ("שלום עולם", "שלום עולם"),
        ("مرحبا \u200fبكم", "مرحبا \u200fبكم"),
        ("say \u202ereversed\u202c", "say reversed"),
        ("x" * MAX_TEXT, "x" * MAX_TEXT),
        ("😀 ok 👍🏽", "😀 ok 👍🏽"),
    ],
)
def test_words_are_kept_as_they_were_typed_but_for_what_cannot_be_stored(text: str, kept: str) -> None:
    project = with_pains(text)
    assert lines(project)[-1] == kept
    assert Project.model_validate_json(project.model_dump_json()) == project


def test_a_message_of_3000_characters_can_be_quoted() -> None:
    message = "they wait twenty minutes. " * 120
    project, evidence = told(message + "\x00")
    assert project.evidence[0].text == message
    cite = Cite(evidence=evidence, quote="they wait twenty minutes")
    project = do(project, AddLine(stage=STAGE, lane="pains", text="they wait twenty minutes", cite=cite))
    assert stage(project).lines.pains[-1].origin == "stated"


# --- moving and removing --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("at", "order"), [(0, "bac"), (1, "abc"), (None, "acb"), (99, "acb"), (-5, "bac")], ids=str)
def test_a_line_moves_among_its_like(at: int | None, order: str) -> None:
    project = do(with_pains("a", "b", "c"), Remove(of=LINE))
    second = stage(project).lines.pains[1].id
    assert "".join(lines(do(project, Move(of=second, at=at)))) == order


def test_a_line_moves_to_another_stage_and_lane_as_it_is() -> None:
    project = do(shop(), Move(of=LINE, stage=OTHER_STAGE, lane="barriers"))
    assert stage(project, 1).lines.barriers == stage(shop()).lines.pains
    assert not stage(project).lines


@pytest.mark.parametrize("lane", ["touchpoints", "feelings", "opportunities"])
def test_a_line_becomes_what_another_lane_holds_and_comes_back_as_it_was(lane: Lane) -> None:
    project, evidence = told("they wait twenty minutes")
    cite = Cite(evidence=evidence, quote="they wait twenty minutes")
    project = do(project, AddLine(stage=STAGE, lane="pains", text="they wait twenty minutes", cite=cite))
    line = stage(project).lines.pains[-1]
    recast = apply(project, Recast(of=line.id, stage=OTHER_STAGE, lane=lane), OWNER)
    new = next(item for item in sourced_in(recast.project) if isinstance(item, Item) and item.text == line.text)
    assert (new.origin, new.sources, new.by, new.when) == ("stated", line.sources, line.by, line.when)
    assert new.id == getattr(recast.edit, "id", None) != line.id
    assert faults(recast.project) == []
    assert apply(recast.project, recast.inverse, HISTORY).project.maps == project.maps


def test_a_feeling_becomes_a_line_again() -> None:
    project = do(shop(), Recast(of=FEELING, stage=STAGE, lane="pains"), by=OWNER)
    assert stage(project).lines.pains[-1].text == "annoyed"
    assert not stage(project).feelings


def test_what_was_agreed_to_is_recast_only_by_the_owners_hand() -> None:
    project = do(shop(), Accept(of=LINE), by=OWNER)
    edit = Recast(of=LINE, stage=STAGE, lane="feelings")
    with pytest.raises(Refused, match="cannot-move"):
        apply(project, edit, INTERVIEWER)
    assert stage(do(project, edit, by=OWNER)).feelings[-1].origin == "accepted"


def test_stages_touchpoints_and_feelings_move_too() -> None:
    moved = do(
        shop(), Move(of=OTHER_STAGE, at=0), Move(of=TOUCHPOINT, stage=OTHER_STAGE), Move(of=FEELING, stage=OTHER_STAGE)
    )
    first = stage(moved)
    assert (first.id, first.touchpoints[0].id, first.feelings[0].touchpoint) == (OTHER_STAGE, TOUCHPOINT, TOUCHPOINT)


def test_what_referred_to_something_removed_refers_to_nothing() -> None:
    project = do(
        shop(),
        AddOpportunity(map=MAP, text="show them", stage=STAGE, pains=(LINE,)),
        AddOpenQuestion(text="who?", topic="fit", about=LINE),
        Set(of=TOUCHPOINT, field="personas", value=(PERSONA,), was=()),
        Set(of=MAP, field="persona_id", value=PERSONA, was=None),
        Set(of=MAP, field="compared_persona_ids", value=(PERSONA,), was=()),
    )
    gone = do(project, Remove(of=PERSONA), Remove(of=LINE))
    journey = gone.maps[0]
    assert (journey.persona_id, journey.compared_persona_ids) == (None, ())
    assert (stage(gone).touchpoints[0].personas, stage(gone).feelings[0].persona) == ((), None)
    assert (journey.opportunities[0].pains, gone.open_questions[0].about) == ((), None)
    emptied = do(gone, Remove(of=TOUCHPOINT))
    assert stage(emptied).feelings[0].touchpoint is None
    assert do(emptied, Remove(of=STAGE)).maps[0].opportunities[0].stage is None


def test_a_question_about_words_that_were_replaced_stays() -> None:
    project = do(shop(), Put(of=STAGE, part="goal", content="find us"))
    goal = stage(project).goal
    assert goal is not None
    project = do(project, AddOpenQuestion(text="really?", topic="fit", about=goal.id))
    for edit in (Put(of=STAGE, part="goal", content="find", was="find us"), Remove(of=goal.id)):
        changed, inverse, _ = apply(project, edit, OWNER)
        assert faults(changed) == []
        assert changed.open_questions[0].about is None
        assert apply(changed, inverse, HISTORY).project.open_questions == project.open_questions


@pytest.mark.parametrize(("by", "closed"), [(OWNER, ("pains",)), (INTERVIEWER, ()), (IMPORTER, ())])
def test_only_a_hand_that_empties_a_lane_closes_it(by: Actor, closed: tuple[str, ...]) -> None:
    agreed = do(shop(), Accept(of=LINE), by=OWNER)
    assert stage(do(agreed, Remove(of=LINE), by=by)).closed == closed


def test_a_guess_that_is_turned_down_leaves_its_lane_open() -> None:
    assert stage(do(shop(), *(Remove(of=one) for one in (LINE, TOUCHPOINT, FEELING)), by=OWNER)).closed == ()


def test_a_lane_that_still_holds_something_stays_open() -> None:
    agreed = do(with_pains("another"), *(Accept(of=one) for one in (LINE, TOUCHPOINT, FEELING)), by=OWNER)
    project = do(agreed, Remove(of=LINE), by=OWNER)
    assert stage(project).closed == ()
    project = do(project, *(Remove(of=one) for one in (TOUCHPOINT, FEELING)), by=OWNER)
    assert stage(project).closed == ("touchpoints", "feelings")


# --- ratings --------------------------------------------------------------------------------------------------------


def test_a_rating_is_put_replaced_and_emptied() -> None:
    project = do(shop(), Put(of=TOUCHPOINT, part="importance", content="4"), by=OWNER)
    rating = stage(project).touchpoints[0].importance
    assert isinstance(rating, Rating)
    assert (rating.value, rating.origin) == (4, "edited")
    project = do(project, Put(of=TOUCHPOINT, part="importance", content="5", was="4"), by=OWNER)
    replaced = stage(project).touchpoints[0].importance
    assert replaced is not None
    assert replaced.id != rating.id
    project = do(project, Put(of=TOUCHPOINT, part="importance", content=None, was="5"), by=OWNER)
    assert stage(project).touchpoints[0].importance is None


@pytest.mark.parametrize(
    ("message", "origin"),
    [("importance 4", "stated"), ("its importance for us is 4", "paraphrased"), ("importance 2", "suggested")],
)
def test_a_rating_is_stated_only_with_its_number(message: str, origin: str) -> None:
    project, evidence = told(message)
    put = Put(of=TOUCHPOINT, part="importance", content="4", cite=Cite(evidence=evidence, quote=message))
    rating = stage(do(project, put)).touchpoints[0].importance
    assert rating is not None
    assert rating.origin == origin
