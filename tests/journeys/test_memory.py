"""A visit leaves nothing in the memory of the window's process: typed marks are looked for after its end.

The window is the real one, in a process of its own; the visit is the tour's. The search is shown to bite by a window
whose allocator does not overwrite what it frees.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.journeys.marks import SCENARIO, SERVICE, WITHIN_S, marks_in_memory, wait_for_rest
from tests.sync.servers import wait_for
from ui.processes import WINDOW_ENVIRONMENT

FORGETFUL = "from ui.main import main; main()"
REMEMBERING = "import ui.processes as p; p.WINDOW_ENVIRONMENT.clear(); from ui.main import main; main()"


@contextmanager
def window_after_a_visit(folder: Path, program: str, environment: dict[str, str]) -> Iterator[int]:
    """The process of a window that has made one visit and shows the attract screen again."""
    answers = folder / "answers.json"
    answers.write_text(json.dumps(SCENARIO))
    words = ["window", "--data", str(folder / "kiosk"), "--tour-out", str(folder), "--tour-answers", str(answers)]
    words += ["--tour-service", SERVICE, "--camera", "simulated"]
    code = f"import sys; sys.argv = ['balcao', *{words!r}]; {program}"
    process = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, **environment}, cwd=Path.cwd())
    try:
        wait_for(lambda: (folder / "visit.json").exists() or process.poll() is not None, WITHIN_S)
        assert process.poll() is None, "the window ended"
        assert json.loads((folder / "visit.json").read_bytes())["failure"] == ""
        wait_for_rest(process.pid)
        yield process.pid
    finally:
        process.kill()
        process.wait()


@pytest.mark.parametrize(
    ("program", "environment", "remembers"),
    [
        pytest.param(FORGETFUL, WINDOW_ENVIRONMENT, False, id="the window as it runs"),
        pytest.param(REMEMBERING, {"QT_QUICK_BACKEND": "software"}, True, id="a window that does not overwrite"),
    ],
)
def test_after_a_visit_its_words_are_found_only_where_freed_memory_is_kept(folder, program, environment, remembers):
    if os.geteuid() != 0:
        pytest.skip("reading another process's memory needs root")
    with window_after_a_visit(folder, program, environment) as process:
        found = marks_in_memory(process)
    assert bool(found) is remembers, found
