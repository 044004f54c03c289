"""Runs a function in a process of its own, which may fork: it has no threads, no window, no server."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

_THERE = """
import pickle, sys
function, arguments = pickle.load(sys.stdin.buffer)
try:
    told = function(*arguments)
except Exception as error:
    told = error
pickle.dump(told, sys.stdout.buffer)
"""


def apart(function: Callable[..., Any], *arguments: Any) -> Any:
    """What the function of a module returns for these arguments; what it raises is raised here."""
    done = subprocess.run(
        [sys.executable, "-c", _THERE],
        input=pickle.dumps((function, arguments)),
        stdout=subprocess.PIPE, check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    told = pickle.loads(done.stdout)
    if isinstance(told, Exception):
        raise told
    return told
