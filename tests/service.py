"""A server on this machine that speaks the part of OpenAI's protocol which makes vectors."""

import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

Fault = Literal["", "401", "500", "slow", "html", "short", "nan", "shuffled"]


class EmbeddingServer(ThreadingHTTPServer):
    """Gives each text a vector of its letters' triples.

    Attributes:
        fault: how it fails at present.
        asked: the texts that it was sent, call by call.
        keys: what came as authorization.
        dimension: the length of its vectors.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.fault: Fault = ""
        self.asked: list[list[str]] = []
        self.keys: set[str] = set()
        self.dimension = 64

    @property
    def url(self) -> str:
        """Its address, as `OPENAI_BASE_URL`."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: EmbeddingServer

    def do_POST(self) -> None:
        self._answer()

    def _answer(self) -> None:
        server, body = self.server, json.loads(self.rfile.read(int(self.headers["content-length"])))
        server.asked.append(body["input"])
        server.keys.add(self.headers.get("authorization", ""))
        match server.fault:
            case "401" | "500":
                self._send(int(server.fault), json.dumps({"error": {"message": "no"}}), "application/json")
                return
            case "html":
                self._send(200, "<html>sign in first</html>", "text/html")
                return
            case "slow":
                time.sleep(5)
        data: list[dict[str, Any]] = [
            {"object": "embedding", "index": place, "embedding": _vector(text, server.dimension)}
            for place, text in enumerate(body["input"])
        ]
        if server.fault == "short":
            data.pop()
        if server.fault == "nan":
            data[0]["embedding"][0] = float("nan")
        if server.fault == "shuffled":
            data.reverse()
        self._send(200, json.dumps({"object": "list", "model": body["model"], "data": data, "usage": {}}))

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""

    def _send(self, code: int, text: str, kind: str = "application/json") -> None:
        content = text.encode()
        self.send_response(code)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _vector(text: str, dimension: int) -> list[float]:
    found = [0.0] * dimension
    for start in range(max(1, len(text) - 2)):
        piece = text.lower()[start : start + 3]
        found[int.from_bytes(hashlib.sha256(piece.encode()).digest()[:4], "big") % dimension] += 1.0
    return found


@contextmanager
def embedding_server() -> Iterator[EmbeddingServer]:
    """Serve until the block is left."""
    server = EmbeddingServer()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()
