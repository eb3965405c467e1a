"""The five languages of the page: each is chosen, followed and kept, and none stands in another's page."""

import json
from html import unescape
from itertools import groupby
from typing import Any

import pytest
from playwright.sync_api import Request, expect

from assistant.interview.library import Library
from assistant.journey.models import Item, sourced_in
from assistant.journey.vocabulary import LANGUAGES, Language
from assistant.locales import Messages
from assistant.privacy import Reach
from assistant.store import LOCAL
from assistant.understanding import detect
from assistant.web.asked import Act
from assistant.web.desk import Desk
from assistant.web.dialogs import DIALOGS, Room, open_dialog
from assistant.web.owners import Owners
from assistant.web.places import placed
from assistant.web.views import QUICK, PageView, render
from tests.examples.make import path

from .conftest import Opens
from .owner import Owner
from .played import told
from .serving import Serving
from .views import VIEWS, Sights
from .wording import strange

# What they show is not in the page's language: invented records in English, and a page that nobody answers any more.
_OTHERS = {"crowded map", "upload", "connection lost"}
_CLOSE = (
    "for (const one of document.querySelectorAll('dialog[open], details[open]')) one.close?.() ?? (one.open = false)"
)
_EXAMPLE = ".ways [data-do=example]"
# A step and a line of each origin.
_ONE_OF_EACH = """() => {
  const found = new Map();
  for (const one of document.querySelectorAll("#board [data-do=item], #board [data-do=stage]"))
    found.set(one.dataset.do + /\\bo-\\w+/.exec(one.className), one.dataset.id);
  return [...found.values()];
}"""


def spoken(owner: Owner) -> list[Any]:
    """The page's language, as the browser, Gradio and the select have it."""
    return [
        owner.page.evaluate("document.documentElement.lang"),
        *owner.page.evaluate("[navigator.language, ...navigator.languages]"),
        owner.page.input_value("#language"),
    ]


def test_the_page_opens_in_the_language_of_the_browser_or_else_of_the_newest_map(opens: Opens) -> None:
    assert spoken(opens(locale="sv-FI")) == ["sv"] * 4
    assert spoken(opens(locale="pl")) == ["sv"] * 4


def test_choosing_a_language_turns_the_whole_page(owner: Owner) -> None:
    for language in ("fi", "pl", "ru", "sv", "en"):
        owner.choose(language)
        say = Messages(language).say
        assert spoken(owner) == [language] * 4
        assert Reach().say(Messages(language), "welcome") in owner.page.locator(".said.polku .bubble").inner_text()
        assert say("ask-business") in owner.asked
        expect(owner.page.locator("#board h2")).to_have_text(say("web-empty"))
        assert owner.page.locator("[data-quick]").all_inner_texts() == [say(f"quick-{name}") for name in QUICK]
        owner.act("help")
        expect(owner.dialog.locator("h2")).to_have_text(say("web-help"))
        assert strange(owner, language) == set()
        owner.page.keyboard.press("Escape")


def test_a_language_chosen_in_the_middle_asks_again_and_is_kept_for_a_new_map(owner: Owner) -> None:
    owner.say(told("en")["business", None][0])
    first = owner.project
    asked = owner.serving.shelf().messages(first)[-1].asked
    owner.choose("sv")
    said = Messages("sv")
    message = owner.serving.shelf().messages(first)[-1]
    assert message.asked == asked
    assert message.text in owner.asked
    assert (message.language, detect(message.text)) == ("sv", "sv")
    owner.act("projects")
    owner.page.click("[data-act=new-project]")
    owner.page.wait_for_url(lambda url: first not in url)
    owner.ready()
    assert Reach().say(said, "welcome") in owner.page.locator(".said.polku .bubble").inner_text()
    assert spoken(owner) == ["sv"] * 4


@pytest.mark.parametrize(("begun", "wanted"), [("en", "fi"), ("pl", "ru"), ("fi", "sv")])
def test_a_first_real_sentence_turns_the_page_and_there_is_a_way_back(
    begun: Language, wanted: Language, opens: Opens
) -> None:
    owner, back = opens(locale=begun), Messages(begun).say("language-name")
    owner.page.fill("#say", told(wanted)["business", None][0])
    owner.page.click(".send")
    owner.speaks(wanted)
    assert spoken(owner) == [wanted] * 4
    expect(owner.page.locator(".said.polku.newest")).to_contain_text(
        Messages(wanted).say("language-switched", back=back)
    )
    owner.page.fill("#say", back)
    owner.page.click(".send")
    owner.speaks(begun)
    assert spoken(owner) == [begun] * 4
    expect(owner.page.locator(".said.polku.newest")).to_contain_text(Messages(begun).say("ok-language"))


def refused(owner: Owner, language: Language) -> None:
    """Do what cannot be done, and read why in the language of the page."""
    say = Messages(language).say
    assert owner.page.evaluate("fetch('/nowhere').then((answer) => answer.text())") == say("page-not-found")
    owner.page.set_input_files("#d-file", {"name": "sunny.json", "mimeType": "application/json", "buffer": b"[]"})
    expect(owner.dialog.locator(".error")).to_have_text(say("not-a-project", file="sunny.json"))
    owner.page.keyboard.press("Escape")
    owner.open("nosuch")
    owner.told(say("web-gone"))
    assert all("Failed to load resource" in one for one in owner.trouble)  # the browser notes each refusal
    owner.trouble.clear()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_view_and_no_refusal_says_anything_in_another_language(
    language: Language, opens: Opens, serving: Serving
) -> None:
    sights, found, opened = Sights(serving, language), dict[str, set[str]](), set[str]()

    def note(request: Request) -> None:
        data = json.loads(request.post_data or "{}") if request.method == "POST" else {}
        opened.add((data.get("event_data") or {}).get("do", ""))

    views = sorted((name for name in VIEWS if name not in _OTHERS), key=lambda name: VIEWS[name].project)
    owner = opens(sights.project("new"), locale=language)
    owner.page.on("request", note)
    assert strange(owner, "en" if language != "en" else "fi") != set()
    for kind, names in groupby(views, key=lambda name: VIEWS[name].project):
        owner.open(sights.project(kind))
        for name in names:
            VIEWS[name].go(owner)
            found[name] = strange(owner, language)
            owner.page.evaluate(_CLOSE)
    owner.act("upload")
    owner.page.set_input_files("#d-file", path(language))
    expect(owner.dialog.locator(".preview")).to_be_visible()
    found["upload"] = strange(owner, language)
    assert {name: words for name, words in found.items() if words} == {}
    assert set(DIALOGS) <= opened
    owner.page.remove_listener("request", note)
    refused(owner, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_opens_once_and_what_stands_on_it_says_where_it_comes_from(
    language: Language, opens: Opens
) -> None:
    owner = opens(locale=language)
    begun = owner.project
    owner.page.locator(_EXAMPLE).click()
    owner.page.wait_for_url(lambda url: begun not in url)
    owner.ready()
    example = owner.project
    assert Messages(language).say("web-example-welcome") in owner.asked

    ids = owner.page.evaluate(_ONE_OF_EACH)
    assert len(ids) > len(("stated", "evidence", "accepted", "edited", "suggested"))
    for one in ids:
        button = owner.page.locator(f"#board [data-id={one}]").first
        button.click()
        comes_from = owner.dialog.locator(".from > p").first
        expect(comes_from).to_have_text(button.locator(".origin").get_attribute("title") or "?")
        owner.page.keyboard.press("Escape")

    owner.open(begun)
    owner.page.locator(_EXAMPLE).click()
    owner.page.wait_for_url(lambda url: example in url)
    owner.ready()
    assert {one.id for one in owner.serving.shelf().projects()} == {begun, example}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_example_is_on_the_page_and_its_dialog_proves_it(
    language: Language, serving: Serving
) -> None:
    desk = Desk(serving.store, Library.at(serving.home), Owners(serving.home, alone=True))
    shelf = serving.store.of(LOCAL)
    view = PageView(desk.scene(shelf, Sights(serving, language).project("example")))
    board = render("map", v=view)
    for line in (one for one in sourced_in(view.project) if isinstance(one, Item)):
        dialog = open_dialog(Room(desk, shelf, view), Act(do="item", id=line.id))
        comes_from = unescape(dialog.partition('class="from')[2])
        assert view.origin(line) in comes_from
        assert ("<mark>" in comes_from) == bool(line.sources), line.text
        is_line = placed(view.project, line.id).lane or getattr(line, "field", "kind") != "kind"
        assert not is_line or f'data-id="{line.id}"' in board, line.text
