"""What a trade card says is typical: data for a map, checked as strictly as the text."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from knowledge import CardError
from knowledge.cards import load_card
from knowledge.typical import Meeting

WriteCard = Callable[..., Path]
PHASES = ("before", "find", "choose", "buy", "get", "after")


def typical(**changed: Any) -> str:
    """Return sound data for six phases, with parts of `find` replaced; a part that is none is left out."""
    one = {
        "touchpoints": [
            {"text": "sees a post by a neighbour", "channel": "social_media"},
            {"text": "asks a friend", "channel": "word_of_mouth"},
        ],
        "worries": ["is there room", "can I pay by card"],
        "pains": ["the hours are wrong", "nobody answers"],
    }
    find = {name: part for name, part in (one | changed).items() if part is not None}
    return json.dumps({phase: find if phase == "find" else one for phase in PHASES})


def test_a_trade_card_brings_what_is_typical(write_card: WriteCard) -> None:
    card = load_card(write_card(trades="[cafe_restaurant]", typical=typical()))
    assert list(card.typical) == list(PHASES)
    assert card.typical["find"].touchpoints[0] == Meeting("sees a post by a neighbour", "social_media")
    assert card.typical["find"].worries == ("is there room", "can I pay by card")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (None, "typical must name 6 to 8 phases"),
        ("{}", "typical must name 6 to 8 phases"),
        (json.dumps({"find": {}}), "typical must name 6 to 8 phases"),
        (typical().replace('"after"', '"later"'), "typical, later: none of"),
        (typical(pains=None), "typical, find: must have exactly touchpoints, worries, pains"),
        (typical(joys=["a b", "c d"]), "typical, find: must have exactly"),
        (typical(pains=["nobody answers"]), "typical, find, pains: write 2 to 4"),
        (typical(pains=["a b", "c d", "e f", "g h", "i j"]), "typical, find, pains: write 2 to 4"),
        (typical(pains=["waiting", "nobody answers"]), "'waiting' must be a text of 2 to 12 words"),
        (typical(worries=["w " * 13, "can I pay"]), "must be a text of 2 to 12 words"),
        (typical(worries=["waits 20 minutes", "can I pay"]), "has a number, which nobody has counted"),
        (typical(touchpoints=["asks a friend", "rings us"]), "each has a text and a channel"),
        (
            typical(touchpoints=[{"text": "asks a friend", "channel": "pigeon"}] * 2),
            "the channel 'pigeon' is none of: website",
        ),
    ],
)
def test_what_is_wrong_with_it_is_said(write_card: WriteCard, data: str | None, problem: str) -> None:
    parts = {"trades": "[cafe_restaurant]"} | ({"typical": data} if data else {})
    with pytest.raises(CardError) as caught:
        load_card(write_card(**parts))
    assert problem in caught.value.problem


def test_only_a_trade_card_may_have_it(write_card: WriteCard) -> None:
    with pytest.raises(CardError, match="belongs to cards that name trades"):
        load_card(write_card(typical=typical()))
