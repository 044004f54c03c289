"""espeak-ng as a voice: offline, four languages, some ten milliseconds a sentence.

Words go in by a pipe and sound comes back by one: neither command lines nor files ever hold what a person typed.
"""

import shutil
import subprocess

from kiosk.devices.sound import wav_file
from kiosk.errors import DeviceFault
from kiosk.text import DEFAULT_LANGUAGE

PROGRAM = "espeak-ng"
VOICES = {"pt": "pt-br", "es": "es-419", "en": "en-us", "ht": "ht"}
PATIENCE_S = 10.0
_RATE_AT = slice(24, 28)
_DATA = b"data"


class EspeakVoice:
    """One process a rendering: it holds no state and cannot leak any."""

    def render(self, text: str, language: str, rate: int) -> bytes:
        """The text spoken, as a WAV file. Raises DeviceFault."""
        voice = VOICES.get(language, VOICES[DEFAULT_LANGUAGE])
        words = (PROGRAM, "-v", voice, "-s", str(rate), "-b", "1", "--stdin", "--stdout")
        try:
            done = subprocess.run(words, input=_plain(text), capture_output=True, timeout=PATIENCE_S, check=False)
        except (OSError, subprocess.TimeoutExpired):
            # Not `from`: an expired call quotes what it was given.
            raise DeviceFault("O programa de voz não responde.") from None
        if done.returncode or _DATA not in done.stdout:
            raise DeviceFault("O programa de voz não falou.")
        return _whole(done.stdout)


def find_voice() -> EspeakVoice | None:
    """The engine, where it is installed."""
    return EspeakVoice() if shutil.which(PROGRAM) else None


def _plain(text: str) -> bytes:
    """Without the double brackets that would begin the engine's own phonemes."""
    return text.replace("[[", "[ [").encode("utf-8", "replace")


def _whole(streamed: bytes) -> bytes:
    """A streamed WAV file does not know its own length; the same one that does."""
    start = streamed.index(_DATA) + 8
    samples = streamed[start : start + (len(streamed) - start) // 2 * 2]
    return wav_file(samples, int.from_bytes(streamed[_RATE_AT], "little"))
