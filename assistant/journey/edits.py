"""The typed operations that change a project. Chat, a click, an import and a model all use these and nothing else.

An edit says what is wanted, never where it comes from: origins are derived by `apply` from who acts and what is
cited. Ids that an edit leaves empty are given by `apply`, which returns the edit with the id filled in.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field, TypeAdapter

from .models import MAX_TEXT, Frozen, Id, Label, Text, Words
from .vocabulary import (
    BusinessField,
    Channel,
    JourneyKind,
    Lane,
    Language,
    MapState,
    PersonaField,
    Phase,
    PlainLane,
    Topic,
)


class Actor(Frozen):
    """Who acts, and when. Built by our own code only, never from what a model or a file says.

    Args:
        kind: `owner` is a hand on the page, `conversation` adds messages as evidence, `history` undoes and redoes.
        at: the time that items get.
        cards: guidance cards that were retrieved in this turn; only these can be cited.
        file: the name of the file that an importer reads.
    """

    kind: Literal["owner", "interviewer", "importer", "conversation", "history"]
    at: AwareDatetime
    cards: frozenset[str] = frozenset()
    file: Label = ""


class Cite(Frozen):
    """What an edit rests on: words in an evidence record, or a card."""

    evidence: Id | None = None
    quote: Annotated[Words, Field(max_length=MAX_TEXT)] = ""
    card: str = ""


class AddEvidence(Frozen):
    """Record a message or a customer's record, so that lines can cite it. Messages: the conversation only."""

    op: Literal["add_evidence"] = "add_evidence"
    id: Id | None = None
    kind: Literal["message", "review", "document", "number"] = "message"
    language: Language
    at: datetime
    text: Words
    title: Label = ""
    proposed: tuple[Id, ...] = ()
    agreed: bool = False


class AddMap(Frozen):
    """Begin a journey map."""

    op: Literal["add_map"] = "add_map"
    id: Id | None = None
    kind: JourneyKind = "purchase"
    state: MapState = "current"
    persona_id: Id | None = None


class AddStage(Frozen):
    """Add a stage at position `at` (0 is first; none is last)."""

    op: Literal["add_stage"] = "add_stage"
    id: Id | None = None
    map: Id
    name: Text
    phase: Phase
    icon: Label = ""
    at: int | None = None
    cite: Cite | None = None


class AddLine(Frozen):
    """Add a line to a lane of a stage."""

    op: Literal["add_line"] = "add_line"
    id: Id | None = None
    stage: Id
    lane: PlainLane
    text: Text
    cite: Cite | None = None


class AddTouchpoint(Frozen):
    """Add a touchpoint to a stage."""

    op: Literal["add_touchpoint"] = "add_touchpoint"
    id: Id | None = None
    stage: Id
    text: Text
    channel: Channel | None = None
    online: bool | None = None
    initiator: Literal["customer", "business"] | None = None
    cite: Cite | None = None


class AddFeeling(Frozen):
    """Add a feeling, -2 to +2, to a stage."""

    op: Literal["add_feeling"] = "add_feeling"
    id: Id | None = None
    stage: Id
    text: Text
    score: int = Field(ge=-2, le=2)
    persona: Id | None = None
    touchpoint: Id | None = None
    cite: Cite | None = None


class AddOpportunity(Frozen):
    """Add an improvement to a map, for a stage or the whole of it."""

    op: Literal["add_opportunity"] = "add_opportunity"
    id: Id | None = None
    map: Id
    text: Text
    stage: Id | None = None
    pains: tuple[Id, ...] = ()
    cite: Cite | None = None


class AddPersona(Frozen):
    """Add a persona with nothing known of it yet."""

    op: Literal["add_persona"] = "add_persona"
    id: Id | None = None


class AddFact(Frozen):
    """Add a fact to a persona (`of` is its id) or to the business (`of` is "business")."""

    op: Literal["add_fact"] = "add_fact"
    id: Id | None = None
    of: Id | Literal["business"]
    field: PersonaField | BusinessField
    text: Text
    cite: Cite | None = None


class AddOpenQuestion(Frozen):
    """Write down what nobody could say, about an item or in general."""

    op: Literal["add_open_question"] = "add_open_question"
    id: Id | None = None
    text: Text
    topic: Topic
    about: Id | None = None
    how: Words = ""


Part = Literal[
    "title", "scenario", "question", "owner", "review_date", "name", "goal", "importance", "satisfaction",
    "moment_of_truth", "impact", "effort", "next_step", "due",
]  # fmt: skip


class Put(Frozen):
    """Fill, replace or (with `content` none) empty a part that has words or a rating of its own.

    `was` is what it says now: text, rating as text, or none where it is empty.
    """

    op: Literal["put"] = "put"
    id: Id | None = None
    of: Id
    part: Part
    content: Text | None
    was: str | None = None
    cite: Cite | None = None


class Reword(Frozen):
    """Change the words of an item; `was` is what they are now."""

    op: Literal["reword"] = "reword"
    of: Id
    text: Text
    was: str
    cite: Cite | None = None


Plain = str | int | bool | None | tuple[str, ...]


class Set(Frozen):
    """Change a field that sorts or links, such as phase, channel, score or persona_id; `was` is its value now.

    `of` is "project" for the project's own name and language.
    """

    op: Literal["set"] = "set"
    of: Id | Literal["project"]
    field: Literal[
        "phase", "icon", "channel", "online", "initiator", "department", "personas", "score", "persona", "touchpoint",
        "stage", "about", "pains", "persona_id", "compared_persona_ids", "kind", "state", "template", "name",
        "language",
    ]  # fmt: skip
    value: Plain
    was: Plain


class Move(Frozen):
    """Move a line to another stage or lane, or anything to another position among its like."""

    op: Literal["move"] = "move"
    of: Id
    stage: Id | None = None
    lane: PlainLane | None = None
    at: int | None = None


class Recast(Frozen):
    """Move a line, touchpoint, feeling or opportunity to a lane whose items have another shape.

    It gets a new id; words, origin and sources stay, what the other shape has no place for goes. A new feeling's score
    is 0.
    """

    op: Literal["recast"] = "recast"
    id: Id | None = None
    of: Id
    stage: Id
    lane: Lane


class Remove(Frozen):
    """Remove anything by its id, with what is below it; what referred to it refers to nothing afterwards."""

    op: Literal["remove"] = "remove"
    of: Id


class Accept(Frozen):
    """Take a suggestion over: by an answer (`evidence`) to a recorded proposal, or by the owner's own hand."""

    op: Literal["accept"] = "accept"
    of: Id
    evidence: Id | None = None


class Support(Frozen):
    """Add a further source to an item, without changing its words."""

    op: Literal["support"] = "support"
    of: Id
    cite: Cite


class Take(Frozen):
    """Step of an inverse: take the node `of` out."""

    step: Literal["take"] = "take"
    of: Id


class Insert(Frozen):
    """Step of an inverse: put `node` (as JSON) into the sequence `field` of `of` at position `at`."""

    step: Literal["insert"] = "insert"
    of: Id | Literal["project", "business"]
    field: str
    at: int
    node: dict[str, Any]


class Reset(Frozen):
    """Step of an inverse: give `field` of `of` the value (as JSON) that it had."""

    step: Literal["reset"] = "reset"
    of: Id | Literal["project"]
    field: str
    value: Any


Step = Annotated[Take | Insert | Reset, Field(discriminator="step")]


class Inverse(Frozen):
    """What takes an edit back. History alone may apply it; its own inverse does the edit again."""

    op: Literal["inverse"] = "inverse"
    steps: tuple[Step, ...] = ()


Edit = Annotated[
    AddEvidence
    | AddMap
    | AddStage
    | AddLine
    | AddTouchpoint
    | AddFeeling
    | AddOpportunity
    | AddPersona
    | AddFact
    | AddOpenQuestion
    | Put
    | Reword
    | Set
    | Move
    | Recast
    | Remove
    | Accept
    | Support
    | Inverse,
    Field(discriminator="op"),
]
EDITS: TypeAdapter[list[Edit]] = TypeAdapter(list[Edit])
INVERSES: TypeAdapter[list[Inverse]] = TypeAdapter(list[Inverse])

# Fields that hold the ids of other nodes, with the first letter of those (empty: any).
REFERENCES: dict[str, str] = {
    "persona": "p", "personas": "p", "persona_id": "p", "compared_persona_ids": "p", "touchpoint": "t", "stage": "s",
    "pains": "l", "about": "",
}  # fmt: skip
_ID_FIELDS = ("id", "map", "stage", "of", "about", "touchpoint", "persona", "persona_id", "evidence")
_ID_TUPLES = ("pains", "personas", "proposed")


def shift_id(one: str, above: int, by: int) -> str:
    """Return an id moved up by `by` if its number is above `above`."""
    return f"{one[0]}{int(one[1:]) + by}" if one[1:].isdigit() and int(one[1:]) > above else one


def shift(edit: Edit, above: int, by: int) -> Edit:
    """Return the edit with every id whose number is above `above` moved up by `by`.

    Two drafts of one project give the same ids to different things; the later one to be saved is moved up.
    """
    changed: dict[str, Any] = {}
    for name in _ID_FIELDS:
        value = getattr(edit, name, None)
        if isinstance(value, str):
            changed[name] = shift_id(value, above, by)
    for name in _ID_TUPLES:
        values = getattr(edit, name, None)
        if values:
            changed[name] = tuple(shift_id(one, above, by) for one in values)
    if isinstance(edit, Set) and edit.field in REFERENCES:
        for name in ("value", "was"):
            value = getattr(edit, name)
            if isinstance(value, str):
                changed[name] = shift_id(value, above, by)
            elif isinstance(value, tuple):
                changed[name] = tuple(shift_id(one, above, by) for one in value)
    cite = getattr(edit, "cite", None)
    if cite is not None and cite.evidence:
        changed["cite"] = cite.model_copy(update={"evidence": shift_id(cite.evidence, above, by)})
    return edit.model_copy(update=changed)


def texts_of(edits: Iterable[Edit]) -> tuple[str, ...]:
    """Return the words that edits put into the project, for people to read; evidence and guesses aside."""
    found: list[str] = []
    for edit in edits:
        words = getattr(edit, "text", None) or getattr(edit, "content", None)
        if words and getattr(edit, "cite", None) is not None and words not in found:
            found.append(words)
    return tuple(found)
