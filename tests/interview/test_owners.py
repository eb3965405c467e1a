"""Owners of every kind get through: who knows nothing, who says two words, who tells all at once, and real ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.formats import read
from assistant.journey.models import MessageSource, Project, sourced_in
from assistant.journey.quotes import stands_in
from assistant.journey.vocabulary import LANGUAGES, Language
from assistant.review import review
from assistant.understanding.lexicon import lexicon

from .conduct import Transcript
from .talks import Talk

TRANSCRIPTS = Path(__file__).parent.parent / "transcripts"
PLAYED: dict[str, Language] = {
    "turku-salon": "fi",
    "poznan-electrician": "pl",
    "samara-vet": "ru",
    "malmo-cafe": "sv",
    "leeds-candles": "en",
}
SPECIAL: dict[str, Language] = {"tells-all-at-once": "en", "answers-in-two-words": "pl", "knows-nothing": "fi"}
TWO_WORDS = {
    "en": "nice people",
    "fi": "mukavia ihmisiä",
    "pl": "mili ludzie",
    "ru": "хорошие люди",
    "sv": "trevliga människor",
}
ALL_AT_ONCE: dict[Language, str] = {
    "en": (
        "I run a hair salon in Leeds, mostly for families, and I'd like to know why new ones don't come back. "
        "Last was Anna, 41, a nurse. She needed a cut for a wedding, googled salons on her phone and read our reviews. "
        "She wondered if we had a time before Friday. She rang three times because I don't answer while I cut. "
        "Then she booked on our website and was relieved. She arrived early, waited ten minutes and got annoyed. "
        "I cut her hair and she was delighted. She paid by card. Afterwards she told her sister, but never came back."
    ),
    "fi": (
        "Mulla on kampaamo Turussa, enimmäkseen perheille, ja haluaisin tietää miksi uudet ei palaa. "
        "Viimeksi kävi Anna, 41 vuotta, sairaanhoitaja. Hän tarvitsi leikkauksen häihin, "
        "etsi puhelimella Googlesta ja luki arvosteluja. "
        "Hän mietti löytyykö aikaa ennen perjantaita. Hän soitti kolme kertaa koska en vastaa kun leikkaan. "
        "Sitten hän varasi ajan nettisivuilta ja oli helpottunut. "
        "Hän tuli ajoissa, odotti kymmenen minuuttia ja ärsyyntyi. "
        "Leikkasin hiukset ja hän oli ihastunut. Hän maksoi kortilla. "
        "Jälkeenpäin hän kertoi siskolleen muttei ole palannut."
    ),
}  # fmt: skip


def check(talk: Talk, language: Language) -> Project:
    """Whatever the owner was like: the rules of conduct hold and every stated line is in a message."""
    assert Transcript(talk.rows, language).broken() == []
    project = talk.project
    traceable(project)
    return project


def traceable(project: Project) -> None:
    evidence = {record.id: record.text for record in project.evidence}
    for item in sourced_in(project):
        if item.origin == "stated":
            assert any(
                isinstance(one, MessageSource) and stands_in(one.quote, evidence[one.evidence]) for one in item.sources
            )


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_knows_nothing_is_let_go_with_a_list(language: Language, talk: Callable[[Language], Talk]) -> None:
    owner = talk(language)
    unknown = max(lexicon(language).whole["unknown"], key=len)
    owner.until_the_end(lambda _: unknown)
    project = check(owner, language)
    assert len(project.open_questions) >= 5
    assert all(question.how for question in project.open_questions)
    assert not [item for item in sourced_in(project) if item.origin == "stated"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_says_two_words_reaches_the_end(language: Language, talk: Callable[[Language], Talk]) -> None:
    owner = talk(language)
    owner.until_the_end(lambda _: TWO_WORDS[language])
    check(owner, language)


@pytest.mark.parametrize("language", sorted(ALL_AT_ONCE))
def test_who_tells_all_at_once_is_not_asked_for_it_again(language: Language, talk: Callable[[Language], Talk]) -> None:
    owner = talk(language)
    owner.say(ALL_AT_ONCE[language])
    topics = []
    unknown = max(lexicon(language).whole["unknown"], key=len)

    def answer(replied: object) -> str:
        topics.append(owner.last.asked.topic if owner.last.asked else "")
        return unknown

    owner.until_the_end(answer)
    project = check(owner, language)
    journey = project.maps[0]
    assert not {"business", "scenario", "persona"} & set(topics)
    assert journey.scenario is not None
    assert sum(bool(stage.lines.actions or stage.touchpoints) for stage in journey.stages) >= 4
    assert project.personas[0].facts


@pytest.mark.parametrize("name", [*PLAYED, *SPECIAL])
def test_a_played_interview_keeps_the_rules_of_conduct(name: str) -> None:
    """Somebody who had not read the code played the five from the fact sheets beside the transcripts."""
    transcript = Transcript.read(TRANSCRIPTS / f"{name}.jsonl", (PLAYED | SPECIAL)[name])
    assert transcript.broken() == []
    assert transcript.said[-1]["ended"]


@pytest.mark.parametrize("name", PLAYED)
def test_a_played_interview_gives_a_map_worth_having(name: str) -> None:
    file = TRANSCRIPTS / f"{name}.export.json"
    imported = read(file.read_bytes(), file.name)
    assert imported.downgraded == 0, "every line proves where it comes from"
    project = imported.project
    journey = project.maps[0]
    filled = [
        stage
        for stage in journey.stages
        if (stage.lines.actions or stage.touchpoints) and stage.lines.thoughts and stage.feelings
    ]
    assert len(filled) >= 4
    assert project.personas
    assert project.personas[0].facts
    traceable(project)
    assert not [
        finding
        for finding in review(project)
        if finding.severity == "E" and finding.rule in ("S1", "S4", "V1", "P2", "Z1")
    ]
