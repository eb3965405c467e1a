"""The guidance library as an interviewer's guide."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from knowledge.cards import Card as Stored
from knowledge.errors import KnowledgeError
from knowledge.retrieval import Guidance, Status
from knowledge.vectors import EMBEDDINGS_FAILED

from ..errors import UserMustAct
from ..journey.vocabulary import PHASES, BusinessKind, Language
from ..tools.typical import Trade, Usual
from .embeddings import ServiceEmbedding
from .protocol import Card

_SHOWN = ("card", "topic", "title", "language", "score", "text")


class Reading(NamedTuple):
    """A whole card: its text in Markdown, and the names of what it rests on."""

    title: str
    language: str
    text: str
    sources: tuple[str, ...]


class Library:
    """Looks cards up; a library that fails gives nothing, and says so in `failed`.

    Args:
        guidance: the opened library; it reads its cards and its index only when asked.
    """

    def __init__(self, guidance: Guidance) -> None:
        self._guidance = guidance
        self.failed = False

    @classmethod
    def at(cls, home: Path, service: ServiceEmbedding | None = None) -> "Library":
        """Return the library whose index is kept in a folder; nothing is read yet.

        Args:
            home: the application's folder.
            service: makes vectors beside the learned ones.
        """
        if service is None:
            return cls(Guidance(home))
        from knowledge.learned import Joined  # with numpy behind it

        return cls(Guidance(home, embedding=Joined(service)))

    def status(self) -> Status:
        """Return what there is, for `polku doctor`."""
        return self._guidance.status()

    @property
    def notices(self) -> tuple[str, ...]:
        """Codes of what went wrong and was worked around; empty when all is well."""
        return self._guidance.notices

    def hits(self, query: str, language: Language, count: int) -> list[dict[str, str | float]]:
        """Return what `polku guidance search` prints, best first.

        Raises:
            UserMustAct: the library cannot be searched.
        """
        try:
            found = self._guidance.search(query, language, k=count)
        except KnowledgeError as error:
            raise UserMustAct("guide-damaged") from error
        return [{name: getattr(hit, name) for name in _SHOWN} for hit in found]

    def rebuild(self) -> None:
        """Build the index anew.

        Raises:
            UserMustAct: the library is damaged or its folder cannot be written.
        """
        try:
            self._guidance.rebuild()
        except KnowledgeError as error:
            raise UserMustAct("guide-damaged") from error
        if EMBEDDINGS_FAILED in self._guidance.notices:
            raise UserMustAct("service-failed")
        if self._guidance.notices:
            folder = str(self._guidance.folder)
            full = "guidance-index-disk-full" in self._guidance.notices
            raise UserMustAct("disk-full") if full else UserMustAct("home-unwritable", folder=folder)

    def read(self, card: str) -> Reading | None:
        """Return a card to read, by its id; none where there is no such card."""
        language, _, topic = card.partition("/")
        try:
            found = self._guidance.card(topic, language)
        except KnowledgeError:
            return None
        return Reading(found.title, found.language, found.text, tuple(source.name for source in found.sources))

    def trade(self, kind: BusinessKind, language: Language) -> Trade | None:
        """Return what is typical in a trade, in the language or else in English; none where no card knows it."""
        try:
            found = self._guidance.by_trade(kind, language)
        except KnowledgeError:
            self.failed = True
            return None
        if found is None:
            return None
        usual = {
            phase: Usual(tuple((one.text, one.channel) for one in there.touchpoints), there.worries, there.pains)
            for phase in PHASES
            if (there := found.typical.get(phase)) is not None
        }
        return Trade(found.id, usual)

    def shelves(self, language: Language) -> dict[str, list[tuple[str, str]]]:
        """Return the ids and titles of all cards of a language by group, in the order of the guide."""
        try:
            groups = self._guidance.by_group(language)
        except KnowledgeError:
            self.failed = True
            return {}
        return {group: [(card.id, card.title) for card in cards] for group, cards in groups.items()}

    def warm(self) -> None:
        """Read the cards and open the index, so that the first question need not wait for it."""
        with suppress(KnowledgeError):
            self._guidance.warm()

    def answers(self, question: str, language: Language) -> list[tuple[Card, str]]:
        """Return the cards that answer a question, best first, each with the sentences of it that do; none fits: []."""
        try:
            return [(_card(card), text) for card, text in self._guidance.answers(question, language)]
        except KnowledgeError:
            self.failed = True
            return []

    def card(self, topic: str, language: Language) -> Card | None:
        """Return the card of a topic, in another language where this one has none."""
        try:
            return _card(self._guidance.card(topic, language))
        except KnowledgeError:
            self.failed = True
            return None


def _card(stored: Stored) -> Card:
    return Card(stored.id, stored.title, stored.language, stored.lead, stored.why)
