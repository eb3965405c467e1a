"""The command line: thin commands over the conversation, the store, formats, review and guidance."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from . import __version__
from .config import Settings, read_settings
from .conversation import Conversation
from .documents import Documents
from .formats import FORMATS, Options, export, read
from .interview.embeddings import embedding_of
from .interview.guided import GuidedInterviewer
from .interview.library import Library
from .journey.models import Project
from .journey.vocabulary import TOPICS, known
from .locales import Messages
from .privacy import Reach
from .received import readable
from .review import review
from .terminal import chat as terminal
from .terminal import doctor, guidance, lines, printing
from .terminal.files import is_file, read_file, write_file
from .terminal.options import (
    JsonOption,
    LanguageOption,
    ProjectOption,
    find,
    language_of,
    shelf_of,
    topic_option,
)
from .terminal.process import Screen, guarded, prepare, print_json, refusals, write_line
from .tools.grafting import graft
from .tools.personas import describe
from .understanding import Context, detect, understand

app = typer.Typer(
    name="polku",
    help="Polku interviews the owner of a small business and draws a customer journey map.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(guidance.app, name="guidance")


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int | None, typer.Option(min=1, max=65_535, help="The port; 7860 or the next free one.")] = None,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open the browser.")] = False,
) -> None:
    """Polku interviews the owner of a small business and draws a customer journey map, in your browser."""
    prepare()
    if version:
        typer.echo(__version__)
        raise typer.Exit
    if context.invoked_subcommand is None:
        with refusals() as speak:
            settings = read_settings()
            said = Messages(language_of(None, settings))
            speak(said.language)
            serve_web(settings, host, port, show=not no_open, say=lambda key, at: typer.echo(said.say(key, address=at)))


def serve_web(settings: Settings, host: str, port: int | None, *, show: bool, say: Callable[[str, str], None]) -> None:
    """Serve the web app; its libraries take seconds to read, which the other commands need not wait for."""
    from .web.serve import serve

    serve(settings, host, port, show=show, say=say)


@app.command()
def chat(
    project: ProjectOption = None,
    language: LanguageOption = None,
    as_lines: Annotated[bool, typer.Option("--jsonl", help="One JSON object a line, in and out.")] = False,
) -> None:
    """Be interviewed in the terminal."""
    with refusals(language) as speak:
        settings = read_settings()
        with shelf_of(settings) as shelf:
            service = embedding_of(settings)
            interviewer = GuidedInterviewer(Library.at(settings.home, service))
            reach, documents = Reach(service=settings.service), Documents(service)
            if project is None:
                spoken = language_of(language, settings)
                conversation = Conversation.begin(shelf, spoken, interviewer, reach, documents)
            else:
                conversation = Conversation(shelf, find(shelf, project), interviewer, reach, documents)
                if language is not None:
                    conversation.speak(language_of(language, settings))
            speak(language or conversation.language)
            if as_lines:
                lines.talk(conversation, sys.stdin.buffer, write_line)
            else:
                terminal.talk(conversation, Screen())


@app.command()
def projects(as_json: JsonOption = False) -> None:
    """List your projects."""
    with refusals():
        with shelf_of(read_settings()) as shelf:
            rows = shelf.projects()
        if as_json:
            print_json(printing.projects_json(rows))
        else:
            printing.projects(rows, Messages(language_of(None, read_settings())), Screen())


@app.command()
def show(project: str, language: LanguageOption = None, as_json: JsonOption = False) -> None:
    """Print a project's map."""
    with refusals(language) as speak:
        saved = _load(project)
        speak(language or saved.language)
        if as_json:
            typer.echo(export(saved, "json", saved.language, _options()).decode("utf-8"))
        else:
            printing.journey(saved, Messages(language or saved.language), Screen())


def _load(project: str) -> Project:
    with shelf_of(read_settings()) as shelf:
        return shelf.load(find(shelf, project)).project


def _options(without_quotes: bool = False, mask_names: bool = False) -> Options:
    return Options(without_quotes=without_quotes, mask_names=mask_names, exported_at=datetime.now(UTC))


@app.command("export")
def export_command(
    project: str,
    format_id: Annotated[str, typer.Option("--format", help=f"One of {', '.join(FORMATS)}.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The file to write.")],
    without_quotes: Annotated[bool, typer.Option("--without-quotes", help="Leave all quotations out.")] = False,
    mask_names: Annotated[bool, typer.Option("--mask-names", help="Put other names in place of names.")] = False,
    language: LanguageOption = None,
) -> None:
    """Write a project to a file that others can open."""
    with refusals(language) as speak:
        saved = _load(project)
        chosen = language_of(language or saved.language, read_settings())
        speak(chosen)
        write_file(output, export(saved, format_id, chosen, _options(without_quotes, mask_names)))


@app.command("import")
def import_command(file: Path, project: ProjectOption = None, as_json: JsonOption = False) -> None:
    """Read a project from a file, as a new one or into an existing one."""
    with refusals() as speak:
        found = read(read_file(file), file.name)
        speak(found.project.language)
        now = datetime.now(UTC)
        with shelf_of(read_settings()) as shelf:
            if project is None:
                one = shelf.create(found.project, now, author="importer", reason=file.name).id
            else:
                one = find(shelf, project)
                base = shelf.load(one)
                draft = graft(base.project, found.project, file.name, now)
                done = shelf.commit(one, base, draft, author="importer", reason=file.name, at=now)
                if done.refused:
                    raise done.refused[0].error
        if as_json:
            print_json({"project": one, "downgraded": found.downgraded})
        else:
            typer.echo(one)


@app.command("review")
def review_command(
    target: Annotated[str, typer.Argument(metavar="PROJECT|FILE")],
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 where something must be mended.")] = False,
    language: LanguageOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check a map against the rules for a good one."""
    with refusals(language) as speak:
        path = Path(target)
        project = read(read_file(path), path.name).project if is_file(path) else _load(target)
        chosen = language or project.language
        speak(chosen)
        findings = review(project)
        if as_json:
            print_json(printing.findings_json(findings, Messages(chosen)))
        else:
            printing.findings(findings, Messages(chosen), Screen())
    if strict and any(finding.severity == "E" for finding in findings):
        raise typer.Exit(1)


@app.command("understand")
def understand_command(
    answer: str,
    asking: Annotated[str, typer.Option("--asking", callback=topic_option, help="The topic that was asked about.")],
    language: LanguageOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what Polku understands of an answer."""
    with refusals(language):
        answer = readable(answer)
        spoken = language_of(language or detect(answer), read_settings())
        understood = understand(answer, spoken, Context(topic=known(TOPICS, asking) or "other"))
        if as_json:
            print_json(printing.understood_json(understood))
        else:
            printing.understood(understood, Messages(spoken), Screen())


@app.command()
def persona(
    description: str, language: LanguageOption = None, project: ProjectOption = None, as_json: JsonOption = False
) -> None:
    """Make a persona from a description; with --project it is added there."""
    with refusals(language):
        description, settings = readable(description), read_settings()
        spoken = language_of(language or detect(description), settings)
        if project is None:
            described = describe(Project(language=spoken), description, spoken, datetime.now(UTC))
        else:
            with shelf_of(settings) as shelf:
                one, now = find(shelf, project), datetime.now(UTC)
                base, message = shelf.load(one), shelf.say(one, description, spoken, now)
                described = describe(base.project, description, spoken, now)
                shelf.commit(one, base, described.draft, answering=message.seq, intent="answer", outcome="aside",
                             author="owner", reason="persona", at=now)  # fmt: skip
        if as_json:
            print_json(printing.persona_json(described))
        else:
            printing.persona(described, Messages(spoken), Screen())


@app.command("doctor")
def doctor_command(as_json: JsonOption = False) -> None:
    """Say what is configured, what works, and what does not."""
    with refusals():
        settings = read_settings()
        checks = doctor.examine(settings)
        if as_json:
            print_json([{"check": check.name, "works": check.works, "says": check.says} for check in checks])
        else:
            for check in checks:
                typer.echo(f"{'ok  ' if check.works else 'FAIL'} {check.name}: {check.says}")
    if not all(check.works for check in checks):
        raise typer.Exit(1)


def run() -> None:
    """Run the command line."""
    guarded(app)
