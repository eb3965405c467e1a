"""A running app for each test, and browsers that tell on the page."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from .chromium import chromium
from .owner import Owner
from .serving import Serving

Opens = Callable[..., Owner]


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """The app, on a folder of its own."""
    app = Serving(tmp_path / "served")
    yield app
    app.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser, one for all tests."""
    with chromium() as started:
        yield started


@pytest.fixture
def opens(browser: Browser, serving: Serving) -> Iterator[Opens]:
    """Opens windows on the app, each in a browser of its own unless told; afterwards none may have had trouble."""
    contexts, owners = [], list[Owner]()

    def new(project: str = "", *, beside: Owner | None = None, on: Serving | None = None, **how: Any) -> Owner:
        if beside is None:
            settings = {"locale": "en-GB", "viewport": {"width": 1280, "height": 800}, **how}
            context = browser.new_context(**settings)
            contexts.append(context)
        else:
            context = beside.page.context
        owners.append(Owner(context, on or serving, project))
        return owners[-1]

    yield new
    trouble = [one for owner in owners for one in owner.trouble]
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture
def owner(opens: Opens) -> Owner:
    """An owner who has just opened the app for the first time, in English."""
    return opens()
