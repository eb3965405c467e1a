"""PDF files, page by page, with PDFium."""

import re

import pypdfium2 as pdfium
from pypdfium2 import raw

from .passages import Block, Unreadable, cut

# PDFium marks the hyphen at which a word goes on in the next line.
_BROKEN_WORD = re.compile("[\ufffe\x02]\\s*")


def read(data: bytes) -> list[tuple[int, str]]:
    """Return the passages with the page of each.

    Raises:
        Unreadable: it is broken, has a password, or no text.
    """
    try:
        document = pdfium.PdfDocument(data)
        blocks, pictures = [], False
        for number in range(len(document)):
            page = document[number]
            text = "\n".join(_BROKEN_WORD.sub("", page.get_textpage().get_text_range()).splitlines())
            pictures = pictures or (not text.strip() and _has_picture(page))
            blocks.append(Block(number + 1, text))
    except pdfium.PdfiumError as error:
        raise Unreadable("locked" if error.err_code == raw.FPDF_ERR_PASSWORD else "broken") from error
    if pictures and not any(block.text.strip() for block in blocks):
        raise Unreadable("scanned")
    return cut(blocks, apart=True)


def _has_picture(page: pdfium.PdfPage) -> bool:
    return next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3), None) is not None
