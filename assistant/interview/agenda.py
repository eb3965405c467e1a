"""What to ask next: a pure function of the project and of the turns so far.

The order is the interview guide's. A question is never put for what was said, skipped, emptied by hand or answered
with "I don't know". When more is open than questions are left, what matters least and lies farthest from the map's own
question is left for the list of open questions.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..journey.models import JourneyMap, Project, Stage
from ..journey.talk import Asked, Turn
from ..journey.vocabulary import DOING, Lane, Phase, Topic
from ..review.insights import lowest
from ..tools.noting import the_map, the_persona
from ..tools.structure import phase_distance

MOST_QUESTIONS = 25
_TIRED = 5  # turns in a row that brought nothing: the interview goes to its close
_PROBES_IN_VAIN = 2  # after that many thin answers to probes nobody is probed again
_PER_STAGE = 2
_LOW_POINTS = 2  # asked about; what else must be mended becomes an open question
_WHOLE = 5  # stages with doing, thinking and feeling
_LEFT = 2  # lines about leaving, before nobody needs to be asked who left
_KNOWN = 2  # facts, besides the name, that make a persona somebody
_CLOSING: tuple[Topic, ...] = ("other", "summary", "fit")
_NOT_PROBED: frozenset[Topic] = frozenset({"stages", "summary", "fit", "other"})
_WHAT_IS_WRONG: frozenset[Topic] = frozenset({"stages", "summary"})
_CLOSED: frozenset[str] = frozenset({"answered", "thin", "skipped", "unknown"})
_EMPTY: frozenset[str] = frozenset({"skipped", "unknown"})


class Candidate(NamedTuple):
    """A question that could be put, how much it matters (more is more), and how far it is from the map's question."""

    asked: Asked
    weight: int
    distance: int = 0


class Agenda(NamedTuple):
    """The next question, none at the end; how many were put, how many are to come, and those that are known."""

    next: Asked | None
    done: int
    left: int
    dropped: tuple[Asked, ...] = ()
    ahead: tuple[Asked, ...] = ()

    @property
    def total(self) -> int:
        """Return the questions put and to come."""
        return self.done + self.left


def agenda(project: Project, turns: Sequence[Turn], focus: Phase | None = None) -> Agenda:
    """Return what to ask next.

    Args:
        project: as it stands.
        turns: the questions put so far and what became of them, oldest first.
        focus: the phase that the map's own question is about, where that is known.
    """
    settled = standing(turns)
    done = len({(_place(turn.asked), turn.asked.probe) for turn in settled if turn.asked})
    rated = [turn for turn in settled if turn.asked and turn.asked.topic == "fit"]
    unclear = len(rated) == 1 and rated[0].outcome == "thin" and settled[-1] is rated[0] and done < MOST_QUESTIONS
    if unclear and rated[0].asked:
        return Agenda(rated[0].asked.model_copy(update={"probe": True}), done, 1)  # no number from 1 to 4 in it
    if rated or any(turn.intent == "done" for turn in turns):
        return Agenda(None, done, 0)
    left = MOST_QUESTIONS - done
    asked = {_place(turn.asked) for turn in settled if turn.asked}
    open_ones = [one for one in _candidates(project, focus) if _place(one.asked) not in asked]
    if _is_tired(settled):
        open_ones = [one for one in open_ones if one.asked.topic in ("summary", "fit")]
    counted = _stage_counts(settled)
    open_ones = [one for one in open_ones if _room(one.asked, counted)]
    kept, dropped = _trimmed(open_ones, left)
    probe = _probe(settled)
    if probe is not None and left > 1:
        kept, more = _trimmed(kept, left - 1)
        ahead = (probe, *(one.asked for one in kept))
        return Agenda(probe, done, len(ahead), tuple(one.asked for one in (*dropped, *more)), ahead)
    first = kept[0].asked if kept and left > 0 else None
    journey = the_map(project)
    if first is not None and not (journey and journey.stages) and not _is_tired(settled):
        return Agenda(first, done, left)  # before there are stages nobody can count the questions about them
    return Agenda(first, done, len(kept), tuple(one.asked for one in dropped), tuple(one.asked for one in kept))


def is_open(project: Project, asked: Asked) -> bool:
    """Return whether a question about a stage still has something to find out there; any other always has."""
    if asked.stage is None or asked.probe:
        return asked.stage is None or any(stage.id == asked.stage for stage in _stages(project))
    return _place(asked) in {_place(one.asked) for one in _candidates(project, None)}


def _stages(project: Project) -> tuple[Stage, ...]:
    journey = the_map(project)
    return journey.stages if journey else ()


def standing(turns: Sequence[Turn]) -> list[Turn]:
    """Return the turns that settled their question; what was taken back or put aside settled nothing."""
    return [turn for turn in turns if turn.outcome in _CLOSED and turn.asked is not None]


def earlier(turns: Sequence[Turn], pending: Asked | None) -> Asked | None:
    """Return the question before the pending one, for an owner who wants to go back."""
    order: list[Asked] = []
    for turn in turns:
        if turn.asked is not None and not turn.asked.probe and _place(turn.asked) not in map(_place, order):
            order.append(turn.asked)
    places = [_place(one) for one in order]
    here = places.index(_place(pending)) if pending is not None and _place(pending) in places else len(order)
    return order[here - 1] if here > 0 else None


def _place(asked: Asked) -> tuple[str, str | None]:
    return asked.topic, asked.stage


def _is_tired(settled: Sequence[Turn]) -> bool:
    last = settled[-_TIRED:]
    return len(last) == _TIRED and all(turn.outcome in _EMPTY for turn in last)


def _stage_counts(settled: Sequence[Turn]) -> dict[str, int]:
    places = {_place(turn.asked) for turn in settled if turn.asked and turn.asked.topic != "opportunities"}
    counts: dict[str, int] = {}
    for _, stage in places:
        if stage:
            counts[stage] = counts.get(stage, 0) + 1
    return counts


def _room(asked: Asked, counts: dict[str, int]) -> bool:
    return asked.stage is None or asked.topic == "opportunities" or counts.get(asked.stage, 0) < _PER_STAGE


def _probe(settled: Sequence[Turn]) -> Asked | None:
    """Return the one probe that a thin answer gets, unless probing has been in vain."""
    if not settled:
        return None
    last = settled[-1]
    if last.asked is None or last.outcome != "thin" or last.asked.probe:
        return None
    if last.asked.topic in _WHAT_IS_WRONG and last.intent == "no":
        return last.asked.model_copy(update={"probe": True, "key": "probe-wrong"})
    if last.asked.topic in _NOT_PROBED:
        return None
    probes = [turn for turn in settled if turn.asked and turn.asked.probe]
    if len(probes) >= _PROBES_IN_VAIN and all(turn.outcome != "answered" for turn in probes[-_PROBES_IN_VAIN:]):
        return None
    kinds = {"scenario": "next", "actions": "next", "thoughts": "why", "feelings": "why"}
    kind = kinds.get(last.asked.topic, "example")
    return last.asked.model_copy(update={"probe": True, "key": f"probe-{kind}"})


def _trimmed(candidates: list[Candidate], room: int) -> tuple[list[Candidate], list[Candidate]]:
    """Leave out what matters least until the rest fits."""
    kept, dropped = list(candidates), []
    while len(kept) > max(room, 0):
        least = min(kept, key=lambda one: (one.weight, -one.distance, -kept.index(one)))
        kept.remove(least)
        dropped.append(least)
    return kept, dropped


# --- what is open, in the order of the guide ------------------------------------------------------------------------


def _candidates(project: Project, focus: Phase | None) -> list[Candidate]:
    """Return every question that is open, in the order of the guide."""
    journey = the_map(project)
    lanes = _lanes_there(journey)
    stages = journey.stages if journey else ()
    # half of "what do they think and feel" is asked for once more until enough stages are whole
    again = 7 if sum(_is_whole(stage) for stage in stages) < _WHOLE else 4
    return [
        *_opening(project, journey),
        *(_for_stage(journey, stage, one, focus) for stage in stages for one in _open_in(stage, again) if journey),
        *_whole_journey(project, journey, lanes),
        *_improvements(journey),
        _plain("other", 4, journey),
        # nobody can judge an empty map
        *(_plain(topic, 10, journey) for topic in ("summary", "fit") if lanes),
    ]


def _plain(
    topic: Topic, weight: int, journey: JourneyMap | None, lanes: tuple[Lane, ...] = (), phase: Phase | None = None
) -> Candidate:
    where = journey.id if journey else None
    return Candidate(Asked(topic=topic, lanes=lanes, map=where, phase=phase, key=f"ask-{topic}"), weight)


def _opening(project: Project, journey: JourneyMap | None) -> Iterator[Candidate]:
    persona = the_persona(project)
    if not any(project.business.of(field) for field in ("offer", "kind")):
        yield _plain("business", 10, journey)
    if journey is None or journey.question is None:
        yield _plain("question", 10, journey)
    if journey is None or journey.scenario is None:
        yield _plain("scenario", 10, journey, DOING)
    if persona is None or sum(fact.field != "name" for fact in persona.facts) < _KNOWN:
        yield _plain("persona", 6, journey)
    if journey is not None and any(stage.name.guessed for stage in journey.stages):
        yield _plain("stages", 5, journey)


def _whole_journey(project: Project, journey: JourneyMap | None, lanes: set[str]) -> Iterator[Candidate]:
    if journey is None or sum(len(stage.lines.barriers) for stage in journey.stages) < _LEFT:
        yield _plain("lost_customers", 8, journey, ("barriers",))
    if journey and not any(stage.phase == "after" for stage in journey.stages):
        yield _plain("after_purchase", 5, journey, DOING, "after")
    if not lanes & {"departments", "backstage"}:
        yield _plain("departments", 6, journey, ("backstage", "departments"))
    if "metrics" not in lanes:
        yield _plain("metrics", 5, journey, ("metrics",))
    if not any(record.kind != "message" for record in project.evidence):
        yield _plain("evidence", 3, journey)
    if journey is None or not any(point.moment_of_truth for stage in journey.stages for point in stage.touchpoints):
        yield _plain("moments", 8, journey, ("touchpoints",))


def _is_whole(stage: Stage) -> bool:
    return bool((stage.lines.actions or stage.touchpoints) and stage.lines.thoughts and stage.feelings)


def _open_in(stage: Stage, again: int) -> Iterator[tuple[Topic, tuple[Lane, ...], str, int]]:
    """Yield the questions that a stage leaves open: topic, lanes, wording and weight.

    Args:
        stage: the stage.
        again: the weight of asking once more for thoughts or feelings alone.
    """
    closed = set(stage.closed)
    doing = any(not one.guessed for one in (*stage.lines.actions, *stage.touchpoints)) or closed & set(DOING)
    thinking = any(not one.guessed for one in stage.lines.thoughts) or "thoughts" in closed
    feeling = any(not one.guessed for one in stage.feelings) or "feelings" in closed
    hurting = any(not one.guessed for one in (*stage.lines.pains, *stage.lines.barriers)) or closed & {
        "pains",
        "barriers",
    }
    # a stage that the owner named is asked about as it is; the words for a phase fit the templates' stages
    about = f"-{stage.phase}" if stage.name.origin in ("suggested", "accepted") else ""
    if not doing:
        yield "actions", DOING, f"ask-doing{about}", 9
    if not thinking and not feeling:
        yield "thoughts", ("thoughts", "feelings"), f"ask-mind{about}", 9
    elif not feeling:
        yield "feelings", ("feelings",), "ask-feelings", again
    elif not thinking:
        yield "thoughts", ("thoughts",), "ask-thoughts", again
    if not hurting:
        yield "pains", ("pains", "barriers"), "ask-pains", 4


def _for_stage(
    journey: JourneyMap, stage: Stage, open_one: tuple[Topic, tuple[Lane, ...], str, int], focus: Phase | None
) -> Candidate:
    topic, lanes, key, weight = open_one
    asked = Asked(topic=topic, lanes=lanes, map=journey.id, stage=stage.id, phase=stage.phase, key=key)
    return Candidate(asked, weight, phase_distance(stage.phase, focus) if focus else 0)


def _lanes_there(journey: JourneyMap | None) -> set[str]:
    if journey is None:
        return set()
    held = {name for stage in journey.stages for name, lines in stage.lines if lines}
    meetings = any(stage.touchpoints or stage.feelings for stage in journey.stages)
    return held | {"touchpoints"} if meetings else held


def _improvements(journey: JourneyMap | None) -> Iterator[Candidate]:
    """Yield one question for the lowest point that nothing is planned for, or for any improvement at all."""
    if journey is None:
        return
    planned = {chance.stage for chance in journey.opportunities}
    low = dict.fromkeys(stage for stage, _ in lowest(journey, guesses=False) if stage.id not in planned)
    for number, stage in enumerate(list(low)[:_LOW_POINTS]):
        asked = Asked(
            topic="opportunities", lanes=("opportunities",), map=journey.id, stage=stage.id, phase=stage.phase,
            key="ask-opportunities",
        )  # fmt: skip
        yield Candidate(asked, 5 if number else 8)
    if low:
        return
    if not journey.opportunities:
        yield Candidate(
            Asked(topic="opportunities", lanes=("opportunities",), map=journey.id, key="ask-opportunities-any"), 6
        )
