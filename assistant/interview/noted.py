"""An answer to a question: what of it goes onto the map, and the words that say so."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal

from ..journey.edits import Put
from ..journey.models import MAX_TEXT
from ..journey.quotes import fold, words
from ..journey.talk import Outcome
from ..journey.templates import template_for
from ..tools.noting import Noted, begin_map, begin_persona, note, the_map
from ..tools.structure import change_template, guessed_names, lay_out, stage_named_in
from ..understanding import Line, business_kind, speaks_of_the_map
from ..understanding.clauses import sentences
from .protocol import Notice
from .questions import quoted, stage_names, stage_of

if TYPE_CHECKING:
    from .guided import Reply

MARK = "✓ "
"""What a paragraph that says what was noted begins with; where lines can be shown themselves it is left out."""
MOST_LINES = 60  # of one message; more is a document, and a map of it would be unreadable
_THIN = 2  # words
_SHOWN = 3  # notes a place that the reply quotes
_PLACES = 7
_TOLD = 3  # lines on the map that make an unasked story the told case


def note_answer(reply: Reply) -> Outcome:
    """Put an answer on the map and say what was noted; return whether it was enough."""
    topic = reply.pending.topic if reply.pending else "other"
    lines = () if topic == "stages" and _about_the_drawing(reply) else reply.understood.lines
    laid_out = _lay_out_stages(reply)
    _put("question", reply, next((line.text for line in lines if line.field == "goals"), ""))
    done: list[Noted] = []
    for line in lines[:MOST_LINES]:
        noted = _note(reply, line, first=not done)
        if noted is not None:
            done.append(noted)
    _put_scenario(reply, done)
    if topic == "scenario" and lines:
        begin_persona(reply.draft)
    if len(lines) > MOST_LINES or reply.understood.skipped:
        reply.notices.append(Notice(reply.messages.say("notice-shortened", count=len(done))))
    _acknowledge(reply, done)
    if laid_out:
        reply.say("stages-laid", stages=stage_names(reply.draft.project))
    return "thin" if not lines or len(words(reply.request.text)) <= _THIN else "answered"


def _about_the_drawing(reply: Reply) -> bool:
    """Return whether the answer speaks of the stages themselves: that is no fact about customers."""
    journey = the_map(reply.draft.project)
    said = fold(reply.request.text)
    named = any(fold(stage.name.text) in said for stage in (journey.stages if journey else ()))
    return named or speaks_of_the_map(reply.request.text, reply.request.reading)


def _note(reply: Reply, line: Line, *, first: bool) -> Noted | None:
    if reply.pending and reply.pending.topic == "question" and line.place == "business" and line.field == "goals":
        return Noted("", line.text, "question")
    moment = first and reply.pending is not None and reply.pending.topic == "moments"
    if moment:
        line = line.model_copy(update={"place": "touchpoints"})
    journey = the_map(reply.draft.project)
    named = stage_named_in(journey, reply.request.text) if journey else None
    if named is not None:
        return note(reply.draft, line.model_copy(update={"phase": named.phase}), named.id, moment=moment)
    return note(reply.draft, line, reply.pending.stage if reply.pending else None, moment=moment)


def _lay_out_stages(reply: Reply) -> bool:
    """Draw the first stages, or better ones once the kind of business is known and nobody has agreed to the first.

    Returns whether there are stages to tell the owner of; where the kind is not known they are only a stopgap.
    """
    journey = begin_map(reply.draft)
    language = reply.request.language
    kind = reply.understood.kind or next(
        (found for fact in reply.draft.project.business.of("kind") if (found := business_kind(fact.text, language))),
        None,
    )
    if not journey.stages:
        lay_out(reply.draft, template_for(kind), language)
    elif kind and reply.understood.kind and len(guessed_names(reply.draft.project)) == len(journey.stages):
        return change_template(reply.draft, kind, language)
    else:
        return False
    return kind is not None


def _put(part: Literal["question", "scenario"], reply: Reply, text: str) -> bool:
    """Fill a part of the map, or fill it anew where the owner was asked for it; return whether it was."""
    journey = the_map(reply.draft.project)
    old = getattr(journey, part) if journey else None
    asked = reply.pending is not None and reply.pending.topic == part
    if journey is None or not text or (old is not None and (not asked or old.text == text)):
        return False
    was = old.text if old else None
    reply.draft.do(Put(of=journey.id, part=part, content=text, was=was, cite=reply.draft.quoted(text)))
    return True


def _put_scenario(reply: Reply, done: list[Noted]) -> None:
    """The first thing that happened is the situation that the case starts from."""
    journey = the_map(reply.draft.project)
    told = [one for one in done if one.where == "stage"]
    asked = reply.pending is not None and reply.pending.topic == "scenario"
    if journey is None or not told or not (asked or len({one.stage for one in told}) >= _TOLD):
        return
    text = unicodedata.normalize("NFC", reply.request.text)
    first = min((text.find(one.text) for one in told if one.text in text), default=0)
    situation = next((one.text for one in sentences(text) if one.end > first and len(one.text) <= MAX_TEXT), "")
    _put("scenario", reply, situation)


def _acknowledge(reply: Reply, done: list[Noted]) -> None:
    if not done:
        if reply.pending and reply.pending.topic == "stages" and _about_the_drawing(reply):
            reply.say("change-unclear", stages=stage_names(reply.draft.project))
        elif not reply.understood.lines:
            reply.say("noted-nothing")
        return
    parts: list[str] = []
    for where, key in (("business", "noted-business"), ("question", "noted-question"), ("persona", "noted-persona")):
        some = [one.text for one in done if one.where == where]
        if some:
            parts.append(reply.messages.say(key, notes=_list(reply, some)))
    stages: dict[str | None, list[str]] = {}
    for one in done:
        if one.where == "stage":
            stages.setdefault(one.stage, []).append(one.text)
    for number, (stage_id, texts) in enumerate(list(stages.items())[:_PLACES]):
        stage = stage_of(the_map(reply.draft.project), stage_id)
        key = "noted-also" if number else "noted-in"
        place = stage.name.text if stage else ""
        parts.append(reply.messages.say(key, seed=reply.seed, place=place, notes=_list(reply, texts)))
    for where, key in (("moment", "noted-moment"), ("idea", "noted-idea")):
        some = [one.text for one in done if one.where == where]
        if some:
            parts.append(reply.messages.say(key, notes=_list(reply, some)))
    reply.said.append(MARK + " ".join(parts))


def _list(reply: Reply, texts: list[str]) -> str:
    shown = ", ".join(quoted(text, reply.messages) for text in texts[:_SHOWN])
    hidden = len(texts) - _SHOWN
    return f"{shown} {reply.messages.say('noted-more', count=hidden)}".rstrip(".") if hidden > 0 else shown
