"""A home for each test, and one home with an interview in it for those that only read."""

from pathlib import Path

import pytest

from .programs import Polku

ANSWERS = (
    "We run a small hair salon called Aalto in Turku for people who live nearby.",
    "I want to know why first-time customers do not come back.",
    "Last Tuesday a young woman needed a haircut before a wedding. She found us on Instagram and sent a message. "
    "She was annoyed because nobody answered for two days. Then she came, was delighted with the cut and paid by card.",
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
