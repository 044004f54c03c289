"""What a visit typed is looked for in the memory of the bundle's own window, which reads no PYTHON variables."""

import json
import time
from pathlib import Path

from acts import attract_after_a_visit, enrol, expect, install
from roots import TrialFailed

from tests.journeys.marks import SCENARIO, SERVICE, marks_in_memory

AT_REST_S = 3.0


def trial(root: Path, package: Path) -> None:
    """Nothing of a visit is left in the window's memory afterwards."""
    install(root, package)
    enrol(root)
    (root / "srv/answers.json").write_text(json.dumps(SCENARIO))
    with attract_after_a_visit(root, "--tour-answers", "/srv/answers.json", "--tour-service", SERVICE):
        time.sleep(AT_REST_S)
        window = _window()
        expect(bool(marks_in_memory(window, ("Ganha Tempo",))), "a busca na memória não acha nem o que está na tela")
        left = marks_in_memory(window)
    expect(not left, f"sobrou na memória: {left}")


def _window() -> int:
    for place in Path("/proc").glob("[0-9]*"):
        words = (place / "cmdline").read_bytes().split(b"\0") if (place / "cmdline").exists() else []
        if words[:1] and words[0].endswith(b"balcao") and b"window" in words and b"/srv/v" in words:
            return int(place.name)
    raise TrialFailed("a janela não está aberta")
