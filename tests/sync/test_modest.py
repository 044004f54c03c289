"""The sync process takes the processor only when the window does not want it."""

import os

from sync.modest import NICENESS
from sync.wake import ring
from tests.sync.servers import balcao, wait_for


def test_sync_stands_back_behind_the_window(kiosk):
    kiosk.store.close()
    process = balcao("sync", "--data", str(kiosk.data))
    try:
        wait_for(lambda: ring(kiosk.data), 60)
        assert os.sched_getscheduler(process.pid) == os.SCHED_BATCH
        ours = os.getpriority(os.PRIO_PROCESS, 0)
        assert os.getpriority(os.PRIO_PROCESS, process.pid) == max(ours, NICENESS)
    finally:
        process.terminate()
        process.communicate(timeout=60)
