"""What an owner wants with a message, in every language."""

import pytest

from assistant.journey.vocabulary import Intent, Language, Topic
from assistant.understanding import Context, agrees, detect, understand
from assistant.understanding.intents import meaning
from assistant.understanding.lexicon import lexicon

COMMANDS: dict[Language, dict[Intent, list[str]]] = {
    "en": {
        "skip": ["skip", "Skip!", "skip please", "I'd rather not say"], "unknown": ["I don't know", "no idea", "?"],
        "back": ["back"], "undo": ["undo", "take that back"], "pause": ["stop", "I have to go"], "help": ["help"],
        "why": ["why?", "why do you ask?"], "example": ["example", "what do you mean?"], "done": ["finish"],
        "greeting": ["Hi!"], "language": ["suomeksi", "can we speak Polish?"], "question": ["What is a touchpoint?"],
        "change": ['add a step "Phoning" before Arriving', "rename Paying to The bill", "remove the step Paying"],
        "answer": ["They call us", "I don't know who told her but she came", "They go back to the other shop"],
    },
    "fi": {
        "skip": ["ohita", "skippaa"], "unknown": ["en tiedä", "emmä tiiä", "ei hajuakaan"], "back": ["takaisin"],
        "undo": ["kumoa", "peru"], "pause": ["tauko"], "help": ["apua"], "why": ["miksi?", "miks kysyt"],
        "example": ["esimerkki"], "done": ["valmis"], "greeting": ["moi"], "language": ["in English", "på svenska"],
        "question": ["Mikä on kosketuspiste?"],
        "change": ["lisää vaihe ”Soitto” vaiheen Maksan jälkeen", "poista vaihe Maksan"],
        "answer": ["He soittavat meille", "ei tiedä kuka kertoi mutta tuli kuitenkin meille asti"],
    },
    "pl": {
        "skip": ["pomiń"], "unknown": ["nie wiem", "nie mam pojęcia"], "back": ["wstecz"], "undo": ["cofnij"],
        "pause": ["pauza"], "help": ["pomoc"], "why": ["dlaczego?", "czemu pytasz"], "example": ["przykład"],
        "done": ["koniec"], "greeting": ["dzień dobry"], "language": ["po angielsku"],
        "question": ["Co to jest punkt styku?"], "change": ["usuń etap Płacę"], "answer": ["Dzwonią do mnie"],
    },
    "ru": {
        "skip": ["пропустить"], "unknown": ["не знаю", "понятия не имею"], "back": ["назад"], "undo": ["отменить"],
        "pause": ["пауза"], "help": ["помощь"], "why": ["почему?", "зачем вы спрашиваете"], "example": ["пример"],
        "done": ["готово"], "greeting": ["здравствуйте"], "language": ["по-английски"],
        "question": ["Что такое точка контакта?"], "change": ["удалить этап Плачу"], "answer": ["Они нам звонят"],
    },
    "sv": {
        "skip": ["hoppa över"], "unknown": ["vet inte", "ingen aning"], "back": ["tillbaka"], "undo": ["ångra"],
        "pause": ["paus"], "help": ["hjälp"], "why": ["varför?", "varför frågar du"], "example": ["exempel"],
        "done": ["klar"], "greeting": ["hej"], "language": ["på engelska"], "question": ["Vad är en kontaktpunkt?"],
        "change": ["ta bort steget Betalar"], "answer": ["De ringer oss"],
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "intent", "text"),
    [
        (language, intent, text)
        for language, said in COMMANDS.items()
        for intent, texts in said.items()
        for text in texts
    ],
)
def test_what_is_wanted(language: Language, intent: Intent, text: str) -> None:
    assert meaning(text, lexicon(language), "actions").intent == intent


@pytest.mark.parametrize("language", COMMANDS)
def test_every_way_of_saying_it_is_heard(language: Language) -> None:
    words = lexicon(language)
    for intent in ("skip", "unknown", "back", "undo", "why", "help", "example"):
        missed = [said for said in words.whole[intent] if meaning(said, words, "actions").intent != intent]
        assert len(missed) <= len(words.whole[intent]) // 20, (intent, missed[:5])


@pytest.mark.parametrize(
    ("topic", "text", "agreed"),
    [("stages", "nothing", True), ("stages", "no", True), ("stages", "yes", True), ("stages", "that's wrong", False),
     ("actions", "yes", True), ("actions", "nothing", True), ("actions", "no", False), ("stages", "They call", False)],
)  # fmt: skip
def test_agreement(topic: Topic, text: str, agreed: bool) -> None:
    assert agrees(text, "en", topic) == agreed


def test_a_question_of_the_customers_is_an_answer_where_their_thoughts_were_asked_for() -> None:
    assert meaning("How much will it cost?", lexicon("en"), "thoughts").intent == "answer"
    assert meaning("What is a touchpoint?", lexicon("en"), "thoughts").intent == "question"


def test_telling_and_steering_in_one_message() -> None:
    understood = understand("They call us first. Why do you ask?", "en", Context(topic="actions", lanes=("actions",)))
    assert understood.intent == "why"
    assert [line.text for line in understood.lines] == ["They call us first"]
    undone = understand("No I meant those ARE the steps. Undo that please.", "en", Context(topic="stages"))
    assert undone.intent == "undo"
    assert undone.lines == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [("Meillä käy paljon perheitä ja eläkeläisiä", "fi"), ("klienci dzwonią i pytają o cenę", "pl"),
     ("Мы чиним машины в Самаре", "ru"), ("Vi har ett litet café i Malmö", "sv"),
     ("They wait for ages at the till", "en"), ("Instagram", None), ("no nie", None), ("Salon Aalto", None)],
)  # fmt: skip
def test_only_a_sentence_shows_its_language(text: str, language: Language | None) -> None:
    assert detect(text) == language
