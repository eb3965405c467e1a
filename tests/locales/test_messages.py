"""Everything a person sees exists in five languages, with the same values, and can be said."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from assistant.journey.templates import templates
from assistant.journey.vocabulary import (
    BUSINESS_FIELDS,
    CHANNELS,
    LANES,
    LANGUAGES,
    ORIGINS,
    PERSONA_FIELDS,
    PHASES,
    TOPICS,
)
from assistant.locales import RESOURCES, Messages

NUMBERS = ("count", "percent", "fit", "number", "done", "total")
OTHERS = [language for language in LANGUAGES if language != "en"]


class Variables(Visitor):
    """Collects the variables that a message uses."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # the library calls it so
        self.found.add(node.id.name)


def entries(language: str) -> Iterator[tuple[str, ast.Message]]:
    for name in RESOURCES:
        text = (files("assistant.locales") / language / f"{name}.ftl").read_text("utf-8")
        for entry in parse(text).body:
            assert not isinstance(entry, ast.Junk), f"{language}/{name}.ftl: {(entry.content or '')[:80]!r}"
            if isinstance(entry, ast.Message):
                yield entry.id.name, entry


def used(message: ast.Message) -> set[str]:
    variables = Variables()
    variables.visit(message)
    return variables.found


@pytest.fixture(scope="module")
def english() -> dict[str, ast.Message]:
    return dict(entries("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_written_twice(language: str) -> None:
    keys = [key for key, _ in entries(language)]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_keys_in_every_language(language: str, english: dict[str, ast.Message]) -> None:
    keys = {key for key, _ in entries(language)}
    assert keys ^ english.keys() == set()


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_values_in_every_language(language: str, english: dict[str, ast.Message]) -> None:
    wrong = {key: used(message) for key, message in entries(language) if used(message) != used(english[key])}
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_and_every_wording_can_be_said(language: str) -> None:
    messages = Messages(language)
    for key, message in entries(language):
        values = {name: 3 if name in NUMBERS else "x" for name in used(message)}
        for seed in range(max(1, len(message.attributes))):
            assert messages.say(key, seed=seed, **values).strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_asks_one_thing(language: str) -> None:
    messages = Messages(language)
    for key, message in entries(language):
        if not key.startswith(("ask-", "probe-")):
            continue
        for seed in range(max(1, len(message.attributes))):
            text = messages.say(key, seed=seed, **dict.fromkeys(used(message), "x"))
            assert text.count("?") <= 1, f"{language} {key}: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_of_the_vocabulary_has_a_name(language: str) -> None:
    messages = Messages(language)
    wanted = [
        *(f"lane-{one}" for one in LANES), *(f"phase-{one}" for one in PHASES),
        *(f"channel-{one}" for one in CHANNELS), *(f"origin-{one}" for one in ORIGINS),
        *(f"persona-{one}" for one in PERSONA_FIELDS), *(f"business-{one}" for one in BUSINESS_FIELDS),
        *(f"example-{one}" for one in TOPICS),
        *(f"ask-{kind}-{phase}" for kind in ("doing", "mind") for phase in PHASES),
        *(f"stage-{one.id}-{stage.key}" for one in templates().values() for stage in one.stages),
    ]  # fmt: skip
    assert [key for key in wanted if not messages.has(key)] == []


def test_every_error_that_the_code_raises_has_its_sentence(english: dict[str, ast.Message]) -> None:
    root = Path(str(files("assistant")))
    raised = {
        match.group(1)
        for file in root.rglob("*.py")
        for match in re.finditer(
            r"(?:Refused|Conflict|UserMustAct|Bug|PolkuError)\(\s*\"([a-z-]+)\"", file.read_text("utf-8")
        )
    }
    assert raised
    assert raised - english.keys() == set()
