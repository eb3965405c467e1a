"""What becomes of a change by hand: the history names it, the talk reckons with it, and what is deleted is gone."""

from playwright.sync_api import expect

from .hand import BY_HAND, SAYS, board, fill, reads
from .owner import Owner
from .projects import IDEA, bytes_of

POINT = "She searched Google on her phone"


def test_the_history_names_what_was_done_and_by_whom_and_takes_it_back(story: Owner) -> None:
    before = board(story)
    fill(story.edit(POINT), {"text": "She asked her neighbour"})
    story.save()
    after = board(story)
    dialog = story.act("history")
    newest = dialog.locator(".changes li").first
    expect(newest).to_contain_text(BY_HAND)
    expect(newest).to_contain_text("“She asked her neighbour”")
    expect(dialog.locator(".changes li")).to_contain_text([BY_HAND, SAYS.say("web-by-interviewer")])
    dialog.locator("[data-act=undo]").click()
    story.told(SAYS.say("web-took-back", who=BY_HAND, what="“She asked her neighbour”"))
    reads(story, before)
    dialog = story.act("history")
    expect(dialog.locator(".changes li").first).to_contain_text(SAYS.say("web-undone"))
    dialog.locator("[data-act=redo]").click()
    story.told(SAYS.say("web-brought-back", who=BY_HAND, what="“She asked her neighbour”"))
    reads(story, after)


def test_undo_names_a_change_that_was_made_in_the_talk(story: Owner) -> None:
    shown = board(story)
    story.say("She was angry because nobody called her back")
    assert board(story) != shown
    story.page.click("#board [data-do=undo]")
    story.told(SAYS.say("web-took-back", who=SAYS.say("web-by-interviewer"), what=""))
    reads(story, shown)


def test_a_new_change_by_hand_leaves_nothing_to_bring_back(story: Owner) -> None:
    for text in ("She asked her neighbour", "She asked a friend"):
        fill(story.edit(IDEA), {"text": text})
        story.save()
        story.page.click("#board [data-do=undo]")
        story.item(IDEA).wait_for()
    fill(story.edit(IDEA), {"text": "Prices at the door"})
    story.save()
    story.page.click("#board [data-do=redo]")
    expect(story.page.locator("#trouble")).to_have_text(SAYS.say("nothing-to-redo"))


# --- the talk reckons with it ---------------------------------------------------------------------------------------


def test_a_question_that_a_hand_has_answered_is_put_aside(story: Owner) -> None:
    waiting = story.asked
    assert "“Needing something”: what does the customer think and feel" in waiting
    story.act("new-line", "#board tr.l-thoughts td:nth-of-type(1)")
    fill(story.dialog, {"text": "How late will I be?"})
    story.save()
    expect(story.page.locator(".said.polku").last).to_contain_text(SAYS.say("reconsidered"))
    assert "think and feel at that point" not in story.asked.partition("“Finding")[0]


def test_a_question_about_a_step_that_is_gone_is_put_aside(story: Owner) -> None:
    story.page.locator("#board .step", has_text="Needing something").click()
    story.dialog.locator(".danger summary").click()
    story.dialog.locator("[data-act=remove-stage]").click()
    expect(story.page.locator(".said.polku").last).to_contain_text(SAYS.say("reconsidered"))
    assert "Needing something" not in story.asked
    assert "Needing something" not in story.say("skip")


# --- deleted for good -----------------------------------------------------------------------------------------------


def test_an_item_deleted_for_good_is_nowhere_any_more(story: Owner) -> None:
    secret = "Zanzibarian mailbox"
    fill(story.edit(IDEA), {"text": secret, "next_step": "Ask the Zanzibarian"})
    story.save()
    assert secret.encode() in bytes_of(story.serving.home)
    dialog = story.edit(secret)
    dialog.locator(".danger summary").click()
    dialog.locator("[data-act=forget]").click()
    story.told(SAYS.say("web-forgotten"))
    expect(story.page.locator("#board")).not_to_contain_text("Zanzibarian")
    assert b"Zanzibarian" not in bytes_of(story.serving.home)
    expect(story.act("history")).not_to_contain_text("Zanzibarian")


def test_a_message_deleted_for_good_takes_what_rests_on_it_alone(story: Owner) -> None:
    said = "Zanzibarian Zoe was angry because nobody called her back"
    story.say(said)
    assert "Zanzibarian" in "".join(story.lines)
    message = story.page.locator(".said.mine", has_text=said)
    message.hover()
    message.locator("[data-do=message]").click()
    expect(story.dialog).to_contain_text(said)
    story.dialog.locator(".danger summary").click()
    story.dialog.locator("[data-act=forget-message]").click()
    story.told(SAYS.say("web-forgotten"))
    expect(story.page.locator(".said.mine .bubble").last).to_have_text(SAYS.say("web-deleted"))
    expect(story.page.locator("#polku")).not_to_contain_text("Zanzibarian")
    assert b"Zanzibarian" not in bytes_of(story.serving.home)
    story.page.click("#board [data-do=undo]")
    expect(story.page.locator("#trouble")).to_have_text(SAYS.say("undo-blocked"))
