"""The line of feeling across a map: where its points stand and how they are joined, in percent of its box."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_TOP, _HEIGHT = 15.0, 70.0  # percent; leaves room for a face above +2 and below -2


class Point(NamedTuple):
    """A stage's feeling: its place, 0 to 100 in both directions from the upper left, and its face, -2 to +2."""

    stage: int
    x: float
    y: float
    mean: float
    face: int


class Piece(NamedTuple):
    """A part of the line between two points, as SVG path data; `across` where it skips a stage with no feeling."""

    line: str
    area: str
    across: bool


def height(score: float) -> float:
    """Return how far from the top, in percent, a score from -2 to +2 stands."""
    return round(_TOP + (2 - score) / 4 * _HEIGHT, 2)


def points(means: list[float | None]) -> list[Point]:
    """Return the points of a curve; stages without a feeling have none."""
    wide = 100 / max(1, len(means))
    return [
        Point(stage, round((stage + 0.5) * wide, 3), height(mean), mean, round(mean))
        for stage, mean in enumerate(means)
        if mean is not None
    ]


def pieces(found: list[Point]) -> Iterator[Piece]:
    """Yield the line from point to point, with level tangents so that it never passes its own highs and lows."""
    zero = height(0)
    for one, two in pairwise(found):
        middle = round((one.x + two.x) / 2, 3)
        line = f"M{one.x} {one.y}C{middle} {one.y} {middle} {two.y} {two.x} {two.y}"
        yield Piece(line, f"{line}V{zero}H{one.x}Z", two.stage - one.stage > 1)
