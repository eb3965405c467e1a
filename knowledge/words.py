"""The words of a text as the search compares them: folded, without filler, stemmed by their own language."""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import snowballstemmer
import yaml

_STEMMERS = {"en": "english", "fi": "finnish", "pl": "polish", "ru": "russian", "sv": "swedish"}
_WORD = re.compile(r"[^\W_]{2,}")
# Letters that do not come apart into a base and a mark, or that people write without the mark.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ё": "е"})
# A stemmer keeps the word it works on in itself: two threads in one would stem each other's words.
_stemming = threading.Lock()


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, in order; single letters and signs are left out."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def content_words(text: str, language: str) -> list[str]:
    """Return the words that say what a text is about."""
    filler = _filler().get(language, frozenset())
    return [word for word in words(text) if word not in filler]


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Take the marks off Latin letters, as people do who type on a foreign keyboard.

    Cyrillic keeps its marks but for ё: й is another letter than и, not a marked one.
    """
    kept: list[str] = []
    for sign in unicodedata.normalize("NFD", word.casefold().translate(_LETTERS)):
        if not (unicodedata.combining(sign) and kept and kept[-1].isascii()):
            kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept))


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """Return the folded stem of a word; a language without a stemmer gives the folded word."""
    stemmer = _stemmer(language)
    if stemmer is None:
        return fold(word)
    with _stemming:
        return fold(stemmer.stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(_STEMMERS[language]) if language in _STEMMERS else None


@cache
def _filler() -> dict[str, frozenset[str]]:
    """Read the filler words, marked and unmarked: an owner may type either."""
    data = yaml.safe_load((Path(__file__).parent / "stopwords.yaml").read_text(encoding="utf-8"))
    return {
        language: frozenset(form for word in text.split() for form in (word, fold(word)))
        for language, text in data.items()
    }
