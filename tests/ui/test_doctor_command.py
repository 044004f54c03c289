"""`balcao doctor` where Qt cannot load, cannot start, or is well."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.config import Settings

ROOT = Path(__file__).parents[2]
CANNOT_LOAD = "raise ImportError('libEGL.so.1: cannot open shared object file', name='PySide6')\n"
DIES = "import os\nos.abort()\n"


def doctor(*words: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own; modules in `path` come before the installed ones."""
    environment = {**os.environ, "PYTHONPATH": str(path or "")}
    command = [sys.executable, "-m", "ui.main", "doctor", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def states(result: subprocess.CompletedProcess[str]) -> dict[str, str]:
    return {check["name"]: check["state"] for check in json.loads(result.stdout)["checks"]}


@pytest.mark.parametrize("broken", [CANNOT_LOAD, DIES], ids=["cannot load", "dies"])
def test_it_runs_where_qt_does_not(tmp_path: Path, broken: str) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6/__init__.py").write_text(broken)
    found = states(doctor("--json", "--data", str(tmp_path), path=tmp_path))
    assert (found["qt"], found["python"], found["models"]) == ("fault", "ok", "ok")


def test_it_runs_where_the_database_engine_does_not_load(tmp_path: Path) -> None:
    (tmp_path / "sqlcipher3").mkdir()
    (tmp_path / "sqlcipher3/__init__.py").write_text("raise ImportError('libcrypto', name='sqlcipher3')\n")
    found = states(doctor("--json", "--data", str(tmp_path), path=tmp_path))
    assert (found["database_engine"], found["store"], found["python"], found["qt"]) == ("fault", "fault", "ok", "ok")


def test_looking_leaves_nothing_behind(tmp_path: Path) -> None:
    doctor("--json", "--data", str(tmp_path / "data"))
    assert list(tmp_path.iterdir()) == []


def test_people_read_portuguese_with_what_to_do(tmp_path: Path) -> None:
    result = doctor("--data", str(tmp_path))
    assert result.returncode == 0
    assert "Interface (Qt)" in result.stdout
    assert "→ Inicie o quiosque uma vez" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr


def test_every_check_has_a_name_for_people() -> None:
    from kiosk.doctor.counter import CHECKS
    from ui.commands.doctor import AT_COUNTER, LABELS, checks

    assert tuple(CHECKS) == AT_COUNTER
    assert tuple(checks(Settings(Path("data")))) == tuple(LABELS)
