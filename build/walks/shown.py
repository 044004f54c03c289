"""Runs the tests that show a check, once, and says how many of them passed by name."""

import subprocess
import sys
import tempfile
from fnmatch import fnmatch
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
FOLDERS = ("tests/ui", "tests/journeys/test_visits.py", "tests/journeys/test_two_switches.py")
BAD = {"failure", "error", "skipped"}
WALK = "tests/ui/test_walk.py"


def run(patterns: set[str]) -> dict[str, bool]:
    """Whether each test passed, by 'file::name', of all that match one of `patterns`."""
    listed = _pytest("--collect-only", "-qq", *FOLDERS, f"--ignore={WALK}").stdout.splitlines()
    files = {line.split(":")[0] for line in listed if line.startswith("tests/")}
    wanted = [file for file in sorted(files) if any(fnmatch(file, f"*{p.split('*')[0]}*") for p in patterns)]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        _pytest("-q", f"--junitxml={report}", *wanted)
        return dict(_outcomes(report))


def matching(outcomes: dict[str, bool], pattern: str) -> dict[str, bool]:
    """The tests of one pattern."""
    return {name: passed for name, passed in outcomes.items() if fnmatch(name, f"*{pattern}*")}


def _outcomes(report: Path):
    for case in ElementTree.parse(report).iter("testcase"):
        file = case.get("classname", "").replace(".", "/") + ".py"
        yield f"{file}::{case.get('name')}", not BAD & {child.tag for child in case}


def _pytest(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
