"""Vectors from a service that speaks OpenAI's protocol, for the search of the guide."""

import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..config import Settings

if TYPE_CHECKING:
    from openai import OpenAI

_TIMEOUT = 10.0  # seconds; a question waits no longer before it is answered without the service
_RETRIES = 1  # of a batch of texts; a question is not worth a second wait
_PAUSE = 60.0  # seconds after a failure in which the service is not asked again
_BATCH = 128  # texts a call


class ServiceEmbedding:
    """A model of an OpenAI-compatible service.

    Args:
        settings: the model, the key and the address; the key goes to the service and nowhere else.
    """

    def __init__(self, settings: Settings) -> None:
        self.name = f"openai:{settings.embedding_model}"
        self._settings = settings
        self._opened: OpenAI | None = None
        self._paused_until = 0.0
        self._latest: tuple[str, list[list[float]]] | None = None

    def embed(self, texts: Sequence[str], language: str) -> list[list[float]]:  # one model for all
        """Return one vector a text, in order.

        Raises:
            OpenAIError: the service refuses, or does not answer in time.
            ConnectionError: it failed a moment ago.
        """
        if time.monotonic() < self._paused_until:
            raise ConnectionError(f"{self.name} failed a moment ago")
        latest = self._latest
        if latest is not None and list(texts) == [latest[0]]:  # the guide and the documents ask the same question
            return latest[1]
        try:
            found = [vector for batch in _batches(texts) for vector in self._vectors(batch)]
        except Exception:
            self._paused_until = time.monotonic() + _PAUSE
            raise
        if len(texts) == 1:
            self._latest = (texts[0], found)
        return found

    def _vectors(self, texts: Sequence[str]) -> list[list[float]]:
        client = self._client.with_options(max_retries=_RETRIES if len(texts) > 1 else 0)
        found = client.embeddings.create(
            model=self._settings.embedding_model, input=list(texts), encoding_format="float"
        )
        return [one.embedding for one in sorted(found.data, key=lambda one: one.index)]

    @property
    def _client(self) -> "OpenAI":
        if self._opened is None:
            from openai import OpenAI  # half a second, which nobody should pay who uses no service

            self._opened = OpenAI(
                api_key=self._settings.openai_api_key.get_secret_value() or "none",
                base_url=self._settings.openai_base_url,
                timeout=_TIMEOUT,
            )
        return self._opened


def embedding_of(settings: Settings | None) -> ServiceEmbedding | None:
    """Return the service's embedding that the settings name, none where vectors are made on this machine."""
    return ServiceEmbedding(settings) if settings is not None and settings.embedding_model else None


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), _BATCH):
        yield texts[start : start + _BATCH]
