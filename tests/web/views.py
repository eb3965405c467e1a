"""Every view of the app: on which project it is seen, in which pane of a phone, and how an owner gets there."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import expect

from assistant.conversation import Conversation
from assistant.documents import Documents
from assistant.formats import Options, export, read
from assistant.interview.guided import GuidedInterviewer
from assistant.interview.library import Library
from assistant.journey.models import Project
from assistant.journey.talk import Message
from assistant.journey.vocabulary import Language
from assistant.locales import Messages
from tests.formats.samples import crowded

from .owner import Owner
from .serving import Serving

Kind = Literal["new", "interview", "example", "crowded"]
_TRANSCRIPTS = Path(__file__).parent.parent / "transcripts"
_PLAYED: dict[Language, str] = {
    "en": "leeds-candles", "fi": "turku-salon", "pl": "poznan-electrician", "ru": "samara-vet", "sv": "malmo-cafe",
}  # fmt: skip
_TERMS = "Visa 24 h −50 % " + "1234567890" * 12
_ANSWERS = 5  # of the played interview, which brings us to its middle


class Sights:
    """The projects that the views show, each made when it is first asked for.

    Args:
        serving: the app.
        language: what they speak.
    """

    def __init__(self, serving: Serving, language: Language = "en") -> None:
        self.serving, self.language = serving, language
        self._made: dict[Kind, str] = {}

    def project(self, kind: Kind) -> str:
        """Return the id of one of them."""
        if kind not in self._made:
            self._made[kind] = self.fresh(kind)
        return self._made[kind]

    def fresh(self, kind: Kind) -> str:
        """Return the id of one that nobody else looks at."""
        made: str = getattr(self, f"_{kind}")()
        return made

    def _new(self) -> str:
        talk = Conversation.begin(self.serving.shelf(), self.language, self._interviewer())
        talk.opening()
        return talk.project

    def _interview(self) -> str:
        rows = (_TRANSCRIPTS / f"{_PLAYED[self.language]}.jsonl").read_text("utf-8").splitlines()
        said = [row["text"] for row in map(json.loads, rows) if "text" in row]
        return self.played([*said[:_ANSWERS], Messages(self.language).say("quick-why")])

    def played(self, said: list[str]) -> str:
        """Return the id of a project in which an owner has said these things."""
        talk = Conversation(self.serving.shelf(), self._new(), self._interviewer())
        for text in said:
            for _ in talk.turn(text):
                pass
        return talk.project

    def _example(self) -> str:
        data = (files("assistant.web") / "examples" / f"{self.language}.json").read_bytes()
        return self._kept(read(data, "example.json").project, "web-example-welcome")

    def _crowded(self) -> str:
        return self._kept(crowded(), "welcome-back")

    def _kept(self, project: Project, welcome: str) -> str:
        now, shelf = datetime.now(UTC), self.serving.shelf()
        one = shelf.create(project.model_copy(update={"language": self.language}), now).id
        text = Messages(self.language).say(welcome)
        shelf.welcome(one, Message(seq=0, role="assistant", text=text, language=self.language, at=now))
        return one

    def _interviewer(self) -> GuidedInterviewer:
        return GuidedInterviewer(Library.at(self.serving.home))


class View(NamedTuple):
    """One view.

    Attributes:
        project: on which project it is seen.
        pane: what a phone shows of it.
        go: what leads there from the open project.
    """

    project: Kind
    pane: Literal["talk", "map"]
    go: Callable[[Owner], object]

    def reach(self, owner: Owner, sights: Sights) -> None:
        """Bring an owner there."""
        project, was_open = sights.project(self.project), owner.dialog.count() > 0
        if was_open:
            owner.leave()
            owner.page.evaluate("document.querySelector('#board').scrollTo(0, 0)")
        if not was_open or owner.project != project:
            owner.page.goto("about:blank")  # whatever the page before was about
            owner.page.unroute_all()
            owner.open(project)
        owner.turn_to(self.pane)
        self.go(owner)


def _stay(_owner: Owner) -> None:
    """The project as it opens."""


def _press(selector: str) -> Callable[[Owner], None]:
    def go(owner: Owner) -> None:
        owner.page.locator(f"{selector} >> visible=true").first.click()

    return go


def _dialog(selector: str, *then: Callable[[Owner], object]) -> Callable[[Owner], None]:
    def go(owner: Owner) -> None:
        _press(selector)(owner)
        owner.dialog.wait_for()
        for step in then:
            step(owner)

    return go


def _preview(owner: Owner) -> None:
    now = datetime(2026, 11, 1, tzinfo=UTC)
    data = export(crowded(), "json", "en", Options(exported_at=now))
    owner.page.set_input_files("#d-file", {"name": "map.json", "mimeType": "application/json", "buffer": data})
    owner.page.wait_for_selector("#preview .preview")


def _refused(owner: Owner) -> None:
    owner.page.locator("[data-do=undo] >> visible=true").first.click()
    owner.page.wait_for_function(
        "document.querySelector('#trouble').textContent || document.querySelector('#news.told')"
    )


def _fault(owner: Owner) -> None:
    owner.dialog.locator("button[type=submit]").click()
    expect(owner.dialog.locator(".error")).to_be_visible()


def _told(owner: Owner) -> None:
    owner.act("projects")
    owner.save()
    expect(owner.page.locator("#news.told")).to_be_visible()


def _found(owner: Owner) -> None:
    owner.dialog.locator("[name=query]").fill(
        Messages(owner.page.evaluate("document.documentElement.lang")).say("page-persona")
    )
    owner.dialog.locator("button[type=submit]").click()
    expect(owner.dialog.locator("[role=status] :is(p, ul)")).to_be_visible()


def _papers(owner: Owner) -> None:
    shelf = owner.serving.shelf()
    if not shelf.documents.listed(owner.project):
        Documents().paste(shelf, owner.project, _TERMS)
    _press("#dialog [data-do=documents]")(owner)
    _press("#dialog .list summary")(owner)


def _passage(owner: Owner) -> None:
    _papers(owner)
    owner.leave()
    owner.page.keyboard.press("Escape")
    owner.act("guide")
    owner.dialog.locator("[name=query]").fill(_TERMS)
    owner.dialog.locator("button[type=submit]").click()
    _press("#dialog .entry[data-id^=document]")(owner)
    expect(owner.dialog.locator("blockquote")).to_be_visible()


def _lost(owner: Owner) -> None:
    """The network is gone; afterwards nobody answers any more until the next page."""
    context = owner.page.context
    context.set_offline(True)
    expect(owner.page.locator("#lost")).to_be_visible()
    owner.page.route("**/polku/pulse**", lambda route: None)
    context.set_offline(False)
    del owner.trouble[:]


VIEWS: dict[str, View] = {
    "first page": View("new", "talk", _stay),
    "empty map": View("new", "map", _stay),
    "talk": View("interview", "talk", _stay),
    "all notes": View("interview", "talk", _press(".noted summary")),
    "still to come": View("interview", "talk", _press(".progress summary")),
    "young map": View("interview", "map", _stay),
    "map": View("example", "map", _stay),
    "all rows": View("example", "map", _press("#lanes")),
    "only the map": View(
        "example", "map", lambda owner: owner.page.evaluate("document.querySelector('#wide').click()")
    ),
    "crowded map": View("crowded", "map", _stay),
    "line": View("example", "map", _dialog(".l-actions .item")),
    "touchpoint": View("example", "map", _dialog(".l-touchpoints .item")),
    "feeling": View("example", "map", _dialog(".l-feelings .item")),
    "pain": View("example", "map", _dialog(".l-pains .item")),
    "opportunity": View("example", "map", _dialog(".l-opportunities .item")),
    "guess": View("example", "map", _dialog(".item.guess")),
    "fact": View("example", "map", _dialog(".persona dd .item")),
    "scenario": View("example", "map", _dialog(".about .item")),
    "new line": View("example", "map", _dialog(".void .add")),
    "new feeling": View("example", "map", _dialog(".l-feelings .add")),
    "new fact": View("example", "map", _dialog("[data-do=new-fact]")),
    "stage": View("example", "map", _dialog("[data-do=stage]")),
    "new stage": View("example", "map", _dialog("[data-do=new-stage]")),
    "about": View("example", "map", _dialog("[data-do=about]")),
    "legend": View("example", "map", _dialog("[data-do=legend]")),
    "question": View("example", "map", _dialog("[data-do=question]")),
    "card": View("interview", "talk", _dialog("[data-do=card]")),
    "guide": View("interview", "talk", _dialog("[data-do=guide]")),
    "found in the guide": View("interview", "talk", _dialog("[data-do=guide]", _found)),
    "documents": View("interview", "talk", _dialog("[data-do=guide]", _papers)),
    "passage": View("interview", "talk", _dialog("[data-do=guide]", _passage)),
    "guesses of a step": View("interview", "map", _dialog("[data-do=stage]")),
    "message": View("interview", "talk", _dialog("[data-do=message]")),
    "projects": View("interview", "talk", _dialog("[data-do=projects]", _press("#dialog .list summary"))),
    "history": View("interview", "map", _dialog("[data-do=history]")),
    "download": View("example", "map", _dialog("[data-do=download]")),
    "upload": View("example", "map", _dialog("[data-do=upload]", _preview)),
    "help": View("new", "talk", _dialog("[data-do=help]")),
    "error in a dialog": View("example", "map", _dialog(".add", _fault)),
    "for good": View("example", "map", _dialog(".l-actions .item", _press("#dialog .danger summary"))),
    "refusal": View("new", "map", _refused),
    "news": View("example", "map", _told),
    "connection lost": View("interview", "talk", _lost),
}
