"""Killed at any point of a turn, Polku has lost nothing that it had acknowledged, and never did half of anything."""

import json
import os
import random
import select
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from assistant.journey.soundness import ids_in
from assistant.journey.talk import Message
from assistant.locales import Messages

from .programs import Chat, Polku, shelf_of

KILLS = 1_000 if os.environ.get("POLKU_SOAK") else 30
_LANES = 2  # killed side by side, each with a home of its own
_A_PROJECT = 15  # kills, so that they fall all over an interview
_STORY = (
    "On day {0} a customer saw our advertisement, was curious about it and wrote us {0} messages. ",
    "She waited {0} hours for the answer and was annoyed, because nobody picked up the phone. ",
    "Then she came to the shop, was happy with the work, and paid {0} euros by card. ",
)


class Tally(NamedTuple):
    """Where the kills fell: before the message was saved, between that and the reply, and after the reply."""

    unsaved: int = 0
    between: int = 0
    answered: int = 0
    unseen: int = 0  # of those answered, how many had a reply that nobody had read

    def plus(self, other: "Tally") -> "Tally":
        return Tally(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class Victim:
    """Holds interviews, and kills the process in the middle of a turn."""

    def __init__(self, home: Path, seed: int) -> None:
        self.polku = Polku(home / "polku")
        self.random = random.Random(seed)
        self.said: list[str] = []
        self.number = 0
        self.project = ""
        self.turn = 0.0  # seconds that a turn takes
        self.left = Tally()

    def text(self) -> str:
        self.number += 1
        return "".join(self.random.sample(_STORY, self.random.randint(1, 3))).format(1_000 + self.number).strip()

    def kill(self, fresh: bool) -> Tally:
        """Go on where the last process was killed, kill this one in its turn, and look at what is left."""
        with self._opened(fresh) as chat:
            self._answered(chat, self.text())  # the first turn of a process is slow: it loads word lists
            self.turn = max(self.turn / 2, self._answered(chat, self.text()))
            text = self.text()
            chat.send(text)
            select.select([chat.stdout], [], [], self.random.uniform(0, 1.2 * self.turn))
            rest = chat.kill()
            assert chat.errors == ""
        printed = [json.loads(line) for line in rest.splitlines() if line.endswith(b"}")]
        self.left = self._look(text, printed)
        return self.left

    def end(self) -> None:
        """Go on once more, and check that every message has its one reply."""
        with self._opened(False) as chat:
            self._answered(chat, self.text())
            assert chat.leave() == 0
        store = self.polku.store()
        messages: list[Message] = shelf_of(store).messages(self.project)
        store.close()
        assert [one.text for one in messages if one.role == "owner"] == self.said
        assert all(one.outcome for one in messages if one.role == "owner")
        assert [one.seq for one in messages] == list(range(1, len(messages) + 1))
        assert all(before.role != after.role for before, after in pairwise(messages))

    def _opened(self, fresh: bool) -> Chat:
        chat = Chat(self.polku, *(() if fresh else ("--project", self.project)))
        if fresh:
            self.project, self.said, self.left = chat.project, [], Tally()
        resumed = Messages("en").say("notice-resumed") in chat.opening["notices"]
        assert resumed == bool(self.left.between)
        assert chat.opening["reply"]
        return chat

    def _answered(self, chat: Chat, text: str) -> float:
        begun = time.perf_counter()
        assert chat.say(text)["reply"]
        self.said.append(text)
        return time.perf_counter() - begun

    def _look(self, text: str, printed: list[dict[str, object]]) -> Tally:
        store = self.polku.store()
        try:
            shelf = shelf_of(store)
            messages, changes = shelf.messages(self.project), shelf.history(self.project)
            project = shelf.load(self.project).project
        finally:
            store.close()
        own = [one for one in messages if one.role == "owner"]
        assert [one.text for one in own][: len(self.said)] == self.said
        saved = own[len(self.said) :]
        assert [one.text for one in saved] in ([], [text])
        evidence = any(record.text == text for record in project.evidence)
        if not saved:
            assert not printed
            assert not evidence
            return Tally(unsaved=1)
        self.said.append(text)
        message = saved[0]
        change = [one for one in changes if one.reason == f"message {message.seq}"]
        replies = [one for one in messages if one.role == "assistant" and one.seq > message.seq]
        if message.outcome is None:
            assert not printed
            assert (change, replies, evidence) == ([], [], False)
            return Tally(between=1)
        assert (len(change), len(replies)) == (1, 1)
        # What the change says it did stands in the project, all of it. (A rating adds open questions and no evidence.)
        added = [edit for one in change for edit in one.edits if edit.op.startswith("add_")]
        assert {edit.model_dump()["id"] for edit in added} <= set(ids_in(project))
        assert evidence == any(edit.op == "add_evidence" for edit in added)
        if printed:
            assert printed[0]["reply"] == replies[0].text
        return Tally(answered=1, unseen=int(not printed))


def _lane(home: Path, seed: int, kills: int) -> Tally:
    victim, tally = Victim(home, seed), Tally()
    for number in range(kills):
        fresh = number % _A_PROJECT == 0
        if fresh and number:
            victim.end()
        tally = tally.plus(victim.kill(fresh))
    victim.end()
    return tally


@pytest.mark.timeout(max(240, 8 * KILLS))
def test_nothing_acknowledged_is_lost_however_often_it_is_killed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = int(os.environ.get("POLKU_SEED") or random.randrange(1_000_000))
    with capsys.disabled():
        sys.stdout.write(f" [POLKU_SEED={seed}]")  # to run it again just so
        sys.stdout.flush()
    with ThreadPoolExecutor(_LANES) as lanes:
        running = [
            lanes.submit(_lane, tmp_path / str(number), seed + number, KILLS // _LANES) for number in range(_LANES)
        ]
    tally = Tally()
    for lane in running:
        tally = tally.plus(lane.result())
    with capsys.disabled():
        sys.stdout.write(f" {tally}")
        sys.stdout.flush()
    inside = tally.unsaved + tally.between + tally.unseen
    assert inside >= 0.5 * KILLS, f"too few of the kills fell into turns, seed {seed}: {tally}"
    assert tally.between >= 0.1 * KILLS, f"too few fell between message and reply, seed {seed}: {tally}"
