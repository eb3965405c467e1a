"""Whose words stand on a page: finds what belongs to another language, and what should never be read by anybody."""

import re
from functools import cache
from importlib.resources import files

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from assistant.journey.vocabulary import LANGUAGES, Language
from assistant.locales import RESOURCES

from .owner import Owner

_LETTERS = 12  # shorter words can be the same in two languages
# Everything that can be read or heard on the page, shown or not; sources and languages' names stay in their own.
_READ = """() => {
  const found = [document.title];
  for (const one of document.querySelectorAll("body *")) {
    if (one.closest("script, style, .sources li, option[lang], .list [lang]")) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) found.push(one.getAttribute(name));
    for (const child of one.childNodes) if (child.nodeType === Node.TEXT_NODE) found.push(child.data);
  }
  return found.filter(Boolean);
}"""


class _Words(Visitor):
    """Collects the fixed words of messages."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._key = ""

    def visit_Message(self, node: ast.Message) -> None:  # noqa: N802  # the library calls it so
        self._key = node.id.name
        self.generic_visit(node)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.found[_plain(node.value)] = self._key


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


@cache
def _words(language: Language) -> dict[str, str]:
    """Return every piece of the messages in a language, with the key of its message."""
    words = _Words()
    for name in RESOURCES:
        words.visit(parse((files("assistant.locales") / language / f"{name}.ftl").read_text("utf-8")))
    return words.found


@cache
def _foreign(language: Language) -> dict[str, str]:
    """Return what can only be another language's, with where it comes from."""
    own = "\n".join(_words(language))
    return {
        piece: f"{other}: {key}"
        for other in LANGUAGES
        if other != language
        for piece, key in _words(other).items()
        if sum(map(str.isalpha, piece)) >= _LETTERS and piece not in own
    }


def strange(owner: Owner, language: Language) -> set[str]:
    """Return what stands on the page and is not in its language, or is no language at all."""
    read = "\n".join(map(_plain, owner.page.evaluate(_READ)))
    keys = {key for key in _words(language).values() if "-" in key}
    return {
        *(f"{piece!r} ({where})" for piece, where in _foreign(language).items() if piece in read),
        *(keys & set(re.findall(r"[a-z]+(?:-[a-z0-9_]+)+", read))),
        *re.findall(r".*[{}].*", read),
    }
