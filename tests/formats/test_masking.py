"""Names go, in every case they stand in; what is no name stays readable."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from assistant.formats import Options, export, read
from assistant.formats.masking import masked
from assistant.journey.edits import AddFact, AddLine, AddMap, AddOpportunity, AddPersona, AddStage, Put
from assistant.journey.models import MAX_TEXT, Project

from .maker import Maker
from .samples import cafe

OPTIONS = Options(exported_at=datetime(2026, 11, 22, tzinfo=UTC), mask_names=True)


def line(names: dict[str, str], text: str) -> str:
    """Return how a line reads once a persona, a business and an owner with these names are masked."""
    maker = Maker()
    persona = maker.do(AddPersona())
    journey = maker.do(AddMap(persona_id=persona))
    stage = maker.do(AddStage(map=journey, name="One", phase="use"), "owner")
    if "persona" in names:
        maker.do(AddFact(of=persona, field="name", text=names["persona"]), "owner")
    if "business" in names:
        maker.do(AddFact(of="business", field="name", text=names["business"]), "owner")
    if "owner" in names:
        chance = maker.do(AddOpportunity(map=journey, text="Do better"), "owner")
        maker.do(Put(of=chance, part="owner", content=names["owner"]), "owner")
    maker.do(AddLine(stage=stage, lane="actions", text=text), "owner")
    return masked(maker.project, "en").maps[0].stages[0].lines.actions[0].text


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Anna", "Anna rings the bell", "Customer 1 rings the bell"),
        ("Anna", "ANNA and anna", "Customer 1 and Customer 1"),
        ("Anna", "Anna's bike", "Customer 1 bike"),
        ("Anna", "Annan pyörä, Annalle, Annalta, Annaltakin", "Customer 1 pyörä, Customer 1, Customer 1, Customer 1"),
        ("Anna", "Annas cykel", "Customer 1 cykel"),
        ("Anna", "Rower Anny, dla Annie, widzę Annę", "Rower Customer 1, dla Customer 1, widzę Customer 1"),
        ("Анна", "Велосипед Анны, Анне, с Анной", "Велосипед Customer 1, Customer 1, с Customer 1"),
        ("Pekka Virtanen", "Pekan pyörä, Virtaselle, Pekka Virtasen", "Customer 1 pyörä, Customer 1, Customer 1"),
        ("Matti", "Matin auto", "Customer 1 auto"),
        ("Marek Kowalski", "Marka, Kowalskiego i Kowalskiemu", "Customer 1, Customer 1 i Customer 1"),
        ("Monika", "dla Moniki i Monice", "dla Customer 1 i Customer 1"),
        ("Пётр", "с Петром, у Петра, Пётр", "с Customer 1, у Customer 1, Customer 1"),
        ("Anna-Liisa", "Anna-Liisan ja Liisalle", "Customer 1 ja Customer 1"),
        ("Ola", "for Ola, by Olas car", "for Customer 1, by Customer 1 car"),
    ],
)  # fmt: skip
def test_a_name_is_masked_in_every_case(name: str, text: str, expected: str) -> None:
    masked_line = line({"persona": name}, text).replace("Customer 1-Customer 1", "Customer 1")
    assert masked_line == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Anna", "Annoyed, because of the annual announcement"),
        ("Ann", "annoying and annual"),
        ("Will", "they will wait"),
        ("Mark", "the market is marked"),
        ("Rob", "a robot in the wardrobe"),
        ("The busy parent", "the parent is busy"),
    ],
)
def test_words_that_only_look_alike_stay(name: str, text: str) -> None:
    assert line({"persona": name}, text) == text


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Café Möllan", "Café Möllans buns; a café in Möllan", "Business buns; a café in Business"),
        ("Café Möllan", "the café is full", "the café is full"),
        ("Studio 54", "we meet at studio 54", "we meet at Business"),
        ("Kahvila Aurora", "Auroran pullat, Kahvila Aurorassa", "Business pullat, Business"),
    ],
)
def test_the_business_is_masked_and_its_trade_is_not(name: str, text: str, expected: str) -> None:
    assert line({"business": name}, text) == expected


def test_owners_are_masked_as_colleagues() -> None:
    assert line({"owner": "Marja Salo"}, "Marjan kassa") == "Colleague 1 kassa"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("write to anna.l+shop@mail.example.se, please", "write to e-mail address, please"),
        ("ring 070-123 45 67", "ring telephone number"),
        ("ring +358 (0)40 1234567 today", "ring telephone number today"),
        ("tel. 8 (912) 345-67-89.", "tel. telephone number."),
        ("since 2026-11-22 09:30", "since 2026-11-22 09:30"),
        ("for 12 345 kr, at 9:30 on 3.5.2026", "for 12 345 kr, at 9:30 on 3.5.2026"),
    ],
)
def test_addresses_and_numbers_are_masked_and_dates_are_not(text: str, expected: str) -> None:
    assert line({}, text) == expected


NAMES = ["Anna", "Annas", "Lindqvist", "Möllan", "Marja", "Salo", "Björn", "070-123"]


@pytest.mark.parametrize("format_id", ["json", "html"])
def test_no_name_is_left_anywhere_in_an_export(format_id: str) -> None:
    text = export(cafe(), format_id, "en", OPTIONS).decode()
    assert [name for name in NAMES if name in text] == []
    assert all(mask in text for mask in ("Customer 1", "Colleague 1", "Business"))


def test_a_masked_file_is_whole() -> None:
    data = export(cafe(), "json", "en", OPTIONS)
    back = read(data, "masked.json")
    assert [item.id for item in back.project.maps] == [item.id for item in cafe().maps]
    assert (
        json.loads(data)["origins"] == json.loads(export(cafe(), "json", "en", Options(OPTIONS.exported_at)))["origins"]
    )


def test_a_mask_longer_than_the_name_does_not_make_a_text_too_long() -> None:
    text = line({"persona": "Ola"}, "Ola " * (MAX_TEXT // 4))
    assert len(text) <= MAX_TEXT


def test_nothing_to_mask_changes_nothing() -> None:
    empty: Any = Project()
    assert masked(empty, "en") == empty
