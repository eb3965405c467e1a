"""The store: every owner's projects, conversations and changes, in SQLite or PostgreSQL. SQL stands only here."""

from .commits import Committed, Refusal
from .documents import MARK, Document, DocumentShelf, NewDocument, Passage
from .history import Change
from .projects import Listed, Pulse, Saved
from .shelf import Shelf
from .store import LOCAL, Store, open_store

__all__ = [
    "LOCAL", "MARK", "Change", "Committed", "Document", "DocumentShelf", "Listed", "NewDocument", "Passage", "Pulse",
    "Refusal", "Saved", "Shelf", "Store", "open_store",
]  # fmt: skip
