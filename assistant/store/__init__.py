"""The store: every owner's projects, conversations and changes, in SQLite or PostgreSQL. SQL stands only here."""

from .commits import Committed, Refusal
from .history import Change
from .projects import Listed, Pulse, Saved
from .shelf import Shelf
from .store import Store, open_store

__all__ = ["Change", "Committed", "Listed", "Pulse", "Refusal", "Saved", "Shelf", "Store", "open_store"]
