"""A project that breaks no rule, for tests to break."""

from datetime import UTC, datetime
from typing import Any

from assistant.journey.apply import apply
from assistant.journey.edits import Actor, AddFact, AddFeeling, AddLine, AddMap, AddPersona, AddStage, Put
from assistant.journey.models import Project
from assistant.review import Finding, review

AT = datetime(2026, 11, 22, tzinfo=UTC)


class Case:
    """A project that breaks no rule; each test breaks one thing in it."""

    def __init__(self) -> None:
        self.project = Project()
        self.persona = self.do(AddPersona())
        self.name = self.do(AddFact(of=self.persona, field="role", text="A nurse"))
        self.map = self.do(AddMap(persona_id=self.persona))
        self.put(self.map, "scenario", "She needs a proper breakfast after the night shift")
        self.put(self.map, "question", "Why people turn round")
        self.stages = [self.do(AddStage(map=self.map, name=f"Stage {n}", phase="use")) for n in range(4)]
        self.actions = [self.do(AddLine(stage=one, lane="actions", text="She goes in")) for one in self.stages]
        self.thoughts = [self.do(AddLine(stage=one, lane="thoughts", text="Is it open")) for one in self.stages]
        self.feelings = [self.do(AddFeeling(stage=one, text="glad", score=1)) for one in self.stages]

    def do(self, edit: Any, kind: Any = "owner") -> str:
        applied = apply(self.project, edit, Actor(kind=kind, at=AT))
        self.project = applied.project
        return str(getattr(applied.edit, "id", None) or "")

    def put(self, of: str, part: Any, content: str | None, was: str | None = None, kind: str = "owner") -> None:
        self.do(Put(of=of, part=part, content=content, was=was), kind)

    def found(self, rule: str) -> list[Finding]:
        return [one for one in review(self.project) if one.rule == rule]

    def only(self) -> Finding:
        found = review(self.project)
        assert len(found) == 1, found
        return found[0]


def low_point(case: Case, kind: str = "owner") -> str:
    """Add a feeling that is lower than the others."""
    return case.do(AddFeeling(stage=case.stages[2], text="annoyed by the queue", score=-1), kind)
