"""What the guided interviewer does with a message: notes, cites, changes the map, goes back, lets go."""

from collections.abc import Callable

import pytest

from assistant.journey.edits import Accept, AddEvidence
from assistant.journey.models import sourced_in
from assistant.journey.vocabulary import LANGUAGES, Language
from assistant.tools.noting import the_map, the_persona

from .talks import Talk

Begin = Callable[[Language], Talk]
BUSINESS = "We are a hair salon in Leeds, mostly for families."
QUESTION = "Why the new ones don't come back"
STORY = (
    "It was Anna, 41, a nurse. She needed a cut for a wedding. She found us on Google and read our reviews. "
    "She booked on our website. She waited ten minutes and got annoyed. I cut her hair. She paid by card. "
    "Afterwards she told her sister."
)


@pytest.fixture
def told(talk: Begin) -> Talk:
    """An owner who has answered the first three questions."""
    owner = talk("en")
    for text in (BUSINESS, QUESTION, STORY):
        owner.say(text)
    return owner


def names(owner: Talk) -> list[str]:
    journey = the_map(owner.project)
    assert journey is not None
    return [stage.name.text for stage in journey.stages]


def test_after_the_third_answer_there_are_stages_a_persona_and_the_told_case(told: Talk) -> None:
    journey, persona = the_map(told.project), the_persona(told.project)
    assert journey is not None
    assert persona is not None
    assert len(journey.stages) == 7
    assert journey.question is not None
    assert journey.question.text == QUESTION
    assert journey.scenario is not None
    assert {fact.field for fact in persona.facts} >= {"name", "age", "occupation"}
    assert sum(bool(stage.touchpoints or stage.lines.actions) for stage in journey.stages) >= 4


def test_everything_noted_is_stated_in_the_owners_words(told: Talk) -> None:
    noted = [item for item in sourced_in(told.project) if item.origin != "suggested"]
    assert noted
    assert {item.origin for item in noted} == {"stated"}


def test_the_reply_names_what_was_noted_and_where(told: Talk) -> None:
    assert "“She needed a cut for a wedding”" in told.last.reply
    assert "“Needing something”" in told.last.reply


def test_agreeing_to_the_stages_is_recorded_as_agreement(told: Talk) -> None:
    replied = told.say("nothing")
    assert any(isinstance(edit, Accept) for edit in replied.edits)
    journey = the_map(told.project)
    assert journey is not None
    assert {stage.name.origin for stage in journey.stages} == {"accepted"}


def test_a_disagreement_is_asked_into(told: Talk) -> None:
    replied = told.say("that's wrong")
    assert replied.asked is not None
    assert replied.asked.topic == "stages"
    assert replied.asked.probe


def test_why_is_answered_from_a_card_and_the_question_stands(told: Talk) -> None:
    asked = told.last.asked
    replied = told.say("why do you ask?")
    assert replied.cards
    assert replied.cards[0].title in replied.reply
    assert replied.asked == asked


def test_a_question_is_answered_from_the_guide(told: Talk) -> None:
    replied = told.say("What is a touchpoint?")
    assert [card.id for card in replied.cards] == ["en/what-is-a-touchpoint"]


def test_what_the_guide_does_not_know_is_not_made_up(told: Talk) -> None:
    replied = told.say("What is the capital of Mongolia?")
    assert replied.cards == ()


def test_stages_are_changed_in_plain_words(told: Talk) -> None:
    told.say('add a step "Phoning" before Arriving')
    assert names(told).index("Phoning") == names(told).index("Arriving") - 1
    told.say("rename Paying to The bill")
    assert "The bill" in names(told)
    told.say("remove the step Leaving")
    assert "Leaving" not in names(told)
    told.say("merge Phoning and Arriving")
    assert "Arriving" not in names(told)
    journey = the_map(told.project)
    assert journey is not None
    assert next(stage for stage in journey.stages if stage.name.text == "The bill").name.origin == "stated"


def test_nothing_is_lost_when_a_stage_goes(told: Talk) -> None:
    before = {item.id for item in sourced_in(told.project.maps) if item.id[0] in "tlf"}
    told.say("remove the step Leaving")
    assert {item.id for item in sourced_in(told.project.maps) if item.id[0] in "tlf"} == before


def test_another_kind_of_steps_carries_the_lines_over(told: Talk) -> None:
    before = {item.id for item in sourced_in(told.project.maps) if item.id[0] in "tlf"}
    told.say("use the steps for a web shop")
    assert len(names(told)) == 8
    assert {item.id for item in sourced_in(told.project.maps) if item.id[0] in "tlf"} == before


def test_a_line_is_removed_and_moved_by_some_of_its_words(told: Talk) -> None:
    told.say("move read our reviews to Arriving")
    journey = the_map(told.project)
    assert journey is not None
    arriving = next(stage for stage in journey.stages if stage.name.text == "Arriving")
    assert "read our reviews" in [one.text for one in arriving.touchpoints]
    told.say('remove "read our reviews"')
    assert "read our reviews" not in [getattr(item, "text", "") for item in sourced_in(told.project.maps)]


@pytest.mark.parametrize(
    "text",
    ["“read our reviews” belongs under Arriving, not under Finding a place",
     'No, "read our reviews" should be in Arriving',
     "that's not right, read our reviews happens when they are Arriving"],
)  # fmt: skip
def test_a_correction_in_plain_words_moves_the_line_it_quotes(told: Talk, text: str) -> None:
    asked = told.last.asked
    replied = told.say(text)
    journey = the_map(told.project)
    assert journey is not None
    arriving = next(stage for stage in journey.stages if stage.name.text == "Arriving")
    assert "read our reviews" in [one.text for one in arriving.touchpoints]
    assert [edit.op for edit in replied.edits] == ["move"]
    assert replied.asked == asked


def test_what_cannot_be_changed_is_said_and_not_noted(told: Talk) -> None:
    replied = told.say("rename Flying to Swimming")
    assert not [edit for edit in replied.edits if not isinstance(edit, AddEvidence)]


def test_undo_takes_the_last_answer_back_and_asks_again(told: Talk) -> None:
    before = told.project
    told.say("nothing")
    asked = told.last.asked
    told.say("They wonder about the price")
    replied = told.say("undo")
    assert "“They wonder about the price”" in replied.reply
    assert replied.asked == asked
    told.say("undo")
    assert told.project.model_copy(update={"last_id": 0}) == before.model_copy(update={"last_id": 0})


def test_back_and_forth(told: Talk) -> None:
    first = told.say("nothing").asked
    assert first is not None
    second = told.say("They are nervous").asked
    assert told.say("back").asked == first
    assert told.say("They also wonder about the price").asked != first
    assert second is not None


def test_pause_keeps_the_question(told: Talk) -> None:
    asked = told.last.asked
    replied = told.say("stop")
    assert replied.paused
    assert replied.asked == asked
    assert not replied.ended


def test_done_ends_with_a_list_of_what_is_open(told: Talk) -> None:
    replied = told.say("finish")
    assert replied.ended
    assert told.project.open_questions
    assert told.project.open_questions[0].text in replied.reply


def test_more_can_be_told_after_the_end(told: Talk) -> None:
    told.say("finish")
    replied = told.say("They pay with their phone at the counter")
    assert replied.ended
    assert replied.edits


def test_what_is_said_twice_stands_once(told: Talk) -> None:
    told.say("nothing")
    told.say("They wonder about the price")
    told.say("back")
    told.say("They wonder about the price")
    texts = [getattr(item, "text", "") for item in sourced_in(told.project.maps)]
    assert texts.count("They wonder about the price") == 1


def test_the_first_real_sentence_chooses_the_language(talk: Begin) -> None:
    owner = talk("en")
    replied = owner.say("Meillä on pieni kampaamo Turussa, enimmäkseen lapsiperheille")
    assert str(owner.project.language) == "fi"
    assert "Mitä haluat kartan avulla" in replied.reply
    owner.say("english")
    assert str(owner.project.language) == "en"


def test_one_word_or_a_later_sentence_does_not_switch(told: Talk) -> None:
    told.say("Vi har ett litet café i Malmö")
    assert told.project.language == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_said_in_every_language(language: Language, talk: Begin) -> None:
    owner = talk(language)
    owner.say({"en": "help", "fi": "apua", "pl": "pomoc", "ru": "помощь", "sv": "hjälp"}[language])
    assert owner.last.asked is not None
    assert owner.last.asked.topic == "business"


def test_two_names_in_one_breath_are_told_apart(talk: Begin) -> None:
    owner = talk("fi")
    owner.say("Mulla on kampaamo Turussa, enimmäkseen perheille")
    owner.say("lisää vaihe Varaan ajan Etsin paikan jälkeen")
    assert names(owner)[names(owner).index("Etsin paikan") + 1] == "Varaan ajan"
