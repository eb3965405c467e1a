"""The cards nearest to a question by vectors: from the index on disk, or from memory while that cannot be had."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge.builds import Recipe, State
from knowledge.errors import IndexUnavailableError
from knowledge.index import ChromaIndex, MemoryIndex, Passage, digest
from knowledge.learned import LearnedEmbedding
from knowledge.vectors import Embedding, Matrix, embedded

# Passages asked for: enough that a filter by lane or phase still finds what fits.
_LIMIT = 300
# After a failure, how long memory answers before the index is tried again.
_PAUSE_SECONDS = 60.0


class Nearest:
    """Finds near cards. Whatever fails, a question is answered: as it was learned, in memory, with a notice."""

    def __init__(
        self,
        passages: Sequence[Passage],
        folder: Path,
        embedding: Embedding | None,
    ) -> None:
        """Take what is compared; nothing is built or opened before the first question.

        Args:
            passages: What is indexed.
            folder: Where the index is kept.
            embedding: What makes the vectors; the learned one when None.
        """
        self.notices: set[str] = set()
        self.passages = passages
        self._learned = LearnedEmbedding()
        self._embedding: Embedding = embedding or self._learned
        self._chroma = ChromaIndex(folder, Recipe(digest(passages), self._embedding.name))
        self._memory: MemoryIndex | None = None
        self._paused_until = 0.0
        self._lock = threading.RLock()

    def similar(self, question: str, language: str) -> dict[str, float]:
        """Return the similarity of near cards of a language, 0 (nothing in common) to 1 (the same)."""
        if not self.in_memory:
            try:
                found = self._from_chroma(question, language)
            except IndexUnavailableError as error:
                self._pause(error)
            else:
                self.notices.clear()
                return found
        return self._from_memory(question, language)

    def sure(self, question: str, language: str) -> float:
        """Return how much more a question speaks for some topic than for none: above 0 plainly, below -0.5 not."""
        return self._learned.sure(question, language)

    def build(self, *, force: bool = False) -> None:
        """Make the index on disk where it is missing, stale or damaged, or in any case; a refusal is a notice."""
        if not self.passages:
            return
        try:
            self._build(force=force)
        except IndexUnavailableError as error:
            self._pause(error)
        else:
            self._paused_until = 0.0
            self.notices.clear()

    def state(self) -> State:
        """Say how the index on disk stands to these passages."""
        return self._chroma.builds.state(self._chroma.recipe)

    @property
    def build_name(self) -> str:
        """The current build, or "" when there is none."""
        return self._chroma.builds.current()

    @property
    def embedding_name(self) -> str:
        """What makes the vectors."""
        return self._embedding.name

    @property
    def in_memory(self) -> bool:
        """Whether memory answers because the index on disk or the embedding failed a moment ago."""
        return time.monotonic() < self._paused_until

    def close(self) -> None:
        """Let go of the files of the index."""
        with self._lock:
            self._chroma.close()

    def _from_chroma(self, question: str, language: str) -> dict[str, float]:
        vector = embedded(self._embedding, [question], language)[0]
        if not vector.any():
            return {}
        with self._lock:
            try:
                found = self._chroma.nearest(vector, language, _LIMIT)
            except IndexUnavailableError:
                self._build(force=self.state() == "ready")  # it looks whole from outside, and still cannot be read
                found = self._chroma.nearest(vector, language, _LIMIT)
        return {card: max(0.0, cosine) for card, cosine in found.items()}

    def _from_memory(self, question: str, language: str) -> dict[str, float]:
        vector = self._learned.embed([question], language)[0]
        with self._lock:
            if self._memory is None:
                self._memory = MemoryIndex(self.passages, self._embed_passages(self._learned))
        found = self._memory.nearest(vector, language, _LIMIT) if vector.any() else {}
        return {card: max(0.0, cosine) for card, cosine in found.items()}

    def _build(self, *, force: bool) -> None:
        with self._lock:
            if force or self.state() != "ready":
                self._chroma.close()
                self._chroma.build(self.passages, self._embed_passages(self._embedding), force=force)

    def _embed_passages(self, embedding: Embedding) -> Matrix:
        """Return the vectors of all passages, in their order."""
        vectors: list[Matrix] = []
        rows: list[int] = []
        for language in dict.fromkeys(passage.language for passage in self.passages):
            own = [row for row, passage in enumerate(self.passages) if passage.language == language]
            vectors.append(embedded(embedding, [self.passages[row].text for row in own], language))
            rows.extend(own)
        return np.concatenate(vectors)[np.argsort(rows)]

    def _pause(self, error: IndexUnavailableError) -> None:
        self.notices.add(error.notice)
        self._paused_until = time.monotonic() + _PAUSE_SECONDS
