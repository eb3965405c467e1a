"""Edits are made again on a newer project, taken back, and made by the thousand."""

import time

import pytest

from assistant.journey.apply import apply
from assistant.journey.edits import (
    Accept,
    AddFact,
    AddLine,
    AddOpportunity,
    AddStage,
    Cite,
    Edit,
    Move,
    Remove,
    Reword,
    Set,
    shift,
)
from assistant.journey.models import Project, Stage
from assistant.journey.soundness import faults, ids_in

from .worlds import FEELING, HISTORY, INTERVIEWER, MAP, OWNER, PERSONA, STAGE, TOUCHPOINT, do, shop, told


def stage(project: Project, number: int = 0) -> Stage:
    return project.maps[0].stages[number]


def lines(project: Project, number: int = 0) -> list[str]:
    return [one.text for one in stage(project, number).lines.pains]


# --- drafts that are made again -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edit", "shifted"),
    [
        (AddLine(id="l11", stage="s3", lane="pains", text="x"), AddLine(id="l16", stage="s3", lane="pains", text="x")),
        (Move(of="l11", stage="s12"), Move(of="l16", stage="s17")),
        (AddOpportunity(map="m1", text="x", pains=("l7", "l11")),
         AddOpportunity(map="m1", text="x", pains=("l7", "l16"))),
        (Accept(of="l7", evidence="e11"), Accept(of="l7", evidence="e16")),
        (Reword(of="l11", text="x", was="l12", cite=Cite(evidence="e13", quote="l14")),
         Reword(of="l16", text="x", was="l12", cite=Cite(evidence="e18", quote="l14"))),
        (Set(of="f9", field="persona", value="p11", was="p2"), Set(of="f9", field="persona", value="p16", was="p2")),
        (Set(of="t8", field="personas", value=("p11",), was=()),
         Set(of="t8", field="personas", value=("p16",), was=())),
        (Set(of="project", field="name", value="p11", was=""), Set(of="project", field="name", value="p11", was="")),
        (AddFact(of="business", field="name", text="x"), AddFact(of="business", field="name", text="x")),
    ],
)  # fmt: skip
def test_a_later_draft_moves_its_new_ids_up_and_nothing_else(edit: Edit, shifted: Edit) -> None:
    assert shift(edit, above=10, by=5) == shifted


def test_two_drafts_of_one_project_are_both_saved() -> None:
    base = shop()
    first = apply(base, AddLine(stage=STAGE, lane="pains", text="first"), INTERVIEWER)
    stage_added = apply(base, AddStage(map=MAP, name="After", phase="after"), INTERVIEWER)
    assert isinstance(stage_added.edit, AddStage)
    line_added = apply(
        stage_added.project, AddLine(stage=str(stage_added.edit.id), lane="pains", text="second"), INTERVIEWER
    )
    project, by = first.project, first.project.last_id - base.last_id
    for made in (stage_added.edit, line_added.edit):
        project = do(project, shift(made, base.last_id, by))
    assert (lines(project), lines(project, 2)) == (["the opening hours are nowhere", "first"], ["second"])
    assert faults(project) == []


# --- speed and shape ------------------------------------------------------------------------------------------------


def test_1600_edits_take_under_a_second() -> None:
    project, evidence = told("they wait twenty minutes and get annoyed. " * 10)
    cite = Cite(evidence=evidence, quote="they wait twenty minutes")
    project = do(project, *(AddStage(map=MAP, name=f"Stage {n}", phase="use") for n in range(10)))
    stages = [one.id for one in project.maps[0].stages]
    edits: list[Edit] = []
    for n in range(800):
        edits.append(AddLine(stage=stages[n % 10], lane="pains", text="they wait twenty minutes", cite=cite))
        edits.append(Set(of=FEELING, field="score", value=n % 2, was=(n - 1) % 2 if n else -1))
    begun = time.process_time()
    do(project, *edits)
    assert time.process_time() - begun < 1


def test_an_edit_rebuilds_only_the_path_it_touches() -> None:
    before = shop()
    after = do(before, AddLine(stage=STAGE, lane="pains", text="x"))
    assert stage(after, 1) is stage(before, 1)
    assert stage(after).touchpoints is stage(before).touchpoints
    assert lines(before) == ["the opening hours are nowhere"]


@pytest.mark.parametrize("one", [TOUCHPOINT, FEELING, STAGE, PERSONA, MAP])
def test_what_comes_back_is_what_was_removed(one: str) -> None:
    before = shop()
    changed, inverse, _ = apply(before, Remove(of=one), OWNER)
    assert one not in ids_in(changed)
    assert apply(changed, inverse, HISTORY).project == before
