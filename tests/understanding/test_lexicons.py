"""The word lists of every language have the same shape, and the ids in them are the vocabulary's."""

from importlib.resources import files
from typing import Any

import pytest
import yaml

from assistant.journey.vocabulary import (
    BUSINESS_KINDS,
    CHANNELS,
    INTENTS,
    LANES,
    LANGUAGES,
    PERSONA_FIELDS,
    PHASES,
    Language,
)
from assistant.understanding.lexicon import language_wishes, lexicon


def data(language: str) -> dict[str, Any]:
    text = (files("assistant.understanding") / "lexicon" / f"{language}.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_sections_everywhere(language: str) -> None:
    english, other = data("en"), data(language)
    assert other.keys() == english.keys()
    assert other["business"].keys() - {"places"} == english["business"].keys() - {"places"}
    for section in ("intents", "changes", "channels", "feelings", "phases", "lanes", "persona"):
        assert other[section].keys() == english[section].keys(), section
    assert all({"whole", "begins"} & lists.keys() for lists in other["intents"].values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_the_vocabularys(language: str) -> None:
    loaded = data(language)
    assert set(loaded["intents"]) - {"nothing"} <= set(INTENTS)
    assert set(loaded["channels"]) <= set(CHANNELS)
    assert set(loaded["phases"]) == set(PHASES)
    assert set(loaded["lanes"]) <= set(LANES)
    assert set(loaded["feelings"]) == {-2, -1, 0, 1, 2}
    assert set(loaded["persona"]) - {"age_words"} <= set(PERSONA_FIELDS)
    assert set(loaded["business"]["kinds"]) <= set(BUSINESS_KINDS)


def test_every_language_asks_for_every_language() -> None:
    loaded = yaml.safe_load((files("assistant.understanding") / "languages.yaml").read_text("utf-8"))
    assert set(loaded) == set(LANGUAGES)
    assert all(set(one["names"]) == set(LANGUAGES) for one in loaded.values())
    assert len(language_wishes()) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_a_text(language: Language) -> None:
    """YAML reads yes, no, on and off as something else unless they are quoted."""

    def texts(node: Any) -> list[Any]:
        if isinstance(node, dict):
            return [one for value in node.values() for one in texts(value)]
        return [one for value in node for one in texts(value)] if isinstance(node, list) else [node]

    assert [one for one in texts(data(language)) if not isinstance(one, str)] == []
    lexicon(language)
