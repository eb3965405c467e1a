"""The guided interviewer: asks, understands and notes with no model at all."""

from collections.abc import Iterator
from typing import Literal

from ..journey.edits import AddEvidence, Set
from ..journey.talk import Asked, Outcome, Turn, turns
from ..journey.vocabulary import Intent, Language
from ..locales import Messages
from ..tools.noting import the_map
from ..tools.structure import accept
from ..understanding import Context, Understood, phase_told, understand
from . import closing, noted, steering
from .agenda import agenda
from .protocol import Card, Cited, Edited, Event, Finished, Guide, Notice, Request, Said
from .questions import question, stage_lines, stage_of


class GuidedInterviewer:
    """Answers one message at a time; keeps nothing between turns.

    Args:
        guide: where guidance is looked up; without one, questions about mapping are answered with an apology.
    """

    name: Literal["guided", "model"] = "guided"

    def __init__(self, guide: Guide | None = None) -> None:
        self._guide = guide

    def reply(self, request: Request) -> Iterator[Event]:
        """Answer one message; the last event is `Finished`.

        Raises:
            Refused: an edit was refused, which here is our own mistake; the caller keeps the message.
        """
        yield from Reply(request, self._guide).events()


class Reply:
    """One turn: what is said, paragraph by paragraph, and what becomes of the message."""

    def __init__(self, request: Request, guide: Guide | None) -> None:
        self.request, self.draft, self._guide = request, request.draft, guide
        self.messages = Messages(request.language)
        self.seed = len(request.messages) // 2  # every other message is the owner's
        self.said: list[str] = []
        self.cited: list[Cited] = []
        self.notices: list[Notice] = []
        last = next((one for one in reversed(request.messages) if one.role == "assistant"), None)
        self.pending = last.asked if last else None
        self.proposed = last.proposed if last else ()
        context = Context(
            topic=self.pending.topic if self.pending else "other",
            lanes=self.pending.lanes if self.pending and self.pending.stage else (),
            phase=self.pending.phase if self.pending else None,
        )
        self.understood: Understood = understand(request.text, request.reading, context)
        wish = self.understood.change
        if wish is not None and not wish.explicit and not steering.possible(self):  # nothing on the map is meant
            self.understood = understand(request.text, request.reading, context, as_answer=True)

    def events(self) -> Iterator[Event]:
        """Take the turn."""
        intent, asked = self.understood.intent, self.pending
        if self.request.switched:
            self.say("language-switched", back=Messages(self.request.switched).say("language-name"))
        outcome: Outcome
        if asked is not None and asked.topic == "fit" and closing.rating(self.request.text):
            outcome, ask_again = "answered", False
        elif intent in ("answer", "correct", "change") and steering.mend(self):
            outcome, ask_again = "aside", asked is not None
        elif intent in ("answer", "yes", "no") or (intent == "greeting" and asked is None):
            outcome, ask_again = self._answer(intent), False
        else:
            told = noted.note_answer(self) if self.understood.lines else None
            outcome, ask_again, asked = steering.steer(self, intent)
            if told == "answered" and outcome == "aside" and intent != "back":
                outcome, ask_again = told, False  # it was answered in the same breath
        finished = self._finish(intent, outcome, asked if ask_again else None)
        for number, paragraph in enumerate(part for part in self.said if part):
            yield Said(f"\n\n{paragraph}" if number else paragraph)
        for step in self.draft.steps:
            if not isinstance(step.edit, AddEvidence):
                yield Edited(step.edit)
        yield from self.cited
        yield from self.notices
        yield finished

    # --- an answer --------------------------------------------------------------------------------------------------

    def _answer(self, intent: Intent) -> Outcome:
        topic = self.pending.topic if self.pending else "other"
        if topic == "fit":
            return "answered" if closing.rating(self.request.text) else "thin"
        if intent == "yes" or (intent == "no" and self.understood.nothing):
            if self.proposed and accept(self.draft, self.proposed):
                self.say("stages-agreed")
                return "answered"
            return "answered" if topic in ("stages", "summary", "other") else self._bare()
        if intent == "no":
            return self._bare()
        if self.understood.nothing:
            return "answered"
        return noted.note_answer(self)

    def _bare(self) -> Outcome:
        """A yes or no to an open question says little: it is kept as a thin answer, and probed."""
        return "thin" if self.pending else "aside"

    # --- the end of a turn ------------------------------------------------------------------------------------------

    def _finish(self, intent: Intent, outcome: Outcome, again: Asked | None) -> Finished:
        project = self.draft.project
        turn = Turn(self.pending, intent, outcome)
        journey = the_map(project)
        asks = journey.question if journey else None
        focus = phase_told(asks.text, project.language) if asks else None
        undo = intent == "undo" and outcome == "undone"
        latest = self.request.latest
        earlier = turns(self.request.messages, latest.message if undo and latest else None)
        plan = agenda(project, [*earlier, turn._replace(outcome="aside") if undo else turn], focus)
        if again is not None and again.stage and stage_of(journey, again.stage) is None:
            again = None  # the stage that it was about has just gone
        following = again or plan.next
        if undo:
            outcome = "aside"  # what is undone is the message before; this one has answered nothing
        if following is None:
            first_time = self.pending is not None
            self.said.append(closing.close(self, plan) if first_time else self.messages.say("already-ended"))
            return Finished(None, (), intent, outcome, self.request.language, undo, ended=True)
        if self.pending and self.pending.stage and following.stage != self.pending.stage and not again:
            self._sum_up(self.pending.stage)
        if intent != "pause":
            times = sum(one.asked is not None and one.asked.key == following.key for one in self.request.messages)
            repeated = again is not None and times > 0 and following.topic in ("stages", "summary")
            wording = "ask-more" if repeated else following.key
            asked_now = following.model_copy(update={"key": wording})
            self.said.append(question(asked_now, project, self.messages, times))
        proposed = tuple(steering.proposals(project)) if following.topic == "stages" else ()
        return Finished(following, proposed, intent, outcome, self.request.language, undo)

    def _sum_up(self, stage_id: str) -> None:
        stage = stage_of(the_map(self.draft.project), stage_id)
        lines = stage_lines(stage, self.messages) if stage else ""
        if stage and lines:
            self.say("summary-stage", stage=stage.name.text, lines=lines)

    def taken_back(self) -> Asked | None:
        """Return the question whose answer an undo takes back; none where the change answered none."""
        latest, asked = self.request.latest, None
        for message in self.request.messages:
            if message.role == "assistant":
                asked = message.asked
            elif latest is not None and message.seq == latest.message and message.outcome != "aside":
                return asked
        return None

    # --- for the steps of a turn ------------------------------------------------------------------------------------

    def say(self, key: str, **values: object) -> None:
        """Add a paragraph to the reply."""
        self.said.append(self.messages.say(key, seed=self.seed, **values))

    def cite(self, topic: str) -> Card | None:
        """Return the card of a topic, and cite it; none where there is none."""
        card = self._guide.card(topic, self.request.language) if self._guide else None
        self._cited([card] if card else [])
        return card

    def look_up(self, question: str, most: int) -> list[tuple[Card, str]]:
        """Return what the guide says to a question, by card, and cite it; empty where nothing fits."""
        found = self._guide.answers(question, self.request.language)[:most] if self._guide else []
        self._cited([card for card, _ in found])
        return found

    def look_into_papers(self, question: str) -> tuple[Card, str] | None:
        """Return the passage of the owner's documents that answers a question, and cite it; none where none does."""
        found = self.request.papers.answer(question, self.messages) if self.request.papers else None
        self.cited += [Cited(found[0])] if found else []
        return found

    def _cited(self, cards: list[Card]) -> None:
        if self._guide is not None and self._guide.failed:
            self.notices.append(Notice(self.messages.say("notice-guide")))
        self.cited += [Cited(card) for card in cards]

    def switch(self, language: Language) -> None:
        """Go on in another language, chosen by the owner."""
        if self.draft.project.language != language:
            self.draft.do(Set(of="project", field="language", value=language, was=self.draft.project.language))
        self.request = self.request._replace(language=language)
        self.messages = Messages(language)
