"""Makers of owners' files, sound and hostile."""

import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_TOP, _LINE = 800, 16  # points
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_PART = "word/document.xml"

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


# --- PDF ------------------------------------------------------------------------------------------------------------


def pdf(*pages: str, opens_with: str | None = None, pictures: Iterable[int] = ()) -> bytes:
    """Return a PDF with the lines of each page; a picture stands on the pages whose numbers are given."""
    out = io.BytesIO()
    lock = None if opens_with is None else StandardEncryption(opens_with, "the owner's own")
    canvas = Canvas(out, encrypt=lock)
    for number, page in enumerate(pages, 1):
        for row, line in enumerate(page.split("\n")):
            canvas.drawString(50, _TOP - row * _LINE, line)
        if number in pictures:
            canvas.drawImage(ImageReader(Image.new("RGB", (60, 40), "red")), 50, 50)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


# --- Word -----------------------------------------------------------------------------------------------------------


def word(fill: Callable[[Document], object]) -> bytes:
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def paragraphs(*texts: str) -> bytes:
    def fill(document: Document) -> None:
        for text in texts:
            document.add_paragraph(text)

    return word(fill)


def row(table: Any, number: int, *values: str) -> None:
    for column, value in enumerate(values):
        table.cell(number, column).text = value


def element(xml: str) -> Any:
    """Return an element from what stands in it, with Word's names for `w:`."""
    return parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1))


def end(document: Document, xml: str) -> None:
    """Put an element after all others."""
    document.element.body[-1].addprevious(element(xml))


def picture(document: Document) -> None:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(out, "PNG")
    document.add_picture(out)


def around(document_xml: bytes | str) -> bytes:
    """Return a Word file whose text is this XML."""
    return repacked(paragraphs(), lambda name, content: document_xml if name == _PART else content)


def body(inside: str, before: str = "") -> str:
    return f"{before}<w:document {_W}><w:body>{inside}</w:body></w:document>"


def repacked(data: bytes, change: Callable[[str, bytes], bytes | str], rename: tuple[str, str] = ("", "")) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name.replace(*rename), change(name, source.read(name)))
    return out.getvalue()


def bomb(part: bytes, times: int, head: bytes = b"", tail: bytes = b"") -> bytes:
    """Return a small Word file whose text unpacks to `part`, very often."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(paragraphs())) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name != _PART:
                target.writestr(name, source.read(name))
        with target.open(_PART, "w") as stream:
            stream.write(head)
            for _ in range(times):
                stream.write(part)
            stream.write(tail)
    return out.getvalue()


# --- others ---------------------------------------------------------------------------------------------------------


def packed(**files: bytes) -> bytes:
    """Return a ZIP with files as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, content in files.items():
            target.writestr(name, content)
    return out.getvalue()


def excel() -> bytes:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    return packed(
        **{
            "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}"/></Types>'.encode(),
            "_rels/.rels": f'<Relationships xmlns="{links}"><Relationship Id="rId1" Type="{_OFFICE}" '
            'Target="xl/workbook.xml"/></Relationships>'.encode(),
            "xl/workbook.xml": b"<workbook/>",
        }
    )


def image(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(out, kind)
    return out.getvalue()
