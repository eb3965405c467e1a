"""Learns the models that ship with the guidance, from its cards and from how owners ask.

`python -m knowledge.learning` needs scikit-learn, which Polku itself does not. To be run after a change of `asked`; the
same lines and cards give the same models.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from knowledge.asked import ASKED, asked, elsewhere
from knowledge.cards import Card, load_cards
from knowledge.learned import FOLDER, SLOTS, features, weighed

# How freely a model may follow single lessons; found with benchmarks/retrieval.py.
_FREEDOM = 0.2
_FREEDOM_OF_NONE = 1.0
# Of so many lines of another language one is a lesson.
_ONE_IN = 20


class Lesson(NamedTuple):
    """A text and the topic that it asks for or speaks of, "" where it is about something else."""

    text: str
    topic: str


def lessons(cards: Sequence[Card], language: str) -> list[Lesson]:
    """Return everything there is to be learned of one language."""
    own = [card for card in cards if card.language == language]
    told = [
        Lesson(text, card.topic) for card in own for text in (card.title, *card.questions, *card.text.split("\n\n"))
    ]
    lines = [Lesson(line, topic) for topic, ways in asked(language).items() for line in ways]
    return [*told, *lines, *(Lesson(line, "") for line in (*elsewhere(language), *_foreign(cards, language)))]


def _foreign(cards: Sequence[Card], language: str) -> list[str]:
    """Return what is asked in other languages: for this one it says nothing, whatever it is about."""
    others = sorted({card.language for card in cards} - {language})
    return [line for other in others for ways in asked(other).values() for line in ways[::_ONE_IN]]


def learn(taught: Sequence[Lesson], language: str, topics: Sequence[str]) -> dict[str, np.typing.NDArray[np.generic]]:
    """Return the arrays of a language's model."""
    from scipy.sparse import csr_matrix
    from sklearn.svm import LinearSVC

    counted = [features(lesson.text, language) for lesson in taught]
    seen = np.zeros(SLOTS, dtype=np.float32)
    for slots, _ in counted:
        seen[slots] += 1
    rarity = (np.log((1 + len(taught)) / (1 + seen)) + 1).astype(np.float32)
    ends = np.cumsum([0, *(len(slots) for slots, _ in counted)])
    values = np.concatenate([weighed(*each, rarity) for each in counted])
    matrix = csr_matrix((values, np.concatenate([slots for slots, _ in counted]), ends), (len(taught), SLOTS))
    columns = (*topics, "")
    weights, bias = np.zeros((SLOTS, len(columns))), np.zeros(len(columns), dtype=np.float32)
    for column, topic in enumerate(columns):
        classifier = LinearSVC(C=_FREEDOM if topic else _FREEDOM_OF_NONE, random_state=0)
        classifier.fit(matrix, [lesson.topic == topic for lesson in taught])
        weights[:, column], bias[column] = classifier.coef_[0], classifier.intercept_[0]
    # A step in 127 measured no worse than the whole number, and takes an eighth of the room.
    scale = (np.abs(weights).max(axis=0) / 127).astype(np.float32)
    return {"rarity": rarity, "weights": np.round(weights / scale).astype(np.int8), "scale": scale, "bias": bias}


def fingerprint() -> str:
    """Return a few letters that change with the lines that owners ask in."""
    whole = hashlib.sha256()
    for file in sorted(ASKED.rglob("*.yaml")):
        whole.update(file.name.encode() + file.read_text(encoding="utf-8").encode())
    return whole.hexdigest()[:12]


def main() -> None:
    """Learn all languages."""
    cards = load_cards()
    topics = sorted({card.topic for card in cards})
    FOLDER.mkdir(exist_ok=True)
    model = hashlib.sha256()
    for language in sorted({card.language for card in cards}):
        taught = lessons(cards, language)
        arrays = learn(taught, language, topics)
        for array in arrays.values():
            model.update(array.tobytes())
        np.savez_compressed(
            FOLDER / f"{language}.npz",
            rarity=arrays["rarity"], weights=arrays["weights"], scale=arrays["scale"], bias=arrays["bias"],
        )  # fmt: skip
        size = (FOLDER / f"{language}.npz").stat().st_size / 1e6
        sys.stdout.write(f"{language}: {len(taught)} lessons, {size:.1f} MB\n")
    (FOLDER / "topics.txt").write_text(
        "\n".join([fingerprint(), model.hexdigest()[:12], *topics]) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
