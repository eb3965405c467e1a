"""A small library in a temporary folder, so that no test depends on what the shipped cards say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from knowledge import Guidance

WriteCard = Callable[..., Path]

# Language and topic, title, three questions, and what the body says besides filler.
LIBRARY = (
    ("en", "pain-points", "What is a pain point?", "What annoys people?", "What goes wrong?", "What hurts them?"),
    ("en", "emotions", "Why ask about feelings?", "How do I score a mood?", "Are they happy?", "Why the wavy line?"),
    ("en", "choosing-stages", "How many stages?", "Where does it begin?", "Which columns?", "May I rename a stage?"),
    ("en", "stage-metrics", "Which numbers matter?", "What do I count?", "How do I measure it?", "What is a metric?"),
    ("fi", "pain-points", "Mikä on kipupiste?", "Mikä harmittaa?", "Mikä menee pieleen?", "Mikä ärsyttää ihmisiä?"),
    ("fi", "emotions", "Miksi kysytään tunteista?", "Miten fiilis pisteytetään?", "Iloinenko?", "Miksi käyrä?"),
    ("pl", "pain-points", "Czym jest bolączka?", "Co denerwuje ludzi?", "Co idzie źle?", "Co przeszkadza klientów?"),
    ("pl", "emotions", "Po co pytać o uczucia?", "Jak ocenić nastrój?", "Czy są zadowoleni?", "Skąd ta krzywa?"),
    ("ru", "pain-points", "Что такое болевая точка?", "Что раздражает людей?", "Что не так?", "Что мешает ещё?"),
    ("ru", "emotions", "Зачем спрашивать о чувствах?", "Как оценить настроение?", "Довольны?", "Почему кривая?"),
    ("sv", "pain-points", "Vad är en smärtpunkt?", "Vad irriterar folk?", "Vad går fel?", "Vad skaver?"),
    ("sv", "emotions", "Varför frågar ni om känslor?", "Hur mäts humöret?", "Är de glada?", "Varför kurvan?"),
)


@pytest.fixture
def write_card(tmp_path: Path) -> WriteCard:
    """Write one card that keeps every rule, with the given parts of it replaced."""

    def write(language: str = "en", topic: str = "pain-points", *, folder: str = "cards", **parts: str) -> Path:
        front = {
            "topic": topic,
            "title": "What is a pain point?",
            "language": language,
            "phases": "[]",
            "lanes": "[pains]",
            "trades": "[]",
            "questions": '["What annoys people?", "What goes wrong?", "What hurts them?"]',
            "sources": "[practice]",
        } | {key: value for key, value in parts.items() if key not in ("body", "drop")}
        front.pop(parts.get("drop", ""), None)
        matter = "\n".join(f"{key}: {value}" for key, value in front.items())
        file = tmp_path / folder / language / f"{topic}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{matter}\n---\n{parts.get('body', 'lorem ipsum ' * 50)}\n", encoding="utf-8")
        return file

    return write


@pytest.fixture
def cards(tmp_path: Path, write_card: WriteCard) -> Path:
    """The folder of the small library."""
    for language, topic, title, *questions in LIBRARY:
        asked = ", ".join(f'"{question}"' for question in questions)
        lane = {"pain-points": "pains", "emotions": "feelings", "stage-metrics": "metrics"}.get(topic, "actions")
        write_card(language, topic, title=title, questions=f"[{asked}]", lanes=f"[{lane}]")
    return tmp_path / "cards"


@pytest.fixture
def guidance(tmp_path: Path, cards: Path) -> Iterator[Guidance]:
    """The small library with its index in a folder of its own."""
    guidance = Guidance(tmp_path / "home", cards=cards)
    yield guidance
    guidance.close()
