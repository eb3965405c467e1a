"""Vectors of short texts: what an embedding is to this package, and one that needs nothing downloaded."""

from __future__ import annotations

import math
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.words import content_words, fold, stem

Matrix = NDArray[np.float32]

DIMENSION = 512
_GRAMS = (3, 4, 5)
# A stem says more than any piece of a word; pieces carry compounds, endings and slips of the keyboard.
_STEM_WEIGHT = 3.0


class Embedding(Protocol):
    """Turns texts into vectors of one length. An embedding service fits as well as the lexical one.

    Plain attributes will do for the properties.
    """

    @property
    def name(self) -> str:
        """Recorded with the index, which is rebuilt when it changes: "lexical-1", "openai:text-embedding-3-small"."""

    @property
    def floor(self) -> float:
        """The cosine of two texts that have nothing to do with each other; what is below counts as nothing."""

    def embed(self, texts: Sequence[str], language: str) -> Matrix | Sequence[Sequence[float]]:
        """Return one vector a text, in order. The library comes in one call a language: batch as the service likes.

        May raise anything: the search then goes on with the lexical vectors.
        """


class LexicalEmbedding:
    """Hashed stems and character n-grams, weighted by how rare the word is in the library of its language.

    Deterministic: the same library gives the same vectors on every machine (CRC-32, no random projection).
    """

    name = "lexical-1"
    floor = 0.0

    def __init__(self, library: Mapping[str, Sequence[str]]) -> None:
        """Take the texts whose words say what is rare, by language; each language is counted when first needed."""
        self._library = library
        self._rarity: dict[str, dict[str, float]] = {}

    def embed(self, texts: Sequence[str], language: str) -> Matrix:
        """Return one vector a text, of length 1, or of zeros where no word of it says anything."""
        rarity = self._rarity_of(language)
        # A word that the library does not know is as rare as can be; it may still be a slip for one it knows.
        rarest = math.log(1 + 2 * (len(self._library.get(language, ())) + 1))
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in content_words(text, language):
                slots, weights = _features(word, language)
                np.add.at(row, slots, weights * np.float32(rarity.get(stem(word, language), rarest)))
        return normalised(vectors)

    def _rarity_of(self, language: str) -> dict[str, float]:
        """Return the weight of each stem of the library: the fewer texts have it, the more."""
        if language not in self._rarity:
            texts = self._library.get(language, ())
            found = Counter(
                term for text in texts for term in {stem(word, language) for word in content_words(text, language)}
            )
            self._rarity[language] = {
                term: math.log(1 + (len(texts) + 1) / (count + 0.5)) for term, count in found.items()
            }
        return self._rarity[language]


def normalised(vectors: Matrix) -> Matrix:
    """Return vectors at length 1; those of zeros stay as they are."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)


@lru_cache(maxsize=32_768)
def _features(word: str, language: str) -> tuple[NDArray[np.intp], Matrix]:
    """Return the slots of the vector that a word touches, and how much it adds to each."""
    marked = f"_{fold(word)}_"
    pieces = {marked[start : start + size] for size in _GRAMS for start in range(len(marked) - size + 1)}
    weights = {f"={stem(word, language)}": _STEM_WEIGHT} | {f"~{piece}": 1.0 for piece in sorted(pieces)}
    hashes = [(zlib.crc32(feature.encode()), weight) for feature, weight in weights.items()]
    slots = np.array([code % DIMENSION for code, _ in hashes], dtype=np.intp)
    # The sign comes from another part of the hash than the slot, so that collisions cancel out rather than add up.
    signed = np.array([weight if code >> 31 else -weight for code, weight in hashes], dtype=np.float32)
    return slots, signed
