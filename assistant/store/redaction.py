"""Taking forgotten words out of what the assistant had said: it quotes the owner. Pure."""

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"\w+(?:[.@'’\-]\w+)*")
_OPENING, _CLOSING = "“„”«»‘’'\"", "“”«»’'\".,!?…"
_RUN = 3  # so many words in a row are a quote, fewer are chance
_LEFT_OUT = "…"


def redacted(text: str, phrases: Sequence[str], message: str = "", *, reply: bool = False) -> str:
    """Return what the assistant said with forgotten words left out.

    Args:
        text: what it said.
        phrases: forgotten texts; left out where they stand as a whole, short ones only within quotation marks.
        message: the forgotten message; its names and long numbers are left out.
        reply: whether `text` answered that message; then every few words in a row that both have are left out too.
    """
    found = list(_WORD.finditer(text))
    said = [_fold(match.group()) for match in found]
    hidden: set[int] = set()
    for phrase in phrases:
        words = _words(phrase)
        for start in _places(words, said):
            end = start + len(words)
            if len(words) >= _RUN or _quoted(text, found[start].start(), found[end - 1].end()):
                hidden.update(range(start, end))
    words = _words(message)
    if reply:
        for begin in range(len(words) - _RUN + 1):
            for start in _places(words[begin : begin + _RUN], said):
                hidden.update(range(start, start + _RUN))
    names = _names(message)
    hidden.update(place for place, word in enumerate(said) if word in names)
    return _left_out(text, found, hidden)


def _left_out(text: str, found: list[re.Match[str]], hidden: set[int]) -> str:
    parts: list[str] = []
    done = 0
    for place in sorted(hidden):
        if place - 1 not in hidden:
            parts += [text[done : found[place].start()], _LEFT_OUT]
        done = found[place].end()
    return "".join(parts) + text[done:]


def _places(words: list[str], said: list[str]) -> list[int]:
    many = len(words)
    return [start for start in range(len(said) - many + 1) if said[start : start + many] == words] if many else []


def _quoted(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and text[start - 1] in _OPENING and text[end] in _CLOSING


def _names(message: str) -> set[str]:
    """Return words that look like names (a capital letter within a sentence), addresses or long numbers."""
    names: set[str] = set()
    for match in _WORD.finditer(message):
        word, before = match.group(), message[: match.start()].rstrip()
        inside = bool(before) and before[-1] not in ".!?…:\n"
        capital = word[0].isupper() and len(word) > 2
        if (inside and capital) or "@" in word or (len(word) > 2 and any(char.isdigit() for char in word)):
            names.add(_fold(word))
    return names


def _words(text: str) -> list[str]:
    return [_fold(match.group()) for match in _WORD.finditer(text)]


def _fold(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()
