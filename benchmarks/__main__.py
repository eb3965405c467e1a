"""Prints Polku's own costs: turns as a conversation grows, edits, start, memory, size on disk."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from assistant.conversation import Conversation
from assistant.interview.guided import GuidedInterviewer
from assistant.interview.library import Library
from assistant.journey.apply import apply
from assistant.journey.edits import Actor, AddEvidence, AddLine, AddMap, AddStage, Cite, Edit
from assistant.journey.models import Project
from assistant.store import open_store

WHO = ("Anna", "the neighbour", "a young couple", "Mr Smith", "one regular", "the teacher", "a student")
WHAT = (
    "calls on Monday and asks the price",
    "waits twenty minutes at the counter and gets annoyed",
    "finds our page on Google but not our hours",
    "wonders whether it is worth the money",
    "pays by card and leaves a review",
    "comes back in spring with a friend",
)


def answers(count: int) -> list[str]:
    """Return answers that differ from each other."""
    return [f"{WHO[n % len(WHO)]} number {n} {WHAT[n % len(WHAT)]}" for n in range(count)]


def percentile(values: list[float], share: float) -> float:
    """Return the value below which `share` of the values lie."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def turns() -> None:
    """Print the cost of a turn after 10, 100 and 1,000 earlier messages, and what opening costs."""
    print("own cost of a guided turn, saved (ms)")
    print("  earlier messages   p50     p95     open")
    first = 0.0
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        store = open_store(f"sqlite:///{(home / 'polku.db').as_posix()}")
        shelf = store.of("local")
        conversation = Conversation.begin(shelf, "en", GuidedInterviewer(Library.at(home)))
        conversation.opening()
        said, queue = 1, answers(2000)
        for earlier in (10, 100, 1000):
            while said < earlier:
                conversation.answer(queue.pop())
                said += 2
            spent = []
            for _ in range(40):
                start = time.perf_counter()
                conversation.answer(queue.pop())
                spent.append((time.perf_counter() - start) * 1000)
                said += 2
            other = open_store(f"sqlite:///{(home / 'polku.db').as_posix()}")
            start = time.perf_counter()
            Conversation(other.of("local"), conversation.project, GuidedInterviewer()).opening()
            opened = (time.perf_counter() - start) * 1000
            other.close()
            p95 = percentile(spent, 0.95)
            first = first or p95
            print(f"  {earlier:>16} {statistics.median(spent):7.1f} {p95:7.1f} {opened:8.1f}   x{p95 / first:.1f}")
        store.close()


def edits() -> None:
    """Print what 1,600 edits cost, and that the cost of one does not grow with the square."""
    now = datetime.now(UTC)
    who = Actor(kind="interviewer", at=now)
    text = "they wait twenty minutes and get annoyed"

    def run(count: int) -> float:
        project = Project()
        begin: list[tuple[Edit, Actor]] = [
            (AddEvidence(language="en", at=now, text=text), Actor(kind="conversation", at=now)),
            (AddMap(), who),
            *((AddStage(map="m2", name=f"Stage {n}", phase="use"), who) for n in range(8)),
        ]
        for edit, actor in begin:
            project = apply(project, edit, actor).project
        stages = [stage.id for stage in project.maps[0].stages]
        start = time.perf_counter()
        for n in range(count):
            line = AddLine(stage=stages[n % 8], lane="pains", text=text, cite=Cite(evidence="e1", quote=text))
            project = apply(project, line, who).project
        return time.perf_counter() - start

    half, whole = run(800), run(1600)
    print(f"1,600 edits: {whole:.2f} s (800: {half:.2f} s, x{whole / half:.1f})")


def start_up() -> None:
    """Print the time from starting the program to the first question, cold and warm, and its memory."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "POLKU_HOME": folder}
        for name in ("cold", "warm", "warm"):
            start = time.perf_counter()
            command = [sys.executable, "-m", "assistant", "chat", "--jsonl"]
            with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
                assert process.stdin is not None
                assert process.stdout is not None
                process.stdout.readline()
                spent = time.perf_counter() - start
                for text in ("We are a bakery in Leeds, for families.", "What is a touchpoint?"):
                    process.stdin.write(f'{{"text": "{text}"}}\n'.encode())
                    process.stdin.flush()
                    process.stdout.readline()
                memory = resident(process.pid)
                process.stdin.close()
            print(f"first question, {name}: {spent:.2f} s; memory after an answer and a look-up: {memory} MB")


def resident(pid: int) -> str:
    """Return a process's resident memory in MB, where the system tells."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return "?"
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return str(int(line.split()[1]) // 1024)


def size() -> None:
    """Print how much this environment and the packages themselves take on disk."""
    import assistant

    own = sum(
        file.stat().st_size
        for name in ("assistant", "knowledge")
        for file in (Path(assistant.__file__).parent.parent / name).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    )
    site = next(Path(path) for path in sys.path if path.endswith("site-packages"))
    everything = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
    print(f"installed size: Polku {own / 1e6:.1f} MB, with all libraries {everything / 1e6:.0f} MB")


MEASURES: dict[str, Callable[[], None]] = {"turns": turns, "edits": edits, "start": start_up, "size": size}

if __name__ == "__main__":
    for wanted in sys.argv[1:] or MEASURES:
        MEASURES[wanted]()
