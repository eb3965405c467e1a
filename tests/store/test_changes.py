"""Two writers lose nothing of each other's, and changes are taken back and brought back as they were."""

from collections.abc import Callable

import pytest

from assistant.errors import Refused
from assistant.journey.edits import AddOpportunity, AddStage, Move, Put, Remove, Reword, Set
from assistant.store import Shelf, Store

from .turns import a_project, answered, asking, at, commit, line, pains, reply, same

Opened = Callable[[str], Store]


def test_both_writers_keep_their_lines(url: str, opened: Opened) -> None:
    one, two = opened(url).of("anna"), opened(url).of("anna")
    base = one.create(a_project(), at())
    commit(one, base, line("slow"), line("dear"))
    done = commit(two, base, line("far"), AddStage(map="m1", name="Later", phase="after"), line("late", stage="s7"))
    assert done.refused == []
    assert pains(done.saved.project) == ["slow", "dear", "far"]
    assert pains(done.saved.project, 2) == ["late"]
    assert [getattr(edit, "id", "") for edit in done.edits] == ["l8", "s9", "l11"]
    assert done.saved.version == base.version + 2
    assert one.load(base.id) == two.load(base.id) == done.saved


def test_a_conflict_on_one_field_is_named_and_the_rest_is_kept(url: str, opened: Opened) -> None:
    one, two = opened(url).of("anna"), opened(url).of("anna")
    base = commit(one, one.create(a_project(), at()), line("slow")).saved
    item = base.project.maps[0].stages[0].lines.pains[0].id
    commit(one, base, Reword(of=item, text="very slow", was="slow"))
    done = commit(two, base, Reword(of=item, text="rather slow", was="slow"), line("dear"))
    [refusal] = done.refused
    assert (refusal.error.code, refusal.error.values["now"]) == ("conflict", "very slow")
    assert isinstance(refusal.edit, Reword)
    assert pains(done.saved.project) == ["very slow", "dear"]
    assert [edit.op for edit in two.history(base.id)[-1].edits] == ["add_line"]


def test_what_depends_on_a_refused_edit_is_refused_too(url: str, opened: Opened) -> None:
    one, two = opened(url).of("anna"), opened(url).of("anna")
    base = one.create(a_project(), at())
    commit(one, base, Remove(of="s2"))
    done = commit(
        two, base, line("slow"), AddOpportunity(map="m1", text="faster", pains=("l6",)), line("dear", stage="s4"),
        reply=reply(asked=asking(map="m1", stage="s2"), proposed=("l6", "l8")),
    )  # fmt: skip
    assert [(refusal.edit.op, refusal.error.code) for refusal in done.refused] == [
        ("add_line", "no-such-id"), ("add_opportunity", "no-such-id"),
    ]  # fmt: skip
    assert pains(done.saved.project) == ["dear"]
    assert done.reply is not None
    assert done.reply.asked == asking(map="m1")
    assert done.reply.proposed == ("l8",)


def test_a_reply_asks_about_the_ids_that_were_given_in_the_end(url: str, opened: Opened) -> None:
    one, two = opened(url).of("anna"), opened(url).of("anna")
    base = one.create(a_project(), at())
    commit(one, base, line("slow"))
    done = commit(
        two, base, AddStage(map="m1", name="Later", phase="after"), line("late", stage="s6"),
        reply=reply(asked=asking(map="m1", stage="s6"), proposed=("l8", "s2")),
    )  # fmt: skip
    stage = done.saved.project.maps[0].stages[2]
    assert done.reply is not None
    assert done.reply.asked == asking(map="m1", stage=stage.id)
    assert done.reply.proposed == (stage.lines.pains[0].id, "s2")
    assert two.messages(base.id) == [done.reply]


def test_a_whole_turn_that_is_refused_still_answers(url: str, opened: Opened) -> None:
    one, two = opened(url).of("anna"), opened(url).of("anna")
    base = one.create(a_project(), at())
    message = two.say(base.id, "Slow", "en", at())
    newest = commit(one, base, Remove(of="s2")).saved
    done = commit(two, base, line("slow"), reply=reply(), answering=message.seq, intent="answer", outcome="answered")
    assert done.saved == newest
    assert len(done.refused) == 1
    assert two.unanswered(base.id) is None
    assert [change.seq for change in two.history(base.id)] == [0, 1]


def test_undo_and_redo_restore_every_step(url: str, opened: Opened) -> None:
    shelf = opened(url).of("anna")
    states = [shelf.create(a_project(), at())]
    for edits in (
        [line("slow"), line("dear")],
        [Reword(of="l6", text="very slow", was="slow"), Put(of="m1", part="title", content="Coffee")],
        [Move(of="l6", stage="s4", lane="barriers")],
        [Set(of="s2", field="phase", value="find", was="choose"), Remove(of="s4")],
        [Set(of="project", field="name", value="Bistro", was="Café")],
    ):
        states.append(commit(shelf, states[-1], *edits).saved)
    one, versions = states[0].id, [states[-1].version]
    for state in reversed(states[:-1]):
        saved, change = shelf.undo(one, at(5))
        versions.append(saved.version)
        assert change.undone
        assert same(saved.project, state.project)
        assert opened(url).of("anna").load(one) == saved
    with pytest.raises(Refused, match="nothing-to-undo"):
        shelf.undo(one, at(5))
    for seq, state in enumerate(states[1:], 1):
        saved, change = shelf.redo(one, at(6))
        versions.append(saved.version)
        assert (change.seq, change.undone) == (seq, False)
        assert same(saved.project, state.project)
    with pytest.raises(Refused, match="nothing-to-redo"):
        shelf.redo(one, at(6))
    assert same(shelf.undo(one, at(7))[0].project, states[-2].project)
    assert versions == sorted(set(versions))
    assert shelf.load(one).project.last_id == states[-1].project.last_id


def test_undo_takes_back_the_latest_change_whoever_made_it(url: str, opened: Opened) -> None:
    one, two = opened(url).of("anna"), opened(url).of("anna")
    base = commit(one, one.create(a_project(), at()), line("slow")).saved
    answered(two, base.id, "The queue is long", "The queue is long")
    saved, change = one.undo(base.id, at())
    assert change.author == "interviewer"
    assert pains(saved.project) == ["slow"]
    assert saved.project.evidence == ()


def test_a_new_change_clears_redo(shelf: Shelf) -> None:
    base = commit(shelf, shelf.create(a_project(), at()), line("slow")).saved
    undone, _ = shelf.undo(base.id, at())
    done = commit(shelf, undone, line("dear"))
    with pytest.raises(Refused, match="nothing-to-redo"):
        shelf.redo(base.id, at())
    assert [(change.seq, change.undone) for change in shelf.history(base.id)] == [(0, False), (1, True), (2, False)]
    assert same(shelf.undo(base.id, at())[0].project, undone.project)
    assert done.saved.version > undone.version


def test_a_turn_can_take_back_the_change_before_it(url: str, opened: Opened) -> None:
    shelf = opened(url).of("anna")
    made = shelf.create(a_project(), at())
    base = commit(shelf, made, line("slow")).saved
    message = shelf.say(base.id, "Undo that", "en", at())
    done = commit(
        shelf, base, reply=reply("Taken back."), answering=message.seq, intent="undo", outcome="undone", undo=True
    )
    assert same(done.saved.project, made.project)
    assert opened(url).of("anna").load(base.id) == done.saved
    assert [(one.text, one.outcome) for one in shelf.messages(base.id)] == [
        ("Undo that", "undone"), ("Taken back.", None),
    ]  # fmt: skip
    assert same(shelf.redo(base.id, at())[0].project, base.project)


def test_nothing_is_saved_where_there_is_nothing_to_take_back(url: str, opened: Opened) -> None:
    shelf = opened(url).of("anna")
    base = shelf.create(a_project(), at())
    message = shelf.say(base.id, "Undo that", "en", at())
    with pytest.raises(Refused, match="nothing-to-undo"):
        commit(shelf, base, reply=reply(), answering=message.seq, intent="undo", outcome="undone", undo=True)
    for reader in (shelf, opened(url).of("anna")):
        assert reader.messages(base.id) == [message]
        assert reader.unanswered(base.id) == message
        assert reader.load(base.id) == base


def test_a_turn_that_takes_back_and_goes_on_is_made_on_what_is_left(shelf: Shelf) -> None:
    base = commit(shelf, shelf.create(a_project(), at()), line("slow")).saved
    done = commit(shelf, base, Reword(of="l6", text="x", was="slow"), line("dear"), undo=True)
    assert [refusal.edit.op for refusal in done.refused] == ["reword"]
    assert pains(done.saved.project) == ["dear"]
    with pytest.raises(Refused, match="nothing-to-redo"):
        shelf.redo(base.id, at())
