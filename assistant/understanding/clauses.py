"""Cutting an answer into clauses, each a span of the message, word for word."""

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

import yaml

from ..journey.quotes import fold, is_number, words
from ..journey.vocabulary import Language

_HARD = re.compile(r"(?<![.!?…;])[.!?…;]+(?=\s|$|[\"')])|\n+|(?<=\s)[-–—](?=\s)")
# What stands in brackets or quotation marks belongs together.
_PAIRS = (("\\(", "\\)"), ('"', '"'), ("“", "”"), ("”", "”"), ("„", "”"), ("«", "»"))
_HELD = re.compile("|".join(rf"{a}[^{a}{b}\n]{{1,160}}{b}" for a, b in _PAIRS))
_ENDS = re.compile(r"(?<![.!?…])[.!?…]+(?=\s|$)|\n+")
_SOFT = re.compile(r"[,:](?=\s|$)")
_A_WORD = re.compile(r"[^\W_]")
_EDGES = " \t\r\n.,;:!?…-–—()[]"


_ALONE = 4  # words that can stand alone without a cue of their own

_NEAR = 300  # characters beside a join that are looked at; a longer piece is no clause that anybody says


class Clause(NamedTuple):
    """A clause and where it stands in the message."""

    text: str
    start: int
    end: int


@cache
def _set_phrases() -> dict[str, set[str]]:
    return {language: set(map(fold, lists["set_phrases"])) for language, lists in _data().items()}


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    data: dict[str, dict[str, list[str]]] = yaml.safe_load((files(__package__) / "clauses.yaml").read_text("utf-8"))
    return {name: lists for name, lists in data.items() if name != "abbreviations"}


@cache
def _abbreviated() -> re.Pattern[str]:
    data = yaml.safe_load((files(__package__) / "clauses.yaml").read_text("utf-8"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, data['abbreviations']))})$", re.IGNORECASE)


def _is_short_form(text: str, stop: re.Match[str]) -> bool:
    """Return whether a full stop belongs to a short form such as "os." before it."""
    return stop.group() == "." and _abbreviated().search(text, max(0, stop.start() - 8), stop.start()) is not None


@cache
def _joiner(language: Language) -> re.Pattern[str]:
    return _any_of(_data()[language]["coordinators"])


@cache
def _opener(language: Language) -> re.Pattern[str]:
    return _any_of(_data()[language]["openers"])


def _any_of(listed: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)", re.IGNORECASE)


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


def sentences(text: str) -> list[Clause]:
    """Return the sentences of `text`, each with the mark that ends it."""
    found, begin = [], 0
    for match in _ENDS.finditer(text):
        if not _is_short_form(text, match):
            found.append((begin, match.end()))
            begin = match.end()
    spans = [*found, (begin, len(text))]
    return [
        Clause(text[start:end].strip(), start + len(text[start:end]) - len(text[start:end].lstrip()), end)
        for start, end in spans
        if text[start:end].strip()
    ]


def _between(text: str, start: int, end: int, cut: re.Pattern[str]) -> list[tuple[int, int]]:
    spans, begin = [], start
    held = [match.span() for match in _HELD.finditer(text, start, end)]
    for match in cut.finditer(text, start, end):
        if any(a <= match.start() < b for a, b in held) or _is_short_form(text, match):
            continue
        spans.append((begin, match.start()))
        begin = match.end()
    spans.append((begin, end))
    return [(a, b) for a, b in spans if text[a:b].strip()]


def _at_joins(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    held = [match.span() for match in _HELD.finditer(text, start, end)]
    cuts = [
        match.start()
        for match in _joiner(language).finditer(text, start, end)
        if match.start() > start
        and not any(a <= match.start() < b for a, b in held)
        and not _belongs_together(text, match.start(), match.end(), language)
    ]
    edges = [start, *cuts, end]
    return [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]


def _belongs_together(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether a joining word stands inside an amount or a set phrase: "one and a half", "back and forth"."""
    left, right = words(text[max(0, start - 40) : start])[-1:], words(text[end : end + 40])[:2]
    if left and right and is_number(left[0], language) and any(is_number(one, language) for one in right):
        return True
    around = fold(f"{' '.join(left)} {text[start:end]} {' '.join(right[:1])}")
    return around in _set_phrases()[language]


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
    before, after = text[max(left[0], left[1] - _NEAR) : left[1]], text[right[0] : min(right[1], right[0] + _NEAR)]
    joined = _joiner(language).match(after.lstrip())
    comma = not joined or text[left[1] : right[0]].strip() == ","
    if lists and comma:
        return True
    short_left = len(words(before)) < _ALONE
    new = len(words(after)) - bool(joined)
    if not short_left and new >= _ALONE:
        return True
    if not new:
        return False
    mine, theirs = cue(before), cue(after)
    if mine == theirs:
        return False
    return bool((mine and (theirs or new >= _ALONE)) or (theirs and not short_left))


def _trimmed(text: str, start: int, end: int, language: Language) -> Clause | None:
    """Return the span without punctuation and joining words at its ends; none where no word is left."""
    while True:
        while start < end and text[start] in _EDGES:
            start += 1
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        first = _joiner(language).match(text, start, end) or _opener(language).match(text, start, end)
        last = text.rfind(" ", start, end)
        if first and _A_WORD.search(text, first.end(), end):
            start = first.end()
        elif last > start and _joiner(language).fullmatch(text, last + 1, end):
            end = last
        else:
            return Clause(text[start:end], start, end) if _A_WORD.search(text, start, end) else None
