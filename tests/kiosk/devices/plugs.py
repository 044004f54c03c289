"""What the system shows of one camera whose plug is pulled and put in elsewhere."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from kiosk.devices import camera as cameras


class Plugged:
    """What the system shows of one camera: under which number it is, if it is there at all."""

    def __init__(self, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.place, self.number = place, 0
        monkeypatch.setattr(cameras, "DEVICES", place / "dev")
        monkeypatch.setattr(cameras, "NAMES", place / "names")
        self.move_to(0)

    def move_to(self, number: int | None) -> None:
        shutil.rmtree(self.place / "dev", ignore_errors=True)
        shutil.rmtree(self.place / "names", ignore_errors=True)
        (self.place / "dev").mkdir(parents=True)
        self.number = number
        if number is not None:
            (self.place / "dev" / f"video{number}").touch()
            (self.place / "names" / f"video{number}").mkdir(parents=True)
            (self.place / "names" / f"video{number}" / "name").write_text("Camera do balcao")

    def capture(self, number: int) -> "Plugged.Capture":
        return self.Capture(self, number)

    class Capture:
        def __init__(self, plugged: "Plugged", number: int) -> None:
            self.plugged, self.number = plugged, number

        def isOpened(self) -> bool:
            return self.plugged.number == self.number

        def read(self) -> tuple[bool, np.ndarray | None]:
            return (True, np.zeros((48, 64, 3), np.uint8)) if self.isOpened() else (False, None)

        def release(self) -> None:
            pass
