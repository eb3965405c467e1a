"""Every command: what it prints, for people and for programs, in every language and every locale."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from assistant import __version__
from assistant.journey.vocabulary import LANGUAGES, ORIGINS
from assistant.locales import Messages
from assistant.privacy import Reach

from .conftest import ANSWERS
from .programs import Polku

Told = tuple[Polku, str]
DESCRIPTION = "Laura is 34 years old, works as a nurse, and wants to get her hair done quickly after work."


def test_the_projects_are_listed(told: Told) -> None:
    polku, project = told
    (row,) = [one for one in polku("projects", "--json").data if one["id"] == project]
    assert set(row) == {"id", "name", "language", "updated", "messages"}
    assert (row["language"], row["messages"]) == ("en", 1 + 2 * len(ANSWERS))
    assert project in polku("projects").out


def test_a_project_is_shown_and_exported_alike(told: Told) -> None:
    polku, project = told
    file = polku.home.parent / "map.json"
    assert polku("export", project, "--format", "json", "-o", file).out == ""
    written, shown = json.loads(file.read_bytes()), polku("show", project, "--json").data
    assert set(shown) == {"format", "version", "exported_at", "guessed_share", "origins", "project"}
    assert (shown["format"], shown["version"], set(shown["origins"])) == ("polku-project", 1, set(ORIGINS))
    assert written | {"exported_at": ""} == shown | {"exported_at": ""}
    assert [one["text"] for one in shown["project"]["evidence"]] == list(ANSWERS)
    assert "annoyed because nobody answered" in polku("show", project).out


def test_import_then_export_gives_the_same_project(told: Told, polku: Polku) -> None:
    file = polku.home.parent / "map.json"
    told[0]("export", told[1], "--format", "json", "-o", file)
    imported = polku("import", file, "--json").data
    assert set(imported) == {"project", "downgraded"}
    assert imported["downgraded"] == 0
    before = json.loads(file.read_bytes())
    polku("export", imported["project"], "--format", "json", "-o", file)
    assert json.loads(file.read_bytes()) | {"exported_at": ""} == before | {"exported_at": ""}
    assert polku("import", file).out.strip() in [one["id"] for one in polku("projects", "--json").data]


def test_an_imported_project_can_be_talked_about(told: Told, polku: Polku) -> None:
    file = polku.home.parent / "map.json"
    told[0]("export", told[1], "--format", "json", "-o", file)
    project = polku("import", file).out.strip()
    done = polku("chat", "--jsonl", "--project", project, stdin=b'{"text": "She called us by phone and was happy."}\n')
    assert (done.code, done.err, len(done.out.splitlines())) == (0, "", 2)


@pytest.mark.parametrize("name", ["map.json", "ä" * 100 + ".json", "[bold]{x} %s.json"])
def test_a_file_is_imported_into_a_project_under_any_name(told: Told, polku: Polku, name: str) -> None:
    project = polku.interviewed(ANSWERS[0])
    file = polku.home.parent / name
    told[0]("export", told[1], "--format", "json", "-o", file)
    assert polku("import", file, "--project", project[:4], "--json").data == {"project": project, "downgraded": 0}
    [before] = told[0]("show", told[1], "--json").data["project"]["maps"]
    [after] = polku("show", project, "--json").data["project"]["maps"]
    assert [one["name"]["text"] for one in after["stages"]] == [one["name"]["text"] for one in before["stages"]]


def test_a_page_is_exported(told: Told) -> None:
    polku, project = told
    file = polku.home.parent / "map.html"
    for language in LANGUAGES:
        assert polku("export", project[:5], "--format", "html", "-o", file, "--language", language).code == 0
        assert f'lang="{language}"' in file.read_text(encoding="utf-8")


def test_names_and_quotes_can_be_left_out(told: Told) -> None:
    polku, project = told
    file = polku.home.parent / "less.json"
    polku("export", project, "--format", "json", "-o", file, "--without-quotes", "--mask-names")
    text = file.read_text(encoding="utf-8")
    assert "Laura" not in text
    assert ANSWERS[2] not in text


def test_what_cannot_be_exported_is_refused(told: Told) -> None:
    polku, project = told
    nowhere = polku.home.parent / "no" / "such" / "map.json"
    polku("export", project, "--format", "json", "-o", nowhere).refused("file-unwritable", "en", file=str(nowhere))
    folder = polku.home
    polku("export", project, "--format", "json", "-o", folder).refused("file-unwritable", "en", file=str(folder))
    done = polku("export", project, "--format", "docx", "-o", "map.docx")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert not (polku.home.parent / "map.docx").exists()


def test_a_file_that_is_there_keeps_its_rights(told: Told) -> None:
    polku, project = told
    file = polku.home.parent / "private.json"
    file.write_text("")
    file.chmod(0o640)
    polku("export", project, "--format", "json", "-o", file)
    assert file.stat().st_mode & 0o777 == 0o640
    assert file.stat().st_size


def test_a_review_names_what_is_missing(told: Told) -> None:
    polku, project = told
    findings = polku("review", project, "--json").data
    assert findings
    keys = {"rule", "severity", "map", "place", "lanes", "topic", "card", "text", "ask"}
    assert all(set(one) == keys for one in findings)
    errors = [one for one in findings if one["severity"] == "E"]
    assert polku("review", project).code == 0
    assert polku("review", project, "--strict").code == int(bool(errors))
    file = polku.home.parent / "review.json"
    polku("export", project, "--format", "json", "-o", file)
    assert polku("review", file, "--json").data == findings
    assert polku("review", file, "--strict", "--language", "fi").code == int(bool(errors))


def test_a_persona_is_described(polku: Polku) -> None:
    found = polku("persona", DESCRIPTION, "--json").data
    assert set(found) == {"personas", "open_questions"}
    (persona,) = found["personas"]
    assert set(persona) == {"id", "fields"}
    facts = [fact for facts in persona["fields"].values() for fact in facts]
    assert facts
    assert all(set(fact) == {"text", "quote", "origin"} for fact in facts)
    assert all(fact["quote"] in DESCRIPTION for fact in facts)
    assert polku("projects", "--json").data == []


def test_a_persona_is_added_to_a_project(polku: Polku) -> None:
    project = polku.interviewed(ANSWERS[0])
    assert polku("persona", DESCRIPTION, "--project", project[:6]).code == 0
    (persona,) = polku("show", project, "--json").data["project"]["personas"]
    assert "nurse" in json.dumps(persona)
    again = polku("chat", "--jsonl", "--project", project)
    assert json.loads(again.out)["asking"]["topic"] == "question"


def test_an_answer_is_understood(polku: Polku) -> None:
    found = polku("understand", "She called us by phone and was annoyed.", "--asking", "actions", "--json").data
    assert (set(found), found["language"], found["intent"]) == ({"language", "intent", "lines"}, "en", "answer")
    assert found["lines"]
    for line in found["lines"]:
        assert {"lane", "text", "quote"} <= set(line) <= {"lane", "field", "text", "quote", "phase", "channel", "score"}
    assert "phone" in polku("understand", "She called us by phone.", "--asking", "actions").out


@pytest.mark.parametrize("text", ["", "   ", "...", "\x01"])
def test_nothing_is_refused_wherever_it_is_said(polku: Polku, text: str) -> None:
    for command in (("persona", text), ("understand", text, "--asking", "pains")):
        polku(*command, "--language", "pl").refused("message-empty", "pl")


def test_the_guide_is_searched(polku: Polku) -> None:
    hits = polku("guidance", "search", "what is a pain point?", "-k", "2", "--json").data
    assert 1 <= len(hits) <= 2
    assert all(set(hit) == {"card", "topic", "title", "language", "score", "text"} for hit in hits)
    assert hits == sorted(hits, key=lambda hit: -hit["score"])
    assert polku("guidance", "rebuild").code == 0
    assert polku("guidance", "search", "what is a pain point?", "-k", "2", "--json").data == hits


def test_the_doctor_looks_at_everything(polku: Polku) -> None:
    checks = polku("doctor", "--json").data
    assert all(set(check) == {"check", "works", "says"} for check in checks)
    assert {"version", "folder", "languages", "database", "guidance", "interviewer"} <= {one["check"] for one in checks}
    assert polku("doctor").code == 0
    (polku.home / "polku.db").write_bytes(b"no database" * 100)
    ill = polku("doctor", "--json")
    assert (ill.code, [one["check"] for one in ill.data if not one["works"]]) == (1, ["database"])


def test_ids_are_known_by_how_they_begin(polku: Polku) -> None:
    one, two = polku.interviewed(ANSWERS[0]), polku.interviewed(ANSWERS[0])
    length = next(number for number in range(1, 9) if one[:number] != two[:number])
    assert polku("show", one[:length].upper()).code == 0
    if length > 1:
        polku("show", one[: length - 1]).refused("project-many", "en", id=one[: length - 1])
    assert polku("show", "").code == 1
    for nothing in ("%", "_", "o0o0"):
        polku("show", nothing).refused("project-not-found", "en", id=nothing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_spoken_where_it_is_asked_for(polku: Polku, language: str) -> None:
    polku("show", "nothing", "--language", language).refused("project-not-found", language, id="nothing")
    polku("show", "nothing", POLKU_LANGUAGE=language).refused("project-not-found", language, id="nothing")
    polku("show", "nothing", LC_ALL=f"{language}.UTF-8").refused("project-not-found", language, id="nothing")
    opened = json.loads(polku("chat", "--jsonl", "--language", language, POLKU_LANGUAGE="en").out)
    assert opened["reply"].startswith(Reach().say(Messages(language), "welcome"))
    again = polku("chat", "--jsonl", "--project", opened["project"], POLKU_LANGUAGE="en")
    assert json.loads(again.out)["reply"].startswith(Messages(language).say("welcome-back"))


@pytest.mark.parametrize(
    "wrong",
    [
        ("frobnicate",),
        ("show",),
        ("show", "a", "b"),
        ("chat", "--language", "de"),
        ("chat", "--loud"),
        ("understand", "x"),
        ("understand", "x", "--asking", "weather"),
        ("export", "abc"),
        ("guidance",),
        ("guidance", "search", "x", "-k", "0"),
        ("guidance", "search", "x", "-k", "many"),
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2(polku: Polku, wrong: tuple[str, ...]) -> None:
    done = polku(*wrong)
    assert done.code == 2
    assert "Traceback" not in done.out + done.err
    assert not (polku.home / "polku.db").exists()


def test_the_version_and_help_are_printed(polku: Polku) -> None:
    assert polku("--version").out.strip() == __version__
    for command in ((), ("chat",), ("export",), ("guidance", "search")):
        assert "Usage" in polku(*command, "--help").out


@pytest.mark.parametrize(
    "command",
    [
        ("persona", "Laura \udcff\udcfe is a nurse of 34 years"),
        ("understand", "she called \udce9", "--asking", "actions"),
        ("show", "\udcff"),
        ("chat", "--project", "\udcff"),
        ("import", "\udcff.json"),
        ("export", "\udcff", "--format", "json", "-o", "\udcff.json"),
        ("review", "\udcff"),
        ("guidance", "search", "pain \udcff point"),
    ],
    ids=lambda command: command[0],
)
def test_bytes_that_are_no_text_may_stand_in_an_argument(polku: Polku, command: tuple[str, ...]) -> None:
    done = polku(*command)  # Python hands such bytes on as halves of characters
    assert done.code in (0, 1)
    assert done.err.count("\n") == done.code
    assert Messages("en").say("internal") not in done.err


# --- real processes -------------------------------------------------------------------------------------------------

ASCII = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def test_a_plain_locale_does_not_stop_anything(polku: Polku) -> None:
    line = json.dumps({"text": "Asiakas ärsyyntyi, koska Ägräs ei vastannut."}, ensure_ascii=False).encode() + b"\n"
    told = polku.process("chat", "--jsonl", "--language", "ru", stdin=line, more=ASCII)
    assert (told.code, told.err, len(told.out.splitlines())) == (0, "", 2)
    assert Reach().say(Messages("ru"), "welcome").splitlines()[0] in json.loads(told.out.splitlines()[0])["reply"]
    project = json.loads(told.out.splitlines()[0])["project"]
    assert polku.process("show", project, more=ASCII).code == 0
    talked = polku.process("chat", "--project", project, stdin="Ещё один ответ\n".encode(), more=ASCII)
    assert (talked.code, talked.err) == (0, "")


def test_a_reader_that_leaves_early_is_no_error(told: Told) -> None:
    polku, project = told
    for command in (("show", project, "--json"), ("show", project), ("chat", "--jsonl")):
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run(
            polku.command(*command), stdin=subprocess.DEVNULL, stdout=write, stderr=subprocess.PIPE,
            env=polku.environment(), cwd=polku.home.parent, timeout=60,
        )  # fmt: skip
        os.close(write)
        assert (done.returncode, done.stderr) == (0, b"")


def test_output_that_does_not_fit_is_told(told: Told) -> None:
    polku, project = told
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            polku.command("show", project), stdout=full, stderr=subprocess.PIPE, env=polku.environment(), timeout=60,
            cwd=polku.home.parent,
        )  # fmt: skip
    assert (done.returncode, done.stderr.decode()) == (1, Messages("en").say("disk-full") + "\n")


@pytest.mark.skipif(os.name == "nt", reason="`>&-` closes a stream in a POSIX shell; Windows has no such shell")
def test_closed_streams_stop_nothing(polku: Polku) -> None:
    shell = " ".join(f"'{part}'" for part in polku.command("chat", "--jsonl"))
    for closed in ("<&-", ">&-", "<&- >&- 2>&-"):
        done = subprocess.run(
            ["sh", "-c", f"{shell} {closed}"], capture_output=True, env=polku.environment(), cwd=polku.home.parent,
            timeout=60,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")
