"""Which kind of file it is, by what is in it and then by the ending of its name, and who reads that."""

from .passages import Unreadable

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # also what Office wraps a file in that has a password


def read(data: bytes, ending: str) -> tuple[str, list[tuple[int, str]]]:
    """Return the unit that places are counted in, and the passages.

    Raises:
        Unreadable: it is no file of a kind that is read, or has nothing to read in it.
    """
    # Each reader brings libraries along that the others need not wait for.
    if data.startswith(b"PK\x03\x04"):  # before PDF, which may lie in a ZIP as it is
        from . import word

        return "paragraph", word.read(data)
    if data.lstrip().startswith(b"%PDF-") or (ending == "pdf" and b"%PDF-" in data[:1024]):
        from . import pdf

        return "page", pdf.read(data)
    if data.startswith(_OLD_OFFICE):
        raise Unreadable("locked" if ending == "docx" else "kind")
    if data.startswith(b"{\\rtf") or ending in ("pdf", "docx", "html", "htm"):
        raise Unreadable("broken" if ending in ("pdf", "docx") else "kind")
    from . import plain

    text = plain.decoded(data)
    if ending in ("csv", "tsv"):
        from . import table

        return "line", table.read(text)
    return "line", plain.read_markdown(text) if ending in ("md", "markdown") else plain.read(text)
