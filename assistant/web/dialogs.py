"""The dialogs that the page opens: one function a kind, each returns its form as HTML."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from ..documents import is_passage
from ..errors import Refused
from ..formats import FORMATS
from ..journey.models import AgreementSource, CardSource, Evidence, FileSource, MessageSource, RecordSource, Stage
from ..journey.tree import locate, node_at
from ..journey.vocabulary import (
    BUSINESS_FIELDS,
    CHANNELS,
    JOURNEY_KINDS,
    LANES,
    LANGUAGES,
    MAP_STATES,
    PERSONA_FIELDS,
    PHASES,
)
from ..locales import Messages
from ..store import Shelf
from ..tools.typical import guesses
from .asked import Act
from .changes import told
from .desk import Desk
from .mending import fields_of
from .places import placed
from .views import PageView, render

_MOST_FOUND = 3
_MOST_PASSAGES = 2
Options = list[tuple[str, str]]


class Room(NamedTuple):
    """What a dialog is made from."""

    desk: Desk
    shelf: Shelf
    view: PageView


class Quote(NamedTuple):
    """Words that an item rests on, in what was said around them."""

    before: str
    words: str
    after: str
    at: datetime
    language: str
    title: str


def open_dialog(room: Room, act: Act) -> str:
    """Return the dialog that an act asks for.

    Raises:
        Refused: what it is about is not there (any more).
    """
    return DIALOGS[act.do](room, act)


# --- items ----------------------------------------------------------------------------------------------------------


def _item(room: Room, act: Act) -> str:
    view = room.view
    place = placed(view.project, act.id)
    heading = view.say("web-line")
    if place.lane:
        heading = view.say(f"lane-{place.lane}")
    elif place.field and not place.journey:
        heading = view.say(place.field)
    quotes, others = _sources(view, place.item)
    return render(
        "item", v=view, p=place, f=fields_of(place.item), heading=heading, stages=_stages(view), lanes=_lanes(view),
        channels=_channels(view), quotes=quotes, others=others, removable=place.field != "name",
    )  # fmt: skip


def _sources(view: PageView, item: Any) -> tuple[list[Quote], list[str]]:
    records = {record.id: record for record in view.project.evidence}
    quotes, others = list[Quote](), list[str]()
    for one, text in zip(item.sources, [view.source(one) for one in item.sources], strict=True):
        record = records.get(getattr(one, "evidence", ""))
        if isinstance(one, MessageSource | RecordSource) and record is not None and one.quote in record.text:
            quotes.append(_quote(record, one.quote))
        elif isinstance(one, AgreementSource) and record is not None:
            quotes.append(_quote(record, record.text))
            others.append(text)
        elif text or not isinstance(one, CardSource | FileSource):
            others.append(text)
    return quotes, [text for text in others if text]


def _quote(record: Evidence, words: str) -> Quote:
    before, _, after = record.text.partition(words)
    return Quote(before, words, after, record.at, record.language, record.title)


def _new_line(room: Room, act: Act) -> str:
    view = room.view
    return render(
        "new-line", v=view, lane=act.lane, stage=act.stage, stages=_stages(view), lanes=_lanes(view),
        channels=_channels(view),
    )  # fmt: skip


def _new_fact(room: Room, act: Act) -> str:
    view, kind = room.view, "business" if act.of == "business" else "persona"
    name = view.persona_name(act.of) or view.say("page-business")
    fields = [(one, view.say(f"{kind}-{one}")) for one in (BUSINESS_FIELDS if kind == "business" else PERSONA_FIELDS)]
    shown = [one for one in fields if one[0] not in ("kind", "currency", "country")]
    return render("new-fact", v=view, of=act.of, name=name, fields=shown)


def _question(room: Room, act: Act) -> str:
    found = next((one for one in room.view.project.open_questions if one.id == act.id), None)
    if found is None:
        raise Refused("no-such-id", id=act.id)
    return render("question", v=room.view, question=found)


def _message(room: Room, act: Act) -> str:
    found = next((one for one in room.view.scene.messages if one.seq == act.seq and one.role == "owner"), None)
    if found is None:
        raise Refused("no-such-id", id=str(act.seq))
    return render("message", v=room.view, message=found)


# --- stages and the map ---------------------------------------------------------------------------------------------


def _stage(room: Room, act: Act) -> str:
    view = room.view
    stage = node_at(view.project, locate(view.project, act.id))
    if not isinstance(stage, Stage):
        raise Refused("no-such-id", id=act.id)
    order = [one.id for one in view.journey.stages] if view.journey else []
    return render(
        "stage", v=view, stage=stage, phases=_phases(view), first=order[:1] == [stage.id],
        last=order[-1:] == [stage.id], guesses=len(guesses(view.project, stage.id)),
    )  # fmt: skip


def _new_stage(room: Room, act: Act) -> str:
    view = room.view
    stages = view.journey.stages if view.journey else ()
    ids = [stage.id for stage in stages]
    at = ids.index(act.beside) + act.after if act.beside in ids else len(ids)
    near = stages[min(at, len(ids) - 1)].phase if stages else "before"
    places: Options = [(one.id, view.say("web-before-stage", stage=one.name.text)) for one in stages]
    places.append(("", view.say("web-at-the-end")))
    before = ids[at] if at < len(ids) else ""
    return render("new-stage", v=view, phases=_phases(view), phase=near, stages=places if stages else [], before=before)


def _about(room: Room, act: Act) -> str:
    view, journey = room.view, room.view.journey
    if journey is None:
        raise Refused("no-such-id", id=act.id or "m")
    states = [(one, view.say(f"state-{one}")) for one in MAP_STATES]
    kinds = [(one, view.say(f"page-kind-{one}")) for one in JOURNEY_KINDS]
    return render("about", v=view, journey=journey, f=fields_of(journey), states=states, kinds=kinds)


def _legend(room: Room, _act: Act) -> str:
    return render("legend", v=room.view)


# --- around the map -------------------------------------------------------------------------------------------------


def _card(room: Room, act: Act) -> str:
    if is_passage(act.id):
        return _passage(room, act)
    card = room.desk.library.read(act.id)
    if card is None:
        raise Refused("no-such-id", id=act.id)
    return render("card", v=room.view, card=card)


def _passage(room: Room, act: Act) -> str:
    passage = room.desk.documents.read(room.shelf, room.view.scene.id, act.id)
    if passage is None:
        raise Refused("document-gone")
    return render("passage", v=room.view, passage=passage, title=passage.title(room.view.messages))


def _documents(room: Room, _act: Act) -> str:
    return render("documents", v=room.view, documents=room.shelf.documents.listed(room.view.scene.id))


def _guide(room: Room, act: Act) -> str:
    """Search the guide and the owner's documents, or browse the guide."""
    library, language, query = room.desk.library, room.view.project.language, act.new.get("query", "").strip()
    found, own = [], []
    if query:
        passages = room.desk.documents.search(room.shelf, room.view.scene.id, query, _MOST_PASSAGES)
        own = [(one, one.title(room.view.messages)) for one in passages]
        hits = library.hits(query, language, _MOST_FOUND)
        found = [card for hit in hits if (card := library.card(str(hit["topic"]), language)) is not None]
    return render("guide", v=room.view, query=query, found=found, own=own, shelves=library.shelves(language))


def _projects(room: Room, _act: Act) -> str:
    names = {one: Messages(one).say("language-name") for one in LANGUAGES}
    rows = [one if one.name else one._replace(name=_business(room.shelf, one.id)) for one in room.shelf.projects()]
    return render("projects", v=room.view, rows=rows, names=names)


def _business(shelf: Shelf, one: str) -> str:
    """Return the name of a project's business: what a map without a name of its own is called."""
    return PageView.of(shelf.load(one).project).business_name


def _history(room: Room, _act: Act) -> str:
    changes = room.shelf.history(room.view.scene.id)
    messages = {one.seq: one for one in room.view.scene.messages}
    shown = [told(change, messages, room.view.messages) for change in reversed(changes)]
    latest = next((change for change in reversed(changes) if not change.undone), None)
    can_redo = any(change.undone for change in changes)
    return render(
        "history", v=room.view, changes=shown, can_undo=latest is not None and latest.undoable, can_redo=can_redo
    )


def _download(room: Room, _act: Act) -> str:
    return render("download", v=room.view, formats=list(FORMATS.values()))


def _upload(room: Room, _act: Act) -> str:
    return render("upload", v=room.view)


def _help(room: Room, _act: Act) -> str:
    return render("help", v=room.view, reach=room.desk.reach)


# --- choices --------------------------------------------------------------------------------------------------------


def _stages(view: PageView) -> Options:
    return [(stage.id, stage.name.text) for journey in view.project.maps for stage in journey.stages]


def _lanes(view: PageView) -> Options:
    return [(lane, view.say(f"lane-{lane}")) for lane in LANES]


def _phases(view: PageView) -> Options:
    return [(phase, view.say(f"phase-{phase}")) for phase in PHASES]


def _channels(view: PageView) -> Options:
    return [(channel, view.say(f"channel-{channel}")) for channel in CHANNELS]


DIALOGS: dict[str, Callable[[Room, Act], str]] = {
    "item": _item, "new-line": _new_line, "new-fact": _new_fact, "question": _question, "message": _message,
    "stage": _stage, "new-stage": _new_stage, "about": _about, "legend": _legend, "card": _card, "guide": _guide,
    "documents": _documents, "projects": _projects, "history": _history, "download": _download, "upload": _upload,
    "help": _help,
}  # fmt: skip
