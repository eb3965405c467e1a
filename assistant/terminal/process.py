"""The process around a command: its streams, its errors as one line on stderr, its exit code."""

import errno
import io
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import typer
from rich.console import Console

from ..config import read_settings, terminal_language
from ..errors import PolkuError, UserMustAct
from ..locales import Messages

_CLOSED = (errno.EPIPE, errno.EINVAL)  # Windows says EINVAL where a reader is gone


class Screen(Console):
    """A console that leaves it to the command what becomes of a reader that is gone."""

    def __init__(self) -> None:
        super().__init__(highlight=False)

    def on_broken_pipe(self) -> None:
        """Tell the command, as a plain write would."""
        raise BrokenPipeError(errno.EPIPE, "the reader is gone")


def prepare() -> None:
    """Make the streams speak UTF-8 in every locale; one that was closed from the start reads and writes nothing."""
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, _nowhere())
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    logging.getLogger().addHandler(logging.NullHandler())  # else Python prints tracebacks where nobody set up a log


@contextmanager
def refusals(language: str | None = None) -> Iterator[Callable[[str], None]]:
    """Turn errors into one line on stderr and exit code 1; yields a way to change the line's language."""
    said = [language or terminal_language() or "en"]

    def speak(chosen: str) -> None:
        said[0] = chosen

    try:
        settings_language = read_settings().language
        if not language and settings_language:
            speak(settings_language)
        yield speak
    except PolkuError as error:
        refuse(Messages(said[0]).error(error))
    except OSError as error:
        if error.errno in _CLOSED:  # whoever read the output has read enough
            _fall_silent()
            raise typer.Exit(0) from None
        if error.errno == errno.ENOSPC:
            _fall_silent()
            refuse(Messages(said[0]).error(UserMustAct("disk-full")))
        raise


def refuse(sentence: str) -> NoReturn:
    """Say why not, and leave with exit code 1."""
    typer.echo(" ".join(sentence.split()), err=True)
    raise typer.Exit(1)


def guarded(app: Callable[[], Any]) -> None:
    """Run the command line; what nobody foresaw is one sentence too."""
    try:
        app()
    except Exception as error:  # noqa: BLE001  # top of the program: ends in one sentence and exit code 1
        sentence = Messages(terminal_language() or "en").say("internal")
        typer.echo(f"{sentence} ({type(error).__name__})", err=True)
        raise SystemExit(1) from None


def print_json(data: Any) -> None:
    """Print data for a program to read."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def write_line(line: str) -> None:
    """Print a line of the line protocol, at once."""
    typer.echo(line)


def _fall_silent() -> None:
    """Let what Python still has to write at the end go nowhere, or it would complain."""
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)
    except (OSError, ValueError):
        sys.stdout = _nowhere()


def _nowhere() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="replace")
