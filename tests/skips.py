"""A skip is a test that did not run: it fails the whole run unless `skips.toml` names it and says why.

Each `[[skip]]` has `test`, a pattern over node ids (`tests/ui/test_camera.py::*`), and `reason`, a sentence. Expected
failures count as skips too.
"""

import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

NOT_LISTED = "skip that is not on the list"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addini("skip_list", "the TOML file that names the skips allowed, each with its reason", default="skips.toml")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Skips(allowed(config.rootpath / config.getini("skip_list"))), "skips")


def allowed(path: Path) -> tuple[str, ...]:
    """The patterns of a list. An entry without a reason is refused: then the list would say nothing."""
    entries = tomllib.loads(path.read_text(encoding="utf-8")).get("skip", []) if path.exists() else []
    for entry in entries:
        if not entry.get("test") or not str(entry.get("reason", "")).strip():
            raise pytest.UsageError(f"{path.name}: every [[skip]] needs 'test' and 'reason': {entry}")
    return tuple(entry["test"] for entry in entries)


class Skips:
    """Remembers every skip of the run, of one test or of a whole file, and judges them at the end."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self._patterns = patterns
        self._skipped: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._remember(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._remember(report)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if any(self._unlisted()) and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for test in self._unlisted():
            terminalreporter.write_line(f"{NOT_LISTED}: {test} ({self._skipped[test]})", red=True)

    def _remember(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if report.skipped:
            self._skipped[report.nodeid] = _why(report)

    def _unlisted(self) -> Iterator[str]:
        return (test for test in self._skipped if not any(fnmatchcase(test, one) for one in self._patterns))


def _why(report: pytest.TestReport | pytest.CollectReport) -> str:
    expected = getattr(report, "wasxfail", None)
    if expected is not None:
        return f"xfail: {expected}"
    return report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
