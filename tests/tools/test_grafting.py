"""What is brought from another project counts as imported, and is all there."""

from datetime import UTC, datetime

import pytest

from assistant.journey.draft import Draft
from assistant.journey.edits import Actor, AddMap
from assistant.journey.models import Project, sourced_in
from assistant.journey.soundness import content, faults
from assistant.tools.grafting import graft
from assistant.tools.noting import the_map
from tests.formats.samples import cafe, crowded, empty, hostile

NOW = datetime(2026, 2, 3, tzinfo=UTC)


@pytest.mark.parametrize("other", [cafe(), crowded(), hostile(), empty()], ids=["cafe", "crowded", "hostile", "empty"])
def test_everything_arrives_as_imported(other: Project) -> None:
    grown = graft(Project(), other, "cafe.json", NOW).project
    assert faults(grown) == []
    assert {item.origin for item in sourced_in(grown)} <= {"imported"}
    assert sorted(map(content, sourced_in(grown))) == sorted(map(content, sourced_in(other)))


def test_the_steps_go_on_with_the_map_that_is_there() -> None:
    base, other = cafe(), crowded()
    grown = graft(base, other, "again.json", NOW).project
    mine, theirs, both = the_map(base), the_map(other), the_map(grown)
    assert mine
    assert theirs
    assert both
    assert both.stages[: len(mine.stages)] == mine.stages
    assert [one.name.text for one in both.stages[len(mine.stages) :]] == [one.name.text for one in theirs.stages]
    assert (both.title, both.scenario, both.persona_id) == (mine.title, mine.scenario, mine.persona_id)
    assert len(both.compared_persona_ids) == len(mine.compared_persona_ids) + len(theirs.compared_persona_ids) + 1
    assert both.opportunities[: len(mine.opportunities)] == mine.opportunities
    assert len(both.opportunities) == len(mine.opportunities) + len(theirs.opportunities)


def test_a_map_of_tomorrow_stays_a_map_of_its_own() -> None:
    base = cafe()
    journey = base.maps[0]
    tomorrow = base.model_copy(update={"maps": (journey.model_copy(update={"state": "ideal"}),)})
    grown = graft(base, tomorrow, "tomorrow.json", NOW).project
    assert [one.state for one in grown.maps] == ["current", "ideal"]
    assert grown.maps[0] == journey


def test_what_the_map_lacks_is_filled_from_the_file() -> None:
    base = Draft(Project(), Actor(kind="owner", at=NOW))
    base.do(AddMap())
    grown = graft(base.project, cafe(), "cafe.json", NOW).project
    [both], theirs = grown.maps, cafe().maps[0]
    assert both.title
    assert theirs.title
    assert both.title.text == theirs.title.text
    assert both.persona_id
    assert both.persona_id == grown.personas[0].id


def test_links_arrive_whatever_stands_first() -> None:
    grown = graft(Project(), cafe(), "cafe.json", NOW).project
    for old, new in zip(cafe().maps, grown.maps, strict=True):
        assert [len(chance.pains) for chance in new.opportunities] == [
            len(chance.pains) for chance in old.opportunities
        ]
        assert [bool(chance.stage) for chance in new.opportunities] == [
            bool(chance.stage) for chance in old.opportunities
        ]
