"""The commands around the guide and the owner's own documents."""

from pathlib import Path
from typing import Annotated

import typer

from ..config import read_settings
from ..documents import Documents
from ..interview.embeddings import embedding_of
from ..interview.library import Library
from ..locales import Messages
from ..understanding import detect
from . import printing
from .files import read_file
from .options import JsonOption, LanguageOption, OneProjectOption, ProjectOption, find, language_of, shelf_of
from .process import print_json, refusals

app = typer.Typer(help="Search the guide, add documents of your own, or build the index anew.", rich_markup_mode=None)


@app.command("search")
def guidance_search(
    query: str,
    language: LanguageOption = None,
    project: ProjectOption = None,
    count: Annotated[int, typer.Option("-k", min=1, max=50, help="At most so many.")] = 5,
    as_json: JsonOption = False,
) -> None:
    """Search the guide in your own words; with --project also the documents that you have added there."""
    with refusals(language):
        settings = read_settings()
        spoken = language_of(language or detect(query), settings)
        service = embedding_of(settings)
        hits = Library.at(settings.home, service).hits(query, spoken, count)
        if project is not None:
            with shelf_of(settings) as shelf:
                own = Documents(service).search(shelf, find(shelf, project), query, count)
            hits += [printing.passage_json(one, Messages(spoken)) for one in own]
            hits = sorted(hits, key=lambda hit: float(hit["score"]), reverse=True)[:count]
        if as_json:
            print_json(hits)
        else:
            for hit in hits:
                typer.echo(f"{hit['title']} ({hit['card']}, {hit['score']:.2f})\n{hit['text']}\n")


@app.command("add")
def guidance_add(file: Path, project: OneProjectOption, as_json: JsonOption = False) -> None:
    """Add a document of your own to a project: PDF, Word, text, Markdown or CSV."""
    with refusals() as speak:
        settings = read_settings()
        with shelf_of(settings) as shelf:
            one = find(shelf, project)
            speak(shelf.load(one).project.language)
            added = Documents(embedding_of(settings)).add(shelf, one, read_file(file), file.name)
        if as_json:
            print_json(printing.document_json(added))
        else:
            typer.echo(added.id)


@app.command("list")
def guidance_list(project: OneProjectOption, as_json: JsonOption = False) -> None:
    """List the documents that you have added to a project."""
    with refusals():
        with shelf_of(read_settings()) as shelf:
            documents = shelf.documents.listed(find(shelf, project))
        if as_json:
            print_json([printing.document_json(one) for one in documents])
        else:
            for one in documents:
                typer.echo(f"{one.id}  {one.name}")


@app.command("remove")
def guidance_remove(document: str, project: OneProjectOption) -> None:
    """Delete one of your documents for good."""
    with refusals() as speak, shelf_of(read_settings()) as shelf:
        one = find(shelf, project)
        speak(shelf.load(one).project.language)
        shelf.documents.remove(one, document.encode("utf-8", "replace").decode())


@app.command("rebuild")
def guidance_rebuild() -> None:
    """Build the index of the guide anew, and the vectors of your documents where another model has made them."""
    with refusals():
        settings = read_settings()
        service = embedding_of(settings)
        Library.at(settings.home, service).rebuild()
        documents = Documents(service)
        with shelf_of(settings) as shelf:
            for listed in shelf.projects():
                documents.renew(shelf, listed.id)
