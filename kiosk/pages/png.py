"""What a PNG says of itself, read chunk by chunk without decoding a pixel (ISO/IEC 15948).

As for a JPEG: it must hold together from the first byte to the last, with right checksums, and unpack to no more than
its own head announces.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.pages.jpeg import PictureRefused, PictureTooLarge, check_size

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""By colour type: grey, colours, palette, and the first two with transparency."""
DEPTHS = (1, 2, 4, 8, 16)
KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""What pixels need; the rest (texts, profiles, dates, moving pictures) is left out."""
MOST_CHUNKS = 20_000
STEP = 1 << 20


@dataclass(frozen=True)
class Png:
    """A PNG's size in pixels, and the chunks that its pixels need."""

    width: int
    height: int
    chunks: tuple[tuple[bytes, bytes], ...]

    def bare(self) -> bytes:
        """The same picture without anything else."""
        return SIGNATURE + b"".join(_written(name, content) for name, content in self.chunks)


def read_png(data: bytes) -> Png:
    """Read a whole PNG. Raises PictureRefused for anything else, PictureTooLarge for one of too many pixels."""
    if not data.startswith(SIGNATURE):
        raise PictureRefused("A imagem não é um PNG.")
    chunks = tuple(_chunks(data))
    names = [name for name, _ in chunks]
    if names[0] != b"IHDR" or names.count(b"IHDR") != 1 or b"IDAT" not in names or len(chunks[0][1]) != 13:
        raise PictureRefused("A imagem não tem a forma esperada.")
    width, height, depth, colour, *methods = struct.unpack(">IIBBBBB", chunks[0][1])
    if colour not in CHANNELS or depth not in DEPTHS or methods[:2] != [0, 0] or methods[2] > 1:
        raise PictureRefused("A imagem não tem a forma esperada.")
    check_size(width, height)
    # Seven passes of an interlaced picture have more rows' first bytes than one picture has.
    rows = height * (2 if methods[2] else 1) + 7
    most = rows + (width * CHANNELS[colour] * depth + 7) // 8 * rows
    _check_unpacked([content for name, content in chunks if name == b"IDAT"], most)
    return Png(width, height, tuple(chunk for chunk in chunks if chunk[0] in KEPT))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    for _ in range(MOST_CHUNKS):
        if at + 12 > len(data):
            raise PictureRefused("A imagem está cortada.")
        length, name = struct.unpack_from(">I4s", data, at)
        content, end = data[at + 8 : at + 8 + length], at + 12 + length
        if end > len(data) or struct.unpack_from(">I", data, end - 4)[0] != zlib.crc32(name + content):
            raise PictureRefused("A imagem está cortada.")
        yield name, content
        at = end
        if name == b"IEND":
            if length or at != len(data):
                raise PictureRefused("Há mais do que uma imagem neste arquivo.")
            return
    raise PictureRefused("A imagem não tem a forma esperada.")


def _check_unpacked(pieces: list[bytes], most: int) -> None:
    """Unpack in steps and stop at the first byte too many."""
    unpacker, unpacked = zlib.decompressobj(), 0
    try:
        for piece in pieces:
            left = piece
            while left:
                unpacked += len(unpacker.decompress(left, STEP))
                left = unpacker.unconsumed_tail
                if unpacked > most:
                    raise PictureTooLarge("A imagem é maior do que diz.")
    except zlib.error:
        raise PictureRefused("A imagem não pode ser lida.") from None
    if not unpacker.eof or unpacker.unused_data:
        raise PictureRefused("A imagem está cortada.")


def _written(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content), name) + content + struct.pack(">I", zlib.crc32(name + content))
