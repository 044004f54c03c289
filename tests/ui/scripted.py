"""A desk that shows what a test tells it to and remembers what it was asked: the screens' own partner."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np

from kiosk.devices.paper_scene import HEIGHT, WIDTH, View, corners, draw
from kiosk.devices.simulated_paper import card_side
from kiosk.scan.guide import Guidance
from kiosk.scan.runner import Snapshot
from kiosk.slip import Slip
from kiosk.text import LANGUAGES
from kiosk.views import (
    ConfirmView,
    DeskHomeView,
    HelpView,
    HomeView,
    IdleView,
    LineState,
    RatingView,
    WayView,
)
from kiosk.views import View as DeskView
from tests.ui import views


class ScriptedDesk:
    """Has the verbs of `kiosk.desk.Desk`; `calls` holds each verb with its arguments, `then` the views that follow."""

    def __init__(self, view: DeskView = views.ATTRACT) -> None:
        self.view = view
        self.idle: IdleView | None = None
        self.help: HelpView | None = None
        self.ways: tuple[WayView, ...] = views.WAYS
        self.unsent = False
        self.line = LineState("up", 0)
        self.language = "pt"
        self.languages = LANGUAGES
        self.place, self.attendant, self.attended = views.PLACE, "", False
        self.staff = ScriptedStaff(self)
        self.visit = SimpleNamespace(spoken="")
        self.calls: list[tuple[Any, ...]] = []
        self.then: dict[str, DeskView] = {}
        self.runner: Any = None
        self.presence = ScriptedPresence(self)
        self.documents = ScriptedDocuments(self)
        self.changed = False
        self.scanner: Any = None
        self.following = Recorder(self, scan=lambda: self.scanner)
        self.backroom = Recorder(self)

    @property
    def help_asked(self) -> bool:
        return self.help is not None

    def _note(self, verb: str, *args: Any) -> None:
        self.calls.append((verb, *args))
        if verb in self.then:
            self.view = self.then[verb]

    def verbs(self) -> list[str]:
        return [call[0] for call in self.calls if call[0] != "touch"]

    def start(self) -> None:
        self._note("start")

    def search(self, text: str) -> None:
        self._note("search", text)
        if isinstance(self.view, HomeView):
            self.view = replace(self.view, query=text, results=views.RESULTS if text else ())

    def open_topic(self, topic: str) -> None:
        self._note("open_topic", topic)

    def open_service(self, service: str) -> None:
        self._note("open_service", service)

    def begin(self) -> None:
        self._note("begin")

    def answer(self, raw: object) -> None:
        self._note("answer", raw)

    def leave_empty(self) -> None:
        self._note("leave_empty")

    def back(self) -> None:
        self._note("back")
        if isinstance(self.view, HomeView):
            self.view = views.HOME

    def correct(self, target: str) -> None:
        self._note("correct", target)

    def submit(self) -> None:
        self._note("submit")

    def receipt_seen(self) -> None:
        self._note("receipt_seen")

    def print_receipt(self, slip: Slip) -> None:
        self._note("print_receipt", slip)

    def rate(self, stars: int) -> None:
        self._note("rate", stars)
        if isinstance(self.view, RatingView):
            self.view = RatingView(stars)

    def finish(self) -> None:
        self._note("finish")

    def leave(self) -> None:
        self._note("leave")
        self.view = views.ATTRACT
        self.help = None

    def touch(self) -> None:
        self._note("touch")
        self.idle = None

    def tick(self) -> bool:
        changed, self.changed = self.changed, False
        return changed

    def ask_help(self) -> None:
        self._note("ask_help")
        self.help = views.CALLING

    def end_help(self) -> None:
        self._note("end_help")
        self.help = None

    def set_language(self, language: str) -> None:
        self._note("set_language", language)
        self.language = language


class ScriptedPresence:
    """Has the verbs of `kiosk.presence_desk.PresenceDesk`, and notes them where the desk notes its own."""

    def __init__(self, desk: ScriptedDesk) -> None:
        self._desk = desk

    def start(self) -> Any:
        self._desk._note("presence_start")
        return self._desk.runner

    def cancel(self) -> None:
        self._desk._note("presence_cancel")
        self._desk.help = views.CALLING


class Recorder:
    """A room of the desk whose verbs are only remembered."""

    def __init__(self, desk: ScriptedDesk, **answers: Any) -> None:
        self._desk, self._answers = desk, answers

    def __getattr__(self, verb: str) -> Any:
        def note(*args: Any) -> Any:
            self._desk._note(verb, *args)
            return self._answers[verb]() if verb in self._answers else None

        return note


class ScriptedScanner:
    """Shows one frame of a camera that is there."""

    def __init__(self) -> None:
        rows, columns = np.mgrid[0:480, 0:640]
        self._frame = np.dstack([rows // 3, columns // 4, np.full_like(rows, 90)]).astype(np.uint8)

    def latest(self) -> Any:
        return type("Snapshot", (), {"frame": self._frame, "there": True})()


class ScriptedStaff:
    """Has the verbs of `kiosk.staff.desk.StaffDesk`, and notes them where the desk notes its own."""

    def __init__(self, desk: ScriptedDesk) -> None:
        self._desk = desk
        self.serving = self.decisions = self
        self.citizen_view: ConfirmView | None = None
        self.written = views.ROWS

    def open(self) -> None:
        self._desk._note("staff_open")

    def enter(self, typed: str) -> None:
        self._desk._note("staff_enter", typed)

    def back(self) -> None:
        self._desk._note("staff_back")

    def choose(self, option: str) -> None:
        self._desk._note("staff_choose", option)

    def search(self, text: str) -> None:
        self._desk._note("staff_search", text)
        if isinstance(self._desk.view, DeskHomeView):
            self._desk.view = replace(self._desk.view, query=text, hits=views.HITS if text else ())

    def open_hit(self, hit: str) -> None:
        self._desk._note("staff_open_hit", hit)

    def ask(self, choice: str) -> None:
        self._desk._note("staff_ask", choice)

    def point(self, target: str) -> None:
        self._desk._note("staff_point", target)

    def confirm(self, where: str) -> bool:
        self._desk._note("staff_confirm", where)
        return isinstance(self._desk.view, ConfirmView)


class ScriptedDocuments:
    """Has the verbs of `kiosk.document_desk.DocumentDesk`."""

    def __init__(self, desk: ScriptedDesk) -> None:
        self._desk = desk
        self.runner: Any = None
        self.page: Any = None

    def start(self) -> None:
        self._desk._note("document_start")

    def again(self) -> None:
        self._desk._note("document_again")

    def take(self) -> None:
        self._desk._note("document_take")

    def use(self, another: bool) -> None:
        self._desk._note("document_use", another)

    def finish(self) -> None:
        self._desk._note("document_finish")

    def stop(self) -> None:
        self._desk._note("document_stop")
        self.runner = None

    def read_file(self, name: str) -> None:
        self._desk._note("document_file", name)


class ScriptedRunner:
    """Shows one frame and one observation."""

    def __init__(self, observation: Any) -> None:
        rows, columns = np.mgrid[0:480, 0:640]
        self._frame = np.dstack([rows // 3, columns // 4, np.full_like(rows, 90)]).astype(np.uint8)
        self._observation = observation

    def latest(self) -> Any:
        return type("Snapshot", (), {"frame": self._frame, "observation": self._observation})()


def scripted_page() -> Any:
    """A page of a document, straight."""
    return card_side("back")


class ScriptedScan:
    """A camera at work over a document: one frame, one thing to say."""

    def latest(self) -> Any:
        view = View(roll=6, pitch=12)
        shares = corners(view) / (WIDTH, HEIGHT)
        return Snapshot(draw(view, scripted_page())[::2, ::2].copy(), shares, Guidance.HOLD_STILL, 0.6)
