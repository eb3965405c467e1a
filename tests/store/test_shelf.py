"""What an owner saved is there: projects, messages, changes; and nobody else's."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

import pytest

from assistant.errors import Bug, Refused
from assistant.journey.models import Project
from assistant.store import Shelf, Store

from .turns import a_project, answered, asking, at, commit, drafted, line, pains, reply, same

Opened = Callable[[str], Store]


def test_a_new_project_is_there_in_every_process(url: str, opened: Opened) -> None:
    saved = opened(url).of("anna").create(a_project(), at(), author="importer", reason="import of map.json")
    other = opened(url).of("anna")
    assert other.load(saved.id) == saved
    assert saved.version == other.pulse(saved.id).version == 1
    assert [(one.id, one.name, one.language, one.updated, one.messages) for one in other.projects()] == [
        (saved.id, "Café", "en", at(), 0)
    ]
    [made] = other.history(saved.id)
    assert (made.seq, made.author, made.reason, made.edits, made.undoable) == (
        0, "importer", "import of map.json", [], False,
    )  # fmt: skip


def test_ids_can_be_read_out(shelf: Shelf) -> None:
    ids = [shelf.create(Project(), at()).id for _ in range(50)]
    assert len(set(ids)) == 50
    assert all(len(one) == 8 and not set(one) & set("01ilo") and one.lower() == one for one in ids)


def test_the_project_used_last_comes_first(shelf: Shelf) -> None:
    old = shelf.create(a_project("Old"), at(1))
    shelf.create(a_project("New"), at(2))
    assert [one.name for one in shelf.projects()] == ["New", "Old"]
    shelf.say(old.id, "Back again", "en", at(3))
    assert [(one.name, one.messages) for one in shelf.projects()] == [("Old", 1), ("New", 0)]


def test_a_project_is_found_by_its_first_letters(shelf: Shelf, url: str, opened: Opened) -> None:
    ids = [shelf.create(Project(), at()).id for _ in range(30)]
    assert shelf.find(ids[0]) == shelf.find(ids[0].upper()) == ids[0]
    alone = next(one[:7] for one in ids if sum(other.startswith(one[:7]) for other in ids) == 1)
    assert shelf.find(alone) in ids
    for prefix, code in (("", "project-many"), ("!", "project-not-found"), ("%", "project-not-found")):
        with pytest.raises(Refused, match=code):
            shelf.find(prefix)
    with pytest.raises(Refused, match="project-not-found"):
        opened(url).of("ben").find(ids[0])


def test_nobody_reaches_anothers_project(url: str, opened: Opened) -> None:
    store = opened(url)
    saved = store.of("anna").create(a_project(), at())
    store.of("anna").say(saved.id, "Hello", "en", at())
    ben = store.of("ben")
    one = saved.id
    assert ben.projects() == []
    tries: list[Callable[[], object]] = [
        lambda: ben.load(one),
        lambda: ben.pulse(one),
        lambda: ben.say(one, "x", "en", at()),
        lambda: ben.welcome(one, reply()),
        lambda: ben.messages(one),
        lambda: ben.unanswered(one),
        lambda: commit(ben, saved, line("x")),
        lambda: ben.undo(one, at()),
        lambda: ben.redo(one, at()),
        lambda: ben.history(one),
        lambda: ben.rename(one, "Mine"),
        lambda: ben.delete(one),
        lambda: ben.forget_item(one, "s2", at()),
        lambda: ben.forget_message(one, 1, at()),
    ]
    for attempt in tries:
        with pytest.raises(Refused, match="project-not-found"):
            attempt()
    anna = opened(url).of("anna")
    assert anna.load(one) == saved
    assert len(anna.messages(one)) == 1


def test_a_message_comes_back_as_it_was_said(url: str, opened: Opened) -> None:
    shelf = opened(url).of("anna")
    one = shelf.create(a_project(), at()).id
    text = "Asiakas soittaa — «привет», zażółć 🙂\nja odottaa"
    first = reply(
        "What happens?", asked=asking(map="m1", stage="s2", phase="choose", key="ask-pains", probe=True),
        proposed=("l7", "t8"), citations=("trade cafés", "b,c"), interviewer="model",
    )  # fmt: skip
    welcome = shelf.welcome(one, first)
    said = shelf.say(one, text, "fi", datetime(2026, 11, 22, 15, 0, tzinfo=timezone(timedelta(hours=2))))
    assert (said.seq, said.role, said.text, said.outcome) == (2, "owner", text, None)
    assert welcome == first.model_copy(update={"seq": 1})
    for reader in (shelf, opened(url).of("anna")):
        assert reader.messages(one) == [welcome, said]
        assert reader.unanswered(one) == said
    assert said.at == at(60)
    assert said.at.utcoffset() == timedelta(0)


@pytest.mark.parametrize(("text", "kept"), [("a\0b", "ab"), ("\ud83dhalf", "half"), (" left alone ", " left alone ")])
def test_what_no_database_can_hold_is_left_out(shelf: Shelf, text: str, kept: str) -> None:
    one = shelf.create(Project(), at()).id
    assert shelf.say(one, text, "en", at()).text == kept
    assert shelf.messages(one)[0].text == kept


@pytest.mark.parametrize("text", ["", " \n", "\0"])
def test_nothing_is_no_message(shelf: Shelf, text: str) -> None:
    one = shelf.create(Project(), at()).id
    with pytest.raises(Refused, match="message-empty"):
        shelf.say(one, text, "en", at())
    assert shelf.messages(one) == []


def test_a_turn_saves_edits_reply_and_outcome_together(url: str, opened: Opened) -> None:
    shelf = opened(url).of("anna")
    one = shelf.create(a_project(), at()).id
    done = answered(shelf, one, "The website is slow.", "The website is slow")
    assert done.reply is not None
    assert (done.reply.seq, done.reply.text, done.refused) == (2, "Noted.", [])
    assert [edit.op for edit in done.edits] == ["add_evidence", "add_line"]
    other = opened(url).of("anna")
    assert other.load(one) == done.saved == shelf.load(one)
    assert pains(done.saved.project) == ["The website is slow"]
    assert done.saved.project.maps[0].stages[0].lines.pains[0].origin == "stated"
    said = other.messages(one)
    assert [(message.role, message.intent, message.outcome) for message in said] == [
        ("owner", "answer", "answered"), ("assistant", None, None),
    ]  # fmt: skip
    assert shelf.messages(one) == said
    assert other.unanswered(one) is None
    change = other.history(one)[-1]
    assert [edit.op for edit in change.edits] == ["add_evidence", "add_line"]
    assert (change.seq, change.author, change.reason, change.at, change.undone, change.undoable) == (
        1, "interviewer", "turn", at(), False, True,
    )  # fmt: skip


def test_a_turn_without_edits_is_no_change(shelf: Shelf) -> None:
    saved = shelf.create(a_project(), at())
    message = shelf.say(saved.id, "Why?", "en", at())
    done = commit(shelf, saved, reply=reply("Because."), answering=message.seq, intent="why", outcome="aside")
    assert done.saved == saved
    assert len(shelf.history(saved.id)) == 1
    assert shelf.messages(saved.id)[0].outcome == "aside"


def test_a_message_is_answered_once(url: str, opened: Opened) -> None:
    shelf, other = opened(url).of("anna"), opened(url).of("anna")
    base = shelf.create(a_project(), at())
    message = shelf.say(base.id, "The queue is long", "en", at())
    answer = {"reply": reply(), "answering": message.seq, "intent": "answer", "outcome": "answered"}
    first = commit(shelf, base, line("long queue"), **answer)
    second = commit(other, base, line("long queue"), **answer)
    assert second == (first.saved, None, [], [])
    assert len(other.messages(base.id)) == 2
    assert pains(other.load(base.id).project) == ["long queue"]


def test_a_draft_of_something_else_is_our_bug(shelf: Shelf) -> None:
    saved, other = shelf.create(a_project(), at()), shelf.create(a_project("Other"), at())
    for one, base in ((saved.id, other), (saved.id, saved)):
        with pytest.raises(Bug):
            shelf.commit(one, base, drafted(other, line("x")), author="owner", reason="", at=at())
    assert shelf.load(saved.id) == saved


def test_renaming_is_a_change_like_any_other(url: str, opened: Opened) -> None:
    shelf = opened(url).of("anna")
    saved = shelf.create(a_project(), at())
    renamed = shelf.rename(saved.id, " Bistro\0 ", at(1))
    assert renamed.project.name == "Bistro"
    assert opened(url).of("anna").projects()[0].name == "Bistro"
    assert shelf.rename(saved.id, "Bistro") == renamed
    undone, change = shelf.undo(saved.id, at(2))
    assert (undone.project.name, change.reason) == ("Café", "renamed")
    assert shelf.projects()[0].name == "Café"
    with pytest.raises(Refused, match="name-needed"):
        shelf.rename(saved.id, "  ")


def test_a_deleted_project_is_gone(url: str, opened: Opened) -> None:
    shelf, other = opened(url).of("anna"), opened(url).of("anna")
    one = shelf.create(a_project(), at()).id
    answered(shelf, one, "The queue is long", "The queue is long")
    kept = shelf.create(a_project("Kept"), at())
    assert other.load(one).id == one
    shelf.delete(one)
    for reader in (shelf, other):
        assert [listed.id for listed in reader.projects()] == [kept.id]
        with pytest.raises(Refused, match="project-not-found"):
            reader.load(one)
        with pytest.raises(Refused, match="project-not-found"):
            reader.messages(one)


def test_a_naive_time_is_our_bug(shelf: Shelf) -> None:
    with pytest.raises(Bug):
        shelf.create(Project(), datetime(2026, 1, 1))  # noqa: DTZ001
    assert shelf.projects() == []


def test_what_is_read_can_not_be_changed_for_others(shelf: Shelf) -> None:
    one = shelf.create(a_project(), at()).id
    shelf.say(one, "Hello", "en", at())
    shelf.messages(one).clear()
    assert len(shelf.messages(one)) == 1


def test_an_owner_may_have_any_name(url: str, opened: Opened) -> None:
    store = opened(url)
    for owner in ("", "o'hara; DROP TABLE projects", "ä" * 500):
        saved = store.of(owner).create(a_project(), at())
        assert same(store.of(owner).load(saved.id).project, saved.project)
