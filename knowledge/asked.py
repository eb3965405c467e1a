"""How owners ask for a topic, in words that its card does not use: food for the search, shown to nobody."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from knowledge.cards import parsed
from knowledge.errors import CardError

ASKED = Path(__file__).parent / "asked"
_ELSEWHERE = "elsewhere"


@cache
def asked(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the ways of asking by topic, none where the language has no file.

    Raises:
        CardError: The file is not topics with lists of texts.
    """
    return {topic: lines for topic, lines in _read(language).items() if topic != _ELSEWHERE}


def elsewhere(language: str) -> tuple[str, ...]:
    """Return what people ask that no topic answers.

    Raises:
        CardError: See `asked`.
    """
    return _read(language).get(_ELSEWHERE, ())


@cache
def _read(language: str) -> Mapping[str, tuple[str, ...]]:
    file = ASKED / f"{language}.yaml"
    if not file.is_file():
        return {}
    try:
        data = parsed(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise CardError(file.name, f"cannot be read as YAML ({' '.join(str(error).split())})") from error
    if not isinstance(data, dict):
        raise CardError(file.name, "must map topics to lists of texts")
    for topic, lines in data.items():
        if not isinstance(lines, list) or not all(isinstance(line, str) and line.strip() for line in lines):
            raise CardError(file.name, f"{topic} must be a list of texts; quote what YAML reads otherwise")
    return {str(topic): tuple(lines) for topic, lines in data.items()}
