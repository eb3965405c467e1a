"""Prints what the web app takes: twenty owners beside four turns that hang, its start, its memory.

`python -m benchmarks.web` runs it all; the server is another process, which `python -m benchmarks.web serve` is.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx

from assistant.formats import read
from assistant.interview.guided import GuidedInterviewer
from assistant.interview.library import Library
from assistant.interview.protocol import Event, Request
from assistant.store import open_store

from . import __main__ as base

HANG = "please hang"
HANGING = 60.0  # seconds
OWNERS, TURNS, EVERY = 20, 8, 5.0  # people, turns of each, seconds between two
OPEN = 50  # projects
_REPLIES = ".said.polku:has(.bubble > p:not(.thinking))"
EXAMPLE = Path(__file__).parents[1] / "assistant" / "web" / "examples" / "en.json"


class Slow(GuidedInterviewer):
    """The guided interviewer, but for a message that it thinks about for a minute, as a model does."""

    def reply(self, request: Request) -> Iterator[Event]:
        """Answer one message."""
        if request.text == HANG:
            time.sleep(HANGING)
        yield from super().reply(request)


def serve(home: Path, port: int) -> None:
    """Serve the app with the interviewer that can hang."""
    import uvicorn

    from assistant.web.app import build
    from assistant.web.desk import Desk
    from assistant.web.gate import Hosts
    from assistant.web.owners import Owners

    library = Library.at(home)
    library.warm()
    store = open_store(f"sqlite:///{(home / 'polku.db').as_posix()}")
    desk = Desk(store, library, Owners(home, alone=True), None, Slow(library))
    uvicorn.run(build(desk, Hosts("127.0.0.1")), port=port, log_config=None, access_log=False)


@contextmanager
def serving(home: Path, command: list[str], port: int) -> Iterator[tuple[int, float]]:
    """Run a server; yields its process id and the seconds until it answered."""
    start = time.perf_counter()
    environment = {**os.environ, "POLKU_HOME": str(home)}
    with subprocess.Popen([sys.executable, "-m", *command], env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            while True:
                try:
                    httpx.get(f"http://127.0.0.1:{port}/", timeout=30).raise_for_status()
                    break
                except httpx.TransportError:
                    time.sleep(0.02)
            yield process.pid, time.perf_counter() - start
        finally:
            process.kill()


class Window:
    """One browser window, as far as the server sees it."""

    def __init__(self, port: int, project: str) -> None:
        self.project = project
        self._client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=HANGING + 30)
        self._session = f"{random.getrandbits(60):x}"
        page = self._client.get("/").text
        config = json.loads(page.partition("window.gradio_config = ")[2].partition(";</script>")[0])
        self._events = {each["api_name"]: each["id"] for each in config["dependencies"]}

    def event(self, name: str, data: dict[str, Any] | None = None) -> tuple[float, float]:
        """Send one event; return the seconds to its first news and to its end."""
        start, first = time.perf_counter(), 0.0
        body = {"data": [], "event_data": data, "fn_index": self._events[name], "session_hash": self._session}
        self._client.post("/gradio_api/queue/join", params={"project": self.project}, json=body).raise_for_status()
        with self._client.stream("GET", "/gradio_api/queue/data", params={"session_hash": self._session}) as stream:
            for line in stream.iter_lines():
                told = json.loads(line[5:]) if line.startswith("data:") else {}
                if told.get("msg") in ("process_generating", "process_completed"):
                    first = first or time.perf_counter() - start
                if told.get("msg") == "process_completed":
                    assert told["success"], told
                    break
        return first, time.perf_counter() - start

    def say(self, text: str) -> tuple[float, float]:
        """Send one message."""
        return self.event("turn", {"project": self.project, "text": text})

    def wait(self) -> None:
        """Send the message that hangs; the server is stopped before it is through."""
        with suppress(httpx.RemoteProtocolError):
            self.say(HANG)

    def pulse(self, until: threading.Event) -> None:
        """Ask once a second whether anything is new, as every open page does."""
        with httpx.Client(base_url=str(self._client.base_url)) as client:
            while not until.wait(1):
                client.get("/polku/pulse", params={"project": self.project}).raise_for_status()


def load(port: int, home: Path) -> None:
    """Print how long a guided turn takes while twenty people talk and four turns hang."""
    with serving(home, ["benchmarks.web", "serve", str(home), str(port)], port) as (pid, _):
        store = open_store(f"sqlite:///{(home / 'polku.db').as_posix()}")
        example, now = read(EXAMPLE.read_bytes(), "en.json").project, datetime.now(UTC)
        ids = [store.of("local").create(example, now).id for _ in range(OPEN)]
        before = base.resident(pid)
        windows = [Window(port, one) for one in ids]
        for window in windows:
            window.event("load")
        print(f"memory: {before} MB at the start, {base.resident(pid)} MB with {OPEN} projects open")
        over, spent, firsts = threading.Event(), list[float](), list[float]()
        begun = time.perf_counter()
        hanging = [threading.Thread(target=window.wait, daemon=True) for window in windows[-4:]]
        pulses = [threading.Thread(target=window.pulse, args=(over,)) for window in windows[:OWNERS]]
        queue = base.answers(OWNERS * TURNS)

        def talk(window: Window, mine: list[str], wait: float) -> None:
            time.sleep(wait)
            for text in mine:
                first, whole = window.say(text)
                firsts.append(first * 1000)
                spent.append(whole * 1000)
                time.sleep(max(0.0, EVERY - whole))

        people = [
            threading.Thread(target=talk, args=(window, queue[n * TURNS : (n + 1) * TURNS], EVERY * n / OWNERS))
            for n, window in enumerate(windows[:OWNERS])
        ]
        for thread in (*hanging, *pulses, *people):
            thread.start()
        for thread in people:
            thread.join()
        over.set()
        for thread in pulses:
            thread.join()
        beside = (
            "" if time.perf_counter() - begun < HANGING else " (the machine was too slow for them to hang all along)"
        )
        print(
            f"{len(spent)} guided turns of {OWNERS} people, one every {EVERY:g} s, beside 4 that hang{beside} (ms): "
            f"p50 {statistics.median(spent):.0f}, p95 {base.percentile(spent, 0.95):.0f}, most {max(spent):.0f}; "
            f"first news p95 {base.percentile(firsts, 0.95):.0f}"
        )
        print(f"memory afterwards: {base.resident(pid)} MB")
        store.close()


def start_up(port: int, home: Path) -> None:
    """Print how long the start takes, and a page in a browser where there is one."""
    command = ["assistant", "--no-open", "--port", str(port)]
    for name in ("first", "again"):
        with serving(home, command, port) as (pid, spent):
            print(f"the server answers, {name}: {spent:.2f} s; {base.resident(pid)} MB")
            pages(port)


def pages(port: int) -> None:
    """Print how long a browser takes to show the first question, and a guided reply to begin."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        for name in ("cold", "warm", "warm"):
            start = time.perf_counter()
            page.goto(f"http://127.0.0.1:{port}/")
            page.wait_for_selector(".said.polku")
            print(f"  first question in the browser, {name}: {time.perf_counter() - start:.2f} s")
        starts = []
        for text in base.answers(6):
            count = page.locator(_REPLIES).count()
            page.fill("#say", text)
            start = time.perf_counter()
            page.keyboard.press("Enter")
            page.wait_for_function(f"document.querySelectorAll('{_REPLIES}').length > {count}")
            starts.append((time.perf_counter() - start) * 1000)
            page.wait_for_function("!document.body.classList.contains('busy')")
        print(f"  a guided reply begins after {statistics.median(starts):.0f} ms, at most {max(starts):.0f}")
        browser.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            start_up(7931, Path(folder) / "start")
            load(7932, Path(folder) / "load")
