"""What is remembered of a conversation: messages, what the assistant asked, and what became of each answer."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from pydantic import AwareDatetime

from .edits import shift_id
from .models import Frozen, Id
from .vocabulary import Intent, Lane, Language, Phase, Topic

Outcome = Literal["answered", "thin", "skipped", "unknown", "undone", "aside"]


class Asked(Frozen):
    """A question that was put: its topic, the lanes and the place it is about, and its wording.

    `key` is the message id of the wording; `probe` says that it digs further into the answer before it.
    """

    topic: Topic
    lanes: tuple[Lane, ...] = ()
    map: Id | None = None
    stage: Id | None = None
    phase: Phase | None = None
    key: str = ""
    probe: bool = False

    def shifted(self, above: int, by: int) -> "Asked":
        """Return the same question with ids above a number moved up (see `edits.shift`)."""
        moved = {
            name: shift_id(one, above, by) for name in ("map", "stage") if (one := getattr(self, name)) is not None
        }
        return self.model_copy(update=moved)


class Message(Frozen):
    """One message of a conversation; `seq` counts from 1 in its project.

    Assistant: `asked` and `proposed`, `citations` (card ids), `interviewer`. Owner: `intent` and `outcome`, both none
    until it has been answered. `aside` is an outcome that leaves the question open (help, why, a question back).
    """

    seq: int
    role: Literal["owner", "assistant"]
    text: str
    language: Language
    at: AwareDatetime
    asked: Asked | None = None
    proposed: tuple[Id, ...] = ()
    citations: tuple[str, ...] = ()
    interviewer: Literal["guided", "model"] = "guided"
    intent: Intent | None = None
    outcome: Outcome | None = None


class Turn(NamedTuple):
    """A question and what became of it; `asked` is none where the owner spoke unasked."""

    asked: Asked | None
    intent: Intent | None
    outcome: Outcome | None


def turns(messages: Iterable[Message], undone: int | None = None) -> list[Turn]:
    """Return the answered turns of a conversation, oldest first.

    Args:
        messages: the conversation.
        undone: number of an owner's message whose change is just being taken back.
    """
    found: list[Turn] = []
    asked: Asked | None = None
    for message in messages:
        if message.role == "assistant":
            asked = message.asked
        elif message.outcome is not None:
            taken_back = message.seq == undone and message.outcome != "aside"
            found.append(Turn(asked, message.intent, "undone" if taken_back else message.outcome))
    return found
