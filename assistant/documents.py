"""The owner's own documents: read, kept in the database, and searched in memory beside the guide."""

import hashlib
import re
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from knowledge.errors import KnowledgeError

from .formats.project_json import shown_name
from .interview.protocol import Card
from .locales import Messages
from .reading import Document as Read
from .reading import read_document
from .received import readable
from .store import Document, NewDocument, Passage, Shelf
from .understanding import detect

if TYPE_CHECKING:
    from knowledge.passages import PassageIndex
    from knowledge.vectors import Embedding, Matrix

_KEPT: Final = 8  # projects whose documents are in memory
_ANSWERS: Final = 0.45  # how well a passage must answer a question to be quoted in the talk
MARK: Final = "document"  # what the id of a passage begins with
_NUMBER: Final = re.compile("[1-9][0-9]{0,5}")
_MOST_SENTENCES: Final = 4  # that are quoted
_NAME_LETTERS: Final = 60  # of a pasted text's first line, which becomes its name


class Found(NamedTuple):
    """A passage of an owner's document.

    Attributes:
        id: `document/<document>/<number of the passage>`.
        name: the document's.
        unit: what `place` counts: `page`, `line` or `paragraph`.
        score: how well it answers, 0 to 1; 1 where nothing was asked.
    """

    id: str
    name: str
    unit: str
    place: int
    language: str
    text: str
    score: float

    def title(self, said: Messages) -> str:
        """Return the document and the place, as it is cited."""
        return said.say(f"papers-{self.unit}", name=self.name, place=str(self.place))


class Documents:
    """All projects' documents; every call asks the shelf first whose the project is. Threads may share it.

    Args:
        embedding: what makes vectors, where it is not this machine.
    """

    def __init__(self, embedding: "Embedding | None" = None) -> None:
        self._service = embedding
        self._indexes: OrderedDict[str, tuple[tuple[Document, ...], PassageIndex]] = OrderedDict()
        self._lock = threading.Lock()

    def add(self, shelf: Shelf, project: str, data: bytes, name: str) -> Document:
        """Add a file.

        Raises:
            UserMustAct: it cannot be read; see `read_document`.
            Refused: it is there already, or there are too many; see `DocumentShelf.add`.
        """
        name = shown_name(name)
        shelf.documents.listed(project)  # whoever may not add anything need not wait for the reading
        return self._add(shelf, project, data, name, read_document(data, name))

    def paste(self, shelf: Shelf, project: str, text: str) -> Document:
        """Add a text that was pasted; its first words are its name. Raises what `add` raises."""
        text = readable(text)
        first = text.split("\n", 1)[0]
        name = first if len(first) <= _NAME_LETTERS else f"{first[:_NAME_LETTERS].rsplit(' ', 1)[0]} …"
        data = text.encode()
        return self._add(shelf, project, data, name, read_document(data, name, ""))  # a line of text has no ending

    def search(self, shelf: Shelf, project: str, question: str, k: int) -> list[Found]:
        """Return the passages of a project that answer a question, best first; none where none does."""
        documents = {one.id: one for one in shelf.documents.listed(project)}
        if not documents:
            return []
        index = self._index(shelf, project, tuple(documents.values()))
        language = detect(question) or next(iter(documents.values())).language
        hits = index.search(question, self._vector(question, language), k)
        found = [(_passage(shelf, project, documents, one), score) for one, score in hits]
        return [passage._replace(score=score) for passage, score in found if passage is not None]

    def read(self, shelf: Shelf, project: str, one: str) -> Found | None:
        """Return a passage by its id; none where the project has no such passage (any more)."""
        return _passage(shelf, project, {one.id: one for one in shelf.documents.listed(project)}, one)

    def renew(self, shelf: Shelf, project: str) -> None:
        """Make the vectors anew that another embedding has made."""
        for document in shelf.documents.listed(project):
            if document.embedding != self._embedding().name:
                texts = [passage.text for passage in shelf.documents.passages(project, document.id)]
                name, vectors = self._vectors(texts, document.language)
                shelf.documents.put_vectors(project, document.id, name, vectors)

    def of(self, shelf: Shelf, project: str) -> "Papers":
        """Return the documents of one project, as an interviewer uses them."""
        return Papers(self, shelf, project)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _add(self, shelf: Shelf, project: str, data: bytes, name: str, read: Read) -> Document:
        texts = [passage.text for passage in read.passages]
        language = detect(" ".join(texts[:20])) or shelf.load(project).project.language
        embedding, vectors = self._vectors(texts, language)
        new = NewDocument(name, read.unit, language, datetime.now(UTC), hashlib.sha256(data).hexdigest(), embedding)
        content = [
            Passage(passage.place, passage.text, vector) for passage, vector in zip(read.passages, vectors, strict=True)
        ]
        return shelf.documents.add(project, new, content)

    def _index(self, shelf: Shelf, project: str, documents: tuple[Document, ...]) -> "PassageIndex":
        """Return the index of a project's documents: a new one where others came or went since, in any process."""
        with self._lock:
            held = self._indexes.get(project)
            if held is not None and held[0] == documents:
                self._indexes.move_to_end(project)
                return held[1]
        from knowledge.passages import Passage as Indexed
        from knowledge.passages import PassageIndex

        name = self._embedding().name
        index = PassageIndex(
            [
                Indexed(
                    f"{MARK}/{document.id}/{number}",
                    document.language,
                    passage.text,
                    _unpacked(passage, document, name),
                )
                for document in documents
                for number, passage in enumerate(shelf.documents.passages(project, document.id), 1)
            ]
        )
        with self._lock:
            self._indexes[project] = (documents, index)
            self._indexes.move_to_end(project)
            while len(self._indexes) > _KEPT:
                self._indexes.popitem(last=False)
        return index

    def _embedding(self) -> "Embedding":
        if self._service is not None:
            return self._service
        from knowledge.hashed import HashedEmbedding

        return HashedEmbedding()

    def _vectors(self, texts: Sequence[str], language: str) -> tuple[str, list[bytes]]:
        """Return the name of what made the vectors, and them; where a service fails, this machine makes them."""
        from knowledge.hashed import HashedEmbedding
        from knowledge.vectors import embedded

        embedding = self._embedding()
        try:
            found = embedded(embedding, texts, language)
        except KnowledgeError:
            embedding = HashedEmbedding()
            found = embedded(embedding, texts, language)
        return embedding.name, [row.tobytes() for row in found.astype("<f2")]

    def _vector(self, question: str, language: str) -> "Matrix | None":
        from knowledge.vectors import embedded

        try:
            vector: Matrix = embedded(self._embedding(), [question], language)[0]
        except KnowledgeError:
            return None
        return vector


def is_passage(one: str) -> bool:
    """Return whether an id is that of a passage, and not of a card."""
    return one.startswith(f"{MARK}/")


class Papers:
    """The documents of one project."""

    def __init__(self, documents: Documents, shelf: Shelf, project: str) -> None:
        self._documents, self._shelf, self._project = documents, shelf, project

    def answer(self, question: str, messages: Messages) -> tuple[Card, str] | None:
        """Return the passage that answers a question, and the sentences of it that do; none fits: None."""
        found = self._documents.search(self._shelf, self._project, question, 1)
        if not found or found[0].score < _ANSWERS:
            return None
        from knowledge.answers import excerpt

        best = found[0]
        text = excerpt(question, best.text, best.language, _MOST_SENTENCES)
        return Card(best.id, best.title(messages), best.language, text, ""), text


def _passage(shelf: Shelf, project: str, documents: Mapping[str, Document], one: str) -> Found | None:
    mark, _, rest = one.partition("/")
    which, _, number = rest.partition("/")
    if mark != MARK or which not in documents or not _NUMBER.fullmatch(number):
        return None
    passage, document = shelf.documents.passage(project, which, int(number)), documents[which]
    if passage is None:
        return None
    return Found(one, document.name, document.unit, passage.place, document.language, passage.text, 1.0)


def _unpacked(passage: Passage, document: Document, embedding: str) -> "Matrix | None":
    if passage.vector is None or document.embedding != embedding:
        return None
    import numpy as np

    found: Matrix = np.frombuffer(passage.vector, dtype="<f2").astype(np.float32)
    return found
