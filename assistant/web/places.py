"""Where an item stands on the map, for the dialog that mends it."""

from typing import NamedTuple

from ..errors import Refused
from ..journey.models import (
    BusinessFact,
    Item,
    JourneyMap,
    Opportunity,
    PersonaFact,
    Project,
    Sourced,
    Stage,
)
from ..journey.tree import locate, node_at
from ..journey.vocabulary import LANES, Lane, known


class Placed(NamedTuple):
    """An item with where it stands: a lane of a stage, or a field of the business, a persona, a stage or the map."""

    item: Item
    journey: JourneyMap | None = None
    stage: Stage | None = None
    lane: Lane | None = None
    field: str = ""

    @property
    def stage_id(self) -> str:
        """Return the id of its stage, empty where it belongs to none."""
        return self.stage.id if self.stage else ""


def placed(project: Project, one: str) -> Placed:
    """Return an item by its id, with its place.

    Raises:
        Refused: there is none, or it has no words of its own.
    """
    path = locate(project, one)
    item = node_at(project, path)
    if not isinstance(item, Item):
        raise Refused("no-such-id", id=one)
    if isinstance(item, BusinessFact | PersonaFact):
        return Placed(item, field=f"{'business' if isinstance(item, BusinessFact) else 'persona'}-{item.field}")
    journey: JourneyMap = node_at(project, path[:1])
    stage = node_at(project, path[:2]) if len(path) > 1 and path[1][0] == "stages" else None
    if isinstance(item, Opportunity):
        stage = next((each for each in journey.stages if each.id == item.stage), None)
    name, position = path[-1]
    return Placed(item, journey, stage, known(LANES, name) if position is not None else None, name)


def holder_of(project: Project, part: Item) -> tuple[str, str]:
    """Return the id of what a part belongs to, and the part's field there."""
    path = locate(project, part.id)
    holder = node_at(project, path[:-1])
    return ("" if isinstance(holder, Project) else str(getattr(holder, "id", ""))), path[-1][0]


def messages_behind(item: Sourced) -> list[str]:
    """Return the ids of the evidence that an item cites."""
    return list(dict.fromkeys(source.evidence for source in item.sources if hasattr(source, "evidence")))
