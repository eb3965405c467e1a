"""What is typical in a trade, phase by phase: data of a trade card that may be put on a map as guesses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

PHASES = range(6, 9)
EACH = range(2, 5)
_PARTS = ("touchpoints", "worries", "pains")
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Meeting:
    """A typical meeting of customer and business, over a channel."""

    text: str
    channel: str


@dataclass(frozen=True, slots=True)
class Typical:
    """What is typical in one phase: where customers meet the business, what they ask themselves, what bothers them."""

    touchpoints: tuple[Meeting, ...]
    worries: tuple[str, ...]
    pains: tuple[str, ...]


def read(data: Any) -> Mapping[str, Typical]:
    """Return what a card's front matter gives, by phase; it has been checked with `broken_rules`."""
    return {
        phase: Typical(
            tuple(Meeting(one["text"].strip(), one["channel"]) for one in parts["touchpoints"]),
            tuple(text.strip() for text in parts["worries"]),
            tuple(text.strip() for text in parts["pains"]),
        )
        for phase, parts in (data or {}).items()
    }


def broken_rules(data: Any, phases: tuple[str, ...], channels: tuple[str, ...]) -> Iterator[str]:
    """Yield what is wrong with a trade card's data.

    Args:
        data: as it stands in the front matter.
        phases: the ids of phases that it may use.
        channels: the ids of channels that it may use.
    """
    if not isinstance(data, dict) or len(data) not in PHASES:
        yield f"typical must name {PHASES[0]} to {PHASES[-1]} phases"
        return
    for phase, parts in data.items():
        where = f"typical, {phase}"
        if phase not in phases:
            yield f"{where}: none of: {', '.join(phases)}"
        elif not isinstance(parts, dict) or set(parts) != set(_PARTS):
            yield f"{where}: must have exactly {', '.join(_PARTS)}"
        else:
            yield from _parts(where, parts, channels)


def _parts(where: str, parts: dict[str, Any], channels: tuple[str, ...]) -> Iterator[str]:
    for name in _PARTS:
        items = parts[name]
        if not isinstance(items, list) or len(items) not in EACH:
            yield f"{where}, {name}: write {EACH[0]} to {EACH[-1]}"
            continue
        for item in items:
            text = item
            if name == "touchpoints":
                if not isinstance(item, dict) or set(item) != {"text", "channel"}:
                    yield f"{where}, {name}: each has a text and a channel"
                    continue
                text = item["text"]
                if item["channel"] not in channels:
                    yield f"{where}: the channel {item['channel']!r} is none of: {', '.join(channels)}"
            if not isinstance(text, str) or not 2 <= len(text.split()) <= _MOST_WORDS:
                yield f"{where}, {name}: {text!r} must be a text of 2 to {_MOST_WORDS} words"
            elif any(char.isdigit() for char in text):
                yield f"{where}, {name}: {text!r} has a number, which nobody has counted"
