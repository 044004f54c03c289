"""Set-up, with stand-ins for what would change this machine: apt, the list of libraries, the user, pip."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = (
    "build/setup",
    "build/run",
    "build/libraries.txt",
    "build/locks/run.txt",
    "build/locks/test.txt",
    "pyproject.toml",
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with only what set-up reads; its `.venv` writes down what it is asked."""
    for name in NEEDED:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    program(tmp_path / ".venv/bin/python", 'echo "$*" >>"$(dirname "$0")/../../asked"')
    program(tmp_path / ".venv/bin/balcao", 'echo "balcao $*"')
    (tmp_path / "bin").mkdir()
    return tmp_path


def program(path: Path, line: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/bash\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


def run(checkout: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{checkout / 'bin'}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [checkout / words[0], *words[1:]], env=environment, capture_output=True, text=True, check=False
    )


def asked(checkout: Path) -> list[str]:
    """What Python was asked to run, and then forgotten."""
    path = checkout / "asked"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    path.unlink(missing_ok=True)
    return lines


def all_libraries(checkout: Path) -> None:
    program(checkout / "bin/ldconfig", f"sed 's/ / (libc6) /' '{checkout}/build/libraries.txt'")


def test_without_root_it_says_the_one_line_to_type_and_installs_nothing(checkout: Path) -> None:
    program(checkout / "bin/ldconfig", "true")
    program(checkout / "bin/id", "echo 1000")
    result = run(checkout, "build/setup", "run")
    typed = [line for line in result.stderr.splitlines() if line.startswith("sudo apt-get update && ")]
    assert (result.returncode, len(typed), asked(checkout)) == (1, 1, [])
    assert {"libegl1", "libxcb-cursor0"} < set(typed[0].split())


def test_as_root_it_installs_exactly_what_is_missing(checkout: Path) -> None:
    program(checkout / "bin/ldconfig", f"grep -v libEGL '{checkout}/build/libraries.txt'")
    program(checkout / "bin/id", "echo 0")
    program(checkout / "bin/apt-get", f'echo "$*" >>"{checkout}/apt"')
    assert run(checkout, "build/setup", "run").returncode == 0
    assert (checkout / "apt").read_text().splitlines() == ["update", "install --no-install-recommends -y libegl1"]


def test_a_set_up_that_was_cut_begins_anew(checkout: Path) -> None:
    all_libraries(checkout)
    (checkout / "build/locks/run.txt").write_text("")
    (checkout / ".venv/unfinished").touch()
    (checkout / ".venv/half").touch()
    run(checkout, "build/setup", "run")
    assert (checkout / ".venv/bin/pip").exists() and not (checkout / ".venv/half").exists()


def test_it_takes_only_what_the_lock_pins_and_the_project_itself_without_a_network(checkout: Path) -> None:
    all_libraries(checkout)
    run(checkout, "build/setup", "run")
    pinned, itself, fetch = asked(checkout)
    assert pinned.endswith("--require-hashes --only-binary :all: -r build/locks/run.txt")
    assert itself.endswith("--no-deps --no-build-isolation --no-index -e .")
    assert fetch == "build/fetch"


def test_a_second_time_it_only_looks_for_files_to_fetch(checkout: Path) -> None:
    all_libraries(checkout)
    run(checkout, "build/setup", "run")
    asked(checkout)
    run(checkout, "build/setup", "run")
    assert asked(checkout) == ["build/fetch"]


def test_what_was_set_up_for_tests_serves_a_run(checkout: Path) -> None:
    all_libraries(checkout)
    run(checkout, "build/setup", "test")
    asked(checkout)
    run(checkout, "build/setup", "run")
    assert asked(checkout) == ["build/fetch"]


def test_a_changed_lock_is_installed_again(checkout: Path) -> None:
    all_libraries(checkout)
    run(checkout, "build/setup", "run")
    asked(checkout)
    with (checkout / "build/locks/run.txt").open("a") as lock:
        lock.write("# another\n")
    run(checkout, "build/setup", "run")
    assert len(asked(checkout)) == 3


def test_what_pip_says_is_shown_when_it_fails_and_nothing_counts_as_done(checkout: Path) -> None:
    all_libraries(checkout)
    program(checkout / ".venv/bin/python", "echo 'no matching distribution'; exit 1")
    results = [run(checkout, "build/setup", "run") for _ in range(2)]
    assert [result.returncode for result in results] == [1, 1]
    assert "no matching distribution" in results[0].stderr
    assert "o pip não instalou" in results[0].stderr


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ((), "run"),
        (("--portrait",), "run --portrait"),
        (("tour", "--out", "x"), "tour --out x"),
        (("doctor",), "doctor"),
    ],
)
def test_run_hands_its_words_to_the_program(checkout: Path, words: tuple[str, ...], command: str) -> None:
    all_libraries(checkout)
    assert run(checkout, "build/run", *words).stdout.strip() == f"balcao {command}"
