"""The conduct rules of an interview, checked on a transcript: what `polku chat --jsonl` said and was told."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.journey.quotes import fold, stands_in
from assistant.journey.vocabulary import Language
from assistant.locales import Messages
from assistant.privacy import Reach
from assistant.understanding import detect, understand
from assistant.understanding.reading import Context

MOST_QUESTIONS = 25
PRAISE = {
    "en": ["great answer", "excellent", "wonderful", "fantastic", "good job", "well done", "amazing"],
    "fi": ["hienoa", "mahtavaa", "loistavaa", "erinomaista", "upeaa", "hyvä vastaus"],
    "pl": ["świetnie", "wspaniale", "doskonale", "super odpowiedź", "brawo", "fantastycznie"],
    "ru": ["отлично", "прекрасно", "замечательно", "великолепно", "молодец", "хороший ответ"],
    "sv": ["utmärkt", "fantastiskt", "underbart", "jättebra svar", "bra jobbat", "toppen"],
}
QUOTED = re.compile(r"“[^”]*”|„[^”]*”|”[^”]*”|«[^»]*»|\"[^\"]*\"|\([^)]*\)")


class Turn:
    """What Polku said, what the owner answered, and what Polku said then."""

    def __init__(self, before: dict[str, Any], told: dict[str, Any], after: dict[str, Any]) -> None:
        self.before, self.text, self.after = before, told["text"], after
        self._intent: str | None = told.get("intent")
        asked = before["asking"] or {}
        self.topic, self.stage = asked.get("topic"), asked.get("stage")

    def intent(self, language: Language) -> str:
        if self._intent is not None:  # as it was saved when the interview was held
            return self._intent
        topic = self.topic or "other"
        return understand(self.text, language, Context(topic=topic)).intent


class Transcript:
    """One whole interview."""

    def __init__(self, rows: list[dict[str, Any]], language: Language) -> None:
        self.language = language
        self.said = [row for row in rows if "reply" in row]
        told = [row for row in rows if "reply" not in row]
        self.turns = [Turn(self.said[n], row, self.said[n + 1]) for n, row in enumerate(told)]
        self.messages = Messages(language)

    @classmethod
    def read(cls, file: Path, language: Language) -> "Transcript":
        return cls([json.loads(line) for line in file.read_text("utf-8").splitlines()], language)

    # --- the rules: each yields what breaks it -----------------------------------------------------------------------

    def one_question_a_turn(self) -> Iterator[str]:
        """I1."""
        for said in self.said:
            own = QUOTED.sub("", said["reply"])
            if said["asking"] and own.count("?") > 1:
                yield f"I1 more than one question: {own[-200:]}"

    def asks_for_the_last_real_case(self) -> Iterator[str]:
        """I3: in the first turns, unless it was told unasked."""
        early = [said["asking"]["topic"] for said in self.said[:6] if said["asking"]]
        told = any(
            edit["op"] == "put" and edit.get("part") == "scenario" for said in self.said for edit in said["edits"]
        )
        unknown = all(turn.intent(self.language) in ("unknown", "skip") for turn in self.turns)
        if "scenario" not in early and not told and not unknown:
            yield "I3 the last real case was not asked for"

    def probes_once(self) -> Iterator[str]:
        """I4: never twice in a row about the same thing."""
        asked = [
            (turn.topic, turn.stage)
            for turn in self.turns
            if turn.intent(self.language) in ("answer", "unknown", "skip")
        ]
        for one, two, three in zip(asked, asked[1:], asked[2:], strict=False):
            if one == two == three:
                yield f"I4 asked three times: {one}"

    def neutral(self) -> Iterator[str]:
        """I6."""
        for said in self.said:
            own = fold(QUOTED.sub("", said["reply"]))
            yield from (f"I6 praise: {word}" for word in PRAISE[self.language] if word in own)

    def never_asks_again(self) -> Iterator[str]:
        """I7: a settled question does not come back, unless the owner went back or took something back."""
        settled: set[tuple[str, str | None]] = set()
        for turn in self.turns:
            intent = turn.intent(self.language)
            if intent in ("back", "undo", "correct", "change"):
                settled.clear()
                continue
            asking = turn.after["asking"]
            if intent in ("answer", "skip", "unknown", "yes", "no") and turn.topic:
                here = (turn.topic, turn.stage)
                probe = asking is not None and (asking["topic"], asking["stage"]) == here
                if not probe:
                    settled.add(here)
            if asking and (asking["topic"], asking["stage"]) in settled:
                yield f"I7 asked again: {asking['topic']} {asking['stage']}"

    def notes_at_once(self) -> Iterator[str]:
        """I8: what is written down in a turn stands in that turn's message."""
        for turn in self.turns:
            for edit in turn.after["edits"]:
                quote = (edit.get("cite") or {}).get("quote")
                if quote and not stands_in(quote, turn.text):
                    yield f"I8 not said in this message: {quote}"

    def steering_works(self) -> Iterator[str]:
        """I9: after a skip or "I don't know" something else is asked; not knowing makes an open question."""
        for turn in self.turns:
            intent, asking = turn.intent(self.language), turn.after["asking"]
            if intent not in ("skip", "unknown") or not turn.topic:
                continue
            if asking and (asking["topic"], asking["stage"]) == (turn.topic, turn.stage):
                yield f"I9 asked the same after {intent}: {turn.topic}"

    def shows_progress_and_ends(self) -> Iterator[str]:
        """I10."""
        for said in self.said:
            progress = said["progress"]
            if not 0 <= progress["done"] <= progress["total"] <= MOST_QUESTIONS:
                yield f"I10 progress {progress}"
        if not self.said[-1]["ended"]:
            yield "I10 the interview did not end"

    def says_that_it_is_an_ai(self) -> Iterator[str]:
        """I11."""
        if Reach().say(self.messages, "welcome") not in self.said[0]["reply"]:
            yield "I11 no welcome"

    def explains_when_asked(self) -> Iterator[str]:
        """I12: "why?" is answered with a card."""
        for turn in self.turns:
            if turn.intent(self.language) == "why" and not turn.after["citations"]:
                yield f"I12 no reason given: {turn.text}"

    def closes_in_order(self) -> Iterator[str]:
        """I13: what should have been asked, then the summary, then the fit."""
        closing = [turn.topic for turn in self.turns if turn.topic in ("other", "summary", "fit")]
        order = list(dict.fromkeys(closing))
        if order != [topic for topic in ("other", "summary", "fit") if topic in order]:
            yield f"I13 closed in the order {order}"

    def accepts_only_proposals(self) -> Iterator[str]:
        """I14."""
        for turn in self.turns:
            if any(edit["op"] == "accept" for edit in turn.after["edits"]) and turn.topic != "stages":
                yield f"I14 accepted without a proposal: {turn.text}"

    def mirrors_the_language(self) -> Iterator[str]:
        """I16."""
        for said in self.said[1:]:
            own = QUOTED.sub("", said["reply"])
            found = detect(own)
            if found not in (None, self.language):
                yield f"I16 in {found}: {own[:120]}"

    def broken(self) -> list[str]:
        """Return every rule that is broken, with where."""
        rules = (
            self.one_question_a_turn, self.asks_for_the_last_real_case, self.probes_once, self.neutral,
            self.never_asks_again, self.notes_at_once, self.steering_works, self.shows_progress_and_ends,
            self.says_that_it_is_an_ai, self.explains_when_asked, self.closes_in_order, self.accepts_only_proposals,
            self.mirrors_the_language,
        )  # fmt: skip
        return [fault for rule in rules for fault in rule()]
