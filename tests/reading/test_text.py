"""Text, Markdown and tables: read in their own alphabet, without their marks, and each passage in its line."""

import pytest

from assistant.reading import kinds

from .reader import assert_short, numbered, passages_of, read, read_here, stands, words

# --- CSV --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Name;Price\nCut;30\nWash, dry;10\n", [(2, "Name: Cut; Price: 30"), (3, "Name: Wash, dry; Price: 10")]),
        ("Name,Price\nCut,30\n", [(2, "Name: Cut; Price: 30")]),
        ("Name, Price\nCut, 30\n", [(2, "Name: Cut; Price: 30")]),
        ("Name\tPrice\nCut; wash\t30,50\n", [(2, "Name: Cut; wash; Price: 30,50")]),
        ("Name|Price\nCut|30\n", [(2, "Name: Cut; Price: 30")]),
        ('Name,Note\n"Cut, wash","He said ""hi"", twice"\n', [(2, 'Name: Cut, wash; Note: He said "hi", twice')]),
        ('Name, Note\nCut, "a, b"\n', [(2, "Name: Cut; Note: a, b")]),
        ('"Name, first";Note\nAnna;"a;b"\n', [(2, "Name, first: Anna; Note: a;b")]),
        ('"Cut; wash; dry",30\n"Dye; wash; dry",50\n', [(2, "Cut; wash; dry: Dye; wash; dry; 30: 50")]),
        ("Cut, wash;30\nDye, wash;50\n", [(2, "Cut, wash: Dye, wash; 30: 50")]),
        (
            "Cut, wash, dry\nDye, dry\nNo, thanks\n",
            [(2, "Cut, wash, dry: Dye, dry"), (3, "Cut, wash, dry: No, thanks")],
        ),
        (
            "Said, and when\nNice\nGreat\nSlow\n",
            [(n, f"Said, and when: {t}") for n, t in enumerate(("Nice", "Great", "Slow"), 2)],
        ),
        ('A;B\n"one\ntwo";x\n\n"three";y\n', [(2, "A: one\ntwo; B: x"), (5, "A: three; B: y")]),
        ("Comment\nNice, friendly\nGreat\n", [(2, "Comment: Nice, friendly"), (3, "Comment: Great")]),
        ("Name;Price\n", [(1, "Name; Price")]),
        ("Name", [(1, "Name")]),
        ("\n\nName;Price\n;\nCut;30\n", [(5, "Name: Cut; Price: 30")]),
        ("Name;Price\nCut;30;new\nWash\n", [(2, "Name: Cut; Price: 30; new"), (3, "Name: Wash")]),
        ("Name;;Price\nCut;short;\n", [(2, "Name: Cut; short")]),
        ("Name,Note\n'tis,the 'best'\nit's,ok\n", [(2, "Name: 'tis; Note: the 'best'"), (3, "Name: it's; Note: ok")]),
        (
            "id;x;y\n4;['345', '112'];U\n5;['1'];V\n",
            [(2, "id: 4; x: ['345', '112']; y: U"), (3, "id: 5; x: ['1']; y: V")],
        ),
        ("Name,Note\nCut,a\x0bb\nWash,c\n", [(2, "Name: Cut; Note: a b"), (3, "Name: Wash; Note: c")]),
        ('Name;Note\nCut;"never closed\nWash;10\n', [(2, "Name: Cut; Note: never closed\nWash;10")]),
    ],
)
def test_a_row_is_one_passage_with_the_names_of_its_columns(text: str, rows: list[tuple[int, str]]) -> None:
    assert kinds.read(text.encode(), "csv") == ("line", rows)


def test_quotes_late_in_a_table_are_quotes() -> None:
    text = "Name,Note\n" + '"a","b"\n' * 4_000 + '"say ""x"", now","z"\n'
    assert passages_of(text, "a.csv")[-1] == (4_002, 'Name: say "x", now; Note: z')


def test_a_long_value_is_cut_and_stays_in_its_row() -> None:
    found = read(f"Name;Note\nAnna;{numbered(60)}\nOla;short\n", "a.csv").passages
    assert_short(found)
    assert [passage.place for passage in found] == [2, 2, 2, 3]
    assert found[-1].text == "Name: Ola; Note: short"


def test_tsv_is_a_table_too() -> None:
    assert passages_of("Name\tPrice\nCut\t30\n", "A.TSV") == [(2, "Name: Cut; Price: 30")]


# --- Markdown ---------------------------------------------------------------------------------------------------------

MARKDOWN = """---
title: The salon
---

# Our *salon*

We cut hair, see [the list](https://example.com/list).
A line with `code`, 5 \\* 3 &amp; <b>bo</b>ld<br>words.

## Prices

| What | Price |
|---|---|
| Cut | 30 |
| Wash<br>dry | 10 |

- by card
- in cash
  1. coins

<div class="x">
<!-- not
seen -->
On holidays we are closed.
</div>

```text

first code
```

    second code
"""
# What follows a heading of the same passage is in the line after it.
SAID = [
    (2, "title: The salon"),
    (5, "Our salon"),
    (7, "We cut hair, see the list."),
    (8, "A line with code, 5 * 3 & bold words."),
    (10, "Prices"),
    (12, "What · Price"),
    (14, "Cut · 30"),
    (15, "Wash dry · 10"),
    (17, "by card"),
    (18, "in cash"),
    (19, "coins"),
    (24, "On holidays we are closed."),
    (29, "first code"),
    (32, "second code"),
]


@pytest.mark.parametrize("name", ["notes.md", "NOTES.Markdown"])
def test_markdown_is_read_without_its_marks(name: str) -> None:
    document = read(MARKDOWN, name)
    assert document.unit == "line"
    assert [line for passage in document.passages for line in passage.text.split("\n")] == [text for _, text in SAID]
    assert [passage.place for passage in document.passages] == [2, 10]


@pytest.mark.parametrize(
    ("part", "place", "said"),
    [
        (
            "We cut hair\\\nand *more*,\nsee [the list](https://example.com).",
            1,
            "We cut hair\nand more,\nsee the list.",
        ),
        ("`code`, 5 \\* 3 &amp; <b>bo</b>ld<br>words ![a cat](cat.png)", 1, "code, 5 * 3 & bold words a cat"),
        ("## Prices ##", 1, "Prices"),
        ("Prices\n------", 1, "Prices"),
        ("\n- [ ] by card\n  1. coins", 2, "[ ] by card\ncoins"),
        ("> They said\n> so", 1, "They said\nso"),
        ("| What | Price |\n|---|:-:|\n| Cut<br>dry | |\n| Wash | 10 |", 1, "What · Price\nCut dry\nWash · 10"),
        ("\n<div>\n<!-- not\nseen -->\n\nWe are <b>closed</b>.\n</div>", 6, "We are closed."),
        ("\n<div>\n<!-- not\nseen -->\nWe are <b>closed</b>.\n</div>", 5, "We are  closed ."),
        ("```text\n\nfirst code\n```", 3, "first code"),
        ("    second code", 1, "second code"),
    ],
)
def test_each_part_of_markdown_names_its_line(part: str, place: int, said: str) -> None:
    before = f"{numbered(24)}\n\n"  # as long as a passage may be
    assert [tuple(passage) for passage in read_here(before + part, "md")][1:] == [(place + 2, said)]


def test_each_row_of_a_long_table_in_markdown_stays_whole() -> None:
    lines = ["| Guest | Words |", "|---|---|", *(f"| Anna{n} | {numbered(3, n)} |" for n in range(50))]
    found = read_here("\n".join(lines), "md")
    assert len(found) > 5
    assert all(stands(passage, lines) for passage in found)
    rows = [row for passage in found for row in passage.text.split("\n")]
    assert rows == ["Guest · Words", *(f"Anna{n} · {numbered(3, n)}" for n in range(50))]


def test_a_heading_in_markdown_stays_with_what_follows() -> None:
    text = "\n\n".join(f"# Part {part}\n\n{numbered(60, part * 100)}" for part in range(1, 5))
    found = read(text, "a.md").passages
    assert_short(found)
    headed = [passage for passage in found if "Part" in passage.text]
    assert [passage.place for passage in headed] == [1, 5, 9, 13]
    assert all(f"Part {part}\nGuest number {part}00" in passage.text for part, passage in enumerate(headed, 1))


# --- plain text -------------------------------------------------------------------------------------------------------

ENGLISH = "Café owners’ notes – a “price” of £5 …\nGuests say it is too dear.\n"
FINNISH = "Parturi Turussa: miesten ja naisten hiustenleikkuu.\nAsiakkaat eivät löydä ajanvarausta.\nÅbo on Turku.\n"
POLISH = "Zakład fryzjerski w Łodzi: strzyżenie męskie.\nKlientki dzwonią, żeby umówić się; część się spóźnia.\n"
RUSSIAN = "Ветеринарная клиника в Самаре.\nВладельцы звонят, чтобы записать питомца на приём.\n"
SWEDISH = "Kaféet vid Möllevången öppnar klockan åtta.\nGästerna får vänta när det är kö.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, one) for text in (POLISH, RUSSIAN, SWEDISH) for one in ("utf-8", "utf-8-sig", "utf-16")),
        *((POLISH, one) for one in ("cp1250", "iso8859_2")),
        *((RUSSIAN, one) for one in ("cp1251", "koi8_r", "cp866")),
        *((text, one) for text in (FINNISH, SWEDISH) for one in ("cp1252", "latin-1", "mac_roman")),
        (ENGLISH, "cp1252"),
        ("Cut and dry,£30\nWash,£5\n", "cp1252"),
        ("Łukasz: 30\nOla: 5\n", "cp1250"),
        ("Świeże bułki rano, ciasta po południu.", "iso8859_2"),
        ("Goście płacą kartą.", "iso8859_2"),
        ("Hän odottaa jonossa.", "mac_roman"),
    ],
    ids=lambda value: value.partition(" ")[0].strip("\n"),
)
@pytest.mark.parametrize("times", [1, 40])
def test_a_text_is_read_in_the_encoding_that_it_was_written_in(text: str, encoding: str, times: int) -> None:
    whole = "\n".join([text] * times)
    found = read_here(whole.encode(encoding), "txt")
    assert words(found) == whole.split()
    assert all(stands(passage, whole.split("\n")) for passage in found)


def test_utf_16_may_begin_with_either_half() -> None:
    assert words(read("\ufeffGästen är nöjd.".encode("utf-16-be"), "a.txt")) == ["Gästen", "är", "nöjd."]


@pytest.mark.parametrize("tail", [b"\xc5", b"\xff", b"\xed\xa0\x80"])
def test_a_few_damaged_letters_do_not_change_the_others(tail: bytes) -> None:
    assert words(read((POLISH * 3).encode() + tail, "a.txt"))[:-1] == (POLISH * 3).split()


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("ending", ["txt", "md", "csv"])
def test_lines_end_as_on_any_system(end: str, ending: str) -> None:
    lines = ["What", *(f"{numbered(30, n)}" for n in range(1, 5)), "", "end"]
    found = read_here(end.join(lines), ending)
    assert found == read_here("\n".join(lines), ending)
    assert found[-1].place in (5, 7)
    assert "\r" not in "".join(passage.text for passage in found)


def test_only_the_ends_of_lines_are_counted_as_lines() -> None:
    lines = ["one\x0ctwo", "\x0c", "three\u2028four\x0bfive\x85six", "", numbered(24)]
    found = read("\n".join(lines), "a.txt").passages
    assert [passage.place for passage in found] == [1, 5]
    assert " ".join(passage.text for passage in found).split() == " ".join(lines).split()


def test_a_paragraph_stays_whole_and_a_long_list_is_cut_between_its_lines() -> None:
    paragraph = "\n".join(numbered(2, n) for n in range(1, 5))
    items = "\n".join(f"{n}. {numbered(3, n)}" for n in range(1, 40))
    text = f"{numbered(20)}\n\n{paragraph}\n\n{items}\n"
    found = read(text, "a.txt").passages
    assert_short(found)
    assert sum(paragraph in passage.text for passage in found) == 1
    assert words(read(text, "a.txt")) == text.split()
    assert all(stands(passage, text.split("\n")) for passage in found)


def test_a_long_paragraph_of_many_lines_names_the_lines() -> None:
    text = "\n".join(numbered(1, n) for n in range(1, 200))
    for ending in ("txt", "md"):
        found = read_here(text, ending)
        assert_short(found)
        assert len({passage.place for passage in found}) == len(found)
        assert all(text.split("\n")[passage.place - 1] == passage.text.split("\n")[0] for passage in found)
