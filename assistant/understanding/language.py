"""Which of the five languages a text is written in."""

from functools import cache
from typing import Any

from ..journey.quotes import words
from ..journey.vocabulary import LANGUAGES, Language

MIN_WORDS = 4  # one or two words never switch the language, and three are still often a name
SURE = 0.95


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # loads a model; only for real sentences

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return identifier


def detect(text: str) -> Language | None:
    """Return the language of a real sentence; none where the text is too short or not clearly of one language."""
    said = [word for word in words(text) if not any(char.isdigit() for char in word)]
    if len(said) < MIN_WORDS:
        return None
    if sum(any("а" <= char <= "я" or char == "ё" for char in word) for word in said) * 2 > len(said):
        return "ru"
    language, probability = _identifier().classify(" ".join(said[:200]))
    return language if probability >= SURE else None
