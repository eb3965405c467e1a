"""What is brought from another project counts as imported, and is all there."""

from datetime import UTC, datetime

from assistant.journey.models import Project, sourced_in
from assistant.journey.soundness import content, faults
from assistant.tools.grafting import graft
from tests.formats.samples import cafe

NOW = datetime(2026, 2, 3, tzinfo=UTC)


def test_everything_arrives_as_imported() -> None:
    other = cafe()
    grown = graft(Project(), other, "cafe.json", NOW).project
    assert faults(grown) == []
    assert {item.origin for item in sourced_in(grown)} == {"imported"}
    wanted = sorted(content(item) for item in (*sourced_in(other.maps), *sourced_in(other.personas)))
    assert sorted(content(item) for item in sourced_in(grown)) == wanted


def test_what_was_there_stays_as_it_was() -> None:
    base = cafe()
    grown = graft(base, cafe(), "again.json", NOW).project
    assert grown.maps[: len(base.maps)] == base.maps
    assert len(grown.maps) == 2 * len(base.maps)
