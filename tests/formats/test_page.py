"""The printable page: whole, self-contained, safe, and readable without seeing it."""

import re
from collections import Counter
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

from assistant.formats import Options, export
from assistant.formats.curve import pieces, points
from assistant.journey.edits import AddMap, AddStage, Put
from assistant.journey.models import Project, sourced_in
from assistant.journey.soundness import content

from .maker import AT, Maker
from .samples import HOSTILE, cafe, crowded, empty, hostile

OPTIONS = Options(exported_at=datetime(2026, 11, 22, tzinfo=UTC))
SAMPLES = pytest.mark.parametrize("sample", [cafe, crowded, empty, hostile], ids=lambda made: made.__name__)
VOID = {"meta", "link", "br", "img", "input", "hr"}
PHRASING_ONLY = {"p", "span", "h1", "h2", "h3", "h4", "strong", "summary", "bdi", "i"}
BLOCKS = {"details", "div", "p", "ul", "ol", "dl", "table", "section", "article", "figure", "blockquote"}


class Page(HTMLParser):
    """A page as a list of start tags and a text, with what is wrong in its structure."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.faults: list[str] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(data.decode())
        self.close()
        self.faults += [f"<{tag}> stays open" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS and set(self._open) & PHRASING_ONLY:
            self.faults.append(f"<{tag}> in {self._open[-3:]}")
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.text += data

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)


def page(project: Project, **more: Any) -> Page:
    return Page(export(project, "html", "en", Options(exported_at=OPTIONS.exported_at, **more)))


@SAMPLES
def test_the_structure_is_sound(sample: Any) -> None:
    found = page(sample())
    assert found.faults == []
    assert (found.count("h1"), found.count("main"), found.count("title") >= 1) == (1, 1, True)
    ids = [attrs["id"] for _, attrs in found.tags if "id" in attrs]
    assert len(ids) == len(set(ids))


def two_maps() -> Project:
    maker = Maker("Shop")
    for title in ("One", "Two"):
        journey = maker.do(AddMap())
        maker.do(Put(of=journey, part="title", content=title), "owner")
        maker.do(AddStage(map=journey, name="A", phase="buy"), "owner")
    return maker.project


@pytest.mark.parametrize("sample", [cafe, crowded, empty, hostile, two_maps], ids=lambda made: made.__name__)
def test_headings_go_down_one_level_at_a_time(sample: Any) -> None:
    levels = [int(tag[1]) for tag, _ in page(sample()).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@SAMPLES
def test_nothing_is_loaded_and_nothing_runs(sample: Any) -> None:
    found = page(sample())
    assert {"script", "link", "img", "iframe", "object", "form", "base"} & {tag for tag, _ in found.tags} == set()
    for _, attrs in found.tags:
        assert not any(name.startswith("on") for name in attrs)
        assert str(attrs.get("href", "#"))[:1] == "#"
        assert "src" not in attrs
    css = export(sample(), "html", "en", OPTIONS).decode().split("<style>")[1].split("</style>")[0]
    assert not re.search(r"url\(|@import|https?:|expression", css)


def test_no_address_outside_stands_in_the_page() -> None:
    assert not re.search(r"https?://|//[a-z]", export(cafe(), "html", "en", OPTIONS).decode())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_shown_as_they_are(text: str) -> None:
    shown = re.sub("[\u202a-\u202e]", "", text).strip()
    assert shown in page(hostile()).text


@pytest.mark.parametrize("sample", [cafe, crowded], ids=lambda made: made.__name__)
def test_every_line_of_the_map_stands_on_the_page_with_its_mark(sample: Any) -> None:
    project = sample()
    found = page(project)
    ratings = [item for item in sourced_in(project.maps) if item.id[0] == "r"]
    for item in sourced_in(project.maps):
        assert item in ratings or content(item) in found.text
    marks = [attrs["class"] for tag, attrs in found.tags if tag == "details"]
    wanted = Counter(item.origin for item in sourced_in(project.maps) if item not in ratings)
    shown = Counter(str(one).rsplit("o-", 1)[1] for one in marks)
    assert all(shown[origin] >= count for origin, count in wanted.items())


@SAMPLES
def test_says_how_much_is_guessed_and_what_is_left_out(sample: Any) -> None:
    text = page(sample()).text
    assert "is a guess" in text
    assert "This page leaves out" in text


def test_a_quote_can_be_looked_up_and_left_out() -> None:
    quote = "You said: “annoyed because nobody says how long it takes”"
    assert quote in page(cafe()).text
    bare = page(cafe(), without_quotes=True).text
    assert "You said" not in bare
    assert "Quotations were left out" in bare


def test_the_grid_is_a_table_whose_heads_say_what_they_head() -> None:
    found = page(cafe())
    heads = [attrs for tag, attrs in found.tags if tag == "th"]
    assert Counter(attrs["scope"] for attrs in heads) == {"col": 7, "row": 15}
    assert found.count("caption") == 1


def test_lanes_in_which_nothing_stands_have_no_row() -> None:
    maker = Maker()
    journey = maker.do(AddMap())
    maker.do(AddStage(map=journey, name="A", phase="buy"), "owner")
    found = page(maker.project)
    assert [attrs["scope"] for tag, attrs in found.tags if tag == "th"] == ["col"]
    assert "curve" not in [attrs.get("class") for _, attrs in found.tags]


def test_the_curve_is_told_in_words_too() -> None:
    text = page(cafe()).text
    assert "Feeling from very bad to very good, step by step. Waking up hungry: mixed; Finding a place: good;" in text
    assert "Ordering at the counter: very bad (−2" in text


def test_the_language_is_said() -> None:
    assert page(cafe()).tags[0] == ("html", {"lang": "en"})


def test_the_same_export_is_the_same_bytes() -> None:
    assert export(cafe(), "html", "en", OPTIONS) == export(
        cafe(), "html", "en", Options(exported_at=AT.replace(hour=1))
    )


def test_a_curve_stands_in_the_middle_of_its_stages_and_skips_silence() -> None:
    found = points([2, None, -2, 0])
    assert [(point.x, point.y, point.face) for point in found] == [(12.5, 15, 2), (62.5, 85, -2), (87.5, 50, 0)]
    assert [piece.across for piece in pieces(found)] == [True, False]
