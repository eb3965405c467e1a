"""The door: who may address the app, from which page, by which paths, and what every answer carries."""

import http.client
import re
from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest

from assistant.locales import Messages
from assistant.store import Shelf
from assistant.web.gate import Hosts

from .serving import Serving
from .visitor import Visitor

POLICY: Final = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'self'"
)
CARRIED: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
# All of Gradio that is open; anything new that Gradio brings stays shut until somebody adds it here.
OPEN: Final = {
    "GET /", "HEAD /", "GET /config", "GET /config/", "GET /static/{path:path}", "GET /assets/{path:path}",
    "GET /favicon.ico", "GET /theme.css", "GET /robots.txt", "GET /manifest.json",
    "GET /gradio_api/app_id", "GET /gradio_api/app_id/", "GET /gradio_api/startup-events",
    "GET /gradio_api/heartbeat/{session_hash}", "GET /gradio_api/queue/data", "POST /gradio_api/queue/join",
    "POST /gradio_api/cancel", "POST /gradio_api/reset", "POST /gradio_api/reset/",
    "GET /polku/look/{name}", "GET /polku/pulse", "GET /polku/export/{project}", "POST /polku/import",
    "POST /polku/documents",
}  # fmt: skip
SECRET: Final = "Wilhelmina Zuiderduin"
ORIGINS: Final = (
    "http://evil.example", "null", "", "http://127.0.0.1:1", "http://127.0.0.1", "http://localhost:{port}",
    "http://127.0.0.1:{port}.evil.example", "http://evil.example://127.0.0.1:{port}", "file://", "127.0.0.1:{port}",
)  # fmt: skip


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """One app for all that only knocks at its door."""
    serving = Serving(tmp_path_factory.mktemp("gate"), hosts=("maps.example", " Shop.Example "))
    yield serving
    serving.stop()


@pytest.fixture(scope="module")
def visitor(app: Serving) -> Iterator[Visitor]:
    one = Visitor(app)
    yield one
    one.close()


@pytest.fixture(scope="module")
def project(visitor: Visitor) -> str:
    return str(visitor.load()["project"])


# --- hosts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1:{port}", "127.0.0.1", "localhost:{port}", "LocalHost", "[::1]:{port}", "[::1]", "127.0.0.2:{port}",
     "maps.example", "MAPS.example:8443", "shop.example"],
)  # fmt: skip
def test_a_known_name_is_let_in(visitor: Visitor, host: str) -> None:
    named = host.format(port=visitor.serving.port)
    assert visitor.http.get("/config", headers={"host": named}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1.evil.example:{port}", "localhost.evil.example", "localhost.",
     "evil.localhost", "127-0-0-1.rebind.example:{port}", "192.0.2.7:{port}", "0.0.0.0:{port}", "[2001:db8::1]",
     "2130706433", "127.1", "0x7f000001", "localhost:evil", "me@localhost", "localhost:{port}:{port}",
     "xmaps.example", "maps.example.evil", ""],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/config", "/polku/pulse", "/polku/look/app.js"])
def test_an_unknown_name_is_refused(visitor: Visitor, host: str, path: str) -> None:
    answer = visitor.http.get(path, headers={"host": host.format(port=visitor.serving.port)})
    assert (answer.status_code, answer.text) == (421, visitor.sentence("host-unknown"))


@pytest.mark.parametrize(
    ("bound", "reached", "known", "unknown"),
    [
        ("0.0.0.0", "192.0.2.7", ["192.0.2.7", "192.0.2.7:7860", "127.0.0.1", "localhost"], ["192.0.2.8", "7.test"]),
        ("192.0.2.7", "192.0.2.7", ["192.0.2.7:80"], ["192.0.2.70", "192.0.2.7.evil.example"]),
        ("::", "2001:db8::7", ["[2001:db8::7]:7860", "[2001:DB8:0::7]"], ["[2001:db8::8]", "[2001:db8::7].test"]),
        ("::", "::ffff:192.0.2.7", ["192.0.2.7:7860", "localhost"], ["192.0.2.8"]),
        ("127.0.0.1", "127.0.0.1", ["127.0.0.1"], ["192.0.2.7", "0.0.0.0", "[::]"]),
        ("maps.lan", "192.0.2.7", ["maps.lan", "192.0.2.7"], ["lan", "x.maps.lan"]),
    ],
)
def test_off_loopback_the_address_that_was_reached_is_known(
    bound: str, reached: str, known: list[str], unknown: list[str]
) -> None:
    hosts = Hosts(bound)
    assert [host for host in known if not hosts.knows(host, reached)] == []
    assert [host for host in unknown if hosts.knows(host, reached)] == []


@pytest.mark.parametrize(
    ("asks", "language"),
    [("fi-FI,fi;q=0.9", "fi"), ("pl", "pl"), ("ru-RU", "ru"), ("sv-SE,en;q=0.5", "sv"), ("de,en;q=0.3", "en"),
     ("ja", "en"), ("", "en")],
)  # fmt: skip
def test_a_refusal_is_one_sentence_in_the_language_of_the_browser(app: Serving, asks: str, language: str) -> None:
    said = Messages(language)
    headers = {"accept-language": asks}
    refusals = [
        ("host-unknown", httpx.get(app.address, headers=headers | {"host": "evil.example"})),
        ("origin-unknown", httpx.post(f"{app.address}/polku/import", headers=headers | {"origin": "null"})),
        ("page-not-found", httpx.get(f"{app.address}/elsewhere", headers=headers)),
    ]
    assert [answer.text for _, answer in refusals] == [said.say(code) for code, _ in refusals]
    assert {answer.headers["content-type"] for _, answer in refusals} == {"text/plain; charset=utf-8"}


# --- origins --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"])
@pytest.mark.parametrize("origin", ORIGINS)
def test_another_page_cannot_send_anything(visitor: Visitor, method: str, origin: str) -> None:
    headers = {"origin": origin.format(port=visitor.serving.port)}
    for path in ("/", "/polku/import", "/polku/pulse", "/gradio_api/queue/join", "/gradio_api/upload"):
        answer = visitor.http.request(method, path, headers=headers, content=b"{}")
        assert (answer.status_code, answer.text) == (403, visitor.sentence("origin-unknown")), path


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "maps.example"])
def test_the_own_page_can_send(visitor: Visitor, host: str) -> None:
    named = host.format(port=visitor.serving.port)
    answer = visitor.http.post("/gradio_api/reset", headers={"host": named, "origin": f"http://{named}"}, json={})
    assert answer.status_code == 422  # it was read


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "maps.example"])
@pytest.mark.parametrize("origin", [*ORIGINS, "http://maps.example:1"])
def test_another_page_cannot_read_anything(visitor: Visitor, host: str, origin: str) -> None:
    port = visitor.serving.port
    headers = {"host": host.format(port=port), "origin": origin.format(port=port)}
    asks = headers | {"access-control-request-method": "POST", "access-control-request-headers": "content-type"}
    for path in ("/", "/config", "/theme.css", "/gradio_api/app_id", "/polku/pulse", "/polku/look/app.css"):
        answers = [visitor.http.get(path, headers=headers), visitor.http.options(path, headers=asks)]
        allowed = [name for answer in answers for name in answer.headers if name.startswith("access-control")]
        assert allowed == [], path


# --- paths ----------------------------------------------------------------------------------------------------------


def _routes(node: Any) -> Iterator[tuple[str, str]]:
    for route in node.routes:
        for inner in (getattr(route, "app", None), getattr(route, "original_router", None)):
            if hasattr(inner, "routes"):
                yield from _routes(inner)
        for method in getattr(route, "methods", None) or ():
            yield method, route.path


def _is_shut(visitor: Visitor, method: str, path: str) -> bool:
    sentence = visitor.sentence("page-not-found").encode()
    with visitor.http.stream(method, path) as answer:  # some never end
        if answer.status_code != 404 or answer.headers["content-length"] != str(len(sentence)):
            return False
        return method == "HEAD" or answer.read() == sentence


def test_of_gradio_only_what_the_page_needs_is_open(visitor: Visitor) -> None:
    routes = set(_routes(visitor.serving.app._app))  # type: ignore[attr-defined]  # what is behind the gate
    assert len(routes) > 80
    opened = {
        f"{method} {path}" for method, path in routes if not _is_shut(visitor, method, re.sub("{[^}]+}", "x1", path))
    }
    assert opened == OPEN


@pytest.mark.parametrize(
    "path",
    ["//", "//config", "/./config", "/%2e/config", "/x/../config", "/%2e%2e/config", "/config/x", "/CONFIG",
     "/gradio_api//info", "/gradio_api/./info", "/gradio_api%2finfo", "/gradio_api%2Finfo", "//gradio_api/info",
     "/static/../gradio_api/info", "/static/%2e%2e/gradio_api/info", "/static/..%2fgradio_api%2finfo",
     "/static%2f../gradio_api/info", "/static/x/../../gradio_api/info", "/polku/../gradio_api/info",
     "/polku/look/../../gradio_api/info", "/polku/look/..%2f..%2fapp.py", "/polku/look/%2e%2e/bar.html.j2",
     "/polku/look/bar.html.j2", "/gradio_api/queue/data/../../info", "/gradio_api/heartbeat/../info",
     "/gradio_api/heartbeat/x/../../info", "/gradio_api/file=/etc/passwd", "/gradio_api/file%3d/etc/passwd",
     "/gradio_api/proxy=http://evil.example/", "/static/../../../../../../../etc/passwd",
     "/static/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/static//etc/passwd",
     "/assets/..%2f..%2f..%2fpackage.json", "/assets//etc/passwd", "/static/%00", "/gradio_api/info%0a",
     "/config%0a", "/%0a", "/\\config", "/config\\", "/config;x", "/config%3f", "/config%23"],
)  # fmt: skip
def test_no_detour_leads_to_a_shut_path(visitor: Visitor, path: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", visitor.serving.port, timeout=15)
    connection.putrequest("GET", path)  # as it is: httpx would put the path in order
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    assert answer.status in (403, 404)
    assert len(body) < 200
    assert not re.search("root:|named_endpoints|components", body)


# --- what every answer carries --------------------------------------------------------------------------------------


def _asset(visitor: Visitor) -> str:
    found = re.search(r'(?:src|href)="\./(assets/[^"]+\.js)"', visitor.page)
    assert found
    return f"/{found[1]}"


@pytest.mark.parametrize(
    ("method", "path", "code", "more"),
    [
        ("GET", "/", 200, {}),
        ("GET", "/?project=nowhere1", 200, {}),
        ("HEAD", "/", 200, {}),
        ("GET", "{asset}", 200, {}),
        ("GET", "/assets/none.js", 404, {}),
        ("GET", "/static/none", 404, {}),
        ("GET", "/config", 200, {}),
        ("GET", "/theme.css", 200, {}),
        ("GET", "/robots.txt", 200, {}),
        ("GET", "/favicon.ico", 200, {}),
        ("POST", "/config", 405, {}),
        ("OPTIONS", "/config", 405, {}),
        ("GET", "/polku/look/app.js", 200, {}),
        ("GET", "/polku/look/none", 404, {}),
        ("GET", "/polku/pulse?project={project}", 200, {}),
        ("GET", "/polku/pulse?project=nowhere1", 404, {}),
        ("GET", "/polku/export/{project}?format=html", 200, {}),
        ("GET", "/polku/export/{project}?format=none", 400, {}),
        ("POST", "/polku/import?project={project}", 400, {}),
        ("GET", "/polku/import", 404, {}),
        ("POST", "/gradio_api/queue/join", 400, {}),
        ("GET", "/gradio_api/queue/data", 400, {}),
        ("GET", "/gradio_api/queue/data?session_hash=x1", 200, {}),
        ("GET", "/gradio_api/heartbeat/x1", 200, {}),
        ("GET", "/gradio_api/info", 404, {}),
        ("GET", "/", 421, {"host": "evil.example"}),
        ("POST", "/", 403, {"origin": "http://evil.example"}),
    ],
)
def test_every_answer_carries_the_policy(
    visitor: Visitor, project: str, method: str, path: str, code: int, more: dict[str, str]
) -> None:
    with visitor.http.stream(method, path.format(asset=_asset(visitor), project=project), headers=more) as answer:
        assert answer.status_code == code
        assert {name: answer.headers.get_list(name) for name in CARRIED} == {
            name: [value] for name, value in CARRIED.items()
        }


def test_an_answer_that_failed_carries_the_policy_and_tells_nothing(
    app: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(Shelf, "pulse", fails)
    answer = httpx.get(f"{app.address}/polku/pulse")  # the server drops the connection
    assert (answer.status_code, answer.headers["content-security-policy"]) == (500, POLICY)
    assert SECRET not in answer.text


def test_what_the_page_is_made_of_holds_nothing_of_the_owner(visitor: Visitor, project: str) -> None:
    visitor.say(project, f"My name is {SECRET} and I run a bakery in Leeds")
    assert SECRET in " ".join(visitor.load(project)["parts"])
    for path in ("/", "/config", "/config/", "/manifest.json", "/theme.css", "/robots.txt"):
        source = visitor.http.get(path).text
        assert SECRET not in source
        assert project not in source
    assert SECRET not in visitor.http.get("/", params={"project": project}).text
