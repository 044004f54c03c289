"""The part of `build/bench voice` that has a window: the home screen, four arrows, and a player that writes down."""

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.config import Settings
from tests.ui import views
from tests.ui.ears import Recorder, Socket
from tests.ui.scripted import ScriptedDesk
from ui.speech.engine import EspeakVoice
from ui.speech.sound import Sound
from ui.window import create_window

SENTENCE = "Segunda via da carteira de identidade, botão."


def first_sounds(rounds: int) -> dict[str, list[float]]:
    """Milliseconds to the first sound after each move of the focus; and of renderings by the bare engine."""
    application = QGuiApplication([])
    voice = EspeakVoice()
    with tempfile.TemporaryDirectory() as folder:
        sound = Sound(voice, Recorder(), Socket(True))
        window = create_window(ScriptedDesk(views.HOME), Settings(Path(folder)), sound)
        window.show()
        QTest.qWait(1000)
        latencies = window.speech._talker.latencies
        latencies.clear()
        keys = Qt.Key
        for key in (keys.Key_Down, keys.Key_Right, keys.Key_Up, keys.Key_Down, keys.Key_Left) * rounds:
            QTest.keyClick(window.view, key)
            QTest.qWait(250)
        heard = [1000 * seconds for seconds in latencies]
        window.close()
    bare = []
    for _ in range(rounds):
        began = time.perf_counter()
        voice.render(SENTENCE, "pt", 170)
        bare.append(1000 * (time.perf_counter() - began))
    del application
    return {"heard": heard, "bare": bare}


if __name__ == "__main__":
    print(json.dumps(first_sounds(int(sys.argv[1]))))
