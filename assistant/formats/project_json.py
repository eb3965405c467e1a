"""Polku's own file: a whole project as JSON, with its proof. Nothing is lost in either direction."""

import json
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any, Final

from pydantic import ValidationError

from ..errors import UserMustAct
from ..journey.models import SCHEMA_VERSION, Evidence, FileSource, Project, Source, Sourced, guessed_share
from ..journey.quotes import fold
from ..journey.soundness import proven
from ..journey.vocabulary import ORIGINS, Language
from ..review import origin_counts
from .format import Format, Imported, Options

NAME: Final = "polku-project"
VERSION: Final = 1
MOST_BYTES: Final = 50 * 1024 * 1024
_MOST_DEPTH: Final = 40  # a project is about ten deep
# Characters of evidence that are read to prove a file's origins, some ten seconds' work; what comes after counts as
# not proven, so that a file of thousands of lines on one endless message cannot stop the machine.
_MOST_READING: Final = 10_000_000
_READINGS_PER_PLACE: Final = 2  # what weighing a further place of a quote costs, in readings of the whole text
_ID: Final = re.compile(r"[a-z][1-9][0-9]{0,10}")

MIGRATIONS: Final[dict[int, Callable[[dict[str, Any]], dict[str, Any]]]] = {}
"""By version: what makes a file of that version one of the next. Version 1 is the first."""


class _Malformed(ValueError):
    """What was read is no project; a reader's word for it, never shown."""


def write(project: Project, language: Language, options: Options) -> bytes:
    """Return a project as UTF-8 JSON; `language` plays no part, ids and values are the same in every language."""
    counts = origin_counts(project)
    document = {
        "format": NAME,
        "version": VERSION,
        "exported_at": options.exported_at.isoformat(),
        "guessed_share": guessed_share(project),
        "origins": {origin: counts.get(origin, 0) for origin in ORIGINS},
        "project": project.model_dump(mode="json"),
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def read(data: bytes, name: str) -> Imported:
    """Return the project in a file that `write` made.

    Ids, origins and sources come back as they were, except where the file does not hold the proof of an origin.

    Raises:
        UserMustAct: `file-too-large`, `file-newer`, or `not-a-project` for whatever else is wrong.
    """
    file = shown_name(name)
    if len(data) > MOST_BYTES:
        size = round(len(data) / 1024 / 1024, 1)
        raise UserMustAct("file-too-large", file=file, size=size, most=MOST_BYTES // 1024 // 1024)
    try:
        document = _parsed(data)
        version = document.get("version")
        if document.get("format") != NAME or type(version) is not int or version < 1:
            raise _Malformed("not one of ours")
        inner = document.get("project")
        if version > VERSION or (isinstance(inner, dict) and _newer(inner.get("schema_version"))):
            raise UserMustAct("file-newer", file=file)
        for older in range(version, VERSION):
            document = MIGRATIONS[older](document)
        _distinct_ids(document.get("project"))
        project = Project.model_validate(document.get("project"))
    except (_Malformed, ValidationError, RecursionError, OverflowError) as error:
        raise UserMustAct("not-a-project", file=file) from error
    return _honest(project, file)


def _newer(schema_version: object) -> bool:
    return type(schema_version) is int and schema_version > SCHEMA_VERSION


def shown_name(name: str) -> str:
    """Return a file's name as it can stand in a source and in a sentence: no folders, no controls, not too long."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(char for char in last if char.isprintable())[:200] or "?"


# --- from bytes to a document ---------------------------------------------------------------------------------------


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        text = data.decode("utf-8-sig")  # Windows editors put a mark before the text
        document = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise _Malformed(str(error)[:200]) from error
    if not isinstance(document, dict):
        raise _Malformed("no object")
    return document


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Malformed("a key stands twice")  # readers differ in which of the two they believe
    return found


def _no_constant(name: str) -> Any:
    raise _Malformed(f"{name} is no JSON")


def _distinct_ids(document: object) -> None:
    """Refuse an id that two things have, and what is deeper than a project, before anything slower looks at it."""
    seen: set[str] = set()
    level: list[object] = [document]
    for _ in range(_MOST_DEPTH):
        below: list[object] = []
        for node in level:
            if isinstance(node, list):
                below += node
            elif isinstance(node, dict):
                one = node.get("id")
                if isinstance(one, str):
                    if one in seen or not _ID.fullmatch(one):
                        raise _Malformed("an id stands twice or is none")
                    seen.add(one)
                below += node.values()
        level = [node for node in below if isinstance(node, list | dict)]
        if not level:
            return
    raise _Malformed("too deep")


# --- from a document to an honest project ---------------------------------------------------------------------------


def _honest(project: Project, file: str) -> Imported:
    """Return the project with each origin taken back that the file does not prove.

    A claim becomes `imported`. Unproven guidance stays what it is without its card, a guess: a file must not make
    one more certain.
    """
    evidence = {record.id: record for record in project.evidence}
    checked = _Checker(evidence, file)
    changed = checked.over(project)
    return Imported(changed, checked.downgraded)


class _Checker:
    def __init__(self, evidence: dict[str, Evidence], file: str) -> None:
        self.downgraded = 0
        self._evidence = evidence
        self._file = file
        self._folded: dict[str, str] = {}
        self._read = 0

    def over(self, node: Any) -> Any:
        """Return `node` with everything at or below it made honest; itself, where nothing had to change."""
        if isinstance(node, tuple):
            children = tuple(self.over(child) for child in node)
            return children if any(new is not old for new, old in zip(children, node, strict=True)) else node
        if isinstance(node, Evidence) or not hasattr(type(node), "model_fields"):
            return node
        changes = {name: new for name, old in node if (new := self.over(old)) is not old}
        if isinstance(node, Sourced) and not self._proven(node):
            self.downgraded += 1
            changes |= {"origin": "suggested", "sources": ()} if node.guessed else self._imported()
        return node.model_copy(update=changes) if changes else node

    def _imported(self) -> dict[str, Any]:
        return {"origin": "imported", "sources": (FileSource(file=self._file),), "by": "importer"}

    def _proven(self, item: Sourced) -> bool:
        self._read += sum(map(self._cost, item.sources))
        return self._read <= _MOST_READING and proven(item, self._evidence)

    def _cost(self, source: Source) -> int:
        record = self._evidence.get(getattr(source, "evidence", ""))
        if record is None:
            return 0
        if record.id not in self._folded:
            self._folded[record.id] = fold(record.text)
        folded, quote = self._folded[record.id], fold(getattr(source, "quote", ""))
        further = max(0, folded.count(quote) - 1) if quote else 0
        return len(folded) * (1 + further * _READINGS_PER_PLACE)


FORMAT: Final = Format("json", "json", "application/json", write, read)
