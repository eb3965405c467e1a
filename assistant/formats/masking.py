"""Projects without names: who is known by name becomes “Customer 1”, also where the name stands inflected in a text.

Only names that the project knows as names can be found: of personas, of the business, of a map's or an
opportunity's owner. Where in doubt a word is masked: a strange sentence is better than a name that slipped through.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, Final, NamedTuple

import yaml

from ..journey.models import MAX_LABEL, MAX_TEXT, Project
from ..journey.vocabulary import Language
from ..locales import Messages

# Every field that holds words that somebody chose; ids, times and codes are left alone.
_FIELDS: Final = frozenset({"text", "quote", "title", "name", "department", "how", "file", "icon"})
_MOST: Final = {"text": MAX_TEXT, "quote": MAX_TEXT, "how": MAX_TEXT}
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_EMAIL: Final = re.compile(r"[^\s@<>()\[\]\"“”„»«,;:]+@[^\s@<>()\[\]\"“”„»«,;:]+\.\w{2,}")
_PHONE: Final = re.compile(r"(?<![\w])\+?\(?\d(?:[\s\u00a0./()\-–]{0,3}\d){6,}(?!\w)")
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}")
_ENCLITIC: Final = re.compile("(?:kin|kaan|kään|kö|ko|han|hän|pa|pä)$")
_BETWEEN: Final = re.compile(r"[\s\u00a0.\-]{1,3}")  # what may stand between the words of one name
_SENTENCE_END: Final = re.compile(r"(?:^|[.!?…:\n\"“”„»«(])\s*$")
_VOWELS: Final = "aeiouyåäöąęóаеёиоуыэюяьй"


class _Lists(NamedTuple):
    whole: frozenset[str]
    stem: frozenset[str]
    generic: frozenset[str]
    everyday: frozenset[str]


@cache
def _lists() -> _Lists:
    data = yaml.safe_load((files(__package__) / "masking.yaml").read_text("utf-8"))
    endings = data["endings"]
    lists = (endings["whole"], endings["stem"], data["generic"], data["everyday"])
    return _Lists(*(frozenset(map(_folded, words)) for words in lists))


class _Name(NamedTuple):
    """The words of a name, folded, and what stands for it."""

    words: tuple[str, ...]
    mask: str


def masked(project: Project, language: Language) -> Project:
    """Return the project with every known name, e-mail address and telephone number replaced.

    Args:
        project: what is masked; ids, origins and sources stay.
        language: of the words that stand for the names.
    """
    messages = Messages(language)
    data = project.model_dump()
    known = list(_take_names(data, messages))
    masker = _Masker(known, messages.say("page-masked-email"), messages.say("page-masked-phone"))
    return Project.model_validate(_over(data, masker, ""))


def _take_names(data: dict[str, Any], messages: Messages) -> Iterator[tuple[str, str]]:
    """Yield each name with what stands for it, which takes its place where it is given as a name."""
    business = messages.say("page-masked-business")
    if data["name"]:
        yield data["name"], business
        data["name"] = business
    named = [(data["business"], business)]
    named += [(one, messages.say("page-customer", number=n)) for n, one in enumerate(data["personas"], 1)]
    for node, mask in named:
        for fact in node["facts"]:
            if fact["field"] == "name":
                yield fact["text"], mask
                fact["text"] = mask
    colleagues: dict[str, str] = {}
    for journey in data["maps"]:
        for one in (journey["owner"], *(chance["owner"] for chance in journey["opportunities"])):
            if one is not None:
                number = len(colleagues) + 1
                mask = colleagues.setdefault(one["text"], messages.say("page-colleague", number=number))
                yield one["text"], mask
                one["text"] = mask


def _folded(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold().replace("ё", "е").replace("’", "'")


def _over(node: Any, masker: "_Masker", under: str) -> Any:
    if isinstance(node, dict):
        return {key: _masked_field(key, value, masker, under) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [_over(one, masker, under) for one in node]
    return node


def _masked_field(key: str, value: Any, masker: "_Masker", under: str) -> Any:
    if isinstance(value, str) and key in _FIELDS:
        text = masker.masked(value)
        if key == "text" and under == "evidence":
            return text
        return text[: _MOST.get(key, MAX_LABEL)]  # a mask may be longer than a name
    return _over(value, masker, key)


class _Masker:
    """Finds names in texts.

    Args:
        known: each name as it was given, and what stands for it.
        email: what stands for an e-mail address.
        phone: what stands for a telephone number.
    """

    def __init__(self, known: list[tuple[str, str]], email: str, phone: str) -> None:
        self._email, self._phone = email, phone
        # Names such as "Studio 54", which are more than their words.
        self._literals = [
            (re.compile(rf"(?<!\w){re.escape(text.strip())}(?!\w)", re.IGNORECASE), mask)
            for text, mask in known
            if re.search(r"[^\s.'’\-]", _WORD.sub("", text))
        ]
        self._phrases: list[_Name] = []
        self._singles: dict[str, list[_Name]] = {}  # by the first two letters, which every form keeps
        for text, mask in known:
            words = tuple(map(_folded, _WORD.findall(text)))
            if len(words) > 1:
                self._phrases.append(_Name(words, mask))
            for word in words:
                if word not in _lists().generic and (len(word) > 2 or len(words) == 1):
                    self._singles.setdefault(word[:2], []).append(_Name((word,), mask))
        self._phrases.sort(key=lambda name: -len(name.words))

    def masked(self, text: str) -> str:
        """Return a text with names, addresses and numbers replaced."""
        text = _EMAIL.sub(self._email, unicodedata.normalize("NFC", text))
        text = _PHONE.sub(lambda match: match.group() if _DATE.match(match.group()) else self._phone, text)
        for literal, mask in self._literals:
            text = literal.sub(mask.replace("\\", r"\\"), text)
        found = list(_WORD.finditer(text))
        forms = [_folded(match.group()) for match in found]
        gaps = [text[one.end() : two.start()] for one, two in pairwise(found)]
        joined = [_BETWEEN.fullmatch(gap) is not None for gap in gaps]
        pieces, at, index = [], 0, 0
        while index < len(found):
            match = found[index]
            capital = match.group()[0].isupper()
            inside = capital and not _SENTENCE_END.search(text, max(0, match.start() - 4), match.start())
            taken, mask = self._name_at(forms, joined, index, capital, inside)
            if taken:
                pieces += [text[at : match.start()], mask]
                at = found[index + taken - 1].end()
            index += taken or 1
        return "".join([*pieces, text[at:]])

    def _name_at(
        self, forms: list[str], joined: list[bool], index: int, capital: bool, inside: bool
    ) -> tuple[int, str]:
        """Return how many words at `index` are a name, 0 where none is, and what stands for it."""
        for name in self._phrases:
            count = len(name.words)
            together = index + count <= len(forms) and all(joined[index : index + count - 1])
            if together and all(map(_is_form, forms[index : index + count], name.words)):
                return count, name.mask
        form = forms[index]
        for name in self._singles.get(form[:2], ()):
            if _is_name(form, name.words[0], capital, inside):
                return 1, name.mask
        return 0, ""


def _is_name(form: str, name: str, capital: bool, inside: bool) -> bool:
    if not capital and (len(name) < 4 or name in _lists().everyday):
        return False
    if _is_form(form, name):
        return True
    return inside and any(form.startswith(stem) and len(form) - len(stem) <= 4 for stem in _stems(name))


def _is_form(form: str, name: str) -> bool:
    """Return whether a folded word is a name in one of its cases, with or without a Finnish "too", "not even"."""
    return _is_case(form, name) or _is_case(_ENCLITIC.sub("", form), name)


def _is_case(form: str, name: str) -> bool:
    if form == name:
        return True
    if form.startswith(name) and form[len(name) :].lstrip("'’-") in _lists().whole:
        return True
    return any(form.startswith(stem) and form[len(stem) :] in _lists().stem for stem in _stems(name))


@cache
def _stems(name: str) -> tuple[str, ...]:
    """Return what stays of a name in its cases: Anna: ann; Pekka: pekk, pek; Marek: marek, mark; Virtanen: virta."""
    bare = name.rstrip(_VOWELS)
    stems = {bare if len(bare) > 1 else name}
    if len(bare) > 2 and bare[-1] == bare[-2] and bare[-1] in "kpt":
        stems.add(bare[:-1])  # Finnish: Pekka, Pekan
    if len(name) > 4 and name.endswith("nen"):
        stems.add(name[:-3])  # Finnish: Virtanen, Virtaselle
    if len(name) > 3 and name[-2] in "eеёо" and name[-1] not in _VOWELS:
        stems.add(name[:-2] + name[-1])  # Polish, Russian: Marek, Marka; Павел, Павла
    if bare != name:
        stems |= {bare[:-1] + new for old, new in _SOFTENED if bare.endswith(old) and len(bare) > 2}
    return tuple(sorted(stems))


# Polish: Monika, Monice; Magda, Magdzie; Marta, Marcie; Olga, Oldze; Barbara, Barbarze.
_SOFTENED: Final = (("k", "c"), ("d", "dz"), ("t", "c"), ("g", "dz"), ("r", "rz"), ("ł", "l"))
