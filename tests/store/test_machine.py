"""Whatever two processes do with a store, in any order: what was acknowledged is there, and undo and redo are exact."""

import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from assistant.errors import Refused
from assistant.journey.edits import AddStage, Edit, Remove, Reword, Set
from assistant.journey.models import Project
from assistant.journey.soundness import faults
from assistant.journey.talk import Message
from assistant.store import Saved, Shelf, Store, open_store

from .conftest import Server
from .turns import a_project, at, drafted, line, reply, same

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=30)
READABLE = st.text(st.characters(categories=["L", "N", "S", "P"]), min_size=1, max_size=30)


Result = TypeVar("Result")


def tried(attempt: Callable[[], Result]) -> tuple[Result | None, str]:
    """Return what came of it, or the code of the refusal."""
    try:
        return attempt(), ""
    except Refused as error:
        return None, error.code


class Known:
    """What the database must hold of one project."""

    def __init__(self, saved: Saved) -> None:
        self.project = saved.project
        self.version = saved.version
        self.messages: list[Message] = []
        self.before: list[Project] = []  # what each undo leads to
        self.after: list[Project] = []  # what each redo leads to

    def taken_back(self, seq: int | None) -> None:
        """The change that answered a message was taken back."""
        self.messages = [
            one.model_copy(update={"outcome": "undone"})
            if one.seq == seq and one.outcome not in (None, "aside")
            else one
            for one in self.messages
        ]


class Storing(RuleBasedStateMachine):
    """Two open stores on one database, and two owners."""

    url = ""
    bases = Bundle("bases")

    @initialize()
    def open(self) -> None:
        self.stores = [open_store(self.url), open_store(self.url)]
        self.known: dict[str, Known] = {}
        self.minute = 0
        # One database serves all examples of a run on a server.
        self.owner = f"anna-{id(self)}-{datetime.now().timestamp()}"  # noqa: DTZ005

    def shelf(self, which: int) -> Shelf:
        return self.stores[which].of(self.owner)

    def now(self) -> datetime:
        self.minute += 1
        return at(self.minute)

    def saved(self, saved: Saved) -> None:
        known = self.known[saved.id]
        assert saved.version > known.version
        known.project, known.version = saved.project, saved.version

    # --- what an owner does -------------------------------------------------------------------------------------

    @rule(which=st.integers(0, 1), name=READABLE, target=bases)
    @precondition(lambda self: len(self.known) < 3)
    def create(self, which: int, name: str) -> Saved:
        saved = self.shelf(which).create(a_project(name), self.now())
        self.known[saved.id] = Known(saved)
        return saved

    @rule(which=st.integers(0, 1), base=bases, target=bases)
    def load(self, which: int, base: Saved) -> Saved:
        return self.shelf(which).load(base.id)

    @rule(which=st.integers(0, 1), base=bases, text=WORDS)
    def say(self, which: int, base: Saved, text: str) -> None:
        said, code = tried(lambda: self.shelf(which).say(base.id, text, "en", self.now()))
        assert (code == "message-empty") == (not text.replace("\0", "").strip())
        if said is not None:
            self.known[base.id].messages.append(said)

    @rule(
        which=st.integers(0, 1), base=bases, data=st.data(), texts=st.lists(READABLE, max_size=3),
        answers=st.booleans(), undo=st.sampled_from((False, False, False, True)), target=bases,
    )  # fmt: skip
    def commit(
        self, which: int, base: Saved, data: st.DataObject, texts: list[str], answers: bool, undo: bool
    ) -> Saved:
        known = self.known[base.id]
        edits: list[Edit] = []
        draft = drafted(base)
        for text in texts:
            stages = [stage.id for stage in draft.project.maps[0].stages]
            lines = [one for stage in draft.project.maps[0].stages for one in stage.lines.pains]
            edit: Edit = AddStage(map="m1", name=text, phase="use")
            kind = data.draw(st.sampled_from(("line", "line", "line", "stage", "reword", "remove", "language")))
            if kind == "line" and stages:
                edit = line(text, stage=data.draw(st.sampled_from(stages)))
            elif kind == "reword" and lines:
                item = data.draw(st.sampled_from(lines))
                edit = Reword(of=item.id, text=text, was=item.text)
            elif kind == "remove" and stages:
                edit = Remove(of=data.draw(st.sampled_from([*stages, *(one.id for one in lines)])))
            elif kind == "language":
                was = draft.project.language
                edit = Set(of="project", field="language", value="fi" if was != "fi" else "sv", was=was)
            draft.do(edit)
            edits.append(edit)
        shelf = self.shelf(which)
        waiting = shelf.unanswered(base.id) if answers else None
        values: dict[str, Any] = {"reply": reply(data.draw(WORDS))} if answers else {}
        latest = next((one.message for one in reversed(shelf.history(base.id)) if not one.undone), None)
        if waiting is not None:
            values |= {"answering": waiting.seq, "intent": "answer", "outcome": "thin"}
        done, code = tried(
            lambda: shelf.commit(
                base.id, base, draft, author="owner", reason="test", at=self.now(), undo=undo, **values
            )
        )
        assert code == ("nothing-to-undo" if undo and not known.before else "")
        if done is None:
            return base
        left = known.project
        if undo:
            known.after.append(left)
            left = known.before.pop()
            known.taken_back(latest)
        assert len(done.edits) + len(done.refused) == len(edits)
        if base.version == known.version and not undo:
            assert done.refused == []
            assert done.saved.project == draft.project
        if done.edits:
            known.before.append(left)
            known.after.clear()
        else:
            assert same(done.saved.project, left)
        if done.edits or undo:
            self.saved(done.saved)
        if waiting is not None:
            answered = waiting.model_copy(update={"intent": "answer", "outcome": "thin"})
            known.messages = [answered if one.seq == waiting.seq else one for one in known.messages]
        if answers:
            assert done.reply is not None
            known.messages.append(done.reply)
        return done.saved

    @rule(which=st.integers(0, 1), base=bases)
    def undo(self, which: int, base: Saved) -> None:
        known = self.known[base.id]
        done, code = tried(lambda: self.shelf(which).undo(base.id, self.now()))
        assert code == ("" if known.before else "nothing-to-undo")
        if done is None:
            return
        saved, change = done
        assert change.undone
        assert same(saved.project, known.before[-1])
        assert saved.project.last_id == known.project.last_id
        known.after.append(known.project)
        known.before.pop()
        known.taken_back(change.message)
        self.saved(saved)

    @rule(which=st.integers(0, 1), base=bases)
    def redo(self, which: int, base: Saved) -> None:
        known = self.known[base.id]
        done, code = tried(lambda: self.shelf(which).redo(base.id, self.now()))
        assert code == ("" if known.after else "nothing-to-redo")
        if done is None:
            return
        saved, change = done
        assert not change.undone
        assert same(saved.project, known.after[-1])
        known.before.append(known.project)
        known.after.pop()
        self.saved(saved)

    @rule(which=st.integers(0, 1), base=bases, name=READABLE)
    def rename(self, which: int, base: Saved, name: str) -> None:
        known = self.known[base.id]
        saved = self.shelf(which).rename(base.id, name, self.now())
        assert saved.project.name == name
        if saved.version != known.version:
            known.before.append(known.project)
            known.after.clear()
            self.saved(saved)

    @rule(which=st.integers(0, 1), base=bases)
    def somebody_else(self, which: int, base: Saved) -> None:
        stranger = self.stores[which].of("ben")
        for attempt in (stranger.load, stranger.messages, stranger.pulse, stranger.history, stranger.delete):
            with pytest.raises(Refused, match="project-not-found"):
                attempt(base.id)

    # --- what always holds --------------------------------------------------------------------------------------

    @invariant()
    def everything_acknowledged_is_there(self) -> None:
        for one, known in getattr(self, "known", {}).items():
            for which in (0, 1):
                saved = self.shelf(which).load(one)
                assert (saved.version, saved.project) == (known.version, known.project)
                assert self.shelf(which).messages(one) == known.messages
            assert faults(saved.project) == []
            waiting = [each for each in known.messages if each.role == "owner" and each.outcome is None]
            assert self.shelf(0).unanswered(one) == (waiting[-1] if waiting else None)
            undone = [change.undone for change in self.shelf(1).history(one)]
            assert undone.count(False) == len(known.before) + 1

    @invariant()
    def the_list_is_right(self) -> None:
        for which in range(len(getattr(self, "stores", ()))):
            listed = {each.id: (each.name, each.language, each.messages) for each in self.shelf(which).projects()}
            assert listed == {
                one: (known.project.name, known.project.language, len(known.messages))
                for one, known in self.known.items()
            }

    def teardown(self) -> None:
        stores: list[Store] = getattr(self, "stores", [])
        if stores:
            last = open_store(self.url)  # nothing of it was only in memory
            for one, known in self.known.items():
                assert last.of(self.owner).load(one).project == known.project
                assert last.of(self.owner).messages(one) == known.messages
            last.close()
        for store in stores:
            store.close()


def _run(url: str, examples: int) -> None:
    machine = type("StoringOne", (Storing,), {"url": url})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.reuse, Phase.generate),  # to shrink a failure takes minutes on a disk; add it when you look
        ),
    )


def test_in_a_file() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _run(f"sqlite:///{Path(folder) / 'polku.db'}", 25)


def test_on_a_server(server: Server) -> None:
    _run(server.url(server.database()), 8)
