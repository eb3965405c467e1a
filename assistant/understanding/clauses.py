"""Cutting an answer into clauses, each a span of the message, word for word."""

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

import yaml

from ..journey.quotes import words
from ..journey.vocabulary import Language

_HARD = re.compile(r"[.!?…;]+(?=\s|$|[\"')])|\n+|(?<=\s)[-–—](?=\s)")
_SOFT = re.compile(r"[,:](?=\s|$)|[()]")
_EDGES = " \t\r\n.,;:!?…-–—()[]"


class Clause(NamedTuple):
    """A clause and where it stands in the message."""

    text: str
    start: int
    end: int


@cache
def _coordinators() -> dict[str, list[str]]:
    data: dict[str, list[str]] = yaml.safe_load((files(__package__) / "clauses.yaml").read_text("utf-8"))
    return data


@cache
def _joiner(language: Language) -> re.Pattern[str]:
    joined = "|".join(re.escape(word) for word in _coordinators()[language])
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def split(text: str, language: Language, cue: Callable[[str], object], *, lists: bool = False) -> list[Clause]:
    """Return the clauses of `text`, in order.

    Args:
        text: the answer.
        language: its language.
        cue: says what a piece is about (any hashable, falsy for nothing). Two pieces joined by "and" or a comma are
            two clauses when both are long enough to stand alone, or when each is about something of its own.
        lists: whether a comma always separates, as in "a nurse, about forty, two children".
    """
    found: list[Clause] = []
    for start, end in _between(text, 0, len(text), _HARD):
        pieces = [
            piece for from_, to in _between(text, start, end, _SOFT) for piece in _at_joins(text, from_, to, language)
        ]
        found += _merged(text, pieces, language, cue, lists)
    return found


def _between(text: str, start: int, end: int, cut: re.Pattern[str]) -> list[tuple[int, int]]:
    spans, begin = [], start
    for match in cut.finditer(text, start, end):
        spans.append((begin, match.start()))
        begin = match.end()
    spans.append((begin, end))
    return [(a, b) for a, b in spans if text[a:b].strip()]


def _at_joins(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    cuts = [match.start() for match in _joiner(language).finditer(text, start, end) if match.start() > start]
    edges = [start, *cuts, end]
    return [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]


def _merged(
    text: str, pieces: list[tuple[int, int]], language: Language, cue: Callable[[str], object], lists: bool
) -> list[Clause]:
    spans: list[tuple[int, int]] = []
    for start, end in pieces:
        if spans and not _stands_alone(text, spans[-1], (start, end), language, cue, lists):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return [clause for start, end in spans if (clause := _trimmed(text, start, end, language)) is not None]


def _stands_alone(
    text: str,
    left: tuple[int, int],
    right: tuple[int, int],
    language: Language,
    cue: Callable[[str], object],
    lists: bool,
) -> bool:
    before, after = text[slice(*left)], text[slice(*right)]
    joined = _joiner(language).match(after.lstrip())
    comma = not joined or text[left[1] : right[0]].strip() == ","
    if lists and comma:
        return True
    short_left, short_right = len(words(before)) < 3, len(words(after)) - bool(joined) < 3
    mine, theirs = cue(before), cue(after)
    if mine and theirs and mine != theirs:
        return True
    return not short_left and not short_right


def _trimmed(text: str, start: int, end: int, language: Language) -> Clause | None:
    """Return the span without punctuation and joining words at its ends; none where no word is left."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    joined = _joiner(language).match(text, start, end)
    if joined and words(text[joined.end() : end]):
        return _trimmed(text, joined.end(), end, language)
    last = text.rfind(" ", start, end)
    if last > start and _joiner(language).fullmatch(text, last + 1, end):
        return _trimmed(text, start, last, language)
    return Clause(text[start:end], start, end) if words(text[start:end]) else None
