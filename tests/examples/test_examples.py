"""The examples that a first-time owner may open: whole, honest, and exactly what the maker makes of their sources."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from assistant.errors import Refused
from assistant.formats import read
from assistant.journey.models import Item, Project, Stage, guessed_share, sourced_in
from assistant.journey.quotes import words
from assistant.journey.vocabulary import LANGUAGES, PLAIN_LANES, Language
from assistant.review import curve, review

from .make import Maker, Unfaithful, example, path

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def project(language: Language) -> Project:
    imported = read(path(language).read_bytes(), path(language).name)
    assert imported.downgraded == 0
    return imported.project


def lines(stage: Stage) -> list[Item]:
    """Return what stands in the grid below a stage."""
    found: list[Item] = [*stage.touchpoints, *stage.feelings]
    return found + [line for lane in PLAIN_LANES for line in stage.lines.of(lane)]


def test_the_file_is_what_the_maker_makes(language: Language) -> None:
    assert path(language).read_bytes() == example(language)


def test_every_origin_is_proven_and_nothing_must_be_mended(language: Language, project: Project) -> None:
    assert project.language == language
    assert [finding for finding in review(project) if finding.severity == "E"] == []


def test_few_lines_are_guesses_and_each_origin_of_an_interview_is_there(project: Project) -> None:
    assert 0 < guessed_share(project) <= 0.05
    origins = [item.origin for item in sourced_in(project.maps)]
    assert 2 <= origins.count("suggested") + origins.count("accepted") <= 3
    assert origins.count("edited") == 2
    assert set(origins) == {"stated", "evidence", "accepted", "edited", "suggested"}


def test_doing_thinking_and_feeling_run_through_the_map(project: Project) -> None:
    (journey,) = project.maps
    assert 5 <= len(journey.stages) <= 7
    for row in ("actions", "thoughts"):
        assert sum(bool(getattr(stage.lines, row)) for stage in journey.stages) >= 5
    assert sum(bool(stage.touchpoints) for stage in journey.stages) >= 5
    assert all(stage.feelings for stage in journey.stages)
    assert all(any(getattr(stage.lines, lane) for stage in journey.stages) for lane in PLAIN_LANES)


def test_the_curve_goes_up_and_down(project: Project) -> None:
    means = [mean for mean in curve(project.maps[0]) if mean is not None]
    assert max(means) - min(means) >= 3
    steps = [later - earlier for earlier, later in pairwise(means)]
    assert any(step > 0 for step in steps)
    assert any(step < 0 for step in steps)


def test_lines_are_as_many_and_as_short_as_a_page_holds(project: Project) -> None:
    (journey,) = project.maps
    found = [*(line for stage in journey.stages for line in lines(stage)), *journey.opportunities]
    assert 60 <= len(found) <= 90
    assert [line.text for line in found if not 3 <= len(words(line.text)) <= 14] == []


def test_what_matters_and_what_to_do_is_worked_out(project: Project) -> None:
    (journey,) = project.maps
    touchpoints = [one for stage in journey.stages for one in stage.touchpoints]
    assert all(one.channel for one in touchpoints)
    assert 2 <= sum(one.moment_of_truth is not None for one in touchpoints) <= 3
    assert sum(one.importance is not None and one.satisfaction is not None for one in touchpoints) >= 4
    assert len(journey.opportunities) == 3
    for chance in journey.opportunities:
        assert all((chance.pains, chance.impact, chance.effort, chance.owner, chance.next_step, chance.due))
    assert len(project.open_questions) == 2
    assert all(question.how for question in project.open_questions)


def test_one_owner_speaks_and_customers_are_quoted(language: Language, project: Project) -> None:
    kinds = [record.kind for record in project.evidence]
    assert 12 <= kinds.count("message") <= 16
    assert 1 <= kinds.count("review") <= 2
    assert {record.language for record in project.evidence} == {language}
    quoted = {source.evidence for item in sourced_in(project) for source in item.sources if hasattr(source, "evidence")}
    assert quoted == {record.id for record in project.evidence}


def test_the_maker_refuses_a_line_that_nobody_said(language: Language) -> None:
    text = Path(__file__).with_name(f"{language}.yaml").read_text("utf-8")

    def made(question: str, quote: str) -> Project:
        source = yaml.safe_load(text)
        message = next(iter(source["map"]["question"]))
        source["map"]["question"] = {message: question, "quote": quote}
        return Maker(language, source).make()

    said = next(iter(yaml.safe_load(text)["map"]["question"].values()))
    with pytest.raises(Unfaithful):
        made(f"{said} {said}", said)
    with pytest.raises(Refused):
        made("xyzzy", "xyzzy")
