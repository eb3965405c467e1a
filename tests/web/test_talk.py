"""The talk in the browser: it begins at once, streams, notes, steers, and ends in a file."""

from playwright.sync_api import expect

from .owner import Owner

STORY = (
    "Last week Anna's chain broke. She searched Google on her phone and found us. "
    "She was worried it would cost too much. She paid by card in the shop."
)


def test_the_interview_begins_at_once(owner: Owner) -> None:
    expect(owner.page.locator(".said.polku .bubble p").first).to_contain_text("I'm Polku, an AI")
    assert owner.asked.rstrip().endswith("?")
    assert owner.page.locator("#language option").count() == 5
    assert owner.page.locator("[data-do=example]").count()


def test_what_is_noted_stands_on_the_map_and_under_the_message(owner: Owner) -> None:
    owner.say("I run a bicycle repair shop in Bristol for commuters")
    owner.say("why people who ask for a price don't come")
    owner.say(STORY)
    assert "She paid by card in the shop" in " ".join(owner.lines)
    for more in owner.page.locator(".noted .more summary").all():
        more.click()
    note = owner.page.locator(".note", has_text="paid by card").first
    note.click()
    expect(owner.dialog.locator("mark")).to_contain_text("paid by card")
