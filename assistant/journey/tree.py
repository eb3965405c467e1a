"""Where things stand in a project: paths to nodes by id, and new projects with one path rebuilt."""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, TypeAdapter

from ..errors import Refused
from .models import (
    BusinessFact,
    Evidence,
    Feeling,
    Item,
    JourneyMap,
    OpenQuestion,
    Opportunity,
    Persona,
    PersonaFact,
    Project,
    Stage,
    Touchpoint,
)
from .vocabulary import PLAIN_LANES

# A step is a field and, in a sequence, the position in it.
PathStep = tuple[str, int | None]
Path = tuple[PathStep, ...]

PREFIXES = {
    "map": "m", "stage": "s", "touchpoint": "t", "line": "l", "feeling": "f", "opportunity": "o", "persona": "p",
    "fact": "a", "open_question": "q", "evidence": "e", "item": "i", "rating": "r",
}  # fmt: skip
_SEQUENCES: dict[str, type[BaseModel]] = {
    "maps": JourneyMap, "stages": Stage, "touchpoints": Touchpoint, "feelings": Feeling, "opportunities": Opportunity,
    "personas": Persona, "open_questions": OpenQuestion, "evidence": Evidence, **dict.fromkeys(PLAIN_LANES, Item),
}  # fmt: skip
_ADAPTERS: dict[tuple[type, str], TypeAdapter[Any]] = {}


def locate(project: Project, one: str) -> Path:
    """Return the path to the node with an id.

    Raises:
        Refused: nothing has that id.
    """
    path = _search(project, one)
    if path is None:
        raise Refused("no-such-id", id=one)
    return path


def _search(project: Project, one: str) -> Path | None:
    match one[:1]:
        case "m":
            return _in("maps", project.maps, one)
        case "p":
            return _in("personas", project.personas, one)
        case "q":
            return _in("open_questions", project.open_questions, one)
        case "e":
            return _in("evidence", project.evidence, one)
        case "a":
            found = _in("facts", project.business.facts, one)
            if found:
                return (("business", None), *found)
            return _below("personas", project.personas, "facts", one)
        case "s":
            return _below("maps", project.maps, "stages", one)
        case "o":
            return _below("maps", project.maps, "opportunities", one)
        case "t" | "l" | "f":
            for m, journey in enumerate(project.maps):
                for s, stage in enumerate(journey.stages):
                    found = _in_stage(stage, one)
                    if found:
                        return (("maps", m), ("stages", s), *found)
            return None
        case _:
            return _anywhere(project, one)


def _in_stage(stage: Stage, one: str) -> Path | None:
    if one[0] == "t":
        return _in("touchpoints", stage.touchpoints, one)
    if one[0] == "f":
        return _in("feelings", stage.feelings, one)
    for lane in PLAIN_LANES:
        found = _in(lane, stage.lines.of(lane), one)
        if found:
            return (("lines", None), *found)
    return None


def _in(name: str, nodes: Iterable[Any], one: str) -> Path | None:
    for position, node in enumerate(nodes):
        if node.id == one:
            return ((name, position),)
    return None


def _below(name: str, parents: Iterable[Any], field: str, one: str) -> Path | None:
    for position, parent in enumerate(parents):
        found = _in(field, getattr(parent, field), one)
        if found:
            return ((name, position), *found)
    return None


def _anywhere(node: BaseModel, one: str) -> Path | None:
    for name, value in node:
        children = value if isinstance(value, tuple) else (value,)
        for position, child in enumerate(children):
            if not isinstance(child, BaseModel):
                continue
            step: PathStep = (name, position if isinstance(value, tuple) else None)
            if getattr(child, "id", None) == one:
                return (step,)
            found = _anywhere(child, one)
            if found:
                return (step, *found)
    return None


def node_at(project: Project, path: Path) -> Any:
    """Return the node at a path."""
    node: Any = project
    for name, position in path:
        node = getattr(node, name) if position is None else getattr(node, name)[position]
    return node


def with_node(node: Any, path: Path, new: Any) -> Any:
    """Return `node` with what stands at `path` replaced by `new`, or taken out where `new` is none."""
    (name, position), rest = path[0], path[1:]
    value = getattr(node, name)
    if position is None:
        return node.model_copy(update={name: with_node(value, rest, new) if rest else new})
    if rest:
        middle: tuple[Any, ...] = (with_node(value[position], rest, new),)
    else:
        middle = () if new is None else (new,)
    return node.model_copy(update={name: value[:position] + middle + value[position + 1 :]})


def home(project: Project, of: str, field: str) -> Path:
    """Return the path to the node that holds the sequence `field` of `of` (an id, "project" or "business")."""
    if of == "project":
        return ()
    if of == "business":
        return (("business", None),)
    path = locate(project, of)
    return (*path, ("lines", None)) if field in PLAIN_LANES else path


def inserted(project: Project, of: str, field: str, at: int | None, node: BaseModel) -> tuple[Project, int]:
    """Return the project with `node` in the sequence `field` of `of`, and the position it got."""
    where = home(project, of, field)
    holder = node_at(project, where)
    sequence = getattr(holder, field)
    position = len(sequence) if at is None else max(0, min(at, len(sequence)))
    grown = holder.model_copy(update={field: (*sequence[:position], node, *sequence[position:])})
    return (with_node(project, where, grown) if where else grown), position


def parse_node(of: str, field: str, data: dict[str, Any]) -> BaseModel:
    """Return the node that an inverse holds as JSON."""
    if field == "facts":
        return (BusinessFact if of == "business" else PersonaFact).model_validate(data)
    return _SEQUENCES[field].model_validate(data)


def parse_field(node: BaseModel, field: str, data: Any) -> Any:
    """Return a field's value from JSON, checked as the model declares it."""
    key = (type(node), field)
    if key not in _ADAPTERS:
        info = type(node).model_fields[field]
        _ADAPTERS[key] = TypeAdapter(info.rebuild_annotation())
    return _ADAPTERS[key].validate_python(data)


def dump(value: Any) -> Any:
    """Return a field's value as JSON."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, tuple):
        return [dump(one) for one in value]
    return value
