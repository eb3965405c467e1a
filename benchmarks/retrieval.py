"""How well and how fast the guidance is found: `python -m benchmarks.retrieval`.

Asks the everyday questions of tests/knowledge/everyday.yaml and prints, per language, how often the right card comes
first and among the first three, how many questions find nothing, and how many of those about something else find
something; then the times of a build and of a warm question. Last, the hard case: the cards' own questions, asked of an
index that does not hold them.
"""

from __future__ import annotations

import argparse
import dataclasses
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from knowledge import Guidance
from knowledge.cards import load_cards
from knowledge.search import Search

QUESTIONS = Path(__file__).parent.parent / "tests" / "knowledge" / "everyday.yaml"


def main() -> None:
    """Run the benchmark and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print each question that goes wrong")
    show = parser.parse_args().misses
    questions: dict[str, Any] = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    elsewhere = questions.pop("elsewhere")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        guidance = Guidance(Path(folder))
        print(f"build       {_seconds(guidance.warm):.2f} s (imports included)")
        print(f"build again {_seconds(guidance.rebuild):.2f} s")
        times: list[float] = []
        print(f"\n{'':4}{'asked':>6}{'first':>7}{'top 3':>7}{'none':>6}{'MRR':>7}{'noise':>9}")
        for language, asked in questions.items():
            print(_line(guidance, language, asked, elsewhere[language], times, show))
        _print_times(times)
        guidance.close()
        again = Guidance(Path(folder))
        print(f"first question of a new object {_seconds(lambda: again.search('pains', 'en')):.2f} s")
        again.close()
        _print_held_out(Path(folder) / "bare")


def _line(
    guidance: Guidance, language: str, asked: list[list[str]], off: list[str], times: list[float], show: bool
) -> str:
    ranks: list[int] = []
    for question, *topics in asked:
        start = time.perf_counter()
        hits = guidance.search(question, language, k=10)
        times.append(time.perf_counter() - start)
        found = [hit.topic for hit in hits if hit.language == language]
        ranks.append(next((rank for rank, topic in enumerate(found, 1) if topic in topics), 0))
        if show and ranks[-1] != 1:
            print(f"    {question!r} wants {topics[0]}, rank {ranks[-1]}: {[(h.topic, h.score) for h in hits[:3]]}")
    noise = []
    for question in off:
        start = time.perf_counter()
        hits = guidance.search(question, language)
        times.append(time.perf_counter() - start)
        noise += hits[:1]
        if show and hits:
            print(f"    {question!r} should find nothing: {hits[0].card} {hits[0].score}")
    first, top = sum(rank == 1 for rank in ranks), sum(1 <= rank <= 3 for rank in ranks)
    mean = statistics.mean(1 / rank if rank else 0 for rank in ranks)
    return (
        f"{language:4}{len(ranks):>6}{first / len(ranks):>7.0%}{top / len(ranks):>7.0%}"
        f"{sum(rank == 0 for rank in ranks):>6}{mean:>7.2f}{len(noise):>5} / {len(off)}"
    )


def _print_times(times: list[float]) -> None:
    cuts = statistics.quantiles(times, n=20)
    print(f"\nquestion p50 {statistics.median(times) * 1000:.1f} ms, p95 {cuts[18] * 1000:.1f} ms, of {len(times)}")


def _print_held_out(folder: Path) -> None:
    cards = load_cards()
    search = Search([dataclasses.replace(card, questions=()) for card in cards], folder)
    ranks: list[int] = []
    for card in cards:
        for question in card.questions:
            scores = search.scores(question, card.language)
            best = sorted((key for key in scores if scores[key] >= Guidance.nothing_fits), key=lambda key: -scores[key])
            ranks.append(best.index(card.id) + 1 if card.id in best else 0)
    search.nearest.close()
    first, top = sum(rank == 1 for rank in ranks), sum(1 <= rank <= 3 for rank in ranks)
    print(f"held out: {len(ranks)} questions, first {first / len(ranks):.0%}, top 3 {top / len(ranks):.0%}")


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
