"""Stage templates: usual ways of cutting a journey into stages, as data with names in every language."""

from functools import cache
from importlib.resources import files

import yaml
from pydantic import TypeAdapter

from ..locales import Messages
from .models import Frozen
from .vocabulary import BusinessKind, Language, Phase


class TemplateStage(Frozen):
    """One stage of a template."""

    key: str
    phase: Phase
    icon: str


class Template(Frozen):
    """A way of cutting a journey, the kinds of business it suits, and where it comes from."""

    id: str
    source: str
    kinds: tuple[BusinessKind, ...] = ()
    stages: tuple[TemplateStage, ...]

    def names(self, language: Language) -> list[str]:
        """Return the stages' names."""
        messages = Messages(language)
        return [messages.say(f"stage-{self.id}-{stage.key}") for stage in self.stages]


@cache
def templates() -> dict[str, Template]:
    """Return all templates by id."""
    data = yaml.safe_load((files(__package__) / "templates.yaml").read_text("utf-8"))
    return {one.id: one for one in TypeAdapter(list[Template]).validate_python(data)}


def template_for(kind: BusinessKind | None) -> Template:
    """Return the template that suits a kind of business; a plain one where the kind is not known."""
    for template in templates().values():
        if kind in template.kinds:
            return template
    return templates()["buying-5"]
