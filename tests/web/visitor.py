"""A browser without a page: it keeps cookies, sends the page's events by hand, and anything else that it likes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from typing import Any, Final

import httpx

from assistant.locales import Messages
from assistant.store import LOCAL
from assistant.web.owners import COOKIE

from .serving import Serving

EVENTS: Final = ("load", "turn", "act")
"""The events of the page, by their number."""
_SIGNAL: Final = 6  # of what an event changes, the part that the page's script is told
_SESSIONS = count(1)


class Visitor:
    """Somebody who speaks to the app without its page.

    Args:
        serving: the app.
        cookie: the cookie to come with, instead of the one that the app gives.
        language: what the browser asks for.
    """

    def __init__(self, serving: Serving, cookie: str | None = None, language: str = "en-GB") -> None:
        self.serving = serving
        self.language = language[:2]
        self.http = httpx.Client(base_url=serving.address, headers={"accept-language": language}, timeout=30)
        if cookie is None:
            self.page = self.http.get("/").text
        elif cookie:
            self.http.cookies.set(COOKIE, cookie)
        self.session = f"session{next(_SESSIONS)}"

    @property
    def owner(self) -> str:
        """Who the app takes this browser for."""
        return self.serving.owners.of(dict(self.http.cookies)) or LOCAL

    def sentence(self, code: str, **values: Any) -> str:
        """Return what the app says for a refusal."""
        return Messages(self.language).say(code, **values)

    # --- events -----------------------------------------------------------------------------------------------------

    def join(self, fn_index: Any, data: Any, query: str = "", **more: Any) -> httpx.Response:
        """Put an event into the queue."""
        body = {"data": [], "fn_index": fn_index, "event_data": data, "session_hash": self.session, **more}
        # What JSON cannot say (halves of characters) is sent as a browser would escape it.
        content = json.dumps(body).encode()
        return self.http.post(f"/gradio_api/queue/join{query}", content=content, headers=_JSON)

    @contextmanager
    def stream(self, session: str = "") -> Iterator[Iterator[dict[str, Any]]]:
        """Listen to a session's events, by default to this one's own."""
        with self.http.stream(
            "GET", "/gradio_api/queue/data", params={"session_hash": session or self.session}
        ) as answer:
            yield self._told(answer)

    @staticmethod
    def _told(answer: httpx.Response) -> Iterator[dict[str, Any]]:
        with suppress(httpx.RemoteProtocolError):  # Gradio breaks off where there is no such session
            for line in answer.iter_lines():
                if line.startswith("data: "):
                    yield json.loads(line[6:])

    def event(self, name: str, data: Any, query: str = "") -> dict[str, Any]:
        """Send an event of the page and return all that it says in the end, the signal read."""
        answer = self.join(EVENTS.index(name), data, query)
        assert answer.status_code == 200, answer.text
        with self.stream() as told:
            done = next(one for one in told if one["msg"] == "process_completed")
        assert done["success"], done
        parts = done["output"]["data"]
        signal: dict[str, Any] = json.loads(parts[_SIGNAL])
        return {"parts": [part for part in parts[:_SIGNAL] if isinstance(part, str)], **signal}

    def load(self, project: str = "") -> dict[str, Any]:
        """Open the page's first event, on a project or on none."""
        return self.event("load", None, f"?project={project}" if project else "")

    def act(self, do: str, project: str = "", **more: Any) -> dict[str, Any]:
        """Do something by hand."""
        return self.event("act", {"do": do, "project": project, **more})

    def say(self, project: str, text: str) -> dict[str, Any]:
        """Say something in the talk."""
        return self.event("turn", {"project": project, "text": text})

    # --- the app's own routes ---------------------------------------------------------------------------------------

    def upload(self, data: bytes, project: str, name: str = "map.json", **more: str) -> httpx.Response:
        """Send a file."""
        query = {"project": project, "name": name, **more}
        return self.http.post("/polku/import", params=query, content=data)

    def close(self) -> None:
        """Go away."""
        self.http.close()


_JSON: Final = {"content-type": "application/json"}
