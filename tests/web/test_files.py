"""Files that come and go: what a download holds, and what an upload shows, takes over or refuses."""

import html
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import expect

from assistant.formats import Options, export, read
from assistant.formats.project_json import MOST_BYTES
from assistant.journey.models import MessageSource, sourced_in
from assistant.journey.quotes import fold
from assistant.journey.soundness import content
from assistant.journey.vocabulary import LANES

from .owner import Owner
from .rows import rows
from .serving import Serving
from .visitor import Visitor

EXAMPLE: Final = Path(__file__).parents[2] / "assistant" / "web" / "examples" / "en.json"
DATA: Final = EXAMPLE.read_bytes()
PROJECT: Final = read(DATA, EXAMPLE.name).project
STAGES: Final = [stage.name.text for stage in PROJECT.maps[0].stages]
# Words of a message that stand on the map only as a proof.
PROOF: Final = next(
    source.quote
    for item in sourced_in(PROJECT)
    for source in item.sources
    if isinstance(source, MessageSource) and len(source.quote) > 20 and fold(source.quote) not in fold(content(item))
)
WITHOUT_QUOTES: Final = export(
    PROJECT, "json", "en", Options(exported_at=datetime(2026, 1, 2, tzinfo=UTC), without_quotes=True)
)


@pytest.fixture
def project(app: Serving) -> str:
    """A project like the example."""
    return app.shelf().create(PROJECT, datetime.now(UTC)).id


# --- downloads ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "media_type", "extension"),
    [
        ("", "application/json", "json"),
        ("format=json", "application/json", "json"),
        ("format=html", "text/html", "html"),
    ],
)
@pytest.mark.parametrize("quotes", [False, True])
@pytest.mark.parametrize("names", [False, True])
def test_a_download_holds_what_was_asked_for(
    visitor: Visitor, project: str, query: str, media_type: str, extension: str, quotes: bool, names: bool
) -> None:
    wanted = f"{query}&quotes={'1' if quotes else ''}&names={'1' if names else ''}"
    answer = visitor.http.get(f"/polku/export/{project}?{wanted}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].partition(";")[0] == media_type
    assert answer.headers["content-disposition"].startswith(f'attachment; filename="polku-{project}-20')
    assert answer.headers["content-disposition"].endswith(f'.{extension}"')
    assert answer.headers["cache-control"] == "no-store"
    for stage in STAGES:
        assert stage in answer.text
    assert (PROOF in html.unescape(answer.text)) == (not quotes)
    for name in ("Tillery", "Hannah"):
        assert (name in answer.text) == (not names)


def test_a_whole_json_file_is_the_project(visitor: Visitor, project: str) -> None:
    answer = visitor.http.get(f"/polku/export/{project}?format=json")
    assert read(answer.content, "map.json") == (PROJECT, 0)


@pytest.mark.parametrize("wanted", ["pdf", "", "JSON", "json ", "../json", "x" * 1000])
def test_a_format_that_there_is_not_is_refused(visitor: Visitor, project: str, wanted: str) -> None:
    answer = visitor.http.get(f"/polku/export/{project}", params={"format": wanted})
    told = {"error": visitor.sentence("format-unknown", format=wanted, formats="json, html"), "code": "format-unknown"}
    assert (answer.status_code, answer.json()) == (400, told)


# --- uploads --------------------------------------------------------------------------------------------------------


def _changed(**changes: Any) -> bytes:
    return json.dumps(json.loads(DATA) | changes).encode()


def _project(**changes: Any) -> bytes:
    return _changed(project=json.loads(DATA)["project"] | changes)


REFUSED: Final[dict[str, tuple[str, bytes]]] = {
    "empty": ("not-a-project", b""),
    "white": ("not-a-project", b" \n"),
    "a picture": ("not-a-project", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
    "zeros": ("not-a-project", bytes(1000)),
    "a page": ("not-a-project", b"<!doctype html><script>alert(1)</script>"),
    "our own page": ("not-a-project", export(PROJECT, "html", "en", Options(exported_at=datetime.now(UTC)))),
    "an empty object": ("not-a-project", b"{}"),
    "a list": ("not-a-project", b"[]"),
    "null": ("not-a-project", b"null"),
    "another program's": ("not-a-project", _changed(format="journey-maker")),
    "no project": ("not-a-project", _changed(project=None)),
    "a project of something else": ("not-a-project", _project(stages=[])),
    "wrong types": ("not-a-project", _project(maps="x")),
    "a version in words": ("not-a-project", _changed(version="1")),
    "version nought": ("not-a-project", _changed(version=0)),
    "a newer version": ("file-newer", _changed(version=2)),
    "a newer schema": ("file-newer", _project(schema_version=99)),
    "truncated": ("not-a-project", DATA[: len(DATA) // 2]),
    "all but the last bracket": ("not-a-project", DATA.rstrip()[:-1]),
    "twice in one": ("not-a-project", DATA + DATA),
    "in another encoding": ("not-a-project", DATA.decode().encode("utf-16")),
    "endlessly deep": ("not-a-project", b"[" * 200_000),
    "huge": ("file-too-large", b" " * (MOST_BYTES + 1)),
    "far too huge": ("file-too-large", b" " * (MOST_BYTES + 12 * 1024 * 1024)),
}


@pytest.mark.parametrize("how", [{"look_only": "1"}, {"into": "1"}, {}], ids=["look", "into", "new"])
@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_map_is_refused_in_one_sentence(
    visitor: Visitor, project: str, case: str, how: dict[str, str]
) -> None:
    code, data = REFUSED[case]
    before = rows(visitor.serving.home)
    answer = visitor.upload(data, project, "mine.json", **how)
    size = round((MOST_BYTES + 1) / 1024 / 1024, 1)
    assert answer.status_code == 400
    told = answer.json()
    assert told["code"] == code
    if code != "file-too-large":
        assert told["error"] == visitor.sentence(code, file="mine.json")
    else:
        assert told["error"].startswith(f"“mine.json” is too large ({size:.0f}")
    assert rows(visitor.serving.home) == before


@pytest.mark.parametrize("how", [{"look_only": "1"}, {"into": "1"}, {}], ids=["look", "into", "new"])
@pytest.mark.parametrize("project", ["", "nowhere1", "\0", "x" * 1000])
def test_a_file_is_for_a_project_of_ones_own(visitor: Visitor, project: str, how: dict[str, str]) -> None:
    before = rows(visitor.serving.home)
    answer = visitor.upload(DATA, project, **how)
    assert (answer.status_code, answer.json()["code"]) == (404, "project-not-found")
    assert rows(visitor.serving.home) == before


@pytest.mark.parametrize(
    "name",
    ["", "map.json", "a/b\\c.json", "<b>map</b>.json", "ä мама 🙂.json", "x" * 1000, "a\0b\nc.json", "\u202emap"],
)
def test_whatever_a_file_is_called_the_history_names_it(visitor: Visitor, project: str, name: str) -> None:
    made = str(visitor.upload(DATA, project, name).json()["go"]).removeprefix("?project=")
    assert visitor.upload(DATA, project, name, into="1").json() == {"go": f"?project={project}"}
    for one in (made, project):
        newest = visitor.serving.shelf().history(one)[-1]
        assert newest.author == "importer"
        assert newest.reason == name.replace("\0", "")[:200] or (name, newest.reason) == ("", "file.json")
        assert "From a file" in visitor.act("history", one)["dialog"]
        assert "<b>map" not in visitor.act("history", one)["dialog"]


def test_the_same_file_twice_makes_two_maps(visitor: Visitor, project: str) -> None:
    made = [visitor.upload(DATA, project).json()["go"] for _ in range(2)]
    assert made[0] != made[1]
    for go in made:
        assert visitor.serving.shelf().load(go.removeprefix("?project=")).project == PROJECT


def test_looking_takes_nothing_over(visitor: Visitor, project: str) -> None:
    before = rows(visitor.serving.home)
    preview = visitor.upload(DATA, project, look_only="1").json()["preview"]
    assert " → ".join(STAGES) in preview
    assert f"Things noted: {sum(1 for _ in sourced_in(PROJECT))}." in preview
    assert rows(visitor.serving.home) == before


# --- through the page -----------------------------------------------------------------------------------------------


def _choose(owner: Owner, name: str, data: bytes) -> None:
    owner.page.set_input_files("#d-file", {"name": name, "mimeType": "application/json", "buffer": data})


def _refused_once(owner: Owner) -> None:
    assert [one for one in owner.trouble if "400 (Bad Request)" not in one] == []
    assert len(owner.trouble) == 1
    owner.trouble.clear()


def test_a_file_is_shown_before_it_is_taken_over_as_a_new_map(owner: Owner) -> None:
    first = owner.project
    dialog = owner.act("upload")
    new, into = (dialog.locator(f"button[name=into][value='{value}']") for value in ("", "1"))
    expect(new).to_be_disabled()
    _choose(owner, "holiday.png", b"\x89PNG")
    expect(dialog.locator(".error")).to_contain_text("“holiday.png” is not a Polku file")
    expect(new).to_be_disabled()
    _refused_once(owner)
    _choose(owner, "without.json", WITHOUT_QUOTES)
    preview = dialog.locator("#preview")
    expect(preview).to_contain_text(" → ".join(STAGES))
    expect(preview).to_contain_text(f"Steps: {len(STAGES)}.")
    expect(preview).to_contain_text("have lost their proof on the way")
    expect(dialog.locator(".error")).to_be_hidden()
    expect(into).to_be_enabled()
    new.click()
    expect(owner.page.locator("#board .step .title")).to_have_text(STAGES)
    owner.ready()
    assert owner.project != first
    assert owner.asked.rstrip().endswith(("?", "."))
    expect(owner.act("history")).to_contain_text("Came from the file “without.json”.")


def test_a_file_added_to_a_map_stands_on_it(owner: Owner) -> None:
    first = owner.project
    owner.act("upload")
    _choose(owner, "<img src=x onerror=alert(1)>.json", DATA)
    owner.dialog.locator("button[name=into][value='1']").click()
    expect(owner.page.locator("#board .step .title")).to_have_text(STAGES)
    assert owner.project == first
    expect(owner.act("history")).to_contain_text("Came from the file “<img src=x onerror=alert(1)>.json”.")
    owner.dialog.locator("[data-act=undo]").click()
    expect(owner.page.locator("#board .step .title")).to_have_count(0)


def test_a_file_added_to_a_map_that_has_steps_stands_on_it_too(owner: Owner) -> None:
    owner.say("I run a bicycle repair shop in Bristol for commuters")
    owner.say("why people who ask for a price don't come")
    owner.say("Last week Anna's chain broke. She found us on Google. She paid by card in the shop.")
    [journey] = owner.serving.shelf().load(owner.project).project.maps
    told = [stage for stage in journey.stages if any(journey.cell(stage, lane) for lane in LANES)]
    own = [stage.name.text for stage in told]
    assert own
    owner.act("upload")
    _choose(owner, "map.json", DATA)
    owner.dialog.locator("button[name=into][value='1']").click()
    expect(owner.page.locator("#dialog[open]")).to_have_count(0)
    assert "paid by card" in " ".join(owner.lines)
    expect(owner.page.locator("#board .step .title")).to_have_text([*own, *STAGES])


def test_a_file_that_is_far_too_large_is_refused_in_the_dialog(owner: Owner, tmp_path: Path) -> None:
    file = tmp_path / "film.json"
    with file.open("wb") as stream:
        stream.truncate(MOST_BYTES + 30 * 1024 * 1024)
    owner.act("upload")
    owner.page.set_input_files("#d-file", file)
    expect(owner.dialog.locator(".error")).to_contain_text("“film.json” is too large")
    _refused_once(owner)
    _choose(owner, "map.json", DATA)
    expect(owner.dialog.locator("#preview")).to_contain_text(" → ".join(STAGES))
