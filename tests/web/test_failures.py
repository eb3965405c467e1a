"""What goes wrong: a page loaded again in mid-turn, a server that stops, a full disk. Nothing typed or said is lost."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import expect
from sqlalchemy import event

from assistant.interview.guided import GuidedInterviewer
from assistant.interview.protocol import Event, Request
from assistant.locales import Messages
from assistant.store import LOCAL, open_store

from .conftest import Opens
from .owner import Owner
from .serving import Serving

BUSINESS = "I run a bicycle repair shop in Bristol for commuters"
SAYS = Messages("en")
CUT_OFF = ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE")
"""What Chromium itself tells of a server that is not there."""


class Thinking:
    """The guided interviewer, who answers when the test lets it."""

    name: Literal["guided", "model"] = "guided"

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.asked = threading.Event()
        self.turns = 0
        self.fails = False
        self._guided = GuidedInterviewer()

    def reply(self, request: Request) -> Iterator[Event]:
        self.turns += 1
        self.asked.set()
        assert self.may_go_on.wait(60)
        if self.fails:
            raise RuntimeError("the interviewer is ill")
        yield from self._guided.reply(request)


@pytest.fixture
def thinking() -> Iterator[Thinking]:
    interviewer = Thinking()
    yield interviewer
    interviewer.may_go_on.set()


@pytest.fixture
def slow(tmp_path: Path, thinking: Thinking) -> Iterator[Serving]:
    """The app with an interviewer who takes time."""
    app = Serving(tmp_path / "slow", interviewer=thinking)
    yield app
    thinking.may_go_on.set()
    app.stop()


def mine(owner: Owner) -> list[str]:
    """Return what the owner has said, as the talk shows it."""
    return owner.page.locator("#conversation .said.mine .bubble").all_inner_texts()


def cleared(owner: Owner, *allowed: str) -> None:
    """Forget the trouble that the browser itself tells of, when the test has cut it off."""
    strange = [one for one in owner.trouble if not any(part in one for part in allowed)]
    assert strange == []
    owner.trouble.clear()


# --- in mid-turn ----------------------------------------------------------------------------------------------------


def test_a_page_loaded_again_in_mid_turn_shows_the_answer_once_it_is_there(
    opens: Opens, slow: Serving, thinking: Thinking
) -> None:
    owner = opens(on=slow)
    owner.page.fill("#say", BUSINESS)
    owner.page.keyboard.press("Enter")
    expect(owner.page.locator("#live .mine")).to_have_text(BUSINESS)
    owner.page.reload()
    owner.ready()
    cleared(owner, "AbortError", "Connection errored out")
    other = opens(owner.project, on=slow)
    for window in (owner, other):
        expect(window.page.locator("#talk .waiting")).to_be_visible()
        assert mine(window) == [BUSINESS]
    thinking.may_go_on.set()
    for window in (owner, other):
        expect(window.page.locator("#talk .said.polku:not(.waiting)")).to_have_count(2)
        expect(window.page.locator("#conversation .waiting")).to_have_count(0)
        assert mine(window) == [BUSINESS]
        assert "sketched a first path" in window.asked
    assert thinking.turns == 1
    assert "decide or understand" not in owner.say("why people who ask for a price don't come")


def test_an_interviewer_that_fails_keeps_the_message_and_the_question(
    opens: Opens, slow: Serving, thinking: Thinking, caplog: pytest.LogCaptureFixture
) -> None:
    owner = opens(on=slow)
    asked = owner.asked
    thinking.fails = True
    thinking.may_go_on.set()
    owner.say(BUSINESS)
    owner.told(SAYS.say("internal"))
    assert asked.endswith(owner.asked.rpartition("\n")[2])
    assert mine(owner) == [BUSINESS]
    assert "ill" in caplog.text
    thinking.fails = False
    assert "decide or understand" in owner.say(BUSINESS)


TWICE = {
    "two clicks": "for (const _ of [1, 2]) document.querySelector('.send').click()",
    "Enter twice": "for (const _ of [1, 2]) document.querySelector('#say').dispatchEvent("
    "new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true}))",
    "a click and Enter": "document.querySelector('.send').click(); document.querySelector('#say').dispatchEvent("
    "new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true}))",
    "a quick reply twice": "for (const _ of [1, 2]) document.querySelector('[data-quick=skip]').click()",
}


def test_what_is_sent_twice_quickly_is_one_message(owner: Owner) -> None:
    for number, gesture in enumerate(TWICE.values(), 1):
        owner.page.fill("#say", BUSINESS)
        owner.page.evaluate(gesture)
        expect(owner.page.locator("#talk .said.polku")).to_have_count(number + 1)
        expect(owner.page.locator("body")).not_to_have_class("busy")
        assert len(mine(owner)) == number
    assert owner.page.input_value("#say") == BUSINESS  # a quick reply leaves it
    roles = [message.role for message in owner.serving.shelf().messages(owner.project)]
    assert roles == ["assistant", *["owner", "assistant"] * len(TWICE)]


# --- the server stops -----------------------------------------------------------------------------------------------


def test_a_server_that_starts_again_finds_the_page_where_it_was(owner: Owner) -> None:
    page = owner.page
    owner.say(BUSINESS)
    page.fill("#say", "Last week Anna's ch")
    owner.act("new-line", "#board tr.l-pains")
    page.fill("#d-text", "She waited for")
    owner.serving.stop()
    expect(page.locator("#lost")).to_have_text(SAYS.say("web-lost"))
    expect(page.locator("#lost")).to_be_visible()
    page.type("#d-text", " an ")
    owner.dialog.locator("button[type=submit]").click()
    page.type("#d-text", "hour")
    owner.serving.start()
    expect(page.locator("#lost")).to_be_hidden()
    owner.ready()
    cleared(owner, *CUT_OFF)
    expect(page.locator("#dialog[open] #d-text")).to_have_value("She waited for an hour")
    assert page.input_value("#say") == "Last week Anna's ch"
    owner.save()
    assert "She waited for an hour" in owner.lines
    page.type("#say", "ain broke")
    owner.say(page.input_value("#say"))
    assert mine(owner) == [BUSINESS, "Last week Anna's chain broke"]


def test_what_is_sent_to_a_server_that_is_gone_stays_and_goes_later(owner: Owner) -> None:
    page = owner.page
    page.fill("#say", BUSINESS)
    owner.serving.stop()
    page.keyboard.press("Enter")
    expect(page.locator("#lost")).to_be_visible()
    page.keyboard.press("Enter")
    assert page.input_value("#say") == BUSINESS
    owner.serving.start()
    expect(page.locator("#lost")).to_be_hidden()
    owner.ready()
    cleared(owner, *CUT_OFF)
    assert mine(owner) == []
    page.locator("#say").press("Enter")
    expect(page.locator("#talk .said.polku")).to_have_count(2)
    assert mine(owner) == [BUSINESS]


def test_a_message_that_a_killed_server_left_without_an_answer_gets_one(owner: Owner) -> None:
    owner.serving.stop()
    expect(owner.page.locator("#lost")).to_be_visible()
    store = open_store(f"sqlite:///{(owner.serving.home / 'polku.db').as_posix()}")
    store.of(LOCAL).say(owner.project, BUSINESS, "en", datetime.now(UTC))
    store.close()
    owner.serving.start()
    expect(owner.page.locator("#talk .said.polku:not(.waiting)")).to_have_count(2)
    cleared(owner, *CUT_OFF)
    assert mine(owner) == [BUSINESS]
    assert "sketched a first path" in owner.asked


# --- the project is gone --------------------------------------------------------------------------------------------


def test_a_project_deleted_in_another_window_is_told_and_another_is_opened(owner: Owner, opens: Opens) -> None:
    kept = owner.project
    owner.say(BUSINESS)
    owner.act("projects").locator("[data-act=new-project]").click()
    owner.page.wait_for_url(lambda url: not url.endswith(kept))
    owner.ready()
    other = opens(owner.project)
    gone = owner.project
    row = other.act("projects").locator("li", has=other.page.locator(f"a[href='?project={gone}']"))
    row.locator("summary").click()
    row.locator("[data-act=delete-project]").click()
    for window in (other, owner):
        window.page.wait_for_url(f"**/?project={kept}")
        window.ready()
        assert mine(window) == [BUSINESS]
        cleared(window, "404")
    owner.told(SAYS.say("web-gone"))


# --- the disk -------------------------------------------------------------------------------------------------------


def spoiler(serving: Serving) -> Callable[[str], None]:
    """Return what takes the room or the right to write from a database, and gives it back with an empty word."""
    how = [""]

    def limited(connection: Any, *_: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA query_only = {'ON' if how[0] == 'home-unwritable' else 'OFF'}")
        connection.execute(f"PRAGMA max_page_count = {pages if how[0] == 'disk-full' else 1_000_000}")

    def spoil(wanted: str) -> None:
        how[0] = wanted

    event.listen(serving.store._database._engine, "checkout", limited)
    return spoil


@pytest.mark.parametrize("how", ["home-unwritable", "disk-full"])
def test_what_cannot_be_saved_stays_in_its_field(owner: Owner, how: str) -> None:
    spoiled = spoiler(owner.serving)
    told = SAYS.say(how, folder=str(owner.serving.home))
    story = "She waited for an hour. " * 80
    owner.say(BUSINESS)
    spoiled(how)
    owner.page.fill("#say", story * 40)
    owner.page.click(".send")
    expect(owner.page.locator("#trouble")).to_have_text(told)
    assert (owner.page.input_value("#say"), mine(owner)) == (story * 40, [BUSINESS])
    owner.act("new-line", "#board tr.l-pains")
    owner.page.fill("#d-text", story)
    for _ in range(2):
        owner.dialog.locator("button[type=submit]").click()
        expect(owner.dialog.locator(".error:visible")).to_have_text(told)
        assert owner.page.input_value("#d-text") == story
    spoiled("")
    owner.save()
    assert story.strip() in owner.lines
    owner.page.click(".send")
    expect(owner.page.locator("#talk .said.mine")).to_have_count(2)
    expect(owner.page.locator("#trouble")).to_be_empty()


def test_an_answer_that_does_not_fit_on_the_disk_comes_when_there_is_room(
    opens: Opens, slow: Serving, thinking: Thinking
) -> None:
    owner, spoiled = opens(on=slow), spoiler(slow)
    owner.page.fill("#say", BUSINESS)
    owner.page.click(".send")
    assert thinking.asked.wait(15)
    spoiled("disk-full")
    thinking.may_go_on.set()
    expect(owner.page.locator("#trouble")).to_have_text(SAYS.say("disk-full"))
    expect(owner.page.locator("#talk .waiting")).to_be_visible()
    spoiled("")
    owner.page.fill("#say", BUSINESS)
    owner.page.click(".send")
    expect(owner.page.locator("#talk .said.polku:not(.waiting)")).to_have_count(2)
    assert mine(owner) == [BUSINESS]
    assert owner.page.input_value("#say") == ""


def test_a_page_that_is_closed_in_mid_turn_has_its_answer_when_it_is_opened_again(
    opens: Opens, slow: Serving, thinking: Thinking
) -> None:
    owner = opens(on=slow)
    project = owner.project
    owner.page.fill("#say", BUSINESS)
    owner.page.click(".send")
    assert thinking.asked.wait(15)
    owner.page.close()
    thinking.may_go_on.set()
    again = opens(project, on=slow)
    expect(again.page.locator("#talk .said.polku:not(.waiting)")).to_have_count(2)
    assert (mine(again), thinking.turns) == ([BUSINESS], 1)
