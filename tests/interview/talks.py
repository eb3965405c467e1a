"""Interviews held in a test: a real conversation on a real database."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.conversation import Conversation, Replied
from assistant.interview.guided import GuidedInterviewer
from assistant.interview.library import Library
from assistant.journey.models import Project
from assistant.journey.vocabulary import Language
from assistant.store import open_store
from assistant.terminal.lines import as_json

MOST_MESSAGES = 60


class Talk:
    """A conversation that remembers what was said, as `polku chat --jsonl` would have written it."""

    def __init__(self, home: Path, language: Language) -> None:
        self.store = open_store(f"sqlite:///{(home / 'polku.db').as_posix()}")
        self.shelf = self.store.of("local")
        self.conversation = Conversation.begin(self.shelf, language, GuidedInterviewer(Library.at(home)))
        self.last = self.conversation.opening()
        self.rows: list[dict[str, Any]] = [as_json(self.last)]

    def say(self, text: str) -> Replied:
        self.last = self.conversation.answer(text)
        self.rows += [{"text": text}, as_json(self.last)]
        return self.last

    def until_the_end(self, answer: Callable[[Replied], str]) -> None:
        for _ in range(MOST_MESSAGES):
            if self.last.ended:
                return
            self.say(answer(self.last))
        raise AssertionError("the interview did not end")

    @property
    def project(self) -> Project:
        return self.shelf.load(self.conversation.project).project
