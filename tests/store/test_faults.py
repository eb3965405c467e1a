"""Whatever is wrong with a database, the owner is told what to do, and no secret is told."""

import logging
import os
import sqlite3
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event

from assistant.errors import UserMustAct
from assistant.locales import Messages
from assistant.store import Store, open_store

from .conftest import Server
from .turns import a_project, at, commit, line, pains

Opened = Callable[[str], Store]
_PAGE = 4096


def refusal(attempt: Callable[[], object]) -> UserMustAct:
    with pytest.raises(UserMustAct) as caught:
        attempt()
    assert Messages("en").error(caught.value) != Messages("en").say("internal")
    return caught.value


def filled(file: Path) -> str:
    store = open_store(f"sqlite:///{file}")
    shelf = store.of("anna")
    saved = shelf.create(a_project(), at())
    for number in range(30):
        saved = commit(shelf, saved, line(f"pain {number} " * 20)).saved
    store.close()
    return saved.id


def used(file: Path) -> None:
    store = open_store(f"sqlite:///{file}")
    try:
        shelf = store.of("anna")
        for one in shelf.projects():
            shelf.load(one.id)
            shelf.history(one.id)
    finally:
        store.close()


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "no database": lambda _: b"This is a letter to my bank.\n" * 200,
    "a few bytes": lambda _: b"SQLite",
    "only its header is right": lambda data: data[:100] + b"\xa5" * (len(data) - 100),
    "all but the first page is garbage": lambda data: data[:_PAGE] + b"\xa5" * (len(data) - _PAGE),
    "all but the first page is empty": lambda data: data[:_PAGE] + b"\0" * (len(data) - _PAGE),
    "half of it is missing": lambda data: data[: len(data) // 2],
    "a body is no text": lambda data: data.replace(b'"maps":[', b'"maps\xff\xfe['),
    "a body is no project": lambda data: data.replace(b'"schema_version":1', b'"schema_version":x'),
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_file_is_named(file: Path, how: str) -> None:
    filled(file)
    data = DAMAGE[how](file.read_bytes())
    file.write_bytes(data)
    error = refusal(lambda: used(file))
    assert (error.code, error.values) == ("database-damaged", {"database": str(file)})
    assert file.read_bytes() == data  # what a backup tool may still save is left as it is


def test_another_programs_database_is_not_touched(file: Path) -> None:
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE projects (name TEXT)")
    other.close()
    assert refusal(lambda: open_store(f"sqlite:///{file}")).code == "database-damaged"
    with sqlite3.connect(file) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("projects",)]
    other.close()


def test_a_newer_database_is_left_alone(url: str, opened: Opened) -> None:
    store = opened(url)
    with store._database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'r9999'")
    assert refusal(lambda: open_store(url)).code == "database-newer"


def test_a_read_only_file_is_told_at_once(file: Path) -> None:
    filled(file)
    error = refusal(lambda: open_store(f"sqlite:///file:{file}?mode=ro&uri=true"))
    assert (error.code, error.values) == ("home-unwritable", {"folder": str(file.parent)})


# Everything is imported before the rights are given up: they may be needed to read Python's own files.
_AS_ANYBODY = """
import os, sys
import alembic.command, psycopg, sqlalchemy.dialects.sqlite
from assistant.errors import UserMustAct
from assistant.store import open_store
open_store("sqlite:///" + sys.argv[1]).close()
if os.geteuid() == 0:
    os.setegid(65534)
    os.seteuid(65534)
for url in sys.argv[2:]:
    try:
        open_store(url)
        print("opened")
    except UserMustAct as error:
        print(error)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other rights than these")
def test_a_folder_without_rights_is_told_at_once() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "shut").mkdir()
        filled(folder / "shut" / "polku.db")
        (folder / "open").mkdir()
        (folder / "open" / "polku.db").write_bytes(b"")
        (folder / "open" / "polku.db").chmod(0o444)
        (folder / "shut").chmod(0o555)
        urls = [f"sqlite:///{folder / place}" for place in ("shut/polku.db", "shut/deeper/polku.db", "open/polku.db")]
        done = subprocess.run(
            [sys.executable, "-B", "-c", _AS_ANYBODY, str(folder / "first.db"), *urls],
            capture_output=True, text=True, timeout=60,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        )  # fmt: skip
        (folder / "shut").chmod(0o755)
    assert done.stdout.splitlines() == [
        f"home-unwritable (folder={folder / 'shut'})",
        f"home-unwritable (folder={folder / 'shut' / 'deeper'})",
        f"home-unwritable (folder={folder / 'open'})",
    ], done.stderr


def test_the_folder_is_made(tmp_path: Path) -> None:
    open_store(f"sqlite:///{tmp_path / 'a' / 'b' / 'polku.db'}").close()
    assert (tmp_path / "a" / "b" / "polku.db").exists()


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert refusal(lambda: open_store(f"sqlite:///{tmp_path}")).code == "home-unwritable"


def test_a_full_disk_loses_nothing_that_was_acknowledged(file: Path, opened: Opened) -> None:
    one = filled(file)
    store = opened(f"sqlite:///{file}")
    shelf = store.of("anna")
    limit = [file.stat().st_size // _PAGE + 20]

    def limited(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {limit[0]}")

    event.listen(store._database._engine, "checkout", limited)
    _fill(store, one)
    limit[0] = 1_000_000
    assert shelf.say(one, "Now there is room", "en", at()).text == "Now there is room"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)]
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
        pytest.fail("a small disk could not be mounted for this test: run it as root")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_disk_that_is_really_full(small_disk: Path, opened: Opened) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"\0" * 2_000_000)
    file = small_disk / "polku.db"
    one = filled(file)
    store = opened(f"sqlite:///{file}")
    _fill(store, one)
    ballast.unlink()
    assert store.of("anna").say(one, "Now there is room", "en", at()).text == "Now there is room"


def test_no_room_for_a_new_database(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(b"\0" * (8 * 1_048_576 - 3 * _PAGE))
    assert refusal(lambda: open_store(f"sqlite:///{small_disk / 'polku.db'}")).code == "disk-full"


def _fill(store: Store, one: str) -> None:
    shelf = store.of("anna")
    said: list[str] = []
    texts = (f"{number} " + "x" * 20_000 for number in range(1_000))
    error = refusal(lambda: said.extend(shelf.say(one, text, "en", at()).text for text in texts))
    assert error.code == "disk-full"
    base = shelf.load(one)
    assert refusal(lambda: commit(shelf, base, *(line("y" * 2_000) for _ in range(100)))).code == "disk-full"
    assert shelf.load(one) == base
    assert [message.text for message in shelf.messages(one)] == said
    store._projects.drop(one)
    assert shelf.load(one) == base


def test_a_busy_database_is_waited_for_and_then_told(url: str, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.store.database._WAIT", 0.2)
    one, two = opened(url), opened(url)
    saved = one.of("anna").create(a_project(), at())
    with one._database.writing() as connection:
        connection.exec_driver_sql("UPDATE projects SET name = 'held'")
        assert refusal(lambda: two.of("anna").say(saved.id, "Hello", "en", at())).code == "database-busy"
        assert two.of("anna").load(saved.id) == saved  # reading goes on
    assert two.of("anna").say(saved.id, "Hello", "en", at()).seq == 1


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://polku:hunter2@127.0.0.1:1/polku",
        "postgres://polku:hunter2@127.0.0.1:1/polku",
        "postgresql://polku:hunter2@no-such-host.invalid/polku",
        "postgresql://polku:hunter2@127.0.0.1:port/polku",
        "mysql://polku:hunter2@127.0.0.1/polku",
        "hunter2",
        "",
        "sqlite://",
    ],
)
def test_an_address_that_leads_nowhere_is_told_without_the_password(
    url: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    error = refusal(lambda: open_store(url))
    assert (error.code, error.values) == ("database-unreachable", {})
    told = "".join(traceback.format_exception(error)) + caplog.text + "".join(capfd.readouterr())
    assert "hunter2" not in told.replace(repr(url), "").replace("open_store(url)", "")


def test_no_such_database_is_told(server: Server) -> None:
    error = refusal(lambda: open_store(server.url("nowhere")))
    assert error.code == "database-unreachable"
    assert "not-a-secret" not in "".join(traceback.format_exception(error))


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg", "postgresql+psycopg2"])
def test_every_way_to_write_the_address_is_understood(server: Server, opened: Opened, scheme: str) -> None:
    url = server.url(server.database()).replace("postgresql", scheme, 1)
    assert opened(url).of("anna").projects() == []


def test_a_server_that_restarts_is_found_again(server: Server, opened: Opened) -> None:
    shelf = opened(server.url(server.database())).of("anna")
    saved = shelf.create(a_project(), at())
    server.stop()
    assert refusal(lambda: shelf.load(saved.id)).code == "database-unreachable"
    server.restart()
    assert shelf.load(saved.id) == saved


def test_a_server_that_breaks_off_mid_way_saves_nothing(server: Server, opened: Opened) -> None:
    name = server.database()
    store = opened(server.url(name))
    shelf = store.of("anna")
    saved = shelf.create(a_project(), at())

    def break_off(*_: object) -> None:
        with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
            connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])

    event.listen(store._database._engine, "commit", break_off)
    assert refusal(lambda: commit(shelf, saved, line("slow"))).code == "database-unreachable"
    event.remove(store._database._engine, "commit", break_off)
    assert shelf.load(saved.id) == saved
    assert pains(commit(shelf, saved, line("slow")).saved.project) == ["slow"]


def test_the_owners_words_are_not_in_errors_or_logs(url: str, opened: Opened, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store = opened(url)
    shelf = store.of("anna")
    one = shelf.create(a_project(), at()).id
    words = "Quite confidential"
    with store._database.writing() as connection:
        connection.exec_driver_sql("DROP TABLE messages")
    error = refusal(lambda: shelf.say(one, words, "en", at()))
    assert error.code == "database-damaged"
    assert words not in "".join(traceback.format_exception(error)) + caplog.text
