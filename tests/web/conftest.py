"""A running app for each test, and browsers that tell on the page."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from .owner import Owner
from .serving import Serving

_SYSTEM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
# The browser is to talk to the app and to nobody else.
_QUIET = [
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip
Opens = Callable[..., Owner]


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """The app, on a folder of its own."""
    app = Serving(tmp_path / "served")
    yield app
    app.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the system's, or else Playwright's own."""
    found = next((one for one in _SYSTEM if Path(one).exists()), None)
    as_root = ["--no-sandbox"] if sys.platform == "linux" and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=[*_QUIET, *as_root])
        yield launched
        launched.close()


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
