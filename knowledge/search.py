"""The search of a library: how well each card answers a question, from its words and from vectors together."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import yaml

from knowledge.cards import PACKAGE, Card
from knowledge.index import Passage
from knowledge.lexical import Bm25
from knowledge.nearest import Nearest
from knowledge.vectors import Embedding

# Found with benchmarks/retrieval.py: words alone miss compounds and slips, vectors alone take likeness for sense.
_WORDS_SHARE = 0.4
# How often a word counts that stands in the title or in a question, or is another word for
# the topic, against once in the body.
_TITLE, _QUESTION, _TERMS, _BODY = 3, 2, 2, 1


class Search:
    """Searches one set of cards. Safe to use from several threads."""

    def __init__(self, cards: Sequence[Card], folder: Path, embedding: Embedding | None = None) -> None:
        """Take the cards; nothing is built or opened before the first question.

        Args:
            cards: What is searched.
            folder: Where the index is kept.
            embedding: What makes the vectors; the lexical one when left out.
        """
        self._cards: dict[str, list[Card]] = defaultdict(list)
        for card in cards:
            self._cards[card.language].append(card)
        library = {
            language: ["\n".join(text for text, _ in _fields(card)) for card in own]
            for language, own in self._cards.items()
        }
        self.nearest = Nearest([passage for card in cards for passage in _passages(card)], library, folder, embedding)
        self._words: dict[str, Bm25] = {}
        self._lock = threading.Lock()

    def scores(self, question: str, language: str, *, by_likeness: bool = True) -> dict[str, float]:
        """Return how well the cards of a language answer a question: by card id, 0 to 1, those above 0 only.

        Args:
            question: In anybody's words.
            language: Whose cards are looked at.
            by_likeness: Whether to look on when no word of the question says anything in this language.
        """
        if language not in self._cards:
            return {}
        words = self._bm25(language).scores(question)
        if not words and not by_likeness:
            return {}
        vectors = self.nearest.similar(question, language)
        scores = {
            card: _WORDS_SHARE * words.get(card, 0.0) + (1 - _WORDS_SHARE) * vectors.get(card, 0.0)
            for card in words.keys() | vectors.keys()
        }
        return {card: min(score, 1.0) for card, score in scores.items() if score > 0}

    def _bm25(self, language: str) -> Bm25:
        with self._lock:
            if language not in self._words:
                self._words[language] = Bm25({card.id: _fields(card) for card in self._cards[language]}, language)
            return self._words[language]


def _fields(card: Card) -> list[tuple[str, int]]:
    """Return the texts of a card with how often their words count."""
    questions = ((question, _QUESTION) for question in card.questions)
    return [(card.title, _TITLE), *questions, (_other_words(card), _TERMS), (card.text, _BODY)]


def _passages(card: Card) -> Iterator[Passage]:
    """Cut a card into what a question is compared with: how owners ask for it, and each paragraph."""
    texts = (card.title, *card.questions, *_other_words(card).split(", "), *card.text.split("\n\n"))
    for number, text in enumerate(filter(None, texts)):
        yield Passage(f"{card.id}#{number}", card.id, card.language, text)


def _other_words(card: Card) -> str:
    """Return what else the topic of a card is called in its language, separated by commas; "" when nothing is known."""
    return str(_terms().get(card.topic, {}).get(card.language, ""))


@cache
def _terms() -> dict[str, dict[str, str]]:
    terms: dict[str, dict[str, str]] = yaml.safe_load((PACKAGE / "terms.yaml").read_text(encoding="utf-8"))
    return terms
