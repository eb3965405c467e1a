"""The page as Gradio components, and what its events do: a turn of the talk, or an act of the owner's hand."""

import json
import logging
import time
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

import gradio as gr

from ..conversation import Heard, Replied
from ..documents import is_passage
from ..errors import Bug, Conflict, PolkuError
from ..interview.noted import MARK
from ..interview.protocol import Cited, Said
from ..journey.talk import Message
from ..journey.vocabulary import LANGUAGES, Language, known
from ..locales import Messages
from ..store import Shelf
from .asked import Act, read_act
from .desk import LANGUAGE_COOKIE, Desk, Scene, accepted
from .dialogs import DIALOGS, Room, open_dialog
from .hands import carry_out
from .mending import fields_now
from .turns import Busy, take_turn
from .views import MOST_CARDS, MOST_MESSAGES, QUICK, PageView, render

_AT_ONCE: Final = 40  # calls of one kind; a model that does not answer holds one of them
_LOGGER = logging.getLogger(__name__)
_CONNECT: Final = "polku.connect(element, props, trigger, watch, ['turn', 'act']);"


class Shown(NamedTuple):
    """What an event changes on the page, in the order of its outputs; `None` leaves a part as it is."""

    bar: str | None = None
    talk: str | None = None
    live: str | None = None
    foot: str | None = None
    composer: str | None = None
    board: str | None = None
    signal: str | None = None

    def outputs(self) -> tuple[Any, ...]:
        """Return it as Gradio wants it."""
        return tuple(gr.skip() if part is None else part for part in self)


class Page:
    """The events of the page. Nothing is kept between them; each asks first whose request it is.

    Args:
        desk: opens what a request asks for.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def blocks(self) -> gr.Blocks:
        """Return the page."""
        blocks: gr.Blocks = gr.Blocks(title="Polku", analytics_enabled=False)
        with blocks, gr.Column(elem_id="polku"):
            bar = _part("bar")
            with gr.Column(elem_id="side"):
                with gr.Column(elem_id="conversation"):
                    talk, live = _part("talk"), _part("live")
                foot, composer = _part("foot"), _part("composer")
            board = _part("board")
            link = gr.HTML(html_template="<i hidden></i>", js_on_load=_CONNECT, elem_id="link", apply_default_css=False)
            how: dict[str, Any] = {
                "outputs": [bar, talk, live, foot, composer, board, link], "show_progress": "hidden",
                "api_visibility": "private", "concurrency_limit": _AT_ONCE, "trigger_mode": "multiple",
            }  # fmt: skip
            blocks.load(self.load, None, **how)
            link.turn(self.turn, None, **how)
            link.act(self.act, None, **how)
        return blocks

    # --- events -----------------------------------------------------------------------------------------------------

    def load(self, request: gr.Request) -> tuple[Any, ...]:
        """Show the project that the address names; without one the last, or a new one."""
        shown = self._guarded(request, lambda shelf: self._opened(shelf, request))
        if shown.bar is None:  # there is no page yet that could say what failed
            told = json.loads(shown.signal or "{}")
            said = Messages(self._desk.language(request.headers, str(request.query_params)))
            shown = shown._replace(talk=render("trouble", sentence=told["error"], say=said.say))
        return shown.outputs()

    def turn(self, event: gr.EventData, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """Take one message and stream the reply; with no text, answer what was left without one."""
        try:
            act = read_act(event._data)
            shelf = self._desk.shelf(request.cookies)
            for shown in self._turn(shelf, act):
                yield shown.outputs()
        except PolkuError as error:
            yield self._told(error, request, live="").outputs()
        except Exception:
            _LOGGER.exception("a turn failed")
            yield self._told(Bug("internal"), request, live="").outputs()

    def act(self, event: gr.EventData, request: gr.Request) -> tuple[Any, ...]:
        """Open a dialog, or do what the owner's hand asks for."""
        return self._guarded(request, lambda shelf: self._acted(shelf, read_act(event._data))).outputs()

    # --- what they do -----------------------------------------------------------------------------------------------

    def _opened(self, shelf: Shelf, request: gr.Request) -> Shown:
        wanted = request.query_params.get("project")
        if wanted:
            one = shelf.find(wanted)
        else:
            rest = shelf.projects()
            one = rest[0].id if rest else self._desk.begin(shelf, self._spoken(request))
        scene = self._desk.scene(shelf, one)
        if not scene.messages:  # it came from a file
            self._desk.conversation(shelf, one).opening()
            scene = self._desk.scene(shelf, one)
        view = PageView(scene)
        composer = render("composer", v=view)
        return self._scenery(shelf, view)._replace(bar=self._bar(view), live="", composer=composer)

    def _bar(self, view: PageView) -> str:
        return render("bar", v=view, reach=self._desk.reach)

    def _spoken(self, request: gr.Request) -> Language:
        chosen = known(LANGUAGES, request.cookies.get(LANGUAGE_COOKIE))
        return chosen or self._desk.preferred or accepted(request.headers) or "en"

    def _turn(self, shelf: Shelf, act: Act) -> Iterator[Shown]:
        if not act.text.strip() and not self._desk.is_waiting(shelf, act.project):
            yield self._scenery(shelf, PageView(self._desk.scene(shelf, act.project)), answered=True)
            return
        text, reply, replied = act.text.strip(), "", None
        for event in take_turn(self._desk, shelf, act.project, act.text.strip()):
            match event:
                case Busy():
                    yield Shown(signal=_signal(busy=True))  # another window has it answered
                    return
                case Heard(message):
                    text = message.text
                    yield Shown(live=render("live", text=text, reply=[]), signal=_signal(heard=True))
                case Said(piece):
                    reply += piece
                    parts = [part for part in reply.split("\n\n") if part and not part.startswith(MARK)]
                    yield Shown(live=render("live", text=text, reply=parts))
                case Replied():
                    replied = event
                case Cited() | _:
                    pass
        view = PageView(self._desk.scene(shelf, act.project))
        say = " ".join(replied.notices) if replied else ""
        yield self._scenery(shelf, view, say=say, heard=True, answered=True)._replace(live="")

    def _acted(self, shelf: Shelf, act: Act) -> Shown:
        if act.do in ("refresh", "earlier"):
            view = PageView(self._desk.scene(shelf, act.project))
            return self._scenery(shelf, view, everything=act.do == "earlier")
        if act.do in DIALOGS:
            view = PageView(self._desk.scene(shelf, act.project))
            return Shown(signal=_signal(dialog=open_dialog(Room(self._desk, shelf, view), act)))
        try:
            answer = carry_out(self._desk, shelf, act)
        except Conflict as error:  # who has read what it says now may save over it
            project = shelf.load(act.project).project
            now = fields_now(project, act.id) if act.do == "mend" else {}
            sentence = Messages(project.language).error(error)
            return Shown(signal=_signal(error=sentence, code=error.code, now=now))
        if answer.go:
            return Shown(signal=_signal(**answer._asdict()))
        view = PageView(self._desk.scene(shelf, act.project))
        shown = self._scenery(shelf, view, **answer._asdict())
        return shown._replace(bar=self._bar(view)) if act.do == "rename" else shown

    def _scenery(self, shelf: Shelf, view: PageView, *, everything: bool = False, **more: Any) -> Shown:
        """Return the talk and the map as they stand, with the numbers that tell whether anything is new."""
        scene = view.scene
        shown = scene.messages if everything else scene.messages[-MOST_MESSAGES:]
        fresh = not any(message.role == "owner" for message in scene.messages) and not scene.project.maps
        talk = render(
            "talk", v=view, shown=shown, hidden=len(scene.messages) - len(shown), most=MOST_CARDS,
            cites=self._cites(shelf, view, shown),
        )  # fmt: skip
        foot = render("foot", v=view, quick=QUICK if scene.progress.asked else ("undo",), fresh=fresh)
        return Shown(talk=talk, foot=foot, board=render("map", v=view), signal=_signal(scene, **more))

    def _cites(self, shelf: Shelf, view: PageView, messages: list[Message]) -> dict[str, str]:
        """Return by id what the links to cited cards and passages say."""
        found = {}
        for one in {one for message in messages for one in message.citations}:
            if is_passage(one):
                passage = self._desk.documents.read(shelf, view.scene.id, one)
                title = passage.title(view.messages) if passage else view.say("web-paper-gone")
                found[one] = view.say("web-cite-paper", title=title)
            elif (card := self._desk.library.read(one)) is not None:
                found[one] = view.say("web-cite", title=card.title)
        return found

    # --- failures ---------------------------------------------------------------------------------------------------

    def _guarded(self, request: gr.Request, work: Callable[[Shelf], Shown]) -> Shown:
        try:
            return work(self._desk.shelf(request.cookies))
        except PolkuError as error:
            return self._told(error, request)
        except Exception:
            _LOGGER.exception("an event of the page failed")
            return self._told(Bug("internal"), request)

    def _told(self, error: PolkuError, request: gr.Request, live: str | None = None) -> Shown:
        """Return one sentence for what failed; what was typed stays where it is."""
        sentence = self._desk.sentence(error, request.headers, str(request.query_params))
        return Shown(live=live, signal=_signal(error=sentence, code=error.code))


def _part(name: str) -> gr.HTML:
    return gr.HTML(elem_id=name, js_on_load=f"watch('value', () => polku.shown('{name}'));", apply_default_css=False)


def _signal(scene: Scene | None = None, **more: Any) -> str:
    """Return what the page's script is told."""
    told: dict[str, Any] = {"at": time.time_ns()}  # what is told twice is told anew
    told |= {name: value for name, value in more.items() if value not in ("", None, False)}
    if scene is not None:
        told |= {
            "project": scene.id, "version": scene.pulse.version, "talk": scene.pulse.talk,
            "language": scene.project.language,
            "waiting": any(one.role == "owner" and one.outcome is None for one in scene.messages),
        }  # fmt: skip
    return json.dumps(told, ensure_ascii=False)
