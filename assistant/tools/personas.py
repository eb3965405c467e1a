"""A persona from a description: every value with the words it comes from, and nothing that was not said."""

from datetime import datetime
from typing import NamedTuple

from ..journey.draft import Draft
from ..journey.edits import Actor, AddEvidence, AddFact, AddPersona
from ..journey.models import Persona, Project
from ..journey.quotes import fold
from ..journey.vocabulary import Language, PersonaField
from ..locales import Messages
from ..understanding import Context, understand

# What a persona is asked for by the rules for a good one, besides who they are.
WANTED: tuple[PersonaField, ...] = ("goals", "pains", "behaviours", "triggers")


class Described(NamedTuple):
    """A draft with the persona on it, and what is still to be found out about them."""

    draft: Draft
    persona: Persona
    open_questions: tuple[str, ...]


def describe(project: Project, text: str, language: Language, at: datetime) -> Described:
    """Add a persona with what a description says of them.

    Args:
        project: what it is added to.
        text: the description, in the owner's words.
        language: of the description.
        at: the time.
    """
    draft = Draft(project, Actor(kind="interviewer", at=at), AddEvidence(language=language, at=at, text=text))
    one = draft.do(AddPersona())
    seen: set[tuple[str, str]] = set()
    for line in understand(text, language, Context(topic="persona")).lines:
        field = line.field if line.place == "persona" else {"pains": "pains", "feelings": "attitudes"}.get(line.place)
        if field is None or (field, fold(line.text)) in seen:
            continue
        seen.add((field, fold(line.text)))
        draft.do(
            AddFact.model_validate({"of": one, "field": field, "text": line.text, "cite": draft.quoted(line.quote)})
        )
    persona = next(persona for persona in draft.project.personas if persona.id == one)
    said = Messages(language)
    missing = tuple(said.say(f"open-persona-{field}") for field in WANTED if not persona.of(field))
    return Described(draft, persona, missing)
