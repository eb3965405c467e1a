"""Polku as a person or a program runs it: the command in this process, the real command, and a chat over lines."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from assistant import cli
from assistant.locales import Messages
from assistant.store import LOCAL, Shelf, Store, open_store

_NUMBERS = count(1)
ROOT = Path(__file__).parents[2]


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)

    def refused(self, code: str, language: str = "en", /, **values: Any) -> None:
        """Check that it was refused in one line of the owner's language, and said nothing else."""
        assert self.err == Messages(language).say(code, **values) + "\n"
        assert (self.code, self.out) == (1, "")


class Polku:
    """Runs commands on one home folder.

    Args:
        home: the folder; its parent is where commands are run.
    """

    def __init__(self, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.home = home

    def environment(self, **more: str) -> dict[str, str]:
        path, own = os.environ.get("PATH", ""), str(self.home.parent)
        base = {"PATH": path, "HOME": own, "POLKU_HOME": str(self.home), "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        return base | more

    def __call__(self, *arguments: str | Path, stdin: bytes = b"", **more: str) -> Ended:
        """Run a command within this process: as quick as it is true, but for the start of Python."""
        kept = dict(os.environ), sys.argv, (sys.stdin, sys.stdout, sys.stderr), Path.cwd()
        streams = io.BytesIO(stdin), io.BytesIO(), io.BytesIO()
        sys.stdin, sys.stdout, sys.stderr = (io.TextIOWrapper(one, encoding="ascii") for one in streams)
        sys.argv = ["polku", *map(str, arguments)]
        os.environ.clear()
        os.environ.update(self.environment(**more))
        os.chdir(self.home.parent)
        try:
            cli.run()
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            out, err = (one.getvalue().decode("utf-8") for one in streams[1:])
            os.chdir(kept[3])
            os.environ.clear()
            os.environ.update(kept[0])
            sys.argv, (sys.stdin, sys.stdout, sys.stderr) = kept[1], kept[2]
        return Ended(code, out, err)

    def command(self, *arguments: str | Path) -> list[str]:
        return [sys.executable, "-W", "error", "-m", "assistant", *map(str, arguments)]

    def process(self, *arguments: str | Path, stdin: bytes = b"", more: dict[str, str]) -> Ended:
        """Run a command as a process of its own."""
        done = subprocess.run(
            self.command(*arguments), input=stdin, capture_output=True, timeout=60, env=self.environment(**more),
            cwd=self.home.parent,
        )  # fmt: skip
        return Ended(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    def store(self) -> Store:
        return open_store(f"sqlite:///{self.home / 'polku.db'}")

    def interviewed(self, *answers: str, language: str = "en") -> str:
        """Return the id of a project whose owner has given some answers."""
        lines = "".join(json.dumps({"text": answer}) + "\n" for answer in answers)
        done = self("chat", "--jsonl", "--language", language, stdin=lines.encode())
        assert (done.code, done.err) == (0, "")
        return str(json.loads(done.out.splitlines()[0])["project"])


class Chat:
    """A real `polku chat --jsonl`."""

    def __init__(self, polku: Polku, *arguments: str, **more: str) -> None:
        self._stderr = polku.home.parent / f"stderr-{next(_NUMBERS)}"
        with self._stderr.open("wb") as errors:
            self.process = subprocess.Popen(
                polku.command("chat", "--jsonl", *arguments), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=errors, env=polku.environment(**more), cwd=polku.home.parent,
            )  # fmt: skip
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.stdin, self.stdout = self.process.stdin, self.process.stdout
        self.opening = self.read()
        self.project = str(self.opening["project"])

    def read(self) -> dict[str, Any]:
        line = self.stdout.readline()
        assert line, f"no reply: {self.errors}"
        replied: dict[str, Any] = json.loads(line)
        return replied

    def write(self, line: bytes) -> None:
        self.stdin.write(line + b"\n")
        self.stdin.flush()

    def send(self, text: str) -> None:
        self.write(json.dumps({"text": text}).encode())

    def say(self, text: str) -> dict[str, Any]:
        self.send(text)
        return self.read()

    @property
    def errors(self) -> str:
        return self._stderr.read_text(encoding="utf-8")

    def kill(self) -> bytes:
        """Kill it as a power cut would, and return what it had still printed."""
        self.process.kill()
        self.process.wait()
        rest = self.stdout.read()
        self._shut()
        return rest

    def leave(self) -> int:
        """Close its input and return how it ended."""
        if not self.stdin.closed:
            self.stdin.close()
        code = self.process.wait(30)
        self._shut()
        return code

    def _shut(self) -> None:
        self.stdout.close()
        with suppress(BrokenPipeError):
            self.stdin.close()

    def __enter__(self) -> "Chat":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._shut()


def shelf_of(store: Store) -> Shelf:
    return store.of(LOCAL)


def as_lines(texts: Sequence[str]) -> bytes:
    return "".join(json.dumps({"text": text}) + "\n" for text in texts).encode()
