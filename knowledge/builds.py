"""The builds of an index: one folder each, never changed once made, and a file that names the current one.

    <folder>/current            the name of the build that readers use
    <folder>/build.lock         held by whoever builds
    <folder>/<build>/           what the index wrote, and manifest.json, written last

A build without a manifest was killed while it was made; nobody reads it and the next build deletes it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
import uuid
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import filelock

LOCK_SECONDS = 30.0
_TRIES = 20
DATABASE = "chroma.sqlite3"

State = Literal["ready", "missing", "stale", "damaged"]


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a build is made from; a build of another recipe is stale.

    Attributes:
        digest: Fingerprint of the passages.
        embedding: Name of what made their vectors.
    """

    digest: str
    embedding: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build says of itself.

    Attributes:
        passages: How many it holds.
        dimension: Length of its vectors.
        files: By path, the fingerprint of each file, "" for the database, which Chroma writes to whenever it reads.
    """

    recipe: Recipe
    passages: int
    dimension: int
    files: dict[str, str]


class Builds:
    """The builds in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self) -> str:
        """Return the name of the current build, or "" when there is none. Cheap: called before each search."""
        try:
            return (self.folder / "current").read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def manifest(self, build: str) -> Manifest | None:
        """Return what a build says of itself, or None where it was killed or cannot be read."""
        try:
            data = json.loads((self.folder / build / "manifest.json").read_text(encoding="utf-8"))
            return Manifest(**{**data, "recipe": Recipe(**data["recipe"])})
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def state(self, recipe: Recipe) -> State:
        """Say whether the current build can be used for a recipe, without opening it."""
        build = self.current()
        if not build:
            return "missing"
        manifest = self.manifest(build)
        if manifest is None or self.damaged(build, manifest):
            return "damaged"
        return "ready" if manifest.recipe == recipe else "stale"

    def damaged(self, build: str, manifest: Manifest) -> bool:
        """Say whether a build's files are other than when it was made, as far as can be seen from outside."""
        folder = self.folder / build
        try:
            for name, code in manifest.files.items():
                if not (folder / name).is_file() or (code and _fingerprint(folder / name) != code):
                    return True
            return not _is_whole_database(folder / DATABASE)
        except OSError:
            return True

    def add(self, recipe: Recipe, write: Callable[[Path], tuple[int, int]], *, force: bool = False) -> None:
        """Make a build and switch to it, unless another process has made the same one while this one waited.

        Args:
            recipe: What the build is made from.
            write: Fills the folder of the build; returns how many passages it wrote, and their dimension.
            force: Build even where the current build would do.

        Raises:
            filelock.Timeout: Another build does not come to its end.
            OSError: The folder cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(self.folder / "build.lock", timeout=LOCK_SECONDS):
            if not force and self.state(recipe) == "ready":
                return
            previous = self.current()
            self._prune(keep={previous})
            name = f"{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}-{uuid.uuid4().hex[:8]}"
            folder = self.folder / name
            try:
                folder.mkdir()
                passages, dimension = write(folder)
                manifest = Manifest(recipe, passages, dimension, _fingerprints(folder))
                (folder / "manifest.json").write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")
                self._switch(name)
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
            # Whoever still reads the previous build may finish with it.
            self._prune(keep={previous, name})

    def _switch(self, name: str) -> None:
        """Name the current build, so that a reader sees the old name or the new one and nothing between."""
        fresh = self.folder / f"current.{uuid.uuid4().hex[:8]}"
        try:
            with fresh.open("w", encoding="utf-8") as file:
                file.write(name)
                file.flush()
                os.fsync(file.fileno())
            _replace(fresh, self.folder / "current")
        finally:
            fresh.unlink(missing_ok=True)

    def _prune(self, keep: set[str]) -> None:
        """Delete all other builds, those that were killed among them. Only the holder of the lock may call this."""
        for path in self.folder.iterdir():
            if path.is_dir() and path.name not in keep:
                # Windows keeps what somebody has open; the next build tries again.
                shutil.rmtree(path, ignore_errors=True)
            elif path.name.startswith("current."):
                path.unlink(missing_ok=True)


def _replace(fresh: Path, old: Path) -> None:
    for attempt in range(_TRIES):
        try:
            fresh.replace(old)
        except PermissionError:
            # Windows refuses while a reader has the file open, which lasts no more than a moment.
            if attempt == _TRIES - 1:
                raise
            time.sleep(0.05)
        else:
            return


def _is_whole_database(file: Path) -> bool:
    """Say whether an SQLite file has its header and all the pages that the header counts.

    Its bytes cannot be compared, since readers write to it. What is wrong inside a page, SQLite reports by itself.
    """
    with file.open("rb") as opened:
        header = opened.read(100)
    page, pages = int.from_bytes(header[16:18]), int.from_bytes(header[28:32])
    # A page of 65,536 bytes does not fit its field and is written as 1.
    return (
        header.startswith(b"SQLite format 3\0") and file.stat().st_size >= pages * (65_536 if page == 1 else page) > 0
    )


def _fingerprints(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    # The journal of the database comes and goes with its readers.
    return {
        path.relative_to(folder).as_posix(): "" if path.name == DATABASE else _fingerprint(path)
        for path in files
        if not path.name.startswith(f"{DATABASE}-")
    }


def _fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
