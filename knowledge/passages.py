"""The search of an owner's own documents: the words of the passages and their vectors, all in memory."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from knowledge.cards import card_files, load_card
from knowledge.lexical import SATURATION, Bm25
from knowledge.vectors import Matrix
from knowledge.words import content_words

# What a cosine of 1 adds to the share of a question's words that a passage has; see benchmarks/RESULTS.md.
_VECTORS_SHARE = 0.5
# What a passage of middling length scores that says each word of the question once.
_EACH_WORD_ONCE = 1 / (1 + SATURATION)
# From here on a passage is found that has no word of the question as it is typed: it may be a slip, or another word.
_NEAR = 0.25


class Passage(NamedTuple):
    """A piece of a document.

    Attributes:
        id: Any text that no other passage of the index has.
        vector: As the index's embedding makes it; none where that could not be had.
    """

    id: str
    language: str
    text: str
    vector: Matrix | None


@cache
def _paragraphs(language: str) -> tuple[str, ...]:
    """Return the guide's paragraphs in a language: how people write there."""
    cards = (load_card(file) for file in card_files() if file.parent.name == language)
    return tuple(paragraph for card in cards for paragraph in card.text.split("\n\n"))


class PassageIndex:
    """Finds passages. It is never changed: where a document comes or goes, another one is made."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Count words and stack vectors: about a second for ten thousand passages."""
        own: dict[str, dict[str, list[tuple[str, int]]]] = defaultdict(dict)
        for passage in passages:
            own[passage.language][passage.id] = [(passage.text, 1)]
        self._words = {language: Bm25(texts, language, _paragraphs(language)) for language, texts in own.items()}
        having = [passage for passage in passages if passage.vector is not None]
        self._ids = [passage.id for passage in having]
        sizes = {len(passage.vector) for passage in having if passage.vector is not None}
        # Vectors of another length were made by another size of the same model; they say nothing beside these.
        self._vectors = np.stack([one.vector for one in having if one.vector is not None]) if len(sizes) == 1 else None

    def search(self, question: str, vector: Matrix | None, k: int) -> list[tuple[str, float]]:
        """Return the best passages with their scores, best first: 1 for one that says every word of the question.

        Args:
            question: In the owner's words and any language.
            vector: The question's, none where it could not be had.
            k: At most so many.
        """
        found: dict[str, float] = {}
        for language, words in self._words.items():
            if content_words(question, language):
                found.update(words.scores(question))
        if self._vectors is not None and vector is not None and len(vector) == self._vectors.shape[1]:
            cosines = self._vectors @ vector
            # Some embeddings find any two texts alike: what counts is how far a passage stands out among the others.
            for one, near in zip(self._ids, (cosines - cosines.mean()).tolist(), strict=True):
                if near >= _NEAR or (near > 0 and one in found):
                    found[one] = found.get(one, 0.0) + _VECTORS_SHARE * near
        best = heapq.nlargest(k, found.items(), key=lambda pair: (pair[1], pair[0]))
        return [(one, round(min(1.0, score / _EACH_WORD_ONCE), 4)) for one, score in best]
