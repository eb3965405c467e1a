"""What a project holds: the business, its personas, its journey maps, and the evidence they rest on.

All models are frozen; they are changed only by `apply` (see `apply.py`). Everything with content is `Sourced`.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from .vocabulary import (
    GUESSES,
    PLAIN_LANES,
    BusinessField,
    Channel,
    JourneyKind,
    Lane,
    Language,
    MapState,
    Origin,
    PersonaField,
    Phase,
    PlainLane,
    Topic,
)

SCHEMA_VERSION: Final = 1
MAX_TEXT = 2_000  # characters of one item; a longer one is no line of a map but a document

MAX_LABEL = 300  # characters of a name or a mark

# What no database keeps (NUL, halves of characters) or what makes a text look unlike what it says (overrides of the
# direction); nobody types these, and a right-to-left script does without them.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\ud800-\udfff]")
_LINE_END = re.compile("\r\n?")


def cleaned(text: str) -> str:
    """Return a text as projects keep it: lines end in a newline, as they do in the fields of a page."""
    return _UNWANTED.sub("", _LINE_END.sub("\n", text))


def _cleaned(value: object) -> object:
    return cleaned(value) if isinstance(value, str) else value


Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TEXT), BeforeValidator(_cleaned)
]
Label = Annotated[str, StringConstraints(strip_whitespace=True, max_length=MAX_LABEL), BeforeValidator(_cleaned)]
Words = Annotated[str, BeforeValidator(_cleaned)]
Id = Annotated[str, Field(pattern=r"^[a-z][1-9][0-9]*$", max_length=12)]
Author = Literal["owner", "interviewer", "importer"]


class Frozen(BaseModel):
    """A value: compared by content, never changed in place, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class MessageSource(Frozen):
    """The owner's words: `quote` stands in the message of evidence `evidence`."""

    kind: Literal["message"] = "message"
    evidence: Id
    quote: Text


class RecordSource(Frozen):
    """Customers' words, a document or a number: `quote` stands in evidence `evidence`."""

    kind: Literal["record"] = "record"
    evidence: Id
    quote: Text


class AgreementSource(Frozen):
    """The owner's answer to a recorded proposal."""

    kind: Literal["agreement"] = "agreement"
    evidence: Id


class CardSource(Frozen):
    """A guidance card, by its id."""

    kind: Literal["card"] = "card"
    card: Text


class FileSource(Frozen):
    """A file that was imported, by its name."""

    kind: Literal["file"] = "file"
    file: Text


Source = Annotated[
    MessageSource | RecordSource | AgreementSource | CardSource | FileSource, Field(discriminator="kind")
]


class Evidence(Frozen):
    """What lines rest on. A `message` is added only by the conversation.

    `proposed` and `agreed` belong to messages: the ids that the assistant's question had proposed, and whether
    this message agreed to them.
    """

    id: Id
    kind: Literal["message", "review", "document", "number"] = "message"
    language: Language
    at: datetime
    text: Words
    title: Label = ""
    proposed: tuple[Id, ...] = ()
    agreed: bool = False


class Sourced(Frozen):
    """Anything with content: where it comes from, who put it there, and when."""

    id: Id
    origin: Origin
    sources: tuple[Source, ...] = ()
    by: Author
    when: datetime

    @property
    def guessed(self) -> bool:
        """Whether nobody has said or agreed to it yet."""
        return self.origin in GUESSES


class Item(Sourced):
    """Words on the map."""

    text: Text


class Name(Item):
    """What a stage is called."""


class Rating(Sourced):
    """A judgement from 1 (low) to 5 (high)."""

    value: int = Field(ge=1, le=5)


class Touchpoint(Item):
    """A meeting of the customer with the business, or about it with others; `text` says what happens."""

    channel: Channel | None = None
    online: bool | None = None
    initiator: Literal["customer", "business"] | None = None
    department: Label = ""
    personas: tuple[Id, ...] = ()
    importance: Rating | None = None
    satisfaction: Rating | None = None
    moment_of_truth: Item | None = None


class Feeling(Item):
    """How the customer feels: `score` from -2 to +2; `text` is the feeling with its reason."""

    score: int = Field(ge=-2, le=2)
    persona: Id | None = None
    touchpoint: Id | None = None


class Opportunity(Item):
    """What the business could do better or newly."""

    stage: Id | None = None
    pains: tuple[Id, ...] = ()
    impact: Rating | None = None
    effort: Rating | None = None
    owner: Item | None = None
    next_step: Item | None = None
    due: Item | None = None


class Lanes(Frozen):
    """The lines of one stage, by lane."""

    actions: tuple[Item, ...] = ()
    thoughts: tuple[Item, ...] = ()
    motivations: tuple[Item, ...] = ()
    expectations: tuple[Item, ...] = ()
    reality: tuple[Item, ...] = ()
    pains: tuple[Item, ...] = ()
    barriers: tuple[Item, ...] = ()
    departments: tuple[Item, ...] = ()
    backstage: tuple[Item, ...] = ()
    metrics: tuple[Item, ...] = ()
    competitors: tuple[Item, ...] = ()

    def of(self, lane: PlainLane) -> tuple[Item, ...]:
        """Return the lines of one lane."""
        lines: tuple[Item, ...] = getattr(self, lane)
        return lines

    def __bool__(self) -> bool:
        return any(self.of(lane) for lane in PLAIN_LANES)


class Stage(Frozen):
    """A part of the journey. `closed` names lanes that the owner emptied by hand: they are not asked for again."""

    id: Id
    name: Name
    phase: Phase
    icon: Label = ""
    goal: Item | None = None
    touchpoints: tuple[Touchpoint, ...] = ()
    lines: Lanes = Lanes()
    feelings: tuple[Feeling, ...] = ()
    closed: tuple[str, ...] = ()

    def of(self, lane: Lane) -> tuple[Item, ...]:
        """Return what the stage itself holds in a lane; opportunities belong to the map."""
        match lane:
            case "touchpoints":
                return self.touchpoints
            case "feelings":
                return self.feelings
            case "opportunities":
                return ()
            case _:
                return self.lines.of(lane)


class JourneyMap(Frozen):
    """One persona's journey in one scenario and one state."""

    id: Id
    kind: JourneyKind = "purchase"
    state: MapState = "current"
    title: Item | None = None
    scenario: Item | None = None
    question: Item | None = None
    owner: Item | None = None
    review_date: Item | None = None
    persona_id: Id | None = None
    compared_persona_ids: tuple[Id, ...] = ()
    template: Label = ""
    stages: tuple[Stage, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()

    def cell(self, stage: Stage, lane: Lane) -> tuple[Item, ...]:
        """Return what stands in a lane at one of the map's stages."""
        if lane == "opportunities":
            return tuple(chance for chance in self.opportunities if chance.stage == stage.id)
        return stage.of(lane)


class BusinessFact(Item):
    """One thing that is known of the business."""

    field: BusinessField


class PersonaFact(Item):
    """One thing that is known of a persona."""

    field: PersonaField


class Business(Frozen):
    """The business, as facts with their sources."""

    facts: tuple[BusinessFact, ...] = ()

    def of(self, field: BusinessField) -> tuple[BusinessFact, ...]:
        """Return the facts of one field."""
        return tuple(fact for fact in self.facts if fact.field == field)


class Persona(Frozen):
    """One kind of customer, as facts with their sources."""

    id: Id
    facts: tuple[PersonaFact, ...] = ()

    def of(self, field: PersonaField) -> tuple[PersonaFact, ...]:
        """Return the facts of one field."""
        return tuple(fact for fact in self.facts if fact.field == field)


class OpenQuestion(Frozen):
    """What nobody could say yet, with the cheapest way to find it out."""

    id: Id
    text: Text
    topic: Topic
    about: Id | None = None
    how: Words = ""


class Project(Frozen):
    """One business: everything that is known of it, and where it comes from."""

    schema_version: Literal[1] = SCHEMA_VERSION
    name: Label = ""
    language: Language = "en"
    business: Business = Business()
    personas: tuple[Persona, ...] = ()
    maps: tuple[JourneyMap, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    last_id: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _hold_together(self) -> "Project":
        from .soundness import faults  # the check reads the models, so they must exist first

        found = faults(self)
        if found:
            raise ValueError("; ".join(found[:5]))
        return self


def sourced_in(node: BaseModel | tuple[BaseModel, ...]) -> Iterator[Sourced]:
    """Yield every sourced item at or below `node`, in reading order."""
    if isinstance(node, tuple):
        for child in node:
            yield from sourced_in(child)
        return
    if isinstance(node, Evidence | OpenQuestion | MessageSource | RecordSource):
        return
    if isinstance(node, Sourced):
        yield node
    for _, value in node:
        if isinstance(value, BaseModel) or (isinstance(value, tuple) and value and isinstance(value[0], BaseModel)):
            yield from sourced_in(value)


def guessed_share(node: JourneyMap | Project) -> float:
    """Return the share, 0 to 1, of suggestions and guidance among all sourced items; 0 where there is none."""
    items = list(sourced_in(node.maps if isinstance(node, Project) else node))
    return round(sum(item.guessed for item in items) / len(items), 4) if items else 0.0
