"""What one request works with: the owner's projects, the conversation, and the page's language."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from starlette.datastructures import Headers, QueryParams

from ..conversation import Conversation, Progress
from ..documents import Documents
from ..errors import PolkuError, Refused
from ..interview.guided import GuidedInterviewer
from ..interview.library import Library
from ..interview.protocol import Interviewer
from ..journey.models import Project
from ..journey.talk import Message
from ..journey.vocabulary import LANGUAGES, Language, known
from ..locales import Messages
from ..privacy import Reach
from ..store import Pulse, Shelf, Store
from .gate import cookies
from .owners import Owners

LANGUAGE_COOKIE = "polku_language"


class Scene(NamedTuple):
    """A project as a page shows it, at one moment."""

    id: str
    project: Project
    messages: list[Message]
    progress: Progress
    pulse: Pulse
    said: Messages


class Desk:
    """Opens what a request asks for, and nothing that is another owner's.

    Args:
        store: the database.
        library: the guide.
        owners: tells whose a request is.
        preferred: the language of a page that nobody has chosen one for, none for the browser's.
        interviewer: who asks; the guided one by default.
        service: the name of the machine that questions to the guide go to, "" where they stay here.
        documents: the owners' own documents.
    """

    def __init__(
        self,
        store: Store,
        library: Library,
        owners: Owners,
        preferred: Language | None = None,
        interviewer: Interviewer | None = None,
        service: str = "",
        documents: Documents | None = None,
    ) -> None:
        self.library = library
        self.documents = documents or Documents()
        self.owners = owners
        self.preferred = preferred
        self.reach = Reach(owners.alone, service)
        self._store = store
        self.filling = threading.Lock()
        self._answering: set[str] = set()
        self._lock = threading.Lock()
        self._interviewer = interviewer or GuidedInterviewer(library)

    def shelf(self, sent: Mapping[str, str]) -> Shelf:
        """Return the projects of whoever sent these cookies.

        Raises:
            Refused: nobody is known by them.
        """
        owner = self.owners.of(sent)
        if owner is None:
            raise Refused("cookies-needed")
        return self._store.of(owner)

    def conversation(self, shelf: Shelf, project: str) -> Conversation:
        """Return the conversation of a project."""
        return Conversation(shelf, project, self._interviewer, self.reach, self.documents)

    def begin(self, shelf: Shelf, language: Language) -> str:
        """Return the id of a project to begin with: a new one, or one that nothing has been said or done in yet."""
        for listed in shelf.projects():
            if listed.messages <= 1 and shelf.load(listed.id).project == Project(language=listed.language):
                self.conversation(shelf, listed.id).speak(language)
                return listed.id
        conversation = Conversation.begin(shelf, language, self._interviewer, self.reach, self.documents)
        conversation.opening()
        return conversation.project

    @contextmanager
    def answering(self, one: str) -> Iterator[bool]:
        """Hold a project's turn; yields whether nobody else's is under way here."""
        with self._lock:
            free = one not in self._answering
            self._answering.add(one)
        try:
            yield free
        finally:
            if free:
                with self._lock:
                    self._answering.discard(one)

    def is_answering(self, one: str) -> bool:
        """Return whether a turn of this project is under way here."""
        with self._lock:
            return one in self._answering

    def is_waiting(self, shelf: Shelf, one: str) -> bool:
        """Return whether a message of the owner's has no answer yet."""
        return shelf.unanswered(one) is not None

    def scene(self, shelf: Shelf, one: str) -> Scene:
        """Return a project as it stands."""
        pulse = shelf.pulse(one)  # read first: what is written meanwhile shows as news the next time
        project, messages = shelf.load(one).project, shelf.messages(one)
        progress = self.conversation(shelf, one).progress()
        return Scene(one, project, messages, progress, pulse, Messages(project.language))

    def language(self, headers: Headers, query: str) -> Language:
        """Return the language of a page: its project's, the one chosen before, the setting, the browser's, English."""
        sent = cookies(headers)
        one = QueryParams(query).get("project")
        try:
            shelf = self.shelf(sent)
            if one:
                return shelf.load(shelf.find(one)).project.language
            for newest in shelf.projects()[:1]:  # the page opens it
                return shelf.load(newest.id).project.language
        except PolkuError:
            pass  # the page itself will say so
        return known(LANGUAGES, sent.get(LANGUAGE_COOKIE)) or self.preferred or accepted(headers) or "en"

    def sentence(self, error: PolkuError, headers: Headers, query: str) -> str:
        """Return what the owner is told of an error, in the language of the page."""
        said = Messages(self.language(headers, query))
        return said.say("web-gone") if error.code == "project-not-found" else said.error(error)


def accepted(headers: Mapping[str, str]) -> Language | None:
    """Return the first of the five languages that a browser asks for."""
    wanted = [part.partition(";")[0].strip()[:2].lower() for part in headers.get("accept-language", "").split(",")]
    return next((language for one in wanted if (language := known(LANGUAGES, one))), None)
