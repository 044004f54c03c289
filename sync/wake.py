"""How the window says "there is something to send": a byte through a named pipe in the data folder.

The sync process sleeps on the pipe, so that a request leaves the moment it was submitted and an idle kiosk does
nothing. If nobody listens, the byte is lost, and nothing else is: sync looks at the queue by itself too.
"""

import os
import select
import signal
from pathlib import Path

PIPE = "sync-wake"
_MANY = 4096


class Wake:
    """The sleeping end."""

    def __init__(self, data: Path) -> None:
        path = data / PIPE
        if not path.is_fifo():
            path.unlink(missing_ok=True)
            os.mkfifo(path, 0o600)
        # Open for writing too: else the pipe ends whenever the window closes its end.
        self._descriptor = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
        self._hears_signals = False

    def hear_signals(self) -> None:
        """Let every signal ring too: one that comes between the last look and the sleep ends the sleep at once.

        For the main thread of a process only. Raises ValueError elsewhere.
        """
        signal.set_wakeup_fd(self._descriptor, warn_on_full_buffer=False)
        self._hears_signals = True

    def wait(self, seconds: float) -> bool:
        """Sleep until somebody rings (True) or the time is over (False)."""
        readable, _, _ = select.select([self._descriptor], [], [], max(0.0, seconds))
        if readable:
            os.read(self._descriptor, _MANY)
        return bool(readable)

    def close(self) -> None:
        """Stop listening."""
        if self._hears_signals:
            signal.set_wakeup_fd(-1)
        os.close(self._descriptor)


def ring(data: Path) -> bool:
    """Wake the sync process of a data folder; False when none listens. Never waits."""
    try:
        descriptor = os.open(data / PIPE, os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        os.write(descriptor, b"!")
    except BlockingIOError:
        pass  # the pipe is full of rings already
    finally:
        os.close(descriptor)
    return True
