"""What the owner's hand does on the map, and what must come of each thing it does."""

from collections.abc import Callable

from playwright.sync_api import Locator, expect

from assistant.locales import Messages
from assistant.web.changes import HAND

from .owner import Owner
from .projects import latest

SAYS = Messages("en")
BY_HAND = SAYS.say("web-by-owner")


def board(owner: Owner) -> str:
    """Return everything that the map says."""
    return owner.page.locator("#board").inner_text()


def reads(owner: Owner, whole: str) -> None:
    """Wait until the map says exactly this."""
    owner.page.wait_for_function("whole => document.querySelector('#board').innerText === whole", arg=whole)


def cell(owner: Owner, lane: str, stage: int) -> Locator:
    return owner.page.locator(f"#board tr.l-{lane} td").nth(stage)


def fill(dialog: Locator, fields: dict[str, str]) -> None:
    for name, value in fields.items():
        control = dialog.locator(f"[name={name}]")
        if name == "score":
            dialog.locator(f"label:has(input[name=score][value='{value}'])").click()
        elif name in ("stage", "before"):
            control.select_option(label=value)
        elif control.evaluate("control => control.localName") == "select":
            control.select_option(value)
        else:
            control.fill(value)


def one_change(owner: Owner, work: Callable[[], None]) -> None:
    """Do something by hand; hold that it is one change by the owner, goes with undo and comes back with redo."""
    shelf, before, changes = owner.serving.shelf(), board(owner), len(owner.serving.shelf().history(owner.project))
    work()
    expect(owner.page.locator("#dialog[open]")).to_have_count(0)
    owner.page.wait_for_function("before => document.querySelector('#board').innerText !== before", arg=before)
    after, made = board(owner), latest(shelf, owner.project)
    assert len(shelf.history(owner.project)) == changes + 1
    assert (made.author, made.reason) == ("owner", HAND)
    owner.page.click("#board [data-do=undo]")
    owner.told(SAYS.say("web-took-back", who=BY_HAND, what=""))
    reads(owner, before)
    owner.page.click("#board [data-do=redo]")
    owner.told(SAYS.say("web-brought-back", who=BY_HAND, what=""))
    reads(owner, after)
