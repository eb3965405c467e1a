"""A running app for each test, and browsers that tell on the page."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from .chromium import chromium
from .owner import Owner
from .projects import told
from .serving import Serving
from .survey import Survey
from .views import Sights
from .visitor import Visitor

Opens = Callable[..., Owner]


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """The app, on a folder of its own."""
    app = Serving(tmp_path / "served")
    yield app
    app.stop()


@pytest.fixture(scope="session")
def sights(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sights]:
    """An app, one for all tests that only look, with projects to look at."""
    app = Serving(tmp_path_factory.mktemp("sights"))
    yield Sights(app)
    app.stop()


@pytest.fixture(scope="session")
def survey(browser: Browser, sights: Sights) -> Iterator[Survey]:
    """Every view, looked at once."""
    looking = Survey(browser, sights)
    yield looking
    looking.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser, one for all tests."""
    with chromium() as started:
        yield started


@pytest.fixture
def opens(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Opens]:
    """Opens windows on the app, each in a browser of its own unless told; afterwards none may have had trouble."""
    contexts, owners = [], list[Owner]()

    def new(project: str = "", *, beside: Owner | None = None, on: Serving | None = None, **how: Any) -> Owner:
        if beside is None:
            settings = {"locale": "en-GB", "viewport": {"width": 1280, "height": 800}, **how}
            context = browser.new_context(**settings)
            contexts.append(context)
        else:
            context = beside.page.context
        owners.append(Owner(context, on or request.getfixturevalue("serving"), project))
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


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """One app for a whole file that needs no page."""
    serving = Serving(tmp_path_factory.mktemp("served"))
    yield serving
    serving.stop()


@pytest.fixture(scope="module")
def visitor(app: Serving) -> Iterator[Visitor]:
    """A program that speaks to that app as the page does, and has opened it."""
    one = Visitor(app)
    one.load()
    yield one
    one.close()


@pytest.fixture(scope="module")
def window(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Owner]:
    """One app and one wide window for a whole file, where every test needs a page but none leaves it broken."""
    app = Serving(tmp_path_factory.mktemp("served"))
    context = browser.new_context(locale="en-GB", viewport={"width": 1600, "height": 1000})
    yield Owner(context, app)
    context.close()
    app.stop()


@pytest.fixture
def story(window: Owner) -> Iterator[Owner]:
    """An owner, in that window, who has told a story; there are a guess and an idea on the map as well."""
    window.trouble.clear()
    window.open(told(window.serving, guesses=True))
    yield window
    assert window.trouble == []
