"""The search of an owner's own documents: the words of the passages and their vectors, all in memory."""

from __future__ import annotations

import heapq
import math
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from knowledge.cards import card_files, load_card
from knowledge.lexical import SATURATION, Bm25
from knowledge.vectors import Matrix

# What a cosine of 1 adds to the share of a question's words that a passage has; see benchmarks/RESULTS.md.
_VECTORS_SHARE = 0.5
# What a passage of middling length scores that says each word of the question once.
_EACH_WORD_ONCE = 1 / (1 + SATURATION)
# From here on a passage is found that has no word of the question as it is typed: it may be a slip, or another word.
_NEAR = 0.25
# So many passages show what is usual.
_CROWD = 30
# A word that one paragraph in twelve has does not show alone what a text is about: "customers", "price".
_TELLING = math.log(12.0)
# Two letters are a currency or a unit, and in some stemmers' eyes half the language.
_SHORT = re.compile(r"\b[^\W\d_]{1,2}\b")


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

    def __init__(self, passages: Sequence[Passage], *, unlike: bool = True) -> None:
        """Count words and stack vectors: about a second for ten thousand passages.

        Args:
            passages: What is searched.
            unlike: Whether the embedding gives texts that have nothing in common a cosine of about 0.
        """
        self._unlike = unlike
        own: dict[str, dict[str, list[tuple[str, int]]]] = defaultdict(dict)
        for passage in passages:
            own[passage.language][passage.id] = [(_SHORT.sub(" ", passage.text), 1)]
        self._words = {
            language: Bm25(texts, language, _paragraphs(language), _TELLING) for language, texts in own.items()
        }
        having: dict[int, list[tuple[str, Matrix]]] = defaultdict(list)
        for passage in passages:
            if passage.vector is not None:
                having[len(passage.vector)].append((passage.id, passage.vector))
        # By length: one model may come in several sizes, and only vectors of one size can be compared.
        self._vectors = {
            size: ([one for one, _ in pairs], np.stack([vector for _, vector in pairs]))
            for size, pairs in having.items()
        }

    def search(self, question: str, vector: Matrix | None, k: int) -> list[tuple[str, float]]:
        """Return the best passages with their scores, best first: 1 for one that says every word of the question.

        Args:
            question: In the owner's words and any language.
            vector: The question's, none where it could not be had.
            k: At most so many.
        """
        found: dict[str, float] = {}
        for words in self._words.values():
            found.update(words.scores(_SHORT.sub(" ", question)))
        ids, vectors = self._vectors.get(len(vector) if vector is not None else 0, ([], None))
        if vector is not None and vectors is not None:
            cosines = vectors @ vector
            # Some embeddings find any two texts alike: what counts is how far a passage stands out from a crowd.
            usual = float(cosines.mean()) if len(ids) >= _CROWD else 0.0
            for one, cosine in zip(ids, cosines.tolist(), strict=True):
                near = cosine - usual
                if (near >= _NEAR and (usual or self._unlike)) or (near > 0 and one in found):
                    found[one] = found.get(one, 0.0) + _VECTORS_SHARE * near
        best = heapq.nlargest(k, found.items(), key=lambda pair: (pair[1], pair[0]))
        return [(one, round(min(1.0, score / _EACH_WORD_ONCE), 4)) for one, score in best]
