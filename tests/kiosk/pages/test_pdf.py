"""The PDF of a document: every reader opens it, and nothing but its pages can be in it."""

import re
import struct

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.messages import MOST_DOCUMENT_BYTES, MOST_PAGES
from kiosk.pages.jpeg import PictureRefused, PictureTooLarge, read_jpeg
from kiosk.pages.pdf import HEAD, Page, PdfRefused, page, read_pdf, write_pdf
from tests.kiosk.pages.pictures import jpeg, picture

ONE = jpeg(120, 90)
TWO = write_pdf([page(ONE), page(jpeg(80, 200, 5))])


def test_the_pages_come_back_as_they_were() -> None:
    assert [(one.width, one.height) for one in read_pdf(TWO)] == [(120, 90), (80, 200)]
    assert read_pdf(TWO)[0].jpeg == ONE
    assert np.abs(cv2.imdecode(np.frombuffer(ONE, np.uint8), 1).astype(int) - picture()).mean() < 20


def test_every_object_lies_where_the_table_says() -> None:
    start = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", TWO)[1])
    rows = re.findall(rb"(\d{10}) 00000 n \n", TWO[start:])
    assert len(rows) == 2 + 2 * 3
    assert all(TWO[int(at) :].startswith(b"%d 0 obj\n" % number) for number, at in enumerate(rows, 1))
    for length, body in re.findall(rb"/Length (\d+)>>\nstream\n(.*?)\nendstream", TWO, re.DOTALL):
        assert len(body) >= int(length)


def test_a_grey_page_says_that_it_is_grey() -> None:
    grey = cv2.imencode(".jpg", np.full((90, 90), 200, np.uint8))[1].tobytes()
    assert b"/DeviceGray" in write_pdf([page(grey)])


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_a_pdf_with_one_byte_changed_added_or_lost_outside_its_pixels_is_refused(data: st.DataObject) -> None:
    outside = st.integers(0, TWO.index(ONE) - 1) | st.integers(TWO.rindex(b"xref\n0"), len(TWO) - 1)
    at = data.draw(outside)
    kind = data.draw(st.sampled_from(["change", "add", "lose"]))
    other = data.draw(st.binary(min_size=1, max_size=1).filter(lambda one: one[0] != TWO[at]))
    changed = {"change": TWO[:at] + other + TWO[at + 1 :], "add": TWO[:at] + other + TWO[at:],
               "lose": TWO[:at] + TWO[at + 1 :]}[kind]  # fmt: skip
    if changed != TWO:
        with pytest.raises(PdfRefused):
            read_pdf(changed)


@pytest.mark.parametrize(
    "extra",
    [b"<</S/JavaScript/JS(app.alert(1))>>", b"PK\x03\x04", b"\n%%EOF\n", b"<html>"],
)
def test_nothing_travels_behind_or_between(extra: bytes) -> None:
    for hidden in (TWO + extra, TWO.replace(b"endobj\n2 0", b"endobj\n" + extra + b"2 0"), HEAD + extra + TWO[15:]):
        with pytest.raises(PdfRefused):
            read_pdf(hidden)


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_other_bytes_are_refused_by_name(data: bytes) -> None:
    for one in (data, HEAD + data, TWO[:200] + data):
        with pytest.raises(PdfRefused):
            read_pdf(one)


@pytest.mark.parametrize("cut", [1, 20, 500, len(TWO) - 30])
def test_a_pdf_that_was_cut_is_refused(cut: int) -> None:
    with pytest.raises(PdfRefused):
        read_pdf(TWO[:-cut])


def test_pages_are_few_and_bytes_are_bounded() -> None:
    write_pdf([page(ONE)] * MOST_PAGES)
    heavy = Page(ONE + b"\0" * (MOST_DOCUMENT_BYTES // 2), 120, 90, 3)
    for pages in ([], [page(ONE)] * (MOST_PAGES + 1), [heavy, heavy]):
        with pytest.raises(PdfRefused):
            write_pdf(pages)


@pytest.mark.parametrize("size", [(30, 90), (90, 30), (4200, 70)])
def test_a_page_of_a_size_that_nobody_reads_is_refused(size: tuple[int, int]) -> None:
    with pytest.raises(PdfRefused):
        page(jpeg(*size))


def with_segment(marker: int, payload: bytes) -> bytes:
    return ONE[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(payload) + 2) + payload + ONE[2:]


@pytest.mark.parametrize("marker", [0xE0, 0xE1, 0xED, 0xFE])
def test_a_page_says_nothing_beside_its_picture(marker: int) -> None:
    hidden = with_segment(marker, b"GPS 15.6 S 56.1 W <script>")
    with pytest.raises(PdfRefused):
        page(hidden)
    assert page(read_jpeg(hidden).bare()).width == 120


def test_without_its_notes_a_picture_is_the_same_picture() -> None:
    plain = read_jpeg(ONE).bare()
    assert (cv2.imdecode(np.frombuffer(plain, np.uint8), 1) == cv2.imdecode(np.frombuffer(ONE, np.uint8), 1)).all()
    progressive = jpeg(120, 90, 1, cv2.IMWRITE_JPEG_PROGRESSIVE, 1)
    bare = read_jpeg(progressive).bare()
    assert (
        cv2.imdecode(np.frombuffer(bare, np.uint8), 1) == cv2.imdecode(np.frombuffer(progressive, np.uint8), 1)
    ).all()


@given(st.integers(2, len(ONE) - 1))
def test_a_jpeg_that_was_cut_is_refused(end: int) -> None:
    with pytest.raises(PictureRefused):
        read_jpeg(ONE[:end])


@given(st.binary(max_size=300))
def test_bytes_that_only_begin_as_a_jpeg_are_refused(data: bytes) -> None:
    with pytest.raises(PictureRefused):
        read_jpeg(b"\xff\xd8" + data)


def test_a_jpeg_with_something_behind_it_is_refused() -> None:
    with pytest.raises(PictureRefused):
        read_jpeg(ONE + b"PK\x03\x04")


@pytest.mark.parametrize("size", [(65535, 65535), (12001, 10), (10000, 9000)])
def test_a_picture_that_claims_too_many_pixels_is_refused_before_any_is_made(size: tuple[int, int]) -> None:
    at = ONE.index(b"\xff\xc0") + 5
    with pytest.raises(PictureTooLarge):
        read_jpeg(ONE[:at] + struct.pack(">HH", size[1], size[0]) + ONE[at + 4 :])


def test_a_picture_of_endless_scans_is_refused() -> None:
    progressive = jpeg(64, 64, 1, cv2.IMWRITE_JPEG_PROGRESSIVE, 1)
    last = progressive.rindex(b"\xff\xda")
    with pytest.raises(PictureRefused):
        read_jpeg(progressive[:-2] + progressive[last:-2] * 60 + progressive[-2:])
