"""What must hold in every project: ids unique, references that lead somewhere, origins with their proof."""

from collections.abc import Iterator

from pydantic import BaseModel

from .models import (
    AgreementSource,
    BusinessFact,
    CardSource,
    Evidence,
    Feeling,
    FileSource,
    Item,
    JourneyMap,
    Lanes,
    MessageSource,
    Name,
    OpenQuestion,
    Opportunity,
    Persona,
    PersonaFact,
    Project,
    Rating,
    RecordSource,
    Sourced,
    Stage,
    Touchpoint,
    sourced_in,
)
from .quotes import names, says, stands_in

# The letter that ids begin with; a bare `Item` is "l" in a lane and "i" elsewhere.
_FIRST: dict[type[BaseModel], str] = {
    JourneyMap: "m", Stage: "s", Touchpoint: "t", Feeling: "f", Opportunity: "o", Persona: "p", BusinessFact: "a",
    PersonaFact: "a", OpenQuestion: "q", Evidence: "e", Rating: "r",
}  # fmt: skip


def ids_in(node: object) -> Iterator[str]:
    """Yield the id of every node at or below `node`."""
    if isinstance(node, tuple):
        for child in node:
            yield from ids_in(child)
    elif isinstance(node, BaseModel):
        own = getattr(node, "id", None)
        if own is not None:
            yield own
        for _, value in node:
            if isinstance(value, BaseModel | tuple):
                yield from ids_in(value)


def content(item: Sourced) -> str:
    """Return what a sourced item says, as text."""
    return str(item.value) if isinstance(item, Rating) else str(getattr(item, "text", ""))


def proven(item: Sourced, evidence: dict[str, Evidence]) -> bool:
    """Return whether the item's sources bear the origin that it has."""
    sources = item.sources
    match item.origin:
        case "stated" | "paraphrased":
            for source in sources:
                record = evidence.get(source.evidence) if isinstance(source, MessageSource) else None
                if record is None or record.kind != "message" or not isinstance(source, MessageSource):
                    continue
                if item.origin == "paraphrased" and stands_in(source.quote, record.text):
                    return True
                if _said(item, source.quote, record):
                    return True
            return False
        case "evidence":
            return any(
                isinstance(source, RecordSource)
                and (record := evidence.get(source.evidence)) is not None
                and record.kind != "message"
                and _said(item, source.quote, record)
                for source in sources
            )
        case "accepted":
            if item.by == "owner":
                return True
            return any(
                isinstance(source, AgreementSource)
                and (record := evidence.get(source.evidence)) is not None
                and record.kind == "message"
                and record.agreed
                and item.id in record.proposed
                for source in sources
            )
        case "guidance":
            return any(isinstance(source, CardSource) for source in sources)
        case "imported":
            return any(isinstance(source, FileSource) for source in sources)
        case "edited":
            return item.by == "owner"
        case "suggested":
            return True


def _said(item: Sourced, quote: str, record: Evidence) -> bool:
    values = (content(item), quote, record.text, record.language)
    return says(*values) or (is_label(item) and names(*values))


def is_label(item: object) -> bool:
    """Return whether an item is a name or a fact of a field, which may be a word or two of what was said."""
    return isinstance(item, Name | BusinessFact | PersonaFact)


def faults(project: Project) -> list[str]:
    """Return what does not hold in a project, in English, empty where it is sound.

    Origins are not judged here: an export without quotes has lost its proof and is still a whole project; the
    importer asks `proven` about each item.
    """
    found: list[str] = []
    ids = list(ids_in(project))
    known = set(ids)
    if len(known) != len(ids):
        found.append(f"ids used twice: {sorted({one for one in ids if ids.count(one) > 1})[:5]}")
    if any(int(one[1:]) > project.last_id for one in known):
        found.append(f"an id is above last_id {project.last_id}")
    found += [f"the id {one} should begin with {first}" for one, first in _firsts(project) if one[0] != first]
    for where, target, first in _references(project):
        if target not in known:
            found.append(f"{where} refers to {target}, which is not there")
        elif first and target[0] != first:
            found.append(f"{where} refers to {target}, whose id should begin with {first}")
    return found


def _firsts(node: object, item: str = "i") -> Iterator[tuple[str, str]]:
    """Yield each id at or below `node` with the letter it must begin with, by which it is found."""
    if isinstance(node, tuple):
        for child in node:
            yield from _firsts(child, item)
    elif isinstance(node, BaseModel):
        if hasattr(node, "id"):
            yield node.id, item if type(node) in (Item, Name) else _FIRST[type(node)]
        for _, value in node:
            if isinstance(value, BaseModel | tuple):
                yield from _firsts(value, "l" if isinstance(node, Lanes) else "i")


def _references(project: Project) -> Iterator[tuple[str, str, str]]:
    """Yield who refers to whom, and the letter that the id of whom must begin with (empty: any)."""
    for journey in project.maps:
        yield from ((journey.id, one, "p") for one in (journey.persona_id, *journey.compared_persona_ids) if one)
        for stage in journey.stages:
            for touchpoint in stage.touchpoints:
                yield from ((touchpoint.id, persona, "p") for persona in touchpoint.personas)
            for feeling in stage.feelings:
                yield from ((feeling.id, one, "p") for one in (feeling.persona,) if one)
                yield from ((feeling.id, one, "t") for one in (feeling.touchpoint,) if one)
        for chance in journey.opportunities:
            yield from ((chance.id, one, "s") for one in (chance.stage,) if one)
            yield from ((chance.id, one, "l") for one in chance.pains)
    for question in project.open_questions:
        if question.about:
            yield question.id, question.about, ""
    for item in sourced_in(project):
        for source in item.sources:
            if isinstance(source, MessageSource | RecordSource | AgreementSource):
                yield item.id, source.evidence, "e"
