"""A project that an owner has told, put on the shelf without the page."""

from datetime import UTC, datetime
from pathlib import Path

from assistant.conversation import Conversation
from assistant.interview.guided import GuidedInterviewer
from assistant.journey.draft import Draft
from assistant.journey.edits import Actor, AddLine, AddOpportunity, Edit
from assistant.store import Change, Shelf

from .serving import Serving

BUSINESS = "I run a bicycle repair shop in Bristol for commuters"
QUESTION = "why people who ask for a price don't come"
STORY = (
    "Last week Anna's chain broke. She searched Google on her phone and found us. "
    "She was worried it would cost too much. She paid by card in the shop."
)
REVIEWS = "They read our reviews on Google"
ANSWERS = (BUSINESS, QUESTION, STORY, "yes", "I don't know", REVIEWS)
IDEA = "A list of prices on the website"
GUESS = "She compares three shops"


def told(serving: Serving, *, guesses: bool = False) -> str:
    """Tell a whole story; return the project's id. The question that waits is about the first step.

    Args:
        serving: the app.
        guesses: whether there are also an idea and a line that nobody said.
    """
    shelf = serving.shelf()
    conversation = Conversation.begin(shelf, "en", GuidedInterviewer())
    conversation.opening()
    for answer in ANSWERS:
        conversation.answer(answer)
    if guesses:
        stage = shelf.load(conversation.project).project.maps[0].stages[1].id
        edits = (
            AddOpportunity(map="m1", stage=stage, text=IDEA),
            AddLine(stage=stage, lane="actions", text=GUESS),
        )
        change(shelf, conversation.project, *edits, kind="interviewer")
    return conversation.project


def change(shelf: Shelf, one: str, *edits: Edit, kind: str = "owner") -> None:
    """Change a project behind the page's back."""
    now = datetime.now(UTC)
    base = shelf.load(one)
    draft = Draft(base.project, Actor.model_validate({"kind": kind, "at": now}))
    for edit in edits:
        draft.do(edit)
    assert shelf.commit(one, base, draft, author=kind, reason="test", at=now).refused == []


def latest(shelf: Shelf, one: str) -> Change:
    """Return the newest change that stands."""
    return [change for change in shelf.history(one) if not change.undone][-1]


def bytes_of(home: Path) -> bytes:
    """Return everything that the database's files hold."""
    return b"".join(file.read_bytes() for file in sorted(home.glob("polku.db*")))
