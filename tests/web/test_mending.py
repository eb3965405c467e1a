"""Mending the map by hand: each change shows, is one of the owner's in the history, and goes and comes back whole."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, expect

from .hand import SAYS, board, cell, fill, one_change, reads
from .owner import Owner
from .projects import BUSINESS, GUESS, IDEA, QUESTION, REVIEWS


class Case(NamedTuple):
    """What is opened by its words and filled in; then what is shown in which lane and step, and where it comes from."""

    opens: str
    fields: dict[str, str]
    lane: str
    stage: int
    shows: str
    origin: str


ACTION, POINT, FEELING = "found us", "She searched Google on her phone", "She was worried it would cost too much"
LINES = {
    "words": Case(ACTION, {"text": "found us at once"}, "actions", 1, "found us at once", "edited"),
    "stage": Case(ACTION, {"stage": "Arriving"}, "actions", 2, ACTION, "stated"),
    "lane": Case(ACTION, {"lane": "pains"}, "pains", 1, ACTION, "stated"),
    "stage and lane": Case(ACTION, {"stage": "Paying", "lane": "thoughts"}, "thoughts", 4, ACTION, "stated"),
    "to a feeling": Case(ACTION, {"lane": "feelings", "score": "2"}, "feelings", 1, "very good: found us", "stated"),
    "to a touchpoint": Case(ACTION, {"lane": "touchpoints", "channel": "event"}, "touchpoints", 1, "event", "stated"),
    "words and lane": Case(FEELING, {"text": "too dear", "lane": "pains"}, "pains", 1, "too dear", "edited"),
    "score": Case(FEELING, {"score": "-2"}, "feelings", 1, "very bad", "stated"),
    "channel": Case(POINT, {"channel": "website"}, "touchpoints", 1, "website", "stated"),
    "importance": Case(POINT, {"importance": "5"}, "touchpoints", 1, "matters 5 of 5", "stated"),
    "satisfaction": Case(POINT, {"satisfaction": "2"}, "touchpoints", 1, "done 2 of 5", "stated"),
    "moment of truth": Case(POINT, {"moment_of_truth": "They stay"}, "touchpoints", 1, "decisive moment", "stated"),
    "department": Case(POINT, {"department": "The front desk"}, "touchpoints", 1, "The front desk", "stated"),
    "an idea's effect": Case(IDEA, {"stage": "Paying"}, "opportunities", 4, IDEA, "suggested"),
    "a guess": Case(GUESS, {"text": "She asks her friends"}, "actions", 1, "She asks her friends", "edited"),
    "a rating that the new lane has no place for": Case(
        POINT, {"importance": "3", "lane": "actions"}, "actions", 1, POINT, "stated"
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_a_line_is_mended(story: Owner, name: str) -> None:
    case = LINES[name]

    def work() -> None:
        fill(story.edit(case.opens), case.fields)
        story.save()

    one_change(story, work)
    expect(cell(story, case.lane, case.stage).locator(f".item.o-{case.origin}", has_text=case.shows)).to_have_count(1)


def test_a_line_that_goes_through_lanes_of_every_shape_keeps_its_words_and_its_proof(story: Owner) -> None:
    before = board(story)
    for lane in ("touchpoints", "feelings", "opportunities", "pains"):
        fill(story.edit(ACTION), {"lane": lane})
        story.save()
        expect(cell(story, lane, 1).locator(".item.o-stated", has_text=ACTION)).to_have_count(1)
        assert story.lines.count(ACTION) == (2 if lane == "opportunities" else 1)  # ideas also stand in a list
    dialog = story.edit(ACTION)
    expect(dialog.locator("blockquote")).to_contain_text("Last week Anna's chain broke. She searched Google")
    expect(dialog.locator("mark")).to_have_text(ACTION)
    expect(dialog.locator(".from")).to_contain_text(SAYS.say("origin-stated"))
    story.page.keyboard.press("Escape")
    for _ in range(4):
        shown = board(story)
        story.page.click("#board [data-do=undo]")
        story.page.wait_for_function("shown => document.querySelector('#board').innerText !== shown", arg=shown)
    reads(story, before)


# --- what is not a line ---------------------------------------------------------------------------------------------


PARTS = {
    "the map's title": ("#board [data-do=about]", {"title": "The way to us"}, "The way to us"),
    "the map's question": ("#board [data-do=about]", {"question": "Why do they leave?"}, "Why do they leave?"),
    "who keeps the map": ("#board [data-do=about]", {"scenario": "A wet Monday"}, "A wet Monday"),
    "a step's name": ("#board .step", {"name": "Something breaks"}, "Something breaks"),
    "a step's phase": ("#board .step", {"phase": "help"}, "when something goes wrong"),
    "a step's goal": ("#board .step", {"goal": "To ride tomorrow"}, "To ride tomorrow"),
    "the question as it stands on the map": (
        f".item:has-text({QUESTION!r})",
        {"text": "Why no answer?"},
        "Why no answer?",
    ),
    "a fact about the business": (
        f".panel .item:has-text({BUSINESS!r})",
        {"text": "I mend bicycles"},
        "I mend bicycles",
    ),
}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_is_mended(story: Owner, name: str) -> None:
    selector, fields, shows = PARTS[name]

    def work() -> None:
        story.page.locator(selector).first.click()
        story.dialog.wait_for()
        fill(story.dialog, fields)
        story.save()

    one_change(story, work)
    assert shows in board(story)


def test_a_part_says_where_it_comes_from(story: Owner) -> None:
    fill(story.edit(POINT), {"importance": "4", "moment_of_truth": "They stay"})
    story.save()
    expect(story.page.locator("#dialog[open]")).to_have_count(0)
    parts = story.edit(POINT).locator(".from .part.o-edited")
    expect(parts).to_have_count(2)
    for part, words in zip(parts.all(), ("They stay", "4"), strict=True):
        expect(part).to_contain_text(words)
        expect(part).to_contain_text(SAYS.say("origin-edited"))


def test_something_is_added_by_hand(story: Owner) -> None:
    page = story.page

    def add_line() -> None:
        story.act("new-line", "#board tr.l-touchpoints td:nth-of-type(3)")
        fill(story.dialog, {"text": "She rang the bell", "channel": "shop"})
        story.save()

    def add_feeling() -> None:
        story.act("new-line", "#board tr.l-actions td:nth-of-type(2)")
        fill(story.dialog, {"text": "She was glad", "lane": "feelings", "stage": "Arriving", "score": "2"})
        story.save()

    def add_fact() -> None:
        story.act("new-fact", ".panel.persona")
        fill(story.dialog, {"field": "occupation", "text": "A nurse"})
        story.save()

    for work in (add_line, add_feeling, add_fact):
        one_change(story, work)
    expect(cell(story, "touchpoints", 2).locator(".item.o-edited")).to_contain_text("She rang the bell")
    expect(cell(story, "feelings", 2).locator(".item.o-edited")).to_contain_text("very good: She was glad")
    expect(page.locator(".panel.persona .item.o-edited")).to_contain_text("A nurse")


def test_steps_are_added_moved_and_removed(story: Owner) -> None:
    page, names = story.page, story.stages

    def open_step(name: str) -> Locator:
        page.locator("#board .step", has_text=name).click()
        story.dialog.wait_for()
        return story.dialog

    def beside(name: str, where: str, new: str) -> Callable[[], None]:
        def work() -> None:
            open_step(name).get_by_role("button", name=where).click()
            story.dialog.locator("form[data-do=add-stage]").wait_for()
            fill(story.dialog, {"name": new})
            story.save()

        return work

    def move(name: str, where: str) -> Callable[[], None]:
        return lambda: open_step(name).get_by_role("button", name=where).click()

    def remove(name: str) -> Callable[[], None]:
        def work() -> None:
            open_step(name).locator("summary").click()
            story.dialog.locator("[data-act=remove-stage]").click()

        return work

    one_change(story, beside("Arriving", SAYS.say("web-stage-before"), "Asking the way"))
    names.insert(2, "Asking the way")
    assert story.stages == names
    one_change(story, beside("Paying", SAYS.say("web-stage-after"), "The receipt"))
    names.insert(6, "The receipt")
    assert story.stages == names
    one_change(story, move("Asking the way", SAYS.say("web-earlier-stage")))
    names[1:3] = names[2], names[1]
    assert story.stages == names
    one_change(story, remove("Finding a place"))
    names.remove("Finding a place")
    assert story.stages == names
    for text in (ACTION, POINT, FEELING, GUESS, IDEA):
        assert text in story.lines


def test_a_guess_is_kept_or_removed(story: Owner) -> None:
    one_change(story, lambda: story.edit(GUESS).locator("[data-act=accept]").click())
    expect(cell(story, "actions", 1).locator(".item.o-accepted")).to_contain_text(GUESS)
    one_change(story, lambda: story.edit(IDEA).locator("[data-act=remove]").click())
    assert IDEA not in story.lines

    def agree() -> None:
        story.page.locator("#board .step").first.click()
        story.dialog.locator("[data-act=accept]").click()

    one_change(story, agree)
    expect(story.page.locator("#board .step").first).not_to_have_class("guess")


def test_a_line_is_removed_and_an_open_question_settled(story: Owner) -> None:
    one_change(story, lambda: story.edit(REVIEWS).locator("[data-act=remove]").click())
    expect(cell(story, "touchpoints", 1)).not_to_contain_text(REVIEWS)

    def settle() -> None:
        story.page.locator("#board .open .item").first.click()
        story.dialog.locator("[data-act=remove]").click()

    one_change(story, settle)
    expect(story.page.locator("#board .open")).to_have_count(0)


def test_a_button_of_a_dialog_pressed_twice_does_its_work_once(story: Owner) -> None:
    def add() -> None:
        story.act("new-line", "#board tr.l-pains td:nth-of-type(2)")
        fill(story.dialog, {"text": "No price anywhere"})
        story.dialog.locator("button[type=submit]").dblclick()

    one_change(story, add)
    one_change(story, lambda: story.edit("No price anywhere").locator("[data-act=remove]").dblclick())
    assert "No price anywhere" not in story.lines
    expect(story.page.locator("#trouble")).to_be_empty()
