"""The errors of this package: one tree, each message saying what happened and what to do."""

from __future__ import annotations


class KnowledgeError(Exception):
    """Base of everything this package raises on purpose."""


class CardError(KnowledgeError):
    """A file of the library that breaks a rule: the writer of the card must mend it.

    Attributes:
        file: The file, relative to the library: "en/pain-points.md".
        problem: What is wrong with it, in one sentence without the file's name.
    """

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file = file
        self.problem = problem


class CardNotFoundError(KnowledgeError):
    """No language has a card of the topic that was asked for."""


class IndexUnavailableError(KnowledgeError):
    """The index on disk cannot be built or read; the search goes on in memory.

    Attributes:
        notice: The code under which the application words this for a person.
    """

    def __init__(self, notice: str, detail: str) -> None:
        super().__init__(f"{notice}: {detail}")
        self.notice = notice
