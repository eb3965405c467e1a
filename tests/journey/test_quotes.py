"""Quotations are found however they are typed, and a clause is what people would call one."""

import unicodedata
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey.quotes import (
    clause_starts,
    denies,
    digits,
    fold,
    is_negation,
    is_number,
    says,
    stands_in,
    word_lists,
    words,
)
from assistant.journey.vocabulary import LANGUAGES, Language

from .sentences import CLAUSES, messages, quotes

_FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")


@given(st.text(), st.sampled_from(_FORMS))
def test_folding_is_done_once_and_for_all(text: str, form: Literal["NFC", "NFD"]) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize(form, text)) == fold(text)


@given(messages(), st.data())
def test_a_message_says_each_of_its_own_sentences(said: tuple[Language, str], data: st.DataObject) -> None:
    language, message = said
    if not words(message):
        return
    assert stands_in(message, message)
    assert says(message, message, message, language)
    quote = data.draw(quotes(message))
    assert not stands_in(quote, message) or fold(quote) in fold(message)
    assert not says("never, ever", quote, message, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Don’t", "don't"),
        ("„so“ «so» ‹so› “so”", "'so' 'so' 'so' 'so'"),
        ("a – b — c ‑ d − e", "a - b - c - d - e"),
        ("two\u00a0\u202f  words\r\n", "two words"),
        ("cafe\u0301 A\u030a", "café å"),
        ("soft\u00adhyphen\ufeff", "softhyphen"),
        ("STRASSE", "straße"),
    ],
)
def test_marks_spaces_and_case_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("quote", "text", "stands"),
    [
        ("hours", "our hours", True),
        ("our", "hours", False),
        ("hour", "our hours", False),
        ("5", "15 of 50", False),
        ("it is dear", 'They say: "it is dear".', True),
        ("'it is dear'", "They say: “it is dear”.", True),
        ("dear. They", "It is dear. They go", True),
        ("…", "well…", False),
        ("", "well", False),
        ("שלום", "שלום עולם", True),
        ("\u202eשלום\u202c", "שלום עולם", True),
    ],
)
def test_a_quotation_stands_in_a_text_in_whole_words(quote: str, text: str, stands: bool) -> None:
    assert stands_in(quote, text) is stands


@pytest.mark.parametrize(
    ("language", "text", "clauses"),
    [
        ("en", "they look, then they call", ["they look", "then they call"]),
        ("en", "they look and they call", ["they look", "and they call"]),
        ("en", "we open at 9:30 and pay 3,5 on it", ["we open at 9:30", "and pay 3,5 on it"]),
        ("en", "not because it is dear", ["not because it is dear"]),
        ("en", "they call - twice", ["they call -", "twice"]),
        ("fi", "jono on pitkä mutta se liikkuu", ["jono on pitkä", "mutta se liikkuu"]),
        ("pl", "dzwonią, bo jest drogo", ["dzwonią", "bo jest drogo"]),
        ("ru", "спрашивают цену а мы молчим", ["спрашивают цену", "а мы молчим"]),
        ("sv", "de ringer och vi svarar", ["de ringer", "och vi svarar"]),
    ],
)
def test_clauses_begin_after_marks_and_at_joining_words(language: Language, text: str, clauses: list[str]) -> None:
    starts = [*clause_starts(text, language), len(text)]
    found = [text[start:end].strip(" ,") for start, end in pairwise(starts)]
    assert [piece for piece in found if piece] == clauses


def test_a_mark_at_the_end_begins_a_clause_too() -> None:
    assert clause_starts("no complaints, ", "en")[-1] == len("no complaints,")


@pytest.mark.parametrize(
    ("language", "word", "denial"),
    [
        ("en", "don't", True),
        ("en", "no", True),
        ("en", "en", False),
        ("fi", "no", False),  # "well"
        ("fi", "eivätkä", True),
        ("pl", "no", False),  # "yeah"
        ("pl", "nie", True),
        ("ru", "нет", True),
        ("sv", "en", False),  # "a"
        ("sv", "aldrig", True),
        ("en", "eivät", True),  # a Finnish message that was taken for English
    ],
)
def test_a_word_denies_in_its_own_language_and_where_nothing_else_is_meant(
    language: Language, word: str, denial: bool
) -> None:
    assert is_negation(word, language) is denial
    assert denies(f"xyz {word} xyz", language) is denial


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "20%"), ("en", "twenty-five"), ("en", "one-third"), ("fi", "kahdeksankymmentä"), ("fi", "viidelle"),
        ("pl", "dwudziestu"), ("pl", "połowa"), ("ru", "двадцати"), ("ru", "половина"), ("sv", "tjugofem"),
        ("sv", "varannan"), ("en", "двадцать"),
    ],
)  # fmt: skip
def test_numbers_count_in_digits_and_words(language: Language, word: str) -> None:
    assert is_number(word, language)


@pytest.mark.parametrize(("language", "word"), [("en", "price"), ("en", "stop"), ("sv", "sjuk"), ("sv", "en")])
def test_other_words_are_no_numbers(language: Language, word: str) -> None:
    assert not is_number(word, language)


def test_digits_are_taken_apart_by_marks() -> None:
    assert digits("9:30, 4.5 and 1 000") == {"9", "30", "4", "5", "1", "000"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_joins_clauses_denies_nothing(language: Language) -> None:
    lists = word_lists(language)
    denials = {word for word in lists.joins.entries | lists.ties.entries if is_negation(word, language)}
    assert denials == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_of_many_pages_is_read_in_a_moment(language: Language) -> None:
    message = ". ".join(CLAUSES[language] * 100)
    quote = CLAUSES[language][0]
    assert says(quote, quote, message, language)


@pytest.mark.timeout(20)  # each took minutes where the work grew with the square of the length
@pytest.mark.parametrize("piece", ["no, ", "no. ", "if, ", "that, ", "and ", "a ", ".", ",", "-", "'", "x", "…!? "])
def test_what_is_repeated_without_end_is_read_too(piece: str) -> None:
    message = piece * (50_000 // len(piece)) + "they wait"
    assert not says("never", piece.strip(" ,.") or "they", message, "en")
    assert says(message, message, message, "en")


def test_a_quotation_may_stand_anywhere_that_bears_it() -> None:
    message = "I don't think they come back. In spring they come back to us."
    assert says("they come back to us", "they come back to us", message, "en")
    assert not says("they come back", "I don't think they come back", message, "en")
