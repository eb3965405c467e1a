"""BM25 over the cards of one language, scaled so that a score means the same for every question."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from knowledge.words import content_words, fold, stem

# The usual values (Robertson and Zaragoza, 2009): how soon repeating a word stops to count, how much length does.
SATURATION = 1.2
_LENGTH = 0.6
# A word that one card in two has says little by itself; a question of such words only must not find anything.
TELLING = math.log(2.0)


class Bm25:
    """An index of texts in one language, each made of fields that weigh differently."""

    def __init__(
        self,
        texts: Mapping[str, Sequence[tuple[str, int]]],
        language: str,
        background: Sequence[str] = (),
        telling: float = TELLING,
    ) -> None:
        """Index texts.

        Args:
            texts: By id, the fields of each text with how often the words of a field count.
            language: Whose stemmer and filler words are used.
            background: Texts that are never found and only say which words are rare: three texts cannot.
            telling: What a word must weigh at least for a text to be found by it.
        """
        self._language, self._telling = language, telling
        self._background = Counter(
            term for text in background for term in {stem(word, language) for word in content_words(text, language)}
        )
        self._postings: dict[str, dict[str, float]] = defaultdict(dict)
        # How a word of the library reads without marks, and the stem it has with them: an owner who types "klientow"
        # means "klientów", which the stemmer would not see.
        self._unmarked: dict[str, str] = {}
        counts: dict[str, Counter[str]] = {}
        for key, fields in texts.items():
            counts[key] = Counter()
            for text, weight in fields:
                for word in content_words(text, language):
                    term = stem(word, language)
                    self._unmarked.setdefault(fold(word), term)
                    counts[key][term] += weight
        mean = sum(map(Counter.total, counts.values())) / max(len(counts), 1)
        for key, terms in counts.items():
            length = 1 - _LENGTH + _LENGTH * terms.total() / (mean or 1)
            for term, count in terms.items():
                self._postings[term][key] = count / (count + SATURATION * length)
        self._size = len(counts) + len(background)

    def scores(self, question: str) -> dict[str, float]:
        """Return how well each text answers a question, 0 to 1; texts that share no telling word are left out.

        1 would be a text that says every word of the question over and over. Words that no text has count against
        all of them: a question about something else scores low however many small words it shares.
        """
        terms = {self._term(word) for word in content_words(question, self._language)}
        weights = {term: self._weight(term) for term in terms}
        if not any(weight >= self._telling and term in self._postings for term, weight in weights.items()):
            return {}
        scores: dict[str, float] = defaultdict(float)
        for term, weight in weights.items():
            for key, share in self._postings.get(term, {}).items():
                scores[key] += weight * share
        total = sum(weights.values())
        return {key: score / total for key, score in scores.items()}

    def _term(self, word: str) -> str:
        return self._unmarked.get(fold(word)) or stem(word, self._language)

    def _weight(self, term: str) -> float:
        """Return the inverse document frequency of a term, above 0."""
        found = len(self._postings.get(term, ())) + self._background[term]
        return math.log(1 + (self._size - found + 0.5) / (found + 0.5))
