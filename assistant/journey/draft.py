"""A draft: the project as one turn or one import would leave it, with the edits that lead there."""

from typing import NamedTuple

from .apply import apply
from .edits import Actor, AddEvidence, Cite, Edit, Inverse
from .models import Evidence, Project
from .quotes import fold


class Step(NamedTuple):
    """An edit that was made on a draft, by whom, and what takes it back."""

    edit: Edit
    actor: Actor
    inverse: Inverse


class Draft:
    """Collects edits on a copy in memory; nothing is saved until the conversation commits it.

    Args:
        project: what the edits start from.
        actor: who edits.
        message: the owner's message of this turn; it becomes evidence when something first quotes it.
    """

    def __init__(self, project: Project, actor: Actor, message: AddEvidence | None = None) -> None:
        self.base = project
        self.project = project
        self.actor = actor
        self.steps: list[Step] = []
        self._message = message
        self._evidence: Evidence | None = None

    def do(self, edit: Edit, actor: Actor | None = None) -> str:
        """Make one edit and return the id it was given, empty where it has none.

        Raises:
            Refused: as `apply` does; the draft is left as it was.
        """
        who = actor or self.actor
        applied = apply(self.project, edit, who)
        self.project = applied.project
        self.steps.append(Step(applied.edit, who, applied.inverse))
        return str(getattr(applied.edit, "id", None) or "")

    def quoted(self, quote: str) -> Cite:
        """Return a citation of this turn's message, which is evidence from then on."""
        return Cite(evidence=self.message_id(), quote=quote)

    def message_id(self) -> str:
        """Return the evidence id of this turn's message, adding it first where it is new.

        The same words sent twice are one piece of evidence, unless one of them answered a proposal.
        """
        if self._message is None:
            return ""
        if self._evidence is None:
            same = fold(self._message.text)
            for record in reversed(self.project.evidence):
                if (
                    record.kind == "message"
                    and fold(record.text) == same
                    and not (record.proposed or self._message.proposed)
                ):
                    self._evidence = record
                    return record.id
            one = self.do(self._message, self.actor.model_copy(update={"kind": "conversation"}))
            self._evidence = next(record for record in self.project.evidence if record.id == one)
        return self._evidence.id
