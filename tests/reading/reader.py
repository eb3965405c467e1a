"""Reading as the tests ask for it, and what holds for every passage."""

from collections.abc import Sequence

import pytest

from assistant.errors import UserMustAct
from assistant.reading import Document, Passage, kinds, read_document

MOST_WORDS, MOST_LETTERS = 130, 2_500  # of a passage


def read(data: bytes | str, name: str) -> Document:
    return read_document(data.encode() if isinstance(data, str) else data, name)


def read_here(data: bytes | str, ending: str) -> list[Passage]:
    """Read without the process of its own, which a table of cases need not wait for each time."""
    _, found = kinds.read(data.encode() if isinstance(data, str) else data, ending)
    return [Passage(place, text) for place, text in found]


def passages_of(data: bytes | str, name: str) -> list[tuple[int, str]]:
    return [(passage.place, passage.text) for passage in read(data, name).passages]


def words(found: Document | Sequence[Passage]) -> list[str]:
    passages = found.passages if isinstance(found, Document) else found
    return " ".join(passage.text for passage in passages).split()


def refusal(data: bytes | str, name: str) -> str:
    with pytest.raises(UserMustAct) as refused:
        read(data, name)
    assert refused.value.values["file"] == name
    return refused.value.code


def stands(passage: Passage, lines: Sequence[str]) -> bool:
    """Say whether a passage begins in the line that it names."""
    return passage.text.split()[0] in lines[passage.place - 1].split()


def assert_short(found: Sequence[Passage]) -> None:
    assert max(len(passage.text.split()) for passage in found) <= MOST_WORDS
    assert max(len(passage.text) for passage in found) <= MOST_LETTERS


def numbered(count: int, first: int = 1) -> str:
    """Return sentences of five words that differ."""
    return " ".join(f"Guest number {n} was happy{n}." for n in range(first, first + count))
