"""What owners answered in interviews that were played, for owners at a browser to say again."""

import json
from collections import defaultdict

from assistant.journey.vocabulary import Language
from tests.interview.test_owners import PLAYED, TRANSCRIPTS

Told = dict[tuple[str, str | None], list[str]]
_NAMES = {language: name for name, language in PLAYED.items()}


def told(language: Language) -> Told:
    """Return what an owner answered, by the topic and the phase that was asked about."""
    found: Told = defaultdict(list)
    asked: dict[str, str] = {}
    for line in (TRANSCRIPTS / f"{_NAMES[language]}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if "reply" in row:
            asked = row["asking"] or {}
        elif row["outcome"] == "answered":
            found[asked.get("topic", ""), asked.get("phase")].append(row["text"])
    return found
