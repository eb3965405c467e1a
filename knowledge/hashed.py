"""Vectors of any text in any of the languages, with nothing learned: for the documents of owners."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.learned import features
from knowledge.vectors import Matrix, normalised

DIMENSION = 512


class HashedEmbedding:
    """Counts the stems of a text, pairs of them and pieces of its words: what shares pieces with it lies near.

    It finds words with slips and other endings, where the exact word is not. Deterministic; nothing is downloaded.
    """

    name = f"hashed-{DIMENSION}"

    def embed(self, texts: Sequence[str], language: str) -> Matrix:
        """Return one vector a text, of length 1, or of zeros where it has no words."""
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            slots, values = features(text, language)
            # The second word of a text says more than the tenth time of the first.
            np.add.at(row, slots % DIMENSION, np.sign(values) * np.sqrt(np.abs(values)))
        return normalised(vectors)
