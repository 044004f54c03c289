"""The counter as a service: it tells systemd that it is ready and alive, refuses a twin, and knows its hours."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from kiosk.errors import Refused
from ui.service.night import set_hours


@pytest.fixture
def listener(tmp_path):
    """Where systemd would listen."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(tmp_path / "notify"))
        line.settimeout(60)
        yield line


def window(folder, **more):
    words = [sys.executable, "-m", "ui.main", "window", "--data", str(folder)]
    return subprocess.Popen(words, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **more}, stderr=subprocess.PIPE)


def test_ready_is_a_drawn_frame_alive_is_its_thread_and_a_frozen_window_falls_silent(tmp_path, listener):
    process = window(tmp_path, NOTIFY_SOCKET=str(tmp_path / "notify"), WATCHDOG_USEC="600000")
    try:
        assert listener.recv(64) == b"READY=1"
        assert [listener.recv(64) for _ in range(3)] == [b"WATCHDOG=1"] * 3
        os.kill(process.pid, signal.SIGSTOP)
        _drain(listener)
        listener.settimeout(1.5)
        with pytest.raises(TimeoutError):
            listener.recv(64)
        os.kill(process.pid, signal.SIGCONT)
        listener.settimeout(60)
        assert listener.recv(64) == b"WATCHDOG=1"
        process.terminate()
        while listener.recv(64) != b"STOPPING=1":
            pass
    finally:
        process.kill()
        process.communicate()


def _drain(listener):
    listener.settimeout(0.3)
    try:
        while True:
            listener.recv(64)
    except TimeoutError:
        pass


def test_a_second_window_on_the_same_data_refuses_politely(tmp_path):
    first = window(tmp_path)
    try:
        deadline = time.monotonic() + 60
        while not (tmp_path / "window.lock").exists():
            assert time.monotonic() < deadline
            time.sleep(0.05)
        second = window(tmp_path)
        told = second.communicate(timeout=60)[1].decode()
        assert second.returncode == 1
        assert "Já há um quiosque aberto" in told
        assert first.poll() is None
    finally:
        first.terminate()
        first.communicate()


def test_the_hours_become_two_timers_and_go_when_they_are_taken_away(tmp_path):
    set_hours("21:30", "06:15", tmp_path)
    assert "OnCalendar=*-*-* 21:30:00" in (tmp_path / "balcao-night.timer").read_text()
    assert "Unit=balcao-kiosk.service" in (tmp_path / "balcao-morning.timer").read_text()
    assert (tmp_path / "timers.target.wants" / "balcao-night.timer").is_symlink()
    set_hours("", "", tmp_path)
    assert [path.name for path in tmp_path.rglob("*") if not path.is_dir()] == []


def test_one_hour_alone_would_leave_the_screen_dark(tmp_path):
    with pytest.raises(Refused, match="duas horas"):
        set_hours("21:30", "", tmp_path)
