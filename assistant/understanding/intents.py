"""What an owner wants with a message: answer, skip, undo, change the map, ask something."""

from typing import NamedTuple

from ..journey.quotes import words
from ..journey.vocabulary import Intent, Language, Topic
from .lexicon import Lexicon, all_lexicons, normal

_SHORT = 10  # words; phrases inside a longer message are part of a story
_WHOLE_ORDER: tuple[Intent, ...] = (
    "undo", "back", "skip", "unknown", "pause", "help", "why", "example", "done", "greeting", "yes", "no",
)  # fmt: skip
_WITHIN_ORDER: tuple[Intent, ...] = ("undo", "back", "unknown", "skip", "why", "example", "help", "done", "pause")
_ASK_WHAT_IS_WRONG: frozenset[Topic] = frozenset({"stages", "summary", "other"})


class ChangeRequest(NamedTuple):
    """A wish to change the map: what kind, and the names in it, without quotation marks."""

    kind: str
    stage: str = ""
    name: str = ""
    line: str = ""
    business: str = ""


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
    if said in lexicon.whole.get("nothing", ()) or (wrong_or_missing and said in lexicon.whole["no"]):
        return Meaning("no" if wrong_or_missing else "answer", nothing=True)
    for intent in _WHOLE_ORDER:
        if said in lexicon.whole.get(intent, ()):
            return Meaning(intent)
    asked = _language(message, count)
    if asked:
        return Meaning("language", language=asked)
    change = _change(message, lexicon)
    if change:
        return Meaning("change", change=change)
    if count <= _SHORT:
        for intent in _WITHIN_ORDER:
            if intent in lexicon.within and lexicon.within[intent].first(message):
                return Meaning(intent)
    if _is_question(message, lexicon, count):
        return Meaning("question")
    if "correct" in lexicon.begins and lexicon.begins["correct"].search(message):
        return Meaning("correct")
    return Meaning("answer")


def _is_question(message: str, lexicon: Lexicon, count: int) -> bool:
    if count > 30 or not message.rstrip().endswith("?"):
        return False
    before = message.rstrip("?! ")
    return bool(lexicon.begins["question"].search(message)) or not any(stop in before for stop in ".!?;\n")


def _language(message: str, count: int) -> Language | None:
    """Return the language asked for, in whatever language it is asked: nobody can ask in one they do not read."""
    if count > 6:
        return None
    for lexicon in all_lexicons():
        for hit in lexicon.languages.hits(message):
            rest = (message[: hit.start] + message[hit.end :]).strip(" ,.!?").casefold()
            asks = "language" in lexicon.begins and lexicon.begins["language"].search(message)
            if not rest or rest in lexicon.fillers or asks:
                return hit.key  # type: ignore[return-value]  # the loader's keys are languages, tested
    return None


def _change(message: str, lexicon: Lexicon) -> ChangeRequest | None:
    if len(words(message)) > 20:
        return None
    plain = message.strip(" .!")
    for kind, pattern in lexicon.changes:
        match = pattern.fullmatch(plain)
        if match:
            found = {key: (value or "").strip(" \"'.,:") for key, value in match.groupdict().items()}
            if all(found.values()):
                return ChangeRequest(
                    kind, found.get("stage", ""), found.get("name", ""), found.get("line", ""), found.get("kind", "")
                )
    return None
