"""Whose projects a browser sees: everyone's on this machine, or, off loopback, each browser its own."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from itsdangerous import BadSignature, URLSafeSerializer

from ..errors import UserMustAct
from ..store import LOCAL

COOKIE: Final = "polku_owner"
_BYTES: Final = 24


class Owners:
    """Tells owners apart by a signed cookie.

    Args:
        home: the folder that keeps the key of the signature.
        alone: whether only this machine can reach the app; then there is one owner and no cookie.
    """

    def __init__(self, home: Path, *, alone: bool) -> None:
        self.alone = alone
        self._signer = None if alone else URLSafeSerializer(_key(home / "cookie.key"), salt="polku-owner")

    def of(self, cookies: Mapping[str, str]) -> str | None:
        """Return the owner that a browser's cookies name, none where they name nobody or were made up."""
        if self._signer is None:
            return LOCAL
        try:
            owner = self._signer.loads(cookies.get(COOKIE, ""))
        except BadSignature:
            return None
        return owner if isinstance(owner, str) else None

    def new(self) -> str:
        """Return the value of the cookie for a browser that comes for the first time."""
        assert self._signer is not None
        return str(self._signer.dumps(f"browser-{secrets.token_urlsafe(_BYTES)}"))


def _key(file: Path) -> bytes:
    """Return the key of the signature, making it first where there is none."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            kept = file.read_bytes()
            if len(kept) >= _BYTES:
                return kept
            file.unlink()  # half of one, from a start that was cut off
            return _key(file)
        key = secrets.token_bytes(_BYTES)
        with os.fdopen(handle, "wb") as stream:
            stream.write(key)
    except OSError as error:
        raise UserMustAct("home-unwritable", folder=str(file.parent)) from error
    return key
