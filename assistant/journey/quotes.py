"""Quotes: whether words stand in a message, and whether a shorter text still says what they said."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from typing import NamedTuple

import yaml

from .vocabulary import LANGUAGES, Language

_QUOTES = dict.fromkeys(map(ord, '“”„‟«»‹›‘’‚‛′″`´"'), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_WORD = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")
# Punctuation ends a clause only beside a space or an end, so that 9:30 and 3,5 stay whole.
_STOP = re.compile(r"(?:(?<!\.)\.{2,}|[.!?…;:,])(?=\s|$|['\"])|[()\[\]{}\n•|]|(?<=\s)[-–—](?=\s)")
_SENTENCE_ENDS = ".!?\n"
_MOST_PLACES = 20  # of one quote in one message that are looked at, so that "no, no, no, …" takes no minutes


class Words:
    """A list of words; an entry that ends in a star stands for every word that begins like it."""

    def __init__(self, entries: Iterable[str]) -> None:
        folded = [fold(entry) for entry in entries]
        self.entries = frozenset(folded)
        self._stems = tuple(entry[:-1] for entry in folded if entry.endswith("*"))

    def __contains__(self, word: str) -> bool:
        return word in self.entries or word.startswith(self._stems)


@dataclass(frozen=True)
class WordLists:
    """The words of one language that matter for quoting; `words.yaml` says what each list is."""

    negations: Words
    numbers: Words
    conditions: Words
    joins: Words
    ties: Words
    binds: Words


@cache
def word_lists(language: Language) -> WordLists:
    """Return the lists of `words.yaml` for a language."""
    data: dict[str, dict[str, list[str]]] = yaml.safe_load((files(__package__) / "words.yaml").read_text("utf-8"))
    own = data[language]
    harmless = set(own["harmless"])

    def everywhere(name: str) -> Words:
        others = (word for other in LANGUAGES for word in data[other][name] if word not in harmless)
        return Words([*own[name], *others])

    return WordLists(
        negations=everywhere("negations"),
        numbers=everywhere("numbers"),
        **{name: Words(own[name]) for name in ("conditions", "joins", "ties", "binds")},
    )


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return `text` as it is compared: NFC, case-folded, one kind of space, quotation mark and dash."""
    text = unicodedata.normalize("NFC", text).casefold()
    text = unicodedata.normalize("NFC", text).translate(_QUOTES).translate(_DASHES)
    text = " ".join(text.split())
    if not text.isprintable():  # only then can there be marks of direction and the like
        text = " ".join("".join(char for char in text if unicodedata.category(char) != "Cf").split())
    return text


def words(text: str) -> list[str]:
    """Return the folded words of `text`, in order, without punctuation."""
    return _WORD.findall(fold(text))


def stands_in(quote: str, text: str) -> bool:
    """Return whether `quote` stands in `text`, whole words only, and has at least one word."""
    return any(True for _ in _places(fold(quote), fold(text)))


def _places(quote: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of a folded quote begin and end in a folded text, wherever it stands there."""
    found = list(_WORD.finditer(quote))
    if not found:
        return
    start = text.find(quote)
    while start != -1:
        end = start + len(quote)
        open_left = start == 0 or not (text[start - 1].isalnum() and quote[0].isalnum())
        open_right = end == len(text) or not (text[end].isalnum() and quote[-1].isalnum())
        if open_left and open_right:
            yield start + found[0].start(), start + found[-1].end()
        start = text.find(quote, start + 1)


def is_number(word: str, language: Language) -> bool:
    """Return whether a folded word counts as a number."""
    numbers = word_lists(language).numbers
    return any(char.isdigit() for char in word) or any(part in numbers for part in word.split("-"))


def is_negation(word: str, language: Language) -> bool:
    """Return whether a folded word denies something."""
    return word in word_lists(language).negations or word.endswith("n't")


def denies(text: str, language: Language) -> bool:
    """Return whether a text holds a negation."""
    return any(is_negation(word, language) for word in words(text))


def digits(text: str) -> set[str]:
    """Return the numbers that a text writes in digits."""
    return set(re.findall(r"\d+", text))


class _Cut(NamedTuple):
    """Where a clause begins, and whether what stands before it reaches into it."""

    at: int
    bound: bool = False


def clause_starts(text: str, language: Language) -> list[int]:
    """Return the offsets in `text` at which a clause begins: at the start, after punctuation, at a joining word."""
    return [cut.at for cut in _cuts(text, language)]


def _cuts(text: str, language: Language) -> list[_Cut]:
    lists = word_lists(language)
    stops = list(_STOP.finditer(text))
    passed = 0  # stops that lie before the word in hand
    cuts = [_Cut(0)]
    before, first, conditional = "", True, False
    for match in _WORD.finditer(text):
        word, since = fold(match.group()), passed
        while passed < len(stops) and stops[passed].start() < match.start():
            passed += 1
        if passed > since:  # punctuation
            marks = [stop.group() for stop in stops[since:passed]]
            ends = any(mark in _SENTENCE_ENDS for mark in marks)
            cuts.append(_Cut(stops[passed - 1].end(), not ends and (conditional or word in lists.binds)))
            first, conditional = True, False
        elif (word in lists.joins or word in lists.ties) and not is_negation(before, language):
            # "not because it is dear" is one clause
            cuts.append(_Cut(match.start(), conditional or word in lists.ties))
            first = True
        if first and word not in lists.joins:
            first = False
            conditional = conditional or (word in lists.conditions and word in lists.binds)  # "if it is dear, …"
        before = word
    return cuts + [_Cut(stop.end()) for stop in stops[passed:]]


@lru_cache(maxsize=64)
def _prepared(text: str, language: Language) -> tuple[str, list[_Cut]]:
    """Return a message folded and cut: every line of a turn is held against the same one."""
    folded = fold(text)
    return folded, _cuts(folded, language)


class Surroundings(NamedTuple):
    """What a quote stands in, as folded words: its own clause, and the clauses beside it that reach into it."""

    before: list[str]
    clause: list[str]
    after: list[str]
    asks: bool

    @property
    def everything(self) -> list[str]:
        """The words of all of it."""
        return [*self.before, *self.clause, *self.after]


def surroundings(quote: str, text: str, language: Language) -> Iterator[Surroundings]:
    """Yield what surrounds `quote`, for each of the first places where it stands in `text`.

    A quote can leave out the "not" beside it, the "I don't think that" or "if" before it, and the "No." behind it.
    """
    folded, cuts = _prepared(text, language)
    edges = [*(cut.at for cut in cuts), len(folded)]
    lists = word_lists(language)
    seen: set[tuple[int, int]] = set()
    for start, end in islice(_places(fold(quote), folded), _MOST_PLACES):
        own = bisect_right(edges, start, hi=len(cuts)) - 1
        past = bisect_left(edges, end)
        if (own, past) in seen:  # said again in the same clauses
            continue
        seen.add((own, past))
        first = own
        while cuts[first].bound:
            first -= 1
        last = past
        while last < len(cuts):
            piece = _WORD.findall(folded[edges[last] : edges[last + 1]])
            conditional = cuts[last].bound and piece[:1] and piece[0] in lists.conditions
            if not conditional and not (piece and all(is_negation(word, language) for word in piece)):
                break
            last += 1
        clause = folded[edges[own] : edges[past]]
        yield Surroundings(
            before=_WORD.findall(folded[edges[first] : edges[own]]),
            clause=_WORD.findall(clause),
            after=_WORD.findall(folded[edges[past] : edges[last]]),
            asks=clause.rstrip(" ')").endswith("?"),
        )


def says(text: str, quote: str, message: str, language: Language) -> bool:
    """Return whether `text` is what the owner said: the quote, or the quote with words left out, in order.

    Every negation, number and condition of the clauses that the quote stands in must be in `text`, and at least half
    of their words (all of them in a question); otherwise a real quote would carry a text that says something else.
    """
    kept = words(text)
    if not kept or not _in_order(kept, words(quote)):
        return False
    return any(_says(kept, around, language) for around in surroundings(quote, message, language))


def names(text: str, quote: str, message: str, language: Language) -> bool:
    """Return whether `text` is a name or a fact that the message gives word for word, such as a place or an age.

    Such a value is often a word or two of its clause, so half of the clause is not asked for; but nothing around it
    may deny it or make it a condition.
    """
    if not words(text) or fold(text) != fold(quote):
        return False
    lists, own = word_lists(language), words(quote)

    def turned(around: Surroundings) -> bool:
        turning = [word for word in around.everything if is_negation(word, language) or word in lists.conditions]
        return around.asks or not _in_order(turning, own)

    return any(not turned(around) for around in surroundings(quote, message, language))


def _says(kept: list[str], around: Surroundings, language: Language) -> bool:
    lists = word_lists(language)

    def turns(word: str) -> bool:
        return is_negation(word, language) or (word in lists.conditions and word in lists.binds)

    must = [word for word in around.before if turns(word)]
    must += [word for word in around.clause if turns(word) or word in lists.conditions or is_number(word, language)]
    must += [word for word in around.after if turns(word)]
    # One or two words prove little: they are measured by all that reaches into their clause.
    counted = around.everything if len(kept) < 3 else around.clause
    while len(counted) > 1 and counted[0] not in kept and _leads(counted[0], lists):
        counted = counted[1:]
    least = len(counted) if around.asks else len(counted) / 2
    return len(kept) >= least and _in_order(must, kept)


def _leads(word: str, lists: WordLists) -> bool:
    return word in lists.joins or word in lists.ties or word in lists.binds


def _in_order(few: list[str], many: list[str]) -> bool:
    rest = iter(many)
    return all(word in rest for word in few)
