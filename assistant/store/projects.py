"""Projects as rows: read and written whole, with the newest ones kept in memory."""

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from ..errors import Refused
from ..journey.models import Project
from .faults import Place
from .tables import projects

# No letter or digit that is taken for another one when it is read out or typed (0 o, 1 i l).
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
_ID_LENGTH = 8
_KEPT = 32  # projects in memory; one with 1,500 lines takes about 5 MB

_Value = TypeVar("_Value")


class Saved(NamedTuple):
    """A project as it stands in the database; `version` grows with every change."""

    id: str
    version: int
    project: Project


class Listed(NamedTuple):
    """A project in the owner's list."""

    id: str
    name: str
    language: str
    updated: datetime
    messages: int


class Pulse(NamedTuple):
    """What tells whether anything is new: `version` grows with every change of the map, `talk` with every message."""

    version: int
    talk: int


class Counters(NamedTuple):
    """What a write begins from: the project's versions and how many messages it has had."""

    id: str
    version: int
    talk: int
    messages: int


class Newest(Generic[_Value]):
    """The newest known value of each of the projects that were used last, with the version that it belongs to."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, tuple[int, _Value]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, one: str, version: int) -> _Value | None:
        """Return the value of that very version, if it is held."""
        with self._lock:
            held = self._held.get(one)
            if held is None or held[0] != version:
                return None
            self._held.move_to_end(one)
            return held[1]

    def latest(self, one: str) -> tuple[int, _Value] | None:
        """Return what is held of a project, with its version."""
        with self._lock:
            return self._held.get(one)

    def put(self, one: str, version: int, value: _Value) -> None:
        """Hold a value, unless a newer one is held."""
        with self._lock:
            held = self._held.get(one)
            if held is None or held[0] <= version:
                self._held[one] = (version, value)
                self._held.move_to_end(one)
            while len(self._held) > _KEPT:
                self._held.popitem(last=False)

    def drop(self, one: str) -> None:
        """Hold nothing of a project any more."""
        with self._lock:
            self._held.pop(one, None)


def storable(text: str) -> str:
    """Return a text without what a database cannot hold: NUL (PostgreSQL) and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def new_id(connection: Connection, table: Table) -> str:
    """Return an id that no row of a table has."""
    while True:
        one = "".join(secrets.choice(_ALPHABET) for _ in range(_ID_LENGTH))
        if connection.execute(select(table.c.id).where(table.c.id == one)).first() is None:
            return one


def add(connection: Connection, owner: str, project: Project, at: datetime) -> Saved:
    """Insert a project under a new id."""
    one = new_id(connection, projects)
    connection.execute(
        insert(projects).values(
            id=one, owner=owner, version=1, talk=0, messages=0, created=at, updated=at, **_columns(project)
        )
    )
    return Saved(one, 1, project)


def listed(connection: Connection, owner: str, place: Place) -> list[Listed]:
    """Return an owner's projects, those used last first."""
    columns = (projects.c.id, projects.c.name, projects.c.language, projects.c.updated, projects.c.messages)
    newest_first = select(*columns).where(projects.c.owner == owner).order_by(projects.c.updated.desc(), projects.c.id)
    with place.parsed():
        return [Listed(*row) for row in connection.execute(newest_first)]


def find(connection: Connection, owner: str, prefix: str) -> str:
    """Return the id of the owner's only project whose id begins with `prefix`.

    Raises:
        Refused: there is none, or there are several.
    """
    wanted = prefix.strip().lower()
    begins = func.substr(projects.c.id, 1, len(wanted)) == wanted
    found = connection.execute(select(projects.c.id).where(projects.c.owner == owner, begins).limit(2)).scalars().all()
    if len(found) > 1:
        raise Refused("project-many", id=prefix)
    if not found or not wanted:
        raise Refused("project-not-found", id=prefix)
    return str(found[0])


def counters(connection: Connection, owner: str, one: str, *, lock: bool = False) -> Counters:
    """Return a project's counters; with `lock` nobody else can write the project until the transaction ends.

    Raises:
        Refused: the owner has no such project.
    """
    query = select(projects.c.id, projects.c.version, projects.c.talk, projects.c.messages)
    query = query.where(projects.c.id == one, projects.c.owner == owner)
    row = connection.execute(query.with_for_update() if lock else query).first()
    if row is None:
        raise Refused("project-not-found", id=one)
    return Counters(row.id, row.version, row.talk, row.messages)


def body(connection: Connection, one: str, place: Place) -> Saved:
    """Return a project with the version that it has."""
    row = connection.execute(select(projects.c.version, projects.c.body).where(projects.c.id == one)).first()
    if row is None:  # deleted since its counters were read
        raise Refused("project-not-found", id=one)
    with place.parsed():
        return Saved(one, row.version, Project.model_validate_json(row.body))


def write(connection: Connection, saved: Saved, at: datetime) -> Saved:
    """Write a project as its next version."""
    version = saved.version + 1
    connection.execute(
        update(projects).where(projects.c.id == saved.id).values(version=version, updated=at, **_columns(saved.project))
    )
    return saved._replace(version=version)


def talked(connection: Connection, state: Counters, said: int, at: datetime) -> None:
    """Count `said` new messages, and that there is something new to read."""
    values = {"talk": state.talk + 1, "messages": state.messages + said, "updated": at}
    connection.execute(update(projects).where(projects.c.id == state.id).values(values))


def remove(connection: Connection, one: str) -> None:
    """Delete a project with its conversation and its changes."""
    connection.execute(delete(projects).where(projects.c.id == one))


def _columns(project: Project) -> dict[str, str]:
    return {"name": storable(project.name), "language": project.language, "body": project.model_dump_json()}


def newest(connection: Connection, state: Counters, held: Newest[Project], read: Callable[[], Saved]) -> Saved:
    """Return the project at the version of its counters, from memory where it is held."""
    project = held.get(state.id, state.version)
    if project is not None:
        return Saved(state.id, state.version, project)
    found = read()
    held.put(found.id, found.version, found.project)
    return found
