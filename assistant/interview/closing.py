"""The close of an interview: what is still open, with the cheapest way to find it out, and the last words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..journey.edits import AddOpenQuestion
from ..journey.models import Project, guessed_share
from ..journey.quotes import fold
from ..journey.talk import Asked
from ..journey.vocabulary import Lane, Topic
from ..locales import Messages
from ..review import review
from ..tools.noting import the_map
from .agenda import Agenda
from .questions import low_point, stage_of

if TYPE_CHECKING:
    from .guided import Reply

_SHOWN = 3
_HOW: dict[Topic, str] = {
    "business": "how-self", "question": "how-self", "scenario": "how-ask", "persona": "how-ask", "stages": "how-staff",
    "actions": "how-ask", "touchpoints": "how-staff", "thoughts": "how-ask", "feelings": "how-reviews",
    "expectations": "how-ask", "pains": "how-reviews", "opportunities": "how-staff", "moments": "how-ask",
    "lost_customers": "how-ask", "after_purchase": "how-number", "departments": "how-staff", "metrics": "how-number",
    "evidence": "how-reviews", "other": "how-staff",
}  # fmt: skip

_T1: dict[Topic, set[Lane]] = {
    "actions": {"actions", "touchpoints"}, "thoughts": {"thoughts"}, "feelings": {"feelings"},
}  # fmt: skip


def open_question(asked: Asked, project: Project, messages: Messages) -> AddOpenQuestion | None:
    """Return the open question that stands in for an answer; none where it is there already or nothing is open."""
    if asked.topic not in _HOW:
        return None
    journey = the_map(project)
    stage = stage_of(journey, asked.stage)
    topic = "actions" if asked.topic == "touchpoints" else asked.topic
    if topic == "opportunities" and not (stage and low_point(journey, stage.id)):
        text = messages.say("open-opportunities-any")
    else:
        values: dict[str, Any] = {"stage": stage.name.text if stage else "", "low": low_point(journey, asked.stage)}
        text = messages.say(f"open-{topic}", **values)
    if any(fold(one.text) == fold(text) for one in project.open_questions):
        return None
    about = stage.id if stage else None
    return AddOpenQuestion(text=text, topic=asked.topic, about=about, how=messages.say(_HOW[asked.topic]))


def close(reply: Reply, plan: Agenda) -> str:
    """Write down what is still open and return the last words of the interview."""
    messages = reply.messages
    _write_open(reply, plan)
    project = reply.draft.project
    parts = [messages.say("close-thanks")]
    fit = rating(reply.request.text) if reply.pending and reply.pending.topic == "fit" else None
    if fit:
        parts.append(messages.say("close-fit", fit=fit))
    parts.append(messages.say("close-open", count=len(project.open_questions)))
    parts += [f"· {one.text} {one.how}" for one in project.open_questions[:_SHOWN]]
    share = guessed_share(project)
    if share:
        parts.append(messages.say("close-guessed", percent=round(share * 100)))
    parts.append(messages.say("close-export"))
    return "\n".join(parts)


def _write_open(reply: Reply, plan: Agenda) -> None:
    """What the map must have and lacks, and what there was no room to ask, becomes an open question."""
    draft, messages = reply.draft, reply.messages
    for finding in review(draft.project):
        if finding.severity != "E" or finding.topic not in _HOW:
            continue
        journey = the_map(draft.project)
        point = next(
            (
                point
                for stage in (journey.stages if journey else ())
                for point in stage.touchpoints
                if point.id == finding.place
            ),
            None,
        )
        if finding.rule == "V4" and point is not None:
            text = messages.say("open-moment-evidence", moment=point.text[:120])
            draft.do(AddOpenQuestion(text=text, topic="evidence", about=point.id, how=messages.say("how-number")))
            continue
        topics: list[Topic] = [finding.topic]
        if finding.rule == "T1":
            topics = [topic for topic, lanes in _T1.items() if lanes & set(finding.lanes)]
        for topic in topics:
            stage = finding.place if stage_of(journey, finding.place) else None
            _add(reply, Asked(topic=topic, stage=stage))
    for asked in plan.dropped:
        _add(reply, asked)


def _add(reply: Reply, asked: Asked) -> None:
    edit = open_question(asked, reply.draft.project, reply.messages)
    if edit is not None:
        reply.draft.do(edit)


def rating(text: str) -> int | None:
    """Return how well the map fits, 1 to 4, where a message says so."""
    text = re.sub(r"[1-4]\s*(?:to|-|–|/|\.\.|\w{1,3})\s*4(?!\d)|/\s*4(?!\d)", " ", text)  # "from 1 to 4", "3/4"
    found = set(re.findall(r"(?<![\d.,])([1-4])(?![\d]|[.,]\d)", text))
    return int(found.pop()) if len(found) == 1 else None
