"""Makes the finished examples that the app offers: `python -m tests.examples.make`.

Each `<language>.yaml` holds what an invented owner said and what stands on their map. A line there is a mapping
whose first key names where it comes from: a message, a customer's record, or one of `CLAIMS`; by default the line is
the quote. Everything is made of the edits that a conversation makes, so that `apply` derives every origin; a line
that would come out with another origin than its key promises stops the maker.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from assistant.formats import Options, export
from assistant.journey import edits
from assistant.journey.draft import Draft
from assistant.journey.models import Project, sourced_in
from assistant.journey.vocabulary import LANGUAGES, PLAIN_LANES, Language, Origin

EXPORTED_AT: Final = datetime(2026, 10, 12, 9, tzinfo=UTC)
CLAIMS: Final[dict[str, Origin]] = {"guess": "suggested", "accepted": "accepted", "hand": "edited"}
_SOURCES: Final = Path(__file__).parent
_EXAMPLES: Final = _SOURCES.parents[1] / "assistant" / "web" / "examples"
_MAP_PARTS: Final = ("title", "scenario", "question", "owner", "review_date")
_CHANCE_PARTS: Final = ("impact", "effort", "owner", "next_step", "due")


class Unfaithful(ValueError):
    """A line of a source does not come from where the source says it does."""


class Line(NamedTuple):
    """A line of a source: its words, the key that says where they come from, and what else is said of it."""

    text: str
    source: str
    more: dict[str, Any]


class Heard(NamedTuple):
    """A message or a record as evidence: its id, its words, when it was said, and the origin that it gives."""

    id: str
    text: str
    at: datetime
    gives: Origin


class Maker:
    """Makes one project, edit by edit.

    Args:
        language: of the owner.
        source: the YAML file's content.
    """

    def __init__(self, language: Language, source: dict[str, Any]) -> None:
        self.language = language
        self.source = source
        self.at: datetime = source["begins"]
        self.draft = Draft(Project(name=source["name"], language=language), edits.Actor(kind="interviewer", at=self.at))
        self._heard: dict[str, Heard] = {}
        self._named: dict[str, str] = {}  # what `as` calls a line or a stage, with its id
        self._wanted: dict[int, Line] = {}  # by the number of the id that a line got
        self._agreed: list[str] = []

    def make(self) -> Project:
        """Return the finished project.

        Raises:
            Refused: an edit is not possible, such as one that quotes what nobody said.
            Unfaithful: an origin is not what the source promises.
        """
        for name, text in self.source["messages"].items():
            self._hear(name, text, "message")
        for name, record in self.source["records"].items():
            self._hear(name, record["text"], "review", title=record["title"])
        self._facts("business", self.source["business"])
        persona = self.draft.do(edits.AddPersona())
        self._facts(persona, self.source["persona"])
        journey = self.draft.do(edits.AddMap(persona_id=persona))
        self._parts(journey, self.source["map"], _MAP_PARTS)
        for stage in self.source["stages"]:
            self._stage(journey, stage)
        for chance in self.source["opportunities"]:
            line = self._line(chance)
            pains = tuple(self._named[pain] for pain in line.more["pains"])
            stage = self._named[line.more["stage"]]
            one = self._do(edits.AddOpportunity(map=journey, text=line.text, stage=stage, pains=pains), line)
            self._parts(one, line.more, _CHANCE_PARTS)
        for question in self.source["questions"]:
            asked = edits.AddOpenQuestion(**{**question, "about": self._named[question["about"]]})
            self.draft.do(asked, self._actor(self.at))
        self._agree(self.source["answer"])
        self._check()
        return self.draft.project

    def _hear(self, name: str, text: str, kind: Any, **more: Any) -> str:
        """Add a message or a record as evidence; a message takes as long as it takes to type."""
        if kind == "message":
            self.at += timedelta(seconds=30 + len(text) // 4)
        added = edits.AddEvidence(kind=kind, language=self.language, at=self.at, text=text, **more)
        one = self.draft.do(added, self._actor(self.at, "conversation"))
        self._heard[name] = Heard(one, text, self.at, "stated" if kind == "message" else "evidence")
        return one

    def _actor(self, at: datetime, kind: Any = "interviewer") -> edits.Actor:
        return edits.Actor(kind=kind, at=at)

    def _line(self, entry: dict[str, Any]) -> Line:
        source, text = next(iter(entry.items()))
        if source not in self._heard and source not in CLAIMS:
            raise Unfaithful(f"{self.language}: “{text}” comes from {source}, which is not there")
        return Line(str(text), source, {key: value for key, value in entry.items() if key != source})

    def _do(self, edit: Any, line: Line) -> str:
        """Make the edit that adds a line, by whoever the line comes from, citing what it quotes."""
        actor = self._actor(self.at)
        if line.source in self._heard:
            heard = self._heard[line.source]
            quote = line.more.get("quote", line.text)
            start = heard.text.casefold().find(quote.casefold())
            spoken = heard.text[start : start + len(quote)] if start >= 0 else quote
            edit = edit.model_copy(update={"cite": edits.Cite(evidence=heard.id, quote=spoken)})
            actor = self._actor(heard.at)
        elif line.source == "hand":
            actor = self._actor(self.at + timedelta(days=1), "owner")
        one = self.draft.do(edit, actor)
        self._wanted[self.draft.project.last_id] = line
        if line.source == "accepted":
            self._agreed.append(one)
        if "as" in line.more:
            self._named[line.more["as"]] = one
        return one

    def _facts(self, of: str, facts: dict[str, list[dict[str, Any]]]) -> None:
        for field, entries in facts.items():
            for entry in entries:
                line = self._line(entry)
                self._do(edits.AddFact.model_validate({"of": of, "field": field, "text": line.text}), line)

    def _parts(self, of: str, source: dict[str, Any], parts: tuple[Any, ...]) -> None:
        """Fill the parts of something that its source has; a rating is the last word of its quote."""
        for part in parts:
            if part in source:
                line = self._line(source[part])
                if part in ("importance", "satisfaction", "impact", "effort"):
                    line = Line(line.text.split()[-1], line.source, {"quote": line.text})
                self._do(edits.Put(of=of, part=part, content=line.text), line)

    def _stage(self, journey: str, source: dict[str, Any]) -> None:
        name = self._line(source["name"])
        stage = self._do(edits.AddStage(map=journey, name=name.text, phase=source["phase"], icon=source["icon"]), name)
        self._named[source["as"]] = stage
        for line in map(self._line, source.get("touchpoints", [])):
            ways = {"channel": line.more["channel"], "initiator": line.more.get("by")}
            one = self._do(edits.AddTouchpoint(stage=stage, text=line.text, **ways), line)
            self._parts(one, line.more, ("importance", "satisfaction", "moment_of_truth"))
        for lane in PLAIN_LANES:
            for line in map(self._line, source.get(lane, [])):
                self._do(edits.AddLine(stage=stage, lane=lane, text=line.text), line)
        for line in map(self._line, source["feelings"]):
            self._do(edits.AddFeeling(stage=stage, text=line.text, score=line.more["score"]), line)

    def _agree(self, answer: str) -> None:
        """Record the answer that agrees to what was proposed, and accept that."""
        evidence = self._hear("answer", answer, "message", proposed=tuple(self._agreed), agreed=True)
        for one in self._agreed:
            self.draft.do(edits.Accept(of=one, evidence=evidence), self._actor(self.at))

    def _check(self) -> None:
        """Raise `Unfaithful` for every item with another origin than its source promises."""
        wrong = []
        project = self.draft.project
        for item in sourced_in((project.business, *project.personas, *project.maps)):
            line = self._wanted.pop(int(item.id[1:]))
            wanted = CLAIMS[line.source] if line.source in CLAIMS else self._heard[line.source].gives
            if item.origin != wanted:
                wrong.append(f"{self.language}: “{line.text}” ({line.source}) is {item.origin}, not {wanted}")
        if wrong or self._wanted:
            raise Unfaithful("\n".join(wrong) or f"{self.language}: {len(self._wanted)} lines are gone")


def example(language: Language) -> bytes:
    """Return the example of a language as Polku's own file; the same bytes each time."""
    source = yaml.safe_load((_SOURCES / f"{language}.yaml").read_text("utf-8"))
    return export(Maker(language, source).make(), "json", language, Options(exported_at=EXPORTED_AT))


def path(language: Language) -> Path:
    """Return where the example of a language is kept for the app."""
    return _EXAMPLES / f"{language}.json"


if __name__ == "__main__":
    _EXAMPLES.mkdir(parents=True, exist_ok=True)
    for each in LANGUAGES:
        path(each).write_bytes(example(each))
