"""On a phone, and zoomed in: nothing is wider than the screen, everything can be hit, and what matters is in sight."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from .conftest import Opens
from .owner import Owner
from .views import VIEWS, Sights

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 640}, "is_mobile": True, "has_touch": True}
# A window of 1280 by 800 at 200 %.
ZOOMED: dict[str, Any] = {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}
SCREENS = {"phone": PHONE, "zoomed": ZOOMED}
TARGET = 24  # CSS pixels

# What sticks out of the screen, out of a dialog or out of its own button; what is too small to be hit.
MEASURED = """([target]) => {
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
  return { out, small };
}"""


@pytest.fixture(scope="module", params=SCREENS)
def looker(request: pytest.FixtureRequest, browser: Browser, sights: Sights) -> Iterator[Owner]:
    """Somebody who looks at one view after the other, on one of the screens."""
    context = browser.new_context(locale="en-GB", reduced_motion="reduce", **SCREENS[request.param])
    yield Owner(context, sights.serving, sights.project("new"))
    context.close()


@pytest.mark.parametrize("name", VIEWS)
def test_everything_fits_and_can_be_hit(name: str, looker: Owner, sights: Sights) -> None:
    VIEWS[name].reach(looker, sights)
    found = looker.page.evaluate(MEASURED, [TARGET])
    assert found == {"out": [], "small": []}


@pytest.fixture
def phone(opens: Opens, sights: Sights) -> Owner:
    """A phone with the map of the example."""
    return opens(sights.fresh("example"), on=sights.serving, **PHONE)


def test_the_composer_is_in_sight_and_ready(opens: Opens, sights: Sights) -> None:
    owner = opens(sights.fresh("new"), on=sights.serving, **PHONE)
    expect(owner.page.locator("#say")).to_be_in_viewport(ratio=1)
    expect(owner.page.locator(".send")).to_be_in_viewport(ratio=1)
    expect(owner.page.locator(".said.polku .asks")).to_be_in_viewport(ratio=1)


def test_the_map_tells_that_something_is_new_and_is_one_touch_away(opens: Opens, sights: Sights) -> None:
    owner = opens(sights.fresh("interview"), on=sights.serving, **PHONE)
    news, board = owner.page.locator(".views .news"), owner.page.locator("#board")
    expect(news).to_be_hidden()
    owner.say("add a step Telling others after Ordering")
    expect(news).to_be_visible()
    expect(board).to_be_hidden()
    owner.page.tap(".views [data-view=map]")
    expect(news).to_be_hidden()
    expect(owner.page.locator("#say")).to_be_hidden()
    expect(owner.page.locator("#board .step", has_text="Telling others")).to_be_visible()
    owner.page.tap(".views [data-view=talk]")
    expect(owner.page.locator("#say")).to_be_in_viewport(ratio=1)


def test_a_long_dialog_scrolls_to_its_end(phone: Owner) -> None:
    phone.turn_to("map")
    phone.page.locator(".l-touchpoints .item").first.tap()
    expect(phone.dialog.locator("h2")).to_be_in_viewport(ratio=1)
    last = phone.dialog.locator("[data-act=remove]")
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=1)
    expect(phone.dialog.locator("[data-close]").first).to_be_in_viewport(ratio=1)
    box = phone.dialog.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["x"] + box["width"] <= 360
    assert box["y"] + box["height"] <= 640


def test_a_dialog_does_not_call_up_the_keyboard(phone: Owner) -> None:
    phone.turn_to("map")
    phone.page.locator(".l-actions .item").first.tap()
    expect(phone.dialog.locator("h2")).to_be_focused()


def test_what_is_told_is_seen_beside_the_map(phone: Owner) -> None:
    phone.turn_to("map")
    phone.page.locator(".l-actions .item").first.tap()
    phone.dialog.locator("[data-act=remove]").tap()
    phone.told("Removed.")
    expect(phone.page.locator("#news")).to_be_in_viewport(ratio=1)
    phone.page.locator(".tools [data-do=undo]").tap()
    phone.told("Taken back")
    phone.page.locator(".tools [data-do=undo]").tap()
    phone.told("There is nothing to take back")


def test_the_lost_connection_does_not_hide_the_way_to_the_map(phone: Owner) -> None:
    phone.page.context.set_offline(True)
    expect(phone.page.locator("#lost")).to_be_in_viewport(ratio=1)
    phone.page.tap(".views [data-view=map]")
    expect(phone.page.locator("#board .step").first).to_be_visible()
    assert any("ERR_INTERNET_DISCONNECTED" in one for one in phone.trouble)
    del phone.trouble[:]


def test_the_cells_stand_in_the_order_of_the_steps(phone: Owner) -> None:
    phone.turn_to("map")
    tops = phone.page.evaluate(
        "[...document.querySelectorAll('#board .grid .stage, #board .grid tr.l-actions td')].map(one =>"
        " [one.style.getPropertyValue('--at') * 100 + 1 * one.style.getPropertyValue('--row'), one.offsetTop])"
    )
    steps = [at for at, _ in sorted(tops, key=lambda one: one[1])]
    assert len(steps) == 2 * len(phone.stages)
    assert steps == sorted(steps)


def test_nothing_moves_for_whoever_wants_it_still(opens: Opens, sights: Sights) -> None:
    owner = opens(sights.fresh("example"), on=sights.serving, reduced_motion="reduce")
    owner.edit("she walked it home")
    owner.page.fill("#d-text", "she pushed it home")
    owner.save()
    expect(owner.item("she pushed it home")).to_contain_class("fresh")
    moving = "[...document.querySelectorAll('*')].filter(one => one.getAnimations().length).length"
    assert owner.page.evaluate(moving) == 0
    assert owner.page.evaluate("getComputedStyle(document.querySelector('#news')).transitionProperty") == "none"
