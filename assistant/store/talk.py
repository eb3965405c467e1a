"""Conversations as rows."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pydantic_core
from sqlalchemy import Connection, Row, insert, select, update

from ..journey.talk import Asked, Message, Outcome
from ..journey.vocabulary import Intent
from .faults import Place
from .projects import Counters, storable
from .tables import messages

_COLUMNS = [column for column in messages.c if column.name not in ("project", "talk")]
_NAMES = [column.name for column in _COLUMNS]


def add(connection: Connection, state: Counters, message: Message) -> Message:
    """Insert a message under the project's next number and return it as it is stored."""
    seq = state.messages + 1
    stored = message.model_copy(update={"seq": seq, "text": storable(message.text), "at": message.at.astimezone(UTC)})
    values = {name: getattr(stored, name) for name in ("role", "language", "at", "interviewer", "intent", "outcome")}
    connection.execute(
        insert(messages).values(
            project=state.id,
            seq=seq,
            talk=state.talk + 1,
            text=stored.text,
            asked=stored.asked.model_dump_json(exclude_defaults=True) if stored.asked else None,
            proposed=_packed(stored.proposed),
            citations=_packed(stored.citations),
            **values,
        )
    )
    return stored


def all_of(connection: Connection, one: str, place: Place) -> list[Message]:
    """Return a project's messages, oldest first."""
    return newest(connection, one, None, place)


def newest(connection: Connection, one: str, held: tuple[int, list[Message]] | None, place: Place) -> list[Message]:
    """Return a project's messages, oldest first, reading only what was written since those that are held."""
    known, told = held or (0, [])
    query = select(*_COLUMNS).where(messages.c.project == one, messages.c.talk > known).order_by(messages.c.seq)
    with place.parsed():
        read = [_message(row) for row in connection.execute(query)]
    if not told:
        return read
    return list({message.seq: message for message in (*told, *read)}.values())


def unanswered(connection: Connection, one: str, place: Place) -> Message | None:
    """Return the newest owner message that nothing became of yet."""
    query = select(*_COLUMNS).where(*_waiting(one)).order_by(messages.c.seq.desc()).limit(1)
    with place.parsed():
        row = connection.execute(query).first()
        return None if row is None else _message(row)


def is_waiting(connection: Connection, one: str, seq: int) -> bool:
    """Return whether an owner message still waits for its answer."""
    query = select(messages.c.seq).where(*_waiting(one), messages.c.seq == seq)
    return connection.execute(query).first() is not None


def answer(connection: Connection, state: Counters, seq: int, intent: Intent | None, outcome: Outcome | None) -> None:
    """Record what an owner message meant and what became of it."""
    _write(connection, state, seq, intent=intent, outcome=outcome)


def undo(connection: Connection, state: Counters, seq: int) -> None:
    """Record that what an owner message had brought was taken back; one that brought nothing stays as it is."""
    row = connection.execute(
        select(messages.c.outcome).where(messages.c.project == state.id, messages.c.seq == seq)
    ).first()
    if row is not None and row.outcome not in (None, "aside"):
        _write(connection, state, seq, outcome="undone")


def reword(connection: Connection, state: Counters, seq: int, text: str) -> None:
    """Replace the text of a message."""
    _write(connection, state, seq, text=text)


def retell(connection: Connection, state: Counters, message: Message) -> None:
    """Replace a message of the assistant's by another one."""
    asked = message.asked.model_dump_json(exclude_defaults=True) if message.asked else None
    _write(connection, state, message.seq, text=storable(message.text), language=message.language, asked=asked)


def _write(connection: Connection, state: Counters, seq: int, **values: str | None) -> None:
    which = (messages.c.project == state.id, messages.c.seq == seq)
    connection.execute(update(messages).where(*which).values(talk=state.talk + 1, **values))


def own(seq: int, text: str, language: Any, at: datetime) -> Message:
    """Return an owner's message."""
    return Message(seq=seq, role="owner", text=storable(text), language=language, at=at)


def _waiting(one: str) -> tuple[Any, ...]:
    return messages.c.project == one, messages.c.role == "owner", messages.c.outcome.is_(None)


def _packed(values: Sequence[str]) -> str | None:
    return pydantic_core.to_json(values).decode() if values else None


def _message(row: Row[Any]) -> Message:
    values = dict(zip(_NAMES, row, strict=True))
    if values["asked"] is not None:
        values["asked"] = Asked.model_validate_json(values["asked"])
    for name in ("proposed", "citations"):
        values[name] = () if values[name] is None else tuple(pydantic_core.from_json(values[name]))
    return Message.model_validate(values)
