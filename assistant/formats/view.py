"""A project as a page shows it: names, lanes, curves, origins in words."""

from typing import Any, Final

from ..journey.models import (
    AgreementSource,
    CardSource,
    Evidence,
    FileSource,
    Item,
    JourneyMap,
    Persona,
    Project,
    RecordSource,
    Sourced,
    Stage,
    guessed_share,
    sourced_in,
)
from ..journey.vocabulary import BUSINESS_FIELDS, LANES, ORIGINS, PERSONA_FIELDS, Lane, Language
from ..locales import Messages
from ..review import curve, highest, lowest, origin_counts
from .curve import height, pieces, points
from .quoteless import NO_WORDS

_MOST_ICON: Final = 8  # characters of a stage's icon; an emoji of several parts has up to seven
# Facts whose values are ids, not words.
_CODED: Final = frozenset({"kind", "currency", "country"})


class View:
    """What a template asks for: a project in one language. Everything that it returns is text, not markup.

    Args:
        project: what is shown.
        language: of the words around the owner's own.
    """

    def __init__(self, project: Project, language: Language) -> None:
        self.project = project
        self.language = language
        self.messages = Messages(language)
        self.say = self.messages.say
        self.words_language = project.language if project.language != language else ""
        self._evidence: dict[str, Evidence] = {record.id: record for record in project.evidence}
        self._personas = {persona.id: persona for persona in project.personas}
        self._texts = {item.id: item for item in sourced_in(project) if isinstance(item, Item)}
        self._stages = {stage.id: stage for journey in project.maps for stage in journey.stages}

    # --- the project ----------------------------------------------------------------------------------------------

    @property
    def business_name(self) -> str:
        """The business's name, empty where nobody said it."""
        facts = self.project.business.of("name")
        return facts[0].text if facts else self.project.name

    @property
    def business_facts(self) -> list[Item]:
        """What is known of the business and can be read, in the order of the fields."""
        of = self.project.business.of
        return [fact for field in BUSINESS_FIELDS if field not in _CODED | {"name"} for fact in of(field)]

    @property
    def title(self) -> str:
        """The page's heading: the only map's title, else the business."""
        maps = self.project.maps
        if len(maps) == 1 and maps[0].title:
            return maps[0].title.text
        return self.business_name or self.say("page-title")

    @property
    def eyebrow(self) -> list[str]:
        """What stands small above the heading: what this is, and of whom."""
        return [one for one in (self.say("page-title"), self.business_name) if one and one != self.title]

    @property
    def guessed(self) -> str:
        """The sentence that says how much is a guess."""
        share = guessed_share(self.project)
        return self.say("page-guessed", percent=max(1, round(share * 100))) if share else self.say("page-guessed-none")

    @property
    def origins(self) -> list[tuple[str, int, float]]:
        """Every origin with the number of its items and their share in percent."""
        counts = origin_counts(self.project)
        total = max(1, sum(counts.values()))
        return [(one, counts.get(one, 0), round(100 * counts.get(one, 0) / total, 2)) for one in ORIGINS]

    @property
    def counted(self) -> bool:
        """Whether anything stands on a map, so that its origins can be counted."""
        return any(count for _, count, _ in self.origins)

    # --- personas -------------------------------------------------------------------------------------------------

    def travellers(self, journey: JourneyMap) -> list[Persona]:
        """Return the map's persona, then those it is compared with."""
        wanted = (journey.persona_id, *journey.compared_persona_ids)
        return [self._personas[one] for one in dict.fromkeys(wanted) if one in self._personas]

    @property
    def others(self) -> list[Persona]:
        """The personas that travel no map."""
        busy = {persona.id for journey in self.project.maps for persona in self.travellers(journey)}
        return [persona for persona in self.project.personas if persona.id not in busy]

    def name(self, persona: Persona) -> str:
        """Return what a persona is called."""
        facts = persona.of("name") or persona.of("role")
        number = self.project.personas.index(persona) + 1
        return facts[0].text if facts else self.say("page-customer", number=number)

    def persona_name(self, one: str) -> str:
        """Return what the persona with an id is called, empty where there is none."""
        return self.name(self._personas[one]) if one in self._personas else ""

    def initials(self, persona: Persona) -> str:
        """Return one or two letters for a persona's portrait."""
        parts = [part for part in self.name(persona).split() if part[0].isalnum()]
        return "".join(part[0] for part in (parts[:1] + parts[1:][-1:]))[:2].upper() or "?"

    def facts(self, persona: Persona) -> list[tuple[str, list[Item]]]:
        """Return a persona's facts by field, with name, role and quote left to the card's head."""
        fields = [field for field in PERSONA_FIELDS if field not in ("name", "role", "quote")]
        return [(field, list(persona.of(field))) for field in fields if persona.of(field)]

    # --- the map --------------------------------------------------------------------------------------------------

    def lanes(self, journey: JourneyMap) -> list[Lane]:
        """Return the lanes in which anything stands, in the order of the vocabulary."""
        return [lane for lane in LANES if any(journey.cell(stage, lane) for stage in journey.stages)]

    def icon(self, stage: Stage) -> str:
        """Return a stage's icon, empty where it is none: too long, or letters."""
        plain = len(stage.icon) > _MOST_ICON or any(char.isalpha() or char in "<>{}$" for char in stage.icon)
        return "" if plain else stage.icon

    def curves(self, journey: JourneyMap) -> list[dict[str, Any]]:
        """Return the map's curve and one for each persona it is compared with, none where nobody feels anything."""
        found = []
        for number, persona in enumerate([None, *journey.compared_persona_ids]):
            dots = points(curve(journey, persona))
            if dots:
                whose = self._personas.get(persona or journey.persona_id or "")
                found.append(
                    {"main": number == 0, "points": dots, "pieces": list(pieces(dots)), "number": number,
                     "name": self.name(whose) if whose else "", "initials": self.initials(whose) if whose else ""}
                )  # fmt: skip
        return found

    def curve_text(self, journey: JourneyMap) -> str:
        """Return the map's curve in words."""
        means = [mean for mean in curve(journey) if mean is not None]
        if not means:
            return ""
        low, high = (self.say(f"feeling-{round(mean)}") for mean in (min(means), max(means)))
        stages = "; ".join(
            f"{stage.name.text}: {self.say(f'feeling-{round(mean)}')}"
            for stage, mean in zip(journey.stages, curve(journey), strict=True)
            if mean is not None
        )
        return f"{self.say('page-curve-text', low=low, high=high)}. {stages}."

    def score(self, mean: float) -> str:
        """Return a score in words and figures."""
        figure = f"{mean:+g}".replace("-", "−") if mean else "0"
        return f"{self.say(f'feeling-{round(mean)}')} ({self.say('page-score', score=figure)})"

    @property
    def zero(self) -> float:
        """Where a score of 0 stands, in percent from the top."""
        return height(0)

    def extremes(self, journey: JourneyMap) -> list[tuple[str, Stage, Any]]:
        """Return the first lowest and the first highest point, with the key that names each."""
        found = [("lowest", *point) for point in lowest(journey)[:1]]
        return [*found, *(("highest", *point) for point in highest(journey)[:1])]

    def chances(self, journey: JourneyMap) -> list[Any]:
        """Return the map's opportunities, those first that bring much for little."""

        def worth(chance: Any) -> int:
            impact = chance.impact.value if chance.impact else 3
            return impact - (chance.effort.value if chance.effort else 3)

        return sorted(journey.opportunities, key=lambda chance: -worth(chance))

    def place(self, one: str | None) -> str:
        """Return the words of the stage or item that an id names, empty where it names neither."""
        if one in self._stages:
            return self._stages[one].name.text
        return self._texts[one].text if one in self._texts else ""

    # --- where things come from -----------------------------------------------------------------------------------

    def origin(self, item: Sourced) -> str:
        """Return an item's origin in words."""
        return self.say(f"origin-{item.origin}")

    def sources(self, item: Sourced) -> list[str]:
        """Return a sentence for each source of an item that has more to say than its origin does."""
        return [text for source in item.sources if (text := self.source(source))]

    def source(self, source: Any) -> str:
        """Return the sentence for one source, empty where it has no more to say than the origin does."""
        match source:
            case AgreementSource():
                return self.say("page-agreed")
            case CardSource():
                return self.say("page-card", card=source.card)
            case FileSource():
                return self.say("page-file", file=source.file)
        if source.quote == NO_WORDS:
            return ""
        if not isinstance(source, RecordSource):
            return self.say("page-said", quote=source.quote)
        record = self._evidence.get(source.evidence)
        if record and record.title:
            return self.say("page-record-in", title=record.title, quote=source.quote)
        return self.say("page-record", quote=source.quote)
