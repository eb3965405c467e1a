"""The page can be used by everyone: axe finds nothing on any view, by day and by night, on a desk and on a phone."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from .owner import Owner
from .views import VIEWS, Sights

SCREENS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True},
}


@pytest.fixture(scope="module", params=SCREENS)
def looker(request: pytest.FixtureRequest, browser: Browser, sights: Sights) -> Iterator[Owner]:
    """Somebody who looks at one view after the other, on one of the screens."""
    context = browser.new_context(locale="en-GB", reduced_motion="reduce", **SCREENS[request.param])
    yield Owner(context, sights.serving, sights.project("new"))
    context.close()


def violations(looker: Owner, rules: list[str] | None = None) -> list[str]:
    """What axe objects to in what can be reached: all rules that are on by default, or some of them."""
    where = "#dialog" if looker.dialog.count() else None
    options = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
    found = Axe().run(looker.page, where, options).response["violations"]
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("name", VIEWS)
def test_axe_finds_nothing(name: str, looker: Owner, sights: Sights) -> None:
    VIEWS[name].reach(looker, sights)
    looker.page.emulate_media(color_scheme="light")
    by_day = violations(looker)
    looker.page.emulate_media(color_scheme="dark")
    by_night = violations(looker, ["color-contrast"])  # no other rule looks at colours
    assert (by_day, by_night) == ([], [])
    assert looker.trouble == []
