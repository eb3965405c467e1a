"""Whatever is sent is taken, or refused in one sentence of the owner's language, and the talk goes on."""

import unicodedata

import pytest

from assistant.conversation import Conversation, Replied
from assistant.errors import Refused
from assistant.interview.guided import GuidedInterviewer
from assistant.journey.models import MessageSource, sourced_in
from assistant.journey.soundness import faults
from assistant.journey.vocabulary import LANGUAGES, Language
from assistant.locales import Messages
from assistant.store import Shelf

from .messages import REFUSED, TAKEN

INTERNAL = {language: Messages(language).say("internal") for language in LANGUAGES}
STAGES = (
    (),
    ("We run a small hair salon in Turku for people who live nearby.",),
    ("We run a small hair salon in Turku.", "Why do new customers not come back?", "A woman called, came and paid."),
)


def goes_on(conversation: Conversation, shelf: Shelf) -> Replied:
    replied = conversation.answer("A customer called us by phone last week, and was happy with the answer.")
    messages = shelf.messages(conversation.project)
    assert replied.reply
    assert all(message.outcome for message in messages if message.role == "owner")
    assert not faults(shelf.load(conversation.project).project)
    assert not set(replied.notices) & set(INTERNAL.values())
    return replied


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(shelf: Shelf, language: Language, what: str) -> None:
    conversation = Conversation.begin(shelf, language, GuidedInterviewer())
    conversation.opening()
    before = shelf.messages(conversation.project), shelf.load(conversation.project)
    text, code = REFUSED[what]
    with pytest.raises(Refused) as refusal:
        conversation.answer(text)
    assert refusal.value.code == code
    sentence = Messages(language).error(refusal.value)
    assert sentence != INTERNAL[language]
    assert "\n" not in sentence
    assert (shelf.messages(conversation.project), shelf.load(conversation.project)) == before


@pytest.mark.parametrize("answers", STAGES, ids=len)
@pytest.mark.parametrize("what", TAKEN)
@pytest.mark.timeout(20)  # what takes for ever would do so again on each opening
def test_anything_else_is_taken_and_the_talk_goes_on(
    conversation: Conversation, shelf: Shelf, what: str, answers: tuple[str, ...]
) -> None:
    for answer in answers:
        conversation.answer(answer)
    replied = conversation.answer(TAKEN[what])
    assert not set(replied.notices) & set(INTERNAL.values())
    assert replied.reply
    kept = next(one.text for one in shelf.messages(conversation.project)[-2::-1] if one.role == "owner")
    assert kept
    assert not {unicodedata.category(char) for char in kept if char not in "\n\t"} & {"Cc", "Cs"}
    assert {record.text for record in shelf.load(conversation.project).project.evidence} <= {
        message.text for message in shelf.messages(conversation.project)
    }, "what proves a line is the message, letter by letter"
    goes_on(conversation, shelf)


def test_what_looks_like_code_is_kept_letter_by_letter(conversation: Conversation, shelf: Shelf) -> None:
    for what in ("html", "script", "placeholders", "markup of a console", "sql", "quotation marks"):
        conversation.answer(TAKEN[what])
        assert shelf.messages(conversation.project)[-2].text == TAKEN[what]


@pytest.mark.parametrize(
    "text",
    [
        "Asiakas ärsyyntyi, koska kukaan ei vastannut puhelimeen.",
        "Клиентка позвонила нам, потому что ждала ответа.",
        "Klientka zadzwoniła, bo nikt nie odpisał na wiadomość.",
    ],
)
def test_letters_with_loose_accents_are_quoted_like_any_others(shelf: Shelf, text: str) -> None:
    quotes: list[list[str]] = []
    for form in ("NFC", "NFD"):
        conversation = Conversation.begin(shelf, "en", GuidedInterviewer())
        conversation.opening()
        conversation.answer("We run a small hair salon in Turku.")
        conversation.answer("Why do new customers not come back to us?")
        conversation.answer(unicodedata.normalize(form, text))
        project = shelf.load(conversation.project).project
        found = [
            unicodedata.normalize("NFC", source.quote)
            for item in sourced_in(project)
            for source in item.sources
            if isinstance(source, MessageSource) and item.origin == "stated"
        ]
        quotes.append(found)
    assert quotes[0] == quotes[1]
    assert any(quote in text for quote in quotes[0])


def test_line_ends_of_every_system_part_words(conversation: Conversation, shelf: Shelf) -> None:
    conversation.answer(TAKEN["every kind of line end"])
    kept = "She called\nHe wrote\nThey came\nWe answered\nThen they paid"
    assert shelf.messages(conversation.project)[-2].text == kept


def test_the_same_message_twice_is_two_messages_and_one_proof(conversation: Conversation, shelf: Shelf) -> None:
    text = "A customer called us by phone and was annoyed by the wait."
    for _ in range(2):
        assert conversation.answer(text).reply
    assert [one.text for one in shelf.messages(conversation.project) if one.role == "owner"] == [text, text]
    assert [one.text for one in shelf.load(conversation.project).project.evidence] == [text]
    goes_on(conversation, shelf)
