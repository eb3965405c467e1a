"""A home for each test, and one home with an interview in it for those that only read."""

from pathlib import Path

import pytest

from .programs import Polku

ANSWERS = (
    "We run a small hair salon called Aalto in Turku for people who live nearby.",
    "I want to know why first-time customers do not come back.",
    "Last Tuesday a young woman found us on Instagram. She was annoyed because nobody answered. Then she paid by card.",
    "She is called Laura, 34 years old, works as a nurse and has two children.",
)


@pytest.fixture
def polku(tmp_path: Path) -> Polku:
    """Polku on a new home folder."""
    return Polku(tmp_path / "own" / "polku")


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Polku, str]:
    """A home with one project that an owner has told of, and that project's id."""
    polku = Polku(tmp_path_factory.mktemp("told") / "polku")
    return polku, polku.interviewed(*ANSWERS)
