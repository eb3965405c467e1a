"""What an owner can do with projects: one method, one short transaction, each asking first whose project it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import NamedTuple, Protocol

from sqlalchemy import Connection

from ..errors import Bug, Refused
from ..journey.draft import Draft
from ..journey.edits import Actor, Set
from ..journey.models import Project
from ..journey.talk import Message, Outcome
from ..journey.vocabulary import Intent, Language
from . import deletion, history, projects, talk
from .commits import Committed, merge
from .database import Database
from .documents import DocumentShelf
from .faults import Place
from .history import Change
from .projects import Counters, Listed, Newest, Pulse, Saved


class Turn(Protocol):
    """Takes a change back, or brings one back."""

    def __call__(
        self, connection: Connection, one: str, project: Project, at: datetime, place: Place
    ) -> tuple[Project, Change]:
        """Return the project as it is then, and the change."""
        ...


class _Open(NamedTuple):
    """A project within a transaction that may write it."""

    connection: Connection
    state: Counters


class Shelf:
    """One owner's projects. Another owner's project is as unknown here as one that does not exist.

    Every method raises `Refused("project-not-found")` for a project that is not this owner's, and `UserMustAct` where
    the database fails; nothing is changed then.
    """

    def __init__(self, database: Database, kept: Newest[Project], talks: Newest[list[Message]], owner: str) -> None:
        self._database = database
        self._place = database.place
        self._projects = kept
        self._talks = talks
        self._owner = owner

    # --- projects ---------------------------------------------------------------------------------------------------

    def create(self, project: Project, at: datetime, author: str = "owner", reason: str = "created") -> Saved:
        """Save a new project."""
        with self._database.writing() as connection:
            saved = projects.add(connection, self._owner, project, at)
            history.begin(connection, saved.id, author, reason, at)
        return self._kept(saved)

    def projects(self) -> list[Listed]:
        """Return all projects, those used last first."""
        with self._database.reading() as connection:
            return projects.listed(connection, self._owner, self._place)

    def find(self, prefix: str) -> str:
        """Return the id of the only project that begins with `prefix`.

        Raises:
            Refused: `project-not-found`, or `project-many`.
        """
        with self._database.reading() as connection:
            return projects.find(connection, self._owner, prefix)

    def load(self, one: str) -> Saved:
        """Return a project as it stands."""
        with self._database.reading() as connection:
            state = projects.counters(connection, self._owner, one)
            return self._newest(connection, state)

    def pulse(self, one: str) -> Pulse:
        """Return what tells whether anything is new in a project, without reading it."""
        with self._database.reading() as connection:
            state = projects.counters(connection, self._owner, one)
        return Pulse(state.version, state.talk)

    def rename(self, one: str, name: str, at: datetime | None = None) -> Saved:
        """Give a project another name; a change like any other.

        Raises:
            Refused: the name is empty.
        """
        name = projects.storable(name).strip()
        if not name:
            raise Refused("name-needed")
        at = at or datetime.now(UTC)
        with self._writing(one) as (connection, state):
            saved = self._newest(connection, state)
            if saved.project.name == name:
                return saved
            draft = Draft(saved.project, Actor(kind="owner", at=at))
            draft.do(Set(of="project", field="name", value=name, was=saved.project.name))
            history.record(connection, one, draft.steps, "owner", "renamed", at)
            saved = projects.write(connection, saved._replace(project=draft.project), at)
        return self._kept(saved)

    def delete(self, one: str) -> None:
        """Delete a project for good, with its conversation and its history."""
        with self._deleting(one) as (connection, _):
            projects.remove(connection, one)
        self._projects.drop(one)

    @property
    def documents(self) -> DocumentShelf:
        """What the owner has added to the projects to be looked things up in."""
        return DocumentShelf(self._database, self._owner)

    # --- conversation -----------------------------------------------------------------------------------------------

    def say(self, one: str, text: str, language: Language, at: datetime) -> Message:
        """Save what the owner says; once this returns it will not be lost.

        Raises:
            Refused: there is nothing in it.
        """
        message = talk.own(0, text, language, at)
        if not message.text.strip():
            raise Refused("message-empty")
        return self._said(one, message)

    def welcome(self, one: str, reply: Message) -> Message:
        """Save what the assistant says of its own accord, such as the first question."""
        return self._said(one, reply)

    def retell(self, one: str, reply: Message) -> None:
        """Put what the assistant says of its own accord in the place of the message with the same number."""
        with self._writing(one) as (connection, state):
            talk.retell(connection, state, reply)
            projects.talked(connection, state, 0, reply.at)

    def messages(self, one: str) -> list[Message]:
        """Return the conversation, oldest first."""
        with self._database.reading() as connection:
            state = projects.counters(connection, self._owner, one)
            said = self._talks.get(one, state.talk)
            if said is None:
                said = talk.newest(connection, one, self._talks.latest(one), self._place)
                self._talks.put(one, state.talk, said)
        return list(said)

    def unanswered(self, one: str) -> Message | None:
        """Return the newest owner message that nothing became of yet."""
        with self._database.reading() as connection:
            projects.counters(connection, self._owner, one)
            return talk.unanswered(connection, one, self._place)

    # --- changes ----------------------------------------------------------------------------------------------------

    def commit(
        self,
        one: str,
        base: Saved,
        draft: Draft,
        *,
        author: str,
        reason: str,
        at: datetime,
        reply: Message | None = None,
        answering: int | None = None,
        intent: Intent | None = None,
        outcome: Outcome | None = None,
        undo: bool = False,
    ) -> Committed:
        """Save a turn, all of it or nothing: the draft's edits, the reply, and what became of the owner's message.

        Where somebody else has written since `base`, the edits are made again on the newest project; those that it
        does not take are named and the rest is kept. A message that was answered or deleted meanwhile is not answered
        again: nothing is written then, and the reply is none.

        Args:
            one: the project.
            base: what the draft began from.
            draft: the edits.
            author: who made them.
            reason: why, for the history.
            at: when.
            reply: the assistant's message; its number is given here.
            answering: the number of the owner's message that is answered.
            intent: what that message meant.
            outcome: what became of it.
            undo: take back the latest change first, whoever made it.

        Raises:
            Refused: `undo` was asked for and there is nothing to take back, or it was deleted for good.
            Bug: the draft did not begin from `base`.
        """
        if base.id != one:
            raise Bug("internal")
        with self._writing(one) as (connection, state):
            known = base.version == state.version
            saved = base if known else self._newest(connection, state)
            if answering is not None:
                if not talk.is_waiting(connection, one, answering):
                    return Committed(saved, None, [], [])
                talk.answer(connection, state, answering, intent, outcome)
            if undo:
                project, undone = history.take_back(connection, one, saved.project, at, self._place)
                _taken_back(connection, state, undone, at)
                saved = projects.write(connection, saved._replace(project=project), at)
            merged = merge(base, draft, reply, saved)
            if merged.steps:
                history.record(connection, one, merged.steps, author, reason, at, answering)
                saved = projects.write(connection, saved._replace(project=merged.project), at)
            reply = merged.reply
            if reply is not None:
                reply = talk.add(connection, state, reply)
            if reply is not None or answering is not None:
                projects.talked(connection, state, int(reply is not None), at)
        return Committed(self._kept(saved), reply, merged.refused, [step.edit for step in merged.steps])

    def undo(self, one: str, at: datetime) -> tuple[Saved, Change]:
        """Take back the latest change, whoever made it, and return it; what it answered counts as taken back too.

        Raises:
            Refused: `nothing-to-undo`, or `undo-blocked` where something in it was deleted for good.
        """
        return self._turned(one, at, history.take_back)

    def redo(self, one: str, at: datetime) -> tuple[Saved, Change]:
        """Bring back the change that was taken back last, and return it.

        Raises:
            Refused: `nothing-to-redo`.
        """
        return self._turned(one, at, history.bring_back)

    def history(self, one: str) -> list[Change]:
        """Return all changes, oldest first."""
        with self._database.reading() as connection:
            projects.counters(connection, self._owner, one)
            return history.all_of(connection, one, self._place)

    # --- deleting for good ------------------------------------------------------------------------------------------

    def forget_item(self, one: str, item: str, at: datetime) -> Saved:
        """Delete an item, a part or a record for good: from the project, its history and what was said of it.

        Raises:
            Refused: there is no such item, it is a message, or a name that cannot be left out.
        """
        with self._deleting(one) as (connection, state):
            saved = deletion.forget_item(connection, state, self._newest(connection, state), item, at, self._place)
        return self._kept(saved)

    def forget_message(self, one: str, seq: int, at: datetime) -> Saved:
        """Delete the text of an owner's message for good, with every line that rests on it alone.

        Raises:
            Refused: there is no such message, or the assistant said it.
        """
        with self._deleting(one) as (connection, state):
            saved = deletion.forget_message(connection, state, self._newest(connection, state), seq, at, self._place)
        return self._kept(saved)

    # --- inside -----------------------------------------------------------------------------------------------------

    @contextmanager
    def _writing(self, one: str) -> Iterator[_Open]:
        with self._database.writing() as connection:
            yield _Open(connection, projects.counters(connection, self._owner, one, lock=True))

    @contextmanager
    def _deleting(self, one: str) -> Iterator[_Open]:
        with self._database.deleting() as connection:
            yield _Open(connection, projects.counters(connection, self._owner, one, lock=True))
        self._talks.drop(one)

    def _said(self, one: str, message: Message) -> Message:
        with self._writing(one) as (connection, state):
            said = talk.add(connection, state, message)
            projects.talked(connection, state, 1, message.at)
        return said

    def _turned(self, one: str, at: datetime, turn: Turn) -> tuple[Saved, Change]:
        with self._writing(one) as (connection, state):
            saved = self._newest(connection, state)
            project, change = turn(connection, one, saved.project, at, self._place)
            if change.undone:
                _taken_back(connection, state, change, at)
            saved = projects.write(connection, saved._replace(project=project), at)
        return self._kept(saved), change

    def _newest(self, connection: Connection, state: Counters) -> Saved:
        def read() -> Saved:
            return projects.body(connection, state.id, self._place)

        return projects.newest(connection, state, self._projects, read)

    def _kept(self, saved: Saved) -> Saved:
        self._projects.put(saved.id, saved.version, saved.project)
        return saved


def _taken_back(connection: Connection, state: Counters, change: Change, at: datetime) -> None:
    """Mark the message that a change had answered, and let everybody who holds the conversation read it again."""
    if change.message is not None:
        talk.undo(connection, state, change.message)
        projects.talked(connection, state, 0, at)
