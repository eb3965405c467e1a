"""On a phone, and zoomed in: nothing is wider than the screen, everything can be hit, and what matters is in sight."""

import pytest
from playwright.sync_api import expect

from .conftest import Opens
from .owner import Owner
from .survey import PHONE, SCREENS, Survey
from .views import VIEWS, Sights


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("name", VIEWS)
def test_everything_fits_and_can_be_hit(name: str, screen: str, survey: Survey) -> None:
    assert survey.of(name, screen).fit == []


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
