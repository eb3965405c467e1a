"""A file made to hang, to crash or to spy costs its owner one sentence, and Polku nothing."""

import os
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from assistant import reading

from . import files
from .reader import assert_short, passages_of, read, refusal, words


def test_a_file_that_unpacks_to_very_much_is_refused() -> None:
    bomb = files.bomb(bytes(1024 * 1024), 301)
    assert len(bomb) < 1024 * 1024
    assert refusal(bomb, "a.docx") == "document-large"


@pytest.mark.skipif(sys.platform != "linux", reason="no other system keeps a process to its memory")
def test_a_file_of_very_many_elements_does_not_take_the_machines_memory() -> None:
    import resource

    head, tail = files.body("|").encode().split(b"|")
    bomb = files.bomb(b"<w:p/>" * 100_000, 100, head, tail)
    assert refusal(bomb, "a.docx") in ("document-broken", "document-large")
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1.5 * 1024 * 1024  # kilobytes


def test_an_entity_that_grows_is_not_grown() -> None:
    names = "abcdefghij"
    grown = "".join(f'<!ENTITY {one} "{f"&{before};" * 10}">' for before, one in pairwise(names))
    before = f'<!DOCTYPE d [<!ENTITY a "ha">{grown}]>'
    inside = "<w:p><w:r><w:t>&j;</w:t></w:r></w:p>"
    assert refusal(files.around(files.body(inside, before)), "a.docx") == "document-broken"


@pytest.mark.parametrize("where", ["&x;", "<w:r/>"])
def test_a_file_of_the_machine_does_not_come_through(where: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("swordfish", encoding="utf-8")
    for path in (secret, Path("/etc/passwd")):
        before = f'<!DOCTYPE d SYSTEM "file://{path}" [<!ENTITY x SYSTEM "file://{path}">]>'
        made = files.body(f"<w:p><w:r><w:t>Hello. {where}</w:t></w:r></w:p>", before)
        assert words(read(files.around(made), "a.docx")) == ["Hello."]


NAMES = [
    "",
    "-c",
    "a.-c",
    "a\0.txt",
    "a.txt\0",
    "../../a.txt",
    "a\nb.\n",
    "a." + "b" * 5_000,
    "c" * 5_000,
    "a. ",
    "a.ÄÖ",
]


@pytest.mark.parametrize("name", [*NAMES, "a." + "b" * 200_000, "a.\udcff", "pdf", "docx", "a.--help"])
def test_a_name_is_only_a_name(name: str) -> None:
    assert passages_of("Hello, you", name) == [(1, "Hello, you")]


def test_a_name_leads_to_no_other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.pdf").write_bytes(files.pdf("Of the machine."))
    monkeypatch.chdir(tmp_path / "deep")
    monkeypatch.setenv("PYTHONPATH", str(Path(reading.__file__).parents[2]))
    assert passages_of(files.pdf("Of the owner."), "../a.pdf") == [(1, "Of the owner.")]
    assert refusal("Of the owner.", "../a.pdf") == "document-broken"


def test_a_program_that_lies_where_polku_was_started_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "markdown_it.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(reading.__file__).parents[2]))
    assert passages_of("Hello.", "a.md") == [(1, "Hello.")]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv"])
def test_a_line_of_a_million_letters_is_read(name: str) -> None:
    found = read(b"x,y\n1,2\n" + b"a" * 1_000_000 + b",b\n", name).passages
    assert_short(found)
    assert sum(passage.text.count("a") for passage in found) == 1_000_000
    assert found[-1].place == 3


def test_a_quotation_that_never_ends_is_read_to_its_end() -> None:
    assert words(read('"' + "Aa. " * 250_000, "a.txt")) == ['"Aa.', *["Aa."] * 249_999]


def test_two_hundred_thousand_lines_are_read() -> None:
    found = read("\n".join(f"line {number}" for number in range(1, 200_001)), "a.txt").passages
    assert_short(found)
    assert [line for passage in found for line in passage.text.split("\n")][-1] == "line 200000"
    assert all(passage.text.startswith(f"line {passage.place}\n") for passage in found)


def test_two_hundred_thousand_rows_are_too_many() -> None:
    assert refusal("A;B\n" + "1;2\n" * 200_000, "a.csv") == "document-large"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv"])
def test_no_control_comes_through(name: str) -> None:
    text = "Before " + "x " * 800 + "\x1b[2J \x07 \x08 \x7f \x9b after"
    said = "".join(passage.text for passage in read(text, name).passages)
    assert said.endswith("after")
    assert not [char for char in said if (ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160]


def test_halves_of_characters_do_not_come_through() -> None:
    document = read(("abc \ud83d def " * 3).encode("utf-8", "surrogatepass"), "a.txt")
    assert {"abc", "def"} < set(words(document))
    "".join(words(document)).encode()
    document = read(b"\xff\xfe" + "abc \ud83d def".encode("utf-16-le", "surrogatepass"), "a.txt")
    assert {"abc", "def"} < set(words(document))
    "".join(words(document)).encode()


_SPY = """
import os, pathlib
pathlib.Path({seen!r}).write_text("\\n".join(os.environ), encoding="utf-8")
"""


def test_the_reader_is_told_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = tmp_path / "seen.txt"
    # Python runs this module in every process that it starts.
    (tmp_path / "sitecustomize.py").write_text(_SPY.format(seen=str(seen)), encoding="utf-8")
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join([str(tmp_path), *os.environ.get("PYTHONPATH", "").split(os.pathsep)])
    )
    for name in ("POLKU_API_KEY", "OPENAI_API_KEY", "OPENAI_BASE_URL", "OTHER"):
        monkeypatch.setenv(name, "value")
    read("Hello.", "a.txt")
    names = seen.read_text(encoding="utf-8").split("\n")
    assert "OTHER" in names
    assert [name for name in names if name.startswith(("POLKU", "OPENAI"))] == []
