"""Nothing is stated as fact that nobody said: made-up quotations in five languages, and honest ones beside them."""

import unicodedata

import pytest

from assistant.errors import Refused
from assistant.journey.edits import AddLine, Cite
from assistant.journey.models import MessageSource, Sourced
from assistant.journey.vocabulary import Language

from .worlds import STAGE, do, item, told


def quoted(text: str, quote: str, message: str, language: Language) -> Sourced:
    """Return the line that the interviewer adds with a quotation of the owner's message."""
    project, evidence = told(message, language)
    project = do(project, AddLine(stage=STAGE, lane="pains", text=text, cite=Cite(evidence=evidence, quote=quote)))
    return item(project, f"l{project.last_id}")


# --- what was never said --------------------------------------------------------------------------------------------

NOT_IN_THE_MESSAGE: list[tuple[Language, str, str]] = [
    ("en", "they wait", "they wait for hours"),
    ("en", "they wait twenty minutes", "they wait thirty minutes"),
    ("en", "unhappy people leave", "happy people leave"),
    ("en", "they wait", ""),
    ("en", "they wait", "…"),
    ("fi", "jono on pitkä", "jono on lyhyt"),
    ("fi", "he palaavat", "palaavat he"),
    ("pl", "ludzie dzwonią", "ludzie nie dzwonią"),
    ("ru", "клиенты уходят", "клиенты уходят навсегда"),
    ("sv", "de är nöjda", "de är inte nöjda"),
]


@pytest.mark.parametrize(("language", "message", "quote"), NOT_IN_THE_MESSAGE)
def test_words_that_do_not_stand_in_the_message_are_refused(language: Language, message: str, quote: str) -> None:
    with pytest.raises(Refused, match="quote-not-found"):
        quoted(quote or "they wait", quote, message, language)


# Language, message, quotation (it stands there), text that it would carry.
TWISTED: list[tuple[Language, str, str, str]] = [
    # a real quotation under a text that says something else
    ("en", "they wait twenty minutes", "they wait twenty minutes", "the staff are rude"),
    ("en", "dogs chase cats", "dogs chase cats", "cats chase dogs"),
    ("fi", "jono on pitkä lauantaisin", "jono on pitkä lauantaisin", "hinnat ovat liian korkeat"),
    ("pl", "ludzie dzwonią po trzy razy", "ludzie dzwonią po trzy razy", "obsługa jest niemiła"),
    ("ru", "мы отвечаем через день", "мы отвечаем через день", "клиенты в восторге от нас"),
    ("sv", "de flesta är nöjda", "de flesta är nöjda", "priset är för högt"),
    # the denial is left out of the text, or out of the quotation
    ("en", "they don’t come back", "they don’t come back", "they come back"),
    ("en", "they never call us", "they never call us", "they call us"),
    ("en", "customers cannot find our hours", "customers cannot find our hours", "customers find our hours"),
    ("en", "It is not easy to park", "easy to park", "easy to park"),
    ("en", "I don't think that they come back", "they come back", "they come back"),
    ("en", "I don't think they come back", "they come back", "they come back"),
    ("en", "I doubt, that they come back", "they come back", "they come back"),
    ("en", "They leave not because it is dear, but because of us", "it is dear", "it is dear"),
    ("en", "They don't leave because it is dear", "it is dear", "it is dear"),
    ("en", "They don't call us or come to the shop", "come to the shop", "come to the shop"),
    ("en", "Do they come back? No.", "they come back", "they come back"),
    ("en", "They come back? Never!", "They come back", "They come back"),
    ("fi", "asiakkaat eivät palaa takaisin", "asiakkaat eivät palaa takaisin", "asiakkaat palaa takaisin"),
    ("fi", "En usko, että he palaavat", "he palaavat", "he palaavat"),
    ("fi", "He lähtevät, eivät siksi, että se on kallista", "se on kallista", "se on kallista"),
    ("fi", "Ei ole ketään, joka ostaa leipää meiltä", "ostaa leipää meiltä", "ostaa leipää meiltä"),
    ("fi", "He eivät soita tai tule käymään", "tule käymään", "tule käymään"),
    ("pl", "klienci nie wracają do nas", "klienci nie wracają do nas", "klienci wracają do nas"),
    ("pl", "Nie sądzę, że wracają do nas", "wracają do nas", "wracają do nas"),
    ("pl", "Odchodzą nie dlatego, że jest drogo", "jest drogo", "jest drogo"),
    ("pl", "Nie ma nikogo, kto kupuje u nas chleb", "kupuje u nas chleb", "kupuje u nas chleb"),
    ("ru", "клиенты не возвращаются к нам", "клиенты не возвращаются к нам", "клиенты возвращаются к нам"),
    ("ru", "Не думаю, что они возвращаются", "они возвращаются", "они возвращаются"),
    ("ru", "Уходят не потому, что дорого выходит", "дорого выходит", "дорого выходит"),
    ("ru", "Уходят не столько потому, что дорого выходит", "дорого выходит", "дорого выходит"),
    ("sv", "kunderna kommer inte tillbaka", "kunderna kommer inte tillbaka", "kunderna kommer tillbaka"),
    ("sv", "Jag tror inte att de kommer tillbaka", "de kommer tillbaka", "de kommer tillbaka"),
    ("sv", "De går inte för att det är dyrt", "det är dyrt", "det är dyrt"),
    ("sv", "De ringer inte, eller kommer till butiken", "kommer till butiken", "kommer till butiken"),
    # the message's language was guessed wrong
    ("en", "asiakkaat eivät palaa takaisin", "asiakkaat eivät palaa takaisin", "asiakkaat palaa takaisin"),
    ("sv", "клиенты не возвращаются к нам", "клиенты не возвращаются к нам", "клиенты возвращаются к нам"),
    # a condition made a fact
    ("en", "If it is dear, they leave", "they leave", "they leave"),
    ("en", "they come back, if the cheese is good", "they come back", "they come back"),
    ("en", "they would come back to us", "they would come back to us", "they come back to us"),
    ("fi", "Jos se on kallista, he lähtevät", "he lähtevät", "he lähtevät"),
    ("pl", "Jeśli jest drogo, odchodzą od nas", "odchodzą od nas", "odchodzą od nas"),
    ("ru", "Если дорого, они уходят", "они уходят", "они уходят"),
    ("sv", "Om det är dyrt, går de till andra", "går de till andra", "går de till andra"),
    # a number left out, in digits and in words
    ("en", "about 5 customers leave angry", "about 5 customers leave angry", "customers leave angry"),
    ("en", "at 9:30 the queue is long", "at 9:30 the queue is long", "the queue is long"),
    ("en", "twenty-five of the customers leave", "twenty-five of the customers leave", "the customers leave"),
    ("en", "half of them leave angry", "half of them leave angry", "them leave angry"),
    ("fi", "kolme asiakasta lähtee vihaisena", "kolme asiakasta lähtee vihaisena", "asiakasta lähtee vihaisena"),
    ("fi", "kahdeksankymmentä tulee netistä", "kahdeksankymmentä tulee netistä", "tulee netistä"),
    ("pl", "dwudziestu klientów odchodzi", "dwudziestu klientów odchodzi", "klientów odchodzi"),
    ("pl", "połowa klientów odchodzi", "połowa klientów odchodzi", "klientów odchodzi"),
    ("ru", "процентов двадцать не приходят", "процентов двадцать не приходят", "процентов не приходят"),
    ("ru", "каждый второй клиент уходит", "каждый второй клиент уходит", "клиент уходит"),
    ("sv", "varannan kund går härifrån", "varannan kund går härifrån", "kund går härifrån"),
    ("sv", "tjugofem kunder går härifrån", "tjugofem kunder går härifrån", "kunder går härifrån"),
    # one word of many
    ("en", "the price is quite fair here", "price", "price"),
    ("en", "parking is good for the dog", "dog", "dog"),
    ("fi", "hinta on monesta ihan sopiva", "hinta", "hinta"),
    ("pl", "cena jest raczej w porządku", "cena", "cena"),
    ("ru", "цена у нас вполне нормальная", "цена", "цена"),
    ("sv", "priset är ganska bra för hunden", "hunden", "hunden"),
    ("en", "they laugh a lot when the price comes up", "they laugh a lot when the price comes up", "they price"),
]


@pytest.mark.parametrize(("language", "message", "quote", "text"), TWISTED)
def test_a_real_quotation_never_states_what_was_not_said(
    language: Language, message: str, quote: str, text: str
) -> None:
    assert quoted(text, quote, message, language).origin in ("paraphrased", "suggested")


@pytest.mark.parametrize(
    ("language", "message", "text"),
    [
        ("en", "the queue is not long at all", "the queue is long"),
        ("en", "they wait for twenty minutes", "they wait 40 minutes"),
        ("fi", "en usko, että he palaavat", "asiakkaat palaavat"),
        ("pl", "kolejka wcale nie jest długa", "kolejka jest długa"),
        ("ru", "клиенты к нам не возвращаются", "клиенты вернулись"),
        ("sv", "kön är faktiskt inte lång", "kön är lång"),
        ("en", "the queue is really long", "the queue is not long"),
    ],
)
def test_other_words_do_not_even_paraphrase_what_they_contradict(language: Language, message: str, text: str) -> None:
    assert quoted(text, message, message, language).origin == "suggested"


# --- what was said --------------------------------------------------------------------------------------------------

HONEST: list[tuple[Language, str, str, str]] = [
    ("en", "They wait twenty minutes.", "They wait twenty minutes", "They wait twenty minutes"),
    ("en", "They wait twenty minutes and get annoyed.", "get annoyed", "get annoyed"),
    ("en", "Why? Price. And parking.", "Price", "Price"),
    ("en", "nobody comes from adverts", "nobody comes from adverts", "nobody comes from adverts"),
    ("en", "I think they always look at the map first", "they always look at the map first", "they look at the map"),
    ("en", "and then half of them can't find our hours", "half of them can't find our hours", "half can't find hours"),
    ("en", "Half of them leave because it takes long", "it takes long", "it takes long"),
    ("en", "they don’t say why", "they don't say why", "They don't say why"),
    ("en", "they say “too dear” — always", 'they say "too dear"', "they say 'too dear'"),
    ("en", "If the cheese is good, we've got them", "If the cheese is good, we've got them",
     "If the cheese is good, we've got them"),
    ("en", "they drop\u00a0in   after work", "they drop in after work", "they drop in after work"),
    ("en", "I don't think they come back. But they come back to us in spring.",
     "they come back to us in spring", "they come back to us in spring"),
    ("fi", "No alussa vähän jännittää että sattuuko", "No alussa vähän jännittää että sattuuko",
     "alussa vähän jännittää että sattuuko"),
    ("fi", "mutta vastaanotossa Marja rauhoittelee", "mutta vastaanotossa Marja rauhoittelee",
     "vastaanotossa Marja rauhoittelee"),
    ("fi", "he sanovat, että se on kallista", "se on kallista", "se on kallista"),
    ("pl", "Ludzie dzwonią po trzy razy, bo nie odbieram", "bo nie odbieram", "nie odbieram"),
    ("pl", "a potem biorą pierwszego z „OLX”", "potem biorą pierwszego z \"OLX\"", "biorą pierwszego z OLX"),
    ("ru", "Да боятся, что дорого выйдет", "боятся, что дорого выйдет", "боятся, что дорого выйдет"),
    ("ru", "спрашивают цену – а мы отвечаем через день", "мы отвечаем через день", "мы отвечаем через день"),
    ("ru", "Процентов двадцать так и не приходят", "Процентов двадцать так и не приходят",
     "Процентов двадцать не приходят"),
    ("sv", "De flesta är nöjda, men vi svarar aldrig på dem", "vi svarar aldrig på dem", "vi svarar aldrig på dem"),
    ("sv", "så lämnar de en recension «på nätet»", "lämnar de en recension \"på nätet\"",
     "lämnar en recension på nätet"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "message", "quote", "text"), HONEST)
def test_what_was_said_is_stated_with_its_quotation(language: Language, message: str, quote: str, text: str) -> None:
    line = quoted(text, quote, message, language)
    assert line.origin == "stated"
    assert [source.quote for source in line.sources if isinstance(source, MessageSource)] == [quote]


@pytest.mark.parametrize(("language", "message", "quote", "text"), HONEST)
def test_spelling_of_the_same_words_does_not_matter(language: Language, message: str, quote: str, text: str) -> None:
    assert quoted(unicodedata.normalize("NFD", text), quote.upper(), message, language).origin == "stated"
    assert quoted(text, unicodedata.normalize("NFD", quote), message.title(), language).origin == "stated"


def test_other_words_stand_beside_their_quotation() -> None:
    line = quoted("the queue is too slow", "they wait twenty minutes", "they wait twenty minutes", "en")
    assert (line.origin, len(line.sources)) == ("paraphrased", 1)
