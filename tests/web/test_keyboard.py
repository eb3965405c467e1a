"""Without a mouse: everything can be reached and done by keyboard, and the focus is always seen and never lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from .conftest import Opens
from .hand import SAYS
from .owner import Owner
from .views import VIEWS, Sights

# What has the focus: how it is found again, whether it is seen to have it, and whether anything lies over it.
FOCUS = """() => {
  const one = document.activeElement, drawn = one.closest('.composer, .faces label') ?? one;
  const style = getComputedStyle(drawn);
  const box = drawn.getBoundingClientRect(), points = [0.1, 0.5, 0.9];
  const at = (from, to, most, share) => Math.max(from, 0) + share * (Math.min(to, most) - Math.max(from, 0));
  const over = points.flatMap((x) => points.map((y) => document.elementFromPoint(
    at(box.left, box.right, innerWidth, x), at(box.top, box.bottom, innerHeight, y))));
  return {
    lost: one === document.body,
    name: one.id || one.dataset.do || one.dataset.skip || one.dataset.quick || one.dataset.act || one.className
      || one.localName,
    at: [...document.querySelectorAll('*')].indexOf(one),
    item: one.dataset.id ?? '',
    marked: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none',
    free: over.some((other) => other && drawn.contains(other)),
    inside: Boolean(one.closest('#dialog')),
  };
}"""
MOST = 400  # stops; a walk that takes more goes in circles


class Keys:
    """An owner who has only a keyboard."""

    def __init__(self, owner: Owner) -> None:
        self.owner, self.page = owner, owner.page

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def focus(self) -> dict[str, Any]:
        """What has the focus."""
        found: dict[str, Any] = self.page.evaluate(FOCUS)
        return found

    def steps(self, key: str = "Tab") -> Iterator[dict[str, Any]]:
        """Go from stop to stop until the end of the page, or of the dialog; at each one the focus is to be seen."""
        seen = set[int]()
        for _ in range(MOST):
            self.press(key)
            now = self.focus
            if now["lost"] or now["at"] in seen:
                return
            seen.add(now["at"])
            assert now["marked"], f"nobody sees that the focus is on {now}"
            assert now["free"], f"something lies over the focus on {now}"
            yield now
        raise AssertionError("there is no end to it")

    def to(self, selector: str, key: str = "Tab") -> None:
        """Go to something."""
        for _ in self.steps(key):
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"no way to {selector}")

    def enter(self) -> None:
        """Press Enter on a button that opens a dialog."""
        self.press("Enter")
        self.owner.dialog.wait_for()

    def has(self, selector: str) -> None:
        """Wait until something has the focus."""
        expect(self.page.locator(selector).first).to_be_focused()

    def closed(self) -> None:
        """Wait until the dialog is closed."""
        expect(self.page.locator("#dialog[open]")).to_have_count(0)


@pytest.fixture
def on_example(opens: Opens, sights: Sights) -> Keys:
    """At the keyboard, before the map of the example."""
    return Keys(opens(sights.fresh("example"), on=sights.serving))


def test_a_turn_from_the_load_of_the_page(owner: Owner) -> None:
    keys = Keys(owner)
    keys.has("#say")
    owner.page.keyboard.type("I run a bicycle repair shop in Bristol for commuters")
    keys.press("Shift+Enter")
    owner.page.keyboard.type("and for students")
    keys.press("Enter")
    expect(owner.page.locator("#talk .said.mine")).to_contain_text("for commuters\nand for students")
    expect(owner.page.locator("body")).not_to_have_class("busy")
    keys.has("#say")
    keys.to("[data-quick=skip]", "Shift+Tab")
    keys.press("Space")
    expect(owner.page.locator("#talk .said.mine")).to_have_count(2)
    expect(owner.page.locator("body")).not_to_have_class("busy")
    keys.has("[data-quick=skip]")


def test_the_order_of_the_first_page(owner: Owner) -> None:
    keys = Keys(owner)
    keys.has("#say")
    back = [one["name"] for one in keys.steps("Shift+Tab")]
    there = [one["name"] for one in keys.steps()]
    assert there == [
        "talk", "map", "projects", "language", "theme", "guide", "help",
        "log", "summary", "skip", "unknown", "example", "why", "back", "undo", "example", "say", "send",
        "undo", "redo", "history", "wide", "upload", "download", "example", "new-stage",
    ]  # fmt: skip
    assert back == there[: there.index("say")][::-1]


def test_every_stop_on_the_map_is_seen(on_example: Keys) -> None:
    keys = on_example
    keys.has("#say")
    keys.to("#lanes")
    keys.press("Enter")
    keys.has("#lanes[aria-pressed=true]")
    stops = [one["name"] for one in keys.steps("Shift+Tab")]
    assert {"stage", "item", "new-line", "about", "legend", "projects"} <= set(stops)
    cells = keys.page.locator("#board .grid button").count()
    assert sum(one in ("stage", "item", "new-line") for one in stops) >= cells


def test_words_are_changed_and_taken_back(on_example: Keys) -> None:
    keys = on_example
    keys.has("#say")
    keys.to(".l-actions .item")
    item = keys.focus["item"]
    before = keys.page.locator(f"[data-id={item}] .words").inner_text()
    keys.enter()
    keys.has("#d-text")
    keys.press("Control+a")
    keys.page.keyboard.type("she pushed it home")
    keys.to("button[type=submit]")
    keys.press("Enter")
    keys.closed()
    expect(keys.page.locator(f"[data-id={item}] .words")).to_have_text("she pushed it home")
    keys.has(f"[data-id={item}]")
    keys.to("[data-do=undo]", "Shift+Tab")
    keys.press("Enter")
    expect(keys.page.locator(f"[data-id={item}] .words")).to_have_text(before)
    keys.has(".tools [data-do=undo]")


def test_escape_leads_back(on_example: Keys) -> None:
    keys = on_example
    for selector in ("[data-do=about]", "[data-do=stage]", ".l-touchpoints .item", ".under [data-do=new-stage]"):
        keys.to(selector)
        keys.enter()
        keys.press("Escape")
        keys.closed()
        keys.has(selector)


def test_escape_leaves_what_was_typed_only_when_pressed_again(on_example: Keys) -> None:
    keys = on_example
    keys.to(".l-actions .item")
    item = keys.focus["item"]
    before = keys.page.locator(f"[data-id={item}] .words").inner_text()
    keys.enter()
    keys.page.keyboard.type("and then ")
    keys.press("Escape")
    expect(keys.owner.dialog.locator(".error")).to_have_text(SAYS.say("web-unsaved"))
    assert keys.page.input_value("#d-text") != before
    keys.press("Escape")
    keys.closed()
    expect(keys.page.locator(f"[data-id={item}] .words")).to_have_text(before)


def test_the_map_and_the_answer_are_a_few_keys_away(on_example: Keys) -> None:
    keys = on_example
    keys.has("#say")
    keys.to("[data-skip=map]", "Shift+Tab")
    keys.press("Enter")
    keys.has("#board .step")
    keys.to("[data-skip=talk]", "Shift+Tab")
    keys.press("Enter")
    keys.has("#say")


def test_a_step_is_added_moved_and_removed(on_example: Keys) -> None:
    keys = on_example
    keys.to(".under [data-do=new-stage]")
    keys.enter()
    keys.page.keyboard.type("Telling others")
    keys.press("Enter")
    keys.closed()
    expect(keys.page.locator("#board .step:focus .title")).to_have_text("Telling others")
    keys.enter()
    keys.to("[data-act=shift-stage][data-by='-1']")
    keys.press("Enter")
    keys.closed()
    expect(keys.page.locator("#board .step:focus .title")).to_have_text("Telling others")
    assert keys.owner.stages[-2] == "Telling others"
    following = keys.page.locator("#board .step").last.get_attribute("data-id")
    keys.enter()
    keys.to(".danger summary")
    keys.press("Enter")
    keys.to("[data-act=remove-stage]")
    keys.press("Space")
    keys.closed()
    expect(keys.page.locator("#board .step", has_text="Telling others")).to_have_count(0)
    keys.has(f"#board .step[data-id={following}]")


def test_a_line_is_added_in_its_cell_and_removed(on_example: Keys) -> None:
    keys = on_example
    keys.to(".l-feelings .add")
    keys.enter()
    keys.page.keyboard.type("glad that somebody answers")
    keys.to("[name=score]")
    keys.press("ArrowRight", "ArrowRight")
    assert keys.page.locator("[name=score]:checked").get_attribute("value") == "2"
    keys.to("button[type=submit]")
    keys.press("Enter")
    keys.closed()
    expect(keys.page.locator("#board .item:focus")).to_contain_text("glad that somebody answers")
    keys.enter()
    keys.to("[data-act=remove]")
    keys.press("Enter")
    keys.closed()
    expect(keys.page.locator("#board .item", has_text="glad that somebody answers")).to_have_count(0)
    keys.has(".l-feelings td:nth-of-type(1) .item")


def test_a_guess_is_kept(on_example: Keys) -> None:
    keys = on_example
    keys.to(".item.guess")
    item = keys.focus["item"]
    keys.enter()
    keys.to("[data-act=accept]")
    keys.press("Enter")
    keys.closed()
    expect(keys.page.locator(f"[data-id={item}]")).not_to_have_class("guess")
    keys.has(f"[data-id={item}]")


def test_the_map_is_downloaded(on_example: Keys, tmp_path: Path) -> None:
    keys = on_example
    keys.to("[data-do=download]")
    keys.enter()
    keys.has("input[name=format]:checked")
    keys.press("ArrowDown")
    keys.to("[name=quotes]")
    keys.press("Space")
    keys.to("button[type=submit]")
    with keys.page.expect_download() as waiting:
        keys.press("Enter")
    waiting.value.save_as(tmp_path / "map.html")
    assert "<html" in (tmp_path / "map.html").read_text("utf-8")
    keys.closed()
    keys.has("[data-do=download]")


def test_the_language_changes_once_one_is_chosen(owner: Owner) -> None:
    keys = Keys(owner)
    keys.has("#say")
    keys.to("#language", "Shift+Tab")
    keys.press("ArrowDown", "ArrowDown")
    expect(owner.page.locator("html")).to_have_attribute("lang", "en")
    keys.press("Enter")
    expect(owner.page.locator("html")).to_have_attribute("lang", "pl")
    owner.ready()
    keys.has("#language")


def test_what_another_window_changes_leaves_the_focus(on_example: Keys, opens: Opens) -> None:
    keys = on_example
    keys.to(".l-pains .item")
    item = keys.focus["item"]
    other = opens(keys.owner.project, beside=keys.owner, on=keys.owner.serving)
    other.act("new-stage", ".under")
    other.page.fill("#d-name", "Telling others")
    other.save()
    expect(keys.page.locator("#board .step", has_text="Telling others")).to_have_count(1)
    keys.has(f"[data-id={item}]")
    assert keys.focus["marked"]


def test_a_dialog_holds_the_focus(on_example: Keys) -> None:
    keys = on_example
    for name in ("touchpoint", "feeling", "stage", "legend", "download", "upload", "question"):
        VIEWS[name].go(keys.owner)
        expect(keys.owner.dialog.locator(":focus")).to_have_count(1)
        for key in ("Tab", "Shift+Tab"):
            stops = list(keys.steps(key))
            assert stops
            assert all(one["inside"] for one in stops), f"{name}: the focus has left the dialog"
            keys.press(key)
            assert keys.focus["inside"], f"{name}: after the end the dialog begins anew"
        keys.press("Escape")
        keys.closed()
