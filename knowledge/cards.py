"""A guidance card: one short answer to one kind of question, with the sources it rests on.

One loader reads cards and checks them; whatever it lets through may be quoted to an owner as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge import sentences, typical
from knowledge.errors import CardError
from knowledge.typical import Typical

PACKAGE = Path(__file__).parent
CARDS = PACKAGE / "cards"
SOURCES = PACKAGE / "sources.yaml"

WORDS = range(90, 221)
QUESTIONS = range(3, 7)
_KEYS = ("topic", "title", "language", "phases", "lanes", "trades", "questions", "sources")
_TEXT_KEYS = ("topic", "title", "language")

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
# A share is claimed by the sign or the word, in any of the five languages and whatever its ending.
_SHARE = re.compile(
    r"(\d+(?:[.,]\d+)?)[\s\u00a0]*(?:%|per[\s-]?cent|prosent|procent|proc\.|pros\.|pct\b|процент)", re.IGNORECASE
)
_WORD = re.compile(r"\S*[^\W_]\S*")


@dataclass(frozen=True, slots=True)
class Source:
    """What a card may cite, and what for."""

    id: str
    name: str
    says: str

    def numbers(self) -> frozenset[str]:
        """Return the numbers that the source gives, with a point for the decimal comma."""
        return _numbers(self.says)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The ids that a card may carry."""

    languages: tuple[str, ...]
    topics: tuple[str, ...]
    phases: tuple[str, ...]
    lanes: tuple[str, ...]
    channels: tuple[str, ...]
    trades: tuple[str, ...]
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Card:
    """One checked card.

    Attributes:
        id: Language and topic: "en/what-is-a-touchpoint".
        phases: Phases of a journey where it helps most; empty means any.
        lanes: Lanes it speaks about; empty means any.
        trades: Kinds of business it is for; empty means any.
        questions: Ways in which owners ask for it.
        text: The body, in Markdown without headings.
        typical: What is typical in the trade, by phase; only trade cards have it.
    """

    id: str
    topic: str
    title: str
    language: str
    phases: tuple[str, ...]
    lanes: tuple[str, ...]
    trades: tuple[str, ...]
    questions: tuple[str, ...]
    sources: tuple[Source, ...]
    text: str
    typical: Mapping[str, Typical] = field(default_factory=dict)

    @property
    def lead(self) -> str:
        """The first two sentences, which by rule answer the topic's main question."""
        return sentences.lead(self.text)

    @property
    def why(self) -> str:
        """The sentence that says why the question matters; "" where none says so plainly."""
        return sentences.reason(self.text, self.language)


@cache
def vocabulary() -> Vocabulary:
    """Read the ids that this package knows."""
    data = parsed((PACKAGE / "vocabulary.yaml").read_text(encoding="utf-8"))
    groups = {group: tuple(topics) for group, topics in data.pop("groups").items()}
    flat = tuple(topic for topics in groups.values() for topic in topics)
    return Vocabulary(**{key: tuple(values) for key, values in data.items()}, topics=flat, groups=groups)


def load_sources(file: Path = SOURCES) -> dict[str, Source]:
    """Read what cards may cite, by id.

    Raises:
        CardError: The file cannot be parsed, or an entry lacks its name or what it says.
    """
    try:
        data = parsed(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CardError(file.name, f"cannot be read as YAML ({_one_line(error)})") from error
    if not isinstance(data, dict):
        raise CardError(file.name, "must map source ids to a name and what it says")
    sources = {}
    for key, entry in data.items():
        if not isinstance(entry, dict) or set(entry) != {"name", "says"}:
            raise CardError(file.name, f"entry {key!r} must have exactly the keys name and says")
        sources[str(key)] = Source(str(key), str(entry["name"]), str(entry["says"]))
    return sources


def load_cards(
    folder: Path = CARDS, *, sources: Mapping[str, Source] | None = None, allowed: Vocabulary | None = None
) -> list[Card]:
    """Read and check every card of a library, by language and topic.

    Args:
        folder: Holds one folder per language, each with `<topic>.md` files.
        sources: What cards may cite; the package's own when left out.
        allowed: Ids that cards may carry; the package's own when left out.

    Raises:
        CardError: The first card that breaks a rule.
    """
    return [load_card(file, sources=_default(sources), allowed=allowed) for file in card_files(folder)]


def check_cards(
    folder: Path = CARDS, *, sources: Mapping[str, Source] | None = None, allowed: Vocabulary | None = None
) -> list[CardError]:
    """Return what is wrong with a library, at most one problem a card; an empty list means that all may be shown."""
    problems = []
    for file in card_files(folder):
        try:
            load_card(file, sources=_default(sources), allowed=allowed)
        except CardError as error:
            problems.append(error)
    return problems


def card_files(folder: Path = CARDS) -> list[Path]:
    """Return the card files of a library, in an order that is the same on every machine."""
    return sorted(folder.glob("*/*.md"), key=lambda file: (file.parent.name, file.name))


def load_card(file: Path, *, sources: Mapping[str, Source] | None = None, allowed: Vocabulary | None = None) -> Card:
    """Read one card and check it against every rule.

    Raises:
        CardError: Names the file and the first rule that it breaks.
    """
    known, ids = _default(sources), allowed or vocabulary()
    name = f"{file.parent.name}/{file.name}"
    for problem in _broken_rules(parts := _parts(file, name), file, known, ids):
        raise CardError(name, problem)
    front, body = parts
    return Card(
        id=f"{front['language']}/{front['topic']}",
        topic=front["topic"],
        title=front["title"],
        language=front["language"],
        phases=tuple(front["phases"]),
        lanes=tuple(front["lanes"]),
        trades=tuple(front["trades"]),
        questions=tuple(front["questions"]),
        sources=tuple(known[key] for key in front["sources"]),
        text=body,
        typical=typical.read(front.get("typical")),
    )


def word_count(text: str) -> int:
    """Count the words of a body: whatever stands between spaces and holds a letter or a digit."""
    return len(_WORD.findall(text))


@cache
def _own_sources() -> dict[str, Source]:
    return load_sources()


def _default(sources: Mapping[str, Source] | None) -> Mapping[str, Source]:
    return _own_sources() if sources is None else sources


def _parts(file: Path, name: str) -> tuple[dict[str, Any], str]:
    """Split a card into front matter and body; raises CardError when it has no such parts."""
    try:
        # utf-8-sig: editors on Windows put a mark in front that YAML would take for text.
        content = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CardError(name, f"cannot be read as UTF-8 text ({_one_line(error)})") from error
    opening, _, rest = content.partition("---\n")
    matter, closing, body = rest.partition("\n---\n")
    if opening.strip() or not closing:
        raise CardError(name, "must open with front matter between two lines of ---")
    try:
        front = parsed(matter)
    except yaml.YAMLError as error:
        raise CardError(name, f"the front matter is not valid YAML ({_one_line(error)})") from error
    if not isinstance(front, dict):
        raise CardError(name, "the front matter must be keys with values")
    return front, body.strip()


def _broken_rules(
    parts: tuple[dict[str, Any], str], file: Path, sources: Mapping[str, Source], allowed: Vocabulary
) -> Iterator[str]:
    """Yield what is wrong, the shape of the front matter first: later rules rely on it."""
    front, body = parts
    yield from _shape(front)
    if front["language"] != file.parent.name:
        yield f"language is {front['language']!r} but the folder is {file.parent.name!r}"
    if front["topic"] != file.stem:
        yield f"topic is {front['topic']!r} but the file is named {file.stem!r}"
    for key in ("phases", "lanes", "trades", "sources"):
        known = tuple(sources) if key == "sources" else getattr(allowed, key)
        for value in front[key]:
            if value not in known:
                yield f"{key} has {value!r}, which is none of: {', '.join(known)}"
        if len(set(front[key])) != len(front[key]):
            yield f"{key} names something twice"
    if front["language"] not in allowed.languages:
        yield f"language {front['language']!r} is none of: {', '.join(allowed.languages)}"
    if front["topic"] not in allowed.topics:
        yield f"topic {front['topic']!r} is not a topic of the library"
    yield from _of_the_trade(front, allowed)
    if not front["sources"]:
        yield "sources is empty; what no named source says cites practice"
    asked = {question.casefold() for question in (*front["questions"], front["title"])}
    if len(front["questions"]) not in QUESTIONS or len(asked) != len(front["questions"]) + 1:
        yield f"needs {QUESTIONS[0]} to {QUESTIONS[-1]} questions, different from each other and from the title"
    if (count := word_count(body)) not in WORDS:
        yield f"the body has {count} words; write {WORDS[0]} to {WORDS[-1]}"
    if re.search(r"^\s*#", body, re.MULTILINE):
        yield "the body has a heading; write paragraphs or a short list"
    yield from _unsourced(body, [sources[key] for key in front["sources"]], sources)


def _of_the_trade(front: dict[str, Any], allowed: Vocabulary) -> Iterator[str]:
    if front["trades"]:
        yield from typical.broken_rules(front.get("typical"), allowed.phases, allowed.channels)
    elif "typical" in front:
        yield "typical belongs to cards that name trades"


def _shape(front: dict[str, Any]) -> Iterator[str]:
    missing, unknown = (
        [key for key in _KEYS if key not in front],
        [str(key) for key in front if key not in (*_KEYS, "typical")],
    )
    if missing or unknown:
        yield "; ".join(
            f"{word} {', '.join(keys)}" for word, keys in (("missing key", missing), ("unknown key", unknown)) if keys
        )
    for key in _KEYS:
        value = front[key]
        if key in _TEXT_KEYS:
            if not isinstance(value, str) or not value.strip():
                yield f"{key} must be a text"
        elif not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            yield f"{key} must be a list of texts, [] when there are none"


def _unsourced(body: str, cited: list[Source], sources: Mapping[str, Source]) -> Iterator[str]:
    """Yield shares that no cited source gives, and sources that are named but not cited."""
    given = frozenset[str]().union(*(source.numbers() for source in cited))
    for claim in _SHARE.finditer(body):
        if claim[1].replace(",", ".") not in given:
            yield f"claims {claim[0]!r}, a number that none of its sources gives"
    for source in sources.values():
        # The full name may carry a remark after a comma or in brackets; people write what stands before.
        name = re.split(r"[,(]", source.name)[0].strip()
        if name in body and source not in cited and source.id != "practice":
            yield f"names {name} without citing {source.id}"


def _numbers(text: str) -> frozenset[str]:
    return frozenset(number.replace(",", ".") for number in _NUMBER.findall(text))


def parsed(text: str) -> Any:
    """Return what YAML says, by the loader in C where it was compiled: the plain one takes ten times as long.

    Raises:
        yaml.YAMLError: It says nothing.
    """
    return yaml.load(text, yaml.CSafeLoader) if yaml.__with_libyaml__ else yaml.safe_load(text)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
