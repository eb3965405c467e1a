"""Everything an owner says that is no answer: skip, back, why, a question of their own, a change of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..journey.edits import Remove
from ..journey.models import JourneyMap, Project
from ..journey.quotes import words
from ..journey.talk import Asked, Outcome, turns
from ..journey.vocabulary import Intent
from ..tools import structure
from ..tools.noting import the_map
from ..understanding import business_kind, speaks_of_the_map
from ..understanding.intents import ChangeRequest
from .agenda import earlier
from .closing import open_question
from .questions import CARDS, quoted, stage_names

if TYPE_CHECKING:
    from .guided import Reply

Steered = tuple[Outcome, bool, Asked | None]
"""What became of the message, whether a question is put (again), and which."""


_MOST_WORDS = 40  # of a correction
_SAID: dict[Intent, str] = {"pause": "ok-pause", "help": "help", "greeting": "help", "correct": "correct-how"}


def steer(reply: Reply, intent: Intent) -> Steered:
    """Do what the owner wants."""
    pending = reply.pending
    match intent:
        case "skip":
            reply.say("ok-skip")
            return "skipped", False, pending
        case "unknown":
            return _unknown(reply)
        case "back":
            return _back(reply)
        case "undo":
            return _undo(reply)
        case "pause" | "help" | "greeting" | "correct":
            reply.say(_SAID[intent])
        case "why":
            _why(reply)
        case "example":
            reply.say("example-lead", text=reply.messages.say(f"example-{pending.topic if pending else 'scenario'}"))
        case "question":
            _look_up(reply)
        case "language":
            if reply.understood.wanted_language:
                reply.switch(reply.understood.wanted_language)
            reply.say("ok-language")
        case "done":
            return "aside", False, None
        case "change":
            return _change(reply)
        case _:
            raise AssertionError(f"{intent} is an answer")
    return "aside", pending is not None, pending


def _unknown(reply: Reply) -> Steered:
    pending = reply.pending
    edit = open_question(pending, reply.draft.project, reply.messages) if pending else None
    if edit is not None:
        reply.draft.do(edit)
        reply.say("ok-unknown")
    else:
        reply.say("ok-skip")
    return "unknown", False, pending


def _back(reply: Reply) -> Steered:
    before = earlier(turns(reply.request.messages), reply.pending)
    if before is None:
        reply.say("nothing-back")
        return "aside", reply.pending is not None, reply.pending
    reply.say("ok-back")
    return "aside", True, before


def _undo(reply: Reply) -> Steered:
    latest = reply.request.latest
    if latest is None:
        reply.say("nothing-undo")
        return "aside", reply.pending is not None, reply.pending
    shown = ", ".join(quoted(text, reply.messages) for text in latest.texts[:3])
    if len(latest.texts) > 3:
        shown = f"{shown} {reply.messages.say('noted-more', count=len(latest.texts) - 3)}".rstrip(".")
    if shown:
        reply.say("ok-undo", what=shown)
    else:
        reply.say("ok-undo-plain")
    again = reply.taken_back() or reply.pending
    return "undone", again is not None, again


def _why(reply: Reply) -> None:
    card = reply.cite(CARDS[reply.pending.topic if reply.pending else "other"])
    if card is None:
        reply.say("why-plain")
        return
    reply.say("why-lead", text=card.why or card.lead, title=card.title)


def _look_up(reply: Reply) -> None:
    craft = speaks_of_the_map(reply.request.text, reply.request.reading)  # what belongs on a map, no price list says
    own = None if craft else reply.look_into_papers(reply.request.text)
    if own is not None:
        reply.say("papers-lead", text=own[1], title=own[0].title)
    found = reply.look_up(reply.request.text, 1 if own else 2)
    if not found and own is not None:
        return
    if not found:
        reply.say("guide-nothing")
    elif found[0][0].language != reply.request.language:
        reply.say("guide-other-language")
    for card, text in found:
        reply.say("guide-lead", text=text, title=card.title)


# --- changing the map -----------------------------------------------------------------------------------------------


def possible(reply: Reply) -> bool:
    """Return whether the wished change names what is on the map."""
    journey, wish = the_map(reply.draft.project), reply.understood.change
    if journey is None or wish is None:
        return False
    if wish.kind == "template":
        return business_kind(wish.business, reply.request.reading) is not None
    if wish.kind == "remove":
        found = structure.find_line(journey, wish.line) or structure.find_stage(journey, wish.line)
        return found is not None
    if wish.kind == "move_line" and structure.find_line(journey, wish.line) is None:
        return False
    return not wish.stage or structure.find_stage(journey, wish.stage) is not None


def mend(reply: Reply) -> bool:
    """Move the line that a correction quotes to the stage that it names; false where it does not say both.

    "“She paid by card” belongs under Paying" is such a correction. Words that object, or quotation marks, show that
    the message is about the map.
    """
    journey, text = the_map(reply.draft.project), reply.request.text
    objects = reply.understood.intent == "correct" or any(mark in text for mark in '“”„«»"')
    if journey is None or not objects or len(words(text)) > _MOST_WORDS:
        return False
    line = structure.line_quoted_in(journey, text)
    if line is None:
        return False
    here = structure.stage_of_line(journey, line)
    target = structure.stage_named_in(journey, text, but=here.id if here else None)
    if target is None or not structure.move_line(reply.draft, line, target):
        return False
    reply.say("ok-moved", what=line.text, stage=target.name.text)
    return True


def _change(reply: Reply) -> Steered:
    journey, wish = the_map(reply.draft.project), reply.understood.change
    done = journey is not None and wish is not None and _changed(reply, journey, wish)
    if not done and wish is not None and wish.line and wish.kind != "add_between":
        reply.say("line-unclear", what=wish.line)
    elif not done:
        reply.say("change-unclear", stages=stage_names(reply.draft.project))
    elif wish is not None and wish.kind == "move_line":
        reply.say("ok-moved", what=wish.line, stage=wish.stage)
    elif wish is not None and wish.kind != "remove":
        reply.say("ok-change", stages=stage_names(reply.draft.project))
    return "aside", reply.pending is not None, reply.pending


def _changed(reply: Reply, journey: JourneyMap, wish: ChangeRequest) -> bool:
    """Make the change that is wished for; false where what it names is not on the map."""
    draft = reply.draft
    if wish.name and wish.stage and f"{wish.name} {wish.stage}" in reply.request.text:
        name, stage_name = structure.apart(journey, wish.name, wish.stage)
        wish = wish._replace(name=name, stage=stage_name)
    stage = structure.find_stage(journey, wish.stage) if wish.stage else None
    other = structure.find_stage(journey, wish.name) if wish.name else None
    match wish.kind:
        case "add":
            structure.add_stage(draft, wish.name, wish.name, None, after=True)
        case "add_before" | "add_after" | "add_between" if stage is not None:
            structure.add_stage(draft, wish.name, wish.name, stage.id, after=wish.kind != "add_before")
        case "move_line" if stage is not None:
            line = structure.find_line(journey, wish.line)
            return line is not None and structure.move_line(draft, line, stage)
        case "rename" if stage is not None:
            structure.rename_stage(draft, stage.id, wish.name, wish.name)
        case "remove_stage" if stage is not None and len(journey.stages) > 1:
            structure.remove_stage(draft, stage.id)
        case "merge" if stage is not None and other is not None and stage != other:
            structure.merge_stages(draft, stage.id, other.id)
        case "move_before" | "move_after" if stage is not None and other is not None and stage != other:
            structure.move_stage(draft, stage.id, other.id, after=wish.kind == "move_after")
        case "template":
            kind = business_kind(wish.business, reply.request.reading)
            return kind is not None and structure.change_template(draft, kind, reply.request.language)
        case "remove":
            return _remove(reply, journey, wish.line)
        case _:
            return False
    return True


def _remove(reply: Reply, journey: JourneyMap, said: str) -> bool:
    line = structure.find_line(journey, said)
    stage = structure.find_stage(journey, said) if line is None else None
    if line is not None:
        reply.draft.do(Remove(of=line.id))
        reply.say("ok-removed", what=line.text)
    elif stage is not None and len(journey.stages) > 1:
        structure.remove_stage(reply.draft, stage.id)
        reply.say("ok-change", stages=stage_names(reply.draft.project))
    return line is not None or stage is not None


def proposals(project: Project) -> list[str]:
    """Return what the question about the stages proposes."""
    return structure.guessed_names(project)
