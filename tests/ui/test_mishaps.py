"""A bug in the window: staff find it in the log, and nobody finds in the journal what a person typed."""

import json
import threading

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk import mishaps
from kiosk.clock import SystemClock
from kiosk.log import Log

MARKER = "Conceição 529.982.247-25"


class Button(QObject):
    """One whose slot has a bug."""

    @Slot()
    def press(self):
        int(MARKER)


def written(tmp_path):
    file = tmp_path / "window.jsonl"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def test_a_slot_that_fails_is_logged_by_kind_and_place_and_its_text_goes_nowhere(qtbot, tmp_path, capfd):
    with Log(tmp_path, "window", SystemClock()) as log, mishaps.into(log):
        button = Button()
        QTimer.singleShot(0, button.press)
        qtbot.waitUntil(lambda: bool(written(tmp_path)), timeout=60_000)
    (line,) = written(tmp_path)
    assert (line["event"], line["error"]) == ("unexpected_error", "ValueError")
    assert line["place"].startswith("test_mishaps:")
    told = capfd.readouterr()
    assert "Traceback" not in told.out + told.err and MARKER not in told.out + told.err


def test_so_is_a_thread(tmp_path, capfd):
    with Log(tmp_path, "window", SystemClock()) as log, mishaps.into(log):
        thread = threading.Thread(target=lambda: int(MARKER))
        thread.start()
        thread.join()
    assert [line["error"] for line in written(tmp_path)] == ["ValueError"]
    assert MARKER not in capfd.readouterr().err


def test_a_developer_may_ask_for_the_trace(tmp_path, capfd, monkeypatch):
    monkeypatch.setenv("BALCAO_DEBUG", "1")
    with Log(tmp_path, "window", SystemClock()) as log, mishaps.into(log):
        thread = threading.Thread(target=lambda: int("x"))
        thread.start()
        thread.join()
    assert "Traceback" in capfd.readouterr().err
