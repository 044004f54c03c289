"""A picture from a file, where the policy allows one: a stranger's bytes until proved otherwise.

Told by its content, never by its name. Size, segments, checksums and the number of pixels are checked before anything
is decoded, what is no picture is cut off, and the pixels that come out are written anew: nothing of the file goes on.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import cv2
import numpy as np

from kiosk.life.sight import Image
from kiosk.pages.jpeg import START, PictureRefused, PictureTooLarge, read_jpeg
from kiosk.pages.png import SIGNATURE, read_png
from kiosk.ports import SourceKind
from kiosk.scan.guide import Guidance, warnings
from kiosk.scan.runner import Shot
from kiosk.scan.sight import look
from kiosk.scan.straighten import straighten, to_page

MOST_FILE_BYTES = 25 * 1024 * 1024
NAMED = (".jpg", ".jpeg", ".png")
MOST_FILES = 6
"""Shown to choose from, the newest first."""
LEAST_PX = 300
"""Of the shorter side: with fewer nobody reads a document."""
NEARLY_ALL = 0.85
"""A frame with more of the picture than this is printed on the sheet: the picture is a scan, and has no table."""


class PictureTooSmall(PictureRefused):
    """A picture of too few pixels to read a document in."""

    key = "picture_too_small"


class PictureUnknown(PictureRefused):
    """A file that is neither a JPEG nor a PNG."""

    key = "picture_unknown"


def read_picture(data: bytes) -> Image:
    """The pixels of a picture file (BGR). Raises PictureRefused, and its kinds, for whatever is not just a picture."""
    if len(data) > MOST_FILE_BYTES:
        raise PictureTooLarge("O arquivo é grande demais.")
    if data.startswith(START):
        jpeg = read_jpeg(data)
        width, height, bare = jpeg.width, jpeg.height, jpeg.bare()
    elif data.startswith(SIGNATURE):
        png = read_png(data)
        width, height, bare = png.width, png.height, png.bare()
    else:
        raise PictureUnknown("O arquivo não é uma foto (JPEG ou PNG).")
    if min(width, height) < LEAST_PX:
        raise PictureTooSmall("A imagem é pequena demais para ler.")
    return _decoded(bare, width, height)


def _decoded(bare: bytes, width: int, height: int) -> Image:
    try:
        image = cv2.imdecode(np.frombuffer(bare, np.uint8), cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION)
    except cv2.error:
        image = None
    if image is None or image.shape[:2] != (height, width):
        raise PictureRefused("A imagem não pode ser lida.")
    return np.asarray(image, np.uint8)


def picture_files(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The newest files that call themselves pictures, of these folders; each name once. No link is followed."""
    found: list[tuple[float, Path]] = []
    for folder in folders:
        with suppress(OSError):  # pulled out in the middle
            paths = (path for path in folder.iterdir() if path.suffix.lower() in NAMED and not path.is_symlink())
            found += [(path.stat().st_mtime, path) for path in paths if path.is_file()]
    newest = sorted(found, key=lambda one: (-one[0], one[1].name))
    return tuple({path.name: path for _, path in newest[:MOST_FILES]}.values())


def first_bytes(file: Path) -> bytes:
    """As many bytes as `read_picture` looks at, and one more. Raises OSError."""
    with file.open("rb") as opened:
        return opened.read(MOST_FILE_BYTES + 1)


def shot_of(data: bytes) -> Shot:
    """A page of a picture file: the sheet in it where one is found, else the whole picture. Raises PictureRefused."""
    image = read_picture(data)
    sight = look(image)
    if sight is None or sight.cut or sight.share > NEARLY_ALL:
        whole = straighten(image, None)
        return Shot(whole, to_page(whole), (), SourceKind.FILE)
    told = tuple(one for one in warnings(sight) if one is not Guidance.COME_CLOSER)
    sheet = straighten(image, sight.corners)
    return Shot(sheet, to_page(sheet), told, SourceKind.FILE)
