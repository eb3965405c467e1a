"""How fast an owner's own documents are added and searched: `python -m benchmarks.documents`.

Ten thousand passages of a hundred random words each, out of the cards, in one project, in two files.
"""

import os
import random
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from assistant.documents import Documents
from assistant.journey.models import Project
from assistant.store import open_store
from knowledge.cards import load_cards

from .__main__ import percentile, resident

PASSAGES = 10_000
QUESTIONS = 200


def main() -> None:
    """Run the benchmark and print it."""
    words = [word for card in load_cards() if card.language == "en" for word in card.text.split()]
    chance = random.Random(1)  # the same texts each time
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        store, documents = open_store(f"sqlite:///{Path(folder) / 'polku.db'}"), Documents()
        shelf = store.of("local")
        one = shelf.create(Project(language="en"), datetime.now(UTC)).id
        for half in (1, 2):
            texts = (" ".join(chance.choices(words, k=100)) for _ in range(PASSAGES // 2))
            data = "\n\n".join(texts).encode()
            start = time.perf_counter()
            added = documents.add(shelf, one, data, f"{half}.txt")
            print(f"adding {added.passages} passages ({len(data) / 1e6:.1f} MB): {time.perf_counter() - start:.1f} s")
        before = resident(os.getpid())
        start = time.perf_counter()
        documents.search(shelf, one, "waiting at the counter", 5)
        print(f"first question, which makes the index: {time.perf_counter() - start:.2f} s")
        spent = []
        for _ in range(QUESTIONS):
            question = " ".join(chance.choices(words, k=8))
            start = time.perf_counter()
            documents.search(shelf, one, question, 5)
            spent.append((time.perf_counter() - start) * 1000)
        print(f"a warm question: p50 {statistics.median(spent):.1f} ms, p95 {percentile(spent, 0.95):.1f} ms")
        print(f"memory: {before} MB before, {resident(os.getpid())} MB with the index in memory")
        store.close()


if __name__ == "__main__":
    main()
