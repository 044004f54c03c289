"""How long from starting the window's process to its first frame, on one core, files already in memory.

Beside it, turn by turn: an empty Qt Quick window, started and measured the same way, and Python that only starts.
The window is the real one, with an enrolled kiosk, its store and its catalogue; no display is needed (offscreen).
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figures import Figure, Unmeasured, one_core, quantile

from ui.embedded import Embedded
from ui.processes import WINDOW_ENVIRONMENT, Children, NotReady

ROUNDS = 7
GOAL_MS = 1500
WITHIN_S = 60
PORT = 8469
SIZE = "1080x1920"
ROOT = Path(__file__).parents[2]
ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", **WINDOW_ENVIRONMENT}

# What a child runs. The last line it prints is the system-wide monotonic clock at its first frame.
PYTHON = "import time; print(time.monotonic())"
EMPTY = """
import sys, time
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
application = QGuiApplication([])
view = QQuickView()
view.resize(1080, 1920)
view.frameSwapped.connect(lambda: (print(time.monotonic(), flush=True), application.quit()))
view.loadFromModule("QtQuick", "Rectangle")
view.show()
application.exec()
"""
WINDOW = """
import os, sys, time
from ui import window
show = window.Window.show
def watched(self):
    def first():
        print(time.monotonic(), flush=True)
        os._exit(0)
    self.view.frameSwapped.connect(first)
    show(self)
window.Window.show = watched
from ui.main import main
sys.exit(main(["window", "--data", sys.argv[1], "--windowed", sys.argv[2], "--camera", "simulated"]))
"""


def first_frame(code: str, *words: str) -> float:
    """Seconds from starting a process to its first frame. Raises Unmeasured when there was none."""
    began = time.monotonic()
    command = [sys.executable, "-c", code, *words]
    environment = {**os.environ, **ENVIRONMENT}
    try:
        child = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=WITHIN_S, check=False
        )
    except subprocess.TimeoutExpired:
        raise Unmeasured(f"nenhum quadro em {WITHIN_S} segundos") from None
    lines = child.stdout.splitlines()
    if child.returncode != 0 or not lines:
        raise Unmeasured(f"a janela não abriu: {(child.stderr.splitlines() or ['sem explicação'])[-1]}")
    return float(lines[-1]) - began


def prepare(folder: Path) -> Path:
    """The data of a kiosk that has joined a platform and has its catalogue."""
    embedded = Embedded(folder, PORT)
    catalogue = embedded.kiosk / "catalogue"
    with Children() as children:
        embedded.start_platform(children)
        embedded.enrol()
        embedded.start_sync(children)
        children.wait_until("sync", lambda: any(catalogue.glob("*.zip")))
    return embedded.kiosk


def figures(arguments: argparse.Namespace) -> list[Figure]:
    with tempfile.TemporaryDirectory() as place, one_core():
        try:
            data = prepare(Path(place))
        except NotReady as reason:
            raise Unmeasured(str(reason)) from reason
        kinds = ((WINDOW, str(data), SIZE), (EMPTY,), (PYTHON,))
        first_frame(*kinds[0])
        taken = [[first_frame(*kind) for kind in kinds] for _ in range(arguments.rounds or ROUNDS)]
    window, empty, python = (1000 * quantile(column, 0.5) for column in zip(*taken, strict=True))
    return [Figure("start_first_frame", window, "ms", "<=", GOAL_MS, {"empty_window_ms": empty, "python_ms": python})]
