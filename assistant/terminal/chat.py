"""The chat in the terminal: what Polku says, what it noted, how far the interview has come."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ..conversation import Conversation, Replied
from ..errors import Refused
from ..journey.edits import texts_of
from ..locales import Messages

_BAR = 24  # characters


def talk(conversation: Conversation, console: Console) -> None:
    """Hold a conversation until the owner leaves, pauses or the interview is over."""
    try:
        replied = conversation.opening()
        while True:
            said = Messages(conversation.language)
            show(replied, said, console)
            if replied.ended or replied.paused:
                break
            replied = _next(conversation, said, console)
    except (EOFError, KeyboardInterrupt):
        console.print()
        console.print(Messages(conversation.language).say("terminal-left"), highlight=False)
    said = Messages(conversation.language)
    console.print()
    for key in ("terminal-project", "terminal-export"):
        console.print(Text(said.say(key, id=conversation.project), style="dim"))


def show(replied: Replied, said: Messages, console: Console) -> None:
    """Print one reply."""
    console.print()
    console.print(Text(said.say("terminal-polku"), style="bold cyan"))
    console.print(Padding(Text(replied.reply), (0, 0, 0, 2)))
    noted = texts_of(replied.edits)
    if noted:
        for text in noted:
            console.print(Padding(Text(f"✓ {text}", style="green", overflow="fold"), (0, 0, 0, 4)))
    for notice in replied.notices:
        console.print(Padding(Text(f"! {notice}", style="yellow"), (0, 0, 0, 2)))
    if replied.asked is not None and replied.total:
        filled = round(_BAR * replied.done / replied.total)
        bar = "█" * filled + "░" * (_BAR - filled)
        progress = said.say("terminal-progress", done=replied.done, total=replied.total)
        console.print(Padding(Text(f"{bar} {progress}", style="dim"), (1, 0, 0, 2)))


def _next(conversation: Conversation, said: Messages, console: Console) -> Replied:
    """Ask for one message until one can be taken."""
    while True:
        console.print()
        text = console.input(Text(f"{said.say('terminal-you')}: ", style="bold"))
        if not text.strip():
            continue
        try:
            return conversation.answer(text)
        except Refused as error:
            console.print(Padding(Text(f"! {said.error(error)}", style="yellow"), (0, 0, 0, 2)))
