"""The server: finds a port, starts the app, opens the browser, and stops on Ctrl-C."""

import errno
import ipaddress
import logging
import signal
import socket
import threading
import time
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

import uvicorn

from ..config import Settings
from ..documents import Documents
from ..errors import UserMustAct
from ..interview.embeddings import embedding_of
from ..interview.library import Library
from ..journey.vocabulary import LANGUAGES, known
from ..store import open_store
from ..understanding import detect
from .app import build
from .desk import Desk
from .gate import Hosts, is_loopback
from .owners import Owners

PORT = 7860
_TRIED = 20  # ports after the usual one, where that is taken


def serve(settings: Settings, host: str, port: int | None, *, show: bool, say: Callable[[str, str], None]) -> None:
    """Serve the web app until it is stopped.

    Args:
        settings: folder, database and language.
        host: the address to listen on.
        port: the port, or none for the first free one from 7860 on.
        show: whether to open the browser.
        say: is told the key of a message and the address, once the app answers.

    Raises:
        UserMustAct: the port is taken, the address is not this machine's, or the database cannot be opened.
    """
    listening = _listen(host, port)
    store = open_store(settings.database)
    _log_to(settings.home)
    try:
        alone = is_loopback(host)
        # The key is this machine's: others use it only where they have been let.
        shared = alone or settings.share_key or not settings.openai_api_key.get_secret_value()
        embedding = embedding_of(settings if shared else None)
        library, documents = Library.at(settings.home, embedding), Documents(embedding)
        service = settings.service if shared else ""
        desk = Desk(
            store,
            library,
            Owners(settings.home, alone=alone),
            known(LANGUAGES, settings.language),
            service=service,
            documents=documents,
        )
        app = build(desk, Hosts(host, settings.hosts.split(",")))
        config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="on", server_header=False)
        server = uvicorn.Server(config)
        address = f"http://{_here(host)}:{listening.getsockname()[1]}"
        ready = threading.Thread(target=_ready, args=(server, address, show, alone, say, desk), daemon=True)
        ready.start()
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # asked to end, it ends as on Ctrl-C
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listening])
    finally:
        listening.close()
        store.close()


def _here(host: str) -> str:
    """Return how this machine's own browser writes the address; one that means every address is loopback for it."""
    if host == "localhost":
        return "127.0.0.1"
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.is_unspecified:
        return "127.0.0.1" if address.version == 4 else "[::1]"
    return host if address.version == 4 else f"[{host}]"


def _ready(
    server: uvicorn.Server, address: str, show: bool, alone: bool, say: Callable[[str, str], None], desk: Desk
) -> None:
    """Wait until the app answers, then say where, open the browser, and read what the first turn needs."""
    while not server.started:
        if server.should_exit:
            return
        time.sleep(0.02)
    say("web-running-open" if not alone else "web-running-service" if desk.reach.service else "web-running", address)
    if show:
        webbrowser.open(address)
    detect("this reads the word lists of the languages")
    desk.library.warm()


def _log_to(home: Path) -> None:
    """Write what goes wrong into a file in Polku's folder; the terminal stays readable."""
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            home / "polku.log", maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        handler.setLevel(logging.WARNING)
        logging.getLogger().addHandler(handler)


def _listen(host: str, port: int | None) -> socket.socket:
    """Return a socket that listens on the wanted port, or on the first free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    if not host.strip():  # it would be every address
        raise UserMustAct("host-not-here", host=host)
    last: OSError | None = None
    for one in [port] if port is not None else range(PORT, PORT + _TRIED):
        listening = socket.socket(family, socket.SOCK_STREAM)
        try:
            if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows would let two servers share a port
                listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:
                listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((host, one))
            listening.listen(2048)
        except OSError as error:
            listening.close()
            last = error
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                break
        else:
            return listening
    assert last is not None
    if last.errno in (errno.EADDRINUSE, errno.EACCES):
        raise UserMustAct("port-taken", port=str(port or PORT)) from last
    raise UserMustAct("host-not-here", host=host) from last
