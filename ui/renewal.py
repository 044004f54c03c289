"""A window whose database was damaged ends between two visits and begins anew: its start saves what can be saved.

Meanwhile whoever submits is told that it cannot be kept now, and keeps their answers.
"""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.views import AttractView
from ui.bootstrap import Counter
from ui.processes import own_words

LOOK_MS = 2_000


def is_due(counter: Counter) -> bool:
    """Whether the store must be opened anew, and nobody is at the counter."""
    return counter.store.is_given_up() and isinstance(counter.desk.view, AttractView)


def watch(counter: Counter, leave: Callable[[], object], parent: QObject) -> None:
    """Call `leave` once it is due."""
    timer = QTimer(parent, interval=LOOK_MS)
    timer.timeout.connect(lambda: leave() if is_due(counter) else None)
    timer.start()


def begin_anew() -> None:
    """Become a fresh process, with the same words."""
    os.execv(sys.executable, [sys.executable, *own_words()])
