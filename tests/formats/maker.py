"""Makes a project edit by edit, as a conversation does."""

from datetime import UTC, datetime
from typing import Any

from assistant.journey.apply import apply
from assistant.journey.edits import Actor, AddEvidence, Cite
from assistant.journey.models import Project

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Maker:
    """Makes a project edit by edit."""

    def __init__(self, name: str = "") -> None:
        self.project = Project(name=name)
        self.evidence = ""

    def do(self, edit: Any, kind: Any = "interviewer", file: str = "") -> str:
        """Make one edit and return its id."""
        actor = Actor(kind=kind, at=AT, cards=frozenset({"trades/cafe-and-restaurant"}), file=file)
        applied = apply(self.project, edit, actor)
        self.project = applied.project
        return str(getattr(applied.edit, "id", None) or "")

    def hear(self, text: str, **more: Any) -> str:
        """Add a message of the owner; what is `said` next cites it."""
        self.evidence = self.do(AddEvidence(language="en", at=AT, text=text, **more), "conversation")
        return self.evidence

    def said(self, quote: str) -> Cite:
        """Return a citation of the last message."""
        return Cite(evidence=self.evidence, quote=quote)
