"""The doctor: what is configured, what works, and what does not."""

from typing import NamedTuple

from knowledge.errors import KnowledgeError

from .. import __version__
from ..config import Settings
from ..errors import PolkuError
from ..interview.embeddings import embedding_of
from ..interview.library import Library
from ..locales import LANGUAGE_CODES, Messages
from ..store import LOCAL, open_store


class Check(NamedTuple):
    """One thing that was looked at."""

    name: str
    works: bool
    says: str


def examine(settings: Settings) -> list[Check]:
    """Look at everything once; nothing here is secret, and nothing leaves the machine."""
    return [
        Check("version", True, __version__),
        Check("folder", True, str(settings.home)),
        _languages(),
        _database(settings),
        _guidance(settings),
        Check("interviewer", True, f"guided (no model); {_leaves(settings)}"),
    ]


def _languages() -> Check:
    return Check("languages", True, ", ".join(Messages(code).say("language-name") for code in LANGUAGE_CODES))


def _database(settings: Settings) -> Check:
    kind = "SQLite" if settings.database.startswith("sqlite") else "PostgreSQL"
    try:
        store = open_store(settings.database)
        try:
            count = len(store.of(LOCAL).projects())
        finally:
            store.close()
    except PolkuError as error:
        return Check("database", False, Messages("en").error(error))
    return Check("database", True, f"{kind}, {count} projects")


def _guidance(settings: Settings) -> Check:
    try:
        status = Library.at(settings.home, embedding_of(settings)).status()
    except (KnowledgeError, OSError) as error:
        return Check("guidance", False, str(error))
    cards = ", ".join(f"{language} {count}" for language, count in sorted(status.cards.items()))
    works = status.state not in ("damaged", "in-memory")
    return Check("guidance", works, f"cards: {cards}; index {status.state}, vectors {status.embedding}")


def _leaves(settings: Settings) -> str:
    if settings.service:
        sent = "questions to the guide, its cards and added documents"
        return f"{sent} go to {settings.service}, nothing else leaves this machine"
    return "nothing leaves this machine"
