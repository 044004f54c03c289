"""A counter that cannot open: the person sees a calm sentence, and it opens by itself once it can."""

import os
import socket
import subprocess
import sys

import pytest

from kiosk.config import Profile, Settings
from kiosk.errors import Refused
from kiosk.views import ClosedView
from ui.closed import TRY_EVERY_S, ClosedDesk
from ui.service.notify import READY
from ui.tour.driver import refuse_in_production


class Watch:
    """A clock that stands until it is moved."""

    def __init__(self):
        self.at = 0.0

    def monotonic(self):
        return self.at

    def now(self):
        raise NotImplementedError


def test_it_says_nothing_of_the_cause_and_tries_again_by_itself(tmp_path):
    watch, tries = Watch(), []
    desk = ClosedDesk("store_unavailable", lambda: tries.append(watch.at), watch, Settings(tmp_path))
    assert desk.view == ClosedView("store_unavailable")
    watch.at = TRY_EVERY_S - 1
    desk.tick()
    assert tries == []
    watch.at = TRY_EVERY_S
    desk.tick()
    desk.tick()
    assert tries == [TRY_EVERY_S]


def test_anybody_may_try_at_once(tmp_path):
    tries = []
    ClosedDesk("not_enrolled", lambda: tries.append(1), Watch(), Settings(tmp_path)).back()
    assert tries == [1]


def test_the_window_of_a_kiosk_that_joined_nobody_stays_up_and_the_log_names_the_cause(tmp_path):
    words = [sys.executable, "-m", "ui.main", "window", "--data", str(tmp_path)]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as service:
        service.bind(str(tmp_path / "notify"))
        service.settimeout(120)
        told = {"QT_QPA_PLATFORM": "offscreen", "NOTIFY_SOCKET": str(tmp_path / "notify")}
        process = subprocess.Popen(words, env={**os.environ, **told})
        try:
            assert service.recv(100) == READY, "its first frame stands"
            assert '"cause": "not_enrolled"' in (tmp_path / "logs" / "window.jsonl").read_text()
        finally:
            process.terminate()
            assert process.wait(60) == 0


def test_a_tour_has_nobody_to_show_it_to(tmp_path):
    words = [sys.executable, "-m", "ui.main", "window", "--data", str(tmp_path), "--tour-out", str(tmp_path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_production_kiosk_is_driven_by_people_only():
    with pytest.raises(Refused):
        refuse_in_production(Profile.PRODUCTION)
    refuse_in_production(Profile.DEVELOPMENT)
