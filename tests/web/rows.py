"""What stands in the database, word for word."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

_TABLES = ("projects", "messages", "changes")


def rows(home: Path) -> list[tuple[Any, ...]]:
    """Return every row of every table of the app on a home folder."""
    with closing(sqlite3.connect(home / "polku.db")) as connection:
        return [row for table in _TABLES for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")]
