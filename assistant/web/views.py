"""What the page shows, as escaped HTML: the bar, the talk, the map, and the dialogs."""

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Any, Final, NamedTuple

from markdown_it import MarkdownIt
from markupsafe import Markup

from ..conversation import Progress
from ..formats.page import PARTS, environment, source
from ..formats.view import View
from ..interview.noted import MARK
from ..journey.models import (
    Item,
    JourneyMap,
    MessageSource,
    Opportunity,
    PersonaFact,
    Project,
    Sourced,
    Stage,
    sourced_in,
)
from ..journey.soundness import content
from ..journey.talk import Message
from ..journey.vocabulary import LANES, LANGUAGES, Lane
from ..locales import Messages
from ..store import Pulse
from ..tools.noting import the_map
from .desk import Scene
from .places import placed

_ALWAYS: Final[tuple[Lane, ...]] = ("actions", "touchpoints", "thoughts", "feelings", "pains", "opportunities")
QUICK: Final = ("skip", "unknown", "example", "why", "back", "undo")
MOST_MESSAGES: Final = 40
MOST_CARDS: Final = 6
_PARTS: Final = {
    "title": "web-title", "question": "page-question", "scenario": "page-scenario", "owner": "page-owner",
    "review_date": "page-review-date", "name": "web-stage-name", "goal": "page-goal",
    "moment_of_truth": "web-moment", "importance": "web-importance", "satisfaction": "web-satisfaction",
    "impact": "web-impact", "effort": "web-effort", "next_step": "page-next-step", "due": "page-due",
}  # fmt: skip


class Card(NamedTuple):
    """A line that was noted from a message: where it stands now, and its words."""

    item: Item
    lane: str
    place: str


class PageView(View):
    """A project as the app shows it."""

    @classmethod
    def of(cls, project: Project) -> "PageView":
        """Return the view of a project that is not the owner's yet."""
        return cls(Scene("", project, [], Progress(None, 0, 0), Pulse(0, 0), Messages(project.language)))

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene.project, scene.project.language)
        self.scene = scene
        self.journey = the_map(scene.project)
        self._places = {item.id: (lane, stage) for lane, stage, item in _standing(scene.project)}
        self._noted: dict[str, list[Card]] | None = None

    @property
    def all_lanes(self) -> tuple[Lane, ...]:
        """The feelings, which tell the story at a glance, then the other lanes in the order of the vocabulary."""
        return "feelings", *(lane for lane in LANES if lane != "feelings")

    def shown(self, journey: JourneyMap, lane: Lane) -> bool:
        """Return whether a lane is shown before the owner asks for all of them."""
        return lane in _ALWAYS or any(journey.cell(stage, lane) for stage in journey.stages)

    def stamp(self, item: Item) -> str:
        """Return a few letters that change with what an item says, so that the page can show what is new."""
        return blake2b(item.model_dump_json(exclude={"when", "sources"}).encode(), digest_size=6).hexdigest()

    def noted(self, message: Message) -> list[Card]:
        """Return what stands on the map from a message of the owner's."""
        if self._noted is None:
            self._noted = {}
            for item in sourced_in(self.project):
                if isinstance(item, Item):
                    for one in item.sources:
                        if isinstance(one, MessageSource):
                            self._noted.setdefault(one.evidence, []).append(self._card(item))
        found: list[Card] = []
        for record in self.project.evidence:
            if record.at == message.at and record.text == message.text:
                found += self._noted.get(record.id, ())
        return found

    def _card(self, item: Item) -> Card:
        lane, stage = self._places.get(item.id, ("", None))
        if isinstance(item, PersonaFact):
            return Card(item, "persona", self.say(f"persona-{item.field}"))
        field = getattr(item, "field", "")
        if field:
            return Card(item, "business", self.say(f"business-{field}"))
        if not lane:
            return Card(item, "map", self.say(_PARTS.get(placed(self.project, item.id).field, "page-map")))
        return Card(item, lane, stage.name.text if stage else "")

    def parts(self, holder: Item | JourneyMap) -> list[tuple[str, str, Sourced]]:
        """Return what an item, a stage or a map holds beside its words: what it is called, its value, and itself."""
        called = _PARTS | {"owner": "page-who"} if isinstance(holder, Opportunity) else _PARTS
        found = [(key, getattr(holder, name, None)) for name, key in called.items()]
        return [(self.say(key), str(content(one)), one) for key, one in found if isinstance(one, Sourced)]

    def paragraphs(self, message: Message, *, cards: bool) -> list[str]:
        """Return a message's paragraphs, without those that the cards say better."""
        parts = [part for part in message.text.split("\n\n") if part.strip()]
        return [part for part in parts if not (cards and part.startswith(MARK))]

    def percent(self) -> int:
        """Return how far the interview has come, 0 to 100."""
        progress = self.scene.progress
        return round(100 * progress.done / progress.total) if progress.total else 0

    def ahead(self) -> list[str]:
        """Return what is still to be asked, in words."""
        found = []
        for asked in self.scene.progress.ahead:
            topic = self.say(f"topic-{asked.topic}")
            place = self.place(asked.stage)
            found.append(f"{place}: {topic}" if place else topic)
        return list(dict.fromkeys(found))

    def name_of_project(self) -> str:
        """Return what the project is called in lists."""
        return title(self.project.name or self.business_name, self.messages)


def title(name: str, said: Messages) -> str:
    """Return a project's name, or the words for one that has none."""
    return name or said.say("web-untitled")


def _standing(project: Project) -> list[tuple[str, Stage | None, Item]]:
    """Return every item on the maps with its lane and stage."""
    found: list[tuple[str, Stage | None, Item]] = []
    for journey in project.maps:
        stages = {stage.id: stage for stage in journey.stages}
        found += [("opportunities", stages.get(one.stage or ""), one) for one in journey.opportunities]
        for stage in journey.stages:
            found += [(lane, stage, one) for lane in LANES for one in stage.of(lane)]
    return found


def render(template: str, **values: Any) -> str:
    """Return one of the page's parts as HTML."""
    return str(_environment().get_template(f"{template}.html.j2").render(**values))


def look(name: str) -> str:
    """Return the text of one of the app's own files: templates, style sheet, script, drawings."""
    return (files(__package__) / "look" / name).read_text("utf-8")


@cache
def style() -> str:
    """Return the whole style sheet."""
    return f"{source('parts.css')}\n{look('app.css')}"


@cache
def _environment() -> Any:
    names = [one.name for one in (files(__package__) / "look").iterdir() if one.name.endswith((".j2", ".svg"))]
    templates = {name: source(name) for name in PARTS} | {name: look(name) for name in names}
    made = environment(templates)
    made.globals.update(languages=[(one, Messages(one).say("language-name")) for one in LANGUAGES])
    made.filters["markdown"] = _markdown
    return made


def _markdown(text: str) -> Markup:
    """Return a card's text as HTML; markup in it is shown, not run."""
    return Markup(MarkdownIt("js-default", {"html": False}).render(text))  # noqa: S704  # with html off it escapes each tag
