"""Files that a command reads or writes: never half of one."""

import os
import secrets
import shutil
from pathlib import Path

from ..errors import UserMustAct
from ..formats.project_json import MOST_BYTES


def is_file(path: Path) -> bool:
    """Return whether a file of that name is there."""
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def read_file(file: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        UserMustAct: it cannot be read, or is larger than any project.
    """
    try:
        with file.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            data = b"" if size > MOST_BYTES else stream.read(MOST_BYTES + 1)  # a pipe has no size
    except (OSError, ValueError) as error:
        raise UserMustAct("file-missing", file=str(file)) from error
    if size > MOST_BYTES or len(data) > MOST_BYTES:
        megabytes = round(max(size, len(data)) / 1024 / 1024, 1)
        raise UserMustAct("file-too-large", file=file.name, size=megabytes, most=MOST_BYTES // 1024 // 1024)
    return data


def write_file(file: Path, data: bytes) -> None:
    """Write a file; where that fails, one that was there before is left as it was.

    Raises:
        UserMustAct: it cannot be written.
    """
    try:
        target = Path(os.path.realpath(file))
        if target.exists() and (not target.is_file() or not os.access(target.parent, os.W_OK)):
            target.write_bytes(data)  # a pipe, a terminal, or a file in a folder that takes no new ones
        else:
            _replace(target, data)
    except (OSError, ValueError) as error:
        raise UserMustAct("file-unwritable", file=str(file)) from error


def _replace(target: Path, data: bytes) -> None:
    there = target.exists()
    if there and not os.access(target, os.W_OK):
        raise PermissionError(str(target))
    new = target.with_name(f".polku-{secrets.token_hex(6)}")
    try:
        with new.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if there:
            shutil.copymode(target, new)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
