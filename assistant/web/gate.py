"""The door of the app: which host names, origins and paths are let in, and what every answer carries."""

import ipaddress
import re
import socket
from collections.abc import Callable, Iterable
from http.cookies import CookieError, SimpleCookie
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..errors import Refused
from ..journey.vocabulary import Language
from ..locales import Messages
from .owners import COOKIE, Owners
from .sessions import own_session

POLICY: Final = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'self'"
)
_HEADERS: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
# What the app needs of Gradio. Everything else that Gradio would answer (its file cache, uploads, a proxy, its own
# documentation) stays shut.
_OPEN: Final = re.compile(
    r"/|/(?:static|assets|polku)/.+|/theme\.css|/manifest\.json|/robots\.txt|/favicon\.ico|/config/?"
    r"|/gradio_api/(?:queue/(?:join|data)|heartbeat/\w+|startup-events|app_id|reset|cancel)/?"
)
_SAFE: Final = ("GET", "HEAD", "OPTIONS")
_YEAR: Final = 365 * 24 * 3600


class Hosts:
    """The names under which the app may be addressed; any other is somebody else's page that leads here.

    Args:
        bound: the address that the app listens on.
        named: further names, for instance of a proxy in front.
    """

    def __init__(self, bound: str, named: Iterable[str] = ()) -> None:
        self._names = {"localhost", bound.lower(), *(name.strip().lower() for name in named if name.strip())}
        if not is_loopback(bound):
            self._names |= {socket.gethostname().lower(), socket.getfqdn().lower()}

    def knows(self, host: str, reached: str) -> bool:
        """Return whether a `Host` header is one of ours.

        Args:
            host: the header, with or without a port.
            reached: the address of this machine that the request came in on.
        """
        name = re.sub(r":\d*$", "", host.strip().lower()).strip("[]")
        return name in self._names or _is_address(name, reached)


def _is_address(name: str, reached: str) -> bool:
    """Return whether a name is an address of this machine: nobody can make that lead here who does not reach it."""
    try:
        address, here = ipaddress.ip_address(name), ipaddress.ip_address(reached)
        return address.is_loopback or address in (here, getattr(here, "ipv4_mapped", None))
    except ValueError:
        return False


def is_loopback(host: str) -> bool:
    """Return whether an address to listen on can be reached from this machine only."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Gate:
    """Lets requests in or refuses them, and puts on every answer what keeps the page safe.

    Args:
        app: what is behind.
        hosts: the names that are let in.
        owners: gives a browser its cookie.
        language: the language of a request's page.
        head: what belongs at the head of the page, by its language.
    """

    def __init__(
        self,
        app: ASGIApp,
        hosts: Hosts,
        owners: Owners,
        language: Callable[[Headers, str], Language],
        head: Callable[[Language], str],
    ) -> None:
        self._app, self._hosts, self._owners, self._language, self._head = app, hosts, owners, language, head

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take one request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        if refusal is not None:
            code, key = refusal
            language = self._language(headers, "")
            await PlainTextResponse(Messages(language).say(key), code, dict(_HEADERS))(scope, receive, send)
            return
        page = scope["path"] == "/"
        wanted = self._language(headers, scope["query_string"].decode("latin-1")) if page else "en"
        try:
            scope, receive = await own_session(scope, receive, self._owners.of(cookies(headers)) or "nobody")
        except Refused as error:
            sentence = Messages(self._language(headers, "")).error(error)
            await PlainTextResponse(sentence, 400, dict(_HEADERS))(scope, receive, send)
            return
        outgoing = _Outgoing(send, self._cookie(headers, scope) if page else None)
        if page:
            outgoing.rewrite = lambda text: _as_ours(text, wanted, self._head(wanted))
        await self._app(scope, receive, outgoing)

    def _refusal(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        reached = (scope.get("server") or ("", 0))[0]
        host = headers.get("host", "")
        if not self._hosts.knows(host, reached):
            return 421, "host-unknown"
        origin = headers.get("origin")
        if scope["method"] not in _SAFE and origin is not None and origin.partition("://")[2].lower() != host.lower():
            return 403, "origin-unknown"
        if not _OPEN.fullmatch(scope["path"]):
            return 404, "page-not-found"
        return None

    def _cookie(self, headers: Headers, scope: Scope) -> str | None:
        """Return the cookie for a browser that has none, or one that is not ours."""
        if self._owners.alone or self._owners.of(cookies(headers)) is not None:
            return None
        secure = "; Secure" if scope["scheme"] == "https" else ""
        return f"{COOKIE}={self._owners.new()}; Path=/; Max-Age={_YEAR}; HttpOnly; SameSite=Lax{secure}"


def cookies(headers: Headers) -> dict[str, str]:
    """Return the cookies of a request."""
    try:
        return {name: one.value for name, one in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}


def _as_ours(text: str, language: Language, head: str) -> str:
    """Return Gradio's page in the owner's language, with our own head and without Gradio's advertisements."""
    text = re.sub(r'<meta\s+(?:property|name)="(?:og|twitter):[^>]*>', "", text)
    text = text.replace('lang="en"', f'lang="{language}"', 1)
    return text.replace("<head>", f"<head>{head}", 1)


class _Outgoing:
    """Passes an answer on, with our headers; a page is put together and rewritten first."""

    def __init__(self, send: Send, cookie: str | None) -> None:
        self._send, self._cookie = send, cookie
        self.rewrite: Callable[[str], str] | None = None
        self._start: Message = {}
        self._body = bytearray()

    async def __call__(self, message: Message) -> None:
        """Take one piece of the answer."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name in [name for name in headers if name.startswith("access-control-")]:
                del headers[name]  # Gradio lets pages of other origins read
            for name, value in _HEADERS.items():
                headers[name] = value
            if self._cookie is not None:
                headers.append("set-cookie", self._cookie)
            if not headers.get("content-type", "").startswith("text/html"):
                self.rewrite = None
            if self.rewrite is None:
                await self._send(message)
            else:
                headers["cache-control"] = "no-store"
                self._start = message
            return
        if self.rewrite is None or message["type"] != "http.response.body":
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if not message.get("more_body", False):
            body = self.rewrite(self._body.decode("utf-8")).encode()
            MutableHeaders(scope=self._start)["content-length"] = str(len(body))
            await self._send(self._start)
            await self._send({"type": "http.response.body", "body": body})
