"""The sentences of a card that are quoted by themselves: its lead, and why its question matters."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

# A sentence ends before a capital: "why?" in the middle of one does not end it, nor does 3.50.
_END = re.compile(r"(?<=[.!?…])([\"'”’»)]*)\s+(?=[\"'“„«(]?[A-ZÅÄÖĄĆĘŁŃÓŚŹŻА-ЯЁ])")


def sentences(paragraph: str) -> list[str]:
    """Return the sentences of one paragraph, each on one line; one that holds a quotation holds all of it."""
    found: list[str] = []
    for part in _END.sub(r"\1\n", " ".join(paragraph.split())).split("\n"):
        if found and _is_open(found[-1]):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def lead(text: str) -> str:
    """Return the first two sentences, which by rule answer the topic's main question."""
    return " ".join(sentences(text.split("\n\n", 1)[0])[:2])


def reason(text: str, language: str) -> str:
    """Return the sentence that says why the question matters, or "" where none says so plainly."""
    pattern = _patterns().get(language)
    for paragraph in text.split("\n\n"):
        # A list holds examples and steps, never the reason.
        if pattern is not None and not paragraph.lstrip().startswith(("-", "*", "1.")):
            for sentence in sentences(paragraph):
                if pattern.search(sentence):
                    return sentence
    return ""


def _is_open(sentence: str) -> bool:
    """Say whether a quotation begins in a sentence and does not end in it."""
    if "„" in sentence:  # Polish closes with ”, or with “, which opens in English
        return sentence.count("„") > sentence.count("”") + sentence.count("“")
    if "“" in sentence:
        return sentence.count("“") > sentence.count("”")
    # Finnish and Swedish open and close with the same mark.
    return sentence.count("«") > sentence.count("»") or sentence.count('"') % 2 == 1 or sentence.count("”") % 2 == 1


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = yaml.safe_load((Path(__file__).parent / "reasons.yaml").read_text(encoding="utf-8"))
    return {language: re.compile(pattern, re.IGNORECASE) for language, pattern in data.items()}
