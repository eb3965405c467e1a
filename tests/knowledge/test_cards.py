"""What the loader lets through may be quoted to an owner; everything else is refused by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge import CardError, coverage
from knowledge.asked import asked
from knowledge.cards import (
    PACKAGE,
    SOURCES,
    Vocabulary,
    card_files,
    check_cards,
    load_card,
    load_cards,
    load_sources,
    vocabulary,
    word_count,
)

WriteCard = Callable[..., Path]


def test_a_card_is_read_with_all_its_parts(write_card: WriteCard) -> None:
    card = load_card(write_card(phases="[before, find]", sources="[smaply, practice]"))

    assert (card.id, card.topic, card.language) == ("en/pain-points", "pain-points", "en")
    assert card.phases == ("before", "find")
    assert card.lanes == ("pains",)
    assert len(card.questions) == 3
    assert [source.name for source in card.sources] == ["Smaply", "Practice, Polku editors"]
    assert card.text.startswith("lorem ipsum")


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        ({"drop": "lanes"}, "missing key lanes"),
        ({"colour": "red"}, "unknown key colour"),
        ({"drop": "lanes", "colour": "red"}, "missing key lanes; unknown key colour"),
        ({"title": "[a, b]"}, "title must be a text"),
        ({"phases": "before"}, "phases must be a list of texts"),
        ({"questions": "[1, 2, 3]"}, "questions must be a list of texts"),
        ({"title": "Broken: [title"}, "not valid YAML"),
        ({"phases": "[never]"}, "phases has 'never', which is none of: before,"),
        ({"lanes": "[pain]"}, "lanes has 'pain'"),
        ({"trades": "[baker]"}, "trades has 'baker'"),
        ({"sources": "[my-blog]"}, "sources has 'my-blog'"),
        ({"sources": "[]"}, "sources is empty"),
        ({"lanes": "[pains, pains]"}, "lanes names something twice"),
        ({"questions": "[One?, Two?]"}, "needs 3 to 6 questions"),
        ({"questions": "[One?, Two?, one?]"}, "different from each other and from the title"),
        ({"title": "One?", "questions": "[One?, Two?, Three?]"}, "different from each other and from the title"),
        ({"body": "too short"}, "the body has 2 words; write 90 to 220"),
        ({"body": "word " * 221}, "the body has 221 words; write 90 to 220"),
        ({"body": "word " * 90 + "\n\n## More\n"}, "has a heading"),
        ({"body": "word " * 90 + "12 % leave"}, "claims '12 %', a number that none of its sources gives"),
        ({"body": "word " * 90 + "12 percent leave"}, "claims '12 percent'"),
        ({"body": "word " * 90 + "12,5 prosenttia lähtee"}, "claims '12,5 prosent'"),
        ({"body": "word " * 90 + "12 procent odchodzi"}, "claims '12 procent'"),
        ({"body": "word " * 90 + "12 процентов уходит"}, "claims '12 процент'"),
        ({"body": "word " * 90 + "17.9 % more", "sources": "[smaply]"}, "claims '17.9 %'"),
        ({"body": "word " * 90 + "as Forrester says"}, "names Forrester without citing forrester"),
    ],
)
def test_a_broken_rule_is_named_with_its_file(write_card: WriteCard, parts: dict[str, str], problem: str) -> None:
    with pytest.raises(CardError) as caught:
        load_card(write_card(**parts))

    assert problem in caught.value.problem
    assert caught.value.file == "en/pain-points.md"
    assert str(caught.value).startswith("en/pain-points.md: ")


def test_the_language_matches_the_folder(write_card: WriteCard) -> None:
    swedish = write_card("sv")
    with pytest.raises(CardError, match="language is 'sv' but the folder is 'en'"):
        load_card(swedish.replace(write_card("en")))


def test_the_topic_matches_the_file_name(write_card: WriteCard) -> None:
    file = write_card()
    with pytest.raises(CardError, match="topic is 'pain-points' but the file is named 'emotions'"):
        load_card(file.rename(file.with_stem("emotions")))


@pytest.mark.parametrize("content", [b"no front matter", b"---\ntopic: x\n", b"---\n- a\n---\nbody", b"\xff\xfe---"])
def test_a_file_that_is_no_card_is_refused(write_card: WriteCard, content: bytes) -> None:
    file = write_card()
    file.write_bytes(content)
    with pytest.raises(CardError):
        load_card(file)


def test_files_from_windows_are_read(write_card: WriteCard) -> None:
    file = write_card()
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert load_card(file).topic == "pain-points"


@pytest.mark.parametrize("number", ["17.9 %", "+17,9 %", "5.1 per cent", "17.9%", "5,1 процента"])
def test_a_share_that_a_cited_source_gives_may_be_claimed(write_card: WriteCard, number: str) -> None:
    assert load_card(write_card(body="word " * 90 + number, sources="[aberdeen]"))


def test_the_caller_may_bring_other_ids_and_sources(write_card: WriteCard, tmp_path: Path) -> None:
    allowed = Vocabulary(
        languages=("en",), topics=("greeting",), phases=("hello",), lanes=("pains",), channels=(), trades=()
    )
    file = tmp_path / "sources.yaml"
    file.write_text("book: {name: A book, says: 3 things}\n", encoding="utf-8")
    card = load_card(
        write_card(topic="greeting", phases="[hello]", sources="[book]"), allowed=allowed, sources=load_sources(file)
    )
    assert card.phases == ("hello",)
    assert card.sources[0].numbers() == {"3"}


@pytest.mark.parametrize("content", ["- a list", "book: {name: A book}", "book: [broken"])
def test_broken_sources_are_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "sources.yaml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(CardError, match=r"sources\.yaml"):
        load_sources(file)


@pytest.mark.parametrize(
    ("opening", "lead"),
    [
        ("One is this. Two is that. Three is more.", "One is this. Two is that."),
        ('He asks "why?" and waits. Then he goes! No more.', 'He asks "why?" and waits. Then he goes!'),
        ("Kaksi\nriviä. Toinen lause.\n\nToinen kappale. Kolmas.", "Kaksi riviä. Toinen lause."),
        ("Только одно предложение", "Только одно предложение"),
        ("Det kostar 3.50 kr. Swish går bra. Kort med.", "Det kostar 3.50 kr. Swish går bra."),
    ],
)
def test_the_lead_is_the_first_two_sentences(write_card: WriteCard, opening: str, lead: str) -> None:
    assert load_card(write_card(body=f"{opening}\n\n" + "word " * 90)).lead == lead


@pytest.mark.parametrize(
    ("language", "body", "why"),
    [
        (
            "en",
            "It is a row. It matters because nobody looks there. It is dull.",
            "It matters because nobody looks there.",
        ),
        ("fi", "Se on rivi. Se on tärkeää, koska kukaan ei katso.", "Se on tärkeää, koska kukaan ei katso."),
        ("pl", "To wiersz. To ważne, bo nikt tam nie patrzy.", "To ważne, bo nikt tam nie patrzy."),
        (
            "ru",
            "Это важно, потому что спросят: «Кто там? А зачем?» Да.",
            "Это важно, потому что спросят: «Кто там? А зачем?»",
        ),
        ("sv", "Det är en rad. Det spelar roll eftersom ingen tittar.", "Det spelar roll eftersom ingen tittar."),
        ("en", "It is a row.\n\n- it matters because of the list", ""),
    ],
)
def test_the_sentence_that_says_why_is_told_from_the_others(
    write_card: WriteCard, language: str, body: str, why: str
) -> None:
    assert load_card(write_card(language, body=f"{body}\n\n" + "word " * 90)).why == why


def test_shipped_cards_say_why_they_matter() -> None:
    silent = [card.id for card in load_cards() if not card.why]
    assert len(silent) <= 0.02 * len(load_cards()), silent


def test_words_are_what_stands_between_spaces_and_says_something() -> None:
    assert word_count("- one, two – e-mail (don't) 12 …\n* six") == 6


def test_checking_reports_every_card_and_stops_at_none(write_card: WriteCard, tmp_path: Path) -> None:
    write_card(topic="emotions", body="short")
    write_card(topic="actions", lanes="[nothing]")
    write_card()
    assert [error.file for error in check_cards(tmp_path / "cards")] == ["en/actions.md", "en/emotions.md"]


def test_every_shipped_card_keeps_the_rules() -> None:
    assert [str(error) for error in check_cards()] == []


def test_the_readme_shows_the_coverage_there_is() -> None:
    shown = (PACKAGE / "README.md").read_text(encoding="utf-8")
    assert coverage.table() in shown, "put the output of `python -m knowledge.coverage` into the README"


@pytest.mark.parametrize("language", vocabulary().languages)
def test_every_topic_has_ways_of_asking_in_every_language(language: str) -> None:
    lines = asked(language)
    assert list(lines) == list(vocabulary().topics)
    for topic, own in lines.items():
        assert len(own) >= 25, topic
        assert len({line.casefold() for line in own}) == len(own), topic


def test_no_shipped_file_names_a_place_of_work() -> None:
    for file in (*card_files(), SOURCES):
        text = file.read_text(encoding="utf-8").casefold()
        assert "://" not in text, file
        assert not re.search(r"(?:/[a-z.]+){3}|[a-z]:\\", text), file
