"""What a JPEG says of itself, read segment by segment without decoding a pixel (ISO/IEC 10918-1, annex B).

A picture is a stranger's bytes until its segments hold together from the first byte to the last: nothing before,
nothing after, no more pixels than expected. So neither a bomb nor a file that is something else too reaches a decoder.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.errors import BalcaoError

START, END = b"\xff\xd8", 0xD9
SCAN = 0xDA
FRAMES = (0xC0, 0xC1, 0xC2)
"""Baseline, extended, progressive; Huffman, 8 bits."""
TABLES = (0xDB, 0xC4, 0xDD)
"""Quantisation, Huffman, restart interval."""
FIRST_APP, LAST_APP, COMMENT = 0xE0, 0xEF, 0xFE
RESTARTS = range(0xD0, 0xD8)
MOST_SEGMENTS = 400
MOST_SCANS = 40
"""A progressive picture of ordinary make has about ten; each is work for all of its pixels."""
MOST_SIDE = 12_000
MOST_PIXELS = 50_000_000


class PictureRefused(BalcaoError):
    """Bytes that are no picture that we take; `key` says why."""

    key = "picture_unreadable"


class PictureTooLarge(PictureRefused):
    """A picture of more bytes or pixels than we take."""

    key = "picture_too_large"


@dataclass(frozen=True)
class Segment:
    """A marker and its payload; for a scan also its coded data."""

    marker: int
    payload: bytes


@dataclass(frozen=True)
class Jpeg:
    """A JPEG's size in pixels, its colour components (1 or 3), and all its segments in order."""

    width: int
    height: int
    components: int
    segments: tuple[Segment, ...]

    def bare(self) -> bytes:
        """The same picture without comments and application data: no thumbnail, place, maker or hidden file."""
        kept = (part for part in self.segments if part.marker not in (*range(FIRST_APP, LAST_APP + 1), COMMENT))
        return START + b"".join(_written(part) for part in kept) + bytes((0xFF, END))


def read_jpeg(data: bytes) -> Jpeg:
    """Read a whole JPEG. Raises PictureRefused for anything else, PictureTooLarge for one of too many pixels."""
    if not data.startswith(START):
        raise PictureRefused("A imagem não é um JPEG.")
    try:
        segments = tuple(_segments(data))
    except (struct.error, IndexError):
        raise PictureRefused("A imagem está cortada.") from None
    frames = [part for part in segments if part.marker in FRAMES]
    scans = sum(part.marker == SCAN for part in segments)
    if len(frames) != 1 or not 0 < scans <= MOST_SCANS:
        raise PictureRefused("A imagem não tem a forma esperada.")
    width, height, components = _frame(frames[0].payload)
    check_size(width, height)
    return Jpeg(width, height, components, segments)


def check_size(width: int, height: int) -> None:
    """Raises PictureRefused for no pixels, PictureTooLarge for too many."""
    if min(width, height) < 1:
        raise PictureRefused("A imagem não tem pontos.")
    if max(width, height) > MOST_SIDE or width * height > MOST_PIXELS:
        raise PictureTooLarge("A imagem é grande demais.")


def _frame(payload: bytes) -> tuple[int, int, int]:
    if len(payload) < 6:
        raise PictureRefused("A imagem está cortada.")
    bits, height, width, components = struct.unpack_from(">BHHB", payload)
    if bits != 8 or components not in (1, 3) or len(payload) != 6 + 3 * components:
        raise PictureRefused("A imagem não tem a forma esperada.")
    return width, height, components


def _segments(data: bytes) -> Iterator[Segment]:
    at = len(START)
    for _ in range(MOST_SEGMENTS):
        if data[at] != 0xFF:
            break
        marker = data[at + 1]
        if marker == END:
            if at + 2 != len(data):
                raise PictureRefused("Há mais do que uma imagem neste arquivo.")
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if not _is_known(marker) or length < 2 or end > len(data):
            break
        stop = _end_of_scan(data, end) if marker == SCAN else end
        yield Segment(marker, data[at + 4 : stop])
        at = stop
    raise PictureRefused("A imagem não tem a forma esperada.")


def _is_known(marker: int) -> bool:
    return marker in (*FRAMES, *TABLES, SCAN, COMMENT) or FIRST_APP <= marker <= LAST_APP


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next marker stands that is neither a stuffed byte nor a restart."""
    while True:
        at = data.find(b"\xff", at)
        if not 0 <= at < len(data) - 1:
            raise IndexError
        if data[at + 1] != 0 and data[at + 1] not in RESTARTS:
            return at
        at += 2


def _written(part: Segment) -> bytes:
    # A scan's payload runs on into its coded data: its own length stands in its first bytes again.
    length = _scan_header(part.payload) if part.marker == SCAN else len(part.payload)
    return bytes((0xFF, part.marker)) + struct.pack(">H", length + 2) + part.payload


def _scan_header(payload: bytes) -> int:
    """The length of a scan's header: a count, two bytes for each component, three more."""
    return 4 + 2 * payload[0] if payload else 0
