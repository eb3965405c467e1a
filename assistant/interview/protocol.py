"""What an interviewer takes and gives: the seam between the conversation and whoever asks."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

from ..journey.draft import Draft
from ..journey.edits import Edit
from ..journey.talk import Asked, Message, Outcome
from ..journey.vocabulary import Intent, Language
from ..locales import Messages


class Card(NamedTuple):
    """A guidance card as an interviewer uses it.

    `lead` are its first sentences, which answer its main question; `why` is the one that says why it matters, empty
    where it has none.
    """

    id: str
    title: str
    language: str
    lead: str
    why: str


class Guide(Protocol):
    """Where an interviewer looks things up; `failed` says that it could not be opened."""

    failed: bool

    def answers(self, question: str, language: Language) -> list[tuple[Card, str]]:
        """Return the cards that answer a question, best first, each with the sentences of it that do; none fits: []."""

    def card(self, topic: str, language: Language) -> Card | None:
        """Return the card of a topic, in another language where this one has none."""


class Papers(Protocol):
    """The owner's own documents, of one project."""

    def answer(self, question: str, messages: Messages) -> tuple[Card, str] | None:
        """Return the passage that answers a question, cited by document and place, and its words; none fits: None."""


class Latest(NamedTuple):
    """The latest change: its words, and the number of the owner's message that it answered."""

    texts: tuple[str, ...]
    message: int | None = None


class Request(NamedTuple):
    """One turn to answer.

    Args:
        draft: what is edited; holds the owner's message as possible evidence.
        messages: the conversation before this message, oldest first.
        text: the owner's message.
        language: the language that the owner is answered in unless the message says otherwise.
        reading: the language that the message is written in.
        latest: the latest change, for an undo; none where there is nothing to take back.
        switched: whether the language was switched because of this very message.
        papers: the owner's documents, where there are any.
    """

    draft: Draft
    messages: Sequence[Message]
    text: str
    language: Language
    reading: Language
    latest: Latest | None = None
    switched: Language | None = None
    papers: Papers | None = None


class Said(NamedTuple):
    """A piece of the reply, as it comes."""

    text: str


class Edited(NamedTuple):
    """A provisional edit; it stands once the turn is committed."""

    edit: Edit


class Cited(NamedTuple):
    """A card that the reply rests on."""

    card: Card


class Notice(NamedTuple):
    """One sentence about the turn itself, in the owner's language."""

    text: str


class Finished(NamedTuple):
    """The end of a turn: what was asked, what was proposed, and what became of the owner's message."""

    asked: Asked | None
    proposed: tuple[str, ...]
    intent: Intent
    outcome: Outcome
    language: Language
    undo: bool = False
    ended: bool = False


Event = Said | Edited | Cited | Notice | Finished


class Interviewer(Protocol):
    """Whoever asks the questions."""

    name: Literal["guided", "model"]

    def reply(self, request: Request) -> Iterator[Event]:
        """Answer one message; the last event is `Finished`."""
