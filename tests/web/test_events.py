"""Whatever a browser sends as an event of the page is done or refused in one sentence, and never by half."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from assistant.formats import read
from assistant.journey.soundness import ids_in
from assistant.journey.tree import locate, node_at
from assistant.journey.vocabulary import LANES
from assistant.locales import Messages
from assistant.web.dialogs import DIALOGS
from assistant.web.hands import DEEDS

from .rows import rows
from .serving import Serving
from .visitor import EVENTS, Visitor

EXAMPLE: Final = Path(__file__).parents[2] / "assistant" / "web" / "examples" / "en.json"
PROJECT: Final = read(EXAMPLE.read_bytes(), "en.json").project
STRANGE: Final = ("", "business", "project", "l999999", "l0", "мама", '"><b>')


def _kinds() -> dict[str, str]:
    """Return the id of one thing of each kind, by the kind."""
    found: dict[str, str] = {}
    for one in ids_in(PROJECT):
        path = locate(PROJECT, one)
        kind = type(node_at(PROJECT, path)).__name__
        found.setdefault("Line" if kind == "Item" and path[-1][0] in LANES else kind, one)
    return found


KINDS: Final = _kinds()


@pytest.fixture
def project(app: Serving) -> str:
    """A project that holds something of every kind; the only one."""
    shelf = app.shelf()
    for listed in shelf.projects():
        shelf.delete(listed.id)
    return shelf.create(PROJECT, datetime.now(UTC)).id


def _refused(told: dict[str, Any]) -> bool:
    """Return whether an event was refused, after checking that this was said in one sentence that everybody knows."""
    if "error" not in told:
        return False
    assert told["code"] != "internal", told
    assert Messages("en").has(told["code"])
    assert told["error"].rstrip().endswith((".", "?"))
    assert "\n" not in told["error"]
    return True


# --- what no page sends ---------------------------------------------------------------------------------------------


def _deep(levels: int) -> Any:
    found: Any = "x"
    for _ in range(levels):
        found = {"new": found}
    return found


WRONG: Final[dict[str, Any]] = {
    "nothing": None, "empty text": "", "text": "mend", "a number": 1, "a float": 1e300, "true": True, "a list": [],
    "acts in a list": [{"do": "help"}], "no deed": {"project": "{project}"}, "deed is none": {"do": None},
    "deed is a number": {"do": 1}, "deed is a list": {"do": ["help"]}, "deed is an object": {"do": {"do": "help"}},
    "unknown deed": {"do": "drop"}, "a deed's method": {"do": "__init__"}, "a deed with a space": {"do": "help "},
    "unknown field": {"do": "help", "admin": True}, "project is a number": {"do": "help", "project": 1},
    "project is none": {"do": "help", "project": None}, "project is a list": {"do": "help", "project": ["{project}"]},
    "project is huge": {"do": "help", "project": "x" * 100_000},
    "project is SQL": {"do": "help", "project": "' OR 1=1"},
    "project has a NUL": {"do": "help", "project": "{project}\0"},
    "half a character in a text": {"do": "add-fact", "of": "business", "new": {"field": "name", "text": "\udfff"}},
    "form is a list": {"do": "mend", "id": "s1", "new": []}, "form is text": {"do": "mend", "id": "s1", "new": "x"},
    "form of numbers": {"do": "mend", "id": "s1", "new": {"name": 1}},
    "form of forms": {"do": "mend", "id": "s1", "new": {"name": {"name": "x"}}},
    "form of none": {"do": "mend", "id": "s1", "new": {"name": None}},
    "form with a huge name": {"do": "mend", "id": "s1", "new": {"x" * 10_000: "x"}},
    "form with a huge value": {"do": "mend", "id": "s1", "new": {"name": "x" * 1_000_000}},
    "by too far": {"do": "shift-stage", "id": "s1", "by": 2}, "by a word": {"do": "shift-stage", "id": "s1", "by": "x"},
    "by half": {"do": "shift-stage", "id": "s1", "by": 0.5}, "by infinity": {"do": "shift-stage", "by": float("inf")},
    "by no number": {"do": "shift-stage", "by": float("nan")}, "number below": {"do": "forget-message", "seq": -1},
    "number far above": {"do": "forget-message", "seq": 10**30}, "number in words": {"do": "message", "seq": "two"},
    "no such message": {"do": "forget-message", "seq": 10**9}, "no such language": {"do": "speak", "language": "xx"},
    "no language": {"do": "speak"}, "no such lane": {"do": "add", "stage": "s1", "lane": "x", "new": {"text": "x"}},
    "deep": _deep(50), "very deep": _deep(400), "a Gradio file": {"path": "/etc/passwd"},
    "a Gradio file in a form": {"do": "mend", "new": {"path": "/etc/passwd"}, "id": "s1"},
    "a whole Gradio file": {"path": "/etc/passwd", "meta": {"_type": "gradio.FileData"}, "url": "file:///etc/passwd"},
}  # fmt: skip


def _about(data: Any, project: str) -> Any:
    """Return event data about a project."""
    if isinstance(data, dict) and "project" not in data and "do" in data:
        return {**data, "project": project}
    if isinstance(data, dict | list):
        return json.loads(json.dumps(data).replace("{project}", project))
    return data


@pytest.mark.parametrize("event", ["act", "turn"])
@pytest.mark.parametrize("case", WRONG)
def test_what_no_page_sends_is_refused_in_one_sentence(visitor: Visitor, project: str, case: str, event: str) -> None:
    before = rows(visitor.serving.home)
    told = visitor.event(event, _about(WRONG[case], project))
    # Of a turn only the project and the text count; without a text there is nothing to do.
    assert _refused(told) or (event == "turn" and told["project"] == project)
    assert rows(visitor.serving.home) == before


@pytest.mark.parametrize("text", ["\0", " \n ", "\ud800", ".", "x" * 100_001, "x" * 200_000, "\u202e\u200b"])
def test_a_message_that_cannot_be_read_is_refused_in_one_sentence(visitor: Visitor, project: str, text: str) -> None:
    before = rows(visitor.serving.home)
    told = visitor.say(project, text)
    assert _refused(told) or not text.encode("utf-8", "ignore").strip()  # then there is nothing to send
    assert rows(visitor.serving.home) == before


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"[]", b"null", b"{", b'"x"', b"\xff\xfe", b"NaN", b"[" * 100_000, b'{"a":' * 100_000, b"1" * 10_000,
     b'{"fn_index": 2, "session_hash": "x1", "event_data": "' + b"x" * 5_000_000 + b'"}'],
)  # fmt: skip
@pytest.mark.parametrize("path", ["queue/join", "cancel"])
def test_what_is_no_event_is_refused_in_one_sentence(visitor: Visitor, body: bytes, path: str) -> None:
    answer = visitor.http.post(f"/gradio_api/{path}", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.text) == (400, visitor.sentence("not-understood"))


@pytest.mark.parametrize("fn_index", [len(EVENTS), 99, -1, None, "2", 2.0, True, [2], {}, 10**30])
def test_there_are_no_other_events(visitor: Visitor, fn_index: Any) -> None:
    answer = visitor.join(fn_index, {"do": "help"})
    assert (answer.status_code, answer.text) == (400, visitor.sentence("not-understood"))


@pytest.mark.parametrize(
    "session", ["", None, 1, "a b", "../x", "a/b", "x" * 101, "browser-x.y", "\u00e4", ["x"], "a\n"]
)
def test_a_session_has_a_plain_name(visitor: Visitor, session: Any) -> None:
    answers = [visitor.join(2, {"do": "help"}, session_hash=session)]
    if isinstance(session, str):
        answers.append(visitor.http.get("/gradio_api/queue/data", params={"session_hash": session}))
    for answer in answers:
        assert (answer.status_code, answer.text) == (400, visitor.sentence("not-understood"))


def test_what_an_event_brings_beside_its_data_plays_no_part(visitor: Visitor, project: str) -> None:
    more = {"trigger_id": 99, "batched": True, "simple_format": True, "event_id": "x", "oauth_token": "x"}
    body = {"fn_index": 2, "session_hash": visitor.session, "event_data": {"do": "refresh", "project": project}}
    answer = visitor.http.post("/gradio_api/queue/join", json={"data": [[{"path": "/etc/passwd"}]], **more, **body})
    assert answer.status_code == 200
    with visitor.stream() as told:
        done = [one for one in told if one["msg"] == "process_completed"]
    assert [one["success"] for one in done] == [True]
    assert project in json.dumps(done)


# --- ids of every kind for every deed -------------------------------------------------------------------------------


def test_the_example_holds_something_of_every_kind() -> None:
    assert set(KINDS) == {
        "BusinessFact", "Persona", "PersonaFact", "JourneyMap", "Item", "Stage", "Name", "Line", "Feeling",
        "Touchpoint", "Rating", "Opportunity", "OpenQuestion", "Evidence",
    }  # fmt: skip


@pytest.mark.parametrize("do", DIALOGS)
def test_a_dialog_opens_or_is_refused_whatever_it_is_asked_about(visitor: Visitor, project: str, do: str) -> None:
    before = rows(visitor.serving.home)
    for one in (*KINDS.values(), *STRANGE):
        told = visitor.act(do, project, id=one, of=one, stage=one, lane=one, beside=one, seq=2)
        assert _refused(told) != bool(told.get("dialog"))
    assert rows(visitor.serving.home) == before


@pytest.mark.parametrize("do", DEEDS)
def test_a_deed_is_done_or_refused_whatever_it_is_done_to(
    app: Serving, visitor: Visitor, project: str, do: str
) -> None:
    for one in (*KINDS.values(), *STRANGE):
        before = rows(app.home)
        form = {"text": "a word", "name": "a name", "phase": "before", "field": "name", "stage": one, "lane": "pains"}
        told = visitor.act(do, project, id=one, of=one, stage=one, lane="pains", beside=one, by=1, seq=2, new=form)
        if _refused(told):
            assert rows(app.home) == before
        else:
            app.shelf().delete(project)
            project = app.shelf().create(PROJECT, datetime.now(UTC)).id


def test_a_request_that_breaks_off_changes_nothing(visitor: Visitor, project: str) -> None:
    before = rows(visitor.serving.home)

    def half() -> Iterator[bytes]:
        yield b'{"fn_index": 2, "session_hash": "x1", "event_data": {"do": "delete-project", '
        raise httpx.ReadError("gone")

    with pytest.raises(httpx.ReadError):
        visitor.http.post("/gradio_api/queue/join", content=half())
    assert visitor.act("refresh", project)["project"] == project
    assert rows(visitor.serving.home) == before
