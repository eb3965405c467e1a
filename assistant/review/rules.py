"""The rules that a map must hold to be worth using; see `RULES` for the list.

A thing that is only guessed does not count as there, with one exception: what is guessed and says so breaks no rule
about honesty (V1, P2). A lane that the owner closed by hand is settled, whatever it holds.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from ..journey.models import (
    Item,
    JourneyMap,
    Opportunity,
    PersonaFact,
    Project,
    RecordSource,
    Sourced,
    Stage,
    Touchpoint,
    sourced_in,
)
from ..journey.quotes import words
from ..journey.soundness import content, ids_in, proven
from ..journey.vocabulary import DOING, Lane, Topic
from .findings import RULES, Failure, Finding, map_rule, project_rule
from .insights import lowest

_FEWEST, _USUAL_FEWEST, _USUAL_MOST = 3, 4, 7  # stages
_SCENARIO_WORDS = 3  # a situation and a goal take at least this many
_SHOWN = 80  # characters of a text that a message names

# Stands for the map that a project has not got yet: it lacks what every map needs.
_NO_MAP = JourneyMap(id="m1")


def review(project: Project) -> list[Finding]:
    """Return every rule that fails, by rule in the order of `RULES`, then in the order of the map.

    A project without a map is told what its first map would need.
    """
    found: list[Finding] = []
    for rule in RULES.values():
        if rule.of_project:
            found += [rule.finding(failure, None) for failure in rule.of_project(project)]
        elif rule.of_map and project.maps:
            for journey in project.maps:
                found += [rule.finding(failure, journey.id) for failure in rule.of_map(project, journey)]
        elif rule.of_map:
            found += [rule.finding(failure._replace(place=None), None) for failure in rule.of_map(project, _NO_MAP)]
    return found


def _there(items: Iterable[Sourced]) -> bool:
    return any(not item.guessed for item in items)


def _named(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def _settled(stage: Stage, *lanes: Lane) -> bool:
    """Return whether one of the lanes holds what somebody said, or was closed by the owner."""
    return any(lane in stage.closed or _there(stage.of(lane)) for lane in lanes)


# --- scope ----------------------------------------------------------------------------------------------------------


@map_rule("S1", "E", topic="persona", card="what-is-a-persona")
def _one_point_of_view(project: Project, journey: JourneyMap) -> Iterator[Failure]:
    """A persona of whom something is known is the map's point of view."""
    persona = next((one for one in project.personas if one.id == journey.persona_id), None)
    if persona is None or not _there(persona.facts):
        yield Failure(place=journey.persona_id)


@map_rule("S2", "E", topic="scenario", card="one-map-one-scope")
def _scenario(project: Project, journey: JourneyMap) -> Iterator[Failure]:
    """The scenario says a situation and a goal, which a word or two cannot."""
    one = journey.scenario
    if one is None or one.guessed or len(words(one.text)) < _SCENARIO_WORDS:
        yield Failure(place=one.id if one else None)


@map_rule("S4", "E", topic="question", card="before-you-start")
def _question(project: Project, journey: JourneyMap) -> Iterator[Failure]:
    """What the map should help decide is written: on the map, or as what the business wants of it."""
    written = [*([journey.question] if journey.question else []), *project.business.of("goals")]
    if not _there(written):
        yield Failure(place=journey.question.id if journey.question else None)


@map_rule("S5", "E", topic="review", card="current-and-ideal-maps")
def _one_state(project: Project, journey: JourneyMap) -> Iterator[Failure]:
    """A map is of one state.

    The type gives every map exactly one state, so what can be checked is the mixture: an ideal map shows what
    should be, and a customer's words or a number about how it is now do not belong on it. A current map that holds
    wishes outside its opportunities cannot be told from one that does not.
    """
    if journey.state != "ideal":
        return
    for stage in journey.stages:
        for item in sourced_in((*stage.lines.pains, *stage.lines.reality, *stage.lines.barriers, *stage.feelings)):
            if item.origin == "evidence":
                yield Failure(place=item.id, values={"place": _named(content(item))})


# --- structure ------------------------------------------------------------------------------------------------------


@map_rule("Z1", "E", topic="stages", card="choosing-stages")
def _number_of_stages(project: Project, journey: JourneyMap) -> Iterator[Failure]:
    """Four to seven stages are usual; fewer than three are no journey."""
    count = len(journey.stages)
    if not _USUAL_FEWEST <= count <= _USUAL_MOST:
        yield Failure(severity="E" if count < _FEWEST else "W", values={"count": count})


@map_rule("Z3", "E", topic="actions", card="actions")
def _something_happens(project: Project, journey: JourneyMap) -> Iterator[Failure]:
    """Something happens in every stage."""
    for stage in journey.stages:
        if not _settled(stage, *DOING):
            yield Failure(place=stage.id, lanes=DOING, values={"place": _named(stage.name.text)})


# --- content --------------------------------------------------------------------------------------------------------

_HUMAN: tuple[tuple[tuple[Lane, ...], Topic, str], ...] = (
    (DOING, "actions", "actions"),
    (("thoughts",), "thoughts", "thoughts-and-questions"),
    (("feelings",), "feelings", "emotions"),
)


@map_rule("T1", "E", topic="review", card="common-mistakes")
def _doing_thinking_feeling(project: Project, journey: JourneyMap) -> Iterator[Failure]:
    """Doing, thinking and feeling are there for every stage; the first that is missing gives topic and card."""
    for stage in journey.stages:
        missing = [row for row in _HUMAN if not _settled(stage, *row[0])]
        if missing:
            lanes = tuple(chain.from_iterable(row[0] for row in missing))
            values = {"place": _named(stage.name.text)}
            yield Failure(place=stage.id, lanes=lanes, topic=missing[0][1], card=missing[0][2], values=values)


# --- evidence -------------------------------------------------------------------------------------------------------


@project_rule("V1", "E", topic="evidence", card="evidence-and-guesses")
def _proven(project: Project) -> Iterator[Failure]:
    """Every sourced item bears out where it claims to come from. Persona facts without any source are P2's."""
    evidence = {record.id: record for record in project.evidence}
    for item in sourced_in((project.business, *project.personas, *project.maps)):
        if not proven(item, evidence) and not (isinstance(item, PersonaFact) and not item.sources):
            yield Failure(place=item.id, values={"place": _named(content(item))})


@map_rule("V4", "E", topic="evidence", card="moments-of-truth")
def _moments_stand_on_something(project: Project, journey: JourneyMap) -> Iterator[Failure]:
    """A moment of truth has evidence, or a number in its stage, or an open question that would bring one."""
    for stage in journey.stages:
        counted = _there(stage.lines.metrics)
        for touchpoint in stage.touchpoints:
            moment = touchpoint.moment_of_truth
            if moment is None or counted or _evident(touchpoint) or _evident(moment):
                continue
            if not _asked_about(project, {stage.id}, {"moments", "metrics", "evidence"}) and not _asked_about(
                project, {touchpoint.id, moment.id}
            ):
                yield Failure(place=touchpoint.id, values={"place": _named(touchpoint.text)})


def _evident(item: Touchpoint | Item) -> bool:
    return item.origin == "evidence" or any(isinstance(source, RecordSource) for source in item.sources)


def _asked_about(project: Project, places: set[str], topics: set[Topic] | None = None) -> bool:
    return any(one.about in places and (topics is None or one.topic in topics) for one in project.open_questions)


# --- use ------------------------------------------------------------------------------------------------------------


@map_rule("U1", "E", topic="opportunities", card="opportunities")
def _low_points_have_a_way_out(project: Project, journey: JourneyMap) -> Iterator[Failure]:
    """Every lowest point and every unmet expectation has an opportunity, or an open question about one.

    A stage whose expectations stand beside pains has an unmet one. One opportunity answers for its stage, so a stage
    fails once, however low it goes.
    """
    lows = {stage.id: feeling.text for stage, feeling in reversed(lowest(journey, guesses=False))}
    chances = [one for one in journey.opportunities if not one.guessed]
    for stage in journey.stages:
        low = lows.get(stage.id)
        if low is None and _there(stage.lines.expectations):
            low = next((pain.text for pain in stage.lines.pains if not pain.guessed), None)
        if low is None or any(_answers(chance, stage) for chance in chances):
            continue
        if not _asked_about(project, set(ids_in(stage)), {"opportunities"}):
            yield Failure(place=stage.id, values={"place": _named(stage.name.text), "low": _named(low)})


def _answers(chance: Opportunity, stage: Stage) -> bool:
    return chance.stage == stage.id or any(pain.id in chance.pains for pain in stage.lines.pains)


# --- persona --------------------------------------------------------------------------------------------------------


@project_rule("P2", "E", topic="persona", card="persona-mistakes")
def _facts_say_where_they_come_from(project: Project) -> Iterator[Failure]:
    """A persona's fact has a source or is marked as a guess; what the owner typed or ticked is the owner's word."""
    for persona in project.personas:
        for fact in persona.facts:
            by_hand = fact.origin in ("edited", "accepted") and fact.by == "owner"
            if not fact.sources and not fact.guessed and not by_hand:
                yield Failure(place=fact.id, values={"place": _named(fact.text)})
