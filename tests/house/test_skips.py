"""The guard against silent skips, tried on small runs of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.skips import NOT_LISTED

ROOT = Path(__file__).parents[2]
PASSES = "def test_passes(): pass\n"
SKIPS = "import pytest\n@pytest.mark.skip(reason='no webcam')\ndef test_skips(): pass\n"
EXPECTED = "import pytest\n@pytest.mark.xfail(reason='later')\ndef test_fails(): assert False\n"
WHOLE_FILE = "import pytest\npytest.skip('no Qt', allow_module_level=True)\n"
LISTED = "[[skip]]\ntest = 'test_it.py*'\nreason = 'no webcam here'\n"


def run(folder: Path, tests: str, skips: str = "") -> subprocess.CompletedProcess[str]:
    """A pytest run of its own, with the guard and nothing else of ours."""
    (folder / "test_it.py").write_text(PASSES + tests)
    (folder / "skips.toml").write_text(skips)
    (folder / "pytest.ini").write_text("[pytest]\nskip_list = skips.toml\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "tests.skips",
        "-p",
        "no:pytest-qt",
        "-p",
        "no:cacheprovider",
    ]
    where = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    return subprocess.run([*command, str(folder)], cwd=folder, env=where, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("tests", [SKIPS, EXPECTED, WHOLE_FILE], ids=["test", "xfail", "file"])
def test_a_skip_that_is_not_listed_fails_the_run(tmp_path: Path, tests: str) -> None:
    result = run(tmp_path, tests)
    assert result.returncode == pytest.ExitCode.TESTS_FAILED
    assert f"{NOT_LISTED}: test_it.py" in result.stdout


def test_a_listed_skip_passes(tmp_path: Path) -> None:
    result = run(tmp_path, SKIPS, LISTED)
    assert (result.returncode, NOT_LISTED in result.stdout) == (pytest.ExitCode.OK, False)


def test_a_failing_test_still_fails_the_run(tmp_path: Path) -> None:
    assert run(tmp_path, "def test_fails(): assert False\n").returncode == pytest.ExitCode.TESTS_FAILED


def test_a_list_entry_without_a_reason_is_refused(tmp_path: Path) -> None:
    assert run(tmp_path, SKIPS, "[[skip]]\ntest = '*'\n").returncode == pytest.ExitCode.USAGE_ERROR


def test_the_closing_line_comes_last(tmp_path: Path) -> None:
    assert run(tmp_path, SKIPS).stdout.splitlines()[-1].startswith("1 passed, 1 skipped in ")
