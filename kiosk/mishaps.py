"""What nobody foresaw, where nobody can catch it: its kind and place go to the log, and its text goes nowhere.

A slot of the window and every thread hand an exception to a hook of Python's, which prints it with all that it quotes,
and what it quotes may be what a person typed; the journal of the machine would keep that. A developer asks for it with
`BALCAO_DEBUG=1`.
"""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.console import DEBUG_VARIABLE
from kiosk.log import Log


@contextmanager
def into(log: Log) -> Iterator[None]:
    """While the block runs, what is raised where nobody can catch it is written to `log`."""

    def write(error: BaseException | None) -> None:
        if isinstance(error, Exception):
            log.unexpected(error)
        if error is not None and os.environ.get(DEBUG_VARIABLE) == "1":
            sys.__excepthook__(type(error), error, error.__traceback__)

    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook = lambda _kind, error, _trace: write(error)
    threading.excepthook = lambda told: write(told.exc_value)
    sys.unraisablehook = lambda told: write(told.exc_value)
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
