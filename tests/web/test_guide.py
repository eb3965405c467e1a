"""The guide in the app: searched, browsed and read; and what it calls typical, put on the map as guesses."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, expect

from assistant.journey.draft import Draft
from assistant.journey.edits import Actor, AddFact, AddMap, AddStage
from assistant.journey.models import Project
from assistant.journey.vocabulary import LANGUAGES

from .conftest import Opens
from .hand import SAYS, board, reads
from .owner import Owner
from .serving import Serving

GUESSES = "#board .item.o-guidance"


@pytest.fixture
def cafe(serving: Serving, opens: Opens) -> Owner:
    """The owner of a café, with a map of empty steps."""
    return opens(_map_of(serving, "a small café by the harbour"))


def _map_of(serving: Serving, business: str) -> str:
    draft = Draft(Project(), Actor(kind="owner", at=datetime.now(UTC)))
    draft.do(AddFact(of="business", field="kind", text=business))
    one = draft.do(AddMap())
    for name, phase in (("Finding us", "find"), ("Ordering", "buy"), ("Coming back", "after")):
        draft.do(AddStage.model_validate({"map": one, "name": name, "phase": phase}))
    return serving.shelf().create(draft.project, datetime.now(UTC)).id


def seek(owner: Owner, question: str) -> Locator:
    owner.dialog.locator("[name=query]").fill(question)
    owner.dialog.locator("[name=query]").press("Enter")
    expect(owner.dialog.locator("[name=query]")).to_have_value(question)
    return owner.dialog.locator(".found .entry")


def test_the_guide_is_searched_read_and_browsed(owner: Owner) -> None:
    dialog = owner.act("guide")
    expect(dialog.locator("[name=query]")).to_be_focused()
    expect(seek(owner, "what do I do with bad reviews")).to_have_count(3)
    first = dialog.locator(".found .entry").first
    title = first.locator("strong").inner_text()
    first.click()
    expect(dialog.locator("#dialog-title")).to_have_text(title)
    expect(dialog.locator(".reading p")).not_to_have_count(0)
    dialog.locator("[data-do=guide]").click()
    expect(dialog.locator(".shelf")).to_have_count(10)
    expect(dialog.locator(".shelf .link")).to_have_count(77)
    dialog.locator(".shelf summary").last.click()
    dialog.locator(".shelf .link >> visible=true").last.click()
    expect(dialog.locator(".reading p")).not_to_have_count(0)
    owner.page.keyboard.press("Escape")
    expect(owner.page.locator("#dialog[open]")).to_have_count(0)


def test_what_the_guide_does_not_know_it_says(owner: Owner) -> None:
    dialog = owner.act("guide")
    expect(seek(owner, "who won the hockey match in Mongolia")).to_have_count(0)
    expect(dialog.locator("[role=status]")).to_have_text(SAYS.say("guide-nothing"))
    expect(dialog.locator(".shelf .link")).to_have_count(77)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_in_the_talk_is_answered_from_cards_that_open(owner: Owner, language: str) -> None:
    question = {
        "en": "what is a persona?", "fi": "mikä on persona?", "pl": "co to jest persona?", "ru": "что такое персона?",
        "sv": "vad är en persona?",
    }[language]  # fmt: skip
    if language != "en":
        owner.choose(language)
        owner.ready()
    owner.say(question)
    reply = owner.page.locator("#talk .said.polku").last
    expect(reply.locator(".cite").first).to_be_visible()
    sentences = re.split(r"[.!?…][\"”»)]*\s", reply.locator(".bubble p").first.inner_text())
    assert 2 <= len(sentences) <= 6
    reply.locator(".cite").first.click()
    expect(owner.dialog.locator(".reading p")).not_to_have_count(0)


def test_what_is_typical_is_kept_or_removed_by_step_and_one_by_one(cafe: Owner) -> None:
    asked = cafe.asked
    cafe.page.locator("#board .step").first.click()
    cafe.dialog.locator("[data-act=typical]").click()
    expect(cafe.page.locator("#dialog[open]")).to_have_count(0)
    first = cafe.page.locator("#board td.p-find .item.o-guidance")
    count = first.count()
    assert count >= 6
    cafe.told(SAYS.say("web-typical-done", count=count))
    expect(cafe.page.locator(GUESSES)).to_have_count(count)
    assert cafe.asked == asked

    first.last.click()  # one by one
    cafe.dialog.locator("[data-act=remove]").click()
    expect(cafe.page.locator(GUESSES)).to_have_count(count - 1)

    cafe.page.locator("#board .step").first.click()  # the rest of the step
    cafe.dialog.locator("[data-act=keep-guesses]").click()
    expect(cafe.page.locator(GUESSES)).to_have_count(0)
    expect(cafe.page.locator("#board .item.o-accepted")).to_have_count(count - 1)


def test_what_is_typical_of_all_steps_goes_with_one_undo(cafe: Owner) -> None:
    before = board(cafe)
    cafe.page.click(".under [data-do=typical]")
    expect(cafe.page.locator("#board td.p-after .item.o-guidance")).not_to_have_count(0)
    expect(cafe.act("history")).to_contain_text(SAYS.say("web-by-guide"))
    cafe.page.keyboard.press("Escape")
    cafe.page.locator("#board .step").last.click()
    cafe.dialog.locator("[data-act=remove-guesses]").click()
    expect(cafe.page.locator("#board td.p-after .item.o-guidance")).to_have_count(0)
    for _ in range(2):
        with cafe.page.expect_response("**/polku/pulse**"):
            cafe.page.click("#board [data-do=undo]")
    reads(cafe, before)


@pytest.mark.parametrize(
    ("business", "refusal"), [("something of my own", "trade-unknown"), ("a car wash by the road", "trade-missing")]
)
def test_without_a_card_of_the_trade_nothing_is_typical(
    serving: Serving, opens: Opens, business: str, refusal: str
) -> None:
    owner = opens(_map_of(serving, business))
    before = board(owner)
    owner.page.click(".under [data-do=typical]")
    expect(owner.page.locator("#trouble")).to_have_text(SAYS.say(refusal))
    reads(owner, before)
