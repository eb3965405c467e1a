"""An interviewer that fails costs one answer on the map, never the message, the question or another project."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Literal

import pytest

from assistant.conversation import Conversation
from assistant.errors import UserMustAct
from assistant.interview.guided import GuidedInterviewer
from assistant.interview.protocol import Event, Request, Said
from assistant.journey.draft import Draft
from assistant.journey.edits import Actor, AddStage, Set
from assistant.locales import Messages
from assistant.privacy import Reach
from assistant.store import Shelf

STORY = "A customer called us by phone last week, and was annoyed because nobody answered."


def _raises(_: Request) -> Iterator[Event]:
    yield from ()  # a generator, as interviewers are
    raise RuntimeError("no such luck")


def _breaks_off(request: Request) -> Iterator[Event]:
    yield Said("I was about to sa")
    request.draft.do(AddStage(map="m1", name="Half done", phase="use"))
    raise KeyError("half done")


def _stops(_: Request) -> Iterator[Event]:
    yield Said("That is all.")


def _has_no_key(_: Request) -> Iterator[Event]:
    yield from ()
    raise UserMustAct("setting-wrong", setting="OPENAI_API_KEY", value="")


class Failing:
    """The guided interviewer, until it is told to fail."""

    name: Literal["guided", "model"] = "guided"

    def __init__(self) -> None:
        self._guided = GuidedInterviewer()
        self.fails: Callable[[Request], Iterator[Event]] | None = None

    def reply(self, request: Request) -> Iterator[Event]:
        return (self.fails or self._guided.reply)(request)


@pytest.fixture
def interviewer() -> Failing:
    return Failing()


@pytest.fixture
def begun(shelf: Shelf, interviewer: Failing) -> Conversation:
    conversation = Conversation.begin(shelf, "en", interviewer)
    conversation.opening()
    conversation.answer("We run a small hair salon in Turku.")
    return conversation


@pytest.mark.parametrize("how", [_raises, _breaks_off, _stops, _has_no_key])
def test_the_message_is_kept_and_the_same_question_stands(
    begun: Conversation, shelf: Shelf, interviewer: Failing, how: Callable[[Request], Iterator[Event]]
) -> None:
    before, asked = shelf.load(begun.project).project, shelf.messages(begun.project)[-1].asked
    interviewer.fails = how
    replied = begun.answer(STORY)
    assert len(replied.notices) == 1
    assert "\n" not in replied.notices[0]
    assert (replied.asked, replied.edits, replied.ended) == (asked, (), False)
    assert "about to sa" not in replied.reply
    assert shelf.load(begun.project).project == before
    assert [one.text for one in shelf.messages(begun.project)][-2:] == [STORY, replied.reply]
    interviewer.fails = None
    assert begun.answer("I want to know why new customers do not come back to us.").asked != asked
    assert STORY in [one.text for one in shelf.messages(begun.project)]


def test_a_failure_after_the_end_leaves_the_interview_ended(
    begun: Conversation, shelf: Shelf, interviewer: Failing
) -> None:
    assert begun.answer("finish").ended
    interviewer.fails = _raises
    replied = begun.answer(STORY)
    assert (replied.ended, len(replied.notices), bool(replied.reply)) == (True, 1, True)


def test_another_project_is_untouched(begun: Conversation, shelf: Shelf, interviewer: Failing) -> None:
    other = Conversation.begin(shelf, "en", GuidedInterviewer())
    other.opening()
    other.answer("We sell bread in Tampere to people who live nearby.")
    before = shelf.load(other.project), shelf.messages(other.project), shelf.history(other.project)
    interviewer.fails = _breaks_off
    begun.answer(STORY)
    assert (shelf.load(other.project), shelf.messages(other.project), shelf.history(other.project)) == before
    assert other.answer(STORY).notices == ()


def test_a_database_that_fails_is_told_and_the_message_is_answered_once_it_works(
    begun: Conversation, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = shelf.messages(begun.project)[-1].asked

    def full(*_: object, **__: object) -> None:
        raise UserMustAct("disk-full")

    with monkeypatch.context() as broken:
        broken.setattr(shelf, "commit", full)
        with pytest.raises(UserMustAct):
            begun.answer(STORY)
    replied = begun.answer(STORY)  # sent again, as the sentence says
    assert replied.asked != asked
    assert replied.edits
    assert [one.text for one in shelf.messages(begun.project)].count(STORY) == 1


def test_messages_without_a_reply_are_answered_in_their_order_on_opening(begun: Conversation, shelf: Shelf) -> None:
    texts = ["I want to know why new customers do not come back to us.", STORY]
    for text in texts:
        shelf.say(begun.project, text, "en", datetime.now(UTC))
    opened = begun.opening()
    assert opened.notices[0] == Messages("en").say("notice-resumed")
    assert [one.role for one in shelf.messages(begun.project)][-4:] == ["owner", "owner", "assistant", "assistant"]
    seqs = [int(change.reason.removeprefix("message ")) for change in shelf.history(begun.project)[1:]]
    assert seqs == sorted(seqs)
    assert all(one.outcome for one in shelf.messages(begun.project) if one.role == "owner")
    assert begun.opening().reply.startswith(Messages("en").say("welcome-back"))


def test_a_message_that_somebody_else_answered_gets_that_answer(shelf: Shelf, interviewer: Failing) -> None:
    mine = Conversation.begin(shelf, "en", interviewer)
    mine.opening()
    theirs = Conversation(shelf, mine.project, GuidedInterviewer())

    def slow(request: Request) -> Iterator[Event]:
        theirs.opening()
        yield from GuidedInterviewer().reply(request)

    interviewer.fails = slow
    replied = mine.answer("We run a small hair salon in Turku.")
    messages = shelf.messages(mine.project)
    assert [one.role for one in messages] == ["assistant", "owner", "assistant"]
    assert (replied.reply, replied.asked, replied.edits) == (messages[-1].text, messages[-1].asked, ())


def test_a_project_that_has_only_heard_of_a_persona_is_welcomed(shelf: Shelf) -> None:
    conversation = Conversation.begin(shelf, "en", GuidedInterviewer())
    message = shelf.say(conversation.project, "Laura is a nurse.", "en", datetime.now(UTC))
    base = shelf.load(conversation.project)
    draft = Draft(base.project, Actor(kind="owner", at=message.at))
    shelf.commit(conversation.project, base, draft, answering=message.seq, intent="answer", outcome="aside",
                 author="owner", reason="persona", at=message.at)  # fmt: skip
    opened = conversation.opening()
    assert opened.asked is not None
    assert opened.reply.startswith(Reach().say(Messages("en"), "welcome"))


def test_undo_by_chat_takes_back_what_another_hand_did_last(begun: Conversation, shelf: Shelf) -> None:
    base = shelf.load(begun.project)
    stage = base.project.maps[0].stages[0]
    draft = Draft(base.project, Actor(kind="owner", at=datetime.now(UTC)))
    draft.do(Set(of=stage.id, field="icon", value="🪑", was=stage.icon))
    changed = shelf.commit(begun.project, base, draft, author="owner", reason="by hand", at=datetime.now(UTC))
    assert changed.saved.project.maps[0].stages[0].icon == "🪑"
    begun.answer("undo")
    assert shelf.load(begun.project).project == base.project
