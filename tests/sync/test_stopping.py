"""SIGTERM ends the sync process at once and whole, wherever it meets it."""

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.engine.default import DefaultExecutionContext

import sync.worker
from kiosk.config import Settings
from kiosk.line import Line, read_line
from sync import main as sync_process
from sync.stopping import Stopped, stoppable
from sync.wake import Wake
from tests.sync.fault_proxy import Hang
from tests.sync.servers import balcao, wait_for
from tests.sync.support import Kiosk

A_HANG_S = 120
SLOW_TO_GIVE_UP = "import sync.transport as t; t.SILENCE_S = 3600.0; from ui.main import main; main()"
"""Who does not end by the signal waits far longer than anybody waits here."""
FEW = 10


@pytest.mark.parametrize("silent", [False, True], ids=["line up", "line hanging"])
def test_sigterm_ends_sync_whatever_it_is_waiting_for(live, kiosk, line, silent):
    kiosk.submit()
    kiosk.store.close()
    kiosk.identity.save_enrolment(replace(kiosk.identity.enrolled, platform=line.url))
    line.plan = lambda seen: Hang() if silent else None
    process = balcao("sync", "--data", str(kiosk.data), program=("-c", SLOW_TO_GIVE_UP))
    wait_for(lambda: bool(line.seen) if silent else len(live.platform.requests.all()) == 1)
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=A_HANG_S)
    assert (process.returncode, out, err) == (0, "", "")
    assert read_line(kiosk.data) is Line.UNKNOWN
    kiosk.store = kiosk.store.open(kiosk.data / "store", kiosk.identity.database_key, kiosk.clock)


class AtStatement:
    """Counts SQLAlchemy's statements, and sends SIGTERM to this process just before one of them."""

    def __init__(self, number: int) -> None:
        self.number, self.seen = number, 0
        self._plain = DefaultExecutionContext.create_default_cursor

    def __enter__(self) -> "AtStatement":
        def signalled(context):
            return self._next(context)

        DefaultExecutionContext.create_default_cursor = signalled
        return self

    def __exit__(self, *_error: object) -> None:
        DefaultExecutionContext.create_default_cursor = self._plain

    def _next(self, context):
        self.seen += 1
        if self.seen == self.number:
            os.kill(os.getpid(), signal.SIGTERM)
        return self._plain(context)


def many_lives(data: str) -> None:
    """In a process of its own: one life of sync for each statement of a round, ended by SIGTERM at that statement."""
    kiosk, settings = Kiosk.at(Path(data)), Settings(data=Path(data))
    kiosk.submit()
    with AtStatement(0) as whole:
        sync_process.main(settings, once=True)
    sync.worker.IDLE_S = 3600.0
    for number in range(1, whole.seen):
        kiosk.submit()
        with AtStatement(number) as life:
            sync_process.main(settings)
        assert life.seen >= number
    sys.stdout.write(str(whole.seen))
    kiosk.close()


def test_sigterm_at_any_statement_ends_sync_and_loses_nothing(live, kiosk):
    lives = balcao(program=("-c", f"from tests.sync.test_stopping import many_lives; many_lives({str(kiosk.data)!r})"))
    out, err = lives.communicate(timeout=A_HANG_S)
    assert lives.returncode == 0, err
    statements = int(out)
    assert statements > FEW
    assert sync_process.main(Settings(data=kiosk.data), once=True) == 0
    assert len(live.platform.requests.all()) == statements
    assert kiosk.store.counts().unsent == 0


def test_a_wish_that_was_lost_is_heeded_later():
    with stoppable() as stop:
        stop.heed()
        with pytest.raises(Stopped):
            signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(Stopped):
            stop.heed()


def test_a_signal_just_before_the_sleep_ends_it(tmp_path):
    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    wake = Wake(tmp_path)
    wake.hear_signals()
    signal.raise_signal(signal.SIGUSR1)
    assert wake.wait(A_HANG_S)
    wake.close()
    signal.signal(signal.SIGUSR1, before)
