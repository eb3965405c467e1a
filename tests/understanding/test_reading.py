"""What is understood of an answer: lanes, phases, channels, feelings, facts; the same every time."""

import pytest

from assistant.journey.quotes import stands_in
from assistant.journey.vocabulary import Lane, Language, Phase, Topic
from assistant.understanding import Context, Line, understand
from assistant.understanding.clauses import sentences


def lines(
    text: str, language: Language, topic: Topic, lanes: tuple[Lane, ...] = (), phase: Phase | None = None
) -> list[Line]:
    return list(understand(text, language, Context(topic=topic, lanes=lanes, phase=phase)).lines)


SORTED: list[tuple[Language, Topic, tuple[Lane, ...], str, list[tuple[str, str]]]] = [
    (
        "en", "actions", ("actions", "touchpoints"),
        ("Well they scroll Instagram on Friday night, my wife does those posts, and then half of them can't find our "
        "hours and go to Lidl."),
        [("touchpoints", "they scroll Instagram on Friday night"), ("departments", "my wife does those posts"),
         ("pains", "half of them can't find our hours"), ("competitors", "go to Lidl")],
    ),
    (
        "fi", "feelings", ("feelings",),
        "Odotti kymmenen minuuttia ja ärsyyntyi, mutta oli lopulta tosi tyytyväinen",
        [("feelings", "ärsyyntyi"), ("feelings", "oli lopulta tosi tyytyväinen")],
    ),
    (
        "sv", "actions", ("actions", "touchpoints"),
        "De betalar med Swish och lämnar en recension på Google",
        [("touchpoints", "lämnar en recension på Google")],
    ),
    (
        "ru", "thoughts", ("thoughts", "feelings"),
        "Думают, сколько это будет стоить. Очень нервничают.",
        [("thoughts", "сколько это будет стоить"), ("feelings", "Очень нервничают")],
    ),
    (
        "pl", "pains", ("pains", "barriers"),
        "Ludzie dzwonią po trzy razy, bo nie odbieram pod zlewem",
        [("pains", "nie odbieram pod zlewem")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "topic", "asked", "text", "wanted"), SORTED)
def test_a_clause_goes_where_its_words_say(
    language: Language, topic: Topic, asked: tuple[Lane, ...], text: str, wanted: list[tuple[str, str]]
) -> None:
    found = lines(text, language, topic, asked, "use")
    for lane, words in wanted:
        assert any(line.place == lane and words in line.text for line in found), (lane, words, found)


@pytest.mark.parametrize(("language", "topic", "asked", "text", "wanted"), SORTED)
def test_every_line_is_word_for_word(
    language: Language, topic: Topic, asked: tuple[Lane, ...], text: str, wanted: list[tuple[str, str]]
) -> None:
    found = lines(text, language, topic, asked)
    assert len(found) >= len(wanted)
    assert all(stands_in(line.quote, text) for line in found)
    assert found == lines(text, language, topic, asked)


def test_without_a_cue_the_asked_lane_is_taken() -> None:
    assert [line.place for line in lines("the colour of the wall", "en", "pains", ("pains",))] == ["pains"]


def test_a_denied_feeling_is_turned_round() -> None:
    assert [line.score for line in lines("they are not happy with it", "en", "feelings", ("feelings",))] == [-1]


def test_a_negation_stays_in_the_line() -> None:
    assert lines("nobody comes from adverts any more", "en", "actions", ("actions",))[0].text.startswith("nobody")


def test_a_story_moves_through_the_phases() -> None:
    text = "She needed a cut for a wedding. She found us on Google. She booked a time. Afterwards she told her sister."
    assert [line.phase for line in lines(text, "en", "scenario")] == ["before", "find", "buy", "after"]


def test_an_amount_is_not_cut_at_its_and() -> None:
    found = lines("Hon fick vänta ett och ett halvt dygn på svar", "sv", "pains", ("pains",))
    assert [line.text for line in found] == ["Hon fick vänta ett och ett halvt dygn på svar"]


@pytest.mark.parametrize(
    ("language", "text", "fields"),
    [
        ("en", "We are a hair salon in Leeds, called Salon Alto, mostly for families. Just me and two employees.",
         {"kind": "hair salon", "location": "Leeds", "name": "Salon Alto", "customers": "mostly for families"}),
        ("fi", "Mulla on kampaamo Turussa, enimmäkseen perheille", {"kind": "kampaamo", "location": "Turussa"}),
        ("sv", "Jag driver ett litet café i Malmö, mest för pendlare", {"kind": "café", "location": "Malmö"}),
    ],
)  # fmt: skip
def test_facts_of_the_business(language: Language, text: str, fields: dict[str, str]) -> None:
    found = {line.field: line.text for line in lines(text, language, "business") if line.place == "business"}
    assert fields.items() <= found.items()


def test_facts_of_a_person() -> None:
    found = {(line.field, line.text) for line in lines("Her name is Anna, 41, a nurse, two kids", "en", "persona")}
    assert found == {("name", "Anna"), ("age", "41"), ("occupation", "a nurse"), ("household", "two kids")}


def test_a_description_may_begin_with_the_name() -> None:
    assert ("name", "Anna") in {(line.field, line.text) for line in lines("Anna, 41, a nurse", "en", "persona")}


def test_a_number_of_people_is_no_age() -> None:
    assert "age" not in {line.field for line in lines("About 20 people came that day", "en", "scenario")}


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Hiya! I sell candles."), ("fi", "Moi! Myyn kynttilöitä."), ("sv", "Hej! Jag säljer ljus."),
     ("pl", "Dzień dobry! Sprzedaję świece."), ("ru", "Здравствуйте! Я продаю свечи.")],
)  # fmt: skip
def test_a_greeting_is_no_fact(language: Language, text: str) -> None:
    assert len(lines(text, language, "business")) == 1


def test_talk_about_the_talk_is_no_fact() -> None:
    assert lines("Like I said. They call us first.", "en", "actions", ("actions",))[0].text == "They call us first"
    assert lines("They call us first, like I said", "en", "actions", ("actions",))[0].text.startswith("They call")


def test_what_is_longer_than_a_line_is_left_out_and_counted() -> None:
    understood = understand("word" * 1000, "en", Context(topic="actions"))
    assert understood.lines == ()
    assert understood.skipped == 1


def test_decomposed_letters_are_understood() -> None:
    assert [line.score for line in lines("he a\u0308rsyyntyi va\u0308ha\u0308n", "fi", "feelings", ("feelings",))] == [
        -1
    ]


def test_sentences_keep_their_places() -> None:
    text = "One. Two!  Three"
    assert [(one.text, text[one.start : one.end].strip()) for one in sentences(text)] == [
        ("One.", "One."), ("Two!", "Two!"), ("Three", "Three"),
    ]  # fmt: skip


def test_a_short_form_ends_no_sentence() -> None:
    assert [one.text for one in sentences("Mieszka na os. Piastowskim. Dzwoni.")] == [
        "Mieszka na os. Piastowskim.", "Dzwoni.",
    ]  # fmt: skip
