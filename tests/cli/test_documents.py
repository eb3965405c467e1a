"""The owner's own documents from the command line: added, listed, searched beside the guide, and removed."""

import json
from pathlib import Path

from assistant.locales import Messages

from .programs import Chat, Polku

HOURS = "Openings\n\nWe are open from nine to six, on Saturdays until two.\n"


def write(polku: Polku, name: str = "hours.txt", text: str = HOURS) -> Path:
    file = polku.home.parent / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_document_is_added_listed_found_and_removed(polku: Polku) -> None:
    project = polku.interviewed("We run a hair salon in Leeds.")
    one = polku("guidance", "add", write(polku), "--project", project[:5]).out.strip()
    [listed] = polku("guidance", "list", "--project", project, "--json").data
    assert (listed["id"], listed["name"], listed["passages"], listed["language"]) == (one, "hours.txt", 1, "en")
    assert polku("guidance", "list", "--project", project).out == f"{one}  hours.txt\n"
    [first, *_] = polku("guidance", "search", "open on Saturday", "--project", project, "--json").data
    assert first["card"] == f"document/{one}/1"
    assert (first["topic"], first["title"], first["language"]) == ("document", "hours.txt, line 1", "en")
    assert "Saturdays until two" in first["text"]
    assert set(first) == {"card", "topic", "title", "language", "score", "text"}
    assert polku("guidance", "remove", one, "--project", project).out == ""
    found = polku("guidance", "search", "open on Saturday", "--project", project, "--json").data
    assert [hit for hit in found if hit["topic"] == "document"] == []


def test_documents_and_cards_are_ranked_together(polku: Polku) -> None:
    project = polku.interviewed("We run a hair salon in Leeds.")
    polku(
        "guidance",
        "add",
        write(polku, "reviews.txt", "Bad reviews are answered by Maria within a day."),
        "--project",
        project,
    )
    hits = polku("guidance", "search", "what do I do with bad reviews", "--project", project, "-k", "4", "--json").data
    assert {hit["topic"] for hit in hits} >= {"document", "reading-reviews"}
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
    assert len(hits) == 4
    without = polku("guidance", "search", "what do I do with bad reviews", "--json").data
    assert "document" not in {hit["topic"] for hit in without}


def test_what_the_command_adds_and_removes_a_running_talk_knows(polku: Polku) -> None:
    with Chat(polku) as chat:
        chat.say("We run a hair salon in Leeds for people who live nearby.")
        one = polku("guidance", "add", write(polku), "--project", chat.project).out.strip()
        replied = chat.say("When do we open on Saturdays?")
        assert {"card": f"document/{one}/1", "title": "hours.txt, line 1"} in replied["citations"]
        assert "on Saturdays until two" in replied["reply"]
        polku("guidance", "remove", one, "--project", chat.project)
        assert "Saturdays until two" not in chat.say("When do we open on Saturdays?")["reply"]


def test_refusals_speak_the_owners_language(polku: Polku) -> None:
    project = polku.interviewed("Meillä on pieni kampaamo Turussa.", language="fi")
    missing = polku.home.parent / "none.pdf"
    polku("guidance", "add", missing, "--project", project).refused("file-missing", "fi", file=str(missing))
    broken = polku.home.parent / "tarjous.pdf"
    broken.write_bytes(b"\x89PNG not a PDF")
    polku("guidance", "add", broken, "--project", project).refused("document-broken", "fi", file="tarjous.pdf")
    empty = write(polku, "tyhjä.txt", " \n")
    polku("guidance", "add", empty, "--project", project).refused("document-empty", "fi", file="tyhjä.txt")
    polku("guidance", "add", write(polku), "--project", project)
    polku("guidance", "add", write(polku), "--project", project).refused("document-there", "fi", file="hours.txt")
    polku("guidance", "remove", "../../x", "--project", project).refused("no-such-id", "fi", id="../../x")
    polku("guidance", "add", write(polku), "--project", "nobodys").refused("project-not-found", "en", id="nobodys")


def test_a_file_of_200_megabytes_is_refused_before_it_is_read(polku: Polku) -> None:
    project = polku.interviewed("We run a hair salon in Leeds.")
    file = polku.home.parent / "all.pdf"
    with file.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    values = {"file": "all.pdf", "size": 200.0, "most": 50}
    polku("guidance", "add", file, "--project", project).refused("file-too-large", "en", **values)


def test_what_is_exported_does_not_hold_documents(polku: Polku) -> None:
    project = polku.interviewed("We run a hair salon in Leeds.")
    polku("guidance", "add", write(polku), "--project", project)
    file = polku.home.parent / "map.json"
    polku("export", project, "--format", "json", "-o", file)
    assert "Saturdays" not in json.dumps(json.loads(file.read_bytes()))
    assert Messages("en").has("papers-line")
