"""Reading an owner's document: from the bytes of a file to passages with the page or line where each one begins.

The formats are read by a process of its own, so that a file made to hang or to crash a reader costs the owner one
sentence and Polku nothing.
"""

import json
import os
import subprocess
import sys
import threading
from typing import Final, Literal, NamedTuple

from ..errors import UserMustAct

MOST_BYTES: Final = 50 * 1024 * 1024
SECONDS: Final = 60.0
_AT_ONCE: Final = 2  # each may take a core and a gigabyte
_PATIENCE: Final = 5.0  # seconds that a further one waits
_READERS: Final = threading.BoundedSemaphore(_AT_ONCE)
_MOST_LETTERS_OF_ENDING: Final = 20
_REFUSALS: Final = frozenset({"kind", "broken", "locked", "scanned", "empty", "large"})

Unit = Literal["page", "line", "paragraph"]


class Passage(NamedTuple):
    """A piece of a document, short enough to be shown as it is; `place` counts the document's unit from 1."""

    place: int
    text: str


class Document(NamedTuple):
    """What was read of a file."""

    unit: Unit
    passages: tuple[Passage, ...]


def read_document(data: bytes, name: str, ending: str | None = None) -> Document:
    """Return the passages of a PDF, Word, text, Markdown or CSV file.

    Args:
        data: what is in the file.
        name: what it is called; its ending tells Markdown and CSV from plain text.
        ending: in place of the name's.

    Raises:
        UserMustAct: `file-too-large`, or `document-…`: `kind` (none that is read), `broken`, `locked` (with a
            password), `scanned` (pictures of text), `empty`, `large` (too much text), `slow` (no end in `SECONDS`),
            `busy` (others are being read).
    """
    if len(data) > MOST_BYTES:
        size = round(len(data) / 1024 / 1024, 1)
        raise UserMustAct("file-too-large", file=name, size=size, most=MOST_BYTES // 1024 // 1024)
    if not _READERS.acquire(timeout=_PATIENCE):
        raise UserMustAct("document-busy", file=name)
    try:
        # What the environment holds is none of the reader's business, least of all a key.
        ours = {key: value for key, value in os.environ.items() if not key.startswith(("POLKU_", "OPENAI_"))}
        run = subprocess.run(  # noqa: S603  # our own program; of the name only letters and digits of its ending
            [sys.executable, "-P", "-m", __name__, _ending(name) if ending is None else ending],
            input=data, capture_output=True, timeout=SECONDS, env=ours, check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise UserMustAct("document-slow", file=name) from None
    finally:
        _READERS.release()
    refusal = _refusal(run)
    if refusal:
        raise UserMustAct(f"document-{refusal}", file=name)
    unit, passages = json.loads(run.stdout)
    return Document(unit, tuple(Passage(place, text) for place, text in passages))


def _refusal(run: subprocess.CompletedProcess[bytes]) -> str:
    if run.returncode == 0:
        return ""
    said = run.stdout.decode("utf-8", "replace")
    return said if said in _REFUSALS else "broken"


def _ending(name: str) -> str:
    _, dot, ending = name.rpartition(".")
    known = dot and len(ending) <= _MOST_LETTERS_OF_ENDING and ending.isascii() and ending.isalnum()
    return ending.casefold() if known else ""
