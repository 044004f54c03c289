"""The model files: a missing, cut or different one is refused by name, in Portuguese."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.assets import asset
from kiosk.life.models import DETECTOR, LANDMARKER, NEEDED, RECOGNISER, SOURCE_LIST, ModelRefused, ModelSet


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (*NEEDED, SOURCE_LIST):
        shutil.copy(asset("models", name), tmp_path / name)
    return tmp_path


def refused(folder: Path) -> ModelRefused:
    with pytest.raises(ModelRefused) as refusal:
        ModelSet.load(folder)
    return refusal.value


def test_the_installed_models_load_and_tell_their_hashes(models: ModelSet) -> None:
    assert set(models.hashes) == set(NEEDED)
    assert models.hashes[DETECTOR].startswith("49f000ec")


@pytest.mark.parametrize("name", NEEDED)
def test_a_missing_file_is_refused_by_name(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert refused(folder).values == {"file": name}


def test_a_cut_file_is_refused_with_both_sizes(folder: Path) -> None:
    (folder / LANDMARKER).write_bytes((folder / LANDMARKER).read_bytes()[:1000])
    assert LANDMARKER in str(refused(folder))
    assert "tem 1000 bytes e deveria ter 3758596" in str(refused(folder))


def test_a_changed_file_is_refused_by_its_hash(folder: Path) -> None:
    content = bytearray((folder / RECOGNISER).read_bytes())
    content[5000] ^= 1
    (folder / RECOGNISER).write_bytes(content)
    assert "SHA-256" in str(refused(folder))


@pytest.mark.parametrize("text", ["", "file = 3", "[[file]]\ntarget = 'x'", "not toml ["])
def test_a_broken_list_is_refused(folder: Path, text: str) -> None:
    (folder / SOURCE_LIST).write_text(text)
    assert refused(folder).values == {"file": SOURCE_LIST}


def test_an_unlisted_file_is_refused(folder: Path) -> None:
    (folder / SOURCE_LIST).write_text("file = []")
    assert "não está na lista" in str(refused(folder))


def test_the_room_opens_without_its_heavy_libraries() -> None:
    program = (
        "import sys, kiosk.life.models, kiosk.life.verdict, kiosk.life.runner; "
        "print([name for name in ('cv2', 'ai_edge_litert', 'PySide6') if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
