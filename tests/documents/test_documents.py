"""An owner's own documents: found where they are asked for, by nobody else, and gone when they are gone."""

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation import Conversation
from assistant.documents import Documents, is_passage
from assistant.errors import Refused, UserMustAct
from assistant.interview.guided import GuidedInterviewer
from assistant.journey.models import Project
from assistant.journey.vocabulary import LANGUAGES, Language
from assistant.locales import Messages
from assistant.store import Shelf, Store, documents, open_store
from knowledge.passages import Passage, PassageIndex

PRICES = b"# Prices\n\nA haircut costs 30 euros.\n\n# Hours\n\nWe are open from nine to six, on Saturdays until two.\n"
RULE = "Cancellations: whoever cancels later than 24 hours before the appointment pays half of the price."


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens the same database again and again, as further processes would."""
    stores: list[Store] = []

    def once_more() -> Store:
        stores.append(open_store(f"sqlite:///{tmp_path / 'polku.db'}"))
        return stores[-1]

    yield once_more
    for store in stores:
        store.close()


@pytest.fixture
def shelf(opened: Callable[[], Store]) -> Shelf:
    return opened().of("anna")


@pytest.fixture
def project(shelf: Shelf) -> str:
    return begun(shelf)


def begun(shelf: Shelf, language: Language = "en") -> str:
    return shelf.create(Project(language=language), datetime.now(UTC)).id


def texts(found: Documents, shelf: Shelf, project: str, question: str) -> list[str]:
    return [one.text for one in found.search(shelf, project, question, 5)]


def test_what_was_added_is_found_with_its_place(shelf: Shelf, project: str) -> None:
    own = Documents()
    added = own.add(shelf, project, PRICES, "prices.md")
    assert (added.name, added.unit, added.language, added.passages) == ("prices.md", "line", "en", 2)
    [first, *_] = own.search(shelf, project, "when do you close on Saturday?", 5)
    assert (first.place, first.text) == (5, "Hours\nWe are open from nine to six, on Saturdays until two.")
    assert first.title(Messages("fi")) == "prices.md, rivi 5"
    assert is_passage(first.id)
    assert own.read(shelf, project, first.id) == first._replace(score=1.0)


def test_what_was_pasted_is_named_by_its_first_words(shelf: Shelf, project: str) -> None:
    own = Documents()
    assert own.paste(shelf, project, RULE).name == "Cancellations: whoever cancels later than 24 hours before …"
    assert texts(own, shelf, project, "somebody cancels late") == [RULE]
    assert own.paste(shelf, project, "# not Markdown, 1;2;3.csv").name == "# not Markdown, 1;2;3.csv"
    assert texts(own, shelf, project, "Markdown") == ["# not Markdown, 1;2;3.csv"]


@pytest.mark.parametrize("others", [0, 40])
def test_a_slip_finds_it_too(shelf: Shelf, project: str, others: int) -> None:
    own = Documents()
    own.add(shelf, project, b"\n\n".join(b"Number %d: nothing of the kind." % n for n in range(others + 1)), "a.txt")
    own.paste(shelf, project, "Presents: giftvouchers.")
    assert texts(own, shelf, project, "giftvoucherz")[0] == "Presents: giftvouchers."


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("en", "Gift vouchers are valid for two years.", "How long is a gift voucher valid?"),
        ("fi", "Lahjakortti on voimassa kaksi vuotta ostopäivästä.", "kauanko lahjakortit ovat voimassa"),
        ("pl", "Karta podarunkowa jest ważna przez dwa lata od zakupu.", "ile wazne sa karty podarunkowe"),
        ("ru", "Подарочный сертификат действует два года со дня покупки.", "сколько действуют подарочные сертификаты"),
        ("sv", "Presentkortet gäller i två år från köpet.", "hur länge gäller presentkort"),
    ],
)
def test_each_language_finds_its_own_endings(shelf: Shelf, language: Language, text: str, question: str) -> None:
    own, project = Documents(), begun(shelf, language)
    own.paste(shelf, project, f"{text}\n\n1234567")
    assert own.search(shelf, project, question, 1)[0].text.startswith(text)


_OWN: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("Cancellations: customers who cancel later than 24 hours before the appointment pay half of the price.",
           "Haircut 30 euros. Colouring from 60 euros, takes two hours.", "Parking is free behind the house."),
    "fi": ("Värjäys alkaen 80 euroa, kesto kaksi tuntia.", ("Peruutus: alle vuorokautta ennen varattua aikaa peruttu "
           "käynti veloitetaan puolikkaana."), "Lahjakortti on voimassa kaksi vuotta."),
    "pl": ("Cennik: strzyżenie 80 zł, farbowanie od 200 zł.", ("Odwołanie wizyty później niż 24 godziny wcześniej "
           "kosztuje połowę ceny."), "Karta podarunkowa jest ważna dwa lata."),
    "ru": ("Стрижка 1500 рублей, окрашивание от 4000.", "Отмена записи позже чем за сутки оплачивается наполовину.",
           "Сертификат действует два года."),
    "sv": ("Klippning 450 kr, färgning från 1200 kr.", "Avbokning senare än 24 timmar innan kostar halva priset.",
           "Presentkortet gäller i två år."),
}  # fmt: skip
_ASKED: Final[list[tuple[Language, str, int | None]]] = [
    ("en", "What happens if somebody cancels late?", 0), ("en", "how much is colouring", 1),
    ("en", "Is there anything about parking in my documents?", 2), ("en", "How do I get more customers?", None),
    ("en", "what do I do with bad reviews", None), ("en", "who won the football match", None),
    ("fi", "paljonko värjäys maksaa", 0), ("fi", "kauanko lahjakortti on voimassa", 2),
    ("fi", "Miten saan lisää asiakkaita?", None), ("fi", "mitä teen huonoille arvosteluille", None),
    ("pl", "ile kosztuje farbowanie", 0), ("pl", "jak dlugo wazna jest karta podarunkowa", 2),
    ("pl", "Co zrobić ze złymi opiniami?", None), ("pl", "jak zdobyć więcej klientów", None),
    ("ru", "сколько стоит окрашивание", 0), ("ru", "сколько действует сертификат", 2),
    ("ru", "что делать с плохими отзывами", None), ("ru", "как найти больше клиентов", None),
    ("sv", "vad kostar färgning", 0), ("sv", "hur länge gäller presentkort", 2),
    ("sv", "vad gör jag med dåliga recensioner", None), ("sv", "hur får jag fler kunder", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "question", "answers"), _ASKED)
def test_what_answers_is_quoted_and_nothing_else(
    shelf: Shelf, language: Language, question: str, answers: int | None
) -> None:
    own, project = Documents(), begun(shelf, language)
    for text in _OWN[language]:
        own.paste(shelf, project, text)
    found = own.of(shelf, project).answer(question, Messages(language))
    assert (found[1] if found else None) == (_OWN[language][answers] if answers is not None else None)


def test_questions_without_words_find_nothing(shelf: Shelf, project: str) -> None:
    own = Documents()
    assert own.search(shelf, project, "haircut", 5) == []
    own.add(shelf, project, PRICES, "prices.md")
    for question in ("?!", "", "the and of"):
        assert own.search(shelf, project, question, 5) == []


# --- whose it is ----------------------------------------------------------------------------------------------------


def test_no_other_project_and_no_other_owner_sees_it(shelf: Shelf, project: str, opened: Callable[[], Store]) -> None:
    own, other, bert = Documents(), begun(shelf), opened().of("bert")
    own.add(shelf, project, PRICES, "prices.md")
    [hit, *_] = own.search(shelf, project, "haircut", 5)
    assert own.search(shelf, other, "haircut", 5) == []
    assert own.read(shelf, other, hit.id) is None
    document = hit.id.split("/")[1]
    with pytest.raises(Refused, match="no-such-id"):
        shelf.documents.remove(other, document)
    assert shelf.documents.passages(other, document) == []
    shelf.documents.put_vectors(other, document, "mine", [b"x"])
    assert shelf.documents.listed(project)[0].embedding != "mine"
    for stranger, ones in ((bert, project), (shelf, begun(bert))):
        for call in _calls(own, stranger, ones, hit.id):
            with pytest.raises(Refused, match="project-not-found"):
                call()


def _calls(own: Documents, shelf: Shelf, project: str, passage: str) -> list[Callable[[], object]]:
    """Everything that can be done with documents."""
    return [
        lambda: own.search(shelf, project, "haircut", 5),
        lambda: own.read(shelf, project, passage),
        lambda: own.add(shelf, project, PRICES, "p.md"),
        lambda: own.paste(shelf, project, RULE),
        lambda: own.renew(shelf, project),
        lambda: shelf.documents.remove(project, passage.split("/")[1]),
        lambda: shelf.documents.listed(project),
        lambda: shelf.documents.passages(project, passage.split("/")[1]),
        lambda: shelf.documents.passage(project, passage.split("/")[1], 1),
        lambda: shelf.documents.put_vectors(project, passage.split("/")[1], "mine", [b"x"]),
    ]


_ODD = ("", "/", "document", "document/", "document//1", "document/{}/0", "document/{}/-1", "document/{}/1e3",
        "document/{}/１", "document/{}/99999999999999999999", "document/{}/1/1", "document/%/1", "document/_______/1",
        "document/' OR 1=1 --/1", "en/pain-points", "../document/{}/1", "document/{}/1\0", "\ud800")  # fmt: skip


@pytest.mark.parametrize("odd", _ODD)
def test_hostile_ids_lead_nowhere(shelf: Shelf, project: str, odd: str) -> None:
    own, other = Documents(), begun(shelf)
    document = own.add(shelf, project, PRICES, "prices.md").id
    one = odd.format(document) if "{}" in odd else odd
    assert own.read(shelf, project, one) is None
    assert own.read(shelf, other, f"document/{document}/1") is None
    for hostile in (one, f"{project}' --", "%", "_" * 8):
        with pytest.raises(Refused, match="no-such-id"):
            shelf.documents.remove(project, hostile.replace("\ud800", "?"))
    assert len(shelf.documents.listed(project)) == 1


# --- coming and going -----------------------------------------------------------------------------------------------


def test_what_another_process_adds_is_found_and_what_it_removes_is_gone(
    shelf: Shelf, project: str, opened: Callable[[], Store]
) -> None:
    here, there, elsewhere = Documents(), Documents(), opened().of("anna")
    here.add(shelf, project, PRICES, "prices.md")
    assert texts(here, shelf, project, "cancels late") == []
    added = there.paste(elsewhere, project, RULE)
    assert texts(here, shelf, project, "cancels late") == [RULE]
    elsewhere.documents.remove(project, added.id)
    assert texts(here, shelf, project, "cancels late") == []
    assert texts(here, shelf, project, "haircut") != []


def test_the_same_twice_is_refused_and_may_come_back_once_removed(shelf: Shelf, project: str) -> None:
    own = Documents()
    added = own.add(shelf, project, PRICES, "prices.md")
    with pytest.raises(Refused, match="document-there"):
        own.add(shelf, project, PRICES, "another name.md")
    own.add(shelf, begun(shelf), PRICES, "prices.md")
    shelf.documents.remove(project, added.id)
    own.add(shelf, project, PRICES, "another name.md")
    assert [one.name for one in shelf.documents.listed(project)] == ["another name.md"]


def test_added_by_many_at_once_it_is_there_once(project: str, opened: Callable[[], Store]) -> None:
    own, outcomes = Documents(), list[str]()

    def add(shelf: Shelf) -> None:
        try:
            own.add(shelf, project, PRICES, "prices.md")
            outcomes.append("added")
        except Refused as refusal:
            outcomes.append(refusal.code)

    threads = [threading.Thread(target=add, args=(opened().of("anna"),)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["added", *["document-there"] * 3]


def test_too_many_passages_are_refused(shelf: Shelf, project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_PASSAGES", 3)
    own = Documents()
    own.add(shelf, project, PRICES, "prices.md")
    with pytest.raises(Refused, match="document-many"):
        own.add(shelf, project, PRICES + b"\n# More\n\nMore.\n", "more.md")
    own.paste(shelf, project, RULE)
    assert [one.passages for one in shelf.documents.listed(project)] == [2, 1]


def test_removed_with_its_project_no_word_of_it_is_left(shelf: Shelf, project: str, tmp_path: Path) -> None:
    own = Documents()
    own.paste(shelf, project, "The secret recipe of Wilhelmina Zuiderduin.")
    own.paste(shelf, project, "Another recipe, by Kowalczyk.")

    def found(word: bytes) -> bool:
        return any(word in file.read_bytes() for file in tmp_path.iterdir() if file.is_file())

    assert found(b"Zuiderduin")
    shelf.documents.remove(project, own.search(shelf, project, "Kowalczyk", 1)[0].id.split("/")[1])
    assert not found(b"Kowalczyk")
    shelf.delete(project)
    assert not found(b"Zuiderduin")
    with pytest.raises(Refused, match="project-not-found"):
        own.search(shelf, project, "recipe", 1)


def test_a_file_that_cannot_be_read_adds_nothing(shelf: Shelf, project: str) -> None:
    own = Documents()
    with pytest.raises(UserMustAct, match="document-broken") as refusal:
        own.add(shelf, project, b"%PDF-1.7 and then nothing", "C:\\Users\\me\\offer\n.pdf")
    assert refusal.value.values == {"file": "offer.pdf"}
    with pytest.raises(UserMustAct, match="document-broken") as refusal:
        own.paste(shelf, project, "%PDF-1.7 and then nothing")
    assert refusal.value.values == {"file": "%PDF-1.7 and then nothing"}
    assert shelf.documents.listed(project) == []


# --- vectors of a service -------------------------------------------------------------------------------------------


class Letters:
    """An embedding that counts letters, and fails when told to."""

    def __init__(self, name: str = "letters", size: int = 26) -> None:
        self.name, self.size, self.fails, self.sent = name, size, False, 0

    def embed(self, texts: Sequence[str], language: str) -> list[list[float]]:
        self.sent += 1
        if self.fails:
            raise ConnectionError("gone")
        return [[float(text.casefold().count(chr(97 + n % 26))) for n in range(self.size)] for text in texts]


def test_a_service_that_fails_costs_nothing_but_its_vectors(shelf: Shelf, project: str) -> None:
    service = Letters()
    own = Documents(service)
    service.fails = True
    assert own.add(shelf, project, PRICES, "prices.md").embedding == "hashed-512"
    assert texts(own, shelf, project, "haircut") != []
    service.fails = False
    assert texts(own, shelf, project, "haircut") != []
    own.renew(shelf, project)
    assert shelf.documents.listed(project)[0].embedding == "letters"
    service.fails = True
    assert texts(own, shelf, project, "haircut") != []


def test_another_model_or_size_makes_them_anew(shelf: Shelf, project: str) -> None:
    Documents(Letters()).add(shelf, project, PRICES, "prices.md")
    larger = Documents(Letters("letters", 52))
    assert texts(larger, shelf, project, "haircut") != []
    other = Documents(Letters("others", 52))
    other.paste(shelf, project, RULE)
    assert texts(other, shelf, project, "haircut") != []
    other.renew(shelf, project)
    assert {one.embedding for one in shelf.documents.listed(project)} == {"others"}
    assert {
        len(one.vector or b"") for one in shelf.documents.passages(project, shelf.documents.listed(project)[0].id)
    } == {104}


@settings(deadline=None)  # the first one reads the guide
@given(st.lists(st.text(max_size=60), max_size=8), st.text(max_size=40))
def test_any_passages_can_be_asked_anything(passages: list[str], question: str) -> None:
    index = PassageIndex([Passage(str(n), LANGUAGES[n % 5], text, None) for n, text in enumerate(passages)])
    found = index.search(question, None, 3)
    assert len(found) <= 3
    assert all(0 < score <= 1 for _, score in found)
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)


# --- in the talk ----------------------------------------------------------------------------------------------------


def test_a_question_is_answered_from_it_with_the_place(shelf: Shelf) -> None:
    own = Documents()
    talk = Conversation.begin(shelf, "en", GuidedInterviewer(), documents=own)
    talk.opening()
    assert talk.answer("When do you open on Saturdays?").cards == ()
    own.add(shelf, talk.project, PRICES, "prices.md")
    replied = talk.answer("When do you open on Saturdays?")
    said = Messages("en").say(
        "papers-lead", title="prices.md, line 5", text="Hours We are open from nine to six, on Saturdays until two."
    )
    assert said in replied.reply
    [card] = replied.cards
    assert (card.title, is_passage(card.id)) == ("prices.md, line 5", True)
    assert shelf.messages(talk.project)[-1].citations == (card.id,)
    assert replied.edits == ()
    evidence = shelf.load(talk.project).project.evidence
    assert all("nine to six" not in record.text for record in evidence)


def test_what_was_quoted_goes_with_the_document(shelf: Shelf, tmp_path: Path) -> None:
    own = Documents()
    talk = Conversation.begin(shelf, "en", GuidedInterviewer(), documents=own)
    talk.opening()
    added = own.paste(shelf, talk.project, "Discounts: Wilhelmina Zuiderduin gets forty percent.")
    assert "Zuiderduin" in talk.answer("Who gets discounts?").reply
    shelf.documents.remove(talk.project, added.id)
    assert "Zuiderduin" not in shelf.messages(talk.project)[-1].text
    assert not any(b"Zuiderduin" in file.read_bytes() for file in tmp_path.iterdir() if file.is_file())


def test_nothing_is_sent_for_a_stranger_or_twice(shelf: Shelf, project: str) -> None:
    service = Letters()
    own = Documents(service)
    own.paste(shelf, project, RULE)
    service.fails = True  # and would raise
    with pytest.raises(Refused, match="document-there"):
        own.paste(shelf, project, RULE)
    with pytest.raises(Refused, match="project-not-found"):
        own.paste(shelf, "nowhere1", PRICES.decode())
    assert service.sent == 1
