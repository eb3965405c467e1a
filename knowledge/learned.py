"""An embedding that has learned, from how owners ask, how much a text speaks for each topic of the guidance."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from knowledge.vectors import Embedding, Matrix, embedded, normalised
from knowledge.words import content_words, fold, stem, words

FOLDER = Path(__file__).parent / "learned"
SLOTS = 2**14
_PIECES = (2, 3, 4, 5)
_LONGEST = 40  # letters of a word; a longer one is none

Features = tuple[NDArray[np.intp], Matrix]
"""The slots that a text touches, and how often, with the signs of the hashes."""


class Model:
    """What was learned of one language: a linear classifier for each topic."""

    def __init__(self, rarity: Matrix, weights: NDArray[np.int8], scale: Matrix, bias: Matrix) -> None:
        """Take what was learned.

        Args:
            rarity: How rare each slot is in what owners ask.
            weights: What each slot says for each topic, in steps of `scale`.
            scale: The size of a step, by topic.
            bias: What is said for each topic before a word is read.
        """
        self.rarity, self.weights, self.scale, self.bias = rarity, weights, scale, bias

    def says(self, text: str, language: str) -> Matrix:
        """Return what a text says for each topic, and last for none of them: towards 1 plainly so, -1 plainly not."""
        slots, values = features(text, language)
        if not len(slots):
            return np.full_like(self.bias, -1)
        return weighed(slots, values, self.rarity) @ self.weights[slots] * self.scale + self.bias


class LearnedEmbedding:
    """The vector of a text is what it says for each topic. Deterministic, and shipped: nothing is downloaded."""

    def __init__(self) -> None:
        """Nothing is read before the first text."""
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """Recorded with the index, which is rebuilt when another model ships."""
        return f"learned-{_told().model}"

    def embed(self, texts: Sequence[str], language: str) -> Matrix:
        """Return one vector a text, of length 1."""
        return normalised(np.maximum(self._says(texts, language)[:, :-1] + 1, 0))

    def sure(self, question: str, language: str) -> float:
        """Return how much more a question speaks for some topic than for none: above 0 plainly, below -0.5 not."""
        *topics, none = self._says([question], language)[0].tolist()
        return float(max(topics) - none)

    def _says(self, texts: Sequence[str], language: str) -> Matrix:
        with self._lock:
            model = learned(language)
        if model is None:
            return np.full((len(texts), len(topics()) + 1), -1, dtype=np.float32)
        return np.array([model.says(text, language) for text in texts], dtype=np.float32)


class Joined:
    """Learned vectors and those of another embedding side by side, so that a cosine is the mean of both cosines."""

    def __init__(self, other: Embedding) -> None:
        """Take the other embedding."""
        self._learned, self._other = LearnedEmbedding(), other

    @property
    def name(self) -> str:
        """Both names."""
        return f"{self._learned.name}+{self._other.name}"

    def embed(self, texts: Sequence[str], language: str) -> Matrix:
        """Return one vector a text, of length 1; whatever the other embedding raises comes through."""
        other = embedded(self._other, texts, language)
        return normalised(np.hstack([self._learned.embed(texts, language), other]))


@cache
def learned(language: str) -> Model | None:
    """Return the model of a language, none where it was not learned."""
    file = FOLDER / f"{language}.npz"
    if not file.is_file():
        return None
    with np.load(file) as arrays:
        return Model(*(arrays[name] for name in ("rarity", "weights", "scale", "bias")))


class _Told(NamedTuple):
    """What stands beside the models: marks of their lessons and of themselves, and the topics that they know."""

    lessons: str
    model: str
    topics: tuple[str, ...]


@cache
def _told() -> _Told:
    lessons, model, *names = (FOLDER / "topics.txt").read_text(encoding="utf-8").split()
    return _Told(lessons, model, tuple(names))


def topics() -> tuple[str, ...]:
    """Return the topics that the models know, in the order of their vectors."""
    return _told().topics


def marks() -> str:
    """Return a few letters that change with what the models were learned from."""
    return _told().lessons


def weighed(slots: NDArray[np.intp], values: Matrix, rarity: Matrix) -> Matrix:
    """Return features weighed by how rare their slots are, at length 1."""
    found = values * rarity[slots]
    length = float(np.linalg.norm(found))
    return np.asarray(found / length if length else found, dtype=np.float32)


def features(text: str, language: str) -> Features:
    """Return what a text is made of: its stems, pairs of them, and the pieces of its words, hashed into slots."""
    stems = [stem(word, language) for word in content_words(text, language)]
    codes = [_code(f"={one}") for one in stems] + [_code(f"={one} {two}") for one, two in pairwise(stems)]
    for word in words(text):
        codes += _pieces(word[:_LONGEST])
    counted: dict[int, float] = {}
    for code in codes:
        # The sign comes from another part of the hash than the slot, so that collisions cancel out.
        counted[code % SLOTS] = counted.get(code % SLOTS, 0) + (1 if code >> 31 else -1)
    kept = {slot: value for slot, value in counted.items() if value}
    return np.array(list(kept), dtype=np.intp), np.array(list(kept.values()), dtype=np.float32)


@lru_cache(maxsize=32_768)
def _pieces(word: str) -> list[int]:
    marked = f" {fold(word)} "
    return [_code(marked[start : start + size]) for size in _PIECES for start in range(len(marked) - size + 1)]


def _code(feature: str) -> int:
    return zlib.crc32(feature.encode())
