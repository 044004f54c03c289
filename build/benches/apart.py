"""A part of a measurement in a process of its own: offscreen, by the software renderer, one line of JSON at its end."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from figures import Unmeasured

ROOT = Path(__file__).parents[2]
BENCHES = ROOT / "build/benches"
WITHIN_S = 3600
ENVIRONMENT = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "PYTHONPATH": f"{ROOT}:{BENCHES / 'uilab'}",
}


def told(script: str, *words: object) -> Any:
    """What a script of this folder measured. Raises Unmeasured with its last words."""
    done = subprocess.run(
        [sys.executable, str(BENCHES / script), *map(str, words)],
        cwd=ROOT,
        env={**os.environ, **ENVIRONMENT},
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    if done.returncode != 0:
        raise Unmeasured(f"{script}: {(done.stderr.splitlines() or ['sem explicação'])[-1]}")
    return json.loads(done.stdout.splitlines()[-1])
