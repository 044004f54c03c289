"""The landmark track of the evidence: one row a frame, small enough to keep every frame."""

import struct
from dataclasses import dataclass

from kiosk.errors import BalcaoError

TRACK_SIGNALS = ("yaw", "pitch", "roll", "blink", "smile", "jaw")
SIGNAL_STEP = 0.01
POINT_STEPS = 32767


class EvidenceRefused(BalcaoError):
    """Bytes that are not whole evidence."""

    key = "evidence_refused"


@dataclass(frozen=True)
class TrackRow:
    """One frame of the track: when, the signals named in TRACK_SIGNALS, and x, y, z of each point (shares)."""

    at_ms: int
    signals: tuple[float, ...]
    points: tuple[float, ...]


def unpack_track(data: bytes, points: int) -> list[TrackRow]:
    """The rows of a track of that many landmarks. Raises EvidenceRefused when it is cut.

    Rows stand one after another, little-endian: uint32 milliseconds, six int16 signals in hundredths, then int16 x, y
    and z of each point, 32767 to the picture's width or height.
    """
    values = len(TRACK_SIGNALS) + 3 * points
    row = struct.Struct(f"<I{values}h")
    if len(data) % row.size:
        raise EvidenceRefused("O traçado do rosto está incompleto.")
    return [
        TrackRow(
            at_ms,
            tuple(value * SIGNAL_STEP for value in rest[: len(TRACK_SIGNALS)]),
            tuple(value / POINT_STEPS for value in rest[len(TRACK_SIGNALS) :]),
        )
        for at_ms, *rest in row.iter_unpack(data)
    ]
