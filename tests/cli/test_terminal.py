"""The chat in a real terminal, wide and narrow."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from rich.cells import cell_len

from assistant.locales import Messages

from .programs import Polku

SALON = "We run a small hair salon called Aalto in Turku for people who live nearby."
STORY = "Last week a woman called us by phone, waited two days and was annoyed by it. " * 80


# Makes the terminal its own and then becomes the command; in a process of its own, because the tests have threads.
_OWN_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
)


class Terminal:
    """A `polku chat` in a terminal of its own."""

    def __init__(self, polku: Polku, *arguments: str, columns: int = 80) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", _OWN_TERMINAL, *polku.command("chat", *arguments)],
            stdin=slave, stdout=slave, stderr=slave, cwd=polku.home.parent,
            env=polku.environment(TERM="xterm-256color"), start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.seen = ""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)

    def until(self, end: str) -> str:
        """Read until the screen ends with some text, and return what came."""
        come = b""
        while select.select([self.master], [], [], 30)[0]:
            try:
                piece = os.read(self.master, 65_536)
            except OSError:  # the other side is gone
                piece = b""
            come += piece
            if not piece or (end and _plain(come).endswith(end)):
                break
        else:
            pytest.fail(f"nothing came any more after {_plain(come)[-500:]!r}")
        text = _plain(come)
        self.seen += text
        return text

    def type(self, text: str) -> None:
        data = text.encode()
        while data:
            data = data[os.write(self.master, data[:1024]) :]

    def interrupt(self) -> None:
        """Press Ctrl-C, and again where it fell between two looks at the keyboard (Python then waits for a key)."""
        for _ in range(5):
            self.type("\x03")
            if select.select([self.master], [], [], 2)[0]:
                return

    def say(self, text: str, end: str = "You: ") -> str:
        self.type(text + "\n")
        return self.until(end)

    def close(self) -> int:
        self.until("")
        return self.process.wait(30)


def _plain(screen: bytes) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", screen.decode("utf-8", "replace"))


def project_of(text: str) -> str:
    found = re.search(r"--project\s+([a-z0-9]{8})", text)
    assert found, text
    return found[1]


@pytest.fixture(params=[80, 40], ids=["80 columns", "40 columns"])
def columns(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def test_an_owner_answers_leaves_and_comes_back(polku: Polku, columns: int) -> None:
    with Terminal(polku, columns=columns) as terminal:
        welcome = terminal.until("You: ")
        assert "To start: what do you sell" in welcome
        terminal.type("\n")
        assert terminal.until("You: ").count("Polku") == 0
        replied = terminal.say(SALON)
        assert "✓ Aalto" in replied
        assert replied.index("✓ Aalto") < replied.index("What should this map help")
        terminal.type("\x04")
        code = terminal.close()
        assert code == 0
        assert Messages("en").say("terminal-left") in " ".join(terminal.seen.split())
        assert "Traceback" not in terminal.seen
        shown = [
            line for line in (welcome + replied.partition("Polku")[2]).splitlines() if not line.startswith("You: ")
        ]
        assert max(cell_len(line) for line in shown) <= columns
        bars = [line for line in shown if "░" in line]
        assert len(bars) == 2
        assert all(re.search(r"░ \d+ of about \d+$", line.rstrip()) for line in bars)

    with Terminal(polku, "--project", project_of(terminal.seen), columns=columns) as again:
        assert "Welcome back" in again.until("You: ")
        again.interrupt()
        assert again.close() == 0
        assert "Traceback" not in again.seen


def test_a_long_answer_is_not_cut(polku: Polku) -> None:
    with Terminal(polku) as terminal:
        terminal.until("You: ")
        terminal.say(STORY)
        terminal.type("\x04")
        assert terminal.close() == 0
        project = polku("show", project_of(terminal.seen), "--json").data["project"]
        assert [one["text"] for one in project["evidence"]] == [STORY.strip()]


def test_the_line_can_be_edited(polku: Polku) -> None:
    with Terminal(polku) as terminal:
        terminal.until("You: ")
        terminal.say(
            "We run a hair salon in Turk.\x1b[Du\x1b[C Ägräs!"
        )  # an arrow to the left, a letter, one to the right
        terminal.type("\x04")
        assert terminal.close() == 0
        project = polku("show", project_of(terminal.seen), "--json").data["project"]
        assert [one["text"] for one in project["evidence"]] == ["We run a hair salon in Turku. Ägräs!"]


def test_a_pause_ends_the_talk_and_an_ended_interview_can_be_added_to(polku: Polku) -> None:
    with Terminal(polku) as terminal:
        terminal.until("You: ")
        terminal.say(SALON)
        terminal.say("finish", "map.html\n")
        assert terminal.close() == 0
    with Terminal(polku, "--project", project_of(terminal.seen)) as again:
        assert "Welcome back" in again.until("You: ")
        assert "already" in again.say("One more: she called us by phone and was annoyed.") or again.seen.count("✓") >= 1
        assert again.say("stop", "map.html\n")
        assert again.close() == 0


def test_what_cannot_be_taken_is_told_and_asked_again(polku: Polku) -> None:
    with Terminal(polku, "--language", "fi") as terminal:
        terminal.until(f"{Messages('fi').say('terminal-you')}: ")
        replied = terminal.say("...", f"{Messages('fi').say('terminal-you')}: ")
        assert Messages("fi").say("message-empty") in " ".join(replied.split())
        terminal.type("\x04")
        assert terminal.close() == 0


def test_a_chat_without_a_terminal_is_plain(polku: Polku, tmp_path: Path) -> None:
    done = polku("chat", stdin=f"{SALON}\n".encode())
    assert (done.code, done.err) == (0, "")
    assert "\x1b" not in done.out
