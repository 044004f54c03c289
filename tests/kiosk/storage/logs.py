"""Write-ahead logs as crashes leave them, made by the store itself."""

import shutil
from contextlib import closing

from kiosk.storage.frames import FRAME, HEADER, LOG
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY, submit

SEVERAL = 4


def commits(log):
    """Where the frames begin that end a transaction."""
    return [at for at in range(HEADER, len(log), FRAME) if log[at + 4 : at + 8] != bytes(4)]


def changed(log, at, count=1):
    return log[:at] + bytes(byte ^ 0xFF for byte in log[at : at + count]) + log[at + count :]


def another_end(store, folder, clock, tmp_path, name, size):
    """The log as it would be had one more transaction of such a size come: written by another process, then killed."""
    place = tmp_path / name
    shutil.copytree(folder, place)
    tidy, Store.tidy = Store.tidy, lambda _store: True
    try:
        with closing(Store.open(place, KEY, clock)) as other:
            submit(other, name, size=size)
            return (place / LOG).read_bytes()
    finally:
        Store.tidy = tidy
