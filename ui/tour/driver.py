"""Lets a visitor walk through the window, a small step between its own frames at a time, and takes the pictures."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from kiosk.config import Profile
from kiosk.durable import write_atomically
from kiosk.errors import Refused
from ui.tour.attendant import Attendant
from ui.tour.hands import Finger, Keys
from ui.tour.scenario import Scenario
from ui.tour.sight import Sight
from ui.tour.visitor import Condition, Visitor
from ui.window import Window

STEP_MS = 12
PATIENCE_S = 60.0
REPORT = "visit.json"


class Driver(QObject):
    """One tour in one window. At its end a report stands in the folder, and the window stays as it is."""

    def __init__(self, window: Window, scenario: Scenario, out: Path, keys_only: bool, code: str = "") -> None:
        super().__init__(window.view)
        self._sight = Sight(window)
        self._visitor: Visitor | Attendant
        if code:
            self._visitor = Attendant(self._sight, scenario, self.picture, code)
        else:
            hands = Keys(self._sight) if keys_only else Finger(self._sight)
            self._visitor = Visitor(self._sight, hands, scenario, self.picture)
        self._out = out
        self._pictures: list[dict[str, str]] = []
        self._steps: Iterator[Condition | None] = self._visitor.visit()
        self._condition: Condition | None = None
        self._waiting_since = time.monotonic()
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """Start walking."""
        self._timer.start()

    def picture(self, name: str) -> None:
        """Keep what the window shows now as NN-name.png."""
        file = f"{len(self._pictures) + 1:02d}-{name}.png"
        self._sight.view.grabWindow().save(str(self._out / file))
        self._pictures.append({"name": name, "png": file})

    def _step(self) -> None:
        if self._condition is not None and not self._condition():
            if time.monotonic() - self._waiting_since > PATIENCE_S:
                said = f", que diz: {self._sight.problem}" if self._sight.problem else ""
                self._end(f"esperou em vão na tela {self._sight.screen}{said}")
            return
        try:
            self._condition = next(self._steps)
            self._waiting_since = time.monotonic()
        except StopIteration:
            self._end("")
        except (Refused, RuntimeError) as error:
            self._end(str(error))

    def _end(self, failure: str) -> None:
        self._timer.stop()
        if failure:
            self.picture("failed")
        report: dict[str, Any] = {
            "failure": failure,
            "screens": self._pictures,
            "typed": self._visitor.typed,
            "protocol": self._visitor.protocol,
            "submit_ms": self._visitor.submit_ms,
        }
        write_atomically(self._out / REPORT, json.dumps(report, ensure_ascii=False).encode())
        # A visitor who left knows nothing here any more: what is found in memory now, the window kept.
        self._steps, self._condition = iter(()), None
        if isinstance(self._visitor, Attendant):
            self._visitor.keyboard.release()
        del self._visitor


def refuse_in_production(profile: Profile) -> None:
    """A production kiosk is driven by people only. Raises Refused."""
    if profile is Profile.PRODUCTION:
        raise Refused("Este quiosque é de produção: a visita automática não é aceita aqui.")
