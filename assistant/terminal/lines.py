"""The line protocol of `polku chat --jsonl`: one JSON object a line in, one out for every turn."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from ..conversation import Conversation, Replied
from ..errors import PolkuError, Refused, UserMustAct
from ..journey.edits import AddEvidence
from ..locales import Messages

EXAMPLE = '{"text": "…"}'


def as_json(replied: Replied) -> dict[str, Any]:
    """Return a turn as the protocol writes it."""
    asked = replied.asked
    return {
        "reply": replied.reply,
        "asking": None
        if asked is None
        else {
            "topic": asked.topic,
            "lanes": list(asked.lanes),
            "map": asked.map,
            "stage": asked.stage,
            "phase": asked.phase,
        },
        "edits": [
            edit.model_dump(mode="json", exclude_none=True)
            for edit in replied.edits
            if not isinstance(edit, AddEvidence)
        ],
        "citations": [{"card": card.id, "title": card.title} for card in replied.cards],
        "progress": {"done": replied.done, "total": replied.total},
        "project": replied.project,
        "interviewer": replied.interviewer,
        "notices": list(replied.notices),
        "ended": replied.ended,
    }


def talk(conversation: Conversation, lines: Iterable[bytes], write: Callable[[str], None]) -> None:
    """Hold a conversation over lines until they end.

    A line that cannot be used, or a message that is refused, is answered with the reason and the question that still
    stands; nothing else changes. Nor does a full disk or a busy database end the talk: the same line can come again.

    Raises:
        UserMustAct: that is how the last line ended.
    """

    def out(replied: Replied) -> None:
        write(json.dumps(as_json(replied), ensure_ascii=False))

    last, language = conversation.opening(), conversation.language
    out(last)
    failed: UserMustAct | None = None
    for line in lines:
        if not line.strip():
            continue
        failed = None
        try:
            last, language = conversation.answer(_text(line)), conversation.language
            out(last)
        except PolkuError as error:
            sentence = Messages(language).error(error)
            out(last._replace(reply=sentence, edits=(), cards=(), notices=(sentence,)))
            failed = error if isinstance(error, UserMustAct) else None
    if failed is not None:
        raise failed


def _text(line: bytes) -> str:
    try:
        data = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        data = None
    text = data.get("text") if isinstance(data, dict) else None
    if not isinstance(text, str):
        raise Refused("line-not-json", example=EXAMPLE)
    return text
