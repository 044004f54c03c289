"""What the kiosk asks of the world, as Protocols: stores, devices and clocks fulfil them, tests pass fakes.

`kiosk` imports nothing of `sync` or Qt; whatever lies there reaches it through these doors.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from kiosk.messages import MessageKind

if TYPE_CHECKING:  # the platform reads these doors too, on machines without numpy
    import numpy as np
    import numpy.typing as npt

    from kiosk.slip import Slip


class DeviceState(StrEnum):
    """Silence is unknown, never ok."""

    OK = "ok"
    FAULT = "fault"
    UNKNOWN = "unknown"


class Clock(Protocol):
    """Wall time may be wrong; monotonic time only ever grows, and restarts at boot."""

    def now(self) -> datetime:
        """Wall time, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds since some moment of this boot."""
        ...


@dataclass(frozen=True)
class SealingOrder:
    """What is bound to a message when it is sealed; readable by whoever holds the disk, so nothing personal."""

    kind: MessageKind
    id: str
    chain: str
    sequence: int
    """0 for blobs, which are numbered by the request that names them."""
    catalogue_version: int
    blobs: tuple[tuple[str, int], ...] = ()
    """Digest (hex SHA-256 of sealed bytes) and size of each blob that the message names."""


@dataclass(frozen=True)
class Sealed:
    """A sealed message: all its bytes, and their SHA-256 in hex."""

    data: bytes
    digest: str


@dataclass(frozen=True)
class PreparedKey:
    """What a message's key will be made from, made before the message: see `Sealer.prepare`."""

    seed: bytes = field(repr=False)
    recipients: tuple[str, ...]
    """Their key ids."""
    wraps: bytes
    """The seed, wrapped for each of them, as it is written into the message."""


class Sealer(Protocol):
    """Seals content to the platform and to recovery. Raises SealingFailed; then nothing may be stored."""

    def prepare(self) -> PreparedKey:
        """The slow half of sealing one message, which can be done before there is anything to seal."""
        ...

    def seal(self, content: bytes, order: SealingOrder, key: PreparedKey | None = None) -> Sealed:
        """Compress, pad, encrypt, sign; with a key made now where none was prepared."""
        ...


class Signer(Protocol):
    """The device's signature: the only use of the device key that the kiosk's rooms see."""

    def sign(self, data: bytes) -> bytes:
        """64 bytes (Ed25519)."""
        ...


class SourceKind(StrEnum):
    """Where frames come from; part of the signed evidence."""

    DEVICE = "device"
    FILE = "file"
    SIMULATED = "simulated"


@dataclass(frozen=True)
class FrameSource:
    """The source of frames and its identity (device name and bus, file name, or the simulated person's)."""

    kind: SourceKind
    name: str


@dataclass(frozen=True)
class Frame:
    """One picture: BGR, uint8, shape (height, width, 3), and the monotonic second it was taken."""

    image: npt.NDArray[np.uint8]
    taken_at: float


SHOW_CODE = "show_code"
"""What a camera is told to `obey` when a code is looked for: the simulated person holds up theirs."""


class Camera(Protocol):
    """A camera. `read` blocks until the next frame; None when there is none (unplugged, end of file)."""

    @property
    def source(self) -> FrameSource:
        """Where its frames come from."""
        ...

    def open(self) -> None:
        """Raises DeviceFault when the camera cannot be opened."""
        ...

    def read(self) -> Frame | None:
        """The next frame."""
        ...

    def close(self) -> None:
        """Let the device go; may be opened again."""
        ...

    def obey(self, prompt: str) -> None:
        """What the screen asks now. A real camera ignores it; the simulated person does as told."""
        ...


@dataclass(frozen=True)
class DeviceReport:
    """One device's state with a sentence for staff, in Portuguese, and what to do about it."""

    name: str
    state: DeviceState
    detail: str
    do: str = ""


class Voice(Protocol):
    """A speech engine. Blocks while it renders; called from a thread of its own."""

    def render(self, text: str, language: str, rate: int) -> bytes:
        """The text spoken as a WAV file, 16 bits mono; `rate` is in words a minute. Raises DeviceFault."""
        ...


class Player(Protocol):
    """Plays one sound at a time: `start`, then `wait`; `stop` from any thread ends both."""

    def start(self, wav: bytes, gain: float) -> None:
        """Begin to play a WAV file, `gain` times as loud. Raises DeviceFault."""
        ...

    def wait(self) -> None:
        """Return when it has ended or was stopped. Raises DeviceFault."""
        ...

    def stop(self) -> None:
        """Silence at once."""
        ...


class Jack(Protocol):
    """The headphone socket."""

    def plugged(self) -> bool | None:
        """Whether headphones are in; None when nobody can tell. Takes microseconds."""
        ...


class PrinterReason(StrEnum):
    """What a printer says of itself."""

    READY = "ready"
    LOW = "low"
    """Prints, but the paper is about to end."""
    EMPTY = "empty"
    JAM = "jam"
    COVER = "cover"
    STOPPED = "stopped"
    """Says that it does not print, for a reason that is none of these."""
    GONE = "gone"
    """Cannot be reached."""
    SILENT = "silent"
    """Takes what it is sent and says nothing: nobody knows."""


@dataclass(frozen=True)
class PrinterStatus:
    """A printer's state and the reason for it."""

    state: DeviceState
    reason: PrinterReason


class JobState(StrEnum):
    """Where the slip is that was sent last. `ENDED` is the printer's word; it does not mean that paper came out."""

    WAITING = "waiting"
    ENDED = "ended"
    LOST = "lost"
    UNKNOWN = "unknown"


class Printer(Protocol):
    """A printer of slips. Every call may block for some seconds: they are made from a thread of their own."""

    def status(self) -> PrinterStatus:
        """What it says of itself now; never raises."""
        ...

    def send(self, slip: Slip) -> None:
        """Hand one slip over. Raises DeviceFault; then nothing was handed over, or `clear` throws it away."""
        ...

    def job(self) -> JobState:
        """Where that slip is; never raises."""
        ...

    def clear(self) -> None:
        """Throw away whatever of this kiosk still waits in the printer. Raises DeviceFault when it cannot be told."""
        ...
