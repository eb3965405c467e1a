"""A talk in any language, on a database of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.journey.vocabulary import Language

from .talks import Talk


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Callable[[Language], Talk]]:
    begun: list[Talk] = []

    def begin(language: Language) -> Talk:
        begun.append(Talk(tmp_path, language))
        return begun[-1]

    yield begin
    for one in begun:
        one.store.close()
