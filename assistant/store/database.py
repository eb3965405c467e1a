"""One database: connections set up alike, short transactions, migrations, and wiping what was deleted."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from ..errors import UserMustAct
from .faults import Place
from .tables import REVISION

_WAIT = 5.0  # seconds that a writer waits for another one
_DELETED = 1  # SQLite's user_version while the file may still hold what was deleted for good
_MIGRATING = 7_658_811  # PostgreSQL's advisory lock while one process migrates; any fixed number does


class Database:
    """Connections to one SQLite file or one PostgreSQL database.

    Args:
        url: `sqlite:///FILE` or `postgresql://…`; `postgres://` means the same.

    Raises:
        UserMustAct: the database cannot be opened, is damaged, or was made by a newer Polku.
    """

    def __init__(self, url: str) -> None:
        address = _address(url)
        self.sqlite = address.get_backend_name() == "sqlite"
        self.place = _place(address)
        self._unwiped = False
        self._wiping = threading.Lock()
        with self.place.watched():
            if self.sqlite and self.place.folder is not None:
                self.place.folder.mkdir(parents=True, exist_ok=True)
            self._engine = _engine(address, sqlite=self.sqlite)
            try:
                self._prepare()
            except BaseException:
                self._engine.dispose()
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection to read from; what one statement reads belongs together."""
        with self.place.watched(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in a transaction that is kept as a whole or not at all."""
        with self.place.watched(), self._engine.connect() as plain:
            connection = plain.execution_options(polku_writes=True)
            with connection.begin():
                yield connection
        if self._unwiped:
            self._wipe()

    @contextmanager
    def deleting(self) -> Iterator[Connection]:
        """Give a connection to write with, and overwrite afterwards what was deleted over it.

        Where others are in the way it is tried again after the next transaction, and when the file is next opened. On
        PostgreSQL the server does it in its own time (autovacuum).
        """
        with self.writing() as connection:
            yield connection
            if self.sqlite:
                connection.exec_driver_sql(f"PRAGMA user_version = {_DELETED}")
        self._wipe()

    def _wipe(self) -> None:
        if not self.sqlite:
            return
        with self._wiping:
            try:
                # Pages that were split or joined can keep copies that secure_delete does not see; a new file has
                # none. The log is copied into the file and cut to nothing.
                self._alone("VACUUM")
                self._unwiped = self._alone("PRAGMA wal_checkpoint(TRUNCATE)") != 0
                if not self._unwiped:
                    self._alone("PRAGMA user_version = 0")
            except (SQLAlchemyError, sqlite3.Error):
                self._unwiped = True

    def close(self) -> None:
        """Close all connections."""
        if self._unwiped:
            self._wipe()
        self._engine.dispose()

    def _prepare(self) -> None:
        if self.sqlite:
            self._use_log()
        with self.writing() as connection:
            if not self.sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATING})
            revision = _revision(connection)
            if revision != REVISION:
                _migrate(connection, revision)
            # What cannot be written shows itself now, not in mid-interview. This changes nothing.
            connection.execute(text("DELETE FROM alembic_version WHERE 1 = 0"))
        if self.sqlite and self._alone("PRAGMA user_version") == _DELETED:
            self._wipe()

    def _use_log(self) -> None:
        """Switch to write-ahead logging. SQLite does not wait by itself when two processes do so at once."""
        end = time.monotonic() + _WAIT
        while True:
            try:
                self._alone("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as fault:
                if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                    raise
                time.sleep(0.02)

    def _alone(self, statement: str) -> Any:
        """Run a statement outside any transaction, which SQLAlchemy's own connections always begin."""
        connection = self._engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute(statement)
            row = cursor.fetchone()
            cursor.close()
            return row[0] if row else None
        finally:
            connection.close()


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        raise UserMustAct("database-unreachable") from None
    backend = address.get_backend_name()
    if backend in ("postgres", "postgresql"):
        return address.set(drivername="postgresql+psycopg")
    if backend != "sqlite" or not address.database or address.database == ":memory:":
        raise UserMustAct("database-unreachable")
    return address.set(drivername="sqlite")


def _place(address: URL) -> Place:
    name = address.database or ""
    if address.get_backend_name() != "sqlite":
        return Place(name, None)
    file = Path(name.removeprefix("file:")).absolute()
    return Place(str(file), file.parent)


def _engine(address: URL, *, sqlite: bool) -> Engine:
    if not sqlite:
        return create_engine(
            address,
            pool_pre_ping=True,
            pool_size=5,
            max_overflow=40,
            hide_parameters=True,
            connect_args={"connect_timeout": 5, "options": f"-c lock_timeout={int(_WAIT * 1000)}"},
        )
    engine = create_engine(address, pool_size=5, max_overflow=40, hide_parameters=True, connect_args={"timeout": _WAIT})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _record: Any) -> None:
    # Python's own transactions begin too late (at the first write), so that two readers that both write collide.
    connection.isolation_level = None
    cursor = connection.cursor()
    for setting in (
        f"busy_timeout = {int(_WAIT * 1000)}",
        "foreign_keys = ON",
        "synchronous = FULL",
        "secure_delete = ON",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("polku_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _migrate(connection: Connection, revision: str | None) -> None:
    from alembic import command  # only a new or an older database needs it, and it takes a while to import
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    folder = str(Path(__file__).parent / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
        raise UserMustAct("database-newer")
    config.attributes["connection"] = connection
    command.upgrade(config, REVISION)
