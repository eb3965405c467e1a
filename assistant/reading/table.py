"""Tables as text (CSV), a passage a row: each value after the name of its column."""

import csv
import io
import re
from collections.abc import Iterator

from .passages import MOST_LETTERS, Block, Unreadable, cut

_SEEN = 20_000  # letters from which the separator is guessed
_SEPARATORS = "\t;|,"  # those that stand in sentences come last
_QUOTED = re.compile('"[^"]*"')


def read(text: str) -> list[tuple[int, str]]:
    """Return the rows, with the line at which each one begins.

    Raises:
        Unreadable: there is nothing in it, or too much.
    """
    csv.field_size_limit(MOST_LETTERS)
    try:
        return cut(_rows(text))
    except csv.Error as error:
        raise Unreadable("large") from error


def _rows(text: str) -> Iterator[Block]:
    separator = _separator(text if len(text) <= _SEEN else text[:_SEEN].rpartition("\n")[0])
    # One column has none, but the reader wants one.
    rows = csv.reader(io.StringIO(text), delimiter=separator or "\x1f", skipinitialspace=True)
    names: list[str] | None = None
    only: Block | None = None
    begin = 1
    for row in rows:
        place, begin = begin, rows.line_num + 1
        values = [value.strip() for value in row]
        if not any(values):
            continue
        if names is None:
            names = values
            only = Block(place, "; ".join(value for value in values if value), alone=True)
            continue
        only = None
        pairs = zip([*names, *([""] * len(values))], values, strict=False)
        said = "; ".join(f"{name}: {value}" if name else value for name, value in pairs if value)
        yield Block(place, said, alone=True)
    if only is not None:  # a single line
        yield only


def _separator(text: str) -> str:
    """Return what separates values: most lines have as many of it as the first; "" where nothing does.

    `csv.Sniffer` finds commas in sentences, and quotes in apostrophes (python/cpython#119123).
    """
    first, *others = [line for line in _QUOTED.sub("", text).split("\n") if line.strip()] or [""]
    found = {one: sum(line.count(one) >= first.count(one) for line in others) for one in _SEPARATORS if one in first}
    best = max(found, key=lambda one: found[one], default="")
    return best if best and found[best] * 2 >= len(others) else ""
