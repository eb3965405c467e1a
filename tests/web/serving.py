"""The app as the tests run it: the real server on a free port, in a thread of this process."""

import socket
import threading
import time
from collections.abc import Iterable
from pathlib import Path

import uvicorn

from assistant.interview.library import Library
from assistant.interview.protocol import Interviewer
from assistant.store import LOCAL, Shelf, Store, open_store
from assistant.web.app import build
from assistant.web.desk import Desk
from assistant.web.gate import Hosts, is_loopback
from assistant.web.owners import Owners


class Serving:
    """A running app on one home folder.

    Args:
        home: the folder.
        host: the address to listen on.
        port: the port; a free one by default.
        interviewer: who asks, where it is not the guided one.
        alone: whether only this machine reaches it; by default as the address says.
        hosts: further names under which it may be addressed.
    """

    def __init__(
        self,
        home: Path,
        host: str = "127.0.0.1",
        port: int = 0,
        interviewer: Interviewer | None = None,
        *,
        alone: bool | None = None,
        hosts: Iterable[str] = (),
    ) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.home, self.host = home, host
        self._interviewer = interviewer
        self._alone = is_loopback(host) if alone is None else alone
        self._hosts = Hosts(host, hosts)
        self._start(port)

    def _start(self, port: int) -> None:
        self.store: Store = open_store(f"sqlite:///{(self.home / 'polku.db').as_posix()}")
        self.owners = Owners(self.home, alone=self._alone)
        desk = Desk(self.store, Library.at(self.home), self.owners, None, self._interviewer)
        listening = socket.socket()
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((self.host, port))
        self._listening = listening
        self.port = int(listening.getsockname()[1])
        self.app = build(desk, self._hosts)
        self._server = uvicorn.Server(uvicorn.Config(self.app, log_config=None, lifespan="on"))
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [listening]}, daemon=True)
        self._thread.start()
        deadline = time.monotonic() + 20
        while not self._server.started:
            assert time.monotonic() < deadline, "the app does not start"
            time.sleep(0.01)

    @property
    def address(self) -> str:
        """The address of the app, without a path."""
        return f"http://{self.host}:{self.port}"

    def shelf(self, owner: str = LOCAL) -> Shelf:
        """An owner's projects, seen behind the page's back."""
        return self.store.of(owner)

    def stop(self) -> None:
        """Stop at once, as a killed server does."""
        self._server.should_exit = self._server.force_exit = True
        self._thread.join(20)
        assert not self._thread.is_alive(), "the app does not stop"
        self._listening.close()
        self.store.close()

    def start(self) -> None:
        """Start again on the same folder and port."""
        self._start(self.port)
