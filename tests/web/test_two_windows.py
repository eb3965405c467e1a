"""Two windows on one project: each follows the other, neither disturbs the other, and nobody overwrites unseen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from .hand import BY_HAND, SAYS, board, cell, fill, reads
from .owner import Owner
from .projects import IDEA

ACTION, POINT = "found us", "She searched Google on her phone"
CARET = """() => {
  const one = document.activeElement;
  return [one.id, one.value, one.selectionStart, one.selectionEnd];
}"""


@pytest.fixture
def beside(story: Owner) -> Iterator[Owner]:
    """A second window on the same project; neither is loaded again while the test runs."""
    other = Owner(story.page.context, story.serving, story.project)
    for one in (story, other):
        one.page.evaluate("window.same = true")
    yield other
    assert [one.page.evaluate("window.same === true") for one in (story, other)] == [True, True]
    other.page.close()
    assert other.trouble == []


def add_a_step(owner: Owner, name: str) -> None:
    owner.act("new-stage", "#board .under")
    fill(owner.dialog, {"name": name})
    owner.save()


def test_each_shows_what_the_other_does(story: Owner, beside: Owner) -> None:
    answer = story.say("She was angry because nobody called her back")
    expect(beside.page.locator("#talk .said.polku").last).to_contain_text(answer.rpartition("\n")[2])
    expect(beside.page.locator("#talk .said.mine").last).to_contain_text("nobody called her back")
    reads(beside, board(story))
    fill(beside.edit(ACTION), {"text": "saw our sign", "stage": "Arriving"})
    beside.save()
    expect(cell(story, "actions", 2)).to_contain_text("saw our sign")
    reads(story, board(beside))
    story.page.click("#board [data-do=undo]")
    expect(cell(beside, "actions", 1)).to_contain_text(ACTION)


def test_what_is_typed_in_the_talk_is_not_disturbed(story: Owner, beside: Owner) -> None:
    beside.page.fill("#say", "Last week Anna")
    beside.page.evaluate("document.querySelector('#say').setSelectionRange(5, 9)")
    add_a_step(story, "Telling others")
    beside.page.locator("#board .step", has_text="Telling others").wait_for()
    assert beside.page.evaluate(CARET) == ["say", "Last week Anna", 5, 9]
    beside.page.keyboard.type("year")
    assert beside.page.input_value("#say") == "Last year Anna"


def test_what_is_typed_in_a_dialog_is_not_disturbed(story: Owner, beside: Owner) -> None:
    fill(beside.edit(ACTION), {"text": "found us, they say", "lane": "pains"})
    beside.page.focus("#d-text")
    beside.page.evaluate("document.querySelector('#d-text').setSelectionRange(5, 5)")
    add_a_step(story, "Telling others")
    story.say("She was angry because nobody called her back")
    beside.page.locator("#board .step", has_text="Telling others").wait_for(state="attached")
    expect(beside.page.locator("#talk")).to_contain_text("nobody called her back")
    assert beside.page.evaluate(CARET) == ["d-text", "found us, they say", 5, 5]
    assert beside.dialog.locator("[name=lane]").input_value() == "pains"
    beside.page.keyboard.type(" (late)")
    beside.save()
    expect(cell(story, "pains", 1)).to_contain_text("found (late) us, they say")


def test_the_second_to_change_the_same_words_is_told_the_first_ones(story: Owner, beside: Owner) -> None:
    story.edit(ACTION)
    beside.edit(ACTION)
    fill(story.dialog, {"text": "saw our sign"})
    fill(beside.dialog, {"text": "met us at a fair"})
    story.save()
    after = board(story)
    beside.dialog.locator("button[type=submit]").click()
    expect(beside.dialog.locator(".error")).to_have_text(SAYS.say("conflict", now="saw our sign"))
    expect(beside.dialog.locator("#d-text")).to_have_value("met us at a fair")
    reads(beside, after)
    beside.save()  # having read what it says now
    for one in (story, beside):
        expect(one.item("met us at a fair")).to_be_visible()


def test_what_the_other_has_removed_is_told(story: Owner, beside: Owner) -> None:
    fill(beside.edit(ACTION), {"text": "met us at a fair"})
    story.edit(ACTION).locator("[data-act=remove]").click()
    story.told(SAYS.say("web-removed"))
    beside.dialog.locator("button[type=submit]").click()
    expect(beside.dialog.locator(".error")).to_contain_text("it may have been removed")
    expect(beside.dialog.locator("#d-text")).to_have_value("met us at a fair")
    beside.page.keyboard.press("Escape")


def test_different_fields_of_one_item_are_both_changed(story: Owner, beside: Owner) -> None:
    story.edit(POINT)
    beside.edit(POINT)
    fill(story.dialog, {"channel": "website", "importance": "5"})
    fill(beside.dialog, {"text": "She read our price list", "department": "The front desk"})
    story.save()
    beside.save()
    for one in (story, beside):
        point = cell(one, "touchpoints", 1).locator(".item", has_text="She read our price list")
        expect(point).to_contain_text("website")
        expect(point).to_contain_text("The front desk")
        expect(point).to_contain_text(SAYS.say("page-importance", value=5))


def test_both_take_back_the_latest_change_whoever_made_it(story: Owner, beside: Owner) -> None:
    before = board(story)
    fill(story.edit(ACTION), {"text": "saw our sign"})
    story.save()
    reads(beside, board(story))
    fill(beside.edit(IDEA), {"text": "Prices at the door"})
    beside.save()
    story.page.click("#board [data-do=undo]")
    story.told(SAYS.say("web-took-back", who=BY_HAND, what="“Prices at the door”"))
    beside.item(IDEA).wait_for()
    beside.page.click("#board [data-do=undo]")
    beside.told(SAYS.say("web-took-back", who=BY_HAND, what="“saw our sign”"))
    for one in (story, beside):
        reads(one, before)
