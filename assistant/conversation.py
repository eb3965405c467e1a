"""One turn: from a message to a saved reply."""

import logging
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from .documents import Documents
from .errors import Bug, PolkuError, UserMustAct
from .interview.agenda import agenda, is_open
from .interview.protocol import Card, Cited, Event, Finished, Interviewer, Latest, Notice, Request, Said
from .interview.questions import question
from .journey.draft import Draft
from .journey.edits import Actor, AddEvidence, Edit, Set, texts_of
from .journey.models import Project
from .journey.quotes import words
from .journey.talk import Asked, Message, turns
from .journey.vocabulary import Language
from .locales import Messages
from .privacy import HERE, Reach
from .received import readable
from .store import Saved, Shelf
from .understanding import agrees, detect, wants_undo
from .understanding.language import MIN_WORDS

_STORAGE = frozenset(
    {"disk-full", "home-unwritable", "database-busy", "database-damaged", "database-newer", "database-unreachable"}
)
CHOSEN = "language"  # the reason of a change of language that was made outside the chat
_LOG = logging.getLogger(__name__)


class Replied(NamedTuple):
    """A turn that was saved.

    Attributes:
        reply: what the owner reads.
        asked: the question it ends with, none where the interview is over.
        edits: what was changed, as it was saved.
        done: questions settled so far; total: those and the ones to come, at most 25.
    """

    reply: str
    asked: Asked | None
    edits: tuple[Edit, ...]
    cards: tuple[Card, ...]
    done: int
    total: int
    project: str
    interviewer: Literal["guided", "model"]
    notices: tuple[str, ...]
    ended: bool
    paused: bool = False


class Progress(NamedTuple):
    """How far an interview has come.

    Attributes:
        asked: the question that waits for an answer, none where the interview is over.
        done: questions settled so far; total: those and the ones to come, at most 25.
        ahead: the questions to come that are known already, the waiting one first.
    """

    asked: Asked | None
    done: int
    total: int
    ahead: tuple[Asked, ...] = ()


class Heard(NamedTuple):
    """The owner's message is saved: whatever happens now, it will be answered."""

    message: Message


class Conversation:
    """One project's conversation, for one person at a time; several can talk to the same project at once.

    Args:
        shelf: the owner's projects.
        project: id of the project.
        interviewer: who asks.
        reach: how far what the owner writes goes, which the welcome says.
        documents: the owner's own, where questions are looked up in them too.
        clock: gives the time, in UTC.
    """

    def __init__(
        self,
        shelf: Shelf,
        project: str,
        interviewer: Interviewer,
        reach: Reach = HERE,
        documents: Documents | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.project, self._reach, self._documents = project, reach, documents
        self._shelf, self._interviewer, self._clock = shelf, interviewer, clock

    @classmethod
    def begin(
        cls,
        shelf: Shelf,
        language: Language,
        interviewer: Interviewer,
        reach: Reach = HERE,
        documents: Documents | None = None,
    ) -> "Conversation":
        """Begin a new project."""
        saved = shelf.create(Project(language=language), datetime.now(UTC))
        return cls(shelf, saved.id, interviewer, reach, documents)

    @property
    def language(self) -> Language:
        """Return the language of the conversation."""
        return self._shelf.load(self.project).project.language

    def opening(self) -> Replied:
        """Return what the owner reads first: the welcome, the answer to what had none, or the last question."""
        for event in self.resume():
            if isinstance(event, Replied):
                return event
        messages = self._shelf.messages(self.project)
        saved = self._shelf.load(self.project)
        if all(one.role == "owner" for one in messages):
            return self._welcome(saved)
        asked, said = _last_asked(messages), Messages(saved.project.language)
        text = said.say("welcome-back")
        if asked is not None:
            text = f"{text}\n\n{question(asked, saved.project, said, len(messages))}"
        return self._replied(saved.project, messages, text, asked, ended=asked is None)

    def resume(self) -> Iterator[Event | Replied]:
        """Answer what was left without an answer and stream that, as `turn` does; nothing where nothing was."""
        replied: list[Replied] = []
        for message in _waiting(self._shelf.messages(self.project)):
            replied += [(yield from self._respond(message))]
        if replied:
            yield self._joined(replied)

    def speak(self, language: Language) -> None:
        """Go on in a language that was chosen outside the chat."""
        saved = self._shelf.load(self.project)
        if saved.project.language != language:
            now = self._clock()
            draft = Draft(saved.project, Actor(kind="owner", at=now))
            draft.do(Set(of="project", field="language", value=language, was=saved.project.language))
            self._shelf.commit(self.project, saved, draft, author="owner", reason=CHOSEN, at=now)
            self._repeat()

    def progress(self) -> Progress:
        """Return how far the interview has come."""
        messages = self._shelf.messages(self.project)
        return _progress(self._shelf.load(self.project).project, messages, _last_asked(messages))

    def reconsider(self) -> Replied | None:
        """Ask something else where a change by hand has settled the question that waits; none where it still stands."""
        messages = self._shelf.messages(self.project)
        asked, saved = _last_asked(messages), self._shelf.load(self.project)
        if asked is None or _waiting(messages) or is_open(saved.project, asked):
            return None
        plan, said = agenda(saved.project, turns(messages)), Messages(saved.project.language)
        text = said.say("reconsidered", seed=len(messages))
        following = question(plan.next, saved.project, said, len(messages)) if plan.next else said.say("already-ended")
        message = Message(
            seq=0, role="assistant", text=f"{text}\n\n{following}", language=saved.project.language, at=self._clock(),
            asked=plan.next,
        )  # fmt: skip
        messages.append(self._shelf.welcome(self.project, message))
        return self._replied(saved.project, messages, message.text, plan.next, ended=plan.next is None)

    def turn(self, text: str) -> Iterator[Heard | Event | Replied]:
        """Take one message: save it, stream the reply, save that; the last thing yielded is `Replied`.

        The first is `Heard`, once the message is saved.

        Raises:
            Refused: the message is empty or too long; nothing was saved.
            UserMustAct: the disk is full or the database is gone. A message that was saved is answered on opening.
        """
        text = readable(text)
        replied: list[Replied] = []
        waiting = _waiting(self._shelf.messages(self.project))
        for message in waiting:
            replied += [(yield from self._respond(message))]
        if not waiting or waiting[-1].text != text:  # sent again, because it could not be answered the first time
            project = self._shelf.load(self.project).project
            message = self._shelf.say(self.project, text, detect(text) or project.language, self._clock())
            yield Heard(message)
            replied.append((yield from self._respond(message)))
        yield self._joined(replied, resumed=len(replied) > 1)

    def answer(self, text: str) -> Replied:
        """Take one message and return the saved turn; raises what `turn` raises."""
        *_, last = self.turn(text)
        assert isinstance(last, Replied)
        return last

    # --- the steps of a turn ----------------------------------------------------------------------------------------

    def _welcome(self, saved: Saved) -> Replied:
        message = self._shelf.welcome(self.project, self._first(saved.project))
        return self._replied(saved.project, [message], message.text, message.asked)

    def _first(self, project: Project) -> Message:
        said = Messages(project.language)
        first = agenda(project, []).next
        assert first is not None
        welcome = self._reach.say(said, "welcome")
        text = "\n\n".join((welcome, said.say("welcome-languages"), question(first, project, said, 0)))
        return Message(seq=1, role="assistant", text=text, language=project.language, at=self._clock(), asked=first)

    def _repeat(self) -> None:
        """Say in the project's language what waits to be answered: the welcome anew, or the last question again."""
        messages, project = self._shelf.messages(self.project), self._shelf.load(self.project).project
        if not messages or _waiting(messages):  # what comes next is said in the new language anyway
            return
        asked, said = _last_asked(messages), Messages(project.language)
        if len(messages) == 1 and asked is not None:
            self._shelf.retell(self.project, self._first(project))
            return
        text = said.say("ok-language")
        if asked is not None:
            text = f"{text}\n\n{question(asked, project, said, len(messages))}"
        message = Message(
            seq=0, role="assistant", text=text, language=project.language, at=self._clock(), asked=asked,
            proposed=messages[-1].proposed,
        )  # fmt: skip
        self._shelf.welcome(self.project, message)

    def _joined(self, replied: list[Replied], *, resumed: bool = True) -> Replied:
        """Return several turns as one, for whoever reads them all at once."""
        notices = [notice for one in replied for notice in one.notices]
        if resumed:
            notices.insert(0, Messages(self.language).say("notice-resumed"))
        return replied[-1]._replace(
            reply="\n\n".join(one.reply for one in replied),
            edits=tuple(edit for one in replied for edit in one.edits),
            cards=tuple(card for one in replied for card in one.cards),
            notices=tuple(notices),
        )

    def _respond(self, message: Message) -> Generator[Event, None, Replied]:
        """Answer a saved message. Whatever fails but the database, the message gets an answer and the talk goes on."""
        saved = self._shelf.load(self.project)
        before = [one for one in self._shelf.messages(self.project) if one.seq < message.seq]
        said, cards, notices = list[str](), list[Card](), list[str]()
        finished: Finished | None = None
        try:
            draft, request = self._request(saved, before, message)
            for event in self._interviewer.reply(request):
                match event:
                    case Finished():
                        finished = event
                        continue
                    case Said(text):
                        said.append(text)
                    case Cited(card):
                        cards.append(card)
                    case Notice(text):
                        notices.append(text)
                yield event
            if finished is None:
                raise Bug("internal")
            return self._save(saved, draft, message, before, "".join(said), cards, notices, finished)
        except Exception as error:  # whatever fails must not keep a message from being answered
            if isinstance(error, UserMustAct) and error.code in _STORAGE:  # but the database has to be mended first
                raise
            return self._apologise(saved, message, before, error)

    def _apologise(self, saved: Saved, message: Message, before: list[Message], error: Exception) -> Replied:
        """Answer a message that could not be answered: it is kept, nothing is changed, and the same question stands."""
        _LOG.error("the interviewer failed", exc_info=error)
        language = saved.project.language
        said, asked = Messages(language), _last_asked(before)
        text = question(asked, saved.project, said, len(before)) if asked else said.say("already-ended")
        finished = Finished(asked, (), "answer", "aside", language, ended=asked is None)
        notice = said.error(error if isinstance(error, PolkuError) else Bug("internal"))
        draft = Draft(saved.project, Actor(kind="interviewer", at=self._clock()))
        return self._save(saved, draft, message, before, text, [], [notice], finished)

    def _request(self, saved: Saved, before: list[Message], message: Message) -> tuple[Draft, Request]:
        now, project = self._clock(), saved.project
        last = next((one for one in reversed(before) if one.role == "assistant"), None)
        asked = last.asked if last else None
        agreed = agrees(message.text, message.language, asked.topic if asked else "other")
        proposed = last.proposed if last else ()
        record = AddEvidence(
            language=message.language, at=message.at, text=message.text,
            proposed=proposed if agreed else (), agreed=agreed and bool(proposed),
        )  # fmt: skip
        draft = Draft(project, Actor(kind="interviewer", at=now), record)
        language, switched = project.language, None
        if message.language != language and not self._settled(before):
            draft.do(Set(of="project", field="language", value=message.language, was=language))
            language, switched = message.language, project.language
        latest = self._latest() if wants_undo(message.text, message.language) else None
        papers = self._documents.of(self._shelf, self.project) if self._documents else None
        return draft, Request(draft, before, message.text, language, message.language, latest, switched, papers)

    def _settled(self, before: list[Message]) -> bool:
        """Return whether the language is settled: by choice, or by a first real sentence."""
        owner = [one for one in before if one.role == "owner"]
        if any(one.intent == "language" or len(words(one.text)) >= MIN_WORDS for one in owner):
            return True
        return any(change.reason == CHOSEN for change in self._shelf.history(self.project))

    def _latest(self) -> Latest | None:
        """Return the change that an undo would take back."""
        for change in reversed(self._shelf.history(self.project)):
            if not change.undone:
                return Latest(texts_of(change.edits), change.message) if change.undoable else None
        return None

    def _save(
        self,
        saved: Saved,
        draft: Draft,
        message: Message,
        before: list[Message],
        text: str,
        cards: list[Card],
        notices: list[str],
        finished: Finished,
    ) -> Replied:
        said = Messages(finished.language)
        reply = Message(
            seq=message.seq + 1, role="assistant", text=text, language=finished.language, at=self._clock(),
            asked=finished.asked, proposed=finished.proposed, citations=tuple(card.id for card in cards),
            interviewer=self._interviewer.name,
        )  # fmt: skip
        done = self._shelf.commit(
            self.project, saved, draft, reply=reply, answering=message.seq, intent=finished.intent,
            outcome=finished.outcome, author="interviewer", reason=f"message {message.seq}", at=reply.at,
            undo=finished.undo,
        )  # fmt: skip
        if done.reply is None:  # another hand answered it meanwhile, or deleted it for good
            return self._answered(message)
        notices += [said.say("notice-refused", what=said.error(refusal.error)) for refusal in done.refused]
        answered = message.model_copy(update={"intent": finished.intent, "outcome": finished.outcome})
        return self._replied(
            done.saved.project, [*before, answered], text, done.reply.asked, edits=tuple(done.edits),
            cards=tuple(cards), notices=tuple(notices), ended=finished.ended, paused=finished.intent == "pause",
        )  # fmt: skip

    def _answered(self, message: Message) -> Replied:
        """Return the answer that somebody else gave to a message; its edits are theirs."""
        messages = self._shelf.messages(self.project)
        later = [one for one in messages if one.role == "assistant" and one.seq > message.seq]
        text, asked = (later[0].text, later[0].asked) if later else ("", _last_asked(messages))
        return self._replied(self._shelf.load(self.project).project, messages, text, asked, ended=asked is None)

    def _replied(
        self,
        project: Project,
        messages: list[Message],
        text: str,
        asked: Asked | None,
        *,
        edits: tuple[Edit, ...] = (),
        cards: tuple[Card, ...] = (),
        notices: tuple[str, ...] = (),
        ended: bool = False,
        paused: bool = False,
    ) -> Replied:
        come = _progress(project, messages, None if ended else asked)
        return Replied(
            text, asked, edits, cards, come.done, come.total, self.project, self._interviewer.name, notices, ended,
            paused,
        )  # fmt: skip


def _progress(project: Project, messages: list[Message], asked: Asked | None) -> Progress:
    plan = agenda(project, turns(messages))
    if asked is None:
        return Progress(None, plan.done, plan.done)
    ahead = plan.ahead if plan.next == asked else (asked, *(one for one in plan.ahead if one != asked))
    return Progress(asked, plan.done, max(plan.total, plan.done + 1), ahead)


def _waiting(messages: list[Message]) -> list[Message]:
    """Return the owner's messages that nothing became of yet, oldest first."""
    return [one for one in messages if one.role == "owner" and one.outcome is None]


def _last_asked(messages: list[Message]) -> Asked | None:
    return next((one.asked for one in reversed(messages) if one.role == "assistant"), None)
