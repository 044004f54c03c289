"""Tells systemd that the window is up and that its thread still lives (sd_notify(3), its protocol in a few lines).

A window that is frozen stops telling, and systemd starts it again. Where nobody listens, nothing happens.
"""

import os
import socket
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

READY, ALIVE, STOPPING = b"READY=1", b"WATCHDOG=1", b"STOPPING=1"
TIMES_A_WATCH = 3
"""Told so often in the time after which systemd would act."""


def notify(state: bytes) -> bool:
    """Send one state. True when somebody listens."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return False
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.connect("\0" + address[1:] if address.startswith("@") else address)
        line.send(state)
        return True
    return False


def watch_ms() -> int:
    """How often to tell that we live, in milliseconds; 0 where nobody watches."""
    text = os.environ.get("WATCHDOG_USEC", "")
    return max(int(text) // 1000 // TIMES_A_WATCH, 1) if text.isdecimal() else 0


def keep_telling(owner: QObject) -> None:
    """Ready now, and alive from the interface's own thread, for as long as `owner` lives."""
    notify(READY)
    if watch_ms():
        timer = QTimer(owner, interval=watch_ms())
        timer.timeout.connect(lambda: notify(ALIVE))
        timer.start()
