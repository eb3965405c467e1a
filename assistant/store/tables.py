"""The tables, as SQLAlchemy Core. What creates and changes them on disk stands in `migrations/`."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

# The newest migration. Known without Alembic, so that a database that is up to date opens without importing it.
REVISION: Final = "r0002"


class Moment(TypeDecorator[datetime]):
    """A point in time: stored in UTC, aware when it comes back. SQLite has no time zones of its own."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC; a naive one is a mistake of the caller."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its zone."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


metadata = MetaData()

# `version` counts what happens to the body, `talk` what happens to the messages: each is the key of a cache. A message
# carries the `talk` that it was last written with, so that only what is new has to be read again.
# The body comes last, because SQLite walks through it to reach what follows.
projects = Table(
    "projects",
    metadata,
    Column("id", String(8), primary_key=True),
    Column("owner", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("version", Integer, nullable=False),
    Column("talk", Integer, nullable=False),
    Column("messages", Integer, nullable=False),
    Column("created", Moment, nullable=False),
    Column("updated", Moment, nullable=False),
    Column("body", Text, nullable=False),
    Index("projects_by_owner", "owner", "updated"),
)


def _project() -> Column[str]:
    return Column("project", String(8), ForeignKey("projects.id", ondelete="CASCADE"), primary_key=True)


messages = Table(
    "messages",
    metadata,
    _project(),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("talk", Integer, nullable=False),
    Column("role", String(9), nullable=False),
    Column("language", String(2), nullable=False),
    Column("at", Moment, nullable=False),
    Column("interviewer", String(6), nullable=False),
    Column("intent", Text),
    Column("outcome", Text),
    Column("asked", Text),
    Column("proposed", Text),
    Column("citations", Text),
    Column("text", Text, nullable=False),
)

# `message` is the owner's message that a change answers. `redo` is there only while the change is undone and can be
# brought back. A blanked change has lost its edits, because something that they held was deleted for good.
changes = Table(
    "changes",
    metadata,
    _project(),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("message", Integer),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("undone", Boolean, nullable=False),
    Column("blanked", Boolean, nullable=False),
    Column("edits", Text, nullable=False),
    Column("inverses", Text, nullable=False),
    Column("redo", Text),
)

# A document is never changed once it is added, so that the ids of a project's documents say what stands in them.
documents = Table(
    "documents",
    metadata,
    Column("id", String(8), primary_key=True),
    Column("project", String(8), ForeignKey("projects.id", ondelete="CASCADE"), nullable=False),
    Column("name", Text, nullable=False),
    Column("unit", String(9), nullable=False),
    Column("language", String(2), nullable=False),
    Column("at", Moment, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("embedding", Text, nullable=False),
    Column("passages", Integer, nullable=False),
    Index("documents_by_project", "project"),
)

passages = Table(
    "passages",
    metadata,
    Column("document", String(8), ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("vector", LargeBinary),
)
