"""What every format is: how a project is written in it and, for some, read from it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from ..journey.models import Project
from ..journey.vocabulary import Language


@dataclass(frozen=True)
class Options:
    """How a project is exported.

    Args:
        exported_at: the time that the file names; given, so that the same export is the same bytes.
        without_quotes: leave out the words of messages and records. The file then proves nothing; see `quoteless`.
        mask_names: replace the names of personas, of the business and of owners, and all addresses and numbers.
    """

    exported_at: datetime
    without_quotes: bool = False
    mask_names: bool = False


class Imported(NamedTuple):
    """A project that was read from a file, and how many items lost an origin that the file does not prove."""

    project: Project
    downgraded: int = 0


@dataclass(frozen=True)
class Format:
    """One file format.

    Args:
        id: its name on the command line.
        extension: of its files, without the dot.
        media_type: as a web server names it.
        write: returns the file; the project comes masked and without quotes where the options say so.
        read: returns the project in a file's bytes, by the file's name; none where there is no way back.
    """

    id: str
    extension: str
    media_type: str
    write: Callable[[Project, Language, Options], bytes]
    read: Callable[[bytes, str], Imported] | None = None
