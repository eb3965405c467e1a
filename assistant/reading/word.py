"""Word files (.docx), paragraph by paragraph; Word itself decides only on paper where a page ends."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from .passages import Block, Unreadable, cut

_MOST_BYTES = 300 * 1024 * 1024  # unpacked; a few kilobytes can be made to unpack to anything
_PARAGRAPH, _TABLE, _ROW, _CELL, _TEXT = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "t"))
_MARKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", _PARAGRAPH: "\n"}
_UNSAID = {qn(f"w:{name}") for name in ("pPr", "rPr", "sdtPr", "del", "moveFrom")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same once more, for old programs
}


def read(data: bytes) -> list[tuple[int, str]]:
    """Return the passages with the paragraph at which each begins; a row of a table counts as one.

    Raises:
        Unreadable: it is no Word file, broken, or has no text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = {one.filename for one in packed.infolist()}
            if sum(one.file_size for one in packed.infolist()) > _MOST_BYTES:
                raise Unreadable("large")
        if "[Content_Types].xml" not in names:
            raise Unreadable("kind")
        document = docx.Document(io.BytesIO(data))
    except ValueError as error:  # another program's, or one with macros
        raise Unreadable("kind") from error
    except (PackageNotFoundError, KeyError, zipfile.BadZipFile, SyntaxError) as error:  # also XML's
        raise Unreadable("broken") from error
    return cut(_blocks(document))


def _blocks(document: Document) -> Iterator[Block]:
    # The elements themselves: python-docx leaves out content controls (python-openxml/python-docx#155) and tracked
    # insertions (#1123), text boxes and tables in tables, and looks for every paragraph's style anew.
    headings = {
        style.style_id
        for style in document.styles
        if style.name is not None and style.name.casefold().startswith(("heading", "title"))
    }
    place = 0
    for part in _within(document.element.body, _PARAGRAPH, _TABLE):
        if part.tag == _TABLE:
            for row in _rows(part):
                place += 1
                yield Block(place, row)
        else:
            place += 1
            yield Block(place, "".join(_said(part)), heading=part.style in headings)


def _rows(table: Any) -> Iterator[str]:
    merged: dict[int, str] = {}  # by column: a cell's text holds for all rows that it reaches down to
    for row in _within(table, _ROW):
        column, said = 0, []
        for cell in _within(row, _CELL):
            if cell.vMerge != "continue":
                merged[column] = "\n".join("".join(_said(part)) for part in _within(cell, _PARAGRAPH)).strip()
            said.append(merged.get(column, ""))
            column += cell.grid_span
        yield " · ".join(text for text in said if text)


def _within(element: Any, *tags: str) -> Iterator[Any]:
    for child in element:
        if child.tag in tags:
            yield child
        elif child.tag not in _UNSAID:
            yield from _within(child, *tags)


def _said(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag not in _UNSAID:
            yield _MARKS.get(child.tag, "")
            yield from _said(child)
            yield "\n" if child.tag == _PARAGRAPH else ""  # of a text box
