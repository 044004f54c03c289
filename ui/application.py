"""The window's process: a counter, its window, the event loop, and an orderly end."""

import argparse
import json
import os
import signal
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import mishaps
from kiosk.clock import SystemClock
from kiosk.config import Display, Settings
from kiosk.desk import Desk
from kiosk.durable import write_atomically
from kiosk.errors import BalcaoError
from kiosk.events import Event
from kiosk.log import Log
from kiosk.version import software
from sync.lock import WINDOW, only_one
from ui import renewal
from ui.bootstrap import Counter, open_counter
from ui.closed import ClosedDesk
from ui.commands.options import configuration, sized
from ui.privacy import protect_memory
from ui.second_screen import SecondScreen
from ui.service.notify import STOPPING, keep_telling, notify
from ui.technician.care import Care
from ui.window import Window, create_window, prepare_environment

SIGNAL_POLL_MS = 100
OUT_OF_SERVICE = "out_of_service"
OUT_OF_SERVICE_S = 600.0
"""How long a counter that kept falling rests before its unit tries it again."""
FIRST_FRAME = "first-frame.json"


def show_counter(settings: Settings, arguments: argparse.Namespace) -> None:
    """Show the window of a counter until it is closed; where the counter cannot open, a screen that says so.

    A tour has nobody to show that to: there the error is raised.
    """
    protect_memory()
    prepare_environment()
    application = QGuiApplication(["balcao"])
    _end_on_signals(application)
    settings = replace(settings, display=fitted(settings.display, sized(arguments)))
    care = Care(application.exit)
    with _only_window(settings), Log(settings.log_folder, "window", SystemClock()) as log, mishaps.into(log):
        log.write(Event("app_started", process="window", version=software()))
        if arguments.out_of_service:
            _say_out_of_service(settings, application, log)
            return
        try:
            counter = open_counter(settings, maintain=care.ask)
        except BalcaoError as error:
            log.write(Event("counter_closed", cause=error.key))
            if arguments.tour_out:
                raise
            again = partial(_start_again_if_open, settings)
            _run(ClosedDesk(error.key, again, SystemClock(), settings), settings, application)
            damaged = False
        else:
            with counter:
                counter.settle()
                _run(counter.desk, settings, application, lambda window: _accompany(counter, window, arguments))
                damaged = renewal.is_due(counter)
        log.write(Event("app_stopped", process="window"))
    if damaged:
        renewal.begin_anew()
    care.begin(arguments)


def _say_out_of_service(settings: Settings, application: QGuiApplication, log: Log) -> None:
    """The screen after a counter that kept falling: whom to call. "Try again" ends it; its unit then tries."""
    log.write(Event("counter_closed", cause=OUT_OF_SERVICE))
    contact = configuration()["support.contact"]
    desk = ClosedDesk(OUT_OF_SERVICE, application.exit, SystemClock(), settings, contact, OUT_OF_SERVICE_S)
    _run(desk, settings, application)


def _only_window(settings: Settings) -> AbstractContextManager[None]:
    """One window a data folder. Where the folder cannot be written no counter opens, and the window says so."""
    if not os.access(settings.data, os.W_OK):
        return nullcontext()
    return only_one(settings.data, WINDOW)


def _run(
    desk: Desk | ClosedDesk,
    settings: Settings,
    application: QGuiApplication,
    shown: Callable[[Window], None] = lambda _window: None,
) -> None:
    window = create_window(desk, settings)
    tell_when_drawn(window)
    window.show()
    shown(window)
    application.exec()
    notify(STOPPING)
    window.close()


def _accompany(counter: Counter, window: Window, arguments: argparse.Namespace) -> None:
    renewal.watch(counter, QGuiApplication.exit, window.view)
    if counter.settings.attended and len(QGuiApplication.screens()) > 1:
        second = SecondScreen(window, counter.desk)
        second.show_on(QGuiApplication.screens()[1])
        QGuiApplication.instance().aboutToQuit.connect(second.close)
    if arguments.tour_out:
        note_first_frame(window, arguments.tour_out)
        if not arguments.tour_wait:
            _tour(counter, window, arguments)


def _start_again_if_open(settings: Settings) -> None:
    """Become a fresh process, with the same words, once a counter can be opened."""
    try:
        open_counter(settings).close()
    except BalcaoError:
        return
    renewal.begin_anew()


def fitted(display: Display, exact: bool) -> Display:
    """The display on this machine's screen: all of it in full screen, else a window that is not larger than it."""
    screen = QGuiApplication.primaryScreen()
    if display.fullscreen:
        size = screen.size()
        return replace(display, width=size.width(), height=size.height())
    room = screen.availableSize()
    scale = min(1.0, room.width() / display.width, room.height() / display.height)
    if exact or scale == 1.0:
        return display
    return replace(display, width=round(display.width * scale), height=round(display.height * scale))


def _end_on_signals(application: QGuiApplication) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: application.exit())
    # Python looks at signals only between its own instructions: give it some while Qt waits.
    waker = QTimer(application, interval=SIGNAL_POLL_MS)
    waker.timeout.connect(lambda: None)
    waker.start()


def _tour(counter: Counter, window: Window, arguments: argparse.Namespace) -> None:
    """Hand the window to a visitor of the tour."""
    from ui.tour.driver import Driver, refuse_in_production
    from ui.tour.scenario import load

    refuse_in_production(counter.identity.profile)
    scenario = load(counter.desk.catalogue, arguments.tour_service, arguments.tour_answers)
    Driver(window, scenario, arguments.tour_out, arguments.keys_only, arguments.tour_code).begin()


def tell_when_drawn(window: Window) -> None:
    """Ready is when the first frame stands on the screen: not before has anybody a counter."""

    def ready() -> None:
        window.view.frameSwapped.disconnect(ready)
        keep_telling(window.view)

    window.view.frameSwapped.connect(ready)


def note_first_frame(window: Window, out: Path) -> None:
    """Leave a file that says how old the process was when its first frame stood on the screen."""

    def note() -> None:
        window.view.frameSwapped.disconnect(note)
        write_atomically(out / FIRST_FRAME, json.dumps({"first_frame_ms": process_age_ms()}).encode())

    window.view.frameSwapped.connect(note)


def process_age_ms() -> float:
    """How long this process has existed, in milliseconds (Linux counts it in hundredths of a second)."""
    started = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
    return round((time.clock_gettime(time.CLOCK_BOOTTIME) - started / os.sysconf("SC_CLK_TCK")) * 1000, 1)
