"""Any embedding may take the place of the lexical one; the index follows it, and its failures cost no answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from knowledge import Guidance
from knowledge.asked import asked, elsewhere
from knowledge.cards import vocabulary
from knowledge.learned import LearnedEmbedding, marks, topics
from knowledge.learning import fingerprint
from knowledge.words import fold, stem


def finds(guidance: Guidance) -> bool:
    return [hit.card for hit in guidance.search("what annoys people", "en")][:1] == ["en/pain-points"]


class Service:
    """An embedding service of three dimensions that records what it was sent, and fails when told to."""

    name = "toy:three"

    def __init__(self, dimension: int = 3) -> None:
        self.dimension = dimension
        self.down = False
        self.sent: list[tuple[str, int]] = []

    def embed(self, texts: Sequence[str], language: str) -> list[list[float]]:
        self.sent.append((language, len(texts)))
        if self.down:
            raise ConnectionError("no route to host")
        return [[float("annoy" in text), 0.1, *[0.2] * (self.dimension - 2)] for text in texts]


class Odd:
    """An embedding service whose answers are something else."""

    name = "toy:odd"

    def __init__(self, answer: Callable[[Sequence[str]], list[list[float]]]) -> None:
        self._answer = answer

    def embed(self, texts: Sequence[str], language: str) -> list[list[float]]:
        return self._answer(texts)


def test_another_embedding_makes_a_new_build(guidance: Guidance, tmp_path: Path, cards: Path) -> None:
    guidance.warm()
    service = Service()
    other = Guidance(tmp_path / "home", cards=cards, embedding=service)
    assert other.status().state == "stale"
    assert finds(other)
    assert (other.status().state, other.status().embedding) == ("ready", "toy:three")
    # The library in one call a language, then the question.
    assert [language for language, _ in service.sent] == ["en", "en", "fi", "pl", "ru", "sv"]
    other.close()


def test_an_embedding_that_changes_its_size_makes_a_new_build(guidance: Guidance, tmp_path: Path, cards: Path) -> None:
    other = Guidance(tmp_path / "home", cards=cards, embedding=Service())
    assert finds(other)
    first = other.status().build
    other.close()
    larger = Guidance(tmp_path / "home", cards=cards, embedding=Service(dimension=5))
    assert finds(larger)
    assert larger.status().build != first
    assert larger.notices == ()
    larger.close()


def test_an_embedding_service_that_fails_is_done_without(tmp_path: Path, cards: Path) -> None:
    service = Service()
    guidance = Guidance(tmp_path / "home", cards=cards, embedding=service)
    guidance.warm()
    service.down = True
    assert finds(guidance)
    assert guidance.status().notices == ("guidance-embeddings-failed",)
    calls = len(service.sent)
    assert finds(guidance)
    assert len(service.sent) == calls, "a service that is down is not asked for every question"
    service.down = False
    guidance.rebuild()
    assert finds(guidance)
    assert guidance.notices == ()
    guidance.close()


@pytest.mark.parametrize(
    "answer",
    [
        lambda texts: [],
        lambda texts: [[float("nan")] * 3 for _ in texts],
        lambda texts: ["no vectors" for _ in texts],
        lambda texts: [[1.0] * (1 + row) for row, _ in enumerate(texts)],
    ],
)
def test_an_answer_that_is_no_vectors_is_done_without(
    tmp_path: Path, cards: Path, answer: Callable[[Sequence[str]], list[list[float]]]
) -> None:
    guidance = Guidance(tmp_path / "home", cards=cards, embedding=Odd(answer))
    assert finds(guidance)
    assert guidance.notices == ("guidance-embeddings-failed",)
    guidance.close()


def test_learned_vectors_are_the_same_every_time_and_see_through_slips() -> None:
    texts = ["what annoys our customers", "wat anoys our custmers", "how many stages should the map have", ""]
    vectors, again = (LearnedEmbedding().embed(texts, "en") for _ in range(2))
    assert vectors.shape == (4, len(topics()))
    assert np.array_equal(vectors, again)
    assert np.allclose(np.linalg.norm(vectors, axis=1), [1, 1, 1, 0])
    meant, slipped, other, _ = vectors
    assert meant @ slipped > 0.8 > meant @ other
    assert topics()[int(meant.argmax())] == "pain-points"


def test_a_language_that_was_not_learned_says_nothing() -> None:
    learned = LearnedEmbedding()
    assert not learned.embed(["was ärgert die Kunden"], "de").any()
    assert learned.sure("was ärgert die Kunden", "de") <= 0


def test_the_models_were_learned_from_the_lines_that_ship() -> None:
    assert marks() == fingerprint(), "run `python -m knowledge.learning` after a change of knowledge/asked"
    assert set(topics()) == set(vocabulary().topics)
    for language in vocabulary().languages:
        assert set(asked(language)) == set(topics())
        assert len(elsewhere(language)) >= 150


@pytest.mark.parametrize("language", vocabulary().languages)
def test_a_model_does_what_its_lessons_say(language: str) -> None:
    """What was learned by heart is known by heart: a model of other features or another order would not."""
    learned, lines = LearnedEmbedding(), [(line, topic) for topic, own in asked(language).items() for line in own[::9]]
    found = learned.embed([line for line, _ in lines], language).argmax(axis=1)
    right = sum(topics()[column] == topic for column, (_, topic) in zip(found, lines, strict=True))
    assert right >= 0.85 * len(lines)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "customers", "customer"),
        ("fi", "asiakkaille", "asiakkaat"),
        ("pl", "klientów", "klientami"),
        ("ru", "клиентов", "клиентами"),
        ("sv", "kunderna", "kunden"),
        ("ru", "всё", "все"),
    ],
)
def test_words_meet_in_their_stem(language: str, one: str, other: str) -> None:
    assert stem(one, language) == stem(other, language)


@pytest.mark.parametrize(
    ("word", "folded"), [("Żółć", "zolc"), ("pääsyä", "paasya"), ("Åsa", "asa"), ("мой", "мой"), ("ещё", "еще")]
)
def test_marks_come_off_latin_letters_only(word: str, folded: str) -> None:
    assert fold(word) == folded
