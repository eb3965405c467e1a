"""Plain text and Markdown, with the line at which each passage begins."""

import re
from collections.abc import Iterator

import charset_normalizer
from markdown_it import MarkdownIt
from markdown_it.token import Token

from .passages import Block, Unreadable, cut, length

# What owners' programs write in our languages, besides Unicode.
_ENCODINGS = ["cp1250", "cp1251", "cp1252", "iso8859_2", "koi8_r", "cp866", "mac_roman"]
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f]")
_MOST_WORDS_OF_LINES = 60
_LINE_END = re.compile("\r\n?")  # and no other: lines are counted as editors count them
_TAG = re.compile("<!--.*?-->|<[^<>]*>", re.DOTALL)
_MARKS = "„“”‘’«»–—…•·°§№€½\xa0"
# The letters that tell the alphabets of Windows apart; with Ł and £ it is what follows.
_LETTERS = [
    re.compile(f"[{_MARKS}åäöüéèáàæøñçßÅÄÖÜÉÆØ]|£(?=[ \xa0]?[0-9])"),
    re.compile(f"[{_MARKS}ąćęńóśźżłäöüéĄĆĘŃÓŚŹŻ]|Ł(?![ \xa0]?[0-9])"),
    re.compile(f"[{_MARKS}а-яёА-ЯЁ]"),
]


def decoded(data: bytes) -> str:
    """Return the text of a file, with line feeds at the ends of lines.

    Raises:
        Unreadable: it is no text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    elif b"\0" in data:
        raise Unreadable("kind")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = _guessed(data)
    if len(_CONTROLS.findall(text)) > len(text) / 100:
        raise Unreadable("kind")
    return _LINE_END.sub("\n", text)


def _guessed(data: bytes) -> str:
    text = data.decode("utf-8-sig", "replace")
    if text.count("\ufffd") * 5 < _strange(text):
        return text  # with a few damaged letters
    best = charset_normalizer.from_bytes(data, cp_isolation=_ENCODINGS).best()
    # It knows Cyrillic alphabets well, but gives Swedish the letters of Poland, and England its Ł for pounds.
    latin = (data.decode(one, "replace") for one in ("cp1252", "cp1250", "iso8859_2", "mac_roman"))
    text = max([*([str(best)] if best else []), *latin], key=_known)
    if best is None and _known(text) < _strange(text):
        raise Unreadable("kind")
    return text


def _strange(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _known(text: str) -> int:
    return max(len(letters.findall(text)) for letters in _LETTERS)


def read(text: str) -> list[tuple[int, str]]:
    """Return the passages of a plain text.

    Raises:
        Unreadable: there is nothing in it, or too much.
    """
    return cut(_paragraphs(text, 1))


def read_markdown(text: str) -> list[tuple[int, str]]:
    """Return the passages of a Markdown text, without its marks; a heading goes with what follows.

    Raises:
        Unreadable: see `read`.
    """
    return cut(_markdown(text))


def _paragraphs(text: str, begin: int) -> Iterator[Block]:
    kept: list[str] = []
    for number, line in enumerate(text.split("\n"), begin):
        if line.strip():
            begin = begin if kept else number
            kept.append(line.strip())
            continue
        yield from _lines(begin, kept)
        kept = []
    yield from _lines(begin, kept)


def _lines(begin: int, lines: list[str]) -> Iterator[Block]:
    """A paragraph stays in one piece; a long list without a gap comes line by line, so that a line can be named."""
    if length(*lines) > _MOST_WORDS_OF_LINES and len(lines) > 1:
        yield from (Block(begin + offset, line) for offset, line in enumerate(lines))
    elif lines:
        yield Block(begin, "\n".join(lines))


def _markdown(text: str) -> Iterator[Block]:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    cells: list[str] | None = None  # of the row of a table
    for before, token in zip([None, *tokens], tokens, strict=False):
        begin = token.map[0] + 1 if token.map else 1
        match token.type:
            case "tr_open":
                cells, row = [], begin
            case "tr_close" if cells is not None:
                yield Block(row, " · ".join(cell for cell in cells if cell))
                cells = None
            case "inline" if cells is not None:
                cells.append(_said(token))
            case "inline":
                heading = before is not None and before.type == "heading_open"
                yield from (block._replace(heading=heading) for block in _lines(begin, _said(token).split("\n")))
            case "fence":
                yield from _paragraphs(token.content, begin + 1)
            case "code_block":
                yield from _paragraphs(token.content, begin)
            case "html_block":
                yield from _paragraphs(_TAG.sub(_gap, token.content), begin)


def _gap(tag: re.Match[str]) -> str:
    return "\n" * tag[0].count("\n") or " "


def _said(inline: Token) -> str:
    return "".join(_words(part) for part in inline.children or ())


def _words(part: Token) -> str:
    match part.type:
        case "softbreak" | "hardbreak":
            return "\n"
        case "html_inline":
            return " " if part.content.casefold().startswith("<br") else ""
        case "text" | "code_inline" | "image":
            return part.content
    return ""
