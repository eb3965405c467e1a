"""The app's own routes beside Gradio's: whether anything is new, downloads, uploads, and the page's own files."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse, Response
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect

from ..errors import PolkuError, Refused, UserMustAct
from ..formats import FORMATS, Imported, Options, export, read
from ..formats.project_json import MOST_BYTES
from ..journey.models import sourced_in
from ..journey.vocabulary import LANGUAGES, known
from ..locales import Messages
from ..tools.grafting import graft
from .desk import Desk
from .views import PageView, look, render, style

_TYPES: Final[dict[str, tuple[str, Callable[[], str]]]] = {
    "app.css": ("text/css", style),
    "app.js": ("text/javascript", lambda: look("focus.js") + look("app.js")),
    "favicon.svg": ("image/svg+xml", lambda: look("favicon.svg")),
}


def head(language: str) -> str:
    """Return what belongs at the head of the page: its language for Gradio, its style, its script."""
    # Gradio chooses the language of its own texts by the browser's; the page is told the owner's instead.
    return (
        f'<link rel="icon" href="/polku/look/favicon.svg"><link rel="stylesheet" href="{address("app.css")}">'
        f'<script>for (const [name, value] of [["language", "{language}"], ["languages", ["{language}"]]])'
        " Object.defineProperty(navigator, name, {get: () => value, configurable: true});"
        'try { document.documentElement.dataset.theme = localStorage.getItem("polku-theme") || "auto"; } catch {}'
        f'</script><script src="{address("app.js")}"></script>'
    )


@cache
def address(name: str) -> str:
    """Return the address of one of the page's own files; it changes with what is in it."""
    return f"/polku/look/{name}?v={hashlib.sha256(_TYPES[name][1]().encode()).hexdigest()[:12]}"


def routes(desk: Desk, started: str) -> APIRouter:
    """Return the routes.

    Args:
        desk: opens what a request asks for.
        started: names this start of the server, so that a page notices another one.
    """
    router = APIRouter(prefix="/polku")

    @router.get("/look/{name}")
    def file_of_page(name: str) -> Response:
        if name not in _TYPES:
            return Response(status_code=404)
        media_type, text = _TYPES[name]
        return Response(text(), media_type=media_type, headers={"cache-control": "public, max-age=31536000, immutable"})

    @router.get("/pulse")
    def pulse(request: Request, project: str = "") -> Response:
        try:
            now = desk.shelf(request.cookies).pulse(project)
        except PolkuError as error:
            return _refused(desk, request, error)
        answering = desk.is_answering(project)
        return JSONResponse(
            {"started": started, "answering": answering, **now._asdict()}, headers={"cache-control": "no-store"}
        )

    @router.get("/export/{project}")
    def download(
        request: Request,
        project: str,
        wanted: Annotated[str, Query(alias="format")] = "json",
        quotes: str = "",
        names: str = "",
    ) -> Response:
        try:
            saved = desk.shelf(request.cookies).load(project).project
            now = datetime.now(UTC)
            options = Options(exported_at=now, without_quotes=bool(quotes), mask_names=bool(names))
            data = export(saved, wanted, saved.language, options)
        except PolkuError as error:
            return _refused(desk, request, error)
        kind = FORMATS[wanted]
        name = f"polku-{project}-{now:%Y-%m-%d}.{kind.extension}"
        return Response(
            data,
            media_type=kind.media_type,
            headers={"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"},
        )

    @router.post("/import")
    def upload(
        request: Request,
        data: Annotated[bytes | PolkuError, Depends(_body)],
        name: str = "",
        project: str = "",
        into: str = "",
        look_only: str = "",
    ) -> Response:
        try:
            if isinstance(data, PolkuError):
                raise data
            return _taken(desk, request, data, name[:200] or "file.json", project, bool(into), bool(look_only))
        except PolkuError as error:
            return _refused(desk, request, error)

    @router.post("/documents")
    def document(
        request: Request,
        data: Annotated[bytes | PolkuError, Depends(_body)],
        name: str = "",
        project: str = "",
        pasted: str = "",
    ) -> Response:
        try:
            if isinstance(data, PolkuError):
                raise data
            shelf = desk.shelf(request.cookies)
            if pasted:
                added = desk.documents.paste(shelf, project, data.decode("utf-8", "replace"))
            else:
                added = desk.documents.add(shelf, project, data, name[:200])
            said = Messages(shelf.load(project).project.language)
        except PolkuError as error:
            return _refused(desk, request, error)
        return JSONResponse({"say": said.say("web-papers-added", name=added.name)})

    return router


async def _body(request: Request) -> bytes | PolkuError:
    """Return what was sent, up to the largest size of a project; more is not read."""
    found = bytearray()
    try:
        async for chunk in request.stream():
            found += chunk
            if len(found) > MOST_BYTES:
                size, most = round(len(found) / 1024 / 1024, 1), MOST_BYTES // 1024 // 1024
                return UserMustAct("file-too-large", file=request.query_params.get("name", "?"), size=size, most=most)
    except ClientDisconnect:
        return Refused("not-understood")
    return bytes(found)


def _taken(desk: Desk, request: Request, data: bytes, name: str, one: str, into: bool, look_only: bool) -> Response:
    shelf = desk.shelf(request.cookies)
    base = shelf.load(one)
    found = read(data, name)
    if look_only:
        return JSONResponse({"preview": _preview(found, base.project.language)})
    now = datetime.now(UTC)
    if into:
        draft = graft(base.project, found.project, name, now)
        done = shelf.commit(one, base, draft, author="importer", reason=name, at=now)
        if done.refused:
            raise done.refused[0].error
    else:
        one = shelf.create(found.project, now, author="importer", reason=name).id
    return JSONResponse({"go": f"?project={one}"})


def _preview(found: Imported, language: str) -> str:
    project = found.project.model_copy(update={"language": known(LANGUAGES, language) or "en"})
    view = PageView.of(project)
    stages = [stage.name.text for journey in project.maps for stage in journey.stages]
    return render(
        "preview", v=view, stages=len(stages), items=sum(1 for _ in sourced_in(project)),
        personas=len(project.personas), names=" → ".join(stages), downgraded=found.downgraded,
    )  # fmt: skip


def _refused(desk: Desk, request: Request, error: PolkuError) -> Response:
    """Return an error as one sentence in the owner's language."""
    query = f"project={request.query_params.get('project', '')}" if request.query_params.get("project") else ""
    sentence = desk.sentence(error, Headers(raw=request.headers.raw), query)
    code = 404 if error.code == "project-not-found" else 400
    return JSONResponse({"error": sentence, "code": error.code}, code)
