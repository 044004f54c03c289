"""What measures for an hour says at once when it could not write the figures down, or cannot find what to measure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BUILD = Path(__file__).parents[2] / "build"
MEASURING = [("benches", "search"), ("walks",), ("faultlab", "kills")]


def run(room: str, *words: str) -> "subprocess.CompletedProcess[str]":
    # As their commands start them.
    environment = {**os.environ, "PYTHONPATH": f"{BUILD.parent}:{BUILD / 'benches'}"} if room == "faultlab" else None
    words = (sys.executable, str(BUILD / room), *words)
    return subprocess.run(words, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", MEASURING, ids=lambda command: command[0])
@pytest.mark.parametrize("place", ["", "/nowhere/figures.json", "."])
def test_figures_that_could_not_be_written_down_are_not_measured(command: tuple[str, ...], place: str) -> None:
    done = run(*command, "--json", place)
    assert (done.returncode, "não é possível gravar" in done.stderr, done.stdout) == (2, True, "")


def test_faces_that_are_not_there_are_missed_before_anything_is_measured(tmp_path: Path) -> None:
    done = run("benches", "life", "--data", str(tmp_path / "nowhere"))
    assert (done.returncode, "nowhere não existe" in done.stderr) == (3, True)
