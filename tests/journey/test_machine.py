"""Whatever anybody does to a project, in any order: it stays sound, it can be taken back, and its origins hold."""

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from pydantic import ValidationError

from assistant.errors import Refused
from assistant.journey.apply import apply
from assistant.journey.edits import (
    INVERSES,
    Accept,
    Actor,
    AddEvidence,
    AddFact,
    AddFeeling,
    AddLine,
    AddMap,
    AddOpenQuestion,
    AddOpportunity,
    AddPersona,
    AddStage,
    AddTouchpoint,
    Cite,
    Edit,
    Inverse,
    Move,
    Put,
    Recast,
    Remove,
    Reword,
    Set,
    Support,
)
from assistant.journey.models import AgreementSource, Item, MessageSource, Project, Sourced, sourced_in
from assistant.journey.quotes import words
from assistant.journey.soundness import content, faults, ids_in, proven
from assistant.journey.tree import locate, node_at
from assistant.journey.vocabulary import LANES, PLAIN_LANES, Lane

from .sentences import NEVER_SAID, messages, quotes, texts
from .worlds import (
    ACTORS,
    CONVERSATION,
    HISTORY,
    IMPORTER,
    INTERVIEWER,
    LINKS,
    MANY_LINKS,
    NOW,
    OWNER,
    PARTS,
    VALUES,
    in_order,
    same,
    shop,
)

UNSAID = [words(text) for text in NEVER_SAID]
ORIGINS_OF = {
    "owner": {"edited", "accepted"},
    "importer": {"imported"},
    "interviewer": {"stated", "paraphrased", "evidence", "accepted", "guidance", "suggested"},
}
EDITORS = st.sampled_from((*[INTERVIEWER] * 8, OWNER, OWNER, IMPORTER, CONVERSATION, HISTORY))


class Editing(RuleBasedStateMachine):
    """Everybody edits one project."""

    def __init__(self) -> None:
        super().__init__()
        self.project = shop()
        self.given = set(ids_in(self.project))
        self.done: list[tuple[Project, Inverse]] = []  # what was before, and what leads there
        self.agreed: dict[tuple[str, str], str] = {}  # (message, item) → what the item said when it was agreed to

    def do(self, edit: Edit, actor: Actor) -> None:
        before = self.project
        try:
            after, inverse, made = apply(before, edit, actor)
        except Refused:
            return
        assert actor.kind != "history"
        assert actor.kind != "conversation" or isinstance(edit, AddEvidence)
        assert after.evidence[: len(before.evidence)] == before.evidence
        new = set(ids_in(after)) - set(ids_in(before))
        assert not new & self.given, "an id was given twice"
        assert getattr(made, "id", None) in new or not new
        self.given |= new
        back = apply(after, inverse, HISTORY)
        assert same(back.project, before)
        assert apply(back.project, back.inverse, HISTORY).project == after
        (stored,) = INVERSES.validate_json(INVERSES.dump_json([inverse]))
        assert same(apply(after, stored, HISTORY).project, before)
        self.project = after
        self.done.append((before, inverse))

    def ids(self, first: str = "") -> list[str]:
        """Return what there is to name, and more seldom something that is not there."""
        there = [one for one in ids_in(self.project) if one.startswith(first)]
        return [*there * 5, f"{first or 'l'}999"]

    def guesses(self) -> list[str]:
        """Return what could be accepted, and something that could not."""
        return [one.id for one in sourced_in(self.project) if one.guessed] + ["l999"]

    def cite(self, data: st.DataObject) -> tuple[str, Cite | None]:
        """Return a text and what it is said to rest on."""
        kind = data.draw(st.sampled_from((*["quote"] * 7, "card", "nothing", "nowhere")))
        if kind == "quote" and self.project.evidence:
            record = data.draw(st.sampled_from(self.project.evidence))
            quote = data.draw(quotes(record.text))[:2_000]
            evidence = data.draw(st.sampled_from((*[record.id] * 5, self.project.evidence[0].id)))
            return data.draw(texts(quote))[:2_000], Cite(evidence=evidence, quote=quote)
        card = data.draw(st.sampled_from(("opening-hours", "never-seen")))
        text = data.draw(st.sampled_from(("5", "2", "they wait", "?")))
        return text, {"card": Cite(card=card), "nowhere": Cite(evidence="e998", quote=text)}.get(kind)

    @rule(data=st.data(), said=messages(), agreed=st.booleans(), actor=st.sampled_from((*[CONVERSATION] * 9, *ACTORS)))
    def add_message(self, data: st.DataObject, said: tuple[Any, str], agreed: bool, actor: Actor) -> None:
        proposed = tuple(data.draw(st.lists(st.sampled_from(self.guesses()), max_size=4)))
        count = len(self.project.evidence)
        edit = AddEvidence(language=said[0], at=NOW, text=said[1], agreed=agreed, proposed=proposed)
        self.do(edit, actor)
        if len(self.project.evidence) > count:
            assert actor is CONVERSATION
            self.remember(self.project.evidence[-1].id)

    @rule(data=st.data(), said=messages(), lanes=st.lists(st.sampled_from(PLAIN_LANES), min_size=1, max_size=4))
    def note_what_is_said(self, data: st.DataObject, said: tuple[Any, str], lanes: list[Any]) -> None:
        self.do(AddEvidence(language=said[0], at=NOW, text=said[1]), CONVERSATION)
        for lane in lanes:
            quote = data.draw(quotes(said[1]))
            cite = Cite(evidence=self.project.evidence[-1].id, quote=quote)
            stage = data.draw(st.sampled_from(self.ids("s")))
            self.do(AddLine(stage=stage, lane=lane, text=data.draw(texts(quote)), cite=cite), INTERVIEWER)

    @rule(data=st.data(), exchanged=st.booleans())
    def agree_to_a_guess(self, data: st.DataObject, exchanged: bool) -> None:
        one = data.draw(st.sampled_from(self.guesses()))
        self.add_answer((one,), agreed=data.draw(st.booleans()))
        items = {item.id: item for item in sourced_in(self.project)}
        if exchanged and isinstance(items.get(one), Item):  # the words are exchanged before they are accepted
            self.do(Reword(of=one, text="another guess", was=content(items[one])), INTERVIEWER)
        self.do(Accept(of=one, evidence=self.project.evidence[-1].id), INTERVIEWER)

    def add_answer(self, proposed: tuple[str, ...], *, agreed: bool) -> None:
        self.do(AddEvidence(language="en", at=NOW, text="well", agreed=agreed, proposed=proposed), CONVERSATION)
        self.remember(self.project.evidence[-1].id)

    def remember(self, message: str) -> None:
        record = next(one for one in self.project.evidence if one.id == message)
        for one in sourced_in(self.project):
            if record.agreed and one.id in record.proposed:
                self.agreed[message, one.id] = content(one)

    @rule(said=messages(), kind=st.sampled_from(("review", "document", "number")), agreed=st.booleans(), actor=EDITORS)
    def add_record(self, said: tuple[Any, str], kind: Any, agreed: bool, actor: Actor) -> None:
        proposed = tuple(self.ids()) if agreed else ()
        edit = AddEvidence(kind=kind, language=said[0], at=NOW, text=said[1], agreed=agreed, proposed=proposed)
        self.do(edit, actor)

    @rule(data=st.data(), actor=EDITORS)
    def add_something(self, data: st.DataObject, actor: Actor) -> None:
        pick = data.draw
        text, cite = self.cite(data)
        one = pick(st.sampled_from((*[None] * 200, *self.ids())))  # seldom an id that somebody claims
        stage = pick(st.sampled_from(self.ids("s")))
        persona = pick(st.sampled_from((None, None, *self.ids("p"))))
        edits: tuple[Edit, ...] = (
            AddMap(id=one, persona_id=persona),
            AddPersona(id=one),
            AddStage(id=one, map=pick(st.sampled_from(self.ids("m"))), name=text, phase="use", at=0, cite=cite),
            AddLine(id=one, stage=stage, lane=pick(st.sampled_from(PLAIN_LANES)), text=text, cite=cite),
            AddTouchpoint(id=one, stage=stage, text=text, cite=cite),
            AddFeeling(id=one, stage=stage, text=text, score=1, persona=persona, cite=cite),
            AddFeeling(stage=stage, text=text, score=0, touchpoint=pick(st.sampled_from(self.ids())), cite=cite),
            AddOpportunity(map="m1", text=text, stage=stage, pains=(pick(st.sampled_from(self.ids())),), cite=cite),
            AddFact(id=one, of=persona or "business", field="name", text=text, cite=cite),
            AddOpenQuestion(id=one, text=text, topic="fit", about=pick(st.sampled_from(self.ids("i")))),
            AddOpenQuestion(text=text, topic="fit", about=pick(st.sampled_from(self.ids()))),
        )
        self.do(pick(st.sampled_from(edits)), actor)

    @rule(data=st.data(), actor=EDITORS)
    def put(self, data: st.DataObject, actor: Actor) -> None:
        nodes = [node_at(self.project, locate(self.project, one)) for one in ids_in(self.project)]
        places = [(node, part) for node in nodes for part in PARTS if part in type(node).model_fields]
        if not places:
            return
        node, part = data.draw(st.sampled_from(places))
        old = getattr(node, part)
        text, cite = self.cite(data)
        was = content(old) if isinstance(old, Sourced) else old
        edit = Put(of=node.id, part=part, content=data.draw(st.sampled_from((text, text, None))), was=was, cite=cite)
        self.do(edit, actor)

    @rule(data=st.data(), actor=EDITORS)
    def set_something(self, data: st.DataObject, actor: Actor) -> None:
        one = data.draw(st.sampled_from((*ids_in(self.project), "project")))
        node = self.project if one == "project" else node_at(self.project, locate(self.project, one))
        fields = [field for field in (*VALUES, *LINKS, *MANY_LINKS) if field in type(node).model_fields]
        if not fields:
            return
        field = data.draw(st.sampled_from(fields))
        link = data.draw(st.sampled_from(self.ids()))
        value = (link,) if field in MANY_LINKS else link
        if field in VALUES:
            value = data.draw(st.sampled_from(VALUES[field]))
        try:
            edit = Set.model_validate({"of": one, "field": field, "value": value, "was": getattr(node, field)})
        except ValidationError:  # a sequence that `Set` cannot name
            return
        self.do(edit, actor)

    @rule(data=st.data(), actor=EDITORS)
    def reword(self, data: st.DataObject, actor: Actor) -> None:
        items = [one for one in sourced_in(self.project) if isinstance(one, Item)]
        if not items:
            return
        item = data.draw(st.sampled_from(items))
        text, cite = self.cite(data)
        self.do(Reword(of=item.id, text=text, was=item.text, cite=cite), actor)

    @rule(data=st.data(), actor=EDITORS, at=st.sampled_from((None, 0, 1, 99, -1)))
    def move(self, data: st.DataObject, actor: Actor, at: int | None) -> None:
        stage = data.draw(st.sampled_from((None, *self.ids("s"))))
        lane = data.draw(st.sampled_from((None, *PLAIN_LANES)))
        self.do(Move(of=data.draw(st.sampled_from(self.ids())), stage=stage, lane=lane, at=at), actor)

    @rule(data=st.data(), actor=EDITORS, lane=st.sampled_from(LANES))
    def recast(self, data: st.DataObject, actor: Actor, lane: Lane) -> None:
        stages = self.ids("s")
        if stages:
            one = data.draw(st.sampled_from(self.ids()))
            self.do(Recast(of=one, stage=data.draw(st.sampled_from(stages)), lane=lane), actor)

    @rule(data=st.data(), actor=EDITORS)
    def remove(self, data: st.DataObject, actor: Actor) -> None:
        self.do(Remove(of=data.draw(st.sampled_from(self.ids()))), actor)

    @rule(data=st.data(), actor=EDITORS)
    def accept(self, data: st.DataObject, actor: Actor) -> None:
        answers = [(record.id, one) for record in self.project.evidence for one in record.proposed]
        guess = (data.draw(st.sampled_from((None, *self.ids("e")))), data.draw(st.sampled_from(self.guesses())))
        evidence, of = data.draw(st.sampled_from((guess, *answers)))
        self.do(Accept(of=of, evidence=evidence), actor)

    @rule(data=st.data(), actor=EDITORS)
    def support(self, data: st.DataObject, actor: Actor) -> None:
        _, cite = self.cite(data)
        if cite:
            self.do(Support(of=data.draw(st.sampled_from(self.ids())), cite=cite), actor)

    @precondition(lambda self: self.done)
    @rule(count=st.sampled_from((1, 1, 2, 5)), again=st.booleans())
    def undo(self, count: int, again: bool) -> None:
        redo = []
        for _ in range(min(count, len(self.done))):
            before, inverse = self.done.pop()
            now = self.project
            self.project, back, _made = apply(now, inverse, HISTORY)
            assert same(self.project, before)
            redo.append((now, back))
        while again and redo:
            now, back = redo.pop()
            earlier = self.project
            self.project, inverse, _made = apply(self.project, back, HISTORY)
            assert same(self.project, now)
            self.done.append((earlier, inverse))

    @invariant()
    def the_project_is_sound(self) -> None:
        assert faults(self.project) == []
        assert set(ids_in(self.project)) <= self.given
        assert Project.model_validate_json(self.project.model_dump_json()) == self.project

    @invariant()
    def origins_are_earned(self) -> None:
        evidence = {record.id: record for record in self.project.evidence}
        for one in sourced_in(self.project):
            assert proven(one, evidence), one
            assert one.origin in ORIGINS_OF[one.by], one
            if one.origin == "stated":
                said = [evidence[source.evidence].text for source in one.sources if isinstance(source, MessageSource)]
                assert any(in_order(words(content(one)), words(text)) for text in said), one
                assert words(content(one)) not in UNSAID, one
            if one.origin == "accepted" and one.by == "interviewer":
                answers = [source.evidence for source in one.sources if isinstance(source, AgreementSource)]
                assert content(one) in [self.agreed.get((answer, one.id)) for answer in answers], one


TestEditing = Editing.TestCase
SOAK = bool(os.environ.get("POLKU_SOAK"))
pytestmark = [pytest.mark.timeout(0)] if SOAK else []
TestEditing.settings = settings(
    max_examples=5_000 if SOAK else 200,
    stateful_step_count=60 if SOAK else 25,
    derandomize=not SOAK,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
