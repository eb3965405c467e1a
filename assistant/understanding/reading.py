"""Reading an answer: its intent, and the lines in it with lane, words, phase, channel and feeling.

This first form puts a clause into the lane that was asked for unless a listed word shows another; the same input
always gives the same result.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..journey.models import MAX_TEXT, Frozen
from ..journey.quotes import clause_starts
from ..journey.vocabulary import (
    BUSINESS_KINDS,
    PHASES,
    BusinessKind,
    Channel,
    Intent,
    Lane,
    Language,
    Phase,
    Topic,
    known,
)
from .clauses import Clause, sentences, split
from .intents import ChangeRequest, Meaning, heard, meaning
from .lexicon import Lexicon, lexicon, mapping_terms, normal, talk

Place = Lane | Literal["persona", "business"]
# Lanes that a listed word may move a clause to, the strongest first (labelling: "When two fit").
_STRENGTH: tuple[Lane, ...] = (
    "opportunities", "barriers", "pains", "competitors", "expectations", "thoughts", "departments", "backstage",
    "motivations",
)  # fmt: skip
_DEFAULT_LANE: dict[Topic, Place] = {
    "business": "business", "question": "business", "persona": "persona", "scenario": "actions", "stages": "actions",
    "actions": "actions", "touchpoints": "actions", "thoughts": "thoughts", "feelings": "thoughts",
    "expectations": "expectations", "pains": "pains", "opportunities": "opportunities", "moments": "touchpoints",
    "lost_customers": "barriers", "after_purchase": "actions", "departments": "backstage", "metrics": "metrics",
    "evidence": "reality", "review": "actions", "summary": "actions", "fit": "reality", "other": "reality",
}  # fmt: skip
_DEFAULT_PHASE: dict[Topic, Phase] = {"lost_customers": "choose", "after_purchase": "after", "scenario": "before"}


_STORY = 6  # clauses
_STORY_LENGTH = 250  # characters
_INTRODUCES = 6  # words in which a story says who somebody is; more tell what happened
_PURPOSE = 600  # characters; what the map is for is kept whole up to that
# A clause of capitalised words only, as in “a hair salon in Turku, Salon Aalto, …”.
_FIRST_NAME = re.compile(r"[^\W\d_a-zåäöąćęłńóśźżа-яё]\w+(?:\s[^\W\d_a-zåäöąćęłńóśźżа-яё]\w+)?")
_AGE = re.compile(r"1[4-9]|[2-9]\d")
_NAME = re.compile(r"(?:[^\W\d_a-zåäöąćęłńóśźżа-яё][\w'&-]*\s*){2,4}")


class Context(Frozen):
    """What was asked when the answer was given."""

    topic: Topic = "other"
    lanes: tuple[Lane, ...] = ()
    phase: Phase | None = None


class Line(Frozen):
    """One line of the map found in an answer. `quote` are the words it rests on, as they stand in the message."""

    place: Place
    text: str
    quote: str
    field: str | None = None
    phase: Phase | None = None
    channel: Channel | None = None
    initiator: Literal["customer", "business"] | None = None
    score: int | None = None


class Understood(NamedTuple):
    """An answer, read. `skipped` counts clauses too long to be a line."""

    language: Language
    intent: Intent
    lines: tuple[Line, ...] = ()
    change: ChangeRequest | None = None
    wanted_language: Language | None = None
    nothing: bool = False
    kind: BusinessKind | None = None
    skipped: int = 0


def understand(text: str, language: Language, context: Context, *, as_answer: bool = False) -> Understood:
    """Read an answer.

    Args:
        text: the owner's message, at any length; what is longer than a line can be is not cut up but left out.
        language: the language it is in.
        context: what it answers.
        as_answer: whether it is an answer whatever it seems to ask for.
    """
    words = lexicon(language)
    text = unicodedata.normalize("NFC", text)
    meant, told = (Meaning("answer"), [Clause(text, 0, len(text))]) if as_answer else heard(text, words, context.topic)
    reader = _Reader(words, context)
    if context.topic == "question" and told and len(text) <= _PURPOSE:
        told = [Clause(text[told[0].start : told[-1].end].strip(), told[0].start, told[-1].end)]
    clauses = [
        Clause(clause.text, part.start + clause.start, part.start + clause.end)
        for part in told
        for clause in reader.split(part.text)
    ]
    reader.begin(clauses, told[0].start + sentences(told[0].text)[0].end if told else 0)
    lines: list[Line] = []
    skipped = 0
    for clause in clauses:
        if len(clause.text) > MAX_TEXT:
            skipped += 1
        elif not words.is_talk(clause.text):
            lines += reader.read(clause)
    if meant.intent not in ("answer", "correct") or meant.nothing:
        return Understood(language, meant.intent, tuple(lines), meant.change, meant.language, meant.nothing)
    kind = business_kind(text, language) if context.topic == "business" else None
    return Understood(language, meant.intent, tuple(lines), kind=kind, skipped=skipped)


def business_kind(text: str, language: Language) -> BusinessKind | None:
    """Return the kind of business that a text names; the longest name counts."""
    return known(BUSINESS_KINDS, lexicon(language).kinds.first(normal(text)))


class _Reader:
    """Reads the clauses of one answer in order; a story's phase carries over from clause to clause."""

    def __init__(self, words: Lexicon, context: Context) -> None:
        self._words = words
        self._context = context
        self._asked: Place = context.lanes[0] if context.lanes else _DEFAULT_LANE[context.topic]
        self._told = context.phase is None  # nothing but the words says which phase it is
        self._phase: Phase | None = context.phase or _DEFAULT_PHASE.get(context.topic)
        self._opening, self._asked_end, self._long = "", 0, False

    def split(self, part: str) -> list[Clause]:
        """Return the clauses of a part of the answer; what the map is for is said in whole sentences."""
        topic, language = self._context.topic, self._words.language
        if topic == "question" and len(part) <= _PURPOSE:
            return [Clause(part, 0, len(part))]
        if topic == "moments":
            return [one._replace(text=one.text.rstrip(" .!…")) for one in sentences(part)]
        return split(part, language, self.cue, lists=topic in ("business", "persona"))

    def cue(self, piece: str) -> str:
        """Return what a piece is about, so that two joined pieces can be told apart."""
        text = normal(piece).strip()
        person = self._person_cue(text) if self._context.topic in ("business", "persona", "scenario") else ""
        if person and self._context.topic == "persona":
            return person
        feeling, lane = self._score(text), self._lane_cue(text)
        if feeling is not None or lane:
            return lane or "feelings"
        channel, phase = self._words.channels.first(text), self._words.phases.first(text) if self._told else None
        return f"{channel or ''}/{phase or ''}" if channel or phase else person

    def _person_cue(self, text: str) -> str:
        if _AGE.fullmatch(text):
            return "age"
        for patterns, field in ((self._words.person_names, "name"), (self._words.age, "age")):
            if any(one.search(text) for one in patterns) and not self._names_the_business(text):
                return field
        return self._words.persona.first(text) or ""

    def _names_the_business(self, text: str) -> bool:
        """Return whether "called …" in the answer about the business gives the business's own name."""
        return self._context.topic == "business" and any(one.search(text) for one in self._words.business_names)

    def begin(self, clauses: list[Clause], first_end: int) -> None:
        """Look at the whole answer: one that is much longer than its question asked for tells a story as well.

        Args:
            clauses: all of its clauses.
            first_end: where its first sentence ends; what was asked is answered there.
        """
        self._opening = clauses[0].text if clauses else ""
        self._asked_end = first_end
        self._long = len(clauses) >= _STORY and (clauses[-1].end - clauses[0].start) >= _STORY_LENGTH

    def read(self, clause: Clause) -> Iterator[Line]:
        """Yield the lines of one clause."""
        text = normal(clause.text)
        topic = self._context.topic
        if any(hit.key == "goals" for hit in talk(self._words.language).hits(text)):
            yield self._fact("business", "goals", clause.text)
        elif self._long and topic in ("business", "question") and self._tells(clause, text):
            yield from self._story(clause, text)
        elif topic == "question":
            yield Line(place="business", field="goals", text=clause.text, quote=clause.text)
        elif topic == "business":
            yield from self._business(clause)
        elif topic == "persona":
            yield from self._persona(clause, always=True)
        elif topic == "scenario":
            yield from self._story(clause, text)
        elif topic == "stages" and not self._is_event(text):
            return  # words about the drawing, not about the customer
        else:
            yield self._line(clause, text)

    def _tells(self, clause: Clause, text: str) -> bool:
        """Return whether a clause of a long answer belongs to a story rather than to what was asked."""
        if clause.text == self._opening:
            return False
        event = self._is_event(text) or bool(self._person_cue(text))
        return event if clause.start < self._asked_end or self._words.business.first(text) else True

    def _story(self, clause: Clause, text: str) -> Iterator[Line]:
        told = list(self._persona(clause, always=False)) if len(text.split()) <= _INTRODUCES else []
        yield from told
        if not told or self._is_event(text):
            yield self._line(clause, text)

    def _is_event(self, text: str) -> bool:
        return bool(
            self._words.phases.first(text)
            or self._words.channels.first(text)
            or self._lane_cue(text)
            or self._score(text) is not None
        )

    def _line(self, clause: Clause, text: str) -> Line:
        channel, score = self._words.channels.first(text), self._score(text)
        place = self._place(text, channel, score)
        phase = self._phase_of(text)
        common = {"text": clause.text, "quote": clause.text, "phase": phase}
        if place == "feelings":
            hurts = self._lane_cue(text) in ("pains", "barriers")
            return Line.model_validate(
                {**common, "place": place, "score": -1 if score is None and hurts else score or 0}
            )
        if place == "touchpoints":
            ours = self._words.business_starts.first(text) or self._is_ours(text)
            starts = "business" if ours else "customer" if channel else None
            return Line.model_validate({**common, "place": place, "channel": channel, "initiator": starts})
        return Line.model_validate({**common, "place": place})

    def _place(self, text: str, channel: str | None, score: int | None) -> Place:
        asked, cue = self._asked, self._lane_cue(text)
        open_to_ours = asked in ("actions", "thoughts", "feelings", "business", "persona")
        if open_to_ours and cue is None and score is None and self._is_ours(text):
            # what the business does: where a channel is named the customer meets it, otherwise they get it
            return "touchpoints" if channel else "reality"
        if asked in ("business", "persona"):  # a story told unasked
            asked = "actions"
        if asked in ("pains", "barriers") and cue not in ("opportunities", "barriers", "competitors", "pains"):
            cue = None
        if asked in ("opportunities", "metrics", "departments", "backstage"):
            cue = cue if cue == "departments" else None
            return cue or asked
        if cue in ("opportunities", "barriers", "pains") or (cue and score is None):
            return cue
        if score is not None:
            return "feelings"
        if asked in ("actions", "touchpoints"):
            return (
                "touchpoints" if channel or (asked == "touchpoints" and self._context.topic == "moments") else "actions"
            )
        return asked

    def _is_ours(self, text: str) -> bool:
        """Return whether the owner or staff act in a clause, not the customer."""
        return any(hit.key == "owner" and hit.start == 0 for hit in talk(self._words.language).hits(text))

    def _lane_cue(self, text: str) -> Lane | None:
        found = {hit.key for hit in self._words.lanes.hits(text)}
        if self._context.topic == "scenario":
            found.discard("opportunities")  # a case that happened holds no plans; "if we had" is only a condition
        return next((lane for lane in _STRENGTH if lane in found), None)

    def _score(self, text: str) -> int | None:
        hits = self._words.feelings.hits(text)
        if not hits:
            return None
        score = int(hits[0].key)
        before = text[: hits[0].start]
        before = before[clause_starts(before, self._words.language)[-1] :]
        if self._words.denials.first(before):
            return -1 if score > 0 else 0 if score == 0 else 1
        return score

    def _phase_of(self, text: str) -> Phase | None:
        """Return the phase told; where the words fit several, the story has moved on as little as possible."""
        if not self._told:
            return self._phase
        told = [phase for phase in PHASES if phase in {hit.key for hit in self._words.phases.hits(text)}]
        onward = [phase for phase in told if self._phase is None or PHASES.index(phase) >= PHASES.index(self._phase)]
        if len(told) == 1:
            self._phase = told[0]
        elif told:
            self._phase = (onward or told)[0]
        return self._phase

    # --- facts ------------------------------------------------------------------------------------------------------

    def _business(self, clause: Clause) -> Iterator[Line]:
        text = normal(clause.text)
        named = list(self._spans(clause, self._words.business_names))
        if _NAME.fullmatch(text) and clause.text != self._opening and ("&" in text or self._words.kinds.first(text)):
            named = [clause.text]
        yield from (self._fact("business", "name", name) for name in named)
        where = list(self._spans(clause, self._words.locations)) + [
            clause.text[hit.start : hit.end] for hit in self._words.places.hits(text)
        ]
        for place in dict.fromkeys(where):
            if place not in named:
                yield self._fact("business", "location", place)
        kinds = self._words.kinds.hits(text)
        if kinds:
            yield self._fact("business", "kind", clause.text[kinds[0].start : kinds[0].end])
        field = self._words.business.first(text)
        if field:
            yield self._fact("business", field, clause.text)
        elif not (where or named) or len(text.split()) > 4:
            yield self._fact("business", "offer", clause.text)

    def _persona(self, clause: Clause, *, always: bool) -> Iterator[Line]:
        text = normal(clause.text)
        found = False
        if _AGE.fullmatch(text):
            yield self._fact("persona", "age", clause.text)
            return
        if always and clause.text == self._opening and _FIRST_NAME.fullmatch(text):
            yield self._fact("persona", "name", clause.text)
            return
        for patterns, field, group in ((self._words.person_names, "name", "name"), (self._words.age, "age", "")):
            for span in self._spans(clause, patterns, group):
                found = True
                yield self._fact("persona", field, span)
        told = self._words.persona.first(text)
        if told and not (found and told == "age"):
            yield self._fact("persona", told, clause.text)
        elif always and not found:
            score = self._score(text)
            yield self._line(clause, text) if score is not None else self._fact("persona", "behaviours", clause.text)

    def _spans(self, clause: Clause, patterns: list[re.Pattern[str]], group: str = "name") -> Iterator[str]:
        """Yield what the patterns hold, as it stands in the clause."""
        text = normal(clause.text)
        for pattern in patterns:
            match = pattern.search(text)
            if match:
                start, end = match.span(group) if group else match.span()
                yield clause.text[start:end].strip(" \"'“”«»„,")
                return

    def _fact(self, place: Place, field: str, words: str) -> Line:
        return Line(place=place, field=field, text=words, quote=words)


def phase_told(text: str, language: Language) -> Phase | None:
    """Return the phase of a journey that a text speaks of; the longest listed word counts."""
    return known(PHASES, lexicon(language).phases.first(normal(text)))


def agrees(text: str, language: Language, topic: Topic) -> bool:
    """Return whether a message agrees to what a question proposed.

    To "what is wrong or missing?" nothing wrong is agreement; to anything else only a yes is.
    """
    meant = meaning(text, lexicon(language), topic)
    return meant.intent == "yes" or meant.nothing


def speaks_of_the_map(text: str, language: Language) -> bool:
    """Return whether a text uses words of the craft, such as map or stage, rather than telling of customers."""
    return mapping_terms(language).first(normal(text)) is not None


def wants_undo(text: str, language: Language) -> bool:
    """Return whether a message asks to take the latest change back."""
    return meaning(text, lexicon(language), None).intent == "undo"
