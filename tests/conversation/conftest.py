"""A shelf with nothing on it, and a conversation on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.conversation import Conversation
from assistant.interview.guided import GuidedInterviewer
from assistant.store import Shelf, open_store


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """One owner's shelf in a database of its own."""
    store = open_store(f"sqlite:///{tmp_path / 'polku.db'}")
    yield store.of("anna")
    store.close()


@pytest.fixture
def conversation(shelf: Shelf) -> Conversation:
    """A conversation whose welcome has been read."""
    begun = Conversation.begin(shelf, "en", GuidedInterviewer())
    begun.opening()
    return begun
