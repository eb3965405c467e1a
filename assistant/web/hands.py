"""What the owner's own hand does on the page: one function a deed, each one change with the same edits as the talk."""

from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import files

from pydantic import ValidationError

from ..errors import Refused
from ..formats import read
from ..journey.draft import Draft
from ..journey.edits import Accept, Actor, AddStage, Move, Remove
from ..journey.models import MAX_LABEL, Author, Project
from ..journey.talk import Message
from ..journey.vocabulary import PHASES, known
from ..locales import Messages
from ..store import Change, Shelf
from ..tools.noting import begin_map, the_map
from ..tools.structure import remove_stage
from ..tools.typical import guesses, suggest, trade_of
from . import mending
from .asked import Act, Answer, unusable
from .changes import HAND, TYPICAL, done, who
from .desk import Desk


def carry_out(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    """Do what an act asks for.

    Raises:
        Conflict: somebody else changed the same thing; nothing was done.
        Refused: it cannot be done, or there is no such deed.
    """
    if act.do not in DEEDS:
        raise Refused("not-understood")
    return DEEDS[act.do](desk, shelf, act)


# --- edits ----------------------------------------------------------------------------------------------------------


def _edited(desk: Desk, shelf: Shelf, act: Act, work: Callable[[Draft], str], card: str = "") -> str:
    """Make edits on the newest project and save them as one change; return what `work` does.

    They are the owner's, or with a `card` that they may cite, guesses from the guide.
    """
    now = datetime.now(UTC)
    base = shelf.load(act.project)
    author: Author = "interviewer" if card else "owner"
    draft = Draft(base.project, Actor(kind=author, at=now, cards=frozenset({card} - {""})))
    try:
        found = work(draft)
    except ValidationError as error:  # no edit can be made of it
        raise unusable(error) from None
    if draft.steps:
        saved = shelf.commit(act.project, base, draft, author=author, reason=TYPICAL if card else HAND, at=now)
        desk.conversation(shelf, act.project).reconsider()
        if saved.refused:
            raise saved.refused[0].error
    return found


def _mend(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    return Answer(
        close=True, focus=_edited(desk, shelf, act, lambda draft: mending.mend(draft, act.id, act.new, act.was))
    )


def _add(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    stage, lane = act.new.get("stage", act.stage), act.new.get("lane", act.lane)
    one = _edited(desk, shelf, act, lambda draft: mending.add(draft, stage, lane, act.new))
    return Answer(close=True, focus=one)


def _add_fact(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    field, text = act.new.get("field", ""), act.new.get("text", "")
    return Answer(
        close=True, focus=_edited(desk, shelf, act, lambda draft: mending.add_fact(draft, act.of, field, text))
    )


def _remove(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    _edited(desk, shelf, act, lambda draft: draft.do(Remove(of=act.id)))
    return Answer(close=True, say=_said(shelf, act).say("web-removed"))


def _accept(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    one = act.of or act.id
    _edited(desk, shelf, act, lambda draft: draft.do(Accept(of=one)))
    return Answer(close=True, focus=one)


def _typical(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    """Put what is typical of the trade into empty cells, of the stage `id` or of all."""
    project = shelf.load(act.project).project
    said, kind = Messages(project.language), trade_of(project)
    trade = desk.library.trade(kind, project.language) if kind else None
    if trade is None:
        raise Refused("trade-missing" if kind else "trade-unknown")
    if act.id:
        _stage_there(project, act.id)
    with desk.filling:  # pressed twice, the second finds the cells filled
        added = _edited(desk, shelf, act, lambda draft: " ".join(suggest(draft, trade, act.id or None)), trade.card)
    return Answer(close=True, say=said.say("web-typical-done", count=len(added.split())), focus=act.id)


def _keep_guesses(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    _judge_guesses(desk, shelf, act, Accept)
    return Answer(close=True, focus=act.id)


def _remove_guesses(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    _judge_guesses(desk, shelf, act, Remove)
    return Answer(close=True, say=_said(shelf, act).say("web-removed"), focus=act.id)


def _judge_guesses(desk: Desk, shelf: Shelf, act: Act, edit: type[Accept | Remove]) -> None:
    """Make the same edit of every guess of the stage `id`."""

    def work(draft: Draft) -> str:
        _stage_there(draft.project, act.id)
        for one in guesses(draft.project, act.id):
            draft.do(edit(of=one))
        return ""

    _edited(desk, shelf, act, work)


def _add_stage(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    phase, name = known(PHASES, act.new.get("phase")), mending.short(act.new.get("name", ""))
    if not name:
        raise Refused("name-needed")
    if phase is None:
        raise Refused("bad-value", field="phase", value=act.new.get("phase", "")[:80])

    def work(draft: Draft) -> str:
        journey = begin_map(draft)
        ids = [stage.id for stage in journey.stages]
        before = act.new.get("before", "")
        at = ids.index(before) if before in ids else None
        return draft.do(AddStage(map=journey.id, name=name, phase=phase, at=at))

    return Answer(close=True, focus=_edited(desk, shelf, act, work))


def _shift_stage(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    def work(draft: Draft) -> str:
        journey = the_map(draft.project)
        ids = [stage.id for stage in journey.stages] if journey else []
        if act.id not in ids:
            raise Refused("no-such-id", id=act.id)
        at = ids.index(act.id) + act.by
        if 0 <= at < len(ids):
            draft.do(Move(of=act.id, at=at))
        return act.id

    return Answer(close=True, focus=_edited(desk, shelf, act, work))


def _remove_stage(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    def work(draft: Draft) -> str:
        _stage_there(draft.project, act.id)
        remove_stage(draft, act.id)
        return ""

    _edited(desk, shelf, act, work)
    return Answer(close=True, say=_said(shelf, act).say("web-removed"))


# --- history --------------------------------------------------------------------------------------------------------


def _undo(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    _, change = shelf.undo(act.project, datetime.now(UTC))
    return _turned(desk, shelf, act, change, "web-took-back")


def _redo(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    _, change = shelf.redo(act.project, datetime.now(UTC))
    return _turned(desk, shelf, act, change, "web-brought-back")


def _turned(desk: Desk, shelf: Shelf, act: Act, change: Change, key: str) -> Answer:
    desk.conversation(shelf, act.project).reconsider()
    said = _said(shelf, act)
    return Answer(close=True, say=said.say(key, who=who(change, said), what=done(change.edits, said)))


def _forget(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    shelf.forget_item(act.project, act.id, datetime.now(UTC))
    desk.conversation(shelf, act.project).reconsider()
    return Answer(close=True, say=_said(shelf, act).say("web-forgotten"))


def _forget_message(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    shelf.forget_message(act.project, act.seq, datetime.now(UTC))
    desk.conversation(shelf, act.project).reconsider()
    return Answer(close=True, say=_said(shelf, act).say("web-forgotten"))


# --- projects -------------------------------------------------------------------------------------------------------


def _rename(_desk: Desk, shelf: Shelf, act: Act) -> Answer:
    saved = shelf.rename(act.project, mending.short(act.new.get("name", ""), MAX_LABEL))
    return Answer(close=True, say=Messages(saved.project.language).say("web-renamed"))


def _new_project(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    language = shelf.load(act.project).project.language if act.project else act.spoken
    return Answer(go=f"?project={desk.begin(shelf, language)}")


def _example(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    language = shelf.load(act.project).project.language if act.project else act.spoken
    name = Messages(language).say("web-example-name")
    found = read((files(__package__) / "examples" / f"{language}.json").read_bytes(), f"{language}.json")
    project = found.project.model_copy(update={"name": name})
    for listed in shelf.projects():
        if listed.name == name and listed.language == language:  # it was opened before
            return Answer(go=f"?project={listed.id}")
    now = datetime.now(UTC)
    one = shelf.create(project, now).id
    welcome = Message(
        seq=0, role="assistant", text=Messages(language).say("web-example-welcome"), language=language, at=now
    )
    shelf.welcome(one, welcome)
    return Answer(go=f"?project={one}")


def _delete_project(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    """Delete the project `id`; where it was the open one, another is opened."""
    language = shelf.load(act.project).project.language
    shelf.delete(act.id)
    if act.id != act.project:
        return Answer(close=True, say=Messages(language).say("web-forgotten"))
    rest = shelf.projects()
    return Answer(go=f"?project={rest[0].id if rest else desk.begin(shelf, language)}")


def _remove_document(_desk: Desk, shelf: Shelf, act: Act) -> Answer:
    gone = shelf.documents.remove(act.project, act.of)
    return Answer(close=True, say=_said(shelf, act).say("web-papers-removed", name=gone.name))


def _speak(desk: Desk, shelf: Shelf, act: Act) -> Answer:
    desk.conversation(shelf, act.project).speak(act.spoken)
    return Answer(go=f"?project={act.project}")


def _stage_there(project: Project, one: str) -> None:
    journey = the_map(project)
    if journey is None or one not in [stage.id for stage in journey.stages]:
        raise Refused("no-such-id", id=one)


def _said(shelf: Shelf, act: Act) -> Messages:
    return Messages(shelf.load(act.project).project.language)


DEEDS: dict[str, Callable[[Desk, Shelf, Act], Answer]] = {
    "mend": _mend, "add": _add, "add-fact": _add_fact, "remove": _remove, "accept": _accept,
    "typical": _typical, "keep-guesses": _keep_guesses, "remove-guesses": _remove_guesses,
    "add-stage": _add_stage, "shift-stage": _shift_stage, "remove-stage": _remove_stage,
    "undo": _undo, "redo": _redo, "forget": _forget, "forget-message": _forget_message,
    "rename": _rename, "new-project": _new_project, "example": _example, "delete-project": _delete_project,
    "speak": _speak, "remove-document": _remove_document,
}  # fmt: skip
