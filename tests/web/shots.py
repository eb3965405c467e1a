"""Take pictures of the app: `python -m tests.web.shots FOLDER`, those of the README; with `--all` every view.

With `--all` each view is taken in five languages, by day and by night, and in three widths: to look at, not to keep.
"""

import logging
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from playwright.sync_api import Browser

from assistant.journey.vocabulary import LANGUAGES

from .chromium import chromium
from .owner import Owner
from .serving import Serving
from .views import VIEWS, Sights, View

THEMES = ("light", "dark")
WIDTHS = (360, 900, 1440)
MOST_BYTES = 250_000  # of a picture that the README shows
TALK = (
    "I run a small bicycle repair shop in Bristol, mostly for people who ride to work.",
    "Why people who ask for a price don't bring the bike.",
    (
        "Anna, a nurse. Last Tuesday her chain broke on the way to work and she was worried about being late. "
        "She searched Google on her phone and read the reviews. She asked on WhatsApp what it would cost. "
        "I answered after three hours and she was annoyed. She brought the bike to the shop on Wednesday. "
        "I changed the chain and she was relieved. She paid by card. Afterwards she told her colleagues."
    ),
)


class Shot(NamedTuple):
    """A picture for the README."""

    view: View
    theme: str = "light"
    width: int = 1280
    height: int = 800
    talk: tuple[str, ...] = ()


SHOTS: dict[str, Shot] = {
    "first-page": Shot(VIEWS["first page"]),
    "talk": Shot(VIEWS["talk"], width=1360, height=850, talk=TALK),
    "source": Shot(VIEWS["pain"]),
    "dark": Shot(VIEWS["only the map"], theme="dark", width=1360, height=850),
    "phone": Shot(VIEWS["map"], width=390, height=780),
}


def main(folder: Path, *, everything: bool) -> None:
    """Take the pictures."""
    logging.getLogger("uvicorn.error").disabled = True  # it mourns each connection that is cut when the app stops
    with TemporaryDirectory() as home, chromium() as browser:
        serving = Serving(Path(home))
        try:
            if everything:
                _all(browser, serving, folder)
            else:
                _some(browser, serving, folder)
        finally:
            serving.stop()


def _some(browser: Browser, serving: Serving, folder: Path) -> None:
    sights = Sights(serving)
    for name, shot in SHOTS.items():
        owner = _open(browser, sights, shot.theme, shot.width, shot.height)
        if shot.talk:
            owner.open(sights.played(list(shot.talk)))
        else:
            shot.view.reach(owner, sights)
        size = _take(owner, folder / f"{name}.png")
        assert size < MOST_BYTES, f"{name}.png has {size} bytes"


def _all(browser: Browser, serving: Serving, folder: Path) -> None:
    for language in LANGUAGES:
        sights = Sights(serving, language)
        for width in WIDTHS:
            for theme in THEMES:
                for name, view in VIEWS.items():
                    owner = _open(browser, sights, theme, width, 640 if width < 500 else 900)
                    view.reach(owner, sights)
                    _take(owner, folder / language / f"{theme}-{width}" / f"{name.replace(' ', '-')}.png")


def _open(browser: Browser, sights: Sights, theme: Any, width: int, height: int) -> Owner:
    phone = width < 500
    context = browser.new_context(
        locale="en-GB", color_scheme=theme, reduced_motion="reduce", is_mobile=phone, has_touch=phone,
        device_scale_factor=2 if phone else 1, viewport={"width": width, "height": height},
    )  # fmt: skip
    return Owner(context, sights.serving, sights.project("new"))


def _take(owner: Owner, file: Path) -> int:
    file.parent.mkdir(parents=True, exist_ok=True)
    owner.page.evaluate("document.fonts.ready")
    picture = owner.page.screenshot(path=file, animations="disabled", caret="hide")
    owner.page.context.close()
    return len(picture)


if __name__ == "__main__":
    main(Path(sys.argv[1]), everything="--all" in sys.argv)
