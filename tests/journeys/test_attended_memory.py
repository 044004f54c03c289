"""An attended visit leaves nothing either: not in memory, not in files; the parked one lies there sealed.

The window is the desk's own with the citizen's beside it, in a process of its own. While the second visit is open the
same search finds what was typed.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.assets import asset
from tests.journeys.attended_window import GO, PARKED, WRITTEN
from tests.journeys.marks import WITHIN_S, marks_in_memory, wait_for_rest
from tests.journeys.photographs import DEFENDER, LICENCE
from tests.journeys.staff import ANA, Team, enter, home
from tests.sync.servers import TestClock
from ui.processes import WINDOW_ENVIRONMENT

MARKS = ("Xaxandira", "68114750")
TYPED = {"nome": "Zoroastra Xaxandira", "relato": "Falta o remédio 68114750."}


@pytest.fixture
def team(folder):
    for service in (LICENCE, DEFENDER):
        told = json.loads(asset("tour", f"{service}.json").read_bytes())
        told["answers"] |= {key: value for key, value in TYPED.items() if key == "nome" or key in told["answers"]}
        (folder / f"{service}.json").write_text(json.dumps(told))
    return Team.hired(folder)


def wait(process, file):
    deadline = time.monotonic() + WITHIN_S
    while not file.exists():
        assert process.poll() is None, "the window ended"
        assert time.monotonic() < deadline, "the visit did not end"
        time.sleep(0.1)


def marks_in_files(*folders):
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    wanted = [mark.encode(encoding) for mark in MARKS for encoding in ("utf-8", "utf-16-le")]
    return [path.name for path in files if any(mark in path.read_bytes() for mark in wanted)]


def test_after_attended_visits_their_words_are_nowhere_and_the_parked_one_is_sealed(team, folder):
    if os.geteuid() != 0:
        pytest.skip("reading another process's memory needs root")
    scratch = folder / "scratch"
    scratch.mkdir()
    command = [sys.executable, "-m", "tests.journeys.attended_window", str(folder), team.codes[ANA]]
    environment = {**os.environ, **WINDOW_ENVIRONMENT, "TMPDIR": str(scratch)}
    process = subprocess.Popen(command, env=environment, cwd=Path.cwd())
    try:
        wait(process, folder / WRITTEN)
        assert marks_in_memory(process.pid, MARKS), "the search finds what is there"
        (folder / GO).touch()
        wait(process, folder / PARKED)
        wait_for_rest(process.pid)
        left = marks_in_memory(process.pid, MARKS)
        assert not left, "\n".join(left)
        assert marks_in_files(folder / "kiosk", scratch) == []
    finally:
        process.kill()
        process.wait()
    with team.counter(TestClock(), attended=True) as counter:
        enter(counter.desk, ANA)
        assert [hit.title.text for hit in home(counter.desk).parked] == ["Zoroastra Xaxandira"]
        assert counter.store.counts().unsent == 2, "the request that was sent, and its rating"
