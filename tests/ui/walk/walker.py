"""Goes from case to case with one window a panel, and keeps what each check found."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QMetaObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.life.verdict import Instruction, Observation
from kiosk.views import IdleView
from tests.ui.conftest import Eyes
from tests.ui.scripted import ScriptedRunner, ScriptedScan, ScriptedScanner, scripted_page
from tests.ui.views import CALLING, NOBODY
from tests.ui.walk import pixels
from tests.ui.walk.cases import DISPLAYS, Case, told_in, words_of
from tests.ui.walk.checks import CHECKS, LOWERED, Seen, descendants
from ui.presence_feed import FRAME_MS
from ui.second_screen import SecondScreen
from ui.theme import Panel
from ui.unbroken import loose

SLOW_SHEET, PATIENCE_TURNS = "SavingSheet", 1000
"""Shown only when storing takes longer than a blink: waited for, in turns of 10 ms."""
OWN_NAMES = ("language:", "key:", "pad:", "languages")
"""Names of languages, letters and digits are the same in every language."""


@dataclass
class Found:
    """What a walk saw: cases by check, what was wrong, and the names of controls by screen and language."""

    tried: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    wrong: dict[str, dict[str, list[str]]] = field(default_factory=lambda: defaultdict(dict))
    names: dict[str, dict[str, dict[str, str]]] = field(default_factory=lambda: defaultdict(dict))

    def note(self, check: str, case: Case, problems: list[str]) -> None:
        """One check of one case."""
        self.tried[check] += 1
        if problems:
            self.wrong[check][str(case)] = problems

    def add(self, other: "Found") -> None:
        """What another walk saw, of other cases."""
        for check, times in other.tried.items():
            self.tried[check] += times
        for check, wrong in other.wrong.items():
            self.wrong[check].update(wrong)
        for screen, names in other.names.items():
            self.names[screen].update(names)

    def untranslated(self) -> list[str]:
        """Controls that have one and the same name in every language, though they could be translated."""
        return [
            f"{screen}: {names[next(iter(names))]!r}"
            for screen, by_language in self.names.items()
            for names in _by_control(by_language)
            if len(names) > 1 and len(set(names.values())) == 1
        ]


def _by_control(by_language: dict[str, dict[str, str]]) -> Iterable[dict[str, str]]:
    controls: dict[str, dict[str, str]] = defaultdict(dict)
    for language, names in by_language.items():
        for control, name in names.items():
            controls[control][language] = name
    return controls.values()


class Walker:
    """Walks cases. `folder` takes a picture of each one for which `keep` says so, and of every one that fails."""

    def __init__(
        self, open_eyes: Callable[..., Eyes], folder: Path | None = None, keep: Callable[[Case], bool] = lambda _: False
    ) -> None:
        self._open, self._folder, self._keep = open_eyes, folder, keep
        self._windows: dict[str, Eyes] = {}
        self._second: dict[str, SecondScreen] = {}
        self._scanner, self._page = ScriptedScanner(), scripted_page()
        self._runner = ScriptedRunner(Observation(Instruction.TURN_LEFT, 2, 4, None, 0.4))
        self._front: Eyes | None = None
        self._fresh = False
        self.found = Found()

    def walk(self, cases: Iterable[Case]) -> Found:
        """Every check on every case."""
        for case in cases:
            self.look_at(case)
        return self.found

    def look_at(self, case: Case) -> Seen:
        """Show one case and check it."""
        eyes = self.show(case)
        seen = Seen(case, eyes, pixels.as_array(eyes.view.grabWindow()))
        problems = {name: check(seen) for name, check in CHECKS.items()}
        self._remember_names(seen)
        if eyes.view.height() > eyes.view.width():
            eyes.window.panel.lowered = True
            eyes.draw()
            lowered = Seen(case, eyes, seen.picture)
            problems |= {name: check(lowered) for name, check in LOWERED.items()}
        for name, found in problems.items():
            self.found.note(name, case, found)
        self._picture(case, eyes, failed=any(problems.values()))
        return seen

    def show(self, case: Case) -> Eyes:
        """The case on its panel's window."""
        eyes = self._window(case.display)
        if case.screen.act == "citizen":
            return self._beside(case, eyes)
        activate(eyes)
        panel, desk, screen = eyes.window.panel, eyes.desk, case.screen
        desk.idle, desk.help, desk.language = None, None, case.language
        desk.scanner, desk.runner = self._scanner, self._runner
        desk.attended = screen.act == "attend"
        desk.attendant = "Ana Prado" if desk.attended else ""
        desk.documents.runner, desk.documents.page = None, self._page
        self._set(panel, case)
        desk.view, desk.changed = told_in(screen.view, case.language), True
        self._fresh = False
        eyes.tick()
        # A visit that has ended has taken its settings with it; and a view of the same screen only refreshes it.
        if self._set(panel, case) or not self._fresh:
            eyes.view.rootObject().show()
        self._act(eyes, screen.act)
        eyes.view.rootObject().setProperty("sheet", screen.sheet)
        if screen.sheet == SLOW_SHEET:
            self._until_lit(eyes)
        if screen.sheet == "HelpSheet":
            desk.help = NOBODY if screen.act == "nobody" else CALLING
            eyes.tick()
        if screen.sheet == "IdleSheet":
            desk.idle = IdleView(24)
            eyes.tick()
        eyes.draw()
        return eyes

    def _beside(self, case: Case, eyes: Eyes) -> Eyes:
        """The case on the citizen's own screen, which stands beside that window."""
        if case.display not in self._second:
            display = DISPLAYS[case.display]
            self._second[case.display] = second = SecondScreen(eyes.window, eyes.desk, shares_keyboard=False)
            second.show(QSize(display.width, display.height))
        second, staff = self._second[case.display], eyes.desk.staff
        eyes.desk.language, staff.citizen_view = case.language, told_in(case.screen.view, case.language)
        second.panel.reset()
        second.mirror.look()
        second.panel.reducedMotion, second.panel.theme = True, case.theme
        second.panel.textScale = case.size / 100
        beside = eyes.beside(second)
        activate(beside)
        beside.draw()
        return beside

    def _window(self, display: str) -> Eyes:
        """A panel's window, before all others; they share one translator, which the last one gives back."""
        if self._front is not None and self._windows.get(display) is self._front:
            return self._front
        if self._front is not None:
            self._front.window.interpreter.release()
        if display not in self._windows:
            self._windows[display] = self._open(display=DISPLAYS[display])
            self._windows[display].window.kiosk.replaced.connect(self._replaced)
        self._front = self._windows[display]
        return self._front

    def _replaced(self) -> None:
        self._fresh = True

    def _set(self, panel: Panel, case: Case) -> bool:
        """Set the panel; whether that changed anything."""
        wanted = {"reducedMotion": True, "theme": case.theme, "textScale": case.size / 100, "lowered": False}
        changed = {name: value for name, value in wanted.items() if panel.property(name) != value}
        for name, value in changed.items():
            panel.setProperty(name, value)
        return bool(changed)

    def _until_lit(self, eyes: Eyes) -> None:
        sheet = eyes.view.rootObject().findChild(QQuickItem, "sheet").property("item")
        for _ in range(PATIENCE_TURNS):
            if sheet.opacity() == 1:
                return
            QTest.qWait(10)
        raise AssertionError("the sheet never came")

    def _until_whole(self, eyes: Eyes) -> None:
        """Beside a question, who serves has the answers so far once it stands there."""
        page = eyes.view.rootObject().findChild(QQuickItem, "page").property("item")
        for _ in range(PATIENCE_TURNS):
            if page.property("whole") is not False:
                return
            QTest.qWait(10)
        raise AssertionError("the answers so far never came")

    def _act(self, eyes: Eyes, act: str) -> None:
        if act == "write":
            items = descendants(eyes.view.contentItem())
            next(item for item in items if item.property("writing") is not None).setProperty("writing", True)
        elif act == "attend":
            self._until_whole(eyes)
        elif act == "scan":
            QMetaObject.invokeMethod(eyes.window.kiosk.after_verbs, "scan")
            QTest.qWait(2 * FRAME_MS)
        elif act == "paper":
            eyes.desk.documents.runner = ScriptedScan()
            eyes.window.kiosk.paper_feed.follow()
            QTest.qWait(4 * FRAME_MS)
        elif act == "camera":
            QMetaObject.invokeMethod(eyes.window.kiosk.feed, "begin")
            QTest.qWait(2 * FRAME_MS)

    def _remember_names(self, seen: Seen) -> None:
        told = words_of(seen.case.screen.view)
        names = {
            control: name
            for control, name in seen.names.items()
            if loose(name) not in told and not control.startswith(OWN_NAMES) and any(c.isalpha() for c in name)
        }
        self.found.names[seen.case.screen.name][seen.case.language] = names

    def _picture(self, case: Case, eyes: Eyes, failed: bool) -> None:
        if self._folder is not None and (failed or self._keep(case)):
            self._folder.mkdir(parents=True, exist_ok=True)
            eyes.view.grabWindow().save(str(self._folder / f"{case}.png"))


def activate(eyes: Eyes) -> None:
    """Of several windows, keys go to this one."""
    if not eyes.view.isActive() or QGuiApplication.focusWindow() is not eyes.view:
        eyes.view.requestActivate()
        QTest.qWaitForWindowActive(eyes.view)


def told(wrong: dict[str, dict[str, list[str]]]) -> list[str]:
    """What was wrong, a line each."""
    return [f"{check}: {case}: {problems}" for check, cases in wrong.items() for case, problems in cases.items()]
