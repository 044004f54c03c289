"""The arrows between rooms, as import-linter contracts: they hold, and a wrong import breaks the right one."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("kiosk", "sync", "ui")
PURE = ("kiosk.catalogue", "kiosk.flow", "sync.protocol", "sync.server")
HEAVY = ("PySide6", "ai_edge_litert", "cv2", "numpy", "qrcode", "sqlcipher3")

PLANTED = [
    ("kiosk/planted.py", "import sync.protocol", "Arrows run one way"),
    ("sync/planted.py", "import ui.main", "Arrows run one way"),
    ("kiosk/planted.py", "import PySide6.QtCore", "without Qt and without a network"),
    ("kiosk/planted.py", "import httpx", "without Qt and without a network"),
    ("sync/planted.py", "from PySide6 import QtCore", "Qt lives in ui alone"),
    ("kiosk/flow/planted.py", "import sqlalchemy", "Catalogue and flow are pure"),
    ("kiosk/catalogue/planted.py", "import kiosk.views", "Catalogue and flow are pure"),
    ("sync/protocol.py", "import kiosk.messages", "stands alone"),
    ("sync/server/planted.py", "import kiosk.views", "The platform is no kiosk"),
    ("sync/server/planted.py", "import numpy", "The platform is no kiosk"),
]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run([program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rooms, the contracts and the contract type, to plant wrong imports in."""
    folder = tmp_path_factory.mktemp("rooms")
    for room in ROOMS:
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__", "_assets"))
    (folder / "tests/house").mkdir(parents=True)
    shutil.copy(ROOT / "tests/house/only.py", folder / "tests/house")
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_contract_holds() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("file", "line", "contract"), PLANTED, ids=lambda value: value.replace("/", "."))
def test_a_wrong_import_breaks_its_contract(copy: Path, file: str, line: str, contract: str) -> None:
    path = copy / file
    before = path.read_text(encoding="utf-8") if path.exists() else None
    path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        output = " ".join(lint(copy).stdout.split())
    finally:
        path.unlink() if before is None else path.write_text(before, encoding="utf-8")
    broken = [words for words in output.split(" KEPT") if "BROKEN" in words]
    assert any(contract in words for words in broken), output


LOAD_WITHOUT_HEAVY = f"""
import importlib, json, pkgutil, sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {HEAVY!r}:
            raise ModuleNotFoundError(f"{{name}} is not installed here", name=name)
sys.meta_path.insert(0, Missing())
loaded = []
for name in {PURE!r}:
    module = importlib.import_module(name)
    below = pkgutil.walk_packages(getattr(module, "__path__", []), name + ".")
    loaded += [name, *(importlib.import_module(one.name).__name__ for one in below)]
print(json.dumps(loaded))
"""


def test_the_pure_rooms_load_where_only_the_platform_is_installed() -> None:
    command = [sys.executable, "-W", "error", "-c", LOAD_WITHOUT_HEAVY]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert set(PURE) < set(json.loads(result.stdout.splitlines()[-1]))
