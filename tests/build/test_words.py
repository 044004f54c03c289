"""Every command of `build/` says how it is used, and refuses a word that it does not know before it does anything."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMANDS = sorted(path.name for path in (ROOT / "build").iterdir() if path.is_file() and os.access(path, os.X_OK))
ALONE = ("fetch", "lock", "pictures", "qmllint", "setup", "slowline", "test", "translations", "unused")
"""These judge their words themselves; the others set the checkout up and hand them on to Python."""
HANDED_ON = {"bench": "benches", "faults": "faultlab", "package": "packaging", "walk": "walks"}
STRANGE = "nonsense"


def refused(*command: str) -> str:
    """What a command says that ends with wrong usage, on stderr alone."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'build/benches'}"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_it_says_how_it_is_used(name: str) -> None:
    head = (ROOT / "build" / name).read_text("utf-8").splitlines()[:10]
    assert any(line.lstrip("# ").startswith("usage: ") and f"build/{name}" in line for line in head)


@pytest.mark.parametrize("name", ALONE)
def test_a_word_that_it_does_not_know_is_refused(name: str) -> None:
    python = [sys.executable] if name == "unused" else []
    assert name in refused(*python, f"build/{name}", STRANGE)


@pytest.mark.parametrize("name", HANDED_ON)
def test_a_word_that_python_does_not_know_is_refused(name: str) -> None:
    assert f"build/{name}: " in refused(sys.executable, f"build/{HANDED_ON[name]}", STRANGE)


def test_no_command_is_left_out() -> None:
    assert set(COMMANDS) == {*ALONE, *HANDED_ON, "run"}


def test_a_package_that_is_not_there_is_missed_at_once() -> None:
    assert "não há o pacote" in refused(sys.executable, "build/packaging", "--test", "/nowhere/balcao.deb")


@pytest.mark.parametrize("flag", ["--lint", "--setup-only"])
def test_what_leaves_the_tests_out_takes_no_tests(flag: str) -> None:
    assert flag in refused("build/test", flag, "tests/build")
