"""What an attendant's work costs in keys and in waiting: a scripted attendant fills every service of the catalogue.

Keys are counted from the search on, finding the service included, up to the citizen's confirmation; what the answers
ask for is their characters (one for a choice) and one a field. The wait is from the last key of a field to the first
frame of the next, on one core with the software renderer at 1920x1080, offscreen.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from figures import Figure, Unmeasured, one_core, quantile

ROOT = Path(__file__).parents[2]
UILAB = ROOT / "build/benches/uilab"
WITHIN_S = 3600
ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "PYTHONPATH": f"{ROOT}:{UILAB}"}


def filled(most: int) -> dict[str, dict]:
    """Every service as it was filled, and frames of an empty window in the same run.

    Raises Unmeasured with the last words of the process.
    """
    done = subprocess.run(
        [sys.executable, str(ROOT / "build/benches/desklab/__main__.py"), str(most)],
        cwd=ROOT,
        env={**os.environ, **ENVIRONMENT},
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    if done.returncode != 0:
        raise Unmeasured(f"desk: {(done.stderr.splitlines() or ['sem explicação'])[-1]}")
    return json.loads(done.stdout.splitlines()[-1])


def figures(arguments: argparse.Namespace) -> list[Figure]:
    with one_core():
        told = filled(arguments.rounds or 0)
    services = told["services"]
    ratios = {name: one["keys"] / one["needed"] for name, one in services.items()}
    waits = [wait for one in services.values() for wait in one["waits_ms"]]
    each = {name: round(ratio, 3) for name, ratio in ratios.items()}
    return [
        Figure("desk_keys_median", statistics.median(ratios.values()), "teclas", "<=", 1.15, each),
        Figure("desk_keys_worst", max(ratios.values()), "teclas", "<=", 1.5, {"services": len(ratios)}),
        Figure(
            "desk_next_field_p99", quantile(waits, 0.99), "ms", "<=", 33.0,
            {
                "p50_ms": quantile(waits, 0.5),
                "empty_p99_ms": quantile(told["empty_ms"], 0.99),
                "empty_p50_ms": quantile(told["empty_ms"], 0.5),
                "fields": len(waits),
            },
        ),
    ]  # fmt: skip
