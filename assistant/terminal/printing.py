"""What commands print: tables for people, plain values for `--json`."""

from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..documents import Found
from ..journey.models import MessageSource, Project, guessed_share
from ..journey.vocabulary import LANES
from ..locales import Messages
from ..review import Finding, ask, explain
from ..store import Document, Listed
from ..tools.personas import Described
from ..understanding import Understood


def projects(rows: list[Listed], said: Messages, console: Console) -> None:
    """Print the owner's projects, newest first as given."""
    table = Table(box=None)
    for head in ("id", "name", "language", "updated", "messages"):
        table.add_column(Text(said.say(f"head-{head}")))
    for row in rows:
        cells = (
            row.id,
            row.name,
            Messages(row.language).say("language-name"),
            f"{row.updated:%Y-%m-%d %H:%M}",
            str(row.messages),
        )
        table.add_row(*map(Text, cells))
    console.print(table)


def projects_json(rows: list[Listed]) -> list[dict[str, Any]]:
    """Return the owner's projects as `polku projects --json` prints them."""
    return [
        {
            "id": row.id,
            "name": row.name,
            "language": row.language,
            "updated": row.updated.isoformat(),
            "messages": row.messages,
        }
        for row in rows
    ]


def passage_json(found: Found, said: Messages) -> dict[str, str | float]:
    """Return a passage of the owner's documents as `polku guidance search --json` prints it among the cards."""
    return {
        "card": found.id, "topic": "document", "title": found.title(said), "language": found.language,
        "score": found.score, "text": found.text,
    }  # fmt: skip


def document_json(document: Document) -> dict[str, str | int]:
    """Return a document as `polku guidance list --json` prints it."""
    return {
        "id": document.id, "name": document.name, "language": document.language,
        "added": document.at.isoformat(), "passages": document.passages,
    }  # fmt: skip


def journey(project: Project, said: Messages, console: Console) -> None:
    """Print every map of a project, stage by stage."""
    for one in project.maps:
        for part in (one.title, one.question, one.scenario):
            if part is not None:
                console.print(Text(part.text, style="bold"))
        for stage in one.stages:
            console.print()
            heading = Text(f"{stage.icon} {stage.name.text}".strip(), style="bold cyan")
            console.print(heading)
            for lane in LANES:
                for item in one.cell(stage, lane):
                    line = Text(f"  {said.say(f'lane-{lane}')}: ", style="dim")
                    line.append(item.text, style="default")
                    line.append(f" ({said.say(f'origin-{item.origin}')})", style="dim")
                    console.print(line)
    if project.open_questions:
        console.print()
        console.print(Text(said.say("page-open"), style="bold cyan"))
        for question in project.open_questions:
            console.print(Text(f"  {question.text} {question.how}"))
    share = round(guessed_share(project) * 100)
    console.print()
    console.print(
        Text(said.say("page-guessed", percent=share) if share else said.say("page-guessed-none"), style="dim")
    )


def findings(found: list[Finding], said: Messages, console: Console) -> None:
    """Print what a review found, with the question that would mend it."""
    for finding in found:
        console.print(Text(f"{finding.severity} {finding.rule}  {explain(finding, said)}"))
        console.print(Text(f"       {ask(finding, said)}", style="dim"))
    if not found:
        console.print(Text(said.say("review-clean")))


def findings_json(found: list[Finding], said: Messages) -> list[dict[str, Any]]:
    """Return findings as `polku review --json` prints them."""
    return [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "map": finding.map,
            "place": finding.place,
            "lanes": list(finding.lanes),
            "topic": finding.topic,
            "card": finding.card,
            "text": explain(finding, said),
            "ask": ask(finding, said),
        }
        for finding in found
    ]


def understood(found: Understood, said: Messages, console: Console) -> None:
    """Print what an answer was understood to say."""
    console.print(Text(f"{found.language}  {found.intent}"))
    for line in found.lines:
        lane = line.place if line.place in ("persona", "business") else said.say(f"lane-{line.place}")
        about = [said.say(f"{line.place}-{line.field}")] if line.field else []
        about += [said.say(f"{kind}-{one}") for kind, one in (("phase", line.phase), ("channel", line.channel)) if one]
        if line.score is not None:
            about.append(f"{line.score:+d}")
        console.print(Text(f"  {lane}: {line.text}" + (f"  ({', '.join(about)})" if about else "")))


def understood_json(found: Understood) -> dict[str, Any]:
    """Return an understood answer as `polku understand --json` prints it."""
    lines = []
    for line in found.lines:
        data: dict[str, Any] = {"lane": line.place, "field": line.field, "text": line.text, "quote": line.quote}
        data |= {"phase": line.phase, "channel": line.channel, "score": line.score}
        lines.append({key: value for key, value in data.items() if value is not None})
    return {"language": found.language, "intent": found.intent, "lines": lines}


def persona(described: Described, said: Messages, console: Console) -> None:
    """Print a persona, field by field, and what is open about them."""
    for fact in described.persona.facts:
        console.print(Text(f"  {said.say(f'persona-{fact.field}')}: {fact.text}"))
    for question in described.open_questions:
        console.print(Text(f"  ? {question}", style="dim"))


def persona_json(described: Described) -> dict[str, Any]:
    """Return a persona as `polku persona --json` prints it."""
    fields: dict[str, list[dict[str, str]]] = {}
    for fact in described.persona.facts:
        quote = next((source.quote for source in fact.sources if isinstance(source, MessageSource)), "")
        fields.setdefault(fact.field, []).append({"text": fact.text, "quote": quote, "origin": fact.origin})
    return {
        "personas": [{"id": described.persona.id, "fields": fields}],
        "open_questions": list(described.open_questions),
    }
