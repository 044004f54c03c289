"""`balcao run` with arguments that nobody can mean: told at once, with nothing started and nothing written."""

import os
import subprocess
import sys
from importlib.metadata import version

import pytest

from kiosk.console import EXIT_REFUSED, EXIT_USAGE
from sync.lock import WINDOW, only_one
from tests.sync.servers import free_port
from ui.main import main


@pytest.mark.parametrize("port", ["0", "-1", "65536", "x", "²"])
def test_a_port_that_is_none_starts_nothing(port, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert main(["run", "--port", port]) == EXIT_USAGE
    assert "não é uma porta" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("size", ["0x0", "99x1000", "1080", "1080x", "99999x99999", "-1080x1920", "1080x1920x3"])
def test_a_size_that_no_window_has_is_refused(size, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert main(["run", f"--windowed={size}"]) == EXIT_USAGE
    assert "não é um tamanho como 1080x1920" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["run", "--data", ""], ["sync", "--data", " "], ["tour", "--out", ""]])
def test_an_empty_folder_name_is_not_the_folder_where_one_happens_to_be(command, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert main(command) == EXIT_USAGE
    assert "o caminho está vazio" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_whose_window_is_open_is_not_served_twice(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    (tmp_path / "kiosk").mkdir()
    with only_one(tmp_path / "kiosk", WINDOW):
        assert main(["run", "--data", str(tmp_path), "--port", str(free_port())]) == EXIT_REFUSED
    assert capsys.readouterr().err == "balcao: Já há um quiosque aberto nesta pasta de dados.\n"
    assert not (tmp_path / "platform").exists()


def test_without_a_display_the_ways_on_are_named(capsys, monkeypatch, tmp_path):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["run", "--data", str(tmp_path / "new")]) == EXIT_REFUSED
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "xvfb-run build/run" in told and "build/run tour" in told
    assert not (tmp_path / "new").exists()


def test_a_screen_that_qt_cannot_use_ends_with_the_ways_on(capfd, monkeypatch, tmp_path):
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    assert main(["run", "--data", str(tmp_path), "--port", str(free_port())]) == EXIT_REFUSED
    told = capfd.readouterr().err
    assert "balcao: A janela não abriu" in told and "build/run tour" in told


def test_where_qt_does_not_load_the_window_says_so_and_names_the_doctor(tmp_path):
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object')")
    words = [sys.executable, "-m", "ui.main", "window", "--data", str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, "balcao doctor" in done.stderr, "Traceback" in done.stderr) == (1, True, False)


def test_the_version_is_told(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"balcao {version('balcao')}\n"


@pytest.mark.parametrize("command", ["outbox list", "run", "--help"])
def test_where_only_the_platform_is_installed_the_missing_package_is_named(command, tmp_path):
    program = "import sys; sys.modules['sqlcipher3'] = None; from ui.main import main; sys.exit(main(sys.argv[1:]))"
    words = [sys.executable, "-c", program, *command.split()]
    done = subprocess.run(
        words,
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "'sqlcipher3" in done.stderr, "Traceback" in done.stderr) == (1, True, False)
    assert done.stderr.count("\n") == 1
