"""Vectors of short texts: what an embedding is to this package."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import IndexUnavailableError

EMBEDDINGS_FAILED = "guidance-embeddings-failed"

Matrix = NDArray[np.float32]


class Embedding(Protocol):
    """Turns texts into vectors of one length. An embedding service fits as well as the learned one.

    A plain attribute will do for the name.
    """

    @property
    def name(self) -> str:
        """Recorded with the index, which is rebuilt when it changes: "openai:text-embedding-3-small", for example."""

    def embed(self, texts: Sequence[str], language: str) -> Matrix | Sequence[Sequence[float]]:
        """Return one vector a text, in order. The library comes in one call a language: batch as the service likes.

        May raise anything: the search then goes on with the learned vectors.
        """


def embedded(embedding: Embedding, texts: Sequence[str], language: str) -> Matrix:
    """Return one vector a text, of length 1.

    Raises:
        IndexUnavailableError: The embedding failed; a service may do so in any way, and all of them are one to us.
    """
    try:
        vectors = np.asarray(embedding.embed(texts, language), dtype=np.float32)
    except Exception as error:  # any service, any client, any failure
        raise IndexUnavailableError(EMBEDDINGS_FAILED, f"{type(error).__name__}: {error}") from error
    if vectors.ndim != 2 or len(vectors) != len(texts) or not np.isfinite(vectors).all():
        raise IndexUnavailableError(EMBEDDINGS_FAILED, f"{len(texts)} texts gave vectors of shape {vectors.shape}")
    return normalised(vectors)


def normalised(vectors: Matrix) -> Matrix:
    """Return vectors at length 1; those of zeros stay as they are."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)
