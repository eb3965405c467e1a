"""Where deleted words cannot be overwritten at once, they are a little later."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.store import Saved, Shelf, Store

from .turns import a_project, answered, at

Opened = Callable[[str], Store]
SECRET = "My neighbour Kowalczyk never pays his bill"


def begun(shelf: Shelf) -> Saved:
    """A project in which something was said before."""
    saved = shelf.create(a_project(), at())
    for number in range(10):
        saved = answered(shelf, saved.id, f"People wait {number} minutes.", f"wait {number} minutes").saved
    return saved


def test_words_that_a_reader_kept_in_the_log_are_wiped_later(
    file: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.store.database._WAIT", 0.1)
    one, two = opened(f"sqlite:///{file}"), opened(f"sqlite:///{file}")
    saved = begun(one.of("anna"))
    answered(one.of("anna"), saved.id, SECRET, SECRET)

    def found() -> bool:
        return any(b"Kowalczyk" in path.read_bytes() for path in file.parent.iterdir())

    seq = one.of("anna").messages(saved.id)[-2].seq
    with two._database.reading() as reader:
        reader.exec_driver_sql("SELECT * FROM projects").all()  # holds on to what was there
        one.of("anna").forget_message(saved.id, seq, at())
        assert found()
    one.of("anna").say(saved.id, "Go on", "en", at())
    assert not found()


def test_words_that_a_crash_left_behind_are_wiped_on_opening(
    file: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(f"sqlite:///{file}")
    saved = begun(store.of("anna"))
    answered(store.of("anna"), saved.id, SECRET, SECRET)
    with monkeypatch.context() as crashed:
        crashed.setattr("assistant.store.database.Database._wipe", lambda _: None)
        store.of("anna").forget_message(saved.id, store.of("anna").messages(saved.id)[-2].seq, at())
    assert any(b"Kowalczyk" in path.read_bytes() for path in file.parent.iterdir())
    opened(f"sqlite:///{file}")
    assert not any(b"Kowalczyk" in path.read_bytes() for path in file.parent.iterdir())


def test_no_page_of_the_file_keeps_a_copy(file: Path, opened: Opened) -> None:
    shelf = opened(f"sqlite:///{file}").of("anna")
    one = shelf.create(a_project(), at()).id
    chance = random.Random(3)
    words: dict[int, str] = {}
    for number in range(60):
        word = f"secret{number:03}word"
        text = f"{word} {'and so on ' * chance.choice((1, 3, 30, 300))}".strip()
        done = answered(shelf, one, text, chance.choice((word, text[:90].strip())), says=f"You said “{text}”.")
        assert done.reply is not None
        words[done.reply.seq - 1] = word
    gone = chance.sample(sorted(words), 25)
    for seq in gone:
        shelf.forget_message(one, seq, at())
    data = b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert [word for seq, word in words.items() if (word.encode() in data) == (seq in gone)] == []
