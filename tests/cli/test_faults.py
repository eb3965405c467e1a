"""Whatever is wrong with a disk, a database or a file: one line in the owner's language, exit code 1, nothing lost."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from assistant.locales import Messages

from .programs import Chat, Polku, as_lines

STORY = "A customer called us by phone last week, and was annoyed because nobody answered."
COMMANDS = (
    ("projects",),
    ("show", "abc"),
    ("chat", "--jsonl"),
    ("chat",),
    ("review", "abc"),
    ("export", "abc", "--format", "json", "-o", "x"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("language", ["en", "fi"])
def test_a_damaged_database_is_refused_and_left_alone(polku: Polku, command: tuple[str, ...], language: str) -> None:
    file = polku.home / "polku.db"
    file.write_bytes(b"This is a letter to my bank.\n" * 500)
    polku(*command, POLKU_LANGUAGE=language).refused("database-damaged", language, database=str(file))
    assert file.read_bytes() == b"This is a letter to my bank.\n" * 500


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_database_of_a_newer_polku_is_refused_and_left_alone(polku: Polku, command: tuple[str, ...]) -> None:
    polku.interviewed(STORY)
    engine = create_engine(f"sqlite:///{polku.home / 'polku.db'}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'r9999'"))
    engine.dispose()
    polku(*command, LC_ALL="sv_SE.UTF-8").refused("database-newer", "sv")


@pytest.mark.skipif(os.name == "nt", reason="it shuts the folder with POSIX modes and asks for the user id")
def test_a_folder_that_cannot_be_written_is_refused(polku: Polku) -> None:
    shut = polku.home.parent / "shut"
    shut.mkdir()
    if os.geteuid() == 0:  # no rights hold root back: a file where the folder should be does
        (shut / "polku").write_text("")
        folder = shut / "polku"
    else:
        shut.chmod(0o555)
        folder = shut / "polku"
    done = polku("projects", POLKU_HOME=str(folder), POLKU_LANGUAGE="pl")
    done.refused("home-unwritable", "pl", folder=str(folder))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
        pytest.fail("Only root can make a small disk: run the tests as root, in a container for example")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def _fill(disk: Path) -> Path:
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as stream:
        try:
            while stream.write(b"\0" * 4096):
                pass
        except OSError:
            pass
    return ballast


def test_a_full_disk_is_told_in_the_talk_and_the_same_line_is_taken_later(small_disk: Path) -> None:
    polku = Polku(small_disk / "own" / "polku")
    with Chat(polku, "--language", "fi") as chat:
        first = chat.say("Meillä on pieni kampaamo Turussa, ja asiakkaat asuvat lähellä.")
        ballast = _fill(small_disk)
        full = Messages("fi").say("disk-full")
        for _ in range(3):
            replied = chat.say(STORY * 40)
            assert (replied["reply"], replied["edits"], replied["asking"]) == (full, [], first["asking"])
        ballast.unlink()
        assert chat.say(STORY * 40)["reply"] not in ("", full)
        project = chat.project
        assert chat.leave() == 0
        assert chat.errors == ""
    shown = polku("show", project, "--json").data["project"]["evidence"]
    assert [one["text"] for one in shown].count((STORY * 40).strip()) <= 1
    again = polku("chat", "--jsonl", "--project", project)
    assert (again.code, again.err) == (0, "")


def test_a_talk_that_ends_on_a_full_disk_ends_with_one(small_disk: Path) -> None:
    polku = Polku(small_disk / "own" / "polku")
    project = polku.interviewed(STORY)
    ballast = _fill(small_disk)
    done = polku("chat", "--jsonl", "--project", project, stdin=as_lines([STORY * 100]))
    assert (done.code, done.err) == (1, Messages("en").say("disk-full") + "\n")
    ballast.unlink()
    assert polku("chat", "--jsonl", "--project", project).code == 0


def test_an_export_that_does_not_fit_leaves_the_old_file(small_disk: Path, told: tuple[Polku, str]) -> None:
    polku, project = told
    file = small_disk / "map.json"
    assert polku("export", project, "--format", "json", "-o", file).code == 0
    before = file.read_bytes()
    _fill(small_disk)
    done = polku("export", project, "--format", "html", "-o", file)
    done.refused("file-unwritable", "en", file=str(file))
    assert file.read_bytes() == before
    assert sorted(one.name for one in small_disk.iterdir()) == ["ballast", "map.json"]


NO_PROJECTS = {
    "empty": b"",
    "no json": b"Dear customer,\n",
    "binary": bytes(range(256)) * 40,
    "another json": b'{"format": "something", "version": 1}',
    "a list": b"[]",
    "very deep": b"[" * 200_000,
    "half": b'{"format": "polku-project", "version": 1, "project": {"schema_',
    "nothing in it": b'{"format": "polku-project", "version": 1, "project": null}',
    "version is text": b'{"format": "polku-project", "version": "1", "project": {}}',
    "unknown fields": b'{"format": "polku-project", "version": 1, "project": {"language": "en", "surprise": 1}}',
}


@pytest.mark.parametrize("command", ["import", "review"])
@pytest.mark.parametrize("what", NO_PROJECTS)
def test_a_file_that_is_no_project_is_refused(polku: Polku, what: str, command: str) -> None:
    file = polku.home.parent / "plan.json"
    file.write_bytes(NO_PROJECTS[what])
    polku(command, file, POLKU_LANGUAGE="ru").refused("not-a-project", "ru", file="plan.json")
    assert polku("projects", "--json").data == []


@pytest.mark.parametrize("command", ["import", "review"])
def test_a_file_of_a_newer_polku_is_refused(polku: Polku, command: str) -> None:
    file = polku.home.parent / "plan.json"
    file.write_text(json.dumps({"format": "polku-project", "version": 99, "project": {}}))
    polku(command, file).refused("file-newer", "en", file="plan.json")


def test_a_file_of_60_megabytes_is_refused_unread(polku: Polku) -> None:
    file = polku.home.parent / "plan.json"
    with file.open("wb") as stream:
        stream.truncate(60 * 1024 * 1024)
    for command in ("import", "review"):
        polku(command, file).refused("file-too-large", "en", file="plan.json", size=60.0, most=50)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no endless file")
def test_an_endless_file_is_refused(polku: Polku) -> None:
    polku("import", "/dev/zero").refused("file-too-large", "en", file="zero", size=50.0, most=50)


@pytest.mark.parametrize("name", ["no-such-file.json", ".", "x" * 300, "no/such/folder.json"])
def test_a_file_that_cannot_be_read_is_refused(polku: Polku, name: str) -> None:
    polku("import", name).refused("file-missing", "en", file=name)


def test_a_refused_import_into_a_project_changes_nothing(polku: Polku) -> None:
    project = polku.interviewed(STORY)
    before = polku("show", project, "--json").data["project"]
    file = polku.home.parent / "plan.json"
    file.write_bytes(b"[]")
    assert polku("import", file, "--project", project).code == 1
    assert polku("import", polku.home / "polku.db", "--project", project).code == 1
    assert polku("show", project, "--json").data["project"] == before


@pytest.mark.parametrize("value", ["xx", "english", "FI ", "../../etc"])
def test_a_wrong_setting_is_named(polku: Polku, value: str) -> None:
    polku("projects", POLKU_LANGUAGE=value).refused(
        "setting-wrong", "en", setting="POLKU_LANGUAGE", value=value
    )  # fmt: skip


def test_a_settings_file_that_is_no_text_is_named(polku: Polku) -> None:
    file = polku.home.parent / ".env"
    file.write_bytes(b"POLKU_LANGUAGE=\xff\xfe\n")
    polku("projects").refused("file-missing", "en", file=str(file))


def test_an_empty_setting_is_none(polku: Polku) -> None:
    assert polku("projects", "--json", POLKU_LANGUAGE="", POLKU_DATABASE_URL="").data == []
    assert (polku.home / "polku.db").exists()
