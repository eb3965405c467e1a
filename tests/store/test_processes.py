"""Several processes, and several threads of one, use a database at once, and nothing that any of them saved is lost."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection

from assistant.journey.soundness import faults
from assistant.store import Shelf, Store, open_store

from .turns import a_project, answered, at, commit, line, pains

Opened = Callable[[str], Store]
_TURNS = 25


def write(url: str, one: str, name: str) -> list[str]:
    """Make turns as fast as one can, as a process of its own would, and return what was acknowledged."""
    store = open_store(url)
    try:
        return turns(store.of("anna"), one, name)
    finally:
        store.close()


def turns(shelf: Shelf, one: str, name: str) -> list[str]:
    acknowledged: list[str] = []
    for number in range(_TURNS):
        text = f"{name} waits {number} minutes"
        done = answered(shelf, one, text, text)
        assert done.reply is not None
        assert done.refused == []
        acknowledged.append(text)
        base = shelf.load(one)
        commit(shelf, base, line(f"{name} by hand {number}", stage="s4"))
    return acknowledged


def check(shelf: Shelf, one: str, said: list[str]) -> None:
    saved = shelf.load(one)
    assert faults(saved.project) == []
    assert sorted(pains(saved.project)) == sorted(said)
    assert len(pains(saved.project, 1)) == len(said)
    messages = shelf.messages(one)
    assert [message.seq for message in messages] == list(range(1, 2 * len(said) + 1))
    assert sorted(message.text for message in messages if message.role == "owner") == sorted(said)
    assert shelf.unanswered(one) is None
    assert saved.version == 1 + 2 * len(said)
    assert [change.seq for change in shelf.history(one)] == list(range(2 * len(said) + 1))


def test_two_processes_write_one_project(url: str, opened: Opened) -> None:
    shelf = opened(url).of("anna")
    one = shelf.create(a_project(), at()).id
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        done = [pool.submit(write, url, one, name) for name in ("Liisa", "Marek")]
        said = [text for each in done for text in each.result()]
    check(shelf, one, said)


def test_four_threads_write_one_project(url: str, opened: Opened) -> None:
    shelf = opened(url).of("anna")
    one = shelf.create(a_project(), at()).id
    with ThreadPoolExecutor(4) as pool:
        done = [pool.submit(turns, shelf, one, name) for name in ("Liisa", "Marek", "Olga", "Sven")]
        said = [text for each in done for text in each.result()]
    check(shelf, one, said)


def test_four_processes_open_a_new_database_at_once(url: str, opened: Opened) -> None:
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        made = [pool.submit(begin, url) for _ in range(8)]
        ids = {each.result() for each in made}
    assert {listed.id for listed in opened(url).of("anna").projects()} == ids


def begin(url: str) -> str:
    store = open_store(url)
    try:
        return store.of("anna").create(a_project(), at()).id
    finally:
        store.close()


def test_a_process_that_is_killed_has_lost_nothing_that_it_acknowledged(url: str, opened: Opened) -> None:
    shelf = opened(url).of("anna")
    one = shelf.create(a_project(), at()).id
    spawn = get_context("spawn")
    here, there = spawn.Pipe()
    writer = spawn.Process(target=acknowledge, args=(url, one, there))
    writer.start()
    told = [here.recv() for _ in range(20)]
    writer.kill()
    writer.join()
    while here.poll():
        told.append(here.recv())
    said = [message.text for message in shelf.messages(one) if message.role == "owner"]
    noted = pains(shelf.load(one).project)
    assert said[: len(told)] == noted[: len(told)] == told
    assert faults(shelf.load(one).project) == []
    done = answered(shelf, one, "Liisa goes on", "Liisa goes on")
    assert pains(done.saved.project)[-1] == "Liisa goes on"


def acknowledge(url: str, one: str, pipe: Connection) -> None:
    shelf = open_store(url).of("anna")
    for number in range(10_000):
        text = f"Liisa waits {number} minutes"
        answered(shelf, one, text, text)
        pipe.send(text)
