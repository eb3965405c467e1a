"""The search of a library: how well each card answers a question, from its words and from vectors together."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from knowledge.asked import asked
from knowledge.cards import Card
from knowledge.index import Passage
from knowledge.lexical import Bm25
from knowledge.nearest import Nearest
from knowledge.vectors import Embedding
from knowledge.words import content_words

# Found with benchmarks/retrieval.py on the questions for tuning; what else was tried stands in its results.
_WORDS_SHARE = 0.3
# How much more a question must speak for some topic than for none; 99 of 100 questions for tuning do, and of those in
# tests/knowledge/everyday.yaml that are about something else, 2 of 100.
_NOTHING_FITS = 0.05
# How often a word counts that stands in the title, in a question or in another way of asking, against once in the
# body.
_TITLE, _QUESTION, _ASKED, _BODY = 3, 2, 2, 1


class Search:
    """Searches one set of cards. Safe to use from several threads."""

    def __init__(self, cards: Sequence[Card], folder: Path, embedding: Embedding | None = None) -> None:
        """Take the cards; nothing is built or opened before the first question.

        Args:
            cards: What is searched.
            folder: Where the index is kept.
            embedding: What makes the vectors; the learned one when left out.
        """
        self._cards: dict[str, list[Card]] = defaultdict(list)
        for card in cards:
            self._cards[card.language].append(card)
        self.nearest = Nearest([passage for card in cards for passage in _passages(card)], folder, embedding)
        self._words: dict[str, Bm25] = {}
        self._lock = threading.Lock()

    def scores(self, question: str, language: str, *, by_likeness: bool = True) -> dict[str, float]:
        """Return how well the cards of a language answer a question: by card id, 0 to 1, those above 0 only.

        The best has how sure it is that the guidance answers the question at all, from a half on; the others a share of
        that.

        Args:
            question: In anybody's words.
            language: Whose cards are looked at.
            by_likeness: Whether to look on when no word of the question says anything in this language.
        """
        if language not in self._cards:
            return {}
        words = self.by_words(question, language)
        if not content_words(question, language) or not (words or by_likeness):
            return {}
        sure = self.nearest.sure(question, language)
        if sure < _NOTHING_FITS:
            return {}
        found = fused(words, self.nearest.similar(question, language))
        most = max(found.values(), default=0.0)
        best = min(1.0, 0.5 + 0.3 * (sure - _NOTHING_FITS))
        return {card: best * score / most for card, score in found.items() if score > 0}

    def by_words(self, question: str, language: str) -> dict[str, float]:
        """Return what the words alone say, as `scores` does."""
        return self._bm25(language).scores(question)

    def _bm25(self, language: str) -> Bm25:
        with self._lock:
            if language not in self._words:
                self._words[language] = Bm25({card.id: fields(card) for card in self._cards[language]}, language)
            return self._words[language]


def fused(words: dict[str, float], vectors: dict[str, float]) -> dict[str, float]:
    """Return the two rankings as one; both measure each card by itself, so that they can be added."""
    return {
        card: vectors.get(card, 0.0) + _WORDS_SHARE * words.get(card, 0.0) for card in words.keys() | vectors.keys()
    }


def fields(card: Card) -> list[tuple[str, int]]:
    """Return the texts of a card with how often their words count."""
    questions = [(question, _QUESTION) for question in card.questions]
    return [(card.title, _TITLE), *questions, *((line, _ASKED) for line in _asked(card)), (card.text, _BODY)]


def _passages(card: Card) -> Iterator[Passage]:
    """Cut a card into what a question is compared with: its title, its questions and each paragraph."""
    for number, text in enumerate(_texts(card)):
        yield Passage(f"{card.id}#{number}", card.id, card.language, text)


def _texts(card: Card) -> list[str]:
    return [text for text in (card.title, *card.questions, *card.text.split("\n\n")) if text]


def _asked(card: Card) -> tuple[str, ...]:
    """Return how else owners ask for the topic of a card in its language."""
    return asked(card.language).get(card.topic, ())
