"""The command `polku`: where it runs, how it ends, and what is left when it is killed."""

import os
import re
import signal
import socket
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, cast

import httpx
import pytest
from playwright.sync_api import expect

from assistant.locales import Messages
from assistant.store import LOCAL
from assistant.web.owners import COOKIE
from assistant.web.serve import PORT

from .conftest import Opens
from .serving import Serving
from .started import Started
from .visitor import Visitor

SECRET: Final = "Wilhelmina Zuiderduin"
STORY: Final = f"Last week {SECRET} came to the shop. She was worried about the price. She paid by card."


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program has."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


def _visitor(app: Started) -> Visitor:
    return Visitor(cast("Serving", app))


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_runs_and_ends_quietly_though_a_page_is_open(
    tmp_path: Path, opens: Opens, by: signal.Signals
) -> None:
    with Started(tmp_path, "--no-open") as app:
        assert app.says().startswith("http://127.0.0.1:")
        owner = opens(on=app)
        owner.say("I run a bicycle repair shop in Bristol")
        owner.say(f"why {SECRET} never came back")
        owner.download("html", tmp_path.parent)
        assert owner.trouble == []
        assert app.stop(by) == (0, "", "")
        expect(owner.page.locator("#lost")).to_be_visible()
        owner.page.close()
        owner.trouble.clear()  # the browser says that nobody is there
    assert app.holding(SECRET) == ["polku.db"]
    assert sorted(one.name for one in app.home.iterdir() if "polku" in one.name) == ["polku.db"]


def test_two_of_them_on_one_folder_show_the_same(tmp_path: Path) -> None:
    with Started(tmp_path, "--no-open") as first, Started(tmp_path, "--no-open") as second:
        first.says()
        second.says()
        assert first.port != second.port  # the second one finds the first one's taken
        assert {first.port, second.port} < set(range(PORT, PORT + 20))
        here, there = _visitor(first), _visitor(second)
        project = here.load()["project"]
        assert there.load()["project"] == project
        here.say(project, "I run a bicycle repair shop in Bristol")
        seen = there.act("refresh", project)
        assert "bicycle repair shop" in " ".join(seen["parts"])
        there.act("rename", project, new={"name": "Cycles"})
        assert "Cycles" in " ".join(here.load(project)["parts"])
        for one, text in ((here, "why people don't come back"), (there, STORY)):
            one.join(1, {"project": project, "text": text})
        for one in (here, there):
            with one.stream() as told:
                assert [each["success"] for each in told if each["msg"] == "process_completed"] == [True]
        store = first.store()
        messages = store.of(LOCAL).messages(project)
        store.close()
        assert sorted(each.text for each in messages if each.role == "owner")[1:] == [
            STORY, "why people don't come back",
        ]  # fmt: skip
        assert all(each.outcome for each in messages if each.role == "owner")
        here.close()
        there.close()


@pytest.mark.parametrize(
    ("language", "arguments", "code", "values"),
    [
        ("ru", ["--port", "{taken}"], "port-taken", {"port": "{taken}"}),
        ("en", ["--host", "203.0.113.9"], "host-not-here", {"host": "203.0.113.9"}),
        ("sv", ["--host", "no address"], "host-not-here", {"host": "no address"}),
        ("pl", ["--host", ""], "host-not-here", {"host": ""}),
    ],
)
def test_where_it_cannot_run_it_says_so_in_one_line(
    tmp_path: Path, taken: int, language: str, arguments: list[str], code: str, values: dict[str, Any]
) -> None:
    named: dict[str, Any] = {name: str(value).format(taken=taken) for name, value in values.items()}
    given = [one.format(taken=taken) for one in arguments]
    with Started(tmp_path, "--no-open", *given, POLKU_LANGUAGE=language) as app:
        assert app.ended() == (1, "", Messages(language).say(code, **named) + "\n")


def test_off_loopback_it_says_so_and_lets_in_by_its_names(tmp_path: Path) -> None:
    with Started(tmp_path, "--no-open", "--host", "0.0.0.0", POLKU_HOSTS="maps.example", POLKU_LANGUAGE="fi") as app:
        address = app.says("web-running-open", "fi")
        assert app.host == "127.0.0.1"
        for host, code in ((None, 200), ("maps.example", 200), (socket.gethostname(), 200), ("evil.example", 421)):
            answer = httpx.get(address, headers={"host": host} if host else {})
            assert answer.status_code == code
            assert (COOKIE in answer.cookies) == (code == 200)
            assert "server" not in answer.headers
        assert app.stop() == (0, "", "")


def test_killed_in_a_turn_and_started_again_it_goes_on(tmp_path: Path, opens: Opens) -> None:
    with Started(tmp_path, "--no-open") as app:
        app.says()
        visitor = _visitor(app)
        project = visitor.load()["project"]
        visitor.say(project, "I run a bicycle repair shop in Bristol")
        visitor.join(1, {"project": project, "text": STORY})
        with visitor.stream() as told, suppress(httpx.TransportError):
            for each in told:
                if "heard" in str(each):
                    app.process.kill()
        visitor.close()
        app.ended()
        app.start("--no-open")
        app.says()
        owner = opens(project, on=app)
        expect(owner.page.locator("#talk .said.waiting")).to_have_count(0)
        expect(owner.page.locator("#talk .said").last).to_have_class(re.compile(r"\bpolku\b"))
        expect(owner.page.locator("#talk .said.mine", has_text=SECRET)).to_have_count(1)
        store = app.store()
        messages = store.of(LOCAL).messages(project)
        store.close()
        assert all(before.role != after.role for before, after in pairwise(messages))
        assert [one.text for one in messages if one.role == "owner"][-1] == STORY
        assert messages[-1].role == "assistant"
        owner.say("why people don't come back")
        owner.page.close()
        assert app.stop() == (0, "", "")
    assert app.holding(SECRET) == ["polku.db"]


def test_it_opens_the_browser_only_when_it_is_wanted(tmp_path: Path) -> None:
    opened, browser = tmp_path / "opened", tmp_path / "browser"
    os.mkfifo(opened)
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > "{opened}"\n')
    browser.chmod(0o755)
    with Started(tmp_path / "wanted", BROWSER=str(browser)) as app:
        address = app.says()
        assert opened.read_text() == address
        assert app.stop() == (0, "", "")
    opened.unlink()
    with Started(tmp_path / "unwanted", "--no-open", BROWSER=str(browser)) as app:
        assert httpx.get(app.says()).status_code == 200
        assert app.stop() == (0, "", "")
    assert not opened.exists()
