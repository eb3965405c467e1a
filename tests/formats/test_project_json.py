"""Polku's own file: nothing is lost, nothing is believed without proof, nothing hostile gets through."""

import json
from datetime import UTC, datetime
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import PolkuError, Refused, UserMustAct
from assistant.formats import FORMATS, Options, export, project_json, read
from assistant.formats.schema import project_schema, stored_schema
from assistant.journey.edits import AddFact, AddFeeling, AddLine, AddMap, AddPersona, AddStage
from assistant.journey.models import FileSource, Project, guessed_share, sourced_in
from assistant.journey.soundness import proven
from assistant.journey.vocabulary import PERSONA_FIELDS, PLAIN_LANES

from .maker import Maker
from .samples import cafe, crowded, empty, hostile

OPTIONS = Options(exported_at=datetime(2026, 11, 22, 12, 0, tzinfo=UTC))
SAMPLES = pytest.mark.parametrize("sample", [cafe, crowded, empty, hostile], ids=lambda made: made.__name__)


def exported(project: Project, **more: Any) -> bytes:
    return export(project, "json", "en", Options(exported_at=OPTIONS.exported_at, **more))


def document(project: Project) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(exported(project))
    return data


def changed(**values: Any) -> bytes:
    return json.dumps(document(cafe()) | values).encode()


# --- round trips ----------------------------------------------------------------------------------------------------


@SAMPLES
def test_export_import_export_is_identical(sample: Any) -> None:
    first = exported(sample())
    back = read(first, "map.json")
    assert back.project == sample()
    assert back.downgraded == 0
    assert exported(back.project) == first


_text = st.text(min_size=1, max_size=60).filter(lambda text: text.strip() != "")


@st.composite
def projects(draw: st.DrawFn) -> Project:
    maker = Maker(draw(st.text(max_size=20)))
    persona = maker.do(AddPersona())
    journey = maker.do(AddMap(persona_id=persona))
    stages = [maker.do(AddStage(map=journey, name="One", phase="use"))]
    for text in draw(st.lists(_text, max_size=12)):
        who = draw(st.sampled_from(["owner", "interviewer", "importer"]))
        try:
            match draw(st.integers(0, 4)):
                case 0:
                    stages.append(maker.do(AddStage(map=journey, name=text, phase="find"), who))
                case 1:
                    field = draw(st.sampled_from(PERSONA_FIELDS))
                    maker.do(AddFact(of=persona, field=field, text=text), who)
                case 2:
                    score = draw(st.integers(-2, 2))
                    maker.do(AddFeeling(stage=draw(st.sampled_from(stages)), text=text, score=score), who)
                case 3:
                    lane = draw(st.sampled_from(PLAIN_LANES))
                    maker.do(AddLine(stage=draw(st.sampled_from(stages)), lane=lane, text=text), who, "old.json")
                case _:
                    maker.hear(text)
                    maker.do(AddLine(stage=stages[0], lane="thoughts", text=text, cite=maker.said(text)))
        except (Refused, ValueError):
            pass  # a text of signs alone is no quote, one of control characters is no text
    return maker.project


@settings(max_examples=60, deadline=None)
@given(projects())
def test_any_project_survives_its_own_file(project: Project) -> None:
    data = exported(project)
    jsonschema.validate(json.loads(data), stored_schema())
    back = read(data, "map.json")
    assert (back.project, back.downgraded) == (project, 0)


def test_letters_are_not_escaped_and_lines_are_indented() -> None:
    text = exported(cafe()).decode()
    assert "Möllevången" in text
    assert text.startswith(
        '{\n  "format": "polku-project",\n  "version": 1,\n  "exported_at": "2026-11-22T12:00:00+00:00"'
    )


@SAMPLES
def test_says_how_much_is_guessed(sample: Any) -> None:
    project, data = sample(), document(sample())
    assert data["guessed_share"] == guessed_share(project)
    total = sum(data["origins"].values())
    guesses = data["origins"]["suggested"] + data["origins"]["guidance"]
    assert data["guessed_share"] == (round(guesses / total, 4) if total else 0)


# --- the schema -----------------------------------------------------------------------------------------------------


def test_the_schema_in_the_package_is_that_of_the_models() -> None:
    assert stored_schema() == project_schema(), "run: python -m assistant.formats.schema"


@SAMPLES
@pytest.mark.parametrize("more", [{}, {"without_quotes": True}, {"mask_names": True}])
def test_every_export_validates(sample: Any, more: dict[str, bool]) -> None:
    jsonschema.Draft202012Validator(stored_schema()).validate(json.loads(exported(sample(), **more)))


# --- what is not proven ---------------------------------------------------------------------------------------------


def test_a_forged_quote_is_no_longer_the_owners_word() -> None:
    data = document(cafe())
    line = data["project"]["maps"][0]["stages"][0]["lines"]["actions"][0]
    line["text"] = "she adores our prices"
    back = read(json.dumps(data).encode(), "C:\\Temp\\forged.json")
    item = back.project.maps[0].stages[0].lines.actions[0]
    assert (item.origin, item.sources, item.by) == ("imported", (FileSource(file="forged.json"),), "importer")
    assert (back.downgraded, item.id) == (1, line["id"])


@pytest.mark.parametrize("origin", ["stated", "paraphrased", "evidence"])
def test_a_claim_without_a_source_is_imported(origin: str) -> None:
    data = document(crowded())
    data["project"]["maps"][0]["stages"][0]["lines"]["pains"][0] |= {"origin": origin, "sources": []}
    back = read(json.dumps(data).encode(), "f.json")
    assert back.project.maps[0].stages[0].lines.pains[0].origin == "imported"
    assert back.downgraded == 1


@pytest.mark.parametrize("origin", ["accepted", "edited"])
def test_what_the_owner_did_by_hand_is_kept(origin: str) -> None:
    data = document(crowded())
    data["project"]["maps"][0]["stages"][0]["lines"]["pains"][0] |= {"origin": origin, "sources": [], "by": "owner"}
    back = read(json.dumps(data).encode(), "f.json")
    assert (back.project.maps[0].stages[0].lines.pains[0].origin, back.downgraded) == (origin, 0)


def test_an_unproven_guess_stays_a_guess() -> None:
    data = document(crowded())
    data["project"]["maps"][0]["stages"][0]["lines"]["pains"][0] |= {"origin": "guidance", "sources": []}
    back = read(json.dumps(data).encode(), "f.json")
    assert back.project.maps[0].stages[0].lines.pains[0].origin == "suggested"


def test_without_quotes_no_words_of_anybody_are_left_and_claims_come_in_as_imported() -> None:
    data = exported(cafe(), without_quotes=True)
    text = data.decode()
    assert "I just want to sit down" not in text
    assert "Lovely buns but we stood" not in text
    project = json.loads(text)["project"]
    assert {record["text"] for record in project["evidence"]} == {""}
    back = read(data, "bare.json")
    evidence = {record.id: record for record in back.project.evidence}
    assert back.downgraded > 20
    assert all(proven(item, evidence) for item in sourced_in(back.project))
    assert not {"stated", "paraphrased", "evidence"} & {item.origin for item in sourced_in(back.project)}
    assert exported(back.project) == exported(read(exported(back.project), "again.json").project)


def test_a_file_that_would_take_too_long_to_prove_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_json, "_MOST_READING", 100)
    assert read(exported(cafe()), "f.json").downgraded > 20


@pytest.mark.timeout(30)
def test_a_quote_that_stands_everywhere_in_an_endless_message_does_not_stop_the_machine() -> None:
    data = document(cafe())
    line = data["project"]["maps"][0]["stages"][0]["lines"]["actions"][0]
    next(record for record in data["project"]["evidence"] if record["id"] == line["sources"][0]["evidence"])["text"] = (
        "a " * 500_000
    )
    line |= {"text": "a b", "sources": [line["sources"][0] | {"quote": "a"}]}
    assert read(json.dumps(data).encode(), "f.json").downgraded > 20


# --- hostile and broken files ---------------------------------------------------------------------------------------

GOOD = exported(cafe())
BROKEN: dict[str, bytes] = {
    "empty": b"",
    "not json": b"hello",
    "cut off": GOOD[: len(GOOD) // 2],
    "a list": b"[]",
    "a number": b"7",
    "null": b"null",
    "invalid UTF-8": GOOD.replace("Möllan".encode(), b"M\xffllan"),
    "UTF-16": GOOD.decode().encode("utf-16"),
    "deep lists": b"[" * 100_000 + b"]" * 100_000,
    "deep objects": b'{"format":"polku-project","version":1,"project":' + b'{"a":' * 900 + b"1" + b"}" * 901,
    "deep under an id": changed(project={"evidence": json.loads("[" * 300 + "]" * 300)}),
    "huge number": GOOD.replace(b'"last_id": ', b'"last_id": ' + b"9" * 5000),
    "huge exponent": changed(project=document(empty())["project"]).replace(b'"last_id": 0', b'"last_id": 1e400'),
    "NaN": GOOD.replace(b'"guessed_share": 0', b'"guessed_share": NaN, "x": 0'),
    "Infinity": GOOD.replace(b'"guessed_share": 0', b'"guessed_share": -Infinity, "x": 0'),
    "duplicate key": GOOD.replace(b'"version": 1,', b'"version": 1, "version": 1,'),
    "another format": changed(format="ojf"),
    "no version": changed(version=None),
    "version as text": changed(version="1"),
    "version true": changed(version=True),
    "version zero": changed(version=0),
    "no project": changed(project=None),
    "project a list": changed(project=[]),
    "unknown field": changed(project=document(cafe())["project"] | {"admin": True}),
    "unknown origin": GOOD.replace(b'"origin": "stated"', b'"origin": "true"'),
    "dangling reference": changed(project=document(cafe())["project"] | {"personas": []}),
    "duplicate id": GOOD.replace(b'"id": "p1"', b'"id": "p2"'),
    "odd id": GOOD.replace(b'"id": "p1"', b'"id": "p01"'),
    "id above last_id": changed(project=document(cafe())["project"] | {"last_id": 1}),
    "negative last_id": changed(project=document(cafe())["project"] | {"last_id": -1}),
    "date that is none": GOOD.replace(b"2026-11-22T09:30:00Z", b"2026-13-42T09:30:00Z"),
    "empty text": GOOD.replace(b'"text": "slow and hungry"', b'"text": ""'),
    "score out of range": GOOD.replace(b'"score": -2', b'"score": -20'),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_one_clear_error(data: bytes) -> None:
    assert data != GOOD
    with pytest.raises(UserMustAct) as caught:
        read(data, "../../map.json")
    assert (caught.value.code, caught.value.values) == ("not-a-project", {"file": "map.json"})


_keys = st.sampled_from(["format", "version", "project", "id", "maps"])
_values = st.recursive(
    st.none() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_keys, inner),
    max_leaves=9,
)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200) | _values.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_refused_by_our_own_error(data: bytes) -> None:
    with pytest.raises(PolkuError):
        read(data, "f")


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + GOOD, "f.json").project == cafe()


@pytest.mark.parametrize("values", [{"version": 2}, {"project": document(empty())["project"] | {"schema_version": 2}}])
def test_a_newer_file_says_so(values: dict[str, Any]) -> None:
    with pytest.raises(UserMustAct) as caught:
        read(changed(**values), "f.json")
    assert caught.value.code == "file-newer"


def test_a_file_above_the_limit_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_json, "MOST_BYTES", 1024 * 1024)
    with pytest.raises(UserMustAct) as caught:
        read(b" " * (1024 * 1024 + 1), "big.json")
    assert caught.value.code == "file-too-large"
    assert caught.value.values == {"file": "big.json", "size": 1.0, "most": 1}


@pytest.mark.timeout(10)
def test_many_equal_ids_are_refused_quickly() -> None:
    record = {"id": "e1", "kind": "message", "language": "en", "at": "2026-01-01T00:00:00Z", "text": "x"}
    with pytest.raises(UserMustAct):
        read(changed(project={"evidence": [record] * 100_000}), "f.json")


def test_an_older_version_is_migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_json, "VERSION", 2)
    monkeypatch.setitem(project_json.MIGRATIONS, 1, lambda old: old | {"project": document(empty())["project"]})
    assert read(GOOD, "f.json").project == empty()


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(Refused) as caught:
        export(cafe(), "docx", "en", OPTIONS)
    assert caught.value.values == {"format": "docx", "formats": ", ".join(FORMATS)}
