"""Vectors of short texts: what an embedding is to this package."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


class Embedding(Protocol):
    """Turns texts into vectors of one length. An embedding service fits as well as the learned one.

    Plain attributes will do for the properties.
    """

    @property
    def name(self) -> str:
        """Recorded with the index, which is rebuilt when it changes: "openai:text-embedding-3-small", for example."""

    @property
    def floor(self) -> float:
        """The cosine of two texts that have nothing to do with each other; what is below counts as nothing."""

    def embed(self, texts: Sequence[str], language: str) -> Matrix | Sequence[Sequence[float]]:
        """Return one vector a text, in order. The library comes in one call a language: batch as the service likes.

        May raise anything: the search then goes on with the learned vectors.
        """


def normalised(vectors: Matrix) -> Matrix:
    """Return vectors at length 1; those of zeros stay as they are."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)
