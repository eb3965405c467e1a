"""The index of passages: in Chroma, or in memory where there is no folder to write to.

Chroma takes one writing process and does not show readers what another process adds, so nothing is ever added to an
index: it is built in a folder of its own, and readers change over to it when its name becomes the current one.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import filelock
import numpy as np

from knowledge.builds import Builds, Recipe
from knowledge.errors import IndexUnavailableError

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateHNSWConfiguration
    from chromadb.api.models.Collection import Collection

    from knowledge.vectors import Matrix

BUSY = "guidance-index-busy"
DISK_FULL = "guidance-index-disk-full"
READ_ONLY = "guidance-index-read-only"
FAILED = "guidance-index-failed"

_BATCH = 1_000
_COLLECTION = "guidance"
# By default the graph is written for the first time at 1,000 passages, and until then every reader makes it again and
# writes it into the folder: with small steps, all of it is written by the build, opens ten times faster, and stays.
_GRAPH: CreateHNSWConfiguration = {
    "space": "cosine",
    "batch_size": 2,
    "sync_threshold": 2,
    # Half the work of a build, and found no worse with benchmarks/retrieval.py.
    "ef_construction": 40,
    "max_neighbors": 12,
    "ef_search": 300,
}


# How much the nearest passages of a card count, the nearest first.
_NEAREST = (0.5, 0.25, 0.15, 0.1)


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a card that is compared with a question on its own."""

    id: str
    card: str
    language: str
    text: str


class MemoryIndex:
    """The same search in memory."""

    def __init__(self, passages: Sequence[Passage], vectors: Matrix) -> None:
        self._vectors = vectors
        self._cards = np.array([passage.card for passage in passages])
        self._languages = np.array([passage.language for passage in passages])

    def nearest(self, vector: Matrix, language: str, limit: int) -> dict[str, float]:
        """Return the cards whose passages lie nearest, each with the weighted mean of its best ones."""
        rows = np.flatnonzero(self._languages == language)
        cosines = self._vectors[rows] @ vector
        order = np.argsort(-cosines, kind="stable")[:limit]
        return _best(zip(self._cards[rows[order]].tolist(), cosines[order].tolist(), strict=True))


class ChromaIndex:
    """The index in Chroma: builds it, and searches the current build of its recipe."""

    def __init__(self, folder: Path, recipe: Recipe) -> None:
        self.builds = Builds(folder)
        self.recipe = recipe
        self._client: Client | None = None
        self._collection: Collection | None = None
        self._seen = ""

    def build(self, passages: Sequence[Passage], vectors: Matrix, *, force: bool = False) -> None:
        """Make a build and switch to it, unless there is one already or `force` asks for another.

        Raises:
            IndexUnavailableError: The folder cannot be written, the disk is full, or another build does not end.
        """

        def write(folder: Path) -> tuple[int, int]:
            with contextlib.closing(_client(folder)) as client:
                collection = client.create_collection(
                    _COLLECTION, embedding_function=None, configuration={"hnsw": _GRAPH}
                )
                for start in range(0, len(passages), _BATCH):
                    part = passages[start : start + _BATCH]
                    collection.add(
                        ids=[passage.id for passage in part],
                        embeddings=vectors[start : start + _BATCH],
                        metadatas=[{"card": passage.card, "language": passage.language} for passage in part],
                    )
            return len(passages), vectors.shape[1]

        with _one_kind_of_error():
            self.builds.add(self.recipe, write, force=force)

    def nearest(self, vector: Matrix, language: str, limit: int) -> dict[str, float]:
        """Return the cards whose passages lie nearest, each with the weighted mean of its best ones.

        Raises:
            IndexUnavailableError: The build is missing, stale or damaged; making it anew may mend that.
        """
        with _one_kind_of_error():
            found = self._open().query(
                query_embeddings=vector[np.newaxis],
                n_results=limit,
                where={"language": language},
                include=["distances", "metadatas"],
            )
            distances, metadatas = found["distances"], found["metadatas"]
            assert distances is not None, "asked for in `include`"
            assert metadatas is not None, "asked for in `include`"
            pairs = zip(metadatas[0], distances[0], strict=True)
            return _best((str(metadata["card"]), 1.0 - distance) for metadata, distance in pairs)

    def close(self) -> None:
        """Let go of the files, which Windows would otherwise refuse to delete."""
        client, self._client, self._collection, self._seen = self._client, None, None, ""
        if client is not None:
            client.close()

    def _open(self) -> Collection:
        """Return the collection of the current build, reopened when another one was switched to."""
        build = self.builds.current()
        if self._collection is not None and build == self._seen:
            return self._collection
        manifest = self.builds.manifest(build) if build else None
        if self._collection is not None and manifest is not None and manifest.recipe != self.recipe:
            # Another version of the application has built for its own cards; ours is still open and as good as it was.
            self._seen = build
            return self._collection
        self.close()
        # Checked before Chroma sees the files: a damaged graph brings the whole process down in native code.
        if manifest is None or manifest.recipe != self.recipe or self.builds.damaged(build, manifest):
            raise IndexUnavailableError(FAILED, f"the build {build or '(none)'} cannot be used")
        self._client = _client(self.builds.folder / build)
        collection = self._client.get_collection(_COLLECTION, embedding_function=None)
        if collection.count() != manifest.passages:
            raise IndexUnavailableError(FAILED, f"the build {build} has lost passages")
        self._collection, self._seen = collection, build
        return collection


def digest(passages: Iterable[Passage]) -> str:
    """Return a fingerprint of what is indexed."""
    content = json.dumps([asdict(passage) for passage in passages], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _best(pairs: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Return how near each card is: mostly its nearest passage, and less and less the three after it."""
    cosines: dict[str, list[float]] = {}
    for card, cosine in pairs:
        cosines.setdefault(card, []).append(cosine)
    return {
        card: sum(weight * cosine for weight, cosine in zip(_NEAREST, sorted(own, reverse=True), strict=False))
        for card, own in cosines.items()
    }


def _client(folder: Path) -> Client:
    # Imported here: it takes half a second and 80 MB, which nobody should pay who only reads a card.
    import chromadb
    from chromadb.config import Settings

    # What could send something away is set by name, since Chroma reads the environment, and ".env" if it is let.
    settings = Settings(
        _env_file=None,
        anonymized_telemetry=False,
        chroma_api_impl="chromadb.api.rust.RustBindingsAPI",
        chroma_otel_collection_endpoint="",
        chroma_otel_granularity="none",
    )
    # Declared as an interface that lacks `close`; the object has it.
    return cast("Client", chromadb.PersistentClient(path=folder, settings=settings))


@contextlib.contextmanager
def _one_kind_of_error() -> Iterator[None]:
    """Turn whatever the disk, the lock or Chroma may raise into an error with a code."""
    try:
        yield
    except (IndexUnavailableError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except filelock.Timeout as error:
        raise IndexUnavailableError(BUSY, "another process does not come to the end of its build") from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise IndexUnavailableError(DISK_FULL if full else READ_ONLY, str(error)) from error
    except BaseException as error:
        # A panic in Chroma's native part is no Exception (chroma-core/chroma#5909) and must not end a conversation.
        raise IndexUnavailableError(DISK_FULL if "disk is full" in str(error) else FAILED, str(error)) from error
