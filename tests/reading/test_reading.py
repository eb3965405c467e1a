"""An owner's document: all of its text in order, and each passage where it says."""

import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading import Document, Passage
from assistant.reading.passages import Block, Unreadable, cut

from . import files
from .reader import assert_short, numbered, passages_of, read, read_here, stands, words

# --- PDF --------------------------------------------------------------------------------------------------------------

SALON = "Our salon\nWe cut hair in Turku.\n\nMost guests come back.\nThey call us."


def test_a_pdf_is_read_page_by_page() -> None:
    document = read(files.pdf(SALON, "The second page."), "salon.pdf")
    assert document.unit == "page"
    assert [passage.place for passage in document.passages] == [1, 2]
    assert document.passages[0].text.split() == SALON.split()
    assert document.passages[1].text == "The second page."


def test_lines_of_a_pdf_end_as_all_lines_do() -> None:
    assert "\r" not in read(files.pdf(SALON), "salon.pdf").passages[0].text


def test_a_long_page_is_cut_between_sentences_and_no_page_is_joined() -> None:
    said = "Guest {} said that all was well."
    pages = ["\n".join(said.format(n) for n in range(first, first + 45)) for first in (1, 101, 201)]
    document = read(files.pdf(*pages), "guests.pdf")
    assert_short(document.passages)
    for number, page in enumerate(pages, 1):
        own = [passage.text for passage in document.passages if passage.place == number]
        assert len(own) > 1
        assert " ".join(own).split() == page.split()
        assert all(text.startswith("Guest") for text in own)


def test_a_page_without_text_is_counted() -> None:
    pages = files.pdf("The first.", "", "The third.", pictures=[2])
    assert passages_of(pages, "a.pdf") == [(1, "The first."), (3, "The third.")]


def test_a_word_broken_at_the_end_of_a_line_is_whole() -> None:
    page = read(files.pdf("We welcome every custo-\nmer who comes."), "a.pdf").passages[0].text
    assert "every customer who" in page


def test_a_pdf_that_only_may_not_be_changed_is_read() -> None:
    assert passages_of(files.pdf("Hello.", opens_with=""), "a.pdf") == [(1, "Hello.")]


# --- Word -------------------------------------------------------------------------------------------------------------


def test_a_word_file_is_read_paragraph_by_paragraph() -> None:
    def fill(document: Word) -> None:
        document.add_heading("Our services", 1)
        document.add_paragraph("We cut hair.")
        document.add_paragraph("")
        document.add_heading("Prices", 2)
        document.add_paragraph("From 30 euros.")

    document = read(files.word(fill), "salon.docx")
    assert document == Document(
        "paragraph", (Passage(1, "Our services\nWe cut hair."), Passage(4, "Prices\nFrom 30 euros."))
    )


def test_a_heading_is_known_by_its_style_in_any_language() -> None:
    def fill(document: Word) -> None:
        document.styles["Heading 1"].element.set(qn("w:styleId"), "Otsikko1")
        document.add_paragraph("Ensin.")
        document.add_heading("Hinnat", 1)

    assert passages_of(files.word(fill), "a.docx") == [(1, "Ensin."), (2, "Hinnat")]


def test_a_heading_stays_with_what_follows() -> None:
    def fill(document: Word) -> None:
        for chapter in range(1, 6):
            document.add_heading(f"Chapter {chapter}", 1)
            document.add_heading("What guests say", 2)
            document.add_paragraph(numbered(60, chapter * 100))

    found = read(files.word(fill), "a.docx").passages
    assert_short(found)
    headed = [passage for passage in found if "Chapter" in passage.text]
    assert [passage.place for passage in headed] == [1, 4, 7, 10, 13]
    for chapter, passage in enumerate(headed, 1):
        assert passage.text.startswith(f"Chapter {chapter}\nWhat guests say\nGuest number {chapter}00 was")


def test_a_file_that_is_all_headings_is_cut_all_the_same() -> None:
    def fill(document: Word) -> None:
        for number in range(1, 101):
            document.add_heading(f"Somebody made paragraph {number} a heading", 1)

    document = read(files.word(fill), "a.docx")
    assert_short(document.passages)
    assert [word for word in words(document) if word.isdecimal()] == [str(number) for number in range(1, 101)]


def test_a_row_of_a_table_is_one_paragraph() -> None:
    def fill(document: Word) -> None:
        document.add_paragraph("Before.")
        table = document.add_table(3, 3)
        files.row(table, 0, "What", "From", "To")
        files.row(table, 1, "Cut", "30", "30")
        files.row(table, 2, "Wash", "", "10")
        document.add_heading("After", 1)

    assert passages_of(files.word(fill), "a.docx") == [
        (1, "Before.\nWhat · From · To\nCut · 30 · 30\nWash · 10"),
        (5, "After"),
    ]


def test_a_merged_cell_is_said_once_in_each_row_that_it_reaches() -> None:
    def fill(document: Word) -> None:
        table = document.add_table(4, 3)
        table.cell(0, 0).merge(table.cell(0, 2)).text = "Opening hours"
        table.cell(1, 0).merge(table.cell(2, 0)).text = "Week"
        files.row(table, 1, "Week", "Monday", "9")
        files.row(table, 2, "Week", "Tuesday", "10")
        files.row(table, 3, "End", "Sunday", "11")

    (passage,) = read(files.word(fill), "a.docx").passages
    assert passage.text.split("\n") == [
        "Opening hours",
        "Week · Monday · 9",
        "Week · Tuesday · 10",
        "End · Sunday · 11",
    ]


def test_a_merged_cell_beside_a_wide_one_is_said_in_its_place() -> None:
    def fill(document: Word) -> None:
        table = document.add_table(2, 3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "Wide"
        table.cell(0, 2).merge(table.cell(1, 2)).text = "Tall"
        table.cell(1, 0).text, table.cell(1, 1).text = "a", "b"

    assert passages_of(files.word(fill), "a.docx") == [(1, "Wide · Tall\na · b · Tall")]


def test_a_table_in_a_table_is_read() -> None:
    def fill(document: Word) -> None:
        outer = document.add_table(1, 2)
        files.row(outer, 0, "Prices", "")
        inner = outer.cell(0, 1).add_table(1, 2)
        files.row(inner, 0, "Cut", "30")

    assert " ".join(words(read(files.word(fill), "a.docx"))) == "Prices · Cut 30"


_CHANGED = """<w:p><w:r><w:t xml:space="preserve">We open at </w:t></w:r>
<w:del w:id="1" w:author="x"><w:r><w:delText>nine</w:delText></w:r></w:del>
<w:ins w:id="2" w:author="x"><w:r><w:t>ten</w:t></w:r></w:ins>
<w:moveFrom w:id="3" w:author="x"><w:r><w:t>and close late</w:t></w:r></w:moveFrom></w:p>"""
_LINKED = """<w:p><w:r><w:t xml:space="preserve">Book </w:t></w:r>
<w:hyperlink w:anchor="x"><w:r><w:t>here</w:t></w:r></w:hyperlink>
<w:r><w:tab/><w:t>now</w:t><w:br/><w:t>or</w:t><w:noBreakHyphen/><w:t>else</w:t></w:r></w:p>"""
_CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
_BOX = """<w:p><w:r><w:t>Beside</w:t></w:r><w:r>
<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
</mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>"""


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (_CHANGED, "We open at ten"),
        (_LINKED, "Book here\tnow\nor-else"),
        (_CONTROL.format("<w:p><w:r><w:t>Filled in.</w:t></w:r></w:p>"), "Filled in."),
        (f"<w:p>{_CONTROL.format('<w:r><w:t>Chosen.</w:t></w:r>')}</w:p>", "Chosen."),
        (_BOX, "Beside\nBoxed\nafter"),
    ],
    ids=["changes", "link", "control", "control in a line", "text box"],
)
def test_what_word_shows_is_read(xml: str, said: str) -> None:
    made = files.word(lambda document: files.end(document, xml))
    assert passages_of(made, "a.docx") == [(1, said)]


def test_the_text_of_a_word_file_may_have_another_name() -> None:
    def change(name: str, content: bytes) -> bytes:
        return content.replace(b"document.xml", b"document2.xml") if name.endswith((".rels", "].xml")) else content

    made = files.repacked(files.paragraphs("Hello."), change, rename=("document.xml", "document2.xml"))
    assert passages_of(made, "a.docx") == [(1, "Hello.")]


# --- how long a passage is --------------------------------------------------------------------------------------------

LONG = {
    "sentences": numbered(2_000),
    "a sentence without an end": "word " * 5_000,
    "a quotation without an end": '"' + numbered(2_000),
    "long words": " ".join("lentokonesuihkuturbiiniapumekaanikko" for _ in range(500)),
    "addresses": "\n".join(["https://example.com/" + "x" * 11] * 500),  # just short of two words
    "a line of letters": "a" * 20_000,
    "short lines": "\n".join(str(number) for number in range(2_000)),
}


@pytest.mark.parametrize("ending", ["txt", "md", "csv"])
@pytest.mark.parametrize("what", LONG)
def test_no_passage_is_too_long(what: str, ending: str) -> None:
    found = read_here(f"What\n\n{LONG[what]}\n", ending)
    assert len(found) > 5
    assert_short(found)
    said = "".join(words(found)).replace("What:", "").removeprefix("What")
    assert said == "".join(LONG[what].split()).replace('"' if ending == "csv" else "\0", "")


def test_no_word_is_cut_that_has_not_the_length_of_a_passage() -> None:
    text = LONG["long words"]
    assert words(read(text, "a.txt")) == text.split()


# --- any text -------------------------------------------------------------------------------------------------------

_PIECES = ["we", "Guests", "come.", "“Why?”", "„Nie", "said:", '"', "3.50", "x" * 31, "ä" * 40]
_line = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=60)
_prose = st.builds(
    lambda pieces, times: " ".join(pieces * times), st.lists(st.sampled_from(_PIECES), min_size=1), st.integers(1, 40)
)
_block = st.builds(Block, st.just(0), _line | _prose, st.booleans(), st.booleans())
_alike = st.builds(lambda block, times: [block] * times, _block, st.integers(1, 100))
_blocks = (st.lists(_block, max_size=40) | _alike).map(
    lambda blocks: [block._replace(place=place) for place, block in enumerate(blocks, 1)]
)


@settings(max_examples=100, deadline=None)
@given(_blocks, st.booleans())
def test_cutting_loses_no_word_and_keeps_the_order(blocks: list[Block], apart: bool) -> None:
    said = " ".join(block.text for block in blocks).split()
    if not said:
        with pytest.raises(Unreadable, match="empty"):
            cut(blocks, apart=apart)
        return
    found = [Passage(*passage) for passage in cut(blocks, apart=apart)]
    assert words(found) == said
    assert_short(found)
    assert [passage.place for passage in found] == sorted(passage.place for passage in found)
    assert all(stands(passage, [block.text for block in blocks]) for passage in found)
    for passage in found:
        own = blocks[passage.place - 1]
        if own.alone or apart:
            assert " ".join(passage.text.split()) in " ".join(own.text.split())


@settings(max_examples=100, deadline=None)
@given(_blocks)
def test_no_heading_is_without_what_follows(blocks: list[Block]) -> None:
    said = [block for block in blocks if block.text.strip() and not block.alone]
    headed = [block._replace(text=block.text.strip()[:15].strip()) if block.heading else block for block in said]
    found = dict(reversed(cut([Block(0, "Begin."), *headed])))
    for one, heading, after in zip([Block(0, ""), *headed], headed, headed[1:], strict=False):
        if heading.heading and not one.heading and not after.heading:
            assert found[heading.place].startswith(f"{heading.text}\n")


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.builds(lambda part, times: part * times, st.text("aä", max_size=5), st.integers(1, 1_500)), max_size=5)
)
def test_cutting_loses_no_letter_of_the_longest_words(texts: list[str]) -> None:
    blocks = [Block(1, "."), *(Block(place, text) for place, text in enumerate(texts, 2))]
    found = [Passage(*passage) for passage in cut(blocks)]
    assert "".join(words(found)) == "." + "".join(texts)
    assert_short(found)
