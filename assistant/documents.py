"""The owner's own documents: read, kept in the database, and searched in memory beside the guide."""

import hashlib
import re
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from knowledge.errors import KnowledgeError

from .errors import UserMustAct
from .formats.project_json import shown_name
from .interview.protocol import Card
from .locales import Messages
from .reading import Document as Read
from .reading import read_document
from .received import MOST_CHARACTERS, readable
from .store import MARK, Document, NewDocument, Passage, Shelf
from .understanding import detect

if TYPE_CHECKING:
    from knowledge.passages import PassageIndex
    from knowledge.vectors import Embedding, Matrix

_KEPT: Final = 40_000  # passages in memory, of the projects that were asked last
_ANSWERS: Final = 0.45  # how well a passage must answer a question to be quoted in the talk
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
        self._building = threading.Lock()

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
        if len(text) > MOST_CHARACTERS:  # before it is cleaned, which takes its time
            raise UserMustAct("document-large", file=_named(text[:1000]))
        text = readable(text)
        shelf.documents.listed(project)
        data, name = text.encode(), _named(text)
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
        """Make the vectors anew that another embedding, or one of another size, has made.

        Raises:
            UserMustAct: the service fails; what there was is kept.
        """
        embedding = self._embedding()
        for document in shelf.documents.listed(project):
            passages = shelf.documents.passages(project, document.id)
            vector = self._vector(passages[0].text, document.language)
            if vector is None:
                raise UserMustAct("service-failed")
            if document.embedding != embedding.name or len(passages[0].vector or b"") != 2 * len(vector):
                name, vectors = self._vectors([passage.text for passage in passages], document.language)
                if name != embedding.name:
                    raise UserMustAct("service-failed")
                shelf.documents.put_vectors(project, document.id, name, vectors)

    def of(self, shelf: Shelf, project: str) -> "Papers":
        """Return the documents of one project, as an interviewer uses them."""
        return Papers(self, shelf, project)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _add(self, shelf: Shelf, project: str, data: bytes, name: str, read: Read) -> Document:
        digest = hashlib.sha256(data).hexdigest()
        shelf.documents.check(project, name, digest, len(read.passages))  # before its text goes anywhere
        texts = [passage.text for passage in read.passages]
        language = detect(" ".join(texts[:20])) or shelf.load(project).project.language
        embedding, vectors = self._vectors(texts, language)
        new = NewDocument(name, read.unit, language, datetime.now(UTC), digest, embedding)
        content = [
            Passage(passage.place, passage.text, vector) for passage, vector in zip(read.passages, vectors, strict=True)
        ]
        return shelf.documents.add(project, new, content)

    def _index(self, shelf: Shelf, project: str, documents: tuple[Document, ...]) -> "PassageIndex":
        """Return the index of a project's documents: a new one where others came or went since, in any process."""
        found = self._held(project, documents)
        if found is not None:
            return found
        with self._building:  # one at a time; whoever waited for it finds it there
            return self._held(project, documents) or self._built(shelf, project, documents)

    def _held(self, project: str, documents: tuple[Document, ...]) -> "PassageIndex | None":
        with self._lock:
            held = self._indexes.get(project)
            if held is None or held[0] != documents:
                return None
            self._indexes.move_to_end(project)
            return held[1]

    def _built(self, shelf: Shelf, project: str, documents: tuple[Document, ...]) -> "PassageIndex":
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
            ],
            unlike=self._service is None,
        )
        with self._lock:
            self._indexes[project] = (documents, index)
            self._indexes.move_to_end(project)
            while len(self._indexes) > 1 and sum(map(_size, self._indexes.values())) > _KEPT:
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


def _size(held: "tuple[tuple[Document, ...], PassageIndex]") -> int:
    return sum(document.passages for document in held[0])


def _named(text: str) -> str:
    first = text.strip().split("\n", 1)[0]
    return first if len(first) <= _NAME_LETTERS else f"{first[:_NAME_LETTERS].rsplit(' ', 1)[0]} …"


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
