"""The technician's file: what it says holds, a slip is named by its line, and never closes a counter."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.configuration import OPTIONS, parse, read
from ui.main import main

FILE = Path("/etc/balcao/balcao.toml")
DEFAULT = Path(__file__).parents[2] / "build/packaging/files/etc/balcao/balcao.toml"


def test_what_the_file_says_holds_and_the_rest_keeps_its_default():
    found = parse('[screen]\ndiagonal = 27\n[night]\noff = "22:00"\non = "06:00"\n', FILE)
    assert found.slips == ()
    assert (found["screen.diagonal"], found["night.off"], found["camera.device"]) == (27, "22:00", "auto")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[screen]\ndiagonal = "27"\n', 2, "sem aspas"),
        ("[screen]\n\ndiagonal = 270\n", 3, "de 7 a 100"),
        ("[screen]\ndiagnal = 27\n", 2, "será 'screen.diagonal'"),
        ("[camara]\n", 1, ""),
        ('[camara]\ndevice = "0"\n', 2, "será 'camera.device'"),
        ("[camera]\ndevice = auto\n", 2, "textos entre aspas"),
        ('[camera]\ndevice = "auto\n', 2, "textos entre aspas"),
        ('[night]\noff = "25:00"\n', 2, '"21:30"'),
        ('data = "dados"\n', 1, "caminho inteiro"),
        ("[screen]\nfullscreen = 1\n", 2, "true ou false"),
        ('[camera]\ndevice = "0"\ndevice = "1"\n', 3, "já foi escrita"),
        ("[screen\n", 1, "não pode ser lida"),
        ('[night]\noff = "22:00"\n', 2, "andam juntas"),
        ('[night]\noff = ""\non = "06:00"\n', 3, "andam juntas"),
        ("a = " + 5000 * "[" + 5000 * "]", 1, "partes demais"),
    ],
)
def test_a_slip_is_named_by_its_line_and_reason(text, line, reason):
    slips = parse(text, FILE).slips
    if not reason:
        assert slips == ()
        return
    assert [slip.line for slip in slips] == [line]
    assert reason in str(slips[0])
    assert str(slips[0]).startswith(f"{FILE}:{line}: ")


def test_one_slip_leaves_the_other_options_standing():
    found = parse('[screen]\ndiagonal = "?"\n[camera]\ndevice = "1"\n', FILE)
    assert (found["screen.diagonal"], found["camera.device"]) == (21.5, "1")


@given(st.text())
def test_no_text_whatever_raises(text):
    parse(text, FILE)


def test_no_file_is_no_fault_and_bytes_that_are_no_text_are_told(tmp_path):
    assert read(tmp_path / "none.toml").slips == ()
    (tmp_path / "bad.toml").write_bytes(b"\xff\xfe")
    assert "UTF-8" in str(read(tmp_path / "bad.toml").slips[0])


def test_an_editors_signature_before_the_first_line_is_none_of_the_technicians_slips(tmp_path):
    (tmp_path / "signed.toml").write_bytes(b"\xef\xbb\xbf[screen]\r\ndiagonal = 27\r\n")
    assert (read(tmp_path / "signed.toml").slips, read(tmp_path / "signed.toml")["screen.diagonal"]) == ((), 27)


def test_the_two_hours_are_not_the_same_and_a_lone_one_darkens_no_screen():
    same = parse('[night]\noff = "22:00"\non = "22:00"\n', FILE)
    assert [slip.line for slip in same.slips] == [2, 3]
    assert parse('[night]\noff = "22:00"\n', FILE)["night.off"] == ""


def test_a_file_that_was_asked_for_and_is_not_there_is_not_called_right(tmp_path, capsys):
    assert main(["config", "check", str(tmp_path / "none.toml")]) != 0
    assert "não existe" in capsys.readouterr().err


def test_the_file_that_is_installed_shows_every_option_at_its_default():
    text = DEFAULT.read_text(encoding="utf-8")
    assert read(DEFAULT).values == {}
    shown = parse(re.sub(r"^# ?(?=[a-z]+ = )", "", text, flags=re.MULTILINE), DEFAULT)
    assert shown.slips == ()
    assert shown.values == {name: option.default for name, option in OPTIONS.items()}


def test_what_holds_is_shown_as_the_file_takes_it(tmp_path, capsys):
    (tmp_path / "balcao.toml").write_text("[screen]\nfullscreen = false\n")
    assert main(["config", "show", str(tmp_path / "balcao.toml")]) == 0
    shown = dict(line.split()[:2] for line in capsys.readouterr().out.splitlines())
    assert (shown["screen.fullscreen"], shown["camera.device"], shown["printer.address"]) == ("false", '"auto"', '""')
