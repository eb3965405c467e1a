"""What holds for every test: the network is closed but for this machine, and nothing of the person's own is used."""

import ipaddress
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_REACHED: list[str] = []
_OURS = ("POLKU_", "OPENAI_", "LC_", "LANG", "XDG_")
# Whoever starts the tests decides these; they say how long the tests run and repeat a run.
_KEPT = ("POLKU_SOAK", "POLKU_SEED")


def _is_here(address: object) -> bool:
    if not isinstance(address, tuple) or not address:
        return True  # a socket in the file system
    host = str(address[0])
    try:
        return host in ("", "localhost") or ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False  # a name: only asking who that is would leave the machine


def _closed(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg") and not _is_here(arguments[1]):
        _REACHED.append(str(arguments[1]))
        raise ConnectionRefusedError(f"the network is closed in tests: {arguments[1]}")


sys.addaudithook(_closed)


@pytest.fixture(autouse=True)
def closed_network() -> Iterator[None]:
    """Fail a test that reaches for another machine, even where the code has swallowed the error."""
    del _REACHED[:]
    yield
    assert not _REACHED, f"reached for the network: {', '.join(_REACHED)}"


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a home of its own, and none of the settings of whoever runs it."""
    for name in list(os.environ):
        if name.startswith(_OURS) and name not in _KEPT:
            monkeypatch.delenv(name)
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("POLKU_HOME", str(home / "polku"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return home
