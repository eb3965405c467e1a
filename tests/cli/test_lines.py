"""The line protocol: every line gets one line back, whatever it is."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.journey.soundness import faults
from assistant.locales import Messages
from assistant.terminal.lines import EXAMPLE

from ..conversation.messages import REFUSED, TAKEN
from .programs import Chat, Polku, as_lines, shelf_of

KEYS = {"reply", "asking", "edits", "citations", "progress", "project", "interviewer", "notices", "ended"}
NO_LINES = {
    "no json": b"hello",
    "half of an object": b'{"text": "She call',
    "no text": b'{"message": "She called"}',
    "a number": b'{"text": 7}',
    "a list": b'{"text": ["She called"]}',
    "nothing": b'{"text": null}',
    "no object": b'"She called"',
    "a number alone": b"42",
    "an endless number": b"9" * 10_000,
    "not a number": b"NaN",
    "very deep": b"[" * 100_000,
    "very deep inside": b'{"text": "x", "more": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "no utf-8": b'{"text": "caf\xe9"}',
    "only bytes": bytes(range(128, 256)),
    "utf-16": '{"text": "She called"}'.encode("utf-16").replace(b"\n", b""),
    "nul": b"\0\0\0",
}
GOOD = "A customer called us by phone, and was happy with the answer."


@pytest.fixture(scope="module", params=["en", "fi"])
def chat(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chat]:
    polku = Polku(tmp_path_factory.mktemp("lines") / "polku")
    with Chat(polku, "--language", request.param) as chat:
        yield chat
        assert chat.leave() == 0
        assert chat.errors == ""


def language_of(chat: Chat) -> Messages:
    return Messages("fi" if "suomeksi" not in chat.opening["reply"].casefold() else "en")


@pytest.mark.parametrize("what", NO_LINES)
def test_a_line_that_is_no_message_is_refused_and_the_question_stands(chat: Chat, what: str) -> None:
    before = chat.say("?")
    chat.write(NO_LINES[what])
    replied = chat.read()
    sentence = language_of(chat).say("line-not-json", example=EXAMPLE)
    assert (replied["reply"], replied["notices"], replied["edits"]) == (sentence, [sentence], [])
    assert replied["asking"] == before["asking"]


@pytest.mark.parametrize("what", REFUSED)
def test_a_message_that_cannot_be_read_is_refused(chat: Chat, what: str) -> None:
    text, code = REFUSED[what]
    replied = chat.say(text)
    length = len(text.strip())
    sentence = language_of(chat).say(code, length=length, most=100_000)
    assert (replied["reply"], replied["notices"], replied["edits"]) == (sentence, [sentence], [])


def test_any_other_message_is_taken(chat: Chat) -> None:
    for what in ("one word of 50,000 letters", "only emoji", "script", "placeholders", "lone surrogates", "nul"):
        replied = chat.say(TAKEN.get(what, "a\0b called us by phone"))
        assert set(replied) == KEYS
        assert replied["reply"]
        assert chat.say(GOOD)["reply"]


def test_blank_lines_and_a_mark_before_the_text_are_borne(polku: Polku) -> None:
    lines = b"\xef\xbb\xbf" + as_lines([GOOD]) + b"\n   \n\r\n" + as_lines([GOOD])[:-1]
    done = polku("chat", "--jsonl", stdin=lines)
    assert (done.code, done.err, len(done.out.splitlines())) == (0, "", 3)


def test_every_reply_has_the_documented_shape(polku: Polku) -> None:
    answers = ["We run a small hair salon in Turku.", "why", "How many stages should a map have?", "skip", "finish"]
    done = polku("chat", "--jsonl", stdin=as_lines(answers))
    replies: list[dict[str, Any]] = [json.loads(line) for line in done.out.splitlines()]
    assert len(replies) == len(answers) + 1
    for replied in replies:
        assert set(replied) == KEYS
        assert replied["asking"] is None or set(replied["asking"]) == {"topic", "lanes", "map", "stage", "phase"}
        assert set(replied["progress"]) == {"done", "total"}
        assert replied["interviewer"] == "guided"
        assert all(set(one) == {"card", "title"} for one in replied["citations"])
        assert all("op" in edit and edit["op"] != "add_evidence" for edit in replied["edits"])
    assert replies[1]["edits"]
    assert replies[2]["citations"]
    assert [one["ended"] for one in replies] == [False] * 5 + [True]


def test_two_processes_talk_to_the_same_project_at_once(polku: Polku, tmp_path: Path) -> None:
    with Chat(polku) as one, Chat(polku, "--project", one.project) as two:
        said: dict[Chat, list[str]] = {
            chat: [f"Customer {name}{number} called us by phone and was annoyed by the wait." for number in range(6)]
            for chat, name in ((one, "A"), (two, "B"))
        }
        replies: dict[Chat, list[dict[str, Any]]] = {one: [], two: []}

        def talk(chat: Chat) -> None:
            replies[chat] += [chat.say(text) for text in said[chat]]

        talking = [threading.Thread(target=talk, args=(chat,)) for chat in (one, two)]
        for thread in talking:
            thread.start()
        for thread in talking:
            thread.join()
        assert [chat.leave() for chat in (one, two)] == [0, 0]
        assert [chat.errors for chat in (one, two)] == ["", ""]
    assert all(replied["reply"] for chat in replies for replied in replies[chat])
    store = polku.store()
    shelf = shelf_of(store)
    messages, project = shelf.messages(one.project), shelf.load(one.project).project
    store.close()
    own = [message for message in messages if message.role == "owner"]
    assert sorted(message.text for message in own) == sorted([*said[one], *said[two]])
    assert all(message.outcome for message in own)
    assert len(messages) == 1 + 2 * len(own)
    assert not faults(project)
    internal = Messages("en").say("internal")
    assert not [notice for chat in replies for one in replies[chat] for notice in one["notices"] if notice == internal]
