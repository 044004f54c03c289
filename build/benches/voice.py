"""How soon the voice is heard: from the focus reaching a control to the first sound that is given to the player.

The engine is the real one, the player writes down instead of playing, the window is the kiosk's own on its home screen.
Beside it, in the same run: one rendering of the same engine, which is what a sound costs that was not rendered ahead.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from figures import Figure, Unmeasured, one_core, quantile

ROOT = Path(__file__).parents[2]
ROUNDS = 20
GOAL_MS = 200.0
WITHIN_S = 600
ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "PYTHONPATH": str(ROOT)}


def figures(arguments: argparse.Namespace) -> list[Figure]:
    words = [sys.executable, str(ROOT / "build/benches/uilab/voice.py"), str(arguments.rounds or ROUNDS)]
    with one_core():
        done = subprocess.run(
            words, env={**os.environ, **ENVIRONMENT}, capture_output=True, text=True, timeout=WITHIN_S, check=False
        )
    if done.returncode != 0:
        raise Unmeasured((done.stderr.splitlines() or ["sem explicação"])[-1])
    found = json.loads(done.stdout.splitlines()[-1])
    beside = {"engine_alone_ms": quantile(found["bare"], 0.5), "moves": len(found["heard"])}
    return [
        Figure("voice_first_sound_p50", quantile(found["heard"], 0.5), "ms", "<=", GOAL_MS, beside),
        Figure("voice_first_sound_p99", quantile(found["heard"], 0.99), "ms", "<=", GOAL_MS, beside),
    ]
