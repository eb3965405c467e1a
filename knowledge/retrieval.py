"""Guidance: the library of cards as the application uses it, by topic and by question."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.cards import CARDS, Card, card_files, load_card, load_cards, vocabulary
from knowledge.errors import CardNotFoundError

if TYPE_CHECKING:
    from knowledge.search import Search
    from knowledge.vectors import Embedding

# How well a second card must answer, as a share of how well the first one does.
_NEARLY = 0.85
# What a card gains that is written for the lane, phase or trade asked about, over one that is for any.
_WRITTEN_FOR_IT = 0.05


@dataclass(frozen=True, slots=True)
class Hit:
    """A card that answers a question.

    Attributes:
        card: Its id, "en/what-is-a-touchpoint".
        language: The card's; another than was asked for where that one has nothing.
        score: 0 to 1; comparable between questions.
    """

    card: str
    topic: str
    title: str
    language: str
    score: float
    text: str


@dataclass(frozen=True, slots=True)
class Status:
    """What there is, for `polku doctor`.

    Attributes:
        cards: Number of cards by language.
        folder: Where the index is kept.
        state: "ready", "missing", "stale", "damaged", or "in-memory" while the folder or the embedding fails.
        build: The current build, "" when there is none.
        embedding: What makes the vectors.
        notices: Codes of what went wrong and was worked around.
    """

    cards: dict[str, int]
    folder: Path
    state: str
    build: str
    embedding: str
    notices: tuple[str, ...]


class Guidance:
    """The library. Cheap to make; reads, builds and imports only what is asked for. Threads may share it."""

    # Below it a card has nothing to do with a question, however well the best one answers it.
    nothing_fits = 0.2

    def __init__(self, home: Path, *, cards: Path = CARDS, embedding: Embedding | None = None) -> None:
        """Take the folders.

        Args:
            home: The application's own folder; the index is kept in `guidance` in it.
            cards: The library, one folder a language.
            embedding: What makes the vectors; by default the learned one that ships.
        """
        self.folder = home / "guidance"
        self._cards_folder = cards
        self._embedding = embedding
        self._searching: Search | None = None
        self._opening = threading.Lock()

    def search(
        self,
        query: str,
        language: str,
        k: int = 5,
        topic: str | None = None,
        lane: str | None = None,
        phase: str | None = None,
        trade: str | None = None,
    ) -> list[Hit]:
        """Return the cards that answer a question, best first; none when the library has nothing to do with it.

        A question in another language than the one asked for finds the same topics in the asked language; only a topic
        that it lacks comes back in the language of the question.

        Args:
            query: The question in the owner's words.
            language: The language to answer in.
            k: At most so many.
            topic: Only cards of this topic.
            lane: Leaves out cards that are for other lanes; so do `phase` and `trade`. A card for any stays.
            phase: See `lane`.
            trade: See `lane`.
        """
        if k < 1 or not query.strip():
            return []
        wanted = {"lanes": lane, "phases": phase, "trades": trade}
        search = self._search()
        for candidate in dict.fromkeys((language, *vocabulary().languages)):
            found: dict[str, Hit] = {}
            # Another language must share a word: likeness alone is chance there, and would be asked of four of them.
            for card_id, score in search.scores(query, candidate, by_likeness=candidate == language).items():
                card = self._by_id[card_id]
                if score < self.nothing_fits or topic not in (None, card.topic) or not _is_for(card, wanted):
                    continue
                total = round(min(1.0, score + _WRITTEN_FOR_IT * _written_for(card, wanted)), 4)
                shown = self._by_id.get(f"{language}/{card.topic}", card)
                found[card.topic] = Hit(shown.id, shown.topic, shown.title, shown.language, total, shown.text)
            if found:
                return sorted(found.values(), key=lambda hit: (-hit.score, hit.card))[:k]
        return []

    def answers(self, question: str, language: str) -> list[tuple[Card, str]]:
        """Return what answers a question in two to five sentences: one card or two, each with the sentences from it.

        A second card is there where it answers nearly as well as the first. Empty where nothing fits.
        """
        from knowledge.answers import answer  # with the stemmers behind it: see `_search`

        hits = self.search(question, language, k=2)
        near = [hit for hit in hits if hit.score >= _NEARLY * hits[0].score]
        cards = [self.card(hit.topic, hit.language) for hit in near]
        rooms = (4,) if len(cards) == 1 else (3, 2)
        return [(card, answer(question, card, most)) for card, most in zip(cards, rooms, strict=False)]

    def card(self, topic: str, language: str) -> Card:
        """Return the card of a topic, in English or whatever there is where the language has none.

        Reads that one file only.

        Raises:
            CardNotFoundError: No language has the topic.
            CardError: The card breaks a rule.
        """
        for candidate in dict.fromkeys((language, *vocabulary().languages)):
            # A language may come from outside; only a known one becomes part of a path, and a topic likewise.
            if candidate in vocabulary().languages and topic in vocabulary().topics:
                file = self._cards_folder / candidate / f"{topic}.md"
                if file.is_file():
                    return load_card(file)
        raise CardNotFoundError(f"There is no guidance on {topic!r}; `knowledge/vocabulary.yaml` lists the topics.")

    def by_topic(self, topic: str) -> dict[str, Card]:
        """Return the cards of a topic by language; empty when there is none."""
        return {card.language: card for card in self._library if card.topic == topic}

    def by_group(self, language: str) -> dict[str, list[Card]]:
        """Return the cards of a language by group of topics, both in the order of `vocabulary.yaml`."""
        cards = {card.topic: card for card in self._library if card.language == language}
        return {
            group: [cards[topic] for topic in topics if topic in cards] for group, topics in vocabulary().groups.items()
        }

    def by_trade(self, trade: str, language: str) -> Card | None:
        """Return the card of a trade, in English or whatever there is where the language has none; none if no card."""
        found = {card.language: card for card in reversed(self._library) if trade in card.trades}
        return next((found[one] for one in (language, *vocabulary().languages) if one in found), None)

    def warm(self, languages: Iterable[str] = ()) -> None:
        """Do what the first question would have to wait for: load, build if needed, open, and count words.

        Args:
            languages: Whose words to count; all languages of the library when empty.
        """
        self._search().nearest.build()
        for language in tuple(languages) or {card.language for card in self._library}:
            self._search().scores("customer", language)

    def rebuild(self) -> None:
        """Make the index anew, whatever state it is in."""
        self._search().nearest.build(force=True)

    def status(self) -> Status:
        """Say what there is, without opening the index."""
        nearest = self._search().nearest
        counts = Counter(file.parent.name for file in card_files(self._cards_folder))
        return Status(
            cards={language: counts[language] for language in sorted(counts)},
            folder=self.folder,
            state="in-memory" if nearest.in_memory else nearest.state(),
            build=nearest.build_name,
            embedding=nearest.embedding_name,
            notices=self.notices,
        )

    @property
    def notices(self) -> tuple[str, ...]:
        """Codes of what went wrong and was worked around, for the application to word; empty when all is well."""
        return tuple(sorted(self._searching.nearest.notices)) if self._searching else ()

    def close(self) -> None:
        """Let go of the files of the index; the next search opens it again."""
        if self._searching:
            self._searching.nearest.close()

    @cached_property
    def _library(self) -> list[Card]:
        return load_cards(self._cards_folder)

    @cached_property
    def _by_id(self) -> dict[str, Card]:
        return {card.id: card for card in self._library}

    def _search(self) -> Search:
        # Imported here with numpy and the stemmers behind it: whoever only reads a card starts five times as fast.
        from knowledge.search import Search

        with self._opening:
            if self._searching is None:
                self._searching = Search(self._library, self.folder, self._embedding)
            return self._searching


def _is_for(card: Card, wanted: dict[str, str | None]) -> bool:
    """Say whether nothing that is asked for speaks against a card; a card that names none is for any."""
    return all(value is None or value in (getattr(card, key) or (value,)) for key, value in wanted.items())


def _written_for(card: Card, wanted: dict[str, str | None]) -> int:
    """Count the things asked for that a card names."""
    return sum(value in getattr(card, key) for key, value in wanted.items() if value is not None)
