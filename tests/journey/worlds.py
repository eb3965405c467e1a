"""Small projects to begin from, and the hands that edit them."""

from datetime import UTC, datetime
from typing import Any

from assistant.journey.apply import apply
from assistant.journey.edits import (
    Actor,
    AddEvidence,
    AddFeeling,
    AddLine,
    AddMap,
    AddPersona,
    AddStage,
    AddTouchpoint,
    Edit,
)
from assistant.journey.models import Project, Sourced, sourced_in
from assistant.journey.vocabulary import CHANNELS, LANGUAGES, PHASES, Language

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
OWNER = Actor(kind="owner", at=NOW)
INTERVIEWER = Actor(kind="interviewer", at=NOW, cards=frozenset({"opening-hours"}))
IMPORTER = Actor(kind="importer", at=NOW, file="map.csv")
CONVERSATION = Actor(kind="conversation", at=NOW)
HISTORY = Actor(kind="history", at=NOW)
ACTORS = (OWNER, INTERVIEWER, IMPORTER, CONVERSATION, HISTORY)

# What can be put, set to a value, and linked, with what is no such value among it.
PARTS = ("title", "scenario", "goal", "name", "importance", "satisfaction", "moment_of_truth", "impact", "due")
VALUES: dict[str, tuple[Any, ...]] = {
    "phase": PHASES, "channel": CHANNELS, "online": (True, False, None), "score": (-2, 0, 2, 9), "icon": ("🛒", ""),
    "kind": ("retention", "review", "?"), "state": ("ideal",), "language": LANGUAGES, "department": ("shop", ""),
}  # fmt: skip
LINKS = ("persona", "touchpoint", "stage", "about", "persona_id")
MANY_LINKS = ("pains", "personas", "compared_persona_ids")

# What `shop()` holds: a map with two stages; a line, a touchpoint and a feeling in the first; a persona.
MAP, PERSONA, STAGE, OTHER_STAGE, LINE, TOUCHPOINT, FEELING = "m1", "p2", "s3", "s5", "l7", "t8", "f9"


def do(project: Project, *edits: Edit, by: Actor = INTERVIEWER) -> Project:
    """Return the project after the edits of one actor."""
    for edit in edits:
        project = apply(project, edit, by).project
    return project


def shop() -> Project:
    """Return a project whose lines are all guesses of the interviewer's."""
    return do(
        Project(),
        AddMap(),
        AddPersona(),
        AddStage(map=MAP, name="Finding us", phase="find"),
        AddStage(map=MAP, name="Buying", phase="buy"),
        AddLine(stage=STAGE, lane="pains", text="the opening hours are nowhere"),
        AddTouchpoint(stage=STAGE, text="they look at the map", channel="search"),
        AddFeeling(stage=STAGE, text="annoyed", score=-1, persona=PERSONA, touchpoint=TOUCHPOINT),
    )


def told(message: str, language: Language = "en", project: Project | None = None) -> tuple[Project, str]:
    """Return the shop (or `project`) with the owner's message as evidence, and the id of that."""
    edit = AddEvidence(language=language, at=NOW, text=message)
    project = do(shop() if project is None else project, edit, by=CONVERSATION)
    return project, project.evidence[-1].id


def item(project: Project, one: str) -> Sourced:
    """Return the sourced item with an id."""
    return next(found for found in sourced_in(project) if found.id == one)


def same(one: Project, other: Project) -> bool:
    """Return whether two projects are equal apart from the ids that are used up."""
    return one.model_copy(update={"last_id": 0}) == other.model_copy(update={"last_id": 0})


def in_order(few: list[str], many: list[str]) -> bool:
    rest = iter(many)
    return all(word in rest for word in few)
