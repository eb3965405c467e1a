"""The app as an owner starts it: the real command, as a process of its own."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final
from urllib.parse import urlsplit

from assistant.locales import Messages
from assistant.store import Store, open_store

ROOT: Final = Path(__file__).parents[2]


class Started:
    """A real `polku`, on a folder of its own.

    Args:
        folder: holds Polku's home, the owner's and the one for temporary files.
        arguments: of the command.
        settings: of the environment.
    """

    def __init__(self, folder: Path, *arguments: str, **settings: str) -> None:
        self.folder, self.home, self._temporary = folder, folder / "polku", folder / "tmp"
        self._temporary.mkdir(parents=True, exist_ok=True)
        self._settings = settings
        self.start(*arguments)

    def start(self, *arguments: str) -> None:
        """Start it."""
        kept = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        own = {"HOME": str(self.folder), "POLKU_HOME": str(self.home), "TMPDIR": str(self._temporary)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "assistant", *arguments], env=kept | own | self._settings, cwd=self.folder,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip

    def says(self, key: str = "web-running", language: str = "en") -> str:
        """Wait until it says where it runs, in these words, and return the address."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        self.address = next((word for word in line.split() if word.startswith("http://")), "")
        assert line == Messages(language).say(key, address=self.address) + "\n", line or self.ended()
        return self.address

    @property
    def host(self) -> str:
        """Where it listens."""
        return str(urlsplit(self.address).hostname)

    @property
    def port(self) -> int:
        """At which port."""
        return int(urlsplit(self.address).port or 80)

    def ended(self) -> tuple[int, str, str]:
        """Wait until it has ended; return its code and what it has said since."""
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out, err

    def stop(self, by: signal.Signals = signal.SIGINT) -> tuple[int, str, str]:
        """End it, by default as Ctrl-C does."""
        self.process.send_signal(by)
        return self.ended()

    def store(self) -> Store:
        """Return its database."""
        return open_store(f"sqlite:///{(self.home / 'polku.db').as_posix()}")

    def holding(self, words: str) -> list[str]:
        """Return the names of all files in the folder that hold some words."""
        wanted = words.encode()
        files = [one for one in self.folder.rglob("*") if one.is_file()]
        return sorted(one.name for one in files if wanted in one.read_bytes())

    def __enter__(self) -> "Started":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(ProcessLookupError):
            self.process.kill()
        self.process.communicate()
