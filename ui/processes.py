"""Starts the other processes of a kiosk by executing `balcao` again, so that a frozen bundle works the same way.

A child dies with its parent: nothing of a kiosk is left running behind a closed window.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from types import TracebackType

from kiosk.errors import BalcaoError

STOP_GRACE_S = 5.0
READY_WITHIN_S = 60.0
POLL_S = 0.05
_PR_SET_PDEATHSIG = 1

WINDOW_ENVIRONMENT = {
    "QT_QUICK_BACKEND": "software",
    "QSG_RENDER_LOOP": "basic",
    # A visit leaves nothing in memory: every freed block, Qt's and Python's, is overwritten as it is freed. The
    # thread cache is off, for what is freed into it is not overwritten (glibc, malloc/malloc.c, _int_free).
    # Measured with tests/journeys/test_memory.py: without these lines what was typed is found again.
    "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",
    "PYTHONMALLOC": "malloc",
}


class NotReady(BalcaoError):
    """A child process did not become ready in time, or ended before."""

    key = "not_ready"


def command_line(*words: str) -> list[str]:
    """How this very program is executed again with other words."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ui.main"]
    return [*program, *words]


def own_words() -> list[str]:
    """The words after the executable with which this very process was started."""
    return sys.argv[1:] if getattr(sys, "frozen", False) else ["-m", "ui.main", *sys.argv[1:]]


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


class Children:
    """The child processes of one kiosk, by name."""

    def __init__(self) -> None:
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str, *words: str, environment: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Execute `balcao WORDS…`; `environment` adds to ours."""
        process = subprocess.Popen(
            command_line(*words),
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            preexec_fn=_die_with_parent,  # noqa: PLW1509  (one thread so far: nothing holds a lock across the fork)
        )
        self._running[name] = process
        return process

    def kill(self, *names: str) -> None:
        """SIGKILL, as a crash or a cut would."""
        for name in names:
            process = self._running.pop(name)
            process.kill()
            process.wait()

    def stop(self, *names: str) -> None:
        """Ask politely, wait a little, then insist."""
        for name in names:
            self._running[name].terminate()
        for name in names:
            process = self._running.pop(name)
            try:
                process.wait(STOP_GRACE_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def wait_until(self, name: str, ready: Callable[[], bool], within_s: float = READY_WITHIN_S) -> None:
        """Wait until `ready()` holds. Raises NotReady when the child ends first or time runs out."""
        deadline = time.monotonic() + within_s
        while not ready():
            status = self._running[name].poll()
            if status is not None:
                raise NotReady(f"O processo '{name}' terminou antes da hora (código {status}).")
            if time.monotonic() > deadline:
                raise NotReady(f"O processo '{name}' não respondeu em {within_s:.0f} segundos.")
            time.sleep(POLL_S)

    def __enter__(self) -> "Children":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop(*reversed(list(self._running)))
