"""Files that projects are written to and read from: one module a format, one registry."""

from ..errors import Refused
from ..journey.models import Project
from ..journey.vocabulary import Language
from . import page, project_json
from .format import Format, Imported, Options
from .masking import masked
from .quoteless import quoteless

FORMATS: dict[str, Format] = {one.id: one for one in (project_json.FORMAT, page.FORMAT)}
"""Every format by id."""

__all__ = ["FORMATS", "Format", "Imported", "Options", "export", "read"]


def export(project: Project, format_id: str, language: Language, options: Options) -> bytes:
    """Return a project as a file of one format.

    Args:
        project: what is written.
        format_id: an id of `FORMATS`.
        language: of the words around the owner's own.
        options: what is left out, and the time of the export.

    Raises:
        Refused: `format-unknown`.
    """
    if format_id not in FORMATS:
        raise Refused("format-unknown", format=format_id, formats=", ".join(FORMATS))
    if options.without_quotes:
        project = quoteless(project)
    if options.mask_names:
        project = masked(project, language)
    return FORMATS[format_id].write(project, language, options)


def read(data: bytes, name: str) -> Imported:
    """Return the project in a file, with what the file does not prove marked as imported.

    Args:
        data: the file's bytes; nothing in them is trusted.
        name: the file's name, for origins and for the error.

    Raises:
        UserMustAct: `file-too-large`, `file-newer`, or `not-a-project`.
    """
    return project_json.read(data, name)
