"""Bringing a draft home: as it is where nobody else has written, edit by edit where somebody has."""

from typing import NamedTuple

from ..errors import Bug, PolkuError, Refused
from ..journey.apply import apply
from ..journey.draft import Draft, Step
from ..journey.edits import Edit, shift, shift_id
from ..journey.models import Project
from ..journey.soundness import ids_in
from ..journey.talk import Message
from .projects import Saved


class Refusal(NamedTuple):
    """An edit that the newest project did not take, and why."""

    edit: Edit
    error: PolkuError


class Committed(NamedTuple):
    """What was saved: the project, the reply with its number, and the edits as they were made or left out."""

    saved: Saved
    reply: Message | None
    refused: list[Refusal]
    edits: list[Edit]


class Merged(NamedTuple):
    """A draft on top of the newest project."""

    project: Project
    steps: list[Step]
    reply: Message | None
    refused: list[Refusal]


def merge(base: Saved, draft: Draft, reply: Message | None, newest: Saved) -> Merged:
    """Return what a draft of `base` makes of the newest project.

    Ids that the draft gave are moved past those that were given meanwhile. An edit that can no longer be made is
    named, and so is every edit that needs it; the rest is kept.

    Raises:
        Bug: the draft did not begin from `base`.
    """
    if draft.base is not base.project and draft.base != base.project:
        raise Bug("internal")
    if newest.version == base.version:
        return Merged(draft.project, draft.steps, reply, [])
    above = base.project.last_id
    by = newest.project.last_id - above
    project, steps, refused = newest.project, list[Step](), list[Refusal]()
    for step in draft.steps:
        edit = shift(step.edit, above, by)
        try:
            applied = apply(project, edit, step.actor)
        except Refused as error:
            refused.append(Refusal(edit, error))
        else:
            project = applied.project
            steps.append(Step(applied.edit, step.actor, applied.inverse))
    return Merged(project, steps, _moved(reply, above, by, project) if reply else None, refused)


def _moved(reply: Message, above: int, by: int, project: Project) -> Message:
    """Return the reply with the ids that its edits got; what was refused is neither asked about nor proposed."""
    there = set(ids_in(project))
    proposed = tuple(one for one in (shift_id(old, above, by) for old in reply.proposed) if one in there)
    asked = reply.asked
    if asked is not None:
        asked = asked.shifted(above, by)
        lost = {name: None for name in ("map", "stage") if getattr(asked, name) not in there}
        asked = asked.model_copy(update=lost)
    return reply.model_copy(update={"asked": asked, "proposed": proposed})
