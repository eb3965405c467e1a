"""A finding: a review rule that fails, where, and what would mend it. And the one registry of rules."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from ..journey.models import JourneyMap, Project
from ..journey.vocabulary import Lane, Topic
from ..locales import Messages

Severity = Literal["E", "W", "I"]
"""E must be mended, W is worth mending, I is a hint."""


@dataclass(frozen=True)
class Finding:
    """A rule that fails at one place.

    Args:
        rule: the rule's id, such as `T1`.
        severity: how much it matters here; a rule may be milder in some cases.
        topic: the agenda topic whose question would mend it.
        card: topic of the guidance card that says why it matters.
        map: id of the map, none where the project has none or the rule is about the whole project.
        place: id of the stage, touchpoint, persona or item that it is about.
        lanes: the lanes that are missing, where lanes are.
        values: what the message names; `place` is the place's words.
    """

    rule: str
    severity: Severity
    topic: Topic
    card: str
    map: str | None = None
    place: str | None = None
    lanes: tuple[Lane, ...] = ()
    values: Mapping[str, str | int] = field(default_factory=dict, hash=False)


class Failure(NamedTuple):
    """What a rule function yields; whatever it leaves empty is filled from its rule."""

    place: str | None = None
    lanes: tuple[Lane, ...] = ()
    topic: Topic | None = None
    card: str | None = None
    severity: Severity | None = None
    values: Mapping[str, str | int] = {}


MapCheck = Callable[[Project, JourneyMap], Iterator[Failure]]
ProjectCheck = Callable[[Project], Iterator[Failure]]


class Rule(NamedTuple):
    """A rule as registered: what it is called, how bad it is, what mends it, and one of two kinds of check."""

    id: str
    severity: Severity
    topic: Topic
    card: str
    of_map: MapCheck | None = None
    of_project: ProjectCheck | None = None

    def finding(self, failure: Failure, map_id: str | None) -> Finding:
        """Return the finding that a failure of this rule is."""
        return Finding(
            rule=self.id,
            severity=failure.severity or self.severity,
            topic=failure.topic or self.topic,
            card=failure.card or self.card,
            map=map_id,
            place=failure.place,
            lanes=failure.lanes,
            values=dict(failure.values),
        )


RULES: dict[str, Rule] = {}
"""Every rule by id, in the order in which findings are listed."""


def map_rule(one: str, severity: Severity, topic: Topic, card: str) -> Callable[[MapCheck], MapCheck]:
    """Register a rule that looks at one map at a time."""

    def registered(check: MapCheck) -> MapCheck:
        RULES[one] = Rule(one, severity, topic, card, of_map=check)
        return check

    return registered


def project_rule(one: str, severity: Severity, topic: Topic, card: str) -> Callable[[ProjectCheck], ProjectCheck]:
    """Register a rule that looks at the whole project."""

    def registered(check: ProjectCheck) -> ProjectCheck:
        RULES[one] = Rule(one, severity, topic, card, of_project=check)
        return check

    return registered


def explain(finding: Finding, messages: Messages) -> str:
    """Return what is wrong, in one sentence of the owner's language."""
    return messages.say(f"rule-{finding.rule}", **_values(finding, messages))


def ask(finding: Finding, messages: Messages) -> str:
    """Return the question that would mend a finding."""
    return messages.say(f"rule-{finding.rule}-ask", **_values(finding, messages))


def _values(finding: Finding, messages: Messages) -> dict[str, Any]:
    missing = " · ".join(messages.say(f"lane-{lane}") for lane in finding.lanes)  # quotation marks differ by language
    return {"missing": missing, **finding.values}
