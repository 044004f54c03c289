"""The frames of a write-ahead log, as its checksums tell them apart; none of SQLite's own code reads them.

Each frame carries the salts of the log's round and a checksum over itself and all before it. SQLite reads as far as
that chain holds, up to the last frame that commits. Behind the place where it stops lie

- frames of the log's last round, under other salts;
- leavings, under the same salts: of a transaction that failed, or whose process was killed after it wrote its last
  frame and before anybody could read it, while another process lived on. The next one writes over it from the start,
  and where it is shorter, the end of the one before stays, its commit too. Several can lie there, one behind another;
- and where the log was damaged, what came after: transactions that were safe on the disk.

Leavings do not follow from what lies before them, and there is never more than one commit in a row of them. So two
commits of which one follows from the other were safe once, wherever they lie: no power cut did that.
"""

import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kiosk.storage.engine import DATABASE
from kiosk.storage.pages import PAGE

LOG = f"{DATABASE}-wal"
HEADER, FRAME_HEADER = 32, 24
FRAME = FRAME_HEADER + PAGE
SAFE_COMMITS = 2
_ENDIAN = {b"\x37\x7f\x06\x82": "<", b"\x37\x7f\x06\x83": ">"}
"""SQLite's file format, section 4.1: the order of bytes in the words that checksums are made of."""
_MASK = 0xFFFFFFFF

Checksum = tuple[int, int]
IsWhole = Callable[[bytes, int], bool]
"""Whether a page, by its number, is as it was written."""


@dataclass(frozen=True)
class Frame:
    """One frame: the number of its page, and where the page lies in the log."""

    number: int
    at: int
    whole: bool
    """The page is as it was written, and of this round of the log."""
    follows: bool
    """Its checksum follows from the one that stands in the frame before."""
    commits: bool


@dataclass(frozen=True)
class Stretch:
    """Frames that belong together. `read`: SQLite itself reads them; else they lie behind the place where it stops."""

    frames: tuple[Frame, ...]
    read: bool

    @property
    def commits(self) -> tuple[int, ...]:
        """Where in it transactions end."""
        return tuple(at for at, frame in enumerate(self.frames) if frame.whole and frame.commits)

    @property
    def safe(self) -> bool:
        """Whether its commits were safe on the disk."""
        return self.read or len(self.commits) >= SAFE_COMMITS


def committed(log: bytes, is_whole: IsWhole) -> list[Frame]:
    """What SQLite would take, and what was safe behind a damaged place; of two frames of one page the later counts.

    A log is written from its beginning on: before a commit that was safe there lies nothing dead.
    """
    found, end = list[Frame](), 0
    for stretch in stretches(frames(log, is_whole)):
        if stretch.safe and stretch.commits:
            end = len(found) + stretch.commits[-1] + 1
        found += stretch.frames
    return [frame for frame in found[:end] if frame.whole]


def stretches(found: Iterable[Frame]) -> Iterator[Stretch]:
    """First what SQLite reads, then what lies behind, parted where leavings begin or a frame's head was damaged."""
    now, before, read = list[Frame](), True, True
    for frame in found:
        stops = read and not (frame.whole and frame.follows)
        if stops or (frame.whole and not frame.follows and before):
            yield Stretch(tuple(now), read)
            now, read = [], False
        now.append(frame)
        before = frame.whole
    yield Stretch(tuple(now), read)


def frames(log: bytes, is_whole: IsWhole) -> Iterator[Frame]:
    """Every frame. Where the header is lost, the first frame stands for its own round and needs nothing before it."""
    held = header_holds(log)
    said = checksum(log[24:HEADER]) if held else None
    salts = log[16:24] if held else log[HEADER + 8 : HEADER + 16]
    words = struct.Struct(f"{_endian(log)}{(8 + PAGE) // 4}I")
    for at in range(HEADER, len(log) - FRAME + 1, FRAME):
        head, page = log[at : at + FRAME_HEADER], log[at + FRAME_HEADER : at + FRAME]
        number, size = struct.unpack(">II", head[:8])
        whole, says = head[8:16] == salts and is_whole(page, number), checksum(head[16:])
        follows = whole and (said is None or follow(said, words.unpack(head[:8] + page)) == says)
        said = says
        yield Frame(number, at + FRAME_HEADER, whole, follows, size > 0)


def header_holds(log: bytes) -> bool:
    """Whether the log's own header is as SQLite wrote it."""
    if log[:4] not in _ENDIAN or log[8:12] != PAGE.to_bytes(4, "big"):
        return False
    words = struct.unpack(f"{_ENDIAN[log[:4]]}6I", log[:24])
    return follow((0, 0), words) == checksum(log[24:HEADER])


def checksum(data: bytes) -> Checksum:
    """The two words of a checksum, as they stand in a file."""
    first, second = struct.unpack(">II", data)
    return first, second


def follow(before: Checksum, words: tuple[int, ...]) -> Checksum:
    """SQLite's file format, section 4.2."""
    first, second = before
    for at in range(0, len(words), 2):
        first = (first + words[at] + second) & _MASK
        second = (second + words[at + 1] + first) & _MASK
    return first, second


def _endian(log: bytes) -> str:
    """The order of bytes; where the header does not tell it, that under which the second frame follows the first."""
    if log[:4] in _ENDIAN and header_holds(log):
        return _ENDIAN[log[:4]]
    first, second = (log[HEADER + place * FRAME :][:FRAME] for place in (0, 1))
    if len(second) < FRAME:
        return "<"
    said, says = checksum(first[16:24]), checksum(second[16:24])
    swapped = struct.unpack(f">{(8 + PAGE) // 4}I", second[:8] + second[FRAME_HEADER:])
    return ">" if follow(said, swapped) == says else "<"
