"""Messages in five languages: Fluent files, one folder a language.

A message with attributes (`.a`, `.b`, …) has several wordings; `seed` chooses one, so that the same turn always says
the same words.
"""

from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from ..errors import Bug, PolkuError

LANGUAGE_CODES = ("en", "fi", "pl", "ru", "sv")
RESOURCES = ("interview", "terms", "stages", "errors", "review", "page", "terminal", "web")


class Messages:
    """Everything that a person sees in one language.

    Args:
        language: one of `LANGUAGE_CODES`.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = _bundle(language)

    def say(self, key: str, /, *, seed: int = 0, **values: Any) -> str:
        """Return a message with its values filled in.

        Raises:
            Bug: there is no such message, or a value is missing.
        """
        if not self._bundle.has_message(key):
            raise Bug("internal", message=key)
        message = self._bundle.get_message(key)
        wordings = list(message.attributes.values())
        pattern = wordings[seed % len(wordings)] if wordings else message.value
        if pattern is None:
            raise Bug("internal", message=key)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise Bug("internal", message=f"{key}: {errors[0]}")
        return str(text)

    def has(self, key: str) -> bool:
        """Return whether there is such a message."""
        return self._bundle.has_message(key)

    def error(self, error: PolkuError) -> str:
        """Return the one sentence that an owner is shown for an error."""
        values: dict[str, Any] = dict(error.values)
        return self.say(error.code if self.has(error.code) else "internal", **values)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for name in RESOURCES:
        text = (files(__package__) / language / f"{name}.ftl").read_text("utf-8")
        bundle.add_resource(FluentResource(text))
    return bundle
