"""The window comes first: sync asks the system for its processor only when the window does not want it.

A low priority, not the idle class: sync holds the store's write lock for moments, and a process that got nothing at all
meanwhile (a camera at work on every core) would keep a submission waiting.
"""

import os
from contextlib import suppress

NICENESS = 10
"""A ninth of the share of an ordinary process, where both want all they can get."""


def stand_back() -> None:
    """Let others go first from now on; for a process of its own, before it starts threads. Where that is not allowed,
    it goes on as it is."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, max(NICENESS, os.getpriority(os.PRIO_PROCESS, 0)))
    with suppress(OSError):
        # Woken up, it waits for its turn instead of taking it from whoever runs.
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
