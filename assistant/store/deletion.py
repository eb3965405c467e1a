"""Deleting for good, in the database: the project, its history and what the assistant had said of it."""

from datetime import datetime

from sqlalchemy import Connection

from ..errors import Bug, Refused
from ..journey.models import Project
from ..journey.quotes import fold
from ..journey.soundness import faults
from ..journey.talk import Message
from . import history, projects, talk
from .faults import Place
from .forgetting import Forgotten, forget_evidence, forget_node, in_history, messages_like
from .projects import Counters, Saved
from .redaction import redacted


def forget_item(connection: Connection, state: Counters, saved: Saved, item: str, at: datetime, place: Place) -> Saved:
    """Delete an item, a part or a record for good.

    Raises:
        Refused: there is no such item, it is a message, or a name that cannot be left out.
    """
    rows = history.rows(connection, saved.id)
    forgotten = forget_node(saved.project, item, at, rows)
    seqs, forgotten = in_history(rows, forgotten)
    if not seqs and forgotten.project is saved.project:
        raise Refused("no-such-id", id=item)
    history.blank(connection, saved.id, seqs, forgotten.texts)
    for message in talk.all_of(connection, saved.id, place):
        if message.role == "assistant":
            _redact(connection, state, message, redacted(message.text, forgotten.texts))
    return _write(connection, state, saved, forgotten.project, at)


def forget_message(
    connection: Connection, state: Counters, saved: Saved, seq: int, at: datetime, place: Place
) -> Saved:
    """Delete the text of an owner's message for good, with every line that rests on it alone.

    Raises:
        Refused: there is no such message, or the assistant said it.
    """
    said = talk.all_of(connection, saved.id, place)
    message = next((each for each in said if each.seq == seq and each.role == "owner"), None)
    if message is None:
        raise Refused("no-such-id", id=str(seq))
    if not message.text:  # it was deleted before
        return saved
    project = saved.project
    again = any(each.role == "owner" and each.seq != seq and fold(each.text) == fold(message.text) for each in said)
    # Where the same words were said again, that message stays, and so does what rests on it.
    records = [] if again else messages_like(project, message.text)
    rows = history.rows(connection, saved.id)
    forgotten = forget_evidence(project, records, at, rows)
    forgotten = forgotten._replace(texts=list(dict.fromkeys([message.text, *forgotten.texts])))
    if not again:
        seqs, forgotten = in_history(rows, forgotten, seq)
        history.blank(connection, saved.id, seqs, forgotten.texts)
        _redact_after(connection, state, said, message, forgotten)
    talk.reword(connection, state, seq, "")
    if message.outcome is None:  # nobody is to answer it any more
        talk.answer(connection, state, seq, None, "aside")
    return _write(connection, state, saved, forgotten.project, at)


def _redact_after(
    connection: Connection, state: Counters, said: list[Message], message: Message, forgotten: Forgotten
) -> None:
    reply = True
    for each in said:
        if each.seq <= message.seq:
            continue
        if each.role == "owner":
            reply = False
            continue
        _redact(connection, state, each, redacted(each.text, forgotten.texts, message.text, reply=reply))


def _redact(connection: Connection, state: Counters, message: Message, text: str) -> None:
    if text != message.text:
        talk.reword(connection, state, message.seq, text)


def _write(connection: Connection, state: Counters, saved: Saved, project: Project, at: datetime) -> Saved:
    if faults(project):
        raise Bug("internal")
    projects.talked(connection, state, 0, at)
    return projects.write(connection, saved._replace(project=project), at)
