"""Ears for tests: a voice and a player that are heard in words, a headphone socket that a test plugs."""

import threading

from kiosk.devices.sound import wav_file
from kiosk.errors import DeviceFault


class Tone:
    """A voice whose sound holds the words themselves: what a player gets can be read."""

    def __init__(self):
        self.rendered, self.faulty = [], set()

    def render(self, text, language, rate):
        if text in self.faulty:
            raise DeviceFault("a voz falhou")
        self.rendered.append(text)
        words = text.encode()
        return wav_file(words + b" " * (len(words) % 2), 16000)


class Recorder:
    """A player that writes down what it played; a long sound lasts until it is stopped."""

    def __init__(self):
        self.played, self.sounding, self.long, self.gains = [], False, False, []
        self._end = threading.Event()

    def start(self, wav, gain):
        self._end.clear()
        self.sounding = True
        self.played.append(wav[44:].decode(errors="replace").rstrip())
        self.gains.append(gain)

    def wait(self):
        if self.long:
            self._end.wait(600)
        self.sounding = False

    def stop(self):
        self._end.set()


class Socket:
    """A headphone socket; None is one that nobody can read."""

    def __init__(self, state=None):
        self.state = state

    def plugged(self):
        return self.state
