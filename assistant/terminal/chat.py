"""The chat in the terminal: what Polku says, what it noted, how far the interview has come."""

import importlib
import locale
import sys
from contextlib import suppress

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ..conversation import Conversation, Replied
from ..errors import PolkuError
from ..journey.edits import texts_of
from ..locales import Messages

_BAR = 24  # characters
_MOST_NOTED = 12  # lines


def talk(conversation: Conversation, console: Console) -> None:
    """Hold a conversation until the owner leaves, pauses or the interview is over."""
    _edit_lines()
    said, over = Messages(conversation.language), False
    try:
        replied = conversation.opening()
        over = replied.ended  # an interview that was over before can still be added to
        while True:
            said = Messages(conversation.language)
            show(replied, said, console)
            replied = _next(conversation, said, console)
            if replied.paused or (replied.ended and not over):
                said = Messages(conversation.language)
                show(replied, said, console)
                break
    except (EOFError, KeyboardInterrupt):
        console.print()
        if not over:
            console.print(Text(said.say("terminal-left")))
    console.print()
    for key in ("terminal-project", "terminal-export"):
        console.print(Text(said.say(key, id=conversation.project), style="dim"))


def show(replied: Replied, said: Messages, console: Console) -> None:
    """Print one reply: what was noted, what is said, and last, right above the answer, the question."""
    console.print()
    console.print(Text(said.say("terminal-polku"), style="bold cyan"))
    noted = texts_of(replied.edits)
    for text in noted[:_MOST_NOTED]:
        _print(f"✓ {text}", console, "green")
    if len(noted) > _MOST_NOTED:
        _print(said.say("noted-more", count=len(noted) - _MOST_NOTED), console, "green")
    if noted:
        console.print()
    for notice in replied.notices:
        _warn(notice, console)
    _print(replied.reply, console)
    if replied.asked is not None and replied.total:
        progress = said.say("terminal-progress", done=replied.done, total=replied.total)
        room = min(_BAR, console.width - cell_len(progress) - 5)
        filled = round(room * replied.done / replied.total)
        bar = "█" * filled + "░" * (room - filled) + " " if room > 0 else ""
        console.print()
        _print(f"{bar}{progress}", console, "dim")


def _print(text: str, console: Console, style: str = "") -> None:
    console.print(Padding(Text(text, style=style, overflow="fold"), (0, 0, 0, 2), expand=False))


def _warn(sentence: str, console: Console) -> None:
    _print(f"! {sentence}", console, "yellow")


def _next(conversation: Conversation, said: Messages, console: Console) -> Replied:
    """Ask for one message until one can be taken."""
    while True:
        console.print()
        text = _line(f"{said.say('terminal-you')}: ", console)
        if not text.strip():
            continue
        try:
            return conversation.answer(text)
        except PolkuError as error:
            _warn(said.error(error), console)


def _line(prompt: str, console: Console) -> str:
    """Read one line. The line editor has to know the prompt, and which of its characters take no room."""
    if "readline" in sys.modules and console.is_terminal:
        return input(f"\1\x1b[1m\2{prompt}\1\x1b[0m\2" if console.color_system else prompt)
    return console.input(Text(prompt, style="bold"))


def _edit_lines() -> None:
    """Load the line editor: without one a terminal cuts lines at 4,095 bytes, and arrow keys print rubbish."""
    if sys.stdin.isatty() and locale.getpreferredencoding(do_setlocale=False).lower().replace("-", "") == "utf8":
        with suppress(ImportError):
            importlib.import_module("readline")  # from then on `input` edits with it
