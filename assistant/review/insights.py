"""What can be worked out from a map and is no rule: its highest and lowest points, its curve, its origins."""

from collections import Counter

from ..journey.models import Feeling, JourneyMap, Project, Stage, sourced_in
from ..journey.vocabulary import ORIGINS, Origin


def lowest(journey: JourneyMap, *, guesses: bool = True) -> list[tuple[Stage, Feeling]]:
    """Return the feelings with the map's lowest score, each with its stage; none where that score is 0 or more.

    Args:
        journey: the map.
        guesses: whether feelings that nobody has said or agreed to count.
    """
    found = _felt(journey, guesses)
    low = min((feeling.score for _, feeling in found), default=0)
    return [(stage, feeling) for stage, feeling in found if feeling.score == low and low < 0]


def highest(journey: JourneyMap, *, guesses: bool = True) -> list[tuple[Stage, Feeling]]:
    """Return the feelings with the map's highest score, each with its stage; none where that score is 0 or less."""
    found = _felt(journey, guesses)
    high = max((feeling.score for _, feeling in found), default=0)
    return [(stage, feeling) for stage, feeling in found if feeling.score == high and high > 0]


def _felt(journey: JourneyMap, guesses: bool) -> list[tuple[Stage, Feeling]]:
    return [(stage, one) for stage in journey.stages for one in stage.feelings if guesses or not one.guessed]


def curve(journey: JourneyMap, persona: str | None = None) -> list[float | None]:
    """Return the mean feeling score, -2 to +2, of each stage; none where a stage has no feeling.

    Args:
        journey: the map.
        persona: whose feelings. None is the map's point of view: its own persona's, and those said of nobody in
            particular.
    """
    whose = {None, journey.persona_id} if persona is None or persona == journey.persona_id else {persona}
    means: list[float | None] = []
    for stage in journey.stages:
        scores = [feeling.score for feeling in stage.feelings if feeling.persona in whose]
        means.append(round(sum(scores) / len(scores), 2) if scores else None)
    return means


def origin_counts(node: JourneyMap | Project) -> dict[Origin, int]:
    """Return how many sourced items of a map, or of all maps, have each origin; origins that none has are left out.

    Counts what `guessed_share` counts, so that the two agree.
    """
    counts = Counter(item.origin for item in sourced_in(node.maps if isinstance(node, Project) else node))
    return {origin: counts[origin] for origin in ORIGINS if counts[origin]}


def origin_shares(node: JourneyMap | Project) -> dict[Origin, float]:
    """Return the share, 0 to 1, of each origin among all sourced items of a map, or of all maps."""
    counts = origin_counts(node)
    total = sum(counts.values())
    return {origin: round(count / total, 4) for origin, count in counts.items()}
