"""The page can be used by everyone: axe finds nothing on any view, by day and by night, on a desk and on a phone."""

import pytest

from .survey import SCREENS, Survey
from .views import VIEWS


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("name", VIEWS)
def test_axe_finds_nothing(name: str, screen: str, survey: Survey) -> None:
    found = survey.of(name, screen)
    assert (found.by_day, found.by_night) == ([], [])
