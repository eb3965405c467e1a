"""A service that makes the guide's vectors: asked as its protocol wants, and done without when it fails."""

import math
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.config import read_settings
from assistant.errors import UserMustAct
from assistant.interview import embeddings
from assistant.interview.embeddings import ServiceEmbedding, embedding_of
from assistant.interview.library import Library
from knowledge.cards import load_cards
from knowledge.learned import Joined, LearnedEmbedding, topics
from tests.service import EmbeddingServer, Fault, embedding_server

QUESTION = "what annoys our customers?"
KEY = "sk-a-secret-that-nobody-may-read"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[EmbeddingServer]:
    with embedding_server() as started:
        monkeypatch.setenv("POLKU_EMBEDDINGS", "openai:letters-small")
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("OPENAI_BASE_URL", started.url)
        monkeypatch.setattr(embeddings, "_TIMEOUT", 1.0)
        monkeypatch.setattr(embeddings, "_RETRIES", 0)
        yield started


def library(home: Path) -> Library:
    return Library.at(home, embedding_of(read_settings()))


def best(guide: Library) -> str:
    [(card, _), *_] = guide.answers(QUESTION, "en")
    return card.id


def test_the_service_makes_the_vectors_and_gets_the_key(server: EmbeddingServer, own_home: Path) -> None:
    guide = library(own_home)
    assert best(guide) == "en/pain-points"
    assert server.keys == {f"Bearer {KEY}"}
    assert max(map(len, server.asked)) <= 128
    assert server.asked[0] == [QUESTION] or server.asked[-1] == [QUESTION]
    assert sum(map(len, server.asked)) > len(load_cards())
    assert not guide.failed


def test_the_index_is_built_once_and_anew_for_another_model_or_size(
    server: EmbeddingServer, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    best(library(own_home))
    built = len(server.asked)
    best(library(own_home))
    assert server.asked[built:] == [[QUESTION]]
    monkeypatch.setenv("POLKU_EMBEDDINGS", "openai:letters-large")
    best(library(own_home))
    assert len(server.asked) > 2 * built
    server.dimension, built = 32, len(server.asked)
    assert best(library(own_home)) == "en/pain-points"
    assert len(server.asked) > built + 1


@pytest.mark.parametrize("fault", ["401", "500", "slow", "html", "short", "nan"])
def test_a_service_that_fails_costs_no_answer_and_tells_no_secret(
    server: EmbeddingServer, own_home: Path, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    server.fault = fault
    guide = library(own_home)
    assert best(guide) == "en/pain-points"
    assert guide.notices == ("guidance-embeddings-failed",)
    assert KEY not in caplog.text
    assert KEY not in repr(read_settings())
    kept = b"".join(file.read_bytes() for file in own_home.rglob("*") if file.is_file())
    assert KEY.encode() not in kept


def test_a_server_that_is_not_there_costs_no_answer(server: EmbeddingServer, own_home: Path) -> None:
    server.server_close()
    assert best(library(own_home)) == "en/pain-points"


def test_vectors_come_back_in_the_order_of_the_texts(server: EmbeddingServer) -> None:
    texts = ["one text", "another text", "a third"]
    plain = ServiceEmbedding(read_settings()).embed(texts, "en")
    server.fault = "shuffled"
    assert ServiceEmbedding(read_settings()).embed(texts, "en") == plain


def test_both_kinds_of_vectors_count_alike(server: EmbeddingServer) -> None:
    [vector] = Joined(ServiceEmbedding(read_settings())).embed([QUESTION], "en")
    [learned] = LearnedEmbedding().embed([QUESTION], "en")
    assert len(vector) == len(topics()) + server.dimension
    assert vector[: len(topics())] == pytest.approx(learned / math.sqrt(2), abs=1e-6)


def test_without_the_setting_nothing_is_sent(
    server: EmbeddingServer, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("POLKU_EMBEDDINGS")
    assert best(library(own_home)) == "en/pain-points"
    assert server.asked == []
    assert read_settings().service == ""


@pytest.mark.parametrize("value", ["openai:", "openai", "minilm", "cohere:x"])
def test_a_setting_that_names_no_model_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("POLKU_EMBEDDINGS", value)
    with pytest.raises(UserMustAct) as refusal:
        read_settings()
    assert refusal.value.code == "setting-wrong"
    assert "POLKU_EMBEDDINGS" in os.environ
