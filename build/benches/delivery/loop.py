"""The interface's event loop beside whatever else the machine does: how late its turns come.

usage: python build/benches/delivery/loop.py DATA
Opens the real counter of a data folder and its window (offscreen). For each line on its input it prints one line of
JSON, by how many milliseconds the timer's turns were late since the line before; it ends with its input.
"""

import json
import sys
import time
from pathlib import Path

from figures import quantile
from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.config import Settings
from ui.bootstrap import open_counter
from ui.window import create_window, prepare_environment

TICK_MS = 4


class Ticks:
    """A timer that notes by how much each of its turns is late."""

    def __init__(self, parent: QGuiApplication) -> None:
        self._late: list[float] = []
        self._before = time.perf_counter()
        timer = QTimer(parent, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._late.append(max(0.0, 1000 * (now - self._before) - TICK_MS))
        self._before = now

    def told(self) -> str:
        late, self._late = self._late, []
        if len(late) < 2:
            return "{}"
        named = {"p50": 0.5, "p99": 0.99, "p999": 0.999}
        return json.dumps({name: quantile(late, share) for name, share in named.items()} | {"turns": len(late)})


def main(data: Path) -> None:
    prepare_environment()
    application = QGuiApplication(["balcao"])
    settings = Settings(data, camera="simulated")
    with open_counter(settings) as counter:
        window = create_window(counter.desk, settings)
        window.show()
        ticks = Ticks(application)

        def asked() -> None:
            if sys.stdin.readline():
                print(ticks.told(), flush=True)
            else:
                application.quit()

        notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
        notifier.activated.connect(asked)
        application.exec()
        window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
