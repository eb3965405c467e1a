"""The one way to change a project: `apply(project, edit, actor)`."""

from typing import Any, TypeVar

from ..errors import Conflict, Refused
from .adding import Applied, add, add_evidence, checked, must_exist, new_id, sourced
from .edits import (
    REFERENCES,
    Accept,
    Actor,
    AddEvidence,
    Edit,
    Insert,
    Inverse,
    Move,
    Put,
    Recast,
    Remove,
    Reset,
    Reword,
    Set,
    Step,
    Support,
    Take,
)
from .models import (
    AgreementSource,
    Evidence,
    Feeling,
    Item,
    Name,
    Opportunity,
    Project,
    Rating,
    Sourced,
    Touchpoint,
)
from .origins import evidence_by_id, supported
from .soundness import content, ids_in, is_label
from .tree import PREFIXES, dump, home, inserted, locate, node_at, parse_field, parse_node, with_node
from .vocabulary import PLAIN_LANES

_RATINGS = ("importance", "satisfaction", "impact", "effort")
_MOST_SKIPPED = 100_000  # a replayed edit brings its own id; this far ahead of the last one it is no honest one
_Edit = TypeVar("_Edit", bound=Any)


def apply(project: Project, edit: Edit, actor: Actor) -> Applied:
    """Return the project with one edit made.

    Args:
        project: what is changed; itself left as it is.
        edit: the operation.
        actor: who acts; decides the origin of what is added.

    Raises:
        Refused: the edit names what is not there, cites what was not said, or is not this actor's to make.
        Conflict: the value that the edit replaces is no longer there.
    """
    match edit:
        case Inverse():
            if actor.kind != "history":
                raise Refused("not-allowed", actor=actor.kind)
            return _invert(project, edit)
        case AddEvidence():
            return add_evidence(project, edit, actor)
        case _ if actor.kind in ("conversation", "history"):
            raise Refused("not-allowed", actor=actor.kind)
        case Put():
            return _put(project, edit, actor)
        case Reword():
            return _reword(project, edit, actor)
        case Set():
            return _set(project, edit)
        case Move():
            return _move(project, edit)
        case Recast():
            return _recast(project, edit, actor)
        case Remove():
            return _remove(project, edit, actor)
        case Accept():
            return _accept(project, edit, actor)
        case Support():
            return _support(project, edit, actor)
        case _:
            return add(project, edit, actor)


# --- changing -------------------------------------------------------------------------------------------------------


def _replaced(project: Project, one: str, field: str, value: Any) -> tuple[Project, Step]:
    path = () if one == "project" else locate(project, one)
    node = node_at(project, path)
    changed = node.model_copy(update={field: value})
    step = Reset(of=one, field=field, value=dump(getattr(node, field)))
    return (with_node(project, path, changed) if path else changed), step


def _reset_sourced(project: Project, item: Sourced, changed: Sourced) -> tuple[Project, tuple[Step, ...]]:
    """Put `changed` where `item` stands; both have one id."""
    steps: list[Step] = []
    for field in type(item).model_fields:
        if getattr(item, field) != getattr(changed, field):
            project, step = _replaced(project, item.id, field, getattr(changed, field))
            steps.append(step)
    return project, tuple(steps)


def _sourced_at(project: Project, one: str) -> Any:
    node = node_at(project, locate(project, one))
    if not isinstance(node, Sourced):
        raise Refused("no-such-id", id=one)
    return node


def _put(project: Project, edit: Put, actor: Actor) -> Applied:
    node = node_at(project, locate(project, edit.of))
    if edit.part not in type(node).model_fields or isinstance(node, Evidence):
        raise Refused("no-such-field", field=edit.part)
    old = getattr(node, edit.part)
    if edit.was != (None if old is None else content(old)):
        raise Conflict("conflict", now="" if old is None else content(old))
    if edit.content is None:
        return _emptied(project, edit.of, edit.part, edit)
    kind = "rating" if edit.part in _RATINGS else "item"
    project, one = new_id(project, PREFIXES[kind], edit.id)
    origin = sourced(project, actor, edit.content, edit.cite, label=edit.part == "name")
    new: Sourced
    if kind == "rating":
        if edit.content not in ("1", "2", "3", "4", "5"):
            raise Refused("rating-out-of-range", value=edit.content)
        new = Rating(id=one, value=int(edit.content), **origin)
    else:
        new = (Name if edit.part == "name" else Item)(id=one, text=edit.content, **origin)
    project, loose = _unreferenced(project, set() if old is None else {old.id})
    project, step = _replaced(project, edit.of, edit.part, new)
    return Applied(project, Inverse(steps=(step, *loose)), edit.model_copy(update={"id": one}))


def _emptied(project: Project, of: str, part: str, edit: _Edit) -> Applied:
    if part == "name":
        raise Refused("name-needed")
    old = getattr(node_at(project, locate(project, of)), part)
    project, loose = _unreferenced(project, set() if old is None else {old.id})
    project, step = _replaced(project, of, part, None)
    return Applied(project, Inverse(steps=(step, *loose)), edit)


def _reword(project: Project, edit: Reword, actor: Actor) -> Applied:
    item = _sourced_at(project, edit.of)
    if not isinstance(item, Item):
        raise Refused("no-such-field", field="text")
    if item.text != edit.was:
        raise Conflict("conflict", now=item.text)
    changed = item.model_copy(
        update={"text": edit.text, **sourced(project, actor, edit.text, edit.cite, label=is_label(item))}
    )
    if actor.kind == "interviewer" and changed.guessed:
        # A guess in place of words that were said or proposed would take over what was agreed to; it needs a new id.
        raise Refused("quote-not-found", quote=edit.text[:80])
    project, steps = _reset_sourced(project, item, changed)
    return Applied(project, Inverse(steps=steps), edit)


def _set(project: Project, edit: Set) -> Applied:
    node = project if edit.of == "project" else node_at(project, locate(project, edit.of))
    if edit.field not in type(node).model_fields or not _settable(node, edit.field):
        raise Refused("no-such-field", field=edit.field)
    old = getattr(node, edit.field)
    if edit.was != old:
        raise Conflict("conflict", now=_shown(old))
    try:
        value = parse_field(node, edit.field, edit.value)
    except ValueError:
        raise Refused("bad-value", field=edit.field, value=str(edit.value)[:80]) from None
    if edit.field in REFERENCES:
        for one in value if isinstance(value, tuple) else (value,):
            must_exist(project, one, REFERENCES[edit.field])
    project, step = _replaced(project, edit.of, edit.field, value)
    return Applied(project, Inverse(steps=(step,)), edit)


def _settable(node: Any, field: str) -> bool:
    """Return whether a field only sorts or links; sourced parts are for `Put`, sequences for adding."""
    if isinstance(node, Evidence):
        return False
    value = getattr(node, field)
    return not isinstance(value, Sourced) and not (isinstance(value, tuple) and value and not isinstance(value[0], str))


def _shown(value: Any) -> str:
    return ", ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)


def _move(project: Project, edit: Move) -> Applied:
    path = locate(project, edit.of)
    node = node_at(project, path)
    name, position = path[-1]
    if position is None or isinstance(node, Evidence):
        raise Refused("cannot-move", id=edit.of)
    holder = _holder(project, path)
    target, field = holder, name
    if isinstance(node, Touchpoint | Feeling) or name in PLAIN_LANES:
        target = checked(edit.stage, "s") if edit.stage else holder
        field = edit.lane if edit.lane and name in PLAIN_LANES else name
        if edit.lane and name not in PLAIN_LANES:
            raise Refused("cannot-move", id=edit.of)
    elif edit.stage or edit.lane:
        raise Refused("cannot-move", id=edit.of)
    home(project, target, field)  # refuses a stage that is not there before anything is taken out
    project = with_node(project, path, None)
    project, _ = inserted(project, target, field, edit.at, node)
    back = Insert(of=holder, field=name, at=position, node=dump(node))
    return Applied(project, Inverse(steps=(Take(of=node.id), back)), edit)


def _recast(project: Project, edit: Recast, actor: Actor) -> Applied:
    path = locate(project, edit.of)
    node, (field, position) = node_at(project, path), path[-1]
    if edit.of[0] not in "ltfo" or field == edit.lane or (edit.lane in PLAIN_LANES and field in PLAIN_LANES):
        raise Refused("cannot-move", id=edit.of)
    if node.origin == "accepted" and actor.kind != "owner":
        raise Refused("cannot-move", id=edit.of)  # the agreement names the old id, and proves nothing of the new one
    stage = locate(project, checked(edit.stage, "s"))
    kind = {"touchpoints": "touchpoint", "feelings": "feeling", "opportunities": "opportunity"}.get(edit.lane, "line")
    journey = node_at(project, stage[:1])
    project, loose = _unreferenced(project, set(ids_in(node)))
    holder = _holder(project, path)
    back = Insert(of=holder, field=field, at=position or 0, node=dump(node_at(project, path)))
    project, one = new_id(with_node(project, path, None), PREFIXES[kind], edit.id)
    kept = {name: getattr(node, name) for name in Item.model_fields if name != "id"}
    if node.origin == "accepted":
        kept["by"] = actor.kind
    new: Item
    match kind:
        case "touchpoint":
            new = Touchpoint(id=one, **kept)
        case "feeling":
            new = Feeling(id=one, score=0, **kept)
        case "opportunity":
            new = Opportunity(id=one, stage=edit.stage, **kept)
        case _:
            new = Item(id=one, **kept)
    target = journey.id if kind == "opportunity" else edit.stage
    project, _ = inserted(project, target, edit.lane, None, new)
    return Applied(project, Inverse(steps=(Take(of=one), back, *reversed(loose))), edit.model_copy(update={"id": one}))


def _holder(project: Project, path: Any) -> Any:
    """Return the id (or "project", "business") of what holds the sequence that a path ends in."""
    parents = path[:-1]
    if parents and parents[-1] == ("lines", None):
        parents = parents[:-1]
    if not parents:
        return "project"
    return "business" if parents == (("business", None),) else node_at(project, parents).id


def _remove(project: Project, edit: Remove, actor: Actor) -> Applied:
    path = locate(project, edit.of)
    node = node_at(project, path)
    name, position = path[-1]
    if isinstance(node, Evidence):
        raise Refused("evidence-stays")
    if position is None:
        return _emptied(project, _holder(project, path), name, edit)
    steps: list[Step] = []
    gone = set(ids_in(node))
    project, loose = _unreferenced(project, gone)
    steps += loose
    holder = _holder(project, path)
    steps.append(Insert(of=holder, field=name, at=position, node=dump(node_at(project, path))))
    project = with_node(project, path, None)
    said = not (isinstance(node, Item) and node.guessed)  # who turns a guess down has not said that there is nothing
    left = holder[0] == "s" and getattr(node_at(project, home(project, holder, name)), name)
    if actor.kind == "owner" and said and holder[0] == "s" and not left:
        stage = node_at(project, locate(project, holder))
        if name not in stage.closed:
            project, step = _replaced(project, holder, "closed", (*stage.closed, name))
            steps.append(step)
    return Applied(project, Inverse(steps=tuple(reversed(steps))), edit)


def _unreferenced(project: Project, gone: set[str]) -> tuple[Project, list[Step]]:
    """Empty every field that refers to what goes."""
    wanted: list[tuple[str, str, Any]] = []
    for journey in project.maps:
        wanted += _loosened(journey, gone, ("persona_id",), ("compared_persona_ids",))
        for stage in journey.stages:
            for touchpoint in stage.touchpoints:
                wanted += _loosened(touchpoint, gone, (), ("personas",))
            for feeling in stage.feelings:
                wanted += _loosened(feeling, gone, ("persona", "touchpoint"), ())
        for chance in journey.opportunities:
            wanted += _loosened(chance, gone, ("stage",), ("pains",))
    for question in project.open_questions:
        wanted += _loosened(question, gone, ("about",), ())
    steps: list[Step] = []
    for one, field, value in wanted:
        project, step = _replaced(project, one, field, value)
        steps.append(step)
    return project, steps


def _loosened(node: Any, gone: set[str], singles: tuple[str, ...], many: tuple[str, ...]) -> list[tuple[str, str, Any]]:
    found: list[tuple[str, str, Any]] = [(node.id, name, None) for name in singles if getattr(node, name) in gone]
    for name in many:
        kept = tuple(one for one in getattr(node, name) if one not in gone)
        if kept != getattr(node, name):
            found.append((node.id, name, kept))
    return found


def _accept(project: Project, edit: Accept, actor: Actor) -> Applied:
    item = _sourced_at(project, edit.of)
    if not item.guessed:
        raise Refused("nothing-to-accept", id=edit.of)
    sources = item.sources
    if actor.kind == "interviewer":
        record = evidence_by_id(project, edit.evidence or "")
        if record.kind != "message" or not record.agreed or edit.of not in record.proposed:
            raise Refused("not-proposed", id=edit.of)
        sources = (*sources, AgreementSource(evidence=record.id))
    elif actor.kind != "owner":
        raise Refused("not-allowed", actor=actor.kind)
    changed = item.model_copy(update={"origin": "accepted", "sources": sources, "by": actor.kind, "when": actor.at})
    project, steps = _reset_sourced(project, item, changed)
    return Applied(project, Inverse(steps=steps), edit)


def _support(project: Project, edit: Support, actor: Actor) -> Applied:
    if actor.kind != "interviewer":
        raise Refused("not-allowed", actor=actor.kind)
    item = _sourced_at(project, edit.of)
    origin, sources = supported(project, actor, content(item), edit.cite, label=is_label(item))
    if sources[0] in item.sources:
        raise Refused("said-already")
    changed = item.model_copy(
        update={"origin": origin if item.guessed else item.origin, "sources": (*item.sources, *sources)}
    )
    project, steps = _reset_sourced(project, item, changed)
    return Applied(project, Inverse(steps=steps), edit)


# --- taking back ----------------------------------------------------------------------------------------------------


def _invert(project: Project, edit: Inverse) -> Applied:
    again: list[Step] = []
    for step in edit.steps:
        match step:
            case Take():
                path = locate(project, step.of)
                name, position = path[-1]
                node = node_at(project, path)
                again.append(Insert(of=_holder(project, path), field=name, at=position or 0, node=dump(node)))
                project = with_node(project, path, None)
            case Insert():
                restored = parse_node(step.of, step.field, step.node)
                project, _ = inserted(project, step.of, step.field, step.at, restored)
                again.append(Take(of=step.node["id"]))
            case Reset():
                node = project if step.of == "project" else node_at(project, locate(project, step.of))
                project, back = _replaced(project, step.of, step.field, parse_field(node, step.field, step.value))
                again.append(back)
    return Applied(project, Inverse(steps=tuple(reversed(again))), edit)
