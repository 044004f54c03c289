"""`balcao doctor` where Qt cannot load, cannot start, or is well."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.config import Settings
from kiosk.doctor.proofs import TESTED, Proofs, Verdict, this_machine

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
    from ui.commands.doctor import LABELS
    from ui.commands.examination import AT_COUNTER, checks

    assert tuple(CHECKS) == AT_COUNTER
    assert tuple(checks(Settings(Path("data")))) == tuple(LABELS)


def test_a_report_is_refused_until_all_that_hands_must_try_was_tried_here(tmp_path: Path) -> None:
    file = tmp_path / "laudo.pdf"
    refused = doctor("--data", str(tmp_path), "--report", str(file))
    assert (refused.returncode, file.exists()) == (1, False)
    assert "Nunca testado nesta máquina: Câmera, Toque, Teclado, Leitor, Som." in refused.stderr
    proofs = Proofs(tmp_path, this_machine())
    for part in TESTED:
        proofs.note(part, Verdict.ABSENT, datetime.now(UTC))
    assert doctor("--data", str(tmp_path), "--report", str(file)).returncode == 0
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_support_package_is_written_where_it_is_asked_for_or_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "suporte.zip"
    assert doctor("--data", str(tmp_path), "--support", str(file)).returncode == 0
    assert file.read_bytes().startswith(b"PK")
    nowhere = doctor("--data", str(tmp_path), "--support", str(tmp_path / "no" / "s.zip"))
    assert (nowhere.returncode, "Não foi possível gravar" in nowhere.stderr) == (1, True)
