"""A journey map as one printable page of HTML: no script, nothing loaded, every text of an owner escaped."""

from functools import cache
from importlib.resources import files
from typing import Final

from fluent.runtime.types import fluent_date
from jinja2 import DictLoader, Environment, StrictUndefined

from ..journey.models import Project
from ..journey.vocabulary import Language
from .format import Format, Options
from .view import View

_TEMPLATE: Final = "page.html.j2"
PARTS: Final = ("parts.html.j2", "parts.css", "symbols.svg")
"""What the app's own pages share with the printable one."""


def write(project: Project, language: Language, options: Options) -> bytes:
    """Return the page as UTF-8."""
    view = View(project, language)
    made = view.say("page-made", date=fluent_date(options.exported_at.date(), dateStyle="long"))
    return _environment().get_template(_TEMPLATE).render(v=view, options=options, made=made).lstrip().encode()


@cache
def _environment() -> Environment:
    return environment({name: source(name) for name in (*PARTS, _TEMPLATE, "page.css")})


def source(name: str) -> str:
    """Return the text of one of this package's templates, style sheets or drawings."""
    return (files(__package__) / name).read_text("utf-8")


def environment(templates: dict[str, str]) -> Environment:
    """Return an environment in which everything is escaped and a missing name is an error."""
    return Environment(
        loader=DictLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


FORMAT: Final = Format("html", "html", "text/html; charset=utf-8", write)
