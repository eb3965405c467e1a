"""The index on disk: rebuilt when it must be, whole whatever is killed, and done without where it is refused."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import filelock
import pytest

from knowledge import Guidance, builds, index

ROOT = Path(__file__).parents[2]
QUESTION = ("what annoys people", "en")
WriteCard = Callable[..., Path]

# Builds an index in another process: says when it is ready to, and goes on when told.
BUILDER = """
import sys
from pathlib import Path
from knowledge import Guidance, builds
{patch}
guidance = Guidance(Path(sys.argv[1]), cards=Path(sys.argv[2]))
print("ready", flush=True)
sys.stdin.readline()
guidance.warm()
print(guidance.status().state, guidance.status().build, guidance.search({question!r}, "en")[0].card, flush=True)
"""
# Stops between what Chroma writes and the manifest, for ever.
STOPPED = "builds._fingerprints = lambda folder: (print('stopped', folder.name, flush=True), sys.stdin.read())"


def build_names(guidance: Guidance) -> list[str]:
    return sorted(path.name for path in guidance.folder.iterdir() if path.is_dir())


def start_builder(home: Path, cards: Path, patch: str = "") -> subprocess.Popen[str]:
    program = BUILDER.format(patch=patch, question=QUESTION[0])
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(home), str(cards)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def finds(guidance: Guidance) -> bool:
    return [hit.card for hit in guidance.search(*QUESTION)][:1] == ["en/pain-points"]


def test_an_index_that_fits_is_used_again(guidance: Guidance, tmp_path: Path, cards: Path) -> None:
    guidance.warm()
    again = Guidance(tmp_path / "home", cards=cards)
    assert finds(again)
    assert build_names(again) == [guidance.status().build]
    again.close()


def test_changed_cards_make_a_new_build(guidance: Guidance, tmp_path: Path, cards: Path, write_card: WriteCard) -> None:
    guidance.warm()
    write_card(topic="why-map", title="Is it worth it?", questions="[Any benefit?, Pays off?, What is the gain?]")
    changed = Guidance(tmp_path / "home", cards=cards)
    assert changed.status().state == "stale"
    assert changed.search("what is the benefit", "en")[0].topic == "why-map"
    assert changed.status().state == "ready"
    assert changed.status().build != guidance.status().build or guidance.status().state == "stale"
    # Whoever knows the old cards goes on with the build that fits them.
    assert finds(guidance)
    assert guidance.notices == ()
    changed.close()


def overwrite(build: Path, pattern: str, content: bytes) -> None:
    files = list(build.rglob(pattern))
    assert files, f"the build has no {pattern}"
    for file in files:
        file.write_bytes(content)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "no folder": shutil.rmtree,
    "no manifest": lambda build: (build / "manifest.json").unlink(),
    "a broken manifest": lambda build: overwrite(build, "manifest.json", b"{"),
    "a manifest of another version": lambda build: overwrite(build, "manifest.json", b'{"recipe": {}}'),
    "no database": lambda build: (build / "chroma.sqlite3").unlink(),
    "a database of garbage": lambda build: overwrite(build, "chroma.sqlite3", b"garbage" * 99),
    "half a database": lambda build: os.truncate(build / "chroma.sqlite3", 40_000),
    "an empty database": lambda build: overwrite(build, "chroma.sqlite3", b""),
    "a graph of garbage": lambda build: overwrite(build, "data_level0.bin", os.urandom(5_000)),
    "a pointer to nothing": lambda build: overwrite(build.parent, "current", b"nowhere"),
    "a pointer of garbage": lambda build: overwrite(build.parent, "current", b"\xff\xfe\x00"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_index_is_built_anew(guidance: Guidance, tmp_path: Path, cards: Path, damage: str) -> None:
    guidance.warm()
    guidance.close()
    DAMAGES[damage](guidance.folder / guidance.status().build)
    assert guidance.status().state in ("damaged", "missing")

    again = Guidance(tmp_path / "home", cards=cards)
    assert finds(again)
    assert (again.status().state, again.notices) == ("ready", ())
    again.close()


@pytest.mark.parametrize("start", [4_096, 20_480, 65_536])
def test_pages_of_garbage_inside_the_database_cost_no_answer(
    guidance: Guidance, tmp_path: Path, cards: Path, start: int
) -> None:
    guidance.warm()
    guidance.close()
    file = guidance.folder / guidance.status().build / "chroma.sqlite3"
    content = bytearray(file.read_bytes())
    content[start : start + 16_384] = b"\xa5" * 16_384
    file.write_bytes(content)

    again = Guidance(tmp_path / "home", cards=cards)
    assert finds(again)
    assert again.notices == ()
    again.close()


def test_an_index_that_only_looks_whole_is_built_anew(guidance: Guidance, monkeypatch: pytest.MonkeyPatch) -> None:
    guidance.warm()
    guidance.close()
    broken = guidance.status().build
    real = index._client

    def refuse(folder: Path) -> object:
        if folder.name == broken:
            raise RuntimeError("range start index 10 out of range")
        return real(folder)

    monkeypatch.setattr(index, "_client", refuse)
    assert finds(guidance)
    assert guidance.status().build != broken
    assert guidance.notices == ()


def test_only_this_build_and_the_one_before_are_kept(guidance: Guidance) -> None:
    guidance.warm()
    names = [guidance.status().build]
    for _ in range(3):
        guidance.rebuild()
        names.append(guidance.status().build)
    assert build_names(guidance) == sorted(names[-2:])
    assert not list(guidance.folder.glob("current.*"))


def test_a_reader_sees_builds_of_others(guidance: Guidance, tmp_path: Path, cards: Path) -> None:
    assert finds(guidance)
    other = Guidance(tmp_path / "home", cards=cards)
    # The second build deletes what the reader has open.
    for _ in range(2):
        other.rebuild()
        assert finds(guidance)
    assert guidance.status().build == other.status().build
    assert guidance.notices == ()
    other.close()


def test_readers_go_on_while_another_builds(guidance: Guidance, tmp_path: Path, cards: Path) -> None:
    assert finds(guidance)
    found: list[bool] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            found.append(finds(guidance))

    reader = threading.Thread(target=read)
    reader.start()
    other = Guidance(tmp_path / "home", cards=cards)
    for _ in range(4):
        other.rebuild()
    done.set()
    reader.join()
    assert found
    assert all(found)
    assert guidance.notices == ()
    other.close()


def test_two_processes_that_build_at_once_make_one_index(guidance: Guidance, tmp_path: Path, cards: Path) -> None:
    processes = [start_builder(tmp_path / "home", cards) for _ in range(2)]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    said = [process.communicate(timeout=60)[0].split() for process in processes]
    assert said == [["ready", guidance.status().build, "en/pain-points"]] * 2
    assert build_names(guidance) == [guidance.status().build]


def test_a_build_that_is_killed_leaves_the_old_one_and_no_litter(
    guidance: Guidance, tmp_path: Path, cards: Path
) -> None:
    guidance.warm()
    first = guidance.status().build
    (guidance.folder / first / "manifest.json").unlink()  # so that the other process has a reason to build
    process = start_builder(tmp_path / "home", cards, STOPPED)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("go\n")
    process.stdin.flush()
    stopped, killed = process.stdout.readline().split()
    assert stopped == "stopped"
    process.kill()
    process.communicate(timeout=60)

    assert guidance.status().build == first
    assert killed in build_names(guidance)
    again = Guidance(tmp_path / "home", cards=cards)
    assert finds(again)
    assert (again.status().state, again.notices) == ("ready", ())
    assert killed not in build_names(again)
    again.close()


def full(*_: object, **__: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


def refused(*_: object, **__: object) -> NoReturn:
    raise OSError(errno.EROFS, "Read-only file system")


class PanicError(BaseException):
    """What a panic in native code looks like: no Exception."""


def panic(*_: object) -> NoReturn:
    raise PanicError("called `Option::unwrap()` on a `None` value")


@pytest.mark.parametrize(
    ("place", "name", "failure", "notice"),
    [
        (os, "replace", full, "guidance-index-disk-full"),
        (os, "replace", refused, "guidance-index-read-only"),
        (Path, "mkdir", refused, "guidance-index-read-only"),
        (index, "_client", panic, "guidance-index-failed"),
    ],
)
def test_where_the_index_is_refused_memory_answers(
    guidance: Guidance, monkeypatch: pytest.MonkeyPatch, place: object, name: str, failure: object, notice: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(place, name, failure)
        from_memory = guidance.search(*QUESTION)
        status = guidance.status()
        assert (status.state, status.notices) == ("in-memory", (notice,))
        assert guidance.search("hello weather", "en") == []
    guidance.rebuild()
    assert (guidance.status().state, guidance.notices) == ("ready", ())
    assert [hit.card for hit in guidance.search(*QUESTION)] == [hit.card for hit in from_memory]
    assert from_memory[0].card == "en/pain-points"
    assert len(build_names(guidance)) == 1


def test_a_build_that_never_ends_is_not_waited_for_long(guidance: Guidance, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builds, "LOCK_SECONDS", 0.01)
    guidance.folder.mkdir(parents=True)
    with filelock.FileLock(guidance.folder / "build.lock"):
        assert finds(guidance)
    assert guidance.notices == ("guidance-index-busy",)
