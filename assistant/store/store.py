"""An open database, and the one function that opens it."""

from typing import Final

from ..journey.models import Project
from ..journey.talk import Message
from .database import Database
from .projects import Newest
from .shelf import Shelf

LOCAL: Final = "local"
"""The one owner of a Polku that only its own machine can reach; the command line is the same one."""


def open_store(url: str) -> "Store":
    """Open a database, making or updating its tables first.

    Args:
        url: `sqlite:///FILE` or `postgresql://USER:PASSWORD@HOST/NAME`.

    Raises:
        UserMustAct: it cannot be reached, read or written, is damaged, or was made by a newer Polku.
    """
    return Store(Database(url))


class Store:
    """An open database; safe to use from several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._projects: Newest[Project] = Newest()
        self._talks: Newest[list[Message]] = Newest()

    def of(self, owner: str) -> Shelf:
        """Return an owner's shelf."""
        return Shelf(self._database, self._projects, self._talks, owner)

    def close(self) -> None:
        """Close the database."""
        self._database.close()
