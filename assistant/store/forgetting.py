"""Deleting for good: what has to leave a project and its history when an item or a message is forgotten. Pure."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row

from ..errors import Refused
from ..journey.apply import apply
from ..journey.edits import Actor, Remove
from ..journey.models import (
    AgreementSource,
    CardSource,
    Evidence,
    Item,
    MessageSource,
    OpenQuestion,
    Project,
    RecordSource,
    Source,
    Sourced,
    Stage,
    sourced_in,
)
from ..journey.quotes import fold, stands_in
from ..journey.soundness import ids_in, proven
from ..journey.tree import locate, node_at, with_node

_GONE = "…"  # a stage cannot be without a name
_HOLDERS = {
    "add_stage": "map", "add_opportunity": "map", "add_line": "stage", "add_touchpoint": "stage",
    "add_feeling": "stage", "add_fact": "of", "put": "of",
}  # fmt: skip
_WORDS = ("text", "name", "content", "was")


class Forgotten(NamedTuple):
    """A project without what was forgotten, the ids of that, and the words that must not be found any more."""

    project: Project
    ids: set[str]
    texts: list[str]


def forget_node(project: Project, one: str, at: datetime, rows: Sequence[Row[Any]]) -> Forgotten:
    """Return the project without an item or a whole part; one that is no longer there may still be in its history.

    Raises:
        Refused: it is a message, or a name that cannot be left out.
    """
    try:
        path = locate(project, one)
    except Refused:
        return Forgotten(project, {one}, [])
    node = node_at(project, path)
    if isinstance(node, Evidence):
        if node.kind == "message":
            raise Refused("evidence-stays")
        return forget_evidence(project, [node], at, rows)
    forgotten = Forgotten(project, set(ids_in(node)), list(_texts(node)))
    return forgotten._replace(project=_without(project, one, at))


def forget_evidence(project: Project, records: Sequence[Evidence], at: datetime, rows: Sequence[Row[Any]]) -> Forgotten:
    """Return the project without evidence and without everything that rests on it alone.

    What rests on something else as well stays, in the words of that. A suggestion that these messages only agreed to
    is a suggestion again; one that was made out of their words, which proved too little to be more, goes.
    """
    gone = {record.id for record in records}
    forgotten = Forgotten(project, set(gone), [record.text for record in records])
    left = {record.id: record for record in project.evidence if record.id not in gone}
    cited = _cited(rows, gone)
    affected = [
        item
        for item in sourced_in(project)
        if any(_evidence(source) in gone for source in item.sources)
        or (item.id in cited and item.guessed and not item.sources)
    ]
    named = {stage.id: stage.name for journey in project.maps for stage in journey.stages}
    affected += [name for one, name in named.items() if one in cited and name.guessed and not name.sources]
    names = {name.id for name in named.values()}
    for item in sorted(affected, key=lambda item: item.id in names):  # a stage's name last, once its lines are gone
        forgotten = _weakened(forgotten, item.id, gone, left, at)
    project = forgotten.project
    for question in project.open_questions:
        if any(stands_in(text, question.text) for text in forgotten.texts):
            project = _without(project, question.id, at)
            forgotten.ids.add(question.id)
    for one in gone:
        project = with_node(project, locate(project, one), None)
    return forgotten._replace(project=project)


def messages_like(project: Project, text: str) -> list[Evidence]:
    """Return the evidence that a message with these words became."""
    wanted = fold(text)
    return [record for record in project.evidence if record.kind == "message" and fold(record.text) == wanted]


def _weakened(forgotten: Forgotten, one: str, gone: set[str], left: dict[str, Evidence], at: datetime) -> Forgotten:
    project, ids, texts = forgotten
    try:
        path = locate(project, one)
    except Refused:  # it went with what it belonged to
        return forgotten
    item: Sourced = node_at(project, path)
    kept = tuple(source for source in item.sources if _evidence(source) not in gone)
    for weaker in _weaker(item, kept):
        if proven(weaker, left):
            if getattr(weaker, "text", None) != getattr(item, "text", None):
                ids.add(one)
                texts.extend(_texts(item))
            return Forgotten(with_node(project, path, weaker), ids, texts)
    ids.update(ids_in(item))
    texts.extend(_texts(item))
    return Forgotten(_without(project, one, at), ids, texts)


def _weaker(item: Sourced, kept: tuple[Source, ...]) -> Iterator[Sourced]:
    """Yield what is left of an item with fewer sources, best first; nothing where it has nothing to stand on."""
    if kept or item.origin in ("edited", "accepted"):
        yield item.model_copy(update={"sources": kept})
    if item.origin in ("accepted", "stated", "paraphrased") and any(isinstance(one, CardSource) for one in kept):
        yield item.model_copy(update={"origin": "guidance", "sources": kept})
    elif item.origin == "accepted":
        yield item.model_copy(update={"origin": "suggested", "sources": kept})
    for source in kept:
        if isinstance(item, Item) and isinstance(source, MessageSource | RecordSource):
            words = {"text": source.quote, "sources": kept}
            for origin in ("stated", "paraphrased", "evidence"):
                yield item.model_copy(update=words | {"origin": origin})


def _without(project: Project, one: str, at: datetime) -> Project:
    path = locate(project, one)
    name, position = path[-1]
    if position is not None:
        return apply(project, Remove(of=one), Actor(kind="owner", at=at)).project
    holder = node_at(project, path[:-1])
    if not isinstance(holder, Stage) or name != "name":
        emptied: Project = with_node(project, path[:-1], holder.model_copy(update={name: None}))
        return emptied
    if not (holder.touchpoints or holder.lines or holder.feelings or holder.goal):
        return _without(project, holder.id, at)
    nameless = Item(id=one, text=_GONE, origin="edited", by="owner", when=at)
    named: Project = with_node(project, path, nameless)
    return named


def _evidence(source: Source) -> str | None:
    return source.evidence if isinstance(source, MessageSource | RecordSource | AgreementSource) else None


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, OpenQuestion):
        yield node.text
    for item in sourced_in(node):
        if isinstance(item, Item):
            yield item.text


# --- history --------------------------------------------------------------------------------------------------------


def in_history(
    rows: Sequence[Row[Any]], forgotten: Forgotten, message: int | None = None
) -> tuple[list[int], Forgotten]:
    """Return the changes to be blanked, and what is forgotten with all that was below it at any time.

    Args:
        rows: the changes as they are stored.
        forgotten: what leaves the project.
        message: the owner's message that is forgotten; the changes that answered it hold its words.
    """
    held = {row.seq: [json.loads(blob) for blob in _blobs(row)] for row in rows}
    alive = set(ids_in(forgotten.project))
    ids, size = set(forgotten.ids), -1
    while len(ids) != size:
        size = len(ids)
        for each in _dicts(list(held.values())):
            ids |= _below(each, ids) - alive
    seqs = [
        row.seq
        for row in rows
        if (message is not None and row.message == message)
        or any(f'"{one}"' in blob for blob in _blobs(row) for one in ids)
        or (message is not None and any(_says(part, forgotten.texts[0]) for part in held[row.seq]))
    ]
    texts = list(forgotten.texts)
    for each in _dicts([held[seq] for seq in seqs]):
        if each.get("id") in ids or each.get("of") in ids:
            texts += [each[name] for name in _WORDS if isinstance(each.get(name), str)]
    return seqs, Forgotten(forgotten.project, ids, list(dict.fromkeys(texts)))


def _cited(rows: Sequence[Row[Any]], evidence: set[str]) -> set[str]:
    """Return the ids of what was once put down with a citation of that evidence."""
    edits = (edit for row in rows for edit in json.loads(row.edits))
    citing = (edit for edit in edits if (edit.get("cite") or {}).get("evidence") in evidence)
    return {edit.get("id") or edit["of"] for edit in citing}


def _blobs(row: Row[Any]) -> list[str]:
    return [blob for blob in (row.edits, row.inverses, row.redo) if blob is not None]


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for child in value:
            yield from _dicts(child)
    elif isinstance(value, dict):
        yield value
        yield from _dicts(list(value.values()))


def _below(each: dict[str, Any], ids: set[str]) -> set[str]:
    """Return the ids that stood below one of `ids`, as far as one edit, step or node tells."""
    if each.get("op") in _HOLDERS and each[_HOLDERS[each["op"]]] in ids and each["id"]:
        return {each["id"]}
    if each.get("id") in ids or ("step" in each and each["of"] in ids):
        return {one["id"] for one in _dicts(each) if isinstance(one.get("id"), str)}
    return set()


def _says(value: Any, text: str) -> bool:
    return any(isinstance(words, str) and stands_in(text, words) for each in _dicts(value) for words in each.values())
