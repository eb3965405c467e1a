"""What the assistant had said stays readable without the words that were deleted."""

import pytest

from assistant.store.redaction import redacted

MESSAGE = "On Sundays we sell 350 buns to Liisa Virtanen. Write to liisa@kahvila.fi"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Noted: “sell 350 buns”. And on Mondays?", "Noted: “…”. And on Mondays?"),
        ("SELL 350 BUNS - really?", "… - really?"),
        ("What does Liisa say?", "What does … say?"),
        ("Shall I ask liisa@kahvila.fi?", "Shall I ask …?"),
        ("How do people find you?", "How do people find you?"),
        ("What do we sell to whom?", "What do we sell to whom?"),
        ("", ""),
    ],
)
def test_a_reply_loses_the_words_of_its_message(text: str, left: str) -> None:
    assert redacted(text, [MESSAGE], MESSAGE, reply=True) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("You said the shop is closed, so what now?", "You said …, so what now?"),
        ("You said “phone”. Whose phone?", "You said “…”. Whose phone?"),
        ("the shop is open", "the shop is open"),
        ("Sklep «zamknięty» dziś", "Sklep «…» dziś"),
    ],
)
def test_other_messages_lose_whole_texts_only(text: str, left: str) -> None:
    assert redacted(text, ["The shop is closed", "phone", "Zamknięty"]) == left
