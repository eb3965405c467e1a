"""How well and how fast the guidance is found: `python -m benchmarks.retrieval [--tune] [--misses]`.

The questions in `benchmarks/questions` were written by somebody who saw the topics' ids and no card; each names the
topic that answers it best, then those that would help. Prints, per language, how often the best one comes first, among
three and five, and nDCG@5 (the best counts twice), for words alone, vectors alone, both together, and BM25 with
English stemming as a baseline; then the times of a build and of a warm question, and the memory of a fresh process.
Where `POLKU_EMBEDDINGS` names a service, its vectors alone and the search with them are measured, too. `--tune` asks
the questions that the weights were chosen with instead.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from assistant.config import read_settings
from assistant.interview.embeddings import embedding_of
from knowledge import Guidance
from knowledge.asked import asked
from knowledge.cards import load_cards
from knowledge.learned import Joined
from knowledge.lexical import Bm25
from knowledge.nearest import Nearest
from knowledge.search import Search, fields

from .__main__ import resident

QUESTIONS = Path(__file__).parent / "questions"
LANGUAGES = ("en", "fi", "pl", "ru", "sv")
Ranks = Callable[[str, str], dict[str, float]]


class Question(NamedTuple):
    """A question and the topics that answer it, the best first."""

    text: str
    topics: tuple[str, ...]


def questions(language: str, part: str) -> list[Question]:
    """Return a language's questions for tuning ("tune") or measuring ("test")."""
    data = yaml.safe_load((QUESTIONS / f"{language}.yaml").read_text(encoding="utf-8"))[part]
    known = {" ".join(line.casefold().split()) for lines in asked(language).values() for line in lines}
    found = [Question(str(text), tuple(topics)) for text, *topics in data]
    return [one for one in found if " ".join(one.text.casefold().split()) not in known]  # what was learned says nothing


def ndcg(ranked: Sequence[str], wanted: Sequence[str], most: int = 5) -> float:
    """Return the normalised discounted cumulative gain of a ranking, 0 to 1."""
    gains = {topic: 2 if place == 0 else 1 for place, topic in enumerate(wanted)}
    got = sum(gains.get(topic, 0) / math.log2(place + 2) for place, topic in enumerate(ranked[:most]))
    ideal = sum(gain / math.log2(place + 2) for place, gain in enumerate(sorted(gains.values(), reverse=True)[:most]))
    return got / ideal


def main() -> None:
    """Run the benchmark and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tune", action="store_true", help="ask the questions for tuning")
    parser.add_argument("--misses", action="store_true", help="print each question that goes wrong")
    parser.add_argument("--memory", metavar="FOLDER", help="print the memory that the index in a folder takes")
    chosen = parser.parse_args()
    if chosen.memory:
        _memory(chosen.memory)
        return
    part = "tune" if chosen.tune else "test"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        cards = load_cards()
        search = Search(cards, Path(folder) / "index")
        start = time.perf_counter()
        search.nearest.build()
        print(f"build of {len(cards)} cards: {time.perf_counter() - start:.1f} s")
        english = {
            language: Bm25({card.id: fields(card) for card in cards if card.language == language}, "en")
            for language in LANGUAGES
        }
        designs: dict[str, Ranks] = {
            "words": search.by_words,
            "vectors": search.nearest.similar,
            "both": search.scores,
            "English stems": lambda text, language: english[language].scores(text),
        }
        service, joined = embedding_of(read_settings()), None
        if service is not None:
            alone = Nearest(search.nearest.passages, Path(folder) / "alone", service)
            joined = Search(cards, Path(folder) / "joined", Joined(service))
            start = time.perf_counter()
            joined.nearest.build()
            print(f"build with the service: {time.perf_counter() - start:.1f} s")
            designs |= {"service alone": alone.similar, "with service": joined.scores}
        for name, ranks in designs.items():
            means = [
                _line(name, ranks, language, part, misses=chosen.misses and name == "both") for language in LANGUAGES
            ]
            print(f"{name:14} mean nDCG@5 {statistics.mean(means):.3f}\n")
        search.nearest.close()
        if joined is not None:
            alone.close()
            joined.nearest.close()
    _times(part)


def _line(name: str, ranks: Ranks, language: str, part: str, *, misses: bool) -> float:
    asked, gains, places = questions(language, part), list[float](), list[int]()
    for question in asked:
        scores = ranks(question.text, language)
        ranked = [card.partition("/")[2] for card in sorted(scores, key=lambda card: (-scores[card], card))]
        gains.append(ndcg(ranked, question.topics))
        places.append(ranked.index(question.topics[0]) + 1 if question.topics[0] in ranked else 0)
        if misses and places[-1] != 1:
            print(f"    {question.text!r} wants {question.topics}, has {ranked[:4]}")
    recall = "  ".join(f"@{most} {sum(0 < place <= most for place in places) / len(asked):.2f}" for most in (1, 3, 5))
    print(f"{name:14} {language}  {len(asked)} questions  recall {recall}  nDCG@5 {statistics.mean(gains):.3f}")
    return statistics.mean(gains)


def _times(part: str) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        guidance = Guidance(Path(folder))
        guidance.warm()
        spent = []
        for language in LANGUAGES:
            for question in questions(language, part):
                start = time.perf_counter()
                guidance.search(question.text, language)
                spent.append((time.perf_counter() - start) * 1000)
        cuts = statistics.quantiles(spent, n=20)
        print(f"a warm question: p50 {statistics.median(spent):.1f} ms, p95 {cuts[18]:.1f} ms, of {len(spent)}")
        guidance.close()
        program = [sys.executable, "-m", "benchmarks.retrieval", "--memory", folder]
        print(subprocess.run(program, capture_output=True, text=True, check=True).stdout, end="")


def _memory(folder: str) -> None:
    """Print what a fresh process takes, step by step; the index is there already."""
    import chromadb

    assert chromadb
    before = resident(os.getpid())
    guidance = Guidance(Path(folder))
    guidance.warm()
    for language in LANGUAGES:
        for question in questions(language, "tune"):
            guidance.search(question.text, language)
    print(f"memory of a fresh process: {before} MB with Chroma read, {resident(os.getpid())} MB with the index in use")
    guidance.close()


if __name__ == "__main__":
    main()
