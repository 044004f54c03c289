"""`build/test` with stand-ins for the checkers: whatever fails, the rest still runs, and pytest has the last word."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHECKERS = ("ruff", "mypy", "lint-imports", "deptry", "balcao")
CLOSING = "=== 3 passed in 0.01s ==="


def program(path: Path, line: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/bash\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose set-up, checkers and tests all pass."""
    (tmp_path / "build").mkdir()
    shutil.copy(ROOT / "build/test", tmp_path / "build/test")
    for name in ("build/setup", "build/qmllint", *(f".venv/bin/{checker}" for checker in CHECKERS)):
        program(tmp_path / name, "true")
    program(tmp_path / ".venv/bin/python", f'[ "$2" != pytest ] || echo "{CLOSING}"')
    return tmp_path


def run(checkout: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        [checkout / "build/test", *words], env=environment, capture_output=True, text=True, check=False
    )


def test_when_all_holds_it_passes(checkout: Path) -> None:
    result = run(checkout)
    assert (result.returncode, result.stdout.splitlines()[-1]) == (0, CLOSING)


@pytest.mark.parametrize("checker", [".venv/bin/" + name for name in CHECKERS] + ["build/qmllint"])
def test_a_check_that_fails_fails_the_run_but_the_tests_still_have_the_last_word(checkout: Path, checker: str) -> None:
    program(checkout / checker, "echo a reason; exit 1")
    result = run(checkout)
    assert (result.returncode, result.stdout.splitlines()[-1]) == (1, CLOSING)
    assert "a reason" in result.stdout


def test_tests_that_fail_fail_the_run(checkout: Path) -> None:
    program(checkout / ".venv/bin/python", f'[ "$2" != pytest ] || {{ echo "{CLOSING}"; exit 1; }}')
    assert run(checkout).returncode == 1


def test_a_set_up_that_fails_ends_it(checkout: Path) -> None:
    program(checkout / "build/setup", "exit 1")
    result = run(checkout)
    assert (result.returncode, result.stdout) == (1, "")


def test_continuous_integration_runs_just_this(checkout: Path) -> None:
    (checkout / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/run", checkout / ".ci/run")
    program(checkout / "build/test", 'echo "tests $*"')
    done = subprocess.run([checkout / ".ci/run"], capture_output=True, text=True, check=True)
    assert done.stdout == "tests \n"
