"""What owners say, in five languages, and honest and dishonest quotations of it, for Hypothesis."""

import unicodedata
from collections.abc import Callable

from hypothesis import strategies as st

from assistant.journey.vocabulary import LANGUAGES, Language

CLAUSES: dict[Language, tuple[str, ...]] = {
    "en": ("they wait twenty minutes", "I don't think that they come back", "half of them can't find our hours",
           "Price", "they leave not because it is dear", "if the cheese is good we've got them"),
    "fi": ("No alussa vähän jännittää", "en usko, että he palaavat", "kolme kymmenestä soittaa uudestaan",
           "eivät siksi, että se on kallista", "jono on pitkä lauantaisin", "Hinta"),
    "pl": ("ludzie dzwonią po trzy razy", "nie sądzę, że wracają", "biorą pierwszego z „OLX”",
           "odchodzą nie dlatego, że jest drogo", "połowa nie odbiera", "Cena"),
    "ru": ("спрашивают в Телеграме цену", "не думаю, что они вернутся", "процентов двадцать не приходят",
           "уходят не потому, что дорого", "мы отвечаем через 2 дня", "Цена"),
    "sv": ("de flesta är nöjda", "jag tror inte att de kommer tillbaka", "var tionde cykel kommer tillbaka",
           "de går inte för att det är dyrt", "vi svarar aldrig på dem", "Priset"),
}  # fmt: skip
# Words that stand in some of these clauses and that none of them says.
NEVER_SAID = (
    "they come back", "that they come back", "it is dear", "because it is dear", "we've got them", "he palaavat",
    "että he palaavat", "se on kallista", "wracają", "że wracają", "jest drogo", "они вернутся", "что они вернутся",
    "дорого", "что дорого", "de kommer tillbaka", "att de kommer tillbaka", "det är dyrt", "att det är dyrt",
)  # fmt: skip
_BETWEEN = (", ", ". ", " – ", "\n", "? ", " ")


@st.composite
def messages(draw: st.DrawFn) -> tuple[Language, str]:
    """A message of one to four clauses, sometimes with anything that a keyboard gives in it."""
    language = draw(st.sampled_from(LANGUAGES))
    text = ""
    for clause in draw(st.lists(st.sampled_from(CLAUSES[language]), min_size=1, max_size=4)):
        text += clause + draw(st.sampled_from(_BETWEEN))
    return language, text + draw(st.one_of(st.just(""), st.text(max_size=12)))


_MANGLINGS: tuple[Callable[[str], str], ...] = (
    str,
    str,
    str,
    str.upper,
    str.title,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: f"“{text}”",
    lambda text: text.replace("'", "’").replace(" - ", " — "),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text[1:],
    lambda text: text[::-1],
)


@st.composite
def quotes(draw: st.DrawFn, message: str) -> str:
    """Some words that stand in a row in the message, as a careless hand copies them."""
    words = message.split() or ["?"]
    start = draw(st.integers(0, len(words) - 1))
    end = draw(st.integers(start + 1, len(words)))
    return draw(st.sampled_from(_MANGLINGS))(" ".join(words[start:end]))


@st.composite
def texts(draw: st.DrawFn, quote: str) -> str:
    """What a line says beside a quote: the quote itself, some of its words, or something else."""
    words = quote.split() or ["?"]
    kept = draw(st.lists(st.sampled_from((True, True, True, False)), min_size=len(words), max_size=len(words)))
    shortened = " ".join(word for word, keep in zip(words, kept, strict=True) if keep)
    other = draw(st.sampled_from([clause for clauses in CLAUSES.values() for clause in clauses]))
    chosen = draw(st.sampled_from((quote, quote, shortened, shortened, other)))
    return chosen if chosen.strip() else "?"
