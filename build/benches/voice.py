"""How soon the voice is heard: from the focus reaching a control to the first sound that is given to the player.

The engine is the real one, the player writes down instead of playing, the window is the kiosk's own on its home screen.
Beside it, in the same run: one rendering of the same engine, which is what a sound costs that was not rendered ahead.
"""

import argparse

from apart import told
from figures import Figure, one_core, quantile

ROUNDS = 20
GOAL_MS = 200.0


def figures(arguments: argparse.Namespace) -> list[Figure]:
    with one_core():
        found = told("uilab/voice.py", arguments.rounds or ROUNDS)
    beside = {"engine_alone_ms": quantile(found["bare"], 0.5), "moves": len(found["heard"])}
    return [
        Figure("voice_first_sound_p50", quantile(found["heard"], 0.5), "ms", "<=", GOAL_MS, beside),
        Figure("voice_first_sound_p99", quantile(found["heard"], 0.99), "ms", "<=", GOAL_MS, beside),
    ]
