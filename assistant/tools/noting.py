"""Noting what was understood: each line goes onto the map with the words it rests on."""

from functools import lru_cache
from typing import Literal, NamedTuple

from ..errors import Refused
from ..journey.draft import Draft
from ..journey.edits import (
    AddFact,
    AddFeeling,
    AddLine,
    AddMap,
    AddOpportunity,
    AddPersona,
    AddTouchpoint,
    Put,
    Set,
    Support,
)
from ..journey.models import Item, JourneyMap, Persona, Project, Stage, sourced_in
from ..journey.quotes import fold, words
from ..journey.vocabulary import LANES, PHASES, Phase, known
from ..understanding import Line

_STEM = 5  # letters that inflected forms of a word share

Where = Literal["stage", "business", "persona", "question", "idea", "moment"]


class Noted(NamedTuple):
    """One thing that was put on the map: its id, its words, and the stage (or other place) it went to."""

    id: str
    text: str
    where: Where
    stage: str | None = None


def the_map(project: Project) -> JourneyMap | None:
    """Return the map that the interview is about: the first current one."""
    return next((journey for journey in project.maps if journey.state == "current"), None)


def the_persona(project: Project) -> Persona | None:
    """Return the persona whose journey the map is."""
    journey = the_map(project)
    wanted = journey.persona_id if journey else None
    return next((persona for persona in project.personas if persona.id == wanted), None)


def begin_map(draft: Draft) -> JourneyMap:
    """Return the map, beginning one where there is none."""
    journey = the_map(draft.project)
    if journey is None:
        draft.do(AddMap())
        journey = the_map(draft.project)
    assert journey is not None
    return journey


def begin_persona(draft: Draft) -> str:
    """Return the id of the map's persona, adding one where there is none."""
    journey = begin_map(draft)
    if journey.persona_id is not None:
        return journey.persona_id
    one = draft.do(AddPersona())
    draft.do(Set(of=journey.id, field="persona_id", value=one, was=None))
    return one


def stage_for(journey: JourneyMap, phase: Phase | None, asked: str | None) -> Stage | None:
    """Return the stage where a line of a phase belongs.

    The stage that was asked about wins among stages of the same phase; otherwise the first of the nearest phase. With
    no phase told it is the stage that was asked about, or the first.
    """
    current = next((stage for stage in journey.stages if stage.id == asked), None)
    if not journey.stages or phase is None:
        return current or (journey.stages[0] if journey.stages else None)
    if current is not None and current.phase == phase:
        return current
    here = PHASES.index(phase)
    return min(journey.stages, key=lambda stage: abs(PHASES.index(stage.phase) - here))


def kindred_stage(journey: JourneyMap, text: str) -> Stage | None:
    """Return the stage whose words a text shares most, inflected or not; none where it shares none."""
    said = _stems(text)
    shared = {stage.id: len(said & _stems_of(stage)) for stage in journey.stages}
    best = max(journey.stages, key=lambda stage: shared[stage.id], default=None)
    return best if best is not None and shared[best.id] else None


def _stems_of(stage: Stage) -> frozenset[str]:
    return frozenset().union(*(_stems(item.text) for item in sourced_in(stage) if isinstance(item, Item)))


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words(text) if len(word) >= _STEM)


def note(draft: Draft, line: Line, asked_stage: str | None, *, moment: bool = False) -> Noted | None:
    """Put one line on the map; return what was noted, or none where it stands there already.

    Args:
        draft: the turn's draft.
        line: what was understood.
        asked_stage: id of the stage that the question was about.
        moment: whether the line answers which moment decides.
    """
    cite = draft.quoted(line.quote)
    if line.place == "business":
        if any(
            fold(fact.text) == fold(line.text) and fact.field == line.field for fact in draft.project.business.facts
        ):
            return None
        one = draft.do(AddFact.model_validate({"of": "business", "field": line.field, "text": line.text, "cite": cite}))
        return Noted(one, line.text, "business")
    if line.place == "persona":
        persona_id = begin_persona(draft)
        persona = next(persona for persona in draft.project.personas if persona.id == persona_id)
        if any(fold(fact.text) == fold(line.text) and fact.field == line.field for fact in persona.facts):
            return None
        one = draft.do(AddFact.model_validate({"of": persona_id, "field": line.field, "text": line.text, "cite": cite}))
        return Noted(one, line.text, "persona")
    journey = begin_map(draft)
    stage = stage_for(journey, line.phase, asked_stage)
    if asked_stage is None and line.phase is None:
        stage = kindred_stage(journey, line.text) or stage_for(journey, "use", None)
    if line.place == "opportunities":
        if any(fold(chance.text) == fold(line.text) for chance in journey.opportunities):
            return None
        stage = kindred_stage(journey, line.text) or stage
        pains = tuple(pain.id for pain in stage.lines.pains) if stage and asked_stage == stage.id else ()
        where = stage.id if stage else None
        return Noted(
            draft.do(AddOpportunity(map=journey.id, text=line.text, stage=where, pains=pains, cite=cite)),
            line.text,
            "idea",
        )
    if stage is None:
        raise Refused("no-such-id", id="stage")
    return _on_stage(draft, line, stage, moment)


def _on_stage(draft: Draft, line: Line, stage: Stage, moment: bool) -> Noted | None:
    cite = draft.quoted(line.quote)
    same = _same(stage, line)
    if same is not None and not moment:
        if all(getattr(source, "evidence", None) != cite.evidence for source in same.sources):
            draft.do(Support(of=same.id, cite=cite))
        return None
    if moment:
        one = (
            same.id
            if same is not None and line.place == "touchpoints"
            else draft.do(
                AddTouchpoint(stage=stage.id, text=line.text, channel=line.channel, initiator=line.initiator, cite=cite)
            )
        )
        draft.do(Put(of=one, part="moment_of_truth", content=line.text, cite=cite))
        return Noted(one, line.text, "moment", stage.id)
    if line.place == "touchpoints":
        one = draft.do(
            AddTouchpoint(stage=stage.id, text=line.text, channel=line.channel, initiator=line.initiator, cite=cite)
        )
    elif line.place == "feelings":
        one = draft.do(AddFeeling(stage=stage.id, text=line.text, score=line.score or 0, cite=cite))
    else:
        one = draft.do(AddLine.model_validate({"stage": stage.id, "lane": line.place, "text": line.text, "cite": cite}))
    return Noted(one, line.text, "stage", stage.id)


def _same(stage: Stage, line: Line) -> Item | None:
    """Return what says the same in the same lane of the stage."""
    lane = known(LANES, line.place)
    items = stage.of(lane) if lane else ()
    return next((item for item in items if fold(item.text) == fold(line.text)), None)
