"""The right card for an everyday question in each language, and nothing where the library has nothing to say."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge import CardNotFoundError, Guidance
from knowledge.cards import CARDS, card_files
from knowledge.learned import LearnedEmbedding

ROOT = Path(__file__).parents[2]
EVERYDAY: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "everyday.yaml").read_text(encoding="utf-8"))
ELSEWHERE: dict[str, list[str]] = EVERYDAY.pop("elsewhere")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guidance]:
    """The library as it ships."""
    guidance = Guidance(tmp_path_factory.mktemp("home"))
    guidance.warm()
    yield guidance
    guidance.close()


@pytest.mark.parametrize(
    ("language", "question", "topic"),
    [
        ("en", "what annoys our customers?", "pain-points"),
        ("en", "how many stages should there be", "choosing-stages"),
        ("en", "why ask about feelings", "emotions"),
        ("en", "wich numbers shoud I mesure", "stage-metrics"),  # slips of the keyboard
        ("fi", "mikä asiakkaita harmittaa", "pain-points"),
        ("fi", "mika arsyttaa ihmisia", "pain-points"),  # typed without dots
        ("fi", "miksi kyselet tunteista", "emotions"),
        ("pl", "co denerwuje klientów", "pain-points"),
        ("pl", "co przeszkadza klientow", "pain-points"),  # typed without marks
        ("pl", "po co pytacie o uczucia", "emotions"),
        ("ru", "что раздражает клиентов", "pain-points"),
        ("ru", "зачем спрашивать про чувства", "emotions"),
        ("sv", "vad är det som irriterar kunderna", "pain-points"),
        ("sv", "varför fragar ni om kanslor", "emotions"),  # typed without rings and dots
    ],
)
def test_an_everyday_question_finds_its_card_first(
    guidance: Guidance, language: str, question: str, topic: str
) -> None:
    hits = guidance.search(question, language)
    assert hits, "nothing was found"
    assert (hits[0].topic, hits[0].language) == (topic, language)
    assert hits[0].card == f"{language}/{topic}"


@pytest.mark.parametrize("language", EVERYDAY)
def test_the_shipped_cards_answer_what_owners_ask(shipped: Guidance, language: str) -> None:
    there = {file.stem for file in card_files(CARDS) if file.parent.name == language}
    asked = [(question, topics) for question, *topics in EVERYDAY[language] if topics[0] in there]
    found = [
        question
        for question, topics in asked
        if {hit.topic for hit in shipped.search(question, language, k=3)} & set(topics)
    ]
    assert len(found) >= 0.9 * len(asked), {question for question, _ in asked} - set(found)


def test_what_has_nothing_to_do_with_the_library_finds_nothing(shipped: Guidance) -> None:
    asked = [(question, language) for language, questions in ELSEWHERE.items() for question in questions]
    found = [question for question, language in asked if shipped.search(question, language)]
    assert len(found) <= 0.1 * len(asked), found


@pytest.mark.parametrize("question", ["", "   ", "?!", "what is the", "и что же", "moi", "x", "12345", "🙂", "a\x00b"])
def test_a_question_that_says_nothing_finds_nothing(guidance: Guidance, question: str) -> None:
    assert guidance.search(question, "en") == []


def test_hits_are_ordered_scored_and_limited(guidance: Guidance) -> None:
    hits = guidance.search("what annoys people about the stages and the numbers", "en", k=2)
    assert len(hits) == 2
    assert 1 >= hits[0].score >= hits[1].score >= guidance.nothing_fits
    assert list(asdict(hits[0])) == ["card", "topic", "title", "language", "score", "text"]
    assert guidance.search("what annoys people", "en", k=0) == []


def test_a_question_in_another_language_finds_the_asked_language(guidance: Guidance) -> None:
    hits = guidance.search("what annoys people", "fi")
    assert (hits[0].card, hits[0].language) == ("fi/pain-points", "fi")


def test_what_the_asked_language_lacks_comes_in_the_language_of_the_question(guidance: Guidance) -> None:
    hits = guidance.search("should I merge two stages", "fi")
    assert (hits[0].card, hits[0].language) == ("en/choosing-stages", "en")


def test_a_language_without_cards_is_answered_in_one_that_has_them(guidance: Guidance) -> None:
    assert guidance.search("what annoys people", "de")[0].card == "en/pain-points"


def test_a_filter_leaves_out_what_is_for_something_else(guidance: Guidance) -> None:
    question = "what annoys people, which stages and numbers"
    assert {hit.topic for hit in guidance.search(question, "en")} >= {"pain-points", "stage-metrics"}
    assert [hit.topic for hit in guidance.search(question, "en", lane="metrics")] == ["stage-metrics"]
    assert [hit.topic for hit in guidance.search(question, "en", topic="choosing-stages")] == ["choosing-stages"]
    # None of these cards names a phase or a trade: they are for any.
    assert guidance.search(question, "en", phase="buy", trade="online_shop") == guidance.search(question, "en")


def test_a_card_is_had_by_topic_in_the_language_or_the_next_best(guidance: Guidance) -> None:
    assert guidance.card("pain-points", "sv").id == "sv/pain-points"
    assert guidance.card("choosing-stages", "sv").id == "en/choosing-stages"
    assert list(guidance.by_topic("pain-points")) == ["en", "fi", "pl", "ru", "sv"]
    assert guidance.by_topic("why-map") == {}


@pytest.mark.parametrize("topic", ["why-map", "no-such-topic", "../../etc/passwd", ""])
def test_a_topic_that_nobody_wrote_is_refused(guidance: Guidance, topic: str) -> None:
    with pytest.raises(CardNotFoundError):
        guidance.card(topic, "../en")


def test_a_library_without_cards_finds_nothing(tmp_path: Path) -> None:
    empty = Guidance(tmp_path / "home", cards=tmp_path / "nowhere")
    empty.warm(["en"])
    empty.rebuild()
    assert empty.search("what annoys people", "en") == []
    assert empty.status().cards == {}


def test_reading_a_card_imports_neither_chroma_nor_numpy(tmp_path: Path, cards: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from knowledge import Guidance;"
        "Guidance(Path(sys.argv[1]), cards=Path(sys.argv[2])).card('pain-points', 'fi');"
        "print(sorted({'chromadb', 'numpy', 'snowballstemmer'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "home"), str(cards)]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout == "[]\n"
    assert not (tmp_path / "home").exists()


def test_many_threads_get_the_same_answers(guidance: Guidance) -> None:
    wanted = guidance.search("what annoys people", "en")
    answers: list[bool] = []

    def ask() -> None:
        answers.extend(guidance.search("what annoys people", "en") == wanted for _ in range(10))

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [True] * 60


def test_the_status_counts_cards_and_names_the_index(guidance: Guidance, tmp_path: Path) -> None:
    before = guidance.status()
    assert before.cards == {"en": 4, "fi": 2, "pl": 2, "ru": 2, "sv": 2}
    assert (before.state, before.build, before.folder) == ("missing", "", tmp_path / "home" / "guidance")
    guidance.warm()
    after = guidance.status()
    assert (after.state, after.embedding, after.notices) == ("ready", LearnedEmbedding().name, ())
    assert (after.folder / after.build / "manifest.json").is_file()
