"""What cannot be read is refused with the one word that tells its owner what to do."""

import random
import subprocess

import pytest

from assistant import reading
from assistant.errors import UserMustAct
from assistant.reading import passages
from assistant.reading.passages import Block, Unreadable, cut

from . import files
from .reader import numbered, passages_of, read, refusal

SOUND_PDF = files.pdf(*[numbered(3)] * 20)
SOUND_WORD = files.paragraphs(*(numbered(20, n) for n in range(20)))
MACROS = files.repacked(
    SOUND_WORD,
    lambda _, content: content.replace(
        b"openxmlformats-officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
    ),
)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (files.image("PNG"), "a.png"),
        (files.image("PNG"), "a.txt"),
        (files.image("GIF"), "a.csv"),
        (files.image("JPEG"), "a"),
        (files.packed(**{"a.txt": b"hello"}), "a.zip"),
        (files.packed(**{"a.pdf": SOUND_PDF}), "a.zip"),
        (files.excel(), "a.xlsx"),
        (files.excel(), "a.docx"),
        (MACROS, "a.docm"),
        (files.packed(mimetype=b"application/vnd.oasis.opendocument.text", content=b"<x/>"), "a.odt"),
        (b"<!doctype html><p>Hello.", "a.html"),
        (b"<p>Hello.", "A.HTM"),
        (b"{\\rtf1 Hello.}", "a.rtf"),
        (b"{\\rtf1 Hello.}", "a.doc"),
        (files.OLD_OFFICE, "a.doc"),
        (files.OLD_OFFICE, "a.xls"),
        (bytes(range(1, 256)) * 4, "a.txt"),
        (b"\x1b\x01\x02 Hello. " * 50, "a.txt"),
        (("Klientki dzwonią, żeby umówić się na wizytę; część z nich się spóźnia.\n" * 20).encode("cp852"), "a.txt"),
    ],
)
def test_another_kind_of_file_is_named_as_such(data: bytes, name: str) -> None:
    assert refusal(data, name) == "document-kind"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        *((SOUND_PDF[: len(SOUND_PDF) * part // 8], f"cut{part}.pdf") for part in (1, 4, 7)),
        *((SOUND_WORD[: len(SOUND_WORD) * part // 8], f"cut{part}.docx") for part in (1, 4, 7)),
        (b"%PDF-1.4\n", "a.pdf"),
        (b"%PDF-" + random.Random(7).randbytes(5_000), "a.pdf"),
        (b"PK\x03\x04" + random.Random(7).randbytes(5_000), "a.docx"),
        (b"", "a.pdf"),
        (b"Hello.", "a.pdf"),
        (b"{\\rtf1 Hello.}", "a.docx"),
        (files.around(b"\0" * 100), "a.docx"),
        (files.around("<x/>"), "a.docx"),
        (files.around(files.body("<w:p>")), "a.docx"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_damaged_file_is_named_as_such(data: bytes, name: str) -> None:
    assert refusal(data, name) == "document-broken"


@pytest.mark.parametrize(
    ("data", "name"), [(files.pdf("Our salon", opens_with="sesame"), "a.pdf"), (files.OLD_OFFICE, "a.docx")]
)
def test_a_password_is_named_as_such(data: bytes, name: str) -> None:
    assert refusal(data, name) == "document-locked"


def test_pictures_of_text_are_named_as_such() -> None:
    assert refusal(files.pdf("", "", pictures=[2]), "scan.pdf") == "document-scanned"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.txt"),
        (b"", ""),
        (b" \n\t\r\n ", "a.md"),
        (b";;\n;;\n", "a.csv"),
        (b"\xef\xbb\xbf", "a.txt"),
        (b"\xff\xfe", "a.txt"),
        (b"---\n\n<!-- later -->\n", "a.md"),
        (files.pdf("", ""), "a.pdf"),
        (files.paragraphs(), "a.docx"),
        (files.paragraphs("", " "), "a.docx"),
        (files.word(files.picture), "a.docx"),
        (files.word(lambda document: document.add_table(3, 3)), "a.docx"),
    ],
)
def test_a_file_without_text_is_named_as_such(data: bytes, name: str) -> None:
    assert refusal(data, name) == "document-empty"


def test_so_many_passages_and_no_more() -> None:
    rows = "Name;Price\n" + "Cut;30\n" * passages.MOST_PASSAGES
    assert len(read(rows, "a.csv").passages) == passages.MOST_PASSAGES
    assert refusal(f"{rows}Wash;10\n", "a.csv") == "document-large"


def test_so_many_letters_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "MOST_LETTERS", 10)
    assert cut([Block(1, "12345"), Block(2, "67890")]) == [(1, "12345\n67890")]
    with pytest.raises(Unreadable, match="large"):
        cut([Block(1, "12345"), Block(2, "678901")])


def test_more_text_than_is_kept_is_refused() -> None:
    assert refusal(b"four words of text\n" * 400_000, "a.txt") == "document-large"


def test_a_file_of_too_many_bytes_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 1024 * 1024)
    monkeypatch.setattr(subprocess, "run", None)
    with pytest.raises(UserMustAct) as refused:
        read(b"a" * (1536 * 1024), "a.txt")
    assert (refused.value.code, refused.value.values) == ("file-too-large", {"file": "a.txt", "size": 1.5, "most": 1})


def test_a_file_may_have_just_as_many_bytes_as_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 6)
    assert passages_of("Hello.", "a.txt") == [(1, "Hello.")]
    assert refusal("Hello..", "a.txt") == "file-too-large"


def test_reading_ends_when_it_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SECONDS", 0.001)
    assert refusal("Hello.", "a.txt") == "document-slow"


def test_what_a_library_writes_beside_does_not_change_the_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPROFILEIMPORTTIME", "1")
    assert refusal(b"", "a.txt") == "document-empty"
