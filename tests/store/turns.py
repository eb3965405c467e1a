"""Turns of an interview, as the conversation would make them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from assistant.journey.draft import Draft
from assistant.journey.edits import Actor, AddEvidence, AddLine, AddMap, AddStage, Edit
from assistant.journey.models import Item, Project, sourced_in
from assistant.journey.talk import Asked, Message
from assistant.store import Committed, Saved, Shelf

BEGIN = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def at(minute: int = 0) -> datetime:
    return BEGIN + timedelta(minutes=minute)


def hand(minute: int = 0) -> Actor:
    return Actor(kind="owner", at=at(minute))


def interviewer(minute: int = 0) -> Actor:
    return Actor(kind="interviewer", at=at(minute))


def a_project(name: str = "Café") -> Project:
    """A project with a map of two stages, `s2` and `s4`."""
    draft = Draft(Project(name=name), hand())
    draft.do(AddMap())
    draft.do(AddStage(map="m1", name="Choosing", phase="choose"))
    draft.do(AddStage(map="m1", name="Paying", phase="buy"))
    return draft.project


def line(text: str, stage: str = "s2", **values: Any) -> AddLine:
    return AddLine(stage=stage, lane="pains", text=text, **values)


def reply(text: str = "And then?", **values: Any) -> Message:
    return Message(seq=0, role="assistant", text=text, language="en", at=at(), **values)


def asking(**values: Any) -> Asked:
    return Asked(topic="pains", lanes=("pains",), **values)


def drafted(base: Saved, *edits: Edit, actor: Actor | None = None) -> Draft:
    draft = Draft(base.project, actor or hand())
    for edit in edits:
        draft.do(edit)
    return draft


def commit(shelf: Shelf, base: Saved, *edits: Edit, **values: Any) -> Committed:
    """Save a change by the owner's hand."""
    meant: dict[str, Any] = {"author": "owner", "reason": "test", "at": at()} | values
    return shelf.commit(base.id, base, drafted(base, *edits), **meant)


def answered(shelf: Shelf, one: str, text: str, *quotes: str, says: str = "Noted.") -> Committed:
    """Save an owner's message, and a turn that notes quotes of it as pains and answers."""
    message = shelf.say(one, text, "en", at())
    base = shelf.load(one)
    record = AddEvidence(language="en", at=message.at, text=message.text)
    draft = Draft(base.project, interviewer(), record)
    for quote in quotes:
        draft.do(line(quote, cite=draft.quoted(quote)))
    return shelf.commit(
        one, base, draft, author="interviewer", reason="turn", at=at(), reply=reply(says), answering=message.seq,
        intent="answer", outcome="answered",
    )  # fmt: skip


def pains(project: Project, stage: int = 0) -> list[str]:
    return [item.text for item in project.maps[0].stages[stage].lines.pains]


def texts(project: Project) -> list[str]:
    return [item.text for item in sourced_in(project) if isinstance(item, Item)]


def same(one: Project, other: Project) -> bool:
    """Whether two projects differ in nothing but the ids that were used up."""
    return one.model_copy(update={"last_id": 0}) == other.model_copy(update={"last_id": 0})
