"""Word lists of one language, compiled: what owners say for intents, channels, feelings, phases, trades."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from ..errors import Bug
from ..journey.vocabulary import LANGUAGES, Language

_SAME_WIDTH = str.maketrans("’‘‛′`´“”„«»", "''''''\"\"\"\"\"")
_CAPITALS = r"[“\"]?(?:[A-ZÅÄÖŁŚŻŹĆÓĄĘŃА-ЯЁ][\w'&\-]*)(?:\s+[A-ZÅÄÖŁŚŻŹĆÓĄĘŃА-ЯЁ&][\w'&\-]*){0,3}[”\"]?"
SECTIONS = (
    "intents", "changes", "fillers", "channels", "business_starts", "feelings", "denials", "phases",
    "lanes", "persona", "business",
)  # fmt: skip

_TALK = ("greeting", "skip", "unknown", "back", "undo", "pause", "help", "why", "example", "yes", "no", "done")
_BESIDE = 2  # words beside a phrase of chatter that do not make it a fact


class Hit(NamedTuple):
    """A word or phrase of a list that stands in a text."""

    key: str
    start: int
    end: int


class WordList:
    """Phrases under keys; `*` in a phrase stands for any ending of a word. Compiled when first used."""

    def __init__(self, phrases: dict[str, Iterable[Any]]) -> None:
        self.keys = tuple(phrases)
        self._phrases = {key: sorted(map(str, listed), key=len, reverse=True) for key, listed in phrases.items()}

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {
            key: re.compile(rf"(?<!\w)(?:{'|'.join(map(_regex, listed))})(?!\w)", re.IGNORECASE)
            for key, listed in self._phrases.items()
            if listed
        }

    def hits(self, text: str) -> list[Hit]:
        """Return every hit in a normal text; longer ones first, then earlier ones."""
        found = [
            Hit(key, match.start(), match.end())
            for key, pattern in self._patterns.items()
            for match in pattern.finditer(text)
        ]
        return sorted(found, key=lambda hit: (hit.start - hit.end, hit.start))

    def first(self, text: str) -> str | None:
        """Return the key of the longest hit, or none."""
        found = self.hits(text)
        return found[0].key if found else None


def _regex(phrase: str) -> str:
    words = re.escape(normal(phrase).strip()).replace(r"\*", r"\w*")
    return words.replace(r"\ ", r"\s+")


def normal(text: str) -> str:
    """Return `text` with one kind of quotation mark, composed, of the same length as its NFC form."""
    return unicodedata.normalize("NFC", text).translate(_SAME_WIDTH)


def pattern(template: str, **slots: str) -> re.Pattern[str]:
    """Return the regular expression of a pattern such as "rename {stage} to {name}"."""
    parts = re.split(r"\{(\w+)\}", normal(template).rstrip(" ,"))
    text = r"(?<!\w)" + "".join(slots[part] if number % 2 else _regex_part(part) for number, part in enumerate(parts))
    return re.compile(text)


def _regex_part(part: str) -> str:
    escaped = re.escape(part).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    return f"(?i:{escaped})"


class Lexicon:
    """The compiled word lists of a language."""

    def __init__(self, language: Language, data: dict[str, Any]) -> None:
        missing = [name for name in SECTIONS if name not in data]
        if missing:
            raise Bug("internal", message=f"lexicon {language}: no {', '.join(missing)}")
        self.language = language
        intents: dict[str, dict[str, list[Any]]] = data["intents"]
        self.whole = {key: {_key(one) for one in lists.get("whole", ())} for key, lists in intents.items()}
        self.bare_no = _key(intents["no"]["whole"][0])  # by rule the first
        self.within = {key: WordList({key: lists["within"]}) for key, lists in intents.items() if "within" in lists}
        self.begins = {
            key: re.compile(rf"^(?:{'|'.join(_beginning(lists['begins'], self.whole['no']))})(?!\w)", re.IGNORECASE)
            for key, lists in intents.items()
            if "begins" in lists
        }
        self.fillers = {_key(one) for one in data["fillers"]}
        self.channels = WordList(data["channels"])
        self.business_starts = WordList({"business": data["business_starts"]})
        self.feelings = WordList({str(score): listed for score, listed in data["feelings"].items()})
        self.denials = WordList({"denial": data["denials"]})
        self.phases = WordList(data["phases"])
        self.lanes = WordList(data["lanes"])
        self._changes: dict[str, list[str]] = data["changes"]
        persona, business = data["persona"], data["business"]
        # "about 40" is an age, "about 40 people" is not: where the number comes last, nothing may follow
        self.age = [
            pattern(one, n=r"(?P<n>1[4-9]|[2-9]\d)(?!\d)" + (r"(?=\W*$)" if one.endswith("{n}") else ""))
            for one in persona["age"]
        ]
        self.person_names = [pattern(one, name=f"(?P<name>{_CAPITALS})") for one in persona["name"]]
        self.persona = WordList(
            {
                "age" if key == "age_words" else key: listed
                for key, listed in persona.items()
                if key not in ("age", "name")
            }
        )
        self.business_names = [pattern(one, name=f"(?P<name>{_CAPITALS})") for one in business["name"]]
        self.locations = [pattern(one, name=f"(?P<name>{_CAPITALS})") for one in business["location"]]
        self.places = WordList({"location": business.get("places", ())})
        self.kinds = WordList(business["kinds"])
        self.business = WordList({key: business[key] for key in ("size", "customers", "sells_through")})

    @cached_property
    def changes(self) -> list[tuple[str, re.Pattern[str]]]:
        """The ways of asking for a change of the map, each with its kind."""
        slots = {"stage": "(?P<stage>.+?)", "name": "(?P<name>.+?)", "line": "(?P<line>.+)", "kind": "(?P<kind>.+)"}
        return [(kind, pattern(one, **slots)) for kind, listed in self._changes.items() for one in listed]

    def is_talk(self, clause: str) -> bool:
        """Return whether a clause is said to Polku and tells nothing: a greeting, "like I said", "skip"."""
        said = _key(clause)
        if said in self.fillers or any(said in whole for intent, whole in self.whole.items() if intent in _TALK):
            return True
        plain = normal(clause)
        found = [hit for hit in talk(self.language).hits(plain) if hit.key == "chatter"]
        found += [hit for intent in ("unknown", "skip", "undo") if intent in self.within
                  for hit in self.within[intent].hits(plain)]  # fmt: skip
        return any(
            len(said.split()) - len(plain[hit.start : hit.end].split()) <= _BESIDE
            or (hit.key == "unknown" and hit.start == 0)  # "I don't know what she was thinking"
            for hit in found
        )

    def stripped(self, text: str) -> tuple[str, ...]:
        """Return a short message as it is compared with whole phrases: folded; as it is, then with fewer fillers."""
        words = _key(text).split()
        whole = " ".join(words)
        while len(words) > 1 and words[-1] in self.fillers:
            words = words[:-1]
        polite = " ".join(words)
        while len(words) > 1 and words[0] in self.fillers:
            words = words[1:]
        return whole, polite, " ".join(words)


def _beginning(listed: Iterable[Any], noes: set[str]) -> list[str]:
    """Return how a wish may begin; a bare no is not enough, "no, they just call" is an answer like any other."""
    return [_regex(str(one)) for one in listed if _key(one) not in noes]


def _key(text: object) -> str:
    """Return a phrase in lower case, without punctuation around its words; a lone "?" stays."""
    folded = normal(str(text)).casefold().strip()
    words = [word.strip(".,!?;:…\"'()–—-") for word in folded.split()]
    return " ".join(word for word in words if word) or folded


@cache
def lexicon(language: Language) -> Lexicon:
    """Return the word lists of a language."""
    text = (files(__package__) / "lexicon" / f"{language}.yaml").read_text("utf-8")
    data = yaml.load(text, yaml.CSafeLoader) if yaml.__with_libyaml__ else yaml.safe_load(text)
    return Lexicon(language, data)


@cache
def mapping_terms(language: Language) -> WordList:
    """Return the words of the craft in a language."""
    data = yaml.safe_load((files(__package__) / "mapping_terms.yaml").read_text("utf-8"))
    return WordList({"term": data[language]})


@cache
def talk(language: Language) -> WordList:
    """Return phrases about the talk ("like I said") and about what the owner wants to find out."""
    data = yaml.safe_load((files(__package__) / "talk.yaml").read_text("utf-8"))
    return WordList(data[language])


class LanguageWish(NamedTuple):
    """How people who speak one language ask for another."""

    begins: re.Pattern[str]
    names: WordList


@cache
def language_wishes() -> tuple[LanguageWish, ...]:
    """Return how a language is asked for, in every language."""
    data = yaml.safe_load((files(__package__) / "languages.yaml").read_text("utf-8"))
    return tuple(
        LanguageWish(
            re.compile(rf"^(?:{'|'.join(map(_regex, data[language]['begins']))})(?!\w)", re.IGNORECASE),
            WordList(data[language]["names"]),
        )
        for language in LANGUAGES
    )
