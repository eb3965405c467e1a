"""An answer to a question, in sentences of a card that stand together there."""

from __future__ import annotations

import math
from collections import Counter

from knowledge.cards import Card
from knowledge.sentences import sentences
from knowledge.words import content_words, stem

# The sentences of a list lean on the one before it; they say little by themselves.
_LIST = ("-", "*", "1.")


def answer(question: str, card: Card, most: int) -> str:
    """Return what a card says to a question.

    That is its lead, which answers its main question, and the beginning of the paragraph that shares the most telling
    words with the question, if one shares enough.

    Args:
        question: In the owner's words.
        card: What the answer is taken from.
        most: At most so many sentences.
    """
    first, *rest = card.text.split("\n\n")
    told = sentences(first)[: min(2, most)]
    room = most - len(told)
    paragraphs = [sentences(first)[2:], *(sentences(one) for one in rest if not one.lstrip().startswith(_LIST))]
    said = [
        {stem(word, card.language) for one in each for word in content_words(one, card.language)} for each in paragraphs
    ]
    asked = {stem(word, card.language) for word in content_words(question, card.language)}
    counts = Counter(term for terms in said for term in terms)
    telling = math.log(1 + len(said))  # what one word is worth that no other paragraph has
    worth = [
        (sum(math.log(1 + len(said) / counts[term]) for term in terms & asked), -place)
        for place, terms in enumerate(said)
    ]
    best, place = max(worth, default=(0.0, 0))
    if room > 0 and best >= telling:
        told += paragraphs[-place][:room]
    if told[-1].endswith(":"):  # it leads into a list, which is not quoted
        told.pop()
    return " ".join(told)


def excerpt(question: str, text: str, language: str, most: int) -> str:
    """Return the part of a passage that shares the most words with a question: so many sentences or lines at most."""
    parts = [sentence for line in text.split("\n") if line.strip() for sentence in sentences(line)]
    asked = {stem(word, language) for word in content_words(question, language)}
    shared = [len(asked & {stem(word, language) for word in content_words(part, language)}) for part in parts]
    last = max(len(parts) - most, 0)
    start = max(range(last + 1), key=lambda at: (sum(shared[at : at + most]), shared[at], -at), default=0)
    cut = parts[start : start + most]
    before, after = "… " if start else "", " …" if start + most < len(parts) else ""
    return f"{before}{' '.join(cut)}{after}"
