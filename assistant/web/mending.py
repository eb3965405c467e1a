"""Changes by the owner's own hand: what a form on the page says, turned into edits."""

from typing import Any

from pydantic import TypeAdapter, ValidationError

from ..errors import Conflict, Refused
from ..journey.draft import Draft
from ..journey.edits import (
    AddFact,
    AddFeeling,
    AddLine,
    AddOpportunity,
    AddTouchpoint,
    Move,
    Put,
    Recast,
    Reword,
    Set,
)
from ..journey.models import MAX_LABEL, MAX_TEXT, Item, JourneyMap, Opportunity, Project, Stage, Words
from ..journey.soundness import content
from ..journey.tree import locate, node_at
from ..journey.vocabulary import CHANNELS, LANES, PLAIN_LANES, Channel, Lane, known
from ..tools.noting import begin_map
from .places import placed

Fields = dict[str, str]
"""What a form says, by field; empty where nothing is chosen or written."""

PARTS = frozenset(
    {"title", "scenario", "question", "owner", "review_date", "name", "goal", "importance", "satisfaction",
     "moment_of_truth", "impact", "effort", "next_step", "due"}
)  # fmt: skip
_CHOSEN = frozenset({"phase", "icon", "channel", "initiator", "department", "score", "state", "kind"})
_WHERE = ("stage", "lane")
_EMPTY_IS_TEXT = frozenset({"icon", "department"})
_CLEAN: TypeAdapter[str] = TypeAdapter(Words)


def mend(draft: Draft, one: str, new: Fields, was: Fields) -> str:
    """Change what differs between two states of an item's form; return the item's id afterwards.

    Args:
        draft: what is edited.
        one: the item, stage or map.
        new: the form as it was sent.
        was: the form as it was opened; what somebody else has changed since is a conflict.

    Raises:
        Conflict: somebody else changed the same field.
        Refused: a value cannot be used.
    """
    changed = {name: value for name, value in new.items() if value.strip() != was.get(name, "").strip()}
    unknown = set(changed) - PARTS - _CHOSEN - {"text", *_WHERE}
    if unknown:
        raise Refused("no-such-field", field=min(unknown))
    if "text" in changed:
        draft.do(Reword(of=one, text=_words(changed["text"]), was=was.get("text", "")))
    moved = _moved(draft, one, changed, was) if set(changed) & set(_WHERE) else one
    for name, value in changed.items():
        if name in PARTS and (moved == one or _has(draft, moved, name)):
            _put(draft, moved, name, value, was.get(name, ""))
        elif name in _CHOSEN:
            _choose(draft, moved, name, value, was.get(name, ""), fresh=moved != one)
    return moved


def add(draft: Draft, stage: str, lane: str, fields: Fields) -> str:
    """Add what a form says to a lane of a stage; return its id.

    Raises:
        Refused: it has no words, or a value cannot be used.
    """
    text, wanted = _words(fields.get("text", "")), known(LANES, lane)
    match wanted:
        case "touchpoints":
            return draft.do(AddTouchpoint(stage=stage, text=text, channel=_channel(fields.get("channel", ""))))
        case "feelings":
            return draft.do(AddFeeling(stage=stage, text=text, score=_score(fields.get("score", "0"))))
        case "opportunities":
            return draft.do(AddOpportunity(map=begin_map(draft).id, stage=stage or None, text=text))
        case None:
            raise Refused("bad-value", field="lane", value=lane[:80])
    return draft.do(AddLine(stage=stage, lane=wanted, text=text))


def add_fact(draft: Draft, of: str, field: str, text: str) -> str:
    """Add a fact about the business or a persona; return its id."""
    try:
        edit = AddFact.model_validate({"of": of, "field": field, "text": _words(text)})
    except ValidationError:
        raise Refused("bad-value", field="field", value=field[:80]) from None
    return draft.do(edit)


def _words(text: str) -> str:
    text = short(text)
    if not text:
        raise Refused("words-needed")
    return text


def short(text: str, most: int = MAX_TEXT) -> str:
    """Return what was written, without what no field can hold.

    Raises:
        Refused: it is too long.
    """
    text = _CLEAN.validate_python(text).strip()
    if len(text) > most:
        raise Refused("text-too-long", length=len(text), most=most)
    return text


def _moved(draft: Draft, one: str, changed: Fields, was: Fields) -> str:
    """Move an item to another stage or lane; return its id there, a new one where the lane has another shape."""
    here = placed(draft.project, one)
    stage, lane = changed.get("stage", here.stage_id), known(LANES, changed.get("lane", here.lane))
    if ("stage" in changed and was.get("stage") != here.stage_id) or (
        "lane" in changed and was.get("lane") != here.lane
    ):
        raise Conflict("conflict", now=here.stage.name.text if here.stage else "")
    if lane is None or here.lane is None or (stage and not _is_stage(draft, stage)):
        raise Refused("cannot-move", id=one)
    if not stage and lane != "opportunities":
        raise Refused("cannot-move", id=one)  # only an idea can belong to the whole map
    if lane == here.lane and isinstance(here.item, Opportunity):
        draft.do(Set(of=one, field="stage", value=stage or None, was=here.stage_id or None))
        return one
    if lane in PLAIN_LANES and here.lane in PLAIN_LANES:
        draft.do(Move(of=one, stage=stage, lane=_plain(lane)))
        return one
    if lane == here.lane:
        draft.do(Move(of=one, stage=stage))
        return one
    return draft.do(Recast(of=one, stage=stage, lane=lane))


def _plain(lane: Lane) -> Any:
    return lane


def _is_stage(draft: Draft, one: str) -> bool:
    return isinstance(node_at(draft.project, locate(draft.project, one)), Stage)


def _has(draft: Draft, one: str, field: str) -> bool:
    return field in type(node_at(draft.project, locate(draft.project, one))).model_fields


def _put(draft: Draft, one: str, part: Any, value: str, was: str) -> None:
    draft.do(Put(of=one, part=part, content=short(value) or None, was=was.strip() or None))


def _choose(draft: Draft, one: str, field: Any, value: str, was: str, *, fresh: bool) -> None:
    """Set a field that sorts; a fresh item has its own defaults, whatever the form was opened with."""
    if not _has(draft, one, field):
        return  # a field of the lane that it has just left
    node = node_at(draft.project, locate(draft.project, one))
    before = getattr(node, field) if fresh else _value(field, was)
    after = _value(field, value)
    if before != after:
        draft.do(Set(of=one, field=field, value=after, was=before))


def _value(field: str, text: str) -> str | int | None:
    text = short(text, MAX_LABEL)
    if field == "score":
        return _score(text)
    return text if text or field in _EMPTY_IS_TEXT else None


def _score(text: str) -> int:
    if text not in ("-2", "-1", "0", "1", "2"):
        raise Refused("bad-value", field="score", value=text[:80])
    return int(text)


def _channel(text: str) -> Channel | None:
    channel = known(CHANNELS, text)
    if text and channel is None:
        raise Refused("bad-value", field="channel", value=text[:80])
    return channel


def fields_of(node: Any) -> Fields:
    """Return what a form about an item, a stage or a map opens with."""
    found: Fields = {}
    for name in PARTS & set(type(node).model_fields):
        part = getattr(node, name)
        found[name] = content(part) if part is not None else ""
    for name in _CHOSEN & set(type(node).model_fields):
        value = getattr(node, name)
        found[name] = "" if value is None else str(value)
    if not isinstance(node, Stage | JourneyMap):
        found["text"] = node.text
    return found


def fields_now(project: Project, one: str) -> Fields:
    """Return what a form about the thing with an id would open with now, its place included."""
    node = node_at(project, locate(project, one))
    found = fields_of(node)
    if isinstance(node, Item):
        place = placed(project, one)
        found |= {"stage": place.stage_id, "lane": place.lane or ""}
    return found
