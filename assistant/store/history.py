"""The changes of a project as rows: recorded, taken back, brought back, and blanked."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, insert, select, update

from ..errors import Refused
from ..journey.apply import apply
from ..journey.draft import Step
from ..journey.edits import EDITS, INVERSES, Actor, Edit, Inverse
from ..journey.models import Project
from ..journey.soundness import faults
from .faults import Place
from .projects import storable
from .tables import changes


class Change(NamedTuple):
    """Edits of one author with one reason.

    `message` is the owner's message that it answered. The first, with `seq` 0, is the making of the project. A change
    that is not `undoable` has lost its edits, because
    something in them was deleted for good (or is that first one).
    """

    seq: int
    author: str
    reason: str
    at: datetime
    edits: list[Edit]
    undone: bool
    undoable: bool
    message: int | None = None


def begin(connection: Connection, one: str, author: str, reason: str, at: datetime) -> None:
    """Record that a project was made."""
    _insert(connection, one, 0, [], author, reason, at, None)


def record(
    connection: Connection,
    one: str,
    steps: Sequence[Step],
    author: str,
    reason: str,
    at: datetime,
    message: int | None = None,
) -> None:
    """Record a change. What had been taken back before can no longer be brought back."""
    connection.execute(update(changes).where(changes.c.project == one, changes.c.redo.is_not(None)).values(redo=None))
    last = connection.execute(select(func.max(changes.c.seq)).where(changes.c.project == one)).scalar()
    _insert(connection, one, (last or 0) + 1, steps, author, reason, at, message)


def _insert(
    connection: Connection,
    one: str,
    seq: int,
    steps: Sequence[Step],
    author: str,
    reason: str,
    at: datetime,
    message: int | None,
) -> None:
    connection.execute(
        insert(changes).values(
            project=one,
            seq=seq,
            message=message,
            author=storable(author),
            reason=storable(reason),
            at=at,
            undone=False,
            blanked=False,
            edits=EDITS.dump_json([step.edit for step in steps]).decode(),
            inverses=_dumped([step.inverse for step in steps]),
        )
    )


def all_of(connection: Connection, one: str, place: Place) -> list[Change]:
    """Return a project's changes, oldest first."""
    with place.parsed():
        return [_change(row) for row in rows(connection, one)]


def rows(connection: Connection, one: str) -> Sequence[Row[Any]]:
    """Return a project's changes as they are stored, oldest first."""
    return connection.execute(select(changes).where(changes.c.project == one).order_by(changes.c.seq)).all()


def take_back(connection: Connection, one: str, project: Project, at: datetime, place: Place) -> tuple[Project, Change]:
    """Return the project without its latest change, whoever made it, and that change.

    Raises:
        Refused: there is none, or something in it was deleted for good.
    """
    row = _row(connection, one, changes.c.undone.is_(False), changes.c.seq.desc())
    if row is None:
        raise Refused("nothing-to-undo")
    if row.blanked:
        raise Refused("undo-blocked")
    with place.parsed():
        inverses = INVERSES.validate_json(row.inverses)
    try:
        project, again = _inverted(project, reversed(inverses), at)
    except (Refused, ValueError):  # only what was deleted for good since then can be in its way
        raise Refused("undo-blocked") from None
    again.reverse()
    _update(connection, one, row.seq, undone=True, redo=_dumped(again))
    return project, _change(row)._replace(undone=True)


def bring_back(
    connection: Connection, one: str, project: Project, at: datetime, place: Place
) -> tuple[Project, Change]:
    """Return the project with the change that was taken back last, and that change.

    Raises:
        Refused: there is none, or it cannot be made any more.
    """
    row = _row(connection, one, changes.c.redo.is_not(None), changes.c.seq)
    if row is None:
        raise Refused("nothing-to-redo")
    with place.parsed():
        again = INVERSES.validate_json(row.redo)
    try:
        project, inverses = _inverted(project, again, at)
    except (Refused, ValueError):
        raise Refused("nothing-to-redo") from None
    _update(connection, one, row.seq, undone=False, redo=None, inverses=_dumped(inverses))
    return project, _change(row)._replace(undone=False)


def blank(connection: Connection, one: str, seqs: Sequence[int], texts: Sequence[str]) -> None:
    """Take the edits out of changes for good; nothing that was undone after them can be brought back then."""
    for row in rows(connection, one):
        if row.seq in seqs:
            told = any(text in row.reason for text in texts)
            _update(
                connection, one, row.seq, blanked=True, edits="[]", inverses="[]", redo=None,
                reason="" if told else row.reason,
            )  # fmt: skip
        elif row.redo is not None and any(seq < row.seq for seq in seqs if seq > 0):
            _update(connection, one, row.seq, redo=None)


def _row(connection: Connection, one: str, which: Any, order: Any) -> Row[Any] | None:
    query = select(changes).where(changes.c.project == one, changes.c.seq > 0, which).order_by(order).limit(1)
    return connection.execute(query).first()


def _update(connection: Connection, one: str, seq: int, **values: Any) -> None:
    connection.execute(update(changes).where(changes.c.project == one, changes.c.seq == seq).values(values))


def _inverted(project: Project, inverses: Iterable[Inverse], at: datetime) -> tuple[Project, list[Inverse]]:
    actor = Actor(kind="history", at=at)
    back: list[Inverse] = []
    for inverse in inverses:
        applied = apply(project, inverse, actor)
        project = applied.project
        back.append(applied.inverse)
    if faults(project):
        raise ValueError("the project would not hold together")
    return project, back


def _dumped(inverses: Sequence[Inverse]) -> str:
    return INVERSES.dump_json(list(inverses)).decode()


def _change(row: Row[Any]) -> Change:
    edits = EDITS.validate_json(row.edits)
    undoable = row.seq > 0 and not row.blanked
    return Change(row.seq, row.author, row.reason, row.at, edits, row.undone, undoable, row.message)
