"""What commands take, and how they open what it names."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from ..config import Settings, terminal_language
from ..journey.vocabulary import LANGUAGES, TOPICS, Language, known
from ..store import LOCAL, Shelf, open_store


def _language_option(value: str | None) -> str | None:
    if value is not None and value not in LANGUAGES:
        raise typer.BadParameter(f"choose one of {', '.join(LANGUAGES)}")
    return value


def topic_option(value: str) -> str:
    """Return a topic that the vocabulary knows."""
    if value not in TOPICS:
        raise typer.BadParameter(f"choose one of {', '.join(TOPICS)}")
    return value


LanguageOption = Annotated[
    str | None, typer.Option("--language", callback=_language_option, help=f"One of {', '.join(LANGUAGES)}.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
ProjectOption = Annotated[str | None, typer.Option("--project", help="The project's id, or how it begins.")]
OneProjectOption = Annotated[str, typer.Option("--project", help="The project's id, or how it begins.")]


def language_of(chosen: str | None, settings: Settings) -> Language:
    """Return the language that was chosen, or else the setting's, the terminal's, English."""
    return known(LANGUAGES, chosen or settings.language or terminal_language()) or "en"


@contextmanager
def shelf_of(settings: Settings) -> Iterator[Shelf]:
    """Open the projects of whoever sits at this machine."""
    store = open_store(settings.database)
    try:
        yield store.of(LOCAL)
    finally:
        store.close()


def find(shelf: Shelf, prefix: str) -> str:
    """Return the id of the only project that begins with `prefix`; raises what `Shelf.find` raises."""
    return shelf.find(prefix.encode("utf-8", "replace").decode())  # an argument may be bytes that are no text
