"""Deleted for good means: in no table, in no history, and in no byte of the files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import Refused
from assistant.journey.draft import Draft
from assistant.journey.edits import (
    Accept,
    Actor,
    AddEvidence,
    AddFeeling,
    AddOpportunity,
    AddPersona,
    Cite,
    Put,
    Remove,
    Reword,
    Support,
)
from assistant.journey.soundness import faults
from assistant.store import Saved, Shelf, Store

from .turns import a_project, answered, at, commit, hand, interviewer, line, pains, reply, texts

Opened = Callable[[str], Store]
SECRET = "My neighbour Kowalczyk never pays his bill"
ECHO = f"I noted “{SECRET}”. What does Kowalczyk say?"


@pytest.fixture
def gone(url: str, file: Path, opened: Opened, request: pytest.FixtureRequest) -> Callable[..., None]:
    """Checks that words are in no file of the database, or in no table on a server, and that the project is whole."""

    def check(*words: str) -> None:
        store = opened(url)
        for listed in store.of("anna").projects():
            assert faults(store.of("anna").load(listed.id).project) == []
        if url.startswith("sqlite"):
            held = {path.name: path.read_bytes() for path in file.parent.iterdir()}
            assert file.name in held
        else:
            with store._database.reading() as connection:
                rows = [
                    str(row)
                    for table in ("projects", "messages", "changes")
                    for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
                ]
            held = {"tables": "\n".join(rows).encode()}
        for word in words:
            assert [name for name, data in held.items() if word.encode() in data] == []

    return check


def begun(shelf: Shelf) -> Saved:
    """A project in which a good deal was said and done before."""
    saved = shelf.create(a_project(), at())
    for number in range(15):
        saved = answered(shelf, saved.id, f"People wait {number} minutes in the queue.", f"wait {number} minutes").saved
    return saved


def test_a_deleted_message_takes_its_words_along(shelf: Shelf, gone: Callable[..., None]) -> None:
    one = begun(shelf).id
    before = shelf.load(one).project
    answered(shelf, one, SECRET, SECRET, "Kowalczyk never pays his bill", says=ECHO)
    commit(shelf, shelf.load(one), line("a later line"))
    seq = shelf.messages(one)[-2].seq
    saved = shelf.forget_message(one, seq, at())
    gone("Kowalczyk", "never pays")
    assert pains(saved.project) == [*pains(before), "a later line"]
    assert saved.project.evidence == before.evidence
    assert [(message.text, message.outcome) for message in shelf.messages(one)[-2:]] == [
        ("", "answered"), ("I noted “…”. What does … say?", None),
    ]  # fmt: skip
    assert shelf.load(one) == saved
    assert [change.undoable for change in shelf.history(one)[-3:]] == [True, False, True]
    assert shelf.undo(one, at())[1].edits[0].op == "add_line"
    with pytest.raises(Refused, match="undo-blocked"):
        shelf.undo(one, at())


def test_a_message_that_was_taken_back_is_deleted_from_what_could_be_brought_back(
    shelf: Shelf, gone: Callable[..., None]
) -> None:
    one = begun(shelf).id
    answered(shelf, one, SECRET, SECRET, says=ECHO)
    commit(shelf, shelf.load(one), line("a later line"))
    shelf.undo(one, at())
    shelf.undo(one, at())
    shelf.forget_message(one, shelf.messages(one)[-2].seq, at())
    gone("Kowalczyk")
    with pytest.raises(Refused, match="nothing-to-redo"):
        shelf.redo(one, at())
    assert shelf.undo(one, at())[1].undoable


def test_an_unanswered_message_that_was_deleted_is_not_answered(
    url: str, opened: Opened, gone: Callable[..., None]
) -> None:
    shelf, other = opened(url).of("anna"), opened(url).of("anna")
    base = begun(shelf)
    message = shelf.say(base.id, SECRET, "en", at())
    shelf.forget_message(base.id, message.seq, at())
    assert shelf.unanswered(base.id) is None
    draft = Draft(base.project, interviewer(), AddEvidence(language="en", at=at(), text=SECRET))
    draft.do(line(SECRET, cite=draft.quoted(SECRET)))
    done = other.commit(
        base.id, base, draft, author="interviewer", reason="turn", at=at(), reply=reply(ECHO),
        answering=message.seq, intent="answer", outcome="answered",
    )  # fmt: skip
    assert done.reply is None
    gone("Kowalczyk")


def test_words_that_were_said_again_stay(shelf: Shelf) -> None:
    one = shelf.create(a_project(), at()).id
    answered(shelf, one, "The queue is long", "The queue is long")
    answered(shelf, one, "the queue is long", "queue is long")
    saved = shelf.forget_message(one, 1, at())
    assert pains(saved.project) == ["The queue is long", "queue is long"]
    assert [message.text for message in shelf.messages(one)] == ["", "Noted.", "the queue is long", "Noted."]
    saved = shelf.forget_message(one, 3, at())
    assert pains(saved.project) == []
    assert saved.project.evidence == ()


def test_what_rests_on_another_message_too_stays_in_its_words(shelf: Shelf, gone: Callable[..., None]) -> None:
    one = shelf.create(a_project(), at()).id
    first = answered(shelf, one, "Kowalczyk waits a long time", "Kowalczyk waits a long time").saved
    item = first.project.maps[0].stages[0].lines.pains[0]
    draft = Draft(first.project, interviewer(), AddEvidence(language="en", at=at(), text="Everybody waits a long time"))
    draft.do(Support(of=item.id, cite=draft.quoted("Everybody waits a long time")))
    shelf.commit(one, first, draft, author="interviewer", reason="turn", at=at())
    saved = shelf.forget_message(one, 1, at())
    gone("Kowalczyk")
    [kept] = saved.project.maps[0].stages[0].lines.pains
    assert (kept.id, kept.text, kept.origin, len(kept.sources)) == (item.id, "Everybody waits a long time", "stated", 1)


def test_a_suggestion_that_a_message_agreed_to_is_a_suggestion_again(shelf: Shelf) -> None:
    base = commit(shelf, shelf.create(a_project(), at()), line("People wait"), at=at()).saved
    draft = Draft(base.project, interviewer())
    one = draft.do(line("Nobody answers the phone"))
    draft.do(line("Cards are refused", cite=None))
    base = shelf.commit(base.id, base, draft, author="interviewer", reason="proposal", at=at()).saved
    message = shelf.say(base.id, "Yes", "en", at())
    record = AddEvidence(language="en", at=at(), text="Yes", agreed=True, proposed=(one,))
    draft = Draft(base.project, interviewer(), record)
    draft.do(Accept(of=one, evidence=draft.message_id()))
    shelf.commit(base.id, base, draft, author="interviewer", reason="turn", at=at())
    assert shelf.load(base.id).project.maps[0].stages[0].lines.pains[1].origin == "accepted"
    item = shelf.forget_message(base.id, message.seq, at()).project.maps[0].stages[0].lines.pains[1]
    assert (item.text, item.origin, item.sources) == ("Nobody answers the phone", "suggested", ())


def test_a_guess_that_was_made_out_of_a_message_goes_with_it(shelf: Shelf, gone: Callable[..., None]) -> None:
    one = shelf.create(a_project(), at()).id
    said = "Kowalczyk of the bakery next door has never once paid his bill in time"
    saved = answered(shelf, one, said, "Kowalczyk").saved
    assert saved.project.maps[0].stages[0].lines.pains[0].origin == "suggested"
    assert pains(shelf.forget_message(one, 1, at()).project) == []
    gone("Kowalczyk")


def test_a_stage_that_was_named_by_a_message_keeps_its_other_lines(shelf: Shelf, gone: Callable[..., None]) -> None:
    base = shelf.create(a_project(), at())
    message = shelf.say(base.id, "Then comes Zanzibar Oy. Then comes Fjordmann.", "en", at())
    draft = Draft(base.project, interviewer(), AddEvidence(language="en", at=at(), text=message.text))
    for stage, name in (("s2", "Zanzibar Oy"), ("s4", "Fjordmann")):
        was = "Choosing" if stage == "s2" else "Paying"
        draft.do(Put(of=stage, part="name", content=name, was=was, cite=draft.quoted(f"Then comes {name}")))
        draft.do(Put(of=stage, part="goal", content=name, cite=draft.quoted(f"Then comes {name}")))
    draft.do(line("by hand"), hand())
    shelf.commit(base.id, base, draft, author="interviewer", reason="turn", at=at())
    saved = shelf.forget_message(base.id, message.seq, at())
    gone("Zanzibar", "Fjordmann")
    assert [(stage.name.text, stage.goal) for stage in saved.project.maps[0].stages] == [("…", None)]
    assert pains(saved.project) == ["by hand"]


def test_a_deleted_line_leaves_history_and_what_was_said_of_it(shelf: Shelf, gone: Callable[..., None]) -> None:
    base = begun(shelf)
    draft = Draft(base.project, hand())
    one = draft.do(line("Zanzibar is expensive"))
    draft.do(AddOpportunity(map="m1", text="cheaper", pains=(one,)))
    base = shelf.commit(base.id, base, draft, author="owner", reason="test", at=at()).saved
    base = commit(shelf, base, Reword(of=one, text="Zanzibar costs a fortune", was="Zanzibar is expensive")).saved
    shelf.welcome(base.id, reply("You wrote: Zanzibar costs a fortune. How much?"))
    base = commit(shelf, base, line("a later line")).saved
    saved = shelf.forget_item(base.id, one, at())
    gone("Zanzibar", "fortune")
    assert "a later line" in texts(saved.project)
    assert saved.project.maps[0].opportunities[0].pains == ()
    assert shelf.messages(base.id)[-1].text == "You wrote: …. How much?"
    assert shelf.undo(base.id, at())[0].version == saved.version + 1
    with pytest.raises(Refused, match="undo-blocked"):
        shelf.undo(base.id, at())


def test_a_line_that_was_removed_long_ago_is_deleted_from_history(shelf: Shelf, gone: Callable[..., None]) -> None:
    base = commit(shelf, begun(shelf), line("Zanzibar is expensive")).saved
    one = base.project.maps[0].stages[0].lines.pains[-1].id
    saved = commit(shelf, base, Remove(of=one)).saved
    assert shelf.forget_item(base.id, one, at()).project == saved.project
    gone("Zanzibar")
    with pytest.raises(Refused, match="undo-blocked"):
        shelf.undo(base.id, at())


def test_a_deleted_stage_takes_along_what_was_ever_in_it(shelf: Shelf, gone: Callable[..., None]) -> None:
    base = commit(shelf, begun(shelf), line("Zanzibar is expensive", stage="s4")).saved
    one = base.project.maps[0].stages[1].lines.pains[0].id
    base = commit(shelf, base, Reword(of=one, text="Fjordmann is slow", was="Zanzibar is expensive")).saved
    base = commit(shelf, base, Remove(of=one)).saved
    base = commit(shelf, base, line("stays", stage="s2")).saved
    saved = shelf.forget_item(base.id, "s4", at())
    gone("Zanzibar", "Fjordmann", "Paying")
    assert [stage.id for stage in saved.project.maps[0].stages] == ["s2"]
    assert pains(saved.project)[-1] == "stays"


def test_a_deleted_persona_leaves_no_reference(shelf: Shelf, gone: Callable[..., None]) -> None:
    base = shelf.create(a_project(), at())
    base = commit(shelf, base, AddPersona(id="p6"), Put(of="m1", part="title", content="For Zanzibar")).saved
    base = commit(shelf, base, AddFeeling(stage="s2", text="glad", score=1, persona="p6")).saved
    saved = shelf.forget_item(base.id, "p6", at())
    assert saved.project.personas == ()
    assert saved.project.maps[0].stages[0].feelings[0].persona is None
    title = saved.project.maps[0].title
    assert title is not None
    assert shelf.forget_item(base.id, title.id, at()).project.maps[0].title is None
    gone("Zanzibar")


def test_a_deleted_record_takes_along_what_rests_on_it(shelf: Shelf, gone: Callable[..., None]) -> None:
    base = shelf.create(a_project(), at())
    draft = Draft(base.project, interviewer())
    record = AddEvidence(kind="review", language="en", at=at(), text="Zanzibar was closed on Sunday")
    one = draft.do(record, Actor(kind="owner", at=at()))
    draft.do(line("Zanzibar was closed on Sunday", cite=Cite(evidence=one, quote="Zanzibar was closed on Sunday")))
    shelf.commit(base.id, base, draft, author="interviewer", reason="import", at=at())
    saved = shelf.forget_item(base.id, one, at())
    assert pains(saved.project) == []
    assert saved.project.evidence == ()
    gone("Zanzibar")


def test_what_cannot_be_deleted_is_refused_and_nothing_changes(shelf: Shelf) -> None:
    one = shelf.create(a_project(), at()).id
    saved = answered(shelf, one, "The queue is long", "The queue is long").saved
    message = saved.project.evidence[0].id
    tries: list[tuple[Callable[[], object], str]] = [
        (lambda: shelf.forget_item(one, "l999", at()), "no-such-id"),
        (lambda: shelf.forget_item(one, "nonsense", at()), "no-such-id"),
        (lambda: shelf.forget_item(one, message, at()), "evidence-stays"),
        (lambda: shelf.forget_message(one, 2, at()), "no-such-id"),
        (lambda: shelf.forget_message(one, 99, at()), "no-such-id"),
    ]
    for attempt, code in tries:
        with pytest.raises(Refused, match=code):
            attempt()
    assert shelf.load(one) == saved
    assert shelf.undo(one, at())[1].undoable


def test_a_message_can_be_deleted_twice(shelf: Shelf) -> None:
    one = shelf.create(a_project(), at()).id
    answered(shelf, one, "The queue is long", "The queue is long")
    saved = shelf.forget_message(one, 1, at())
    assert shelf.forget_message(one, 1, at()) == saved


def test_a_deleted_project_leaves_nothing(shelf: Shelf, gone: Callable[..., None]) -> None:
    kept = begun(shelf)
    one = begun(shelf).id
    answered(shelf, one, SECRET, SECRET, says=ECHO)
    shelf.delete(one)
    gone("Kowalczyk", "never pays", one)
    assert shelf.load(kept.id) == kept
