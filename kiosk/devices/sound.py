"""Sound: a player of short recordings, and the headphone socket.

Recordings may hold what a person typed, so they never touch the disk: each is handed to the system's own player in
memory. The socket is a switch of the machine's input devices (Linux: SW_HEADPHONE_INSERT), read in microseconds; a
machine without one, or one that we may not read, answers None: nobody can tell.
"""

import fcntl
import io
import os
import shutil
import subprocess
import threading
import wave
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from kiosk.errors import DeviceFault
from kiosk.ports import DeviceState

PLAYERS = (("aplay", "-q"), ("pw-play",))
"""The system's players that take a file: ALSA's, then PipeWire's."""
INPUTS, DEVICES = Path("/sys/class/input"), Path("/dev/input")
HEADPHONE_INSERT = 2
"""The switch's number in <linux/input-event-codes.h>."""
_SWITCH_BYTES = 8
_READ_SWITCHES = (2 << 30) | (_SWITCH_BYTES << 16) | (ord("E") << 8) | 0x1B
"""EVIOCGSW of <linux/input.h>."""
_LOUDEST = 32767


def wav_file(samples: bytes, per_second: int) -> bytes:
    """16-bit mono samples as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(per_second)
        out.writeframes(samples)
    return file.getvalue()


def louder(wav: bytes, gain: float) -> bytes:
    """The same sound, `gain` times as loud; what would go over the edge stays on it."""
    if gain == 1.0:
        return wav
    with wave.open(io.BytesIO(wav)) as sound:
        per_second, samples = sound.getframerate(), np.frombuffer(sound.readframes(sound.getnframes()), "<i2")
    return wav_file(np.clip(samples * gain, -_LOUDEST, _LOUDEST).astype("<i2").tobytes(), per_second)


class CommandPlayer:
    """Plays through a program of the system."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self.state = DeviceState.UNKNOWN
        """Ok once something was played to its end; nothing heard is not known to be well."""

    def start(self, wav: bytes, gain: float) -> None:
        """Begin to play. Raises DeviceFault when the program cannot be started."""
        memory = os.memfd_create("sound")
        try:
            os.write(memory, louder(wav, gain))
            os.lseek(memory, 0, os.SEEK_SET)
            self._launch(memory)
        finally:
            os.close(memory)

    def _launch(self, memory: int) -> None:
        silent = subprocess.DEVNULL
        words = (*self._command, f"/dev/fd/{memory}")
        try:
            process = subprocess.Popen(words, stdin=silent, stdout=silent, stderr=silent, pass_fds=(memory,))
        except OSError as error:
            self.state = DeviceState.FAULT
            raise DeviceFault("O programa de som não abre.") from error
        with self._lock:
            self._process = process

    def wait(self) -> None:
        """Return when the sound has ended or was stopped. Raises DeviceFault when it could not be played."""
        process = self._process
        code = process.wait() if process else 0
        if code > 0:
            self.state = DeviceState.FAULT
            raise DeviceFault("A saída de som não responde.")
        if code == 0:
            self.state = DeviceState.OK

    def stop(self) -> None:
        """Silence at once."""
        with self._lock:
            if self._process is not None:
                self._process.kill()


def find_player() -> CommandPlayer | None:
    """The first player that this machine has."""
    return next((CommandPlayer(words) for words in PLAYERS if shutil.which(words[0])), None)


class SwitchJack:
    """The headphone socket as the kernel's input devices tell it."""

    def __init__(self, inputs: Path = INPUTS, devices: Path = DEVICES) -> None:
        names = sorted(entry.name for entry in inputs.glob("event*") if _has_switch(entry))
        self._open: list[int] = []
        for name in names:
            with suppress(OSError):
                self._open.append(os.open(devices / name, os.O_RDONLY | os.O_NONBLOCK))

    @property
    def state(self) -> DeviceState:
        """Ok while the switch answers."""
        return DeviceState.UNKNOWN if self.plugged() is None else DeviceState.OK

    def plugged(self) -> bool | None:
        """Whether headphones are in; None when nobody can tell."""
        answers = [answer for device in tuple(self._open) if (answer := self._ask(device)) is not None]
        return any(answers) if answers else None

    def _ask(self, device: int) -> bool | None:
        switches = bytearray(_SWITCH_BYTES)
        try:
            fcntl.ioctl(device, _READ_SWITCHES, switches)
        except OSError:
            return None
        return bool(switches[0] >> HEADPHONE_INSERT & 1)

    def close(self) -> None:
        """Let the devices go."""
        while self._open:
            os.close(self._open.pop())


def _has_switch(entry: Path) -> bool:
    """Whether an input device has a headphone switch: the last word of its switches holds the lowest 64."""
    try:
        words = (entry / "device" / "capabilities" / "sw").read_text().split()
    except OSError:
        return False
    return bool(words) and bool(int(words[-1], 16) >> HEADPHONE_INSERT & 1)
