"""Origins follow from who acts and what is cited: no hand, file, card or record gives what is another's to give."""

import pytest

from assistant.errors import Refused
from assistant.journey.apply import apply
from assistant.journey.edits import (
    Accept,
    Actor,
    AddEvidence,
    AddFact,
    AddLine,
    Cite,
    Edit,
    Inverse,
    Put,
    Remove,
    Reset,
    Reword,
    Set,
    Support,
    Take,
)
from assistant.journey.models import Item, Project, RecordSource, Sourced
from assistant.journey.soundness import proven
from assistant.journey.vocabulary import Language

from .worlds import ACTORS, CONVERSATION, HISTORY, IMPORTER, INTERVIEWER, LINE, NOW, OWNER, STAGE, do, item, shop, told


def metric(project: Project, text: str, cite: Cite | None, by: Actor = INTERVIEWER) -> Sourced:
    """Return the line that somebody adds."""
    project = do(project, AddLine(stage=STAGE, lane="metrics", text=text, cite=cite), by=by)
    return item(project, f"l{project.last_id}")


def recorded(text: str, language: Language = "en") -> tuple[Project, str]:
    project = do(shop(), AddEvidence(kind="review", language=language, at=NOW, text=text), by=OWNER)
    return project, project.evidence[-1].id


# --- hands and files ------------------------------------------------------------------------------------------------


def test_a_hand_on_the_page_edits_whatever_it_cites() -> None:
    project, evidence = told("they wait twenty minutes")
    line = metric(project, "they wait", Cite(evidence=evidence, quote="they wait"), OWNER)
    assert (line.origin, line.sources, line.by) == ("edited", (), "owner")


def test_a_file_imports_whatever_it_cites() -> None:
    project, evidence = told("they wait twenty minutes")
    line = metric(project, "they wait", Cite(evidence=evidence, quote="they wait"), IMPORTER)
    assert (line.origin, line.by) == ("imported", "importer")


@pytest.mark.parametrize("cite", [None, Cite(), Cite(card="opening-hours")])
def test_the_interviewer_neither_edits_nor_imports(cite: Cite | None) -> None:
    assert metric(shop(), "they wait", cite).origin in ("suggested", "guidance")


def test_a_card_that_was_not_retrieved_cannot_be_cited() -> None:
    with pytest.raises(Refused, match="card-not-retrieved"):
        metric(shop(), "they wait", Cite(card="pricing"))


def test_a_card_gives_no_more_than_guidance() -> None:
    line = metric(shop(), "show the opening hours", Cite(card="opening-hours"))
    assert (line.origin, line.guessed) == ("guidance", True)


# --- records --------------------------------------------------------------------------------------------------------


def test_a_record_that_holds_the_words_and_the_number_is_evidence() -> None:
    project, record = recorded("Rated 4.2 of 5 by our guests")
    line = metric(project, "Rated 4.2 of 5", Cite(evidence=record, quote="Rated 4.2 of 5 by our guests"))
    assert line.origin == "evidence"
    assert [type(source) for source in line.sources] == [RecordSource]


@pytest.mark.parametrize(
    ("record", "quote", "text"),
    [
        ("Rated 4.2 of 5 by our guests", "Rated 4.2 of 5 by our guests", "Rated 4.9 of 5 by our guests"),
        ("Rated 4.2 of 5 by our guests", "of 5 by our guests", "rated 5 by our guests"),
        ("The staff were friendly", "The staff were friendly", "everybody loves the place"),
        ("They were not friendly", "They were not friendly", "They were friendly"),
        ("Kolme neljästä tulee uudestaan", "Kolme neljästä tulee uudestaan", "Kolme tulee uudestaan"),
    ],
)
def test_a_record_without_the_words_or_the_number_is_no_evidence(record: str, quote: str, text: str) -> None:
    project, one = recorded(record)
    assert metric(project, text, Cite(evidence=one, quote=quote)).origin == "suggested"


@pytest.mark.parametrize("one", ["e99", LINE, None])
def test_evidence_that_is_not_there_cannot_be_cited(one: str | None) -> None:
    with pytest.raises(Refused, match="no-such-id"):
        metric(shop(), "they wait", Cite(evidence=one, quote="they wait"))


def test_a_quotation_from_another_message_is_refused() -> None:
    project, _ = told("they wait twenty minutes")
    project, other = told("we open at nine", project=project)
    with pytest.raises(Refused, match="quote-not-found"):
        metric(project, "they wait twenty minutes", Cite(evidence=other, quote="they wait twenty minutes"))


# --- agreement ------------------------------------------------------------------------------------------------------


def answer(text: str, *proposed: str, agreed: bool) -> tuple[Project, str]:
    edit = AddEvidence(language="en", at=NOW, text=text, proposed=proposed, agreed=agreed)
    project = do(shop(), edit, by=CONVERSATION)
    return project, project.evidence[-1].id


@pytest.mark.parametrize(
    ("proposed", "agreed", "cited"),
    [((), True, True), (("s3", "i4"), True, True), ((LINE,), False, True), ((LINE,), True, False)],
    ids=["nothing proposed", "others proposed", "the answer was no", "no answer cited"],
)
def test_nothing_is_accepted_without_agreement_to_it(proposed: tuple[str, ...], agreed: bool, cited: bool) -> None:
    project, evidence = answer("well", *proposed, agreed=agreed)
    with pytest.raises(Refused):
        apply(project, Accept(of=LINE, evidence=evidence if cited else None), INTERVIEWER)


def test_an_answer_to_the_proposal_accepts_it() -> None:
    project, evidence = answer("yes please", LINE, agreed=True)
    line = item(do(project, Accept(of=LINE, evidence=evidence)), LINE)
    assert (line.origin, line.guessed) == ("accepted", False)


def test_what_was_agreed_to_cannot_be_exchanged_for_another_guess() -> None:
    project, _ = answer("yes please", LINE, agreed=True)
    old = item(project, LINE)
    assert isinstance(old, Item)
    for cite in (None, Cite(), Cite(card="opening-hours")):
        with pytest.raises(Refused):
            apply(project, Reword(of=LINE, text="they hate us", was=old.text, cite=cite), INTERVIEWER)


@pytest.mark.parametrize("by", [OWNER, IMPORTER, CONVERSATION])
def test_a_record_cannot_agree_to_anything(by: Actor) -> None:
    record = AddEvidence(kind="review", language="en", at=NOW, text="yes", proposed=(LINE,), agreed=True)
    with pytest.raises(Refused, match="not-allowed"):
        apply(shop(), record, by)


# --- what only one may do -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by", [OWNER, INTERVIEWER, IMPORTER, HISTORY])
def test_only_the_conversation_records_what_the_owner_said(by: Actor) -> None:
    with pytest.raises(Refused, match="not-allowed"):
        apply(shop(), AddEvidence(language="en", at=NOW, text="they wait"), by)


def test_the_interviewer_adds_no_record() -> None:
    with pytest.raises(Refused, match="not-allowed"):
        apply(shop(), AddEvidence(kind="document", language="en", at=NOW, text="they wait"), INTERVIEWER)


def edits_of(one: str) -> list[Edit]:
    return [
        Set(of=one, field="kind", value="message", was="review"),
        Set(of=one, field="language", value="fi", was="en"),
        Put(of=one, part="title", content="minutes", was=""),
        Remove(of=one),
    ]


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("by", [OWNER, INTERVIEWER, IMPORTER, CONVERSATION, HISTORY])
def test_nobody_changes_evidence(by: Actor, number: int) -> None:
    project = do(shop(), AddEvidence(kind="review", language="en", at=NOW, text="slow"), by=OWNER)
    with pytest.raises(Refused):
        apply(project, edits_of(project.evidence[0].id)[number], by)


@pytest.mark.parametrize("by", [OWNER, INTERVIEWER, IMPORTER, CONVERSATION])
def test_only_history_takes_back(by: Actor) -> None:
    forged = Inverse(steps=(Reset(of=LINE, field="origin", value="stated"), Take(of=STAGE)))
    with pytest.raises(Refused, match="not-allowed"):
        apply(shop(), forged, by)


@pytest.mark.parametrize("by", [CONVERSATION, HISTORY])
def test_who_only_keeps_the_record_draws_nothing(by: Actor) -> None:
    with pytest.raises(Refused, match="not-allowed"):
        apply(shop(), AddLine(stage=STAGE, lane="pains", text="they wait"), by)


# --- further sources ------------------------------------------------------------------------------------------------


def test_words_of_the_owner_make_a_guess_a_statement() -> None:
    project, evidence = told("yes, the opening hours are nowhere")
    cite = Cite(evidence=evidence, quote="the opening hours are nowhere")
    project = do(project, Support(of=LINE, cite=cite))
    assert (item(project, LINE).origin, len(item(project, LINE).sources)) == ("stated", 1)
    with pytest.raises(Refused, match="said-already"):
        apply(project, Support(of=LINE, cite=cite), INTERVIEWER)


def test_a_further_source_changes_nothing_but_the_sources_of_what_is_known() -> None:
    project, evidence = told("the opening hours are nowhere")
    project = do(project, Accept(of=LINE), by=OWNER)
    project = do(project, Support(of=LINE, cite=Cite(evidence=evidence, quote="the opening hours are nowhere")))
    assert (item(project, LINE).origin, len(item(project, LINE).sources)) == ("accepted", 1)


@pytest.mark.parametrize("quote", ["the opening hours", "we are open at nine"])
def test_words_that_do_not_bear_it_support_nothing(quote: str) -> None:
    project, evidence = told("we are open at nine, and never on Sundays")
    with pytest.raises(Refused, match="quote-not-found"):
        apply(project, Support(of=LINE, cite=Cite(evidence=evidence, quote=quote)), INTERVIEWER)


@pytest.mark.parametrize("by", [one for one in ACTORS if one is not INTERVIEWER])
def test_only_the_interviewer_adds_further_sources(by: Actor) -> None:
    project, evidence = told("the opening hours are nowhere")
    with pytest.raises(Refused, match="not-allowed"):
        apply(project, Support(of=LINE, cite=Cite(evidence=evidence, quote="the opening hours are nowhere")), by)


# --- proof in a file ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("origin", ["stated", "paraphrased", "evidence", "accepted", "edited", "imported", "guidance"])
def test_an_origin_that_was_merely_written_down_is_not_proven(origin: str) -> None:
    line = item(shop(), LINE)
    assert proven(line, {})
    assert not proven(line.model_copy(update={"origin": origin}), {})


def test_facts_have_origins_like_lines() -> None:
    project, evidence = told("meillä käy enimmäkseen eläkeläisiä", "fi")
    cite = Cite(evidence=evidence, quote="meillä käy enimmäkseen eläkeläisiä")
    project = do(project, AddFact(of="business", field="customers", text="enimmäkseen eläkeläisiä", cite=cite))
    assert project.business.of("customers")[0].origin == "stated"
    assert not project.business.of("name")
