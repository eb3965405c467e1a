"""What is brought from another project counts as imported, and is all there."""

from datetime import UTC, datetime

import pytest

from assistant.journey.models import Project, sourced_in
from assistant.journey.soundness import content, faults
from assistant.tools.grafting import graft
from tests.formats.samples import cafe, crowded, empty, hostile

NOW = datetime(2026, 2, 3, tzinfo=UTC)


@pytest.mark.parametrize("other", [cafe(), crowded(), hostile(), empty()], ids=["cafe", "crowded", "hostile", "empty"])
def test_everything_arrives_as_imported(other: Project) -> None:
    grown = graft(Project(), other, "cafe.json", NOW).project
    assert faults(grown) == []
    assert {item.origin for item in sourced_in(grown)} <= {"imported"}
    assert sorted(map(content, sourced_in(grown))) == sorted(map(content, sourced_in(other)))


def test_what_was_there_stays_as_it_was() -> None:
    base = cafe()
    grown = graft(base, cafe(), "again.json", NOW).project
    assert grown.maps[: len(base.maps)] == base.maps
    assert len(grown.maps) == 2 * len(base.maps)


def test_links_arrive_whatever_stands_first() -> None:
    grown = graft(Project(), cafe(), "cafe.json", NOW).project
    for old, new in zip(cafe().maps, grown.maps, strict=True):
        assert [len(chance.pains) for chance in new.opportunities] == [
            len(chance.pains) for chance in old.opportunities
        ]
        assert [bool(chance.stage) for chance in new.opportunities] == [
            bool(chance.stage) for chance in old.opportunities
        ]
