"""The parts: what a person waits for, and what the counter's machine gives for it."""

import os
import resource
import statistics
import time
from pathlib import Path
from typing import Any

from presence import running_check
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from stage import empty, frame_after, kiosk, rest

from kiosk.qr import forget, modules
from kiosk.views import HomeView, View
from tests.ui import views
from tests.ui.conftest import Eyes
from tests.ui.walk.checks import descendants

SERVICES, SCROLLS, STEP_PX = 5000, 400, 60
TOUCH_ROUNDS = 8
IDLE_S, CAMERA_S = 10, 6
MANY = HomeView((), (), "", "Tudo", tuple(views.card(f"s{n}", f"Serviço {n}", "Um órgão") for n in range(SERVICES)))
VISIT = (
    views.HOME, views.SERVICE, views.CPF, views.QUESTIONS["text"], views.QUESTIONS["address"],
    views.QUESTIONS["review"], views.RECEIPT, views.RATING, views.ATTRACT,
)  # fmt: skip
FRAME_GAP_MS = 20
PAGE_KB = os.sysconf("SC_PAGESIZE") // 1024


def turn(eyes: Eyes, view: View) -> float:
    """Milliseconds from the desk's new view to its frame; the receipt is made ready while it is sealed."""
    if view is views.RECEIPT:
        return submitted(eyes)

    def change() -> None:
        eyes.desk.view, eyes.desk.changed = view, True
        eyes.tick()

    return frame_after(eyes.view, change)


def submitted(eyes: Eyes) -> float:
    """From the end of sealing, in its worker, to the receipt's frame."""
    done: list[float] = []
    eyes.desk.then["submit"] = views.RECEIPT
    submit = eyes.desk.submit
    eyes.desk.submit = lambda: (modules(views.RECEIPT.qr), submit())  # as the desk does it, in the same worker
    after = eyes.window.kiosk._worked
    connection = after.connect(lambda: done.append(time.perf_counter()))
    eyes.window.kiosk.submit()
    while not done:
        rest(1)
    spent = 1000 * (time.perf_counter() - done[0])
    after.disconnect(connection)
    eyes.desk.submit = submit
    forget()
    return spent if eyes.window.kiosk.property("screen") == "Receipt" else float("inf")


def press(eyes: Eyes, name: str) -> float:
    """Milliseconds from a finger's press on a control to the frame that shows it."""
    middle = eyes.find(name).mapToScene(eyes.find(name).boundingRect().center()).toPoint()
    spent = frame_after(eyes.view, lambda: QTest.mousePress(eyes.view, Qt.MouseButton.LeftButton, pos=middle))
    outside = QPoint(2, eyes.view.height() - 2)
    QTest.mouseMove(eyes.view, outside)
    QTest.mouseRelease(eyes.view, Qt.MouseButton.LeftButton, pos=outside)
    return spent


def touch(_rounds: int) -> dict[str, Any]:
    """Every screen: its coming, after a first time, and the press on its main control."""
    spent: list[float] = []
    with kiosk() as eyes:
        for number in range(TOUCH_ROUNDS + 1):
            for view in views.SCREENS.values():
                arrived = turn(eyes, view)
                rest(FRAME_GAP_MS)
                eyes.settle()
                pressed = [press(eyes, name) for name in ("help", "start") if name in eyes.names()]
                spent += [arrived, *pressed] if number else []
                rest(FRAME_GAP_MS)
    with empty() as (view, item):
        plain = [frame_after(view, lambda n=n: item.setProperty("turn", n)) for n in range(1, len(spent) + 1)]
    return {"ms": spent, "empty_ms": plain, "screens": len(views.SCREENS)}


def scroll(_rounds: int) -> dict[str, Any]:
    """A list of 5,000 services, moved by a finger's width a frame; beside it a rectangle that changes."""
    with kiosk() as eyes:
        turn(eyes, MANY)
        flick = longest(eyes.view.contentItem())
        spent = [
            frame_after(eyes.view, lambda n=n: flick.setProperty("contentY", n * STEP_PX)) for n in range(1, SCROLLS)
        ]
    with empty() as (view, item):
        plain = [frame_after(view, lambda n=n: item.setProperty("turn", n)) for n in range(1, SCROLLS)]
    return {"ms": spent, "empty_ms": plain, "services": SERVICES}


def longest(item: QQuickItem) -> QQuickItem:
    areas = [item for item in descendants(item) if item.inherits("QQuickFlickable") and item.isVisible()]
    return max(areas, key=lambda area: area.property("contentHeight"))


def camera(_rounds: int) -> dict[str, Any]:
    """Frames of the preview a second, beside the running check of presence; and of an empty window at the same pace."""
    with kiosk() as eyes, running_check() as runner:
        eyes.desk.runner = runner
        turn(eyes, views.QUESTIONS["presence"])
        eyes.window.kiosk.feed.begin()
        rest(1500)
        drawn: list[Any] = []
        taken = [runner.latest().frame]

        def drew() -> None:
            newest = runner.latest().frame
            if newest is not taken[0]:
                taken[0] = newest
                drawn.append(runner.outcome())

        eyes.view.frameSwapped.connect(drew)
        rest(CAMERA_S * 1000)
        eyes.view.frameSwapped.disconnect(drew)
        eyes.window.kiosk.feed.stop()
        if drawn[-1] is not None:
            raise RuntimeError(f"the check ended too early: {drawn[-1]}")
        fps = len(drawn) / CAMERA_S
    with empty() as (view, item):
        began, frames = time.perf_counter(), 0
        while time.perf_counter() - began < 2:
            frames += 1
            frame_after(view, lambda n=frames: item.setProperty("turn", n))
    return {"fps": fps, "empty_fps": frames / 2}


def idle(_rounds: int) -> dict[str, Any]:
    """Per cent of a core at rest on the attract screen."""
    with kiosk() as eyes:
        turn(eyes, views.HOME)
        turn(eyes, views.ATTRACT)
        rest(1000)
        ours = used(IDLE_S)
    with empty():
        plain = used(IDLE_S)
    return {"percent": ours, "empty_percent": plain}


def used(seconds: int) -> float:
    before = resource.getrusage(resource.RUSAGE_SELF)
    rest(seconds * 1000)
    after = resource.getrusage(resource.RUSAGE_SELF)
    return 100 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / seconds


def visits(rounds: int) -> dict[str, Any]:
    """The slope of memory over visits, in KB a visit with its 95% interval, and the worst frame after the first."""
    with kiosk() as eyes:
        held, worst = [], 0.0
        for number in range(rounds):
            frames = [turn(eyes, view) for view in VISIT]
            rest(FRAME_GAP_MS)
            worst = max([worst, *frames]) if number else 0.0
            held.append(resident_kb())
    with empty() as (view, item):
        plain = []
        for number in range(1, rounds + 1):
            frame_after(view, lambda n=number: item.setProperty("turn", n))
            plain.append(resident_kb())
    slope, spread = line(held[len(held) // 4 :])
    return {
        "slope_kb": slope, "low_kb": slope - spread, "high_kb": slope + spread, "visits": rounds, "worst_ms": worst,
        "rss_mb": held[-1] / 1024, "empty_slope_kb": line(plain[len(plain) // 4 :])[0],
    }  # fmt: skip


def resident_kb() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE_KB


def line(values: list[int]) -> tuple[float, float]:
    """The least-squares slope and the half-width of its 95% interval."""
    places = range(len(values))
    slope, start = statistics.linear_regression(places, values)
    rests = [value - start - slope * place for place, value in zip(places, values, strict=True)]
    across = sum((place - statistics.fmean(places)) ** 2 for place in places)
    return slope, 1.96 * (sum(one * one for one in rests) / (len(values) - 2) / across) ** 0.5


MEASURES = {"touch": touch, "scroll": scroll, "camera": camera, "idle": idle, "visits": visits}
