"""Grafting: bringing what stands in another project into this one, as imported."""

from datetime import datetime

from ..journey.draft import Draft
from ..journey.edits import (
    Actor,
    AddFact,
    AddFeeling,
    AddLine,
    AddMap,
    AddOpenQuestion,
    AddOpportunity,
    AddPersona,
    AddStage,
    AddTouchpoint,
    Put,
    Remove,
    Set,
)
from ..journey.models import JourneyMap, Project, Sourced, Stage
from ..journey.soundness import content
from ..journey.vocabulary import LANES, PLAIN_LANES
from .noting import the_map


def graft(project: Project, other: Project, file: str, at: datetime) -> Draft:
    """Return a draft of `project` with the business facts, personas, maps and open questions of `other` added.

    Its first map of today's journey goes on with the one that stands here: the steps follow, those that were only
    guessed here and hold nothing give way, and a title or a scenario fills only a gap. Other maps are added as maps.
    Ids are new and everything counts as imported, because the evidence of the other project stays with it.
    """
    draft = Draft(project, Actor(kind="importer", at=at, file=file))
    ids: dict[str, str] = {}
    known = {(fact.field, fact.text) for fact in project.business.facts}
    for own in other.business.facts:
        if (own.field, own.text) not in known:
            draft.do(AddFact(of="business", field=own.field, text=own.text))
    for persona in other.personas:
        ids[persona.id] = draft.do(AddPersona())
        for fact in persona.facts:
            draft.do(AddFact(of=ids[persona.id], field=fact.field, text=fact.text))
    here, there = the_map(project), the_map(other)
    if here is not None and there is not None and there.stages:
        _clear(draft, here)
    for journey in other.maps:
        _map(draft, journey, ids, here if journey is there else None)
    for journey in other.maps:  # what refers to something may stand before it, so links come last
        _link(draft, journey, ids)
    for question in other.open_questions:
        about = ids.get(question.about or "")
        draft.do(AddOpenQuestion(text=question.text, topic=question.topic, about=about, how=question.how))
    return draft


def _clear(draft: Draft, here: JourneyMap) -> None:
    for stage in here.stages:
        if stage.name.guessed and not stage.goal and not any(here.cell(stage, lane) for lane in LANES):
            draft.do(Remove(of=stage.id))


def _map(draft: Draft, journey: JourneyMap, ids: dict[str, str], here: JourneyMap | None) -> None:
    if here is None:
        here = JourneyMap(id=draft.do(AddMap(kind=journey.kind, state=journey.state)))
        _set(draft, here.id, "template", journey.template, "")
    ids[journey.id] = one = here.id
    travellers = [ids[persona] for persona in (journey.persona_id, *journey.compared_persona_ids) if persona]
    if here.persona_id is None and journey.persona_id:
        _set(draft, one, "persona_id", travellers.pop(0), None)
    compared = here.compared_persona_ids
    _set(draft, one, "compared_persona_ids", (*compared, *travellers), compared)
    for part in ("title", "scenario", "question", "owner", "review_date"):
        if getattr(here, part) is None:
            _put(draft, one, part, getattr(journey, part))
    for stage in journey.stages:
        ids[stage.id] = draft.do(AddStage(map=one, name=stage.name.text, phase=stage.phase, icon=stage.icon))
        _put(draft, ids[stage.id], "goal", stage.goal)
        _stage(draft, stage, ids)
    for chance in journey.opportunities:
        new = draft.do(AddOpportunity(map=one, text=chance.text))
        ids[chance.id] = new
        for part in ("impact", "effort", "owner", "next_step", "due"):
            _put(draft, new, part, getattr(chance, part))


def _stage(draft: Draft, stage: Stage, ids: dict[str, str]) -> None:
    one = ids[stage.id]
    for point in stage.touchpoints:
        values = point.model_dump(include={"text", "channel", "online", "initiator"})
        ids[point.id] = draft.do(AddTouchpoint(stage=one, **values))
        _set(draft, ids[point.id], "department", point.department, "")
        _set(draft, ids[point.id], "personas", tuple(ids[persona] for persona in point.personas), ())
        for part in ("importance", "satisfaction", "moment_of_truth"):
            _put(draft, ids[point.id], part, getattr(point, part))
    for feeling in stage.feelings:
        ids[feeling.id] = draft.do(
            AddFeeling(
                stage=one,
                text=feeling.text,
                score=feeling.score,
                persona=ids.get(feeling.persona or ""),
            )
        )
    for lane in PLAIN_LANES:
        for line in stage.lines.of(lane):
            ids[line.id] = draft.do(AddLine(stage=one, lane=lane, text=line.text))


def _link(draft: Draft, journey: JourneyMap, ids: dict[str, str]) -> None:
    for stage in journey.stages:
        for feeling in stage.feelings:
            _set(draft, ids[feeling.id], "touchpoint", ids.get(feeling.touchpoint or ""), None)
    for chance in journey.opportunities:
        _set(draft, ids[chance.id], "stage", ids.get(chance.stage or ""), None)
        _set(draft, ids[chance.id], "pains", tuple(ids[pain] for pain in chance.pains), ())


def _put(draft: Draft, of: str, part: str, item: Sourced | None) -> None:
    if item is not None:
        draft.do(Put.model_validate({"of": of, "part": part, "content": content(item)}))


def _set(draft: Draft, of: str, field: str, value: object, was: object) -> None:
    if value != was:
        draft.do(Set.model_validate({"of": of, "field": field, "value": value, "was": was}))
