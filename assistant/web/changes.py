"""The history of a project in words: who changed what, and why."""

from datetime import datetime
from typing import NamedTuple

from ..conversation import CHOSEN
from ..interview.questions import quoted
from ..journey.edits import AddEvidence, Edit, Inverse, Move, Recast, Remove, Set
from ..journey.talk import Message
from ..locales import Messages
from ..store import Change

HAND = "hand"
"""The reason of a change by the owner's hand."""
TYPICAL = "/typical"  # no file that was added has such a name
"""The reason of a change that put what the guide calls typical on the map."""
_SHOWN = 3


class Told(NamedTuple):
    """One change, as the owner reads it."""

    who: str
    what: str
    at: datetime
    undone: bool


def told(change: Change, messages: dict[int, Message], said: Messages) -> Told:
    """Return a change in words.

    Args:
        change: the change.
        messages: the conversation by number.
        said: the language.
    """
    return Told(who(change, said), _what(change, messages, said), change.at, change.undone)


def who(change: Change, said: Messages) -> str:
    """Return whose change it was."""
    if change.reason == TYPICAL:
        return said.say("web-by-guide")
    return said.say(f"web-by-{change.author}")


def _what(change: Change, messages: dict[int, Message], said: Messages) -> str:
    if change.seq == 0:
        return said.say("web-made" if change.author == "owner" else "web-imported", file=change.reason)
    if change.reason == CHOSEN:
        return said.say("ok-language")
    if change.author == "importer":
        return said.say("web-imported", file=change.reason)
    parts = []
    answered = messages.get(change.message or 0)
    if answered is not None and answered.text:
        parts.append(said.say("web-after", text=quoted(answered.text, said)))
    parts.append(done(change.edits, said))
    return " ".join(part for part in parts if part)


def done(edits: list[Edit], said: Messages) -> str:
    """Return what edits did, in words."""
    words: list[str] = []
    for edit in edits:
        text = getattr(edit, "text", None) or getattr(edit, "content", None) or getattr(edit, "name", None)
        if text and not isinstance(edit, AddEvidence) and text not in words:
            words.append(str(text))
    counts = {
        "web-did-removed": sum(isinstance(edit, Remove) for edit in edits),
        "web-did-moved": sum(isinstance(edit, Move | Recast) for edit in edits),
        "web-did-set": sum(isinstance(edit, Set) for edit in edits),
    }
    parts = [", ".join(quoted(word, said) for word in words[:_SHOWN])] if words else []
    if len(words) > _SHOWN:
        parts.append(said.say("noted-more", count=len(words) - _SHOWN))
    parts += [said.say(key, count=count) for key, count in counts.items() if count and not words]
    if not parts and edits and all(isinstance(edit, Inverse) for edit in edits):
        parts.append(said.say("web-did-set", count=len(edits)))
    return " ".join(parts)
