"""Cutting a document into passages: what belongs together stays together, and none is too long to be read at once."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from knowledge.sentences import sentences

MOST_WORDS: Final = 120  # of a passage
MOST_PASSAGES: Final = 10_000
MOST_LETTERS: Final = 20_000_000  # of a document
_MORE_WORDS: Final = 10  # that a passage may have for the sake of its heading
_LETTERS: Final = 16  # that count as a word, however they are spaced
_MOST_LETTERS_OF_ONE: Final = MOST_WORDS * _LETTERS
_AT_ONCE: Final = 2_000  # words in which sentences are looked for: that takes the square of the time
# Halves of characters, and what a terminal may take for an order.
_UNSEEN: Final = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

Why = Literal["kind", "broken", "locked", "scanned", "empty", "large"]


class Unreadable(Exception):
    """A file that gives no passages.

    Args:
        why: in one word.
    """

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


class Block(NamedTuple):
    """A paragraph, a heading or a page of a document.

    Attributes:
        place: where it begins.
        heading: whether what follows belongs to it.
        alone: whether it is a passage of its own, as a row of a table is.
    """

    place: int
    text: str
    heading: bool = False
    alone: bool = False


def cut(blocks: Iterable[Block], *, apart: bool = False) -> list[tuple[int, str]]:
    """Return passages with their places.

    Args:
        blocks: the document, in order.
        apart: whether blocks of different places stay apart, as pages do.

    Raises:
        Unreadable: there is nothing in it, or too much.
    """
    found: list[tuple[int, str]] = []
    kept: list[Block] = []
    words = letters = total = 0

    def close() -> None:
        nonlocal words, letters
        words = letters = 0
        if kept:
            found.append((kept[0].place, "\n".join(block.text for block in kept)))
            kept.clear()
        if len(found) > MOST_PASSAGES:
            raise Unreadable("large")

    for block in (piece for whole in blocks for piece in _pieces(whole)):
        total += len(block.text)
        if total > MOST_LETTERS:
            raise Unreadable("large")
        headings = all(one.heading for one in kept)
        more = len(block.text.split())
        full = _weight(words + more, letters + len(block.text) + 1) > MOST_WORDS + (_MORE_WORDS if headings else 0)
        another = apart and bool(kept) and kept[0].place != block.place
        if block.alone or another or full or (block.heading and not headings):
            close()
        kept.append(block)
        words, letters = words + more, letters + len(block.text) + 1
        if block.alone:
            close()
    close()
    if not found:
        raise Unreadable("empty")
    return found


def _pieces(block: Block) -> Iterator[Block]:
    """Cut what is too long, at the ends of sentences where there are any."""
    text = _UNSEEN.sub(" ", block.text).strip()
    if not text:
        return
    if length(text) <= MOST_WORDS:
        yield block._replace(text=text)
        return
    for piece in _packed(_parts(text)):
        yield block._replace(text=piece, heading=False)


def _parts(text: str) -> Iterator[str]:
    """Cut a text into sentences, and those that are too long between words."""
    words = text.split()
    for start in range(0, len(words), _AT_ONCE):
        for sentence in sentences(" ".join(words[start : start + _AT_ONCE])):
            yield from _packed(_words(sentence))


def _words(sentence: str) -> Iterator[str]:
    for word in sentence.split():
        # A "word" may be a million letters long.
        for at in range(0, len(word), _MOST_LETTERS_OF_ONE):
            yield word[at : at + _MOST_LETTERS_OF_ONE]


def _packed(parts: Iterable[str]) -> Iterator[str]:
    """Put as many parts together as a passage may have."""
    kept: list[str] = []
    words = letters = 0
    for part in parts:
        words, letters = words + len(part.split()), letters + len(part) + 1
        if kept and _weight(words, letters) > MOST_WORDS:
            yield " ".join(kept)
            kept, words, letters = [], len(part.split()), len(part) + 1
        kept.append(part)
    yield " ".join(kept)


def length(*texts: str) -> int:
    """Return how many words texts are long together; very long words count as several."""
    return _weight(sum(len(text.split()) for text in texts), sum(len(text) + 1 for text in texts))


def _weight(words: int, letters: int) -> int:
    return max(words, letters // _LETTERS)
