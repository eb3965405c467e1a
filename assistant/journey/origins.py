"""Where an item comes from: derived from who acts and what is cited, never claimed."""

from ..errors import Refused
from .edits import Actor, Cite
from .models import CardSource, Evidence, FileSource, MessageSource, Project, RecordSource, Source
from .quotes import Surroundings, denies, digits, is_negation, names, says, stands_in, surroundings, words
from .vocabulary import Language, Origin

Derived = tuple[Origin, tuple[Source, ...]]


def derive(project: Project, actor: Actor, text: str, cite: Cite | None, *, label: bool = False) -> Derived:
    """Return the origin and sources of `text`.

    Args:
        project: holds the evidence.
        actor: who acts.
        text: what is to stand there.
        cite: what it rests on.
        label: whether it is a name or a fact of a field, which may be a word or two of what was said.

    Raises:
        Refused: what is cited does not exist, does not hold the quote, or was not retrieved.
    """
    if actor.kind == "owner":
        return "edited", ()
    if actor.kind == "importer":
        return "imported", (FileSource(file=actor.file or "?"),)
    if actor.kind != "interviewer":
        raise Refused("not-allowed", actor=actor.kind)
    if cite is None or not (cite.evidence or cite.quote or cite.card):
        return "suggested", ()
    if cite.card and not (cite.evidence or cite.quote):
        if cite.card not in actor.cards:
            raise Refused("card-not-retrieved", card=cite.card)
        return "guidance", (CardSource(card=cite.card),)
    record = evidence_by_id(project, cite.evidence or "")
    if not stands_in(cite.quote, record.text):
        raise Refused("quote-not-found", quote=cite.quote[:80])
    said = names if label else says
    if said(text, cite.quote, record.text, record.language) or says(text, cite.quote, record.text, record.language):
        if record.kind == "message":
            return "stated", (MessageSource(evidence=record.id, quote=cite.quote),)
        return "evidence", (RecordSource(evidence=record.id, quote=cite.quote),)
    if record.kind == "message" and _could_mean(text, cite.quote, record, {record.language, project.language}):
        return "paraphrased", (MessageSource(evidence=record.id, quote=cite.quote),)
    return "suggested", ()


def _could_mean(text: str, quote: str, record: Evidence, languages: set[Language]) -> bool:
    """Return whether other words, in one of `languages`, may stand for the quote.

    A scrap of a clause proves nothing, a number that the quote lacks is invented, and a denial that one of the two
    lacks turns the meaning round.
    """
    if not words(text) or not digits(text) <= digits(quote):
        return False
    said = len(words(quote))
    meant = {denies(text, language) for language in languages}

    def fits(around: Surroundings) -> bool:
        denied = any(is_negation(word, record.language) for word in around.everything)
        return denied in meant and (said >= 3 or 2 * said >= len(around.everything))

    return any(fits(around) for around in surroundings(quote, record.text, record.language))


def evidence_by_id(project: Project, one: str) -> Evidence:
    """Return an evidence record; the newest are looked at first.

    Raises:
        Refused: there is none with that id.
    """
    for record in reversed(project.evidence):
        if record.id == one:
            return record
    raise Refused("no-such-id", id=one or "?")


def supported(project: Project, actor: Actor, text: str, cite: Cite, *, label: bool = False) -> Derived:
    """Return the origin and sources that one more citation gives to `text`; it must rest on something."""
    origin, sources = derive(project, actor.model_copy(update={"kind": "interviewer"}), text, cite, label=label)
    if not sources:
        raise Refused("quote-not-found", quote=cite.quote[:80])
    return origin, sources
