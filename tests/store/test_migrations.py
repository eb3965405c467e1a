"""Every database of an earlier Polku is brought up to date, and ends with the tables that the code expects."""

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from assistant.store import Store, database, migrations
from assistant.store.tables import REVISION, metadata

from .turns import a_project, answered, at

Opened = Callable[[str], Store]
SCRIPTS = ScriptDirectory(str(Path(migrations.__file__).parent))
REVISIONS = [script.revision for script in reversed(list(SCRIPTS.walk_revisions()))]


def test_the_newest_revision_is_the_one_that_the_code_names() -> None:
    assert SCRIPTS.get_current_head() == REVISION


def test_an_empty_database_gets_the_tables_of_the_code(url: str, opened: Opened) -> None:
    store = opened(url)
    with store._database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_database_of_each_revision_is_brought_up_to_date(
    url: str, opened: Opened, revision: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(database, "REVISION", revision)
        opened(url).close()
    shelf = opened(url).of("anna")
    saved = shelf.create(a_project(), at())
    answered(shelf, saved.id, "The queue is long", "The queue is long")
    again = opened(url)
    assert again.of("anna").load(saved.id).version == 2
    with again._database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == REVISION


def test_a_migration_that_fails_leaves_nothing(url: str, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("half way")

    with monkeypatch.context() as broken:
        broken.setattr("alembic.op.create_index", fails)
        with pytest.raises(RuntimeError):
            opened(url)
    assert opened(url).of("anna").projects() == []
