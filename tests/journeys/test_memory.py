"""A visit leaves nothing in the memory of the window's process: typed marks are looked for after its end.

The window is the real one, in a process of its own; the visit is the tour's. The search is shown to bite by a window
whose allocator does not overwrite what it frees.
"""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ui.processes import WINDOW_ENVIRONMENT

MARKS = ("Quixabeira", "68114750", "zoroastra.q")
ANSWERS = {
    "nome": "Zoroastra Quixabeira",
    "nome_social": None,
    "titular": "meu_nome",
    "matricula": "68114750",
    "quais_contas": ["deste_mes"],
    "como_receber": "email",
    "email": "zoroastra.q@exemplo.com.br",
}
AT_REST_S = 2.0
FORGETFUL = "from ui.main import main; main()"
REMEMBERING = "import ui.processes as p; p.WINDOW_ENVIRONMENT.clear(); from ui.main import main; main()"


def visit_in_a_window(folder: Path, program: str, environment: dict[str, str]) -> subprocess.Popen:
    """A window that has made one visit and shows the attract screen again."""
    answers = folder / "answers.json"
    answers.write_text(json.dumps({"search": "conta de agua", "answers": ANSWERS}))
    words = ["window", "--data", str(folder / "kiosk"), "--tour-out", str(folder), "--tour-answers", str(answers)]
    words += ["--tour-service", "segunda-via-conta-agua", "--camera", "simulated"]
    code = f"import sys; sys.argv = ['balcao', *{words!r}]; {program}"
    process = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, **environment}, cwd=Path.cwd())
    deadline = time.monotonic() + 120
    while not (folder / "visit.json").exists():
        assert process.poll() is None, "the window ended"
        assert time.monotonic() < deadline, "the visit did not end"
        time.sleep(0.1)
    assert json.loads((folder / "visit.json").read_bytes())["failure"] == ""
    time.sleep(AT_REST_S)
    return process


def marks_in_memory(pid: int, marks: tuple[str, ...] = MARKS) -> list[str]:
    patterns = [re.escape(mark.encode(encoding)) for mark in marks for encoding in ("utf-8", "utf-16-le")]
    wanted = re.compile(b"|".join(patterns))
    found = []
    with Path(f"/proc/{pid}/mem").open("rb", 0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            first, last = (int(end, 16) for end in line.split()[0].split("-"))
            if line.split()[1][0] != "r" or "[v" in line:
                continue
            memory.seek(first)
            content = memory.read(last - first)
            for mark in wanted.finditer(content):
                around = content[max(0, mark.start() - 60) : mark.end() + 30]
                found.append(f"{line.split()[-1]} at {first + mark.start():x}: {around!r}")
    return found


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
    process = visit_in_a_window(folder, program, environment)
    try:
        found = marks_in_memory(process.pid)
        assert bool(found) is remembers, found
    finally:
        process.kill()
        process.wait()
