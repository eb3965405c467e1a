"""What goes wrong with a database, told as errors that the owner can act on.

Nothing of a driver's own message is passed on: it may hold a password, a statement or the owner's words.
"""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from ..errors import Bug, PolkuError, UserMustAct

# Below this a disk counts as full: SQLite reports a failed write, not always why.
_NO_SPACE = 256 * 1024

_SQLITE_CODES = {
    sqlite3.SQLITE_PERM: "home-unwritable",
    sqlite3.SQLITE_AUTH: "home-unwritable",
    sqlite3.SQLITE_READONLY: "home-unwritable",
    sqlite3.SQLITE_CANTOPEN: "home-unwritable",
    sqlite3.SQLITE_BUSY: "database-busy",
    sqlite3.SQLITE_LOCKED: "database-busy",
    sqlite3.SQLITE_PROTOCOL: "database-busy",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_CONSTRAINT: "internal",
    sqlite3.SQLITE_MISMATCH: "internal",
    sqlite3.SQLITE_MISUSE: "internal",
}
_SQLITE_WRITES = {
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_DELETE,
    sqlite3.SQLITE_IOERR_LOCK,
    sqlite3.SQLITE_IOERR_SHMOPEN,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_IOERR_SHMMAP,
    sqlite3.SQLITE_IOERR_ACCESS,
}
# PostgreSQL's states, or classes of them: https://www.postgresql.org/docs/current/errcodes-appendix.html
_POSTGRES_STATES = {
    "53100": "disk-full",
    "40001": "database-busy",
    "40P01": "database-busy",
    "55P03": "database-busy",
    "57014": "database-busy",
    "XX001": "database-damaged",
    "XX002": "database-damaged",
    "42501": "database-unreachable",
    "22": "internal",
    "23": "internal",
    "42": "database-damaged",  # a table or a column that was there when the database was opened
}


class Place(NamedTuple):
    """Where a database is, as it may be shown: a file in a folder, or the name of a database on a server."""

    name: str
    folder: Path | None

    def fault(self, code: str) -> PolkuError:
        """Return the error with what its message names."""
        match code:
            case "internal":
                return Bug(code)
            case "home-unwritable":
                return UserMustAct(code, folder=str(self.folder))
            case "database-damaged":
                return UserMustAct(code, database=self.name)
            case _:
                return UserMustAct(code)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Turn every fault of the database inside into one of ours.

        Raises:
            UserMustAct: the database is damaged, busy, full, out of reach or cannot be written.
        """
        try:
            yield
        except PolkuError:
            raise
        except DBAPIError as fault:
            raise self.fault(self._code(fault.orig)) from None
        except sqlite3.Error as fault:
            raise self.fault(self._code(fault)) from None
        except PoolTimeout:
            raise self.fault("database-busy") from None
        except SQLAlchemyError:
            raise self.fault("internal") from None
        except OSError as fault:
            full = fault.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
            elsewhere = "home-unwritable" if self.folder else "database-unreachable"
            raise self.fault("disk-full" if full else elsewhere) from None

    @contextmanager
    def parsed(self) -> Iterator[None]:
        """Turn what cannot be read back inside into the error for a damaged database."""
        try:
            yield
        except ValueError:
            raise self.fault("database-damaged") from None

    def _code(self, fault: BaseException | None) -> str:
        if self.folder is None:
            state = getattr(fault, "sqlstate", None) or ""
            return _POSTGRES_STATES.get(state) or _POSTGRES_STATES.get(state[:2], "database-unreachable")
        if isinstance(fault, sqlite3.ProgrammingError | sqlite3.InterfaceError):
            return "internal"
        extended = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        if extended & 0xFF == sqlite3.SQLITE_IOERR and extended in _SQLITE_WRITES:
            return "disk-full" if self._full() else "home-unwritable"
        if extended & 0xFF == sqlite3.SQLITE_CANTOPEN and self._full():
            return "disk-full"
        return _SQLITE_CODES.get(extended & 0xFF, "database-damaged")

    def _full(self) -> bool:
        try:
            return self.folder is not None and shutil.disk_usage(self.folder).free < _NO_SPACE
        except OSError:
            return False
