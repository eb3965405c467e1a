"""Gradio's queue of events, kept apart by owner: what is asked of it is rewritten so that nobody can name another's."""

import json
from typing import Any, Final
from urllib.parse import parse_qs, urlencode

from starlette.types import Message, Receive, Scope

from ..errors import Refused

_API: Final = "/gradio_api/"
_EVENTS: Final = 3  # load, turn, act
_MOST_BYTES: Final = 4 * 1024 * 1024
_LONGEST: Final = 100


async def own_session(scope: Scope, receive: Receive, owner: str) -> tuple[Scope, Receive]:
    """Return a request to Gradio in which the session is the owner's own; any other request as it is.

    A session's events go to whoever names it; a name that somebody has found out is another session here.

    Raises:
        Refused: it is nothing that our page sends.
    """
    path = scope["path"].rstrip("/")
    if path == f"{_API}queue/data":
        named = parse_qs(scope["query_string"].decode("latin-1")).get("session_hash", [""])[0]
        query = urlencode({"session_hash": _session(owner, named)})
        return {**scope, "query_string": query.encode()}, receive
    if path.startswith(f"{_API}heartbeat/"):
        named = f"{_API}heartbeat/{_session(owner, path.rpartition('/')[2])}"
        return {**scope, "path": named, "raw_path": named.encode()}, receive
    if path in (f"{_API}queue/join", f"{_API}cancel") and scope["method"] == "POST":
        sent = _parsed(await _read(receive))
        asked = {"session_hash": _session(owner, sent.get("session_hash")), "fn_index": _event(sent.get("fn_index"))}
        if path.endswith("join"):
            # As text: Gradio would look for files of its own in it.
            asked |= {"data": [], "event_data": json.dumps(sent.get("event_data"))}
        else:
            asked["event_id"] = str(sent.get("event_id"))[:_LONGEST]
        return _with_body(scope, receive, json.dumps(asked).encode())
    return scope, receive


def _session(owner: str, named: Any) -> str:
    if not isinstance(named, str) or not (named.isascii() and named.isalnum()) or len(named) > _LONGEST:
        raise Refused("not-understood")
    return f"{owner}.{named}"


def _event(index: Any) -> int:
    if type(index) is not int or not 0 <= index < _EVENTS:
        raise Refused("not-understood")
    return index


async def _read(receive: Receive) -> bytes:
    found, more = bytearray(), True
    while more:
        message = await receive()
        found += message.get("body", b"")
        more = message.get("more_body", False)
        if len(found) > _MOST_BYTES:
            raise Refused("not-understood")
    return bytes(found)


def _parsed(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
        json.dumps(found)  # what is too deep to be written again
    except (ValueError, RecursionError):
        raise Refused("not-understood") from None
    if not isinstance(found, dict):
        raise Refused("not-understood")
    return found


def _with_body(scope: Scope, receive: Receive, body: bytes) -> tuple[Scope, Receive]:
    kept = [(name, value) for name, value in scope["headers"] if name not in (b"content-length", b"transfer-encoding")]
    headers = [*kept, (b"content-length", str(len(body)).encode())]
    unread = True

    async def again() -> Message:
        nonlocal unread
        if unread:
            unread = False
            return {"type": "http.request", "body": body, "more_body": False}
        return await receive()

    return {**scope, "headers": headers}, again
