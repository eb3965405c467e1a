"""The owner's own documents as rows: cut into passages, each project's for itself, and gone with it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from ..errors import Refused
from . import projects, talk
from .database import Database
from .faults import Place
from .projects import Counters, storable
from .redaction import redacted
from .tables import documents, passages

MOST_PASSAGES: Final = 20_000  # of one project
MARK: Final = "document"  # what the id of a passage begins with where it is cited
_BATCH = 1_000  # rows a statement


class Passage(NamedTuple):
    """A piece of a document.

    Attributes:
        place: the page, line or paragraph where it begins, from 1.
        vector: of the document's embedding, as bytes; none where it could not be had.
    """

    place: int
    text: str
    vector: bytes | None


class NewDocument(NamedTuple):
    """What a document is before it has an id.

    Attributes:
        unit: what its places count: `page`, `line` or `paragraph`.
        digest: of the bytes that it was read from.
        embedding: the name of what made the vectors.
    """

    name: str
    unit: str
    language: str
    at: datetime
    digest: str
    embedding: str


class Document(NamedTuple):
    """A document of a project; `passages` is how many it has."""

    id: str
    name: str
    unit: str
    language: str
    at: datetime
    embedding: str
    passages: int


class DocumentShelf:
    """One owner's documents, by project.

    Every method raises `Refused("project-not-found")` for a project that is not this owner's, and `UserMustAct` where
    the database fails; nothing is changed then.
    """

    def __init__(self, database: Database, owner: str) -> None:
        self._database, self._owner = database, owner

    def add(self, project: str, new: NewDocument, content: Sequence[Passage]) -> Document:
        """Add a document with its passages.

        Raises:
            Refused: `document-there`: the project has one with the same content; `document-many`: it would have more
                passages than a project may have.
        """
        with self._database.writing() as connection:
            projects.counters(connection, self._owner, project, lock=True)
            _check(connection, project, new.name, new.digest, len(content))
            one = projects.new_id(connection, documents)
            row = new._replace(name=storable(new.name))._asdict()
            connection.execute(insert(documents).values(id=one, project=project, passages=len(content), **row))
            rows: list[dict[str, Any]] = [
                {"document": one, "seq": seq, **passage._replace(text=storable(passage.text))._asdict()}
                for seq, passage in enumerate(content, 1)
            ]
            for start in range(0, len(rows), _BATCH):
                connection.execute(insert(passages), rows[start : start + _BATCH])
        return Document(one, new.name, new.unit, new.language, new.at, new.embedding, len(content))

    def check(self, project: str, name: str, digest: str, count: int) -> None:
        """Raise what `add` would raise for a document of so many passages."""
        with self._reading(project) as connection:
            _check(connection, project, name, digest, count)

    def listed(self, project: str) -> list[Document]:
        """Return the documents of a project, those added first first."""
        with self._reading(project) as connection, self._database.place.parsed():
            return [Document(*row) for row in connection.execute(_of(project))]

    def passages(self, project: str, document: str) -> list[Passage]:
        """Return the passages of a document, in order; they are numbered from 1. None of another project's."""
        with self._reading(project) as connection:
            rows = connection.execute(_passages(project, document).order_by(passages.c.seq))
            return [Passage(*row) for row in rows]

    def passage(self, project: str, document: str, seq: int) -> Passage | None:
        """Return one passage by its number from 1; none where the project has no such one."""
        with self._reading(project) as connection:
            row = connection.execute(_passages(project, document).where(passages.c.seq == seq)).first()
        return Passage(*row) if row is not None else None

    def remove(self, project: str, document: str) -> Document:
        """Delete a document for good, with what was quoted of it in the talk, and return what it was.

        Raises:
            Refused: the project has no such document.
        """
        with self._database.deleting() as connection:
            state = projects.counters(connection, self._owner, project, lock=True)
            row = connection.execute(_of(project).where(documents.c.id == document)).first()
            if row is None:
                raise Refused("no-such-id", id=document)
            _forget_quotes(connection, state, project, document, self._database.place)
            connection.execute(delete(documents).where(documents.c.id == document))
        return Document(*row)

    def put_vectors(self, project: str, document: str, embedding: str, vectors: Sequence[bytes]) -> None:
        """Give a document the vectors of another embedding, one a passage in order; nothing where it is gone."""
        with self._database.writing() as connection:
            projects.counters(connection, self._owner, project, lock=True)
            changed = connection.execute(
                update(documents)
                .where(documents.c.id == document, documents.c.project == project)
                .values(embedding=embedding)
            )
            if changed.rowcount:
                for seq, vector in enumerate(vectors, 1):
                    connection.execute(
                        update(passages)
                        .where(passages.c.document == document, passages.c.seq == seq)
                        .values(vector=vector)
                    )

    @contextmanager
    def _reading(self, project: str) -> Iterator[Connection]:
        with self._database.reading() as connection:
            projects.counters(connection, self._owner, project)
            yield connection


def _check(connection: Connection, project: str, name: str, digest: str, count: int) -> None:
    there = select(documents.c.name).where(documents.c.project == project, documents.c.digest == digest)
    same = connection.execute(there).scalar()
    if same is not None:
        raise Refused("document-there", file=same)
    held = select(func.sum(documents.c.passages)).where(documents.c.project == project)
    if (connection.execute(held).scalar() or 0) + count > MOST_PASSAGES:
        raise Refused("document-many", file=name)


def _of(project: str) -> Select[Any]:
    columns = [documents.c[name] for name in Document._fields]
    return select(*columns).where(documents.c.project == project).order_by(documents.c.at, documents.c.id)


def _passages(project: str, document: str) -> Select[Any]:
    return (
        select(passages.c.place, passages.c.text, passages.c.vector)
        .join(documents, documents.c.id == passages.c.document)
        .where(documents.c.project == project, documents.c.id == document)
    )


def _forget_quotes(connection: Connection, state: Counters, project: str, document: str, place: Place) -> None:
    """Take out of the talk what was quoted of a document."""
    mark = f"{MARK}/{document}/"
    citing = [one for one in talk.all_of(connection, project, place) if any(c.startswith(mark) for c in one.citations)]
    for message in citing:
        text = message.text
        for cited in message.citations:
            if cited.startswith(mark):
                number = int(cited.removeprefix(mark))
                passage = connection.execute(_passages(project, document).where(passages.c.seq == number)).first()
                text = redacted(text, [], passage.text if passage else "", reply=True)
        talk.reword(connection, state, message.seq, text)
    if citing:
        projects.talked(connection, state, 0, datetime.now(UTC))
