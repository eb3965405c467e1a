"""An owner at a browser: what they see and do on the page, and what must not happen while they do."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Locator, Page, expect

from .serving import Serving

PATIENCE = 30_000  # milliseconds; what takes longer is broken
expect.set_options(timeout=PATIENCE)


class Owner:
    """One browser window on the app.

    Args:
        context: the browser's own cookies, language and size.
        serving: the app.
        project: the project to open, by default whatever the app opens.
    """

    def __init__(self, context: BrowserContext, serving: Serving, project: str = "") -> None:
        self.serving = serving
        self.trouble: list[str] = []
        self.page: Page = context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.trouble.append(f"error on the page: {error}"))
        self.page.on("request", self._request)
        self.open(project)

    def _console(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.trouble.append(f"console: {message.text}")

    def _request(self, request: Any) -> None:
        parts = urlsplit(request.url)
        if (
            parts.scheme in ("http", "https", "ws", "wss")
            and parts.netloc != f"{self.serving.host}:{self.serving.port}"
        ):
            self.trouble.append(f"a request to {request.url}")

    # --- looking ----------------------------------------------------------------------------------------------------

    def open(self, project: str = "") -> None:
        """Load the page and wait until the talk is there."""
        self.page.goto(f"{self.serving.address}/" + (f"?project={project}" if project else ""))
        self.ready()

    def ready(self) -> None:
        """Wait until the page is drawn and follows the server."""
        self.page.wait_for_selector("#talk .said", state="attached")
        self.page.wait_for_function("document.body.dataset.ready === '1'")

    @property
    def project(self) -> str:
        """The id of the open project."""
        return self.page.url.partition("project=")[2]

    @property
    def asked(self) -> str:
        """The text of the newest thing that Polku said."""
        return self.page.locator(".said.polku").last.inner_text()

    @property
    def lines(self) -> list[str]:
        """The words of everything on the map, in reading order."""
        return self.page.locator("#board .item .words").all_inner_texts()

    @property
    def stages(self) -> list[str]:
        """The names of the steps, in order."""
        return self.page.locator("#board .step .title").all_inner_texts()

    def item(self, text: str) -> Locator:
        """Return the item on the map with these words."""
        return self.page.locator("#board .item", has_text=text).first

    @property
    def dialog(self) -> Locator:
        """The open dialog."""
        return self.page.locator("#dialog[open]")

    def told(self, text: str) -> None:
        """Wait until the page says something in its short-lived message."""
        expect(self.page.locator("#news")).to_contain_text(text)

    # --- doing ------------------------------------------------------------------------------------------------------

    def say(self, text: str) -> str:
        """Write and send one message; return what Polku answers."""
        before = self._said
        self.page.fill("#say", text)
        self.page.click(".send")
        self._answered(before)
        return self.asked

    def press(self, quick: str) -> str:
        """Press one of the quick replies by its name; return what Polku answers."""
        before = self._said
        self.page.click(f"[data-quick={quick}]")
        self._answered(before)
        return self.asked

    @property
    def _said(self) -> int:
        """The number of the owner's newest message; the page shows no more than the newest ones."""
        mine = self.page.locator("#talk .said.mine")
        return int(mine.last.get_attribute("data-seq") or 0) if mine.count() else 0

    def _answered(self, before: int) -> None:
        newer = "before => [...document.querySelectorAll('#talk .said.mine')].some((one) => one.dataset.seq > before)"
        self.page.wait_for_function(newer, arg=before)
        expect(self.page.locator("body")).not_to_have_class("busy")

    def choose(self, language: str) -> None:
        """Choose the page's language and wait until the page speaks it."""
        self.page.select_option("#language", language)
        self.speaks(language)

    def speaks(self, language: str) -> None:
        """Wait until the page has been drawn anew in a language."""
        drawn = "wanted => navigator.language === wanted && document.body?.dataset.ready === '1'"
        self.page.wait_for_function(drawn, arg=language)

    def act(self, do: str, within: str = "") -> Locator:
        """Press the first visible button that does something; return the dialog it opens."""
        self.page.locator(f"{within} [data-do={do}]:visible").first.click()
        self.dialog.wait_for()
        return self.dialog

    def turn_to(self, pane: str) -> None:
        """Look at the talk or at the map, where there is room for one of them only."""
        button = self.page.locator(f".views [data-view={pane}]")
        if button.is_visible():
            button.click()

    def edit(self, text: str) -> Locator:
        """Open the dialog of the item with these words."""
        self.item(text).click()
        self.dialog.wait_for()
        return self.dialog

    def save(self) -> None:
        """Send the open dialog and wait until it has done its work."""
        self.dialog.locator("button[type=submit]").first.click()
        expect(self.page.locator("#dialog[open]")).to_have_count(0)

    def leave(self) -> None:
        """Leave the open dialog, with what was typed in it."""
        self.page.keyboard.press("Escape")
        if self.dialog.count():  # it asks first
            self.page.keyboard.press("Escape")
        expect(self.dialog).to_have_count(0)

    def download(self, format_id: str, folder: Path, **options: bool) -> Path:
        """Download the project through the page and return the file."""
        dialog = self.act("download")
        dialog.locator(f"input[value={format_id}]").check()
        for name, wanted in options.items():
            dialog.locator(f"input[name={name}]").set_checked(wanted)
        with self.page.expect_download() as waiting:
            dialog.locator("button[type=submit]").click()
        target = folder / waiting.value.suggested_filename
        waiting.value.save_as(target)
        return target

    def exported(self, folder: Path) -> dict[str, Any]:
        """Download the project as JSON and return it."""
        found: dict[str, Any] = json.loads(self.download("json", folder).read_text("utf-8"))
        return found
