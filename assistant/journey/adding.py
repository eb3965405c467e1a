"""Adding to a project: new ids, origins, and the place where each kind of thing belongs."""

from typing import Any, NamedTuple, TypeVar

from ..errors import Refused
from .edits import (
    Actor,
    AddEvidence,
    AddFact,
    AddFeeling,
    AddLine,
    AddMap,
    AddOpenQuestion,
    AddOpportunity,
    AddPersona,
    AddStage,
    AddTouchpoint,
    Cite,
    Edit,
    Inverse,
    Take,
)
from .models import (
    BusinessFact,
    Evidence,
    Feeling,
    Item,
    JourneyMap,
    Name,
    OpenQuestion,
    Opportunity,
    Persona,
    PersonaFact,
    Project,
    Stage,
    Touchpoint,
)
from .origins import derive
from .tree import PREFIXES, inserted, locate
from .vocabulary import BUSINESS_FIELDS, PERSONA_FIELDS

_RATINGS = ("importance", "satisfaction", "impact", "effort")
_MOST_SKIPPED = 100_000  # a replayed edit brings its own id; this far ahead of the last one it is no honest one
_Edit = TypeVar("_Edit", bound=Any)


class Applied(NamedTuple):
    """A changed project, what takes the change back, and the edit with the ids that it was given."""

    project: Project
    inverse: Inverse
    edit: Edit


def new_id(project: Project, prefix: str, wanted: str | None) -> tuple[Project, str]:
    """Return the project with an id given out, and the id: the next number, or the one wanted if it is still free."""
    number = project.last_id + 1
    if wanted is not None:
        number = int(wanted[1:])
        if wanted[0] != prefix or not project.last_id < number <= project.last_id + _MOST_SKIPPED:
            raise Refused("id-not-free", id=wanted)
    return project.model_copy(update={"last_id": number}), f"{prefix}{number}"


def sourced(project: Project, actor: Actor, text: str, cite: Cite | None, *, label: bool = False) -> dict[str, Any]:
    """Return the fields that say where `text` comes from, as `origins.derive` finds them."""
    origin, sources = derive(project, actor, text, cite, label=label)
    return {"origin": origin, "sources": sources, "by": actor.kind, "when": actor.at}


def _added(project: Project, of: str, field: str, at: int | None, node: Any, edit: _Edit) -> Applied:
    grown, _ = inserted(project, of, field, at, node)
    return Applied(grown, Inverse(steps=(Take(of=node.id),)), edit.model_copy(update={"id": node.id}))


def add_evidence(project: Project, edit: AddEvidence, actor: Actor) -> Applied:
    """Record a message (the conversation only) or a customer's record."""
    allowed = {"conversation"} if edit.kind == "message" else {"conversation", "owner", "importer"}
    if actor.kind not in allowed or (edit.kind != "message" and (edit.agreed or edit.proposed)):
        raise Refused("not-allowed", actor=actor.kind)
    project, one = new_id(project, PREFIXES["evidence"], edit.id)
    record = Evidence(id=one, **edit.model_dump(exclude={"op", "id"}))
    return _added(project, "project", "evidence", None, record, edit)


def add(project: Project, edit: Any, actor: Actor) -> Applied:
    """Make any of the adding edits.

    Raises:
        Refused: where it is to stand, or what it links to, is not there; or it cites what was not said.
    """
    kind = str(edit.op).removeprefix("add_")
    project, one = new_id(project, PREFIXES[kind], edit.id)
    match edit:
        case AddMap():
            must_exist(project, edit.persona_id, "p")
            journey = JourneyMap(id=one, kind=edit.kind, state=edit.state, persona_id=edit.persona_id)
            return _added(project, "project", "maps", None, journey, edit)
        case AddPersona():
            return _added(project, "project", "personas", None, Persona(id=one), edit)
        case AddOpenQuestion():
            must_exist(project, edit.about)
            question = OpenQuestion(id=one, **edit.model_dump(exclude={"op", "id"}))
            return _added(project, "project", "open_questions", None, question, edit)
        case AddStage():
            project, name_id = new_id(project, PREFIXES["item"], None)
            name = Name(id=name_id, text=edit.name, **sourced(project, actor, edit.name, edit.cite, label=True))
            stage = Stage(id=one, name=name, phase=edit.phase, icon=edit.icon)
            return _added(project, checked(edit.map, "m"), "stages", edit.at, stage, edit)
        case AddFact():
            return _add_fact(project, edit, actor, one)
    origin = sourced(project, actor, edit.text, edit.cite)
    match edit:
        case AddLine():
            line = Item(id=one, text=edit.text, **origin)
            return _added(project, checked(edit.stage, "s"), edit.lane, None, line, edit)
        case AddTouchpoint():
            values = edit.model_dump(include={"text", "channel", "online", "initiator"})
            touchpoint = Touchpoint(id=one, **values, **origin)
            return _added(project, checked(edit.stage, "s"), "touchpoints", None, touchpoint, edit)
        case AddFeeling():
            must_exist(project, edit.persona, "p")
            must_exist(project, edit.touchpoint, "t")
            values = edit.model_dump(include={"text", "score", "persona", "touchpoint"})
            feeling = Feeling(id=one, **values, **origin)
            return _added(project, checked(edit.stage, "s"), "feelings", None, feeling, edit)
        case AddOpportunity():
            must_exist(project, edit.stage, "s")
            for pain in edit.pains:
                must_exist(project, pain, "l")
            chance = Opportunity(id=one, text=edit.text, stage=edit.stage, pains=edit.pains, **origin)
            return _added(project, checked(edit.map, "m"), "opportunities", None, chance, edit)
    raise Refused("not-allowed", actor=actor.kind)


def _add_fact(project: Project, edit: AddFact, actor: Actor, one: str) -> Applied:
    allowed = BUSINESS_FIELDS if edit.of == "business" else PERSONA_FIELDS
    if edit.field not in allowed:
        raise Refused("no-such-field", field=edit.field)
    values = {"id": one, "field": edit.field, "text": edit.text}
    values |= sourced(project, actor, edit.text, edit.cite, label=True)
    if edit.of == "business":
        return _added(project, "business", "facts", None, BusinessFact.model_validate(values), edit)
    return _added(project, checked(edit.of, "p"), "facts", None, PersonaFact.model_validate(values), edit)


def checked(one: str, prefix: str) -> str:
    """Return an id if it is of the right kind; raises `Refused` otherwise."""
    if one[0] != prefix:
        raise Refused("no-such-id", id=one)
    return one


def must_exist(project: Project, one: str | None, prefix: str = "") -> None:
    """Refuse an id, unless none, that nothing of the right kind has."""
    if one is not None:
        locate(project, checked(one, prefix) if prefix else one)
