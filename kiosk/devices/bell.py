"""The bell of a call for help: three rising tones, made here, so that there is no recording to lose or to license."""

import numpy as np

from kiosk.devices.sound import wav_file

PER_SECOND = 16000
TONES_HZ = (660.0, 880.0, 1320.0)
"""Between 0.5 and 2 kHz, where ears of every age still hear well."""
TONE_S = 0.35
LOUDNESS = 0.6


def bell() -> bytes:
    """The bell as a WAV file, about a second long; each tone fades, so that nothing clicks."""
    at = np.arange(int(PER_SECOND * TONE_S)) / PER_SECOND
    fade = np.exp(-6.0 * at) * np.minimum(1.0, at / 0.01)
    tones = [np.sin(2 * np.pi * hz * at) * fade for hz in TONES_HZ]
    return wav_file((np.concatenate(tones) * LOUDNESS * 32767).astype("<i2").tobytes(), PER_SECOND)
