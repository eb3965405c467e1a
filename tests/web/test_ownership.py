"""Off loopback each browser is its own owner: nobody sees, changes or even notices what is another's."""

import json
import logging
import re
from collections.abc import Iterator
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from itsdangerous import URLSafeSerializer
from playwright.sync_api import Browser, expect

from assistant.web.dialogs import DIALOGS
from assistant.web.hands import DEEDS
from assistant.web.owners import COOKIE

from .conftest import Opens
from .rows import rows
from .serving import Serving
from .visitor import Visitor

SECRET: Final = "Wilhelmina Zuiderduin"
STORY: Final = f"My name is {SECRET}. Last week Anna's chain broke, she found us on Google and paid by card."
NOBODYS: Final = "nowhere1"
EXAMPLES: Final = Path(__file__).parents[2] / "assistant" / "web" / "examples"
FORM: Final = {"text": "a word", "name": "a name", "phase": "before", "lane": "pains", "stage": "s1", "field": "name"}


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """An app that others can reach, for all tests: whatever they do, they have nothing in common."""
    serving = Serving(tmp_path_factory.mktemp("shared"), alone=False)
    yield serving
    serving.stop()


@pytest.fixture(scope="module")
def anna(app: Serving) -> Iterator[Visitor]:
    """Somebody with a whole map, in Finnish; one for all tests, because nobody may change it."""
    one = Visitor(app, language="fi-FI")
    yield one
    one.close()


@pytest.fixture(scope="module")
def annas(anna: Visitor) -> str:
    """Anna's project."""
    answer = anna.upload((EXAMPLES / "fi.json").read_bytes(), anna.load()["project"])
    project = str(answer.json()["go"]).partition("=")[2]
    anna.say(project, f"Nimeni on {SECRET}. Viime viikolla Annan ketjut katkesivat ja hän löysi meidät Googlesta.")
    return project


@pytest.fixture
def bert(app: Serving) -> Iterator[Visitor]:
    """Somebody else."""
    one = Visitor(app)
    yield one
    one.close()


def _without(id_: str, answer: Any) -> str:
    """Return an answer as text, without its time and the id that was asked for."""
    return re.sub(r'"at": \d+', "", json.dumps(answer)).replace(id_, "")


# --- what a page shows ----------------------------------------------------------------------------------------------


def test_two_browsers_see_nothing_of_each_other(opens: Opens, app: Serving) -> None:
    anna, bert = opens(on=app), opens(on=app)
    anna.say("I run a bicycle repair shop in Bristol")
    anna.say("why people who ask for a price don't come")
    anna.say(STORY)
    expect(anna.page.locator("#board")).to_contain_text("paid by card")
    bert.open(anna.project)
    assert bert.project not in ("", anna.project)
    for look in ("projects", "history"):
        dialog = bert.act(look)
        assert SECRET not in bert.page.content()
        assert anna.project not in bert.page.content()
        dialog.locator("[data-close]").first.click()
    assert len(app.shelf(_owner(app, bert.page.context.cookies())).projects()) == 1
    for hidden in anna.page.context.cookies():
        shown = anna.page.evaluate(
            "document.cookie + document.documentElement.outerHTML + JSON.stringify(localStorage)"
        )
        assert hidden["value"] not in shown


def _owner(app: Serving, kept: list[Any]) -> str:
    owner = app.owners.of({one["name"]: one["value"] for one in kept})
    assert owner
    return owner


def test_a_browser_that_keeps_no_cookies_is_told_so(browser: Browser, app: Serving) -> None:
    page = browser.new_page(locale="sv-SE")

    def forgetful(route: Any) -> None:
        answer = httpx.get(route.request.url, headers={"accept-language": "sv-SE"})
        kept = {name: value for name, value in answer.headers.items() if name not in ("set-cookie", "content-encoding")}
        route.fulfill(body=answer.content, headers=kept)

    page.route(f"{app.address}/", forgetful)
    page.goto(f"{app.address}/")
    expect(page.get_by_text(Visitor(app, "", "sv").sentence("cookies-needed"))).to_be_visible()
    assert page.context.cookies() == []
    page.close()


# --- what is sent by hand -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("do", [*DIALOGS, *DEEDS, "refresh", "earlier", "nonsense"])
def test_nothing_can_be_done_with_anothers_project(annas: str, bert: Visitor, do: str) -> None:
    own, before = bert.load()["project"], rows(bert.serving.home)
    more = {"id": "s1", "of": "s1", "stage": "s1", "lane": "pains", "language": "sv", "seq": 2, "by": 1, "new": FORM}
    with_annas, with_nobodys = (bert.act(do, one, **more) for one in (annas, NOBODYS))
    assert with_annas["error"] in (bert.sentence("web-gone"), bert.sentence("not-understood"))
    assert _without(annas, with_annas) == _without(NOBODYS, with_nobodys)
    with_annas, with_nobodys = (bert.act(do, own, id=one, of=one, stage=one, beside=one) for one in (annas, NOBODYS))
    assert _without(annas, with_annas) == _without(NOBODYS, with_nobodys)
    if with_annas.get("error"):
        assert rows(bert.serving.home) == before
    assert annas in [one.id for one in bert.serving.shelf(_owner_of(annas, bert.serving)).projects()]


def _owner_of(project: str, app: Serving) -> str:
    return next(str(row[1]) for row in rows(app.home) if row[0] == project)


@pytest.mark.parametrize("text", ["I sell tea", "", "undo", "stop"])
def test_nothing_can_be_said_in_anothers_talk(annas: str, bert: Visitor, text: str) -> None:
    before = rows(bert.serving.home)
    with_annas, with_nobodys = bert.say(annas, text), bert.say(NOBODYS, text)
    assert with_annas["code"] == "project-not-found"
    assert _without(annas, with_annas) == _without(NOBODYS, with_nobodys)
    assert rows(bert.serving.home) == before


@pytest.mark.parametrize("begins", [8, 3, 1])
def test_anothers_project_cannot_be_opened(annas: str, bert: Visitor, begins: int) -> None:
    before = rows(bert.serving.home)
    wanted = annas[:begins]
    assert bert.load(wanted)["error"] == bert.sentence("web-gone")
    assert rows(bert.serving.home) == before


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/polku/pulse?project={one}"),
        ("GET", "/polku/export/{one}"),
        ("GET", "/polku/export/{one}?format=html&names=1&quotes=1&project={one}"),
        ("POST", "/polku/import?project={one}&name=map.json"),
        ("POST", "/polku/import?project={one}&name=map.json&into=1"),
        ("POST", "/polku/import?project={one}&name=map.json&look_only=1"),
    ],
)
def test_no_route_gives_or_takes_anything_of_anothers(annas: str, bert: Visitor, method: str, path: str) -> None:
    before, data = rows(bert.serving.home), (EXAMPLES / "sv.json").read_bytes()
    answers = [bert.http.request(method, path.format(one=one), content=data) for one in (annas, NOBODYS)]
    assert {answer.status_code for answer in answers} == {404}
    assert answers[0].json() == {"error": bert.sentence("web-gone"), "code": "project-not-found"}
    assert answers[0].text.replace(annas, "") == answers[1].text.replace(NOBODYS, "")
    assert rows(bert.serving.home) == before


# --- sessions -------------------------------------------------------------------------------------------------------


def test_anothers_session_gives_nothing_and_takes_nothing_away(anna: Visitor, annas: str, bert: Visitor) -> None:
    joined = anna.join(1, {"project": annas, "text": "Sitten hän maksoi kortilla ja lähti iloisena kotiin."})
    with bert.http.stream("GET", f"/gradio_api/heartbeat/{anna.session}") as beats:
        next(beats.iter_lines())
    cancelled = {"session_hash": anna.session, "fn_index": 1, "event_id": "x"}
    assert bert.http.post("/gradio_api/cancel", json=cancelled).status_code == 200
    with bert.stream(anna.session) as told:
        assert [(one["msg"], one.get("session_not_found")) for one in told] == [("unexpected_error", True)]
    with anna.stream() as told:
        ended = [one for one in told if one["msg"] == "process_completed"]
    assert [one["event_id"] for one in ended] == [joined.json()["event_id"]]
    assert "maksoi kortilla" in json.dumps(ended)


def test_events_go_to_whoever_sent_them_though_the_session_has_the_same_name(anna: Visitor, bert: Visitor) -> None:
    bert.session = anna.session
    hers, his = anna.load()["project"], bert.load()["project"]
    assert hers != his
    assert (anna.act("refresh", hers)["project"], bert.act("refresh", his)["project"]) == (hers, his)


# --- cookies --------------------------------------------------------------------------------------------------------


def _forged(app: Serving, good: str) -> dict[str, str]:
    payload, _, signature = good.rpartition(".")
    key = (app.home / "cookie.key").read_bytes()
    other = URLSafeSerializer(key[::-1], salt="polku-owner")
    return {
        "empty": "",
        "the owner's name alone": app.owners.of({COOKIE: good}) or "",
        "unsigned": payload,
        "truncated": good[:-1],
        "longer": f"{good}x",
        "another payload": f"{payload[:-2]}AA.{signature}",
        "another case": f"{payload}.{signature.swapcase()}",
        "another key": str(other.dumps(app.owners.of({COOKIE: good}))),
        "another salt": str(URLSafeSerializer(key, salt="polku").dumps(app.owners.of({COOKIE: good}))),
        "no name": str(URLSafeSerializer(key, salt="polku-owner").dumps({"owner": 1})),
        "this machine": "local",
        "two": f"{good}, {good}",
        "huge": "x" * 20_000,
    }


def test_a_cookie_that_was_not_given_by_the_app_is_nobodys(anna: Visitor, annas: str) -> None:
    app, before = anna.serving, rows(anna.serving.home)
    forged = _forged(app, anna.http.cookies[COOKIE])
    for name, value in forged.items():
        headers = {"cookie": f"{COOKIE}={value}", "accept-language": "en"}
        nobody = Visitor(app, "")
        nobody.http.headers["cookie"] = headers["cookie"]
        sentence = nobody.sentence("cookies-needed")
        assert nobody.load(annas)["error"] == sentence, name
        assert nobody.say(annas, "I sell tea")["error"] == sentence, name
        assert nobody.act("delete-project", annas, id=annas)["error"] == sentence, name
        assert httpx.get(f"{app.address}/polku/export/{annas}", headers=headers).json()["error"] == sentence, name
        assert COOKIE in httpx.get(f"{app.address}/", headers=headers).cookies, name  # who comes again begins anew
        nobody.close()
    assert rows(app.home) == before


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_cookie_is_for_the_server_alone_and_given_once(app: Serving, scheme: str) -> None:
    headers = {"x-forwarded-proto": scheme}  # as a proxy on this machine says it
    given = httpx.get(f"{app.address}/", headers=headers).headers.get_list("set-cookie")
    assert len(given) == 1
    cookie = SimpleCookie(given[0])[COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (True, "Lax", "/", "")
    assert bool(cookie["secure"]) == (scheme == "https")
    kept = headers | {"cookie": f"{COOKIE}={cookie.value}"}
    assert "set-cookie" not in httpx.get(f"{app.address}/", headers=kept).headers
    assert "set-cookie" not in httpx.get(f"{app.address}/config").headers
    assert "set-cookie" not in httpx.get(f"{app.address}/", headers={"host": "evil.example"}).headers


def test_the_cookie_and_the_owner_stand_nowhere(
    anna: Visitor, annas: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    shown = [anna.http.get(path).text for path in ("/", f"/?project={annas}", "/config")]
    shown += [json.dumps(anna.act(do, annas)) for do in ("refresh", "history", "projects", "download", "nonsense")]
    shown += [anna.http.get(f"/polku/export/{annas}?format={one}").text for one in ("json", "html")]
    shown += [json.dumps(anna.join(1, {"project": annas, "text": STORY}).json())]
    with anna.stream() as told:
        shown += [json.dumps(one) for one in told]
    shown += [str(record.__dict__) for record in caplog.records if not record.name.startswith("http")]  # but our own
    shown += [anna.http.get("/polku/pulse", params={"project": "\0"}).text, *capfd.readouterr()]
    for hidden in (anna.http.cookies[COOKIE], anna.owner, anna.owner.removeprefix("browser-")):
        assert [one[:200] for one in shown if hidden in one] == []


def test_on_this_machine_there_are_no_cookies(tmp_path: Path) -> None:
    serving = Serving(tmp_path)
    visitor = Visitor(serving)
    project = visitor.load()["project"]
    assert dict(visitor.http.cookies) == {}
    assert [one.id for one in serving.shelf().projects()] == [project]
    visitor.close()
    serving.stop()
