"""Small projects to begin from, and the hands that edit them."""

from datetime import UTC, datetime

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
from assistant.journey.vocabulary import Language

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
OWNER = Actor(kind="owner", at=NOW)
INTERVIEWER = Actor(kind="interviewer", at=NOW, cards=frozenset({"opening-hours"}))
IMPORTER = Actor(kind="importer", at=NOW, file="map.csv")
CONVERSATION = Actor(kind="conversation", at=NOW)
HISTORY = Actor(kind="history", at=NOW)
ACTORS = (OWNER, INTERVIEWER, IMPORTER, CONVERSATION, HISTORY)

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
