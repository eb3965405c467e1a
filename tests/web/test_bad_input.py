"""What a dialog cannot take: one sentence in the owner's language, what was typed stays, and nothing is changed."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

from assistant.journey.edits import AddOpportunity, Set
from assistant.locales import Messages

from .hand import fill
from .owner import Owner
from .projects import change, told

SAYS = Messages("fi")
LONG = "Hän odotti. " * 250
ACTION, IDEA = "found us", "Kerro hinnat ovella"


class Case(NamedTuple):
    """What opens the dialog, what is filled in, and what is told."""

    opens: str
    fields: dict[str, str]
    told: str
    values: Mapping[str, int] = MappingProxyType({})


LINE, POINT, NEW = f".item:has-text('{ACTION}')", ".item:has-text('She searched Google')", "tr.l-pains .add"
STEP, NEW_STEP, MAPS = ".step", ".under [data-do=new-stage]", "#bar [data-do=projects]"
TOO_LONG = {"length": len(LONG.strip()), "most": 2000}
CASES = {
    "a line without words": Case(LINE, {"text": ""}, "words-needed"),
    "a line of spaces": Case(LINE, {"text": "  \n "}, "words-needed"),
    "a line of what no field holds": Case(LINE, {"text": "\0\u202e"}, "words-needed"),
    "a line of 3,000 characters": Case(LINE, {"text": LONG}, "text-too-long", TOO_LONG),
    "a line of 30,000 characters": Case(
        LINE, {"text": "x" * 30_000}, "text-too-long", {"length": 30_000, "most": 2000}
    ),
    "a new line without words": Case(NEW, {}, "words-needed"),
    "a new line of spaces": Case(NEW, {"text": " \t "}, "words-needed"),
    "a new line of 3,000 characters": Case(NEW, {"text": LONG}, "text-too-long", TOO_LONG),
    "a moment told at length": Case(POINT, {"moment_of_truth": LONG}, "text-too-long", TOO_LONG),
    "a department's whole story": Case(POINT, {"department": LONG}, "text-too-long", TOO_LONG | {"most": 300}),
    "an idea for the whole path as an action": Case(f".item:has-text('{IDEA}')", {"lane": "actions"}, "cannot-move"),
    "a step without a name": Case(STEP, {"name": ""}, "name-needed"),
    "a step named with spaces": Case(STEP, {"name": "   "}, "name-needed"),
    "a step with a story for a name": Case(STEP, {"name": LONG}, "text-too-long", TOO_LONG),
    "a new step without a name": Case(NEW_STEP, {}, "name-needed"),
    "a new step named with spaces": Case(NEW_STEP, {"name": "  "}, "name-needed"),
    "a new step with a story for a name": Case(NEW_STEP, {"name": LONG}, "text-too-long", TOO_LONG),
    "a map named with spaces": Case(MAPS, {"name": "  "}, "name-needed"),
    "a map with a story for a name": Case(MAPS, {"name": LONG}, "text-too-long", TOO_LONG | {"most": 300}),
}


@pytest.fixture(scope="module")
def finn(window: Owner) -> Iterator[Owner]:
    """A Finnish owner, whose map stays as it is."""
    one = told(window.serving)
    change(window.serving.shelf(), one, Set(of="project", field="language", value="fi", was="en"))
    change(window.serving.shelf(), one, AddOpportunity(map="m1", text=IDEA))
    window.open(one)
    yield window
    assert window.trouble == []


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_and_kept(finn: Owner, name: str) -> None:
    case, shelf = CASES[name], finn.serving.shelf()
    before = shelf.load(finn.project)
    finn.page.locator(case.opens).first.click()
    finn.dialog.wait_for()
    fill(finn.dialog, case.fields)
    finn.dialog.locator("button[type=submit]").click()
    expect(finn.dialog.locator(".error")).to_have_text(SAYS.say(case.told, **case.values))
    for field, value in case.fields.items():
        typed = value.replace("\n", "") if field == "name" else value
        assert finn.dialog.locator(f"[name={field}]").input_value() == typed
    finn.leave()
    expect(finn.dialog).to_have_count(0)
    assert shelf.load(finn.project) == before
