"""What an owner wrote, as it is kept: the words, without what no screen or database can hold."""

import re
import unicodedata

from .errors import Refused
from .journey.models import cleaned

MOST_CHARACTERS = 100_000
_LINE_END = re.compile("[\v\f\x85\u2028\u2029]")
_GAP = re.compile(r"\s{20,}")


def readable(text: str) -> str:
    """Return a message without control characters, halves of characters and very wide gaps.

    Raises:
        Refused: there is nothing to read in it, or too much.
    """
    text = cleaned(_LINE_END.sub("\n", text))
    text = "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs"))
    text = _GAP.sub(lambda gap: "\n" if "\n" in gap[0] else " ", text).strip()
    if not any(char.isalnum() or unicodedata.category(char) == "So" or char == "?" for char in text):
        raise Refused("message-empty")
    if len(text) > MOST_CHARACTERS:
        raise Refused("message-too-long", length=len(text), most=MOST_CHARACTERS)
    return text
