"""A scripted attendant at a real desk, in a process of its own: fills every service, prints one line of JSON."""

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from stage import empty, frame_after

from kiosk.assets import asset
from kiosk.config import Display, Profile, Role, Settings
from kiosk.devices.simulated import SimulatedCamera
from kiosk.identity import Identity
from sync.enrolment import join
from sync.server.platform import Platform
from tests.sync.servers import LivePlatform, TestClock, WebServer
from ui.bootstrap import open_counter
from ui.tour.attendant import Attendant, Steps
from ui.tour.scenario import load
from ui.tour.sight import Sight
from ui.window import create_window, prepare_environment

STEP_MS = 4
FRAMES = 200
PATIENCE_S = 60.0
DESK = Display(1920, 1080, 21.5)


def enrolled(folder: Path) -> tuple[Settings, str]:
    """A desk that has joined a platform, which is away now; and its attendant's first code."""
    platform = Platform.create(folder / "platform")
    platform.catalogues.publish(asset("catalogue"))
    _, code = platform.staff.add("Ana Prado", Role.ATTENDANT)
    live = LivePlatform(platform, WebServer())
    live.up()
    settings = Settings(folder / "kiosk", DESK, attended=True)
    identity = Identity.load_or_create(settings.identity_folder)
    join(identity, platform.issue_token("CPA", Profile.DEVELOPMENT, live.url), settings, TestClock())
    live.down()
    platform.close()
    return settings, code


def walk(sight: Sight, steps: Steps) -> None:
    """Let the attendant act between the window's own frames."""
    for condition in steps:
        until = time.monotonic() + PATIENCE_S
        QTest.qWait(STEP_MS)
        while condition is not None and not condition():
            if time.monotonic() > until:
                raise RuntimeError(f"waited in vain on {sight.screen} {sight.shown.get('target', '')}")
            QTest.qWait(STEP_MS)


def measured(folder: Path, most: int) -> dict[str, dict[str, object]]:
    """Keys and waits of each guided service."""
    settings, code = enrolled(folder)
    found = {}
    with open_counter(settings, camera=SimulatedCamera) as counter:
        window = create_window(counter.desk, settings)
        window.show()
        window.panel.reducedMotion = True  # what is measured is drawing, not waiting
        sight = Sight(window)
        guided = [service.id for service in counter.desk.catalogue.services if service.flow]
        for number, service in enumerate(guided[:most] if most else guided):
            attendant = Attendant(sight, load(counter.desk.catalogue, service, None), lambda _: None, code)
            if not number:
                walk(sight, attendant.come_in())
            walk(sight, attendant.serve(parking=False))
            effort = attendant.keyboard.effort
            found[service] = {"keys": effort.keys, "needed": effort.needed, "waits_ms": effort.waits_ms}
        window.close()
    return found


def beside() -> list[float]:
    """Frames of an empty window, in milliseconds."""
    with empty() as (view, item):
        return [frame_after(view, lambda n=n: item.setProperty("turn", n)) for n in range(1, FRAMES + 1)]


if __name__ == "__main__":
    prepare_environment()
    application = QGuiApplication([])
    with tempfile.TemporaryDirectory() as where:
        services = measured(Path(where), int(sys.argv[1]))
    print(json.dumps({"services": services, "empty_ms": beside()}))
