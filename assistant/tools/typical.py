"""What is typical in a trade, put into the empty cells of a map as guesses that the owner keeps or removes."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..journey.draft import Draft
from ..journey.edits import AddLine, AddTouchpoint, Cite
from ..journey.models import Item, Project, Stage, sourced_in
from ..journey.quotes import fold
from ..journey.templates import templates
from ..journey.vocabulary import CHANNELS, LANES, LANGUAGES, BusinessKind, Phase, known
from ..understanding import business_kind
from .noting import the_map


class Usual(NamedTuple):
    """What is typical in one phase: meetings with their channel, what customers ask themselves, what bothers them."""

    touchpoints: Sequence[tuple[str, str]]
    worries: Sequence[str]
    pains: Sequence[str]


class Trade(NamedTuple):
    """A trade card as far as it can be put on a map: its id, and what is typical by phase."""

    card: str
    phases: Mapping[Phase, Usual]


def trade_of(project: Project) -> BusinessKind | None:
    """Return the kind of business, by what the owner said of it or else by the template of the map; none if unclear."""
    for fact in project.business.of("kind"):  # what else is said may be about the customers' trade
        for language in dict.fromkeys((project.language, *LANGUAGES)):
            kind = business_kind(fact.text, language)
            if kind is not None:
                return kind
    journey = the_map(project)
    template = templates().get(journey.template) if journey else None
    return template.kinds[0] if template is not None and len(template.kinds) == 1 else None


def guesses(project: Project, stage: str = "") -> list[str]:
    """Return the ids of the guesses in the cells of a stage of the map, or of all its stages."""
    journey = the_map(project)
    if journey is None:
        return []
    return [
        item.id
        for one in journey.stages
        if stage in ("", one.id)
        for lane in LANES
        for item in journey.cell(one, lane)
        if item.guessed
    ]


def suggest(draft: Draft, trade: Trade, stage: str | None = None) -> list[str]:
    """Fill the empty cells of a stage, or of every stage, with what is typical; return the ids of the guesses.

    A cell is filled only where nothing stands in it and the owner has not emptied it by hand; the first stage of a
    phase gets it, and nothing is put twice on a map.

    Args:
        draft: what is edited; its actor may cite the card.
        trade: what is typical.
        stage: only this stage, by its id.
    """
    journey = the_map(draft.project)
    if journey is None:
        return []
    there = {fold(item.text) for item in sourced_in(journey) if isinstance(item, Item)}
    done: list[str] = []
    seen: set[Phase] = set()
    for one in journey.stages:
        first, usual = one.phase not in seen, trade.phases.get(one.phase)
        seen.add(one.phase)
        if usual is None or stage not in (None, one.id) or not (first or stage):
            continue
        done += _fill(draft, one, usual, Cite(card=trade.card), there)
    return done


def _fill(draft: Draft, stage: Stage, usual: Usual, cite: Cite, there: set[str]) -> list[str]:
    done = []
    if not stage.touchpoints and "touchpoints" not in stage.closed:
        for text, channel in usual.touchpoints:
            if _new(text, there):
                wanted = known(CHANNELS, channel)
                done.append(draft.do(AddTouchpoint(stage=stage.id, text=text, channel=wanted, cite=cite)))
    if not stage.lines.thoughts and "thoughts" not in stage.closed:
        done += [
            draft.do(AddLine(stage=stage.id, lane="thoughts", text=text, cite=cite))
            for text in usual.worries
            if _new(text, there)
        ]
    if not stage.lines.pains and "pains" not in stage.closed:
        done += [
            draft.do(AddLine(stage=stage.id, lane="pains", text=text, cite=cite))
            for text in usual.pains
            if _new(text, there)
        ]
    return done


def _new(text: str, there: set[str]) -> bool:
    if fold(text) in there:
        return False
    there.add(fold(text))
    return True
