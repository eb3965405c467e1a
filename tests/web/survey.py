"""What there is to object to on a view: by axe, by day and by night, and by a ruler on a small screen."""

from typing import Any, NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from .owner import Owner
from .views import VIEWS, Sights, View

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 640}, "is_mobile": True, "has_touch": True}
SCREENS: dict[str, dict[str, Any]] = {"desk": {"viewport": {"width": 1280, "height": 800}}, "phone": PHONE}
TARGET = 24  # CSS pixels
_ZOOM = 2

# What sticks out of the screen, out of a dialog or out of its own button; what is too small to be hit.
_MEASURED = """([target]) => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const name = (one) => `${one.localName}#${one.id}.${one.className} “${one.textContent.trim().slice(0, 40)}”`;
  const dialog = document.querySelector('#dialog[open]'), root = dialog ?? document.querySelector('#polku');
  const out = [], small = [];
  if (document.documentElement.scrollWidth > innerWidth) out.push(`the page: ${document.documentElement.scrollWidth}`);
  if (dialog && dialog.scrollWidth > dialog.clientWidth) out.push(`the dialog: ${dialog.scrollWidth}`);
  for (const one of root.querySelectorAll('button, a, select, textarea, input, summary, h1, h2, h3, label, p')) {
    const clipped = one.closest('.unseen') || getComputedStyle(one).clipPath === 'inset(50%)';
    if (!seen(one) || clipped || one.matches('.faces input')) continue;
    const box = one.getBoundingClientRect(), beside = box.left < -0.5 || box.right > innerWidth + 0.5;
    if (beside && !one.closest('.scroll')) out.push(`${name(one)}: ${box.left} to ${box.right}`);
    const cut = one.matches('button, summary') && !one.matches('.project') && one.scrollWidth > one.clientWidth + 1;
    if (cut) out.push(`${name(one)}: its words need ${one.scrollWidth} of ${one.clientWidth}`);
    if (!one.matches('button, a, select, textarea, input, summary')) continue;
    const hit = one.closest('label')?.getBoundingClientRect() ?? box;
    if (hit.width < target || hit.height < target) small.push(`${name(one)}: ${hit.width} by ${hit.height}`);
  }
  return [...out, ...small];
}"""


class Findings(NamedTuple):
    """What there is to object to on one view and one screen.

    Attributes:
        by_day: what axe says, all rules that are on by default.
        by_night: what axe says of the colours; no other rule looks at them.
        fit: what does not fit or cannot be hit: on a phone, or on a desk at 200 %.
    """

    by_day: list[str]
    by_night: list[str]
    fit: list[str]


class Survey:
    """Looks at every view once, for all the tests that ask.

    Args:
        browser: the browser.
        sights: the projects to look at.
    """

    def __init__(self, browser: Browser, sights: Sights) -> None:
        self._browser, self._sights = browser, sights
        self._lookers: dict[str, Owner] = {}
        self._found: dict[tuple[str, str], Findings] = {}

    def of(self, name: str, screen: str) -> Findings:
        """Return what was found on a view."""
        if (name, screen) not in self._found:
            self._found[name, screen] = self._look(name, screen)
        return self._found[name, screen]

    def _look(self, name: str, screen: str) -> Findings:
        view, looker = VIEWS[name], self._looker(screen)
        view.reach(looker, self._sights)
        by_day = _axe(looker, {})
        looker.page.emulate_media(color_scheme="dark")
        by_night = _axe(looker, {"runOnly": ["color-contrast"]})
        looker.page.emulate_media(color_scheme="light")
        fit = measured(looker) if screen == "phone" else self._zoomed(looker, view)
        assert looker.trouble == []
        return Findings(by_day, by_night, fit)

    def _zoomed(self, looker: Owner, view: View) -> list[str]:
        width, height = SCREENS["desk"]["viewport"].values()
        looker.page.set_viewport_size({"width": width // _ZOOM, "height": height // _ZOOM})
        if not looker.dialog.count():
            looker.turn_to(view.pane)
        fit = measured(looker)
        looker.page.set_viewport_size({"width": width, "height": height})
        return fit

    def _looker(self, screen: str) -> Owner:
        if screen not in self._lookers:
            context = self._browser.new_context(locale="en-GB", reduced_motion="reduce", **SCREENS[screen])
            self._lookers[screen] = Owner(context, self._sights.serving, self._sights.project("new"))
        return self._lookers[screen]

    def close(self) -> None:
        """Close the windows."""
        for looker in self._lookers.values():
            looker.page.context.close()


def _axe(looker: Owner, how: dict[str, Any]) -> list[str]:
    """Return what axe objects to in what can be reached: the dialog, or else the page."""
    where = "#dialog" if looker.dialog.count() else None
    found = Axe().run(looker.page, where, {"resultTypes": ["violations"], **how}).response["violations"]
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]


def measured(looker: Owner) -> list[str]:
    """Return what does not fit or cannot be hit on the page as it stands."""
    found: list[str] = looker.page.evaluate(_MEASURED, [TARGET])
    return found
