"""Real databases: an SQLite file, and a PostgreSQL server of Debian's package, started for the tests alone."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from assistant.store import Shelf, Store, open_store

_NUMBERS = count(1)


class Server:
    """A PostgreSQL server in a folder of its own, on a free port of the loopback."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.port = _free_port()
        self._programs = programs
        self._folder = folder

    def start(self) -> None:
        self._run("initdb", "-U", "polku", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.restart()

    def restart(self) -> None:
        options = f"-p {self.port} -k {self._folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        self._run("pg_ctl", "-w", "-o", options, "-l", str(self._folder / "log"), "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-m", "immediate", "stop")

    def database(self) -> str:
        name = f"polku{next(_NUMBERS)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return name

    def url(self, name: str) -> str:
        return f"postgresql://polku:not-a-secret@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *arguments: str) -> None:
        # The server refuses to run as root; Debian's package makes a user for it.
        user = "postgres" if hasattr(os, "geteuid") and os.geteuid() == 0 else None
        command = [str(self._programs / program), "-D", str(self._folder / "data"), *arguments]
        subprocess.run(command, check=True, cwd=self._folder, stdout=subprocess.DEVNULL, user=user, timeout=60)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A running server."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        pytest.fail("The store is tested on PostgreSQL too: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="polku-pg-"))  # pytest's own folders are closed to the server's user
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    one = Server(programs[-1], folder)
    try:
        one.start()
        yield one
        one.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where an SQLite file may be."""
    return tmp_path / "polku.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, file: Path) -> str:
    """An empty database, of both kinds in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{file}"
    server: Server = request.getfixturevalue("server")
    return server.url(server.database())


@pytest.fixture
def opened() -> Iterator[Callable[[str], Store]]:
    """Opens stores, and closes them after the test."""
    stores: list[Store] = []

    def open_one(url: str) -> Store:
        stores.append(open_store(url))
        return stores[-1]

    yield open_one
    for store in stores:
        store.close()


@pytest.fixture
def shelf(url: str, opened: Callable[[str], Store]) -> Shelf:
    """One owner's shelf."""
    return opened(url).of("anna")
