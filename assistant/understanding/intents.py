"""What an owner wants with a message: answer, skip, undo, change the map, ask something."""

import re
from typing import NamedTuple

from ..journey.quotes import words
from ..journey.vocabulary import LANGUAGES, Intent, Language, Topic, known
from .clauses import Clause, sentences
from .lexicon import Lexicon, language_wishes, mapping_terms, normal, talk

_PARTS = 30  # sentences; a longer text is a document and steers nothing
_SHORT = 10  # words; phrases inside a longer message are part of a story
_AROUND = 4  # words beside a phrase; "I don't know who told her but she came" tells something
_WHOLE_ORDER: tuple[Intent, ...] = (
    "undo", "back", "skip", "unknown", "pause", "help", "why", "example", "done", "greeting", "yes", "no",
)  # fmt: skip
_WITHIN_ORDER: tuple[Intent, ...] = ("undo", "back", "unknown", "skip", "why", "example", "help", "done", "pause")
_LONGEST_WISH = 20  # words
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_ASK_WHAT_IS_WRONG: frozenset[Topic] = frozenset({"stages", "summary", "other"})


class ChangeRequest(NamedTuple):
    """A wish to change the map: what kind, and the names in it, without quotation marks.

    One that does not begin with what to do ("the price belongs to Paying") may be an ordinary answer: not `explicit`.
    """

    kind: str
    stage: str = ""
    name: str = ""
    line: str = ""
    business: str = ""
    explicit: bool = True


class Meaning(NamedTuple):
    """An intent; with the change or the language asked for. `nothing`: "nothing is wrong or missing"."""

    intent: Intent
    change: ChangeRequest | None = None
    language: Language | None = None
    nothing: bool = False


def meaning(text: str, lexicon: Lexicon, topic: Topic | None) -> Meaning:
    """Return what the owner wants with `text`, asked about `topic`."""
    message = normal(text).strip()
    said = lexicon.stripped(message)
    count = len(words(message))
    wrong_or_missing = topic in _ASK_WHAT_IS_WRONG
    for form in said:
        if form in lexicon.whole.get("nothing", ()) or (wrong_or_missing and form == lexicon.bare_no):
            return Meaning("no" if wrong_or_missing else "answer", nothing=True)
        for intent in _WHOLE_ORDER:
            if form in lexicon.whole.get(intent, ()):
                return Meaning(intent)
    asked = _language(message, count, lexicon.fillers)
    if asked:
        return Meaning("language", language=asked)
    change = _change(message, lexicon)
    if change:
        return Meaning("change", change=change)
    if count <= _SHORT:
        for intent in _WITHIN_ORDER:
            hits = lexicon.within[intent].hits(message) if intent in lexicon.within else []
            if hits and count - len(words(message[hits[0].start : hits[0].end])) <= _AROUND:
                return Meaning(intent)
    to_polku = topic != "thoughts" or mapping_terms(lexicon.language).first(message)  # else it is the customer's
    if to_polku and _is_question(message, lexicon, count):
        return Meaning("question")
    complains = count <= _LONGEST_WISH and any(hit.key == "complaints" for hit in talk(lexicon.language).hits(message))
    if complains or ("correct" in lexicon.begins and lexicon.begins["correct"].search(message)):
        return Meaning("correct")
    return Meaning("answer")


def heard(text: str, lexicon: Lexicon, topic: Topic | None) -> tuple[Meaning, list[Clause]]:
    """Return what a message wants, and the parts of it that tell something.

    A message of several sentences may tell and steer at once: "They call us. Why do you ask?" What says what to do
    next wins; taking back and mending win over telling, because what is told then is about the map.
    """
    parts = sentences(text)
    if not 1 < len(parts) <= _PARTS:
        whole = meaning(text, lexicon, topic)
        return whole, [Clause(text, 0, len(text))] if whole.intent == "answer" and not whole.nothing else []
    meant = [meaning(part.text, lexicon, topic) for part in parts]
    for intent in ("undo", "change", "language", "correct"):
        for one in meant:
            if one.intent == intent:
                return one, []
    told = [part for part, one in zip(parts, meant, strict=True) if one.intent == "answer" and not one.nothing]
    steering = [one for one in meant if one.intent in ("question", "why", "example", "help", "pause", "done", "back")]
    if steering:
        return steering[-1], told
    return (Meaning("answer") if told else meant[-1]), told


def _is_question(message: str, lexicon: Lexicon, count: int) -> bool:
    if count > 30 or not message.rstrip().endswith("?"):
        return False
    before = message.rstrip("?! ")
    return bool(lexicon.begins["question"].search(message)) or not any(stop in before for stop in ".!?;\n")


def _language(message: str, count: int, fillers: set[str]) -> Language | None:
    """Return the language asked for, in whatever language it is asked: nobody can ask in one they do not read."""
    if count > 6:
        return None
    for wish in language_wishes():
        for hit in wish.names.hits(message):
            rest = (message[: hit.start] + message[hit.end :]).strip(" ,.!?").casefold()
            if not rest or rest in fillers or wish.begins.search(message):
                return known(LANGUAGES, hit.key)
    return None


def _commands(match: re.Match[str]) -> bool:
    """Return whether the words before the first name say what to do."""
    return min(match.start(name) for name in match.groupdict()) > match.start()


def _change(message: str, lexicon: Lexicon) -> ChangeRequest | None:
    """Return the change asked for by the message, or by one sentence of it."""
    for sentence in [message, *_SENTENCES.split(message)]:
        plain = " ".join(sentence.strip(" .!").split())
        if len(plain) > _LONGEST_WISH * 12 or len(words(plain)) > _LONGEST_WISH:
            continue
        for kind, pattern in lexicon.changes:
            match = pattern.fullmatch(plain)
            if match:
                found = {key: (value or "").strip(" \"'.,:") for key, value in match.groupdict().items()}
                if all(found.values()):
                    return ChangeRequest(
                        kind,
                        stage=found.get("stage", ""),
                        name=found.get("name", ""),
                        line=found.get("line", ""),
                        business=found.get("kind", ""),
                        explicit=kind != "template" and _commands(match),
                    )
    return None
