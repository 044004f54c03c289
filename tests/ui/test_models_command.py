"""`balcao models` as a technician types it: in, shown, checked, out; and refused by name, with nothing changed."""

from pathlib import Path

import pytest

from kiosk.life.packs import PAD_SLOT
from tests.kiosk.life.test_pad import pack
from ui.main import main


def test_a_pack_goes_in_is_shown_checked_and_taken_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(tmp_path / "data")]
    assert main(["models", "list", *data]) == 0
    assert "passive PAD: none" in capsys.readouterr().out
    assert main(["models", "add", str(pack(tmp_path / "pack")), *data]) == 0
    assert main(["models", "list", *data]) == 0
    assert "MIT" in capsys.readouterr().out
    assert main(["models", "verify", *data]) == 0
    assert "a rede responde" in capsys.readouterr().out
    assert main(["models", "remove", *data]) == 0
    assert main(["models", "remove", *data]) == 1


def test_a_changed_network_is_refused_by_name_before_and_after(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(tmp_path / "data")]
    assert main(["models", "add", str(pack(tmp_path / "bad", sha256="0" * 64)), *data]) == 1
    assert "rede.onnx" in capsys.readouterr().err
    assert not (tmp_path / "data" / "models" / PAD_SLOT).exists()
    assert main(["models", "add", str(pack(tmp_path / "good")), *data]) == 0
    (tmp_path / "data" / "models" / PAD_SLOT / "rede.onnx").write_bytes(b"other")
    assert main(["models", "verify", *data]) == 1
    assert "rede.onnx" in capsys.readouterr().err
