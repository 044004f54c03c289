"""A picture from a file is hostile until proved otherwise: cut, changed, inflated, or something else besides."""

import random
import struct
import zlib

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.devices.paper_scene import View, draw
from kiosk.devices.simulated_paper import card_side
from kiosk.pages.jpeg import PictureRefused, PictureTooLarge
from kiosk.pages.png import SIGNATURE
from kiosk.ports import SourceKind
from kiosk.scan import upload
from kiosk.scan.upload import PictureTooSmall, PictureUnknown, read_picture, shot_of
from tests.kiosk.pages.pictures import jpeg, picture, png

JPEG, PNG = jpeg(400, 320), png(400, 320)
GOOD = {"jpeg": JPEG, "png": PNG, "progressive": jpeg(400, 320, 1, cv2.IMWRITE_JPEG_PROGRESSIVE, 1)}


@pytest.mark.parametrize("name", GOOD)
def test_a_picture_is_read_as_it_is(name: str) -> None:
    pixels = read_picture(GOOD[name])
    assert np.abs(pixels.astype(int) - picture(400, 320)).mean() < 20


def test_a_photo_of_a_card_becomes_the_card() -> None:
    photo = cv2.imencode(".jpg", draw(View(roll=8), card_side("back")))[1].tobytes()
    shot = shot_of(photo)
    assert shot.source is SourceKind.FILE
    assert shot.image.shape[1] < 900
    assert shot.page.width == shot.image.shape[1]


def test_a_scan_without_a_table_is_kept_whole() -> None:
    shot = shot_of(cv2.imencode(".png", card_side("back"))[1].tobytes())
    assert shot.image.shape == card_side("back").shape


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + b"\0" * 99,
        b"%PDF-1.4\n",
        b"<svg onload=alert(1)>",
        b"PK\x03\x04",
        b"RIFF\0\0\0\0WEBP",
        b"II*\0",
    ],
)
def test_what_is_neither_jpeg_nor_png_never_reaches_a_decoder(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cv2, "imdecode", lambda *_: pytest.fail("decoded"))
    with pytest.raises(PictureUnknown):
        read_picture(data)


@pytest.mark.parametrize("name", GOOD)
def test_a_file_that_is_something_else_too_is_refused(name: str) -> None:
    for tail in (b"PK\x05\x06" + b"\0" * 18, b"<script>", b"\0", GOOD[name]):
        with pytest.raises(PictureRefused):
            read_picture(GOOD[name] + tail)


@pytest.mark.parametrize("name", GOOD)
@given(share=st.floats(0, 0.999))
def test_a_file_that_was_cut_is_refused(name: str, share: float) -> None:
    with pytest.raises(PictureRefused):
        read_picture(GOOD[name][: int(share * len(GOOD[name]))])


@pytest.mark.parametrize("name", GOOD)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=60, deadline=None)
def test_changed_bytes_give_a_picture_of_that_size_or_a_refusal_and_nothing_else(name: str, seed: int) -> None:
    rng, data = random.Random(seed), bytearray(GOOD[name])
    for _ in range(rng.randint(1, 12)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    try:
        pixels = read_picture(bytes(data))
    except PictureRefused:
        return
    assert pixels.ndim == 3
    assert pixels.size <= 3 * 50_000_000


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes_behind_a_right_beginning_are_refused(data: bytes) -> None:
    for start in (b"\xff\xd8\xff\xe0", SIGNATURE, JPEG[:200], PNG[:60]):
        with pytest.raises(PictureRefused):
            read_picture(start + data)


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content), name) + content + struct.pack(">I", zlib.crc32(name + content))


def made_png(width: int, height: int, packed: bytes, colour: int = 0, *more: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", head) + b"".join(more) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


BOMB = zlib.compress(b"\0" * 60_000_000, 9)
"""60 kB that unpack to 60 MB."""


@pytest.mark.parametrize("size", [(30_000, 30_000), (12_001, 400), (8000, 7000)])
def test_a_picture_of_too_many_pixels_is_refused_before_any_is_made(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cv2, "imdecode", lambda *_: pytest.fail("decoded"))
    with pytest.raises(PictureTooLarge):
        read_picture(made_png(*size, BOMB))


def test_a_picture_that_unpacks_to_more_than_it_says_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cv2, "imdecode", lambda *_: pytest.fail("decoded"))
    with pytest.raises(PictureTooLarge):
        read_picture(made_png(400, 400, BOMB))


def test_what_a_picture_says_beside_its_pixels_is_cut_off_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytes] = []
    real = cv2.imdecode
    monkeypatch.setattr(cv2, "imdecode", lambda data, how: seen.append(data.tobytes()) or real(data, how))
    profile = chunk(b"iCCP", b"x\0\0" + BOMB)
    rows = zlib.compress((b"\0" + bytes(400)) * 400)
    read_picture(made_png(400, 400, rows, 0, profile, chunk(b"tEXt", b"Author\0Rosa Lima")))
    read_picture(JPEG[:2] + b"\xff\xe1\x00\x10Exif Rosa Lima" + JPEG[2:])
    assert len(seen) == 2
    assert not any(b"Rosa" in data or b"iCCP" in data for data in seen)


def test_a_file_of_too_many_bytes_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload, "MOST_FILE_BYTES", len(JPEG) - 1)
    with pytest.raises(PictureTooLarge):
        read_picture(JPEG)


@pytest.mark.parametrize("size", [(200, 900), (900, 200)])
def test_a_picture_too_small_to_read_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(PictureTooSmall):
        read_picture(jpeg(*size))


@pytest.mark.parametrize("break_", [(b"IHDR", b"IHDX"), (b"IDAT", b"IDAX"), (b"IEND", b"IENX")])
def test_a_png_without_one_of_its_parts_is_refused(break_: tuple[bytes, bytes]) -> None:
    with pytest.raises(PictureRefused):
        read_picture(PNG.replace(*break_))
