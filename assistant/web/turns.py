"""A turn of the talk, taken to its end even where the window that began it is gone."""

import threading
from collections.abc import Iterator
from queue import SimpleQueue
from typing import NamedTuple

from ..conversation import Heard, Replied
from ..interview.protocol import Event
from ..store import Shelf
from .desk import Desk


class Busy(NamedTuple):
    """The message that waits is being answered for another window."""


class _End(NamedTuple):
    error: BaseException | None


Happening = Busy | Heard | Event | Replied


def take_turn(desk: Desk, shelf: Shelf, project: str, text: str) -> Iterator[Happening]:
    """Take one message, or with no text answer what was left without one; yields what happens.

    A page that is closed or loaded again takes the stream with it, not the answer: that is made in a thread of its own
    and saved.
    """
    happened: SimpleQueue[Happening | _End] = SimpleQueue()

    def work() -> None:
        try:
            for event in _events(desk, shelf, project, text):
                happened.put(event)
        except BaseException as error:  # noqa: BLE001  # crosses to the thread that waits, which raises it below
            happened.put(_End(error))
        else:
            happened.put(_End(None))

    threading.Thread(target=work, name="turn", daemon=True).start()
    while not isinstance(event := happened.get(), _End):
        yield event
    if event.error is not None:
        raise event.error


def _events(desk: Desk, shelf: Shelf, project: str, text: str) -> Iterator[Happening]:
    conversation = desk.conversation(shelf, project)
    with desk.answering(project) as free:
        if text:
            yield from conversation.turn(text)
        elif free:
            yield from conversation.resume()
        else:
            yield Busy()
