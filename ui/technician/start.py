"""The technician's process."""

from functools import partial

from PySide6.QtGui import QGuiApplication

from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.devices.camera import camera_for
from kiosk.doctor.proofs import Proofs, this_machine
from kiosk.log import Log
from sync.lock import WINDOW, only_one
from ui.printing.choose import printer_for
from ui.service.notify import keep_telling
from ui.speech.sound import machine_sound
from ui.technician.bench import Bench, Devices
from ui.technician.window import TechnicianWindow


def show_bench(settings: Settings) -> None:
    """One window over this machine's own devices."""
    printer = printer_for(settings.printer)
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with only_one(settings.data, WINDOW), Log(settings.log_folder, "technician", SystemClock()) as log:
        application = QGuiApplication(["balcao"])
        devices = Devices(partial(camera_for, settings.camera), machine_sound(), printer)
        bench = Bench(Proofs(settings.data, this_machine()), devices, log.write)
        window = TechnicianWindow(bench, settings.display)
        if settings.display.fullscreen:
            window.view.showFullScreen()
        else:
            window.view.show()
        bench.done.connect(application.exit)
        keep_telling(window.view)  # in the counter's place its service listens for a sign of life
        application.exec()
        window.close()
