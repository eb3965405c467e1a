"""Whole interviews in the browser, in five languages: from the first question to the files, and the quick replies."""

import json
import re
from html import unescape
from itertools import cycle, pairwise
from pathlib import Path

import jsonschema
import pytest
from playwright.sync_api import expect

from assistant.formats import read
from assistant.formats.schema import stored_schema
from assistant.interview.agenda import MOST_QUESTIONS
from assistant.journey.models import Item, Project, sourced_in
from assistant.journey.talk import Asked, Message
from assistant.journey.vocabulary import LANGUAGES, TOPICS, Language
from assistant.locales import Messages
from assistant.understanding import Context, understand
from assistant.web.views import QUICK
from tests.interview.test_owners import traceable

from .conftest import Opens
from .owner import Owner
from .played import told

ENOUGH = 10  # answers


def log(owner: Owner) -> list[Message]:
    return owner.serving.shelf().messages(owner.project)


def project(owner: Owner) -> Project:
    return owner.serving.shelf().load(owner.project).project


def pending(owner: Owner) -> Asked | None:
    """The question that waits for an answer."""
    return log(owner)[-1].asked


def progress(owner: Owner) -> tuple[int, int]:
    """How many questions are settled and how many there are, as the page shows it."""
    done, total = re.findall(r"\d+", owner.page.locator(".progress summary").inner_text())
    return int(done), int(total)


def interviewed(owner: Owner, language: Language) -> tuple[list[str], list[tuple[int, int]]]:
    """Answer until nothing is asked any more; return what the owner said and the progress that the page showed.

    One owner goes all the way; the others have had enough after a while and press nothing but quick replies.
    """
    answers, quick, said, shown = told(language), cycle(("skip", "unknown")), list[str](), list[tuple[int, int]]()
    while (asked := pending(owner)) is not None:
        shown.append(progress(owner))
        assert len(shown) <= MOST_QUESTIONS
        ready = answers[asked.topic, asked.phase]
        if ready and (language == "en" or len(said) < ENOUGH):
            said.append(ready.pop(0))
            owner.say(said[-1])
        else:
            name = next(quick)
            said.append(Messages(language).say(f"quick-{name}"))
            owner.press(name)
    return said, shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_interview_ends_in_a_map_that_proves_what_was_said(language: Language, opens: Opens, tmp_path: Path) -> None:
    owner = opens(locale=language)
    said, shown = interviewed(owner, language)
    assert all(before <= after for (before, _), (after, _) in pairwise(shown))
    assert all(0 <= done < total <= MOST_QUESTIONS for done, total in shown)
    expect(owner.page.locator(".progress")).to_have_count(0)
    assert Messages(language).say("close-thanks") in owner.asked

    heard = owner.page.locator(".said.polku").all_inner_texts()
    owner.page.reload()
    owner.ready()
    assert owner.page.locator(".said.polku").all_inner_texts() == heard
    for button in owner.page.locator("[data-do=earlier]").all():
        button.click()
    expect(owner.page.locator(".said.mine")).to_have_count(len(said))
    assert [text.strip() for text in owner.page.locator(".said.mine .bubble").all_inner_texts()] == said
    assert owner.page.locator(".said.polku").count() == len(said) + 1

    file = owner.download("json", tmp_path)
    jsonschema.validate(json.loads(file.read_bytes()), stored_schema())
    imported = read(file.read_bytes(), file.name)
    assert (imported.project, imported.downgraded) == (project(owner), 0)
    traceable(imported.project)
    assert {record.text for record in imported.project.evidence} <= set(said)
    items = [item for item in sourced_in(imported.project.maps) if isinstance(item, Item)]
    stated = [item.text for item in items if item.origin == "stated"]
    assert len(stated) >= ENOUGH

    page = unescape(owner.download("html", tmp_path).read_text("utf-8"))
    assert f'<html lang="{language}"' in page
    assert [text for text in stated if text not in page] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_quick_replies_do_what_they_say(language: Language, opens: Opens) -> None:
    owner, answers, say = opens(locale=language), told(language), Messages(language).say

    def press(name: str) -> tuple[str | None, str | None]:
        owner.press(name)
        message = log(owner)[-2]
        assert message.text == say(f"quick-{name}")
        return message.intent, message.outcome

    owner.say(answers["business", None][0])
    question = pending(owner)
    assert question is not None

    assert press("why") == ("why", "aside")
    assert pending(owner) == question
    owner.act("card", ".said.polku.newest")
    expect(owner.dialog.locator(".sources li")).not_to_have_count(0)
    owner.page.keyboard.press("Escape")

    assert press("example") == ("example", "aside")
    assert pending(owner) == question
    assert say(f"example-{question.topic}") in owner.asked

    assert press("skip") == ("skip", "skipped")
    assert pending(owner) != question
    assert press("back") == ("back", "aside")
    assert pending(owner) == question

    owner.say(answers["question", None][0])
    wanted = project(owner).maps[0].question
    assert wanted is not None
    expect(owner.item(wanted.text)).to_be_visible()
    assert press("undo") == ("undo", "aside")
    assert pending(owner) == question
    expect(owner.item(wanted.text)).to_have_count(0)

    assert press("unknown") == ("unknown", "unknown")
    assert pending(owner) != question
    expect(owner.page.locator("[data-do=question]")).to_have_text(re.compile(re.escape(say("open-question"))))

    labels = {say(f"quick-{name}") for name in QUICK}
    assert labels & {record.text for record in project(owner).evidence} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUICK)
def test_a_quick_reply_is_never_an_answer_whatever_is_asked(name: str, language: Language) -> None:
    label = Messages(language).say(f"quick-{name}")
    heard = {topic: understand(label, language, Context(topic=topic)) for topic in TOPICS}
    assert {topic: one.intent for topic, one in heard.items() if one.intent != name} == {}
    assert [one.lines for one in heard.values() if one.lines] == []
