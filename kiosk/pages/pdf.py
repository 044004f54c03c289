"""Pictures in one PDF, and back: the least PDF that every reader opens, written in one way only.

Why no library: what writes JPEGs into a PDF (img2pdf) brings 15 MB of others (pikepdf, lxml, Pillow), and none of them
can say that a PDF holds *nothing else*. This form is canonical: `read_pdf` takes the pictures out, writes the PDF again
and compares every byte, so that no script, action, attachment or second file can come with it. The pictures are stored
as they are (DCTDecode, ISO 32000-1, 7.4.8), their segments checked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.errors import BalcaoError
from kiosk.messages import MOST_DOCUMENT_BYTES, MOST_PAGES
from kiosk.pages.jpeg import COMMENT, Jpeg, PictureRefused, read_jpeg

HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
LONG_SIDE_PT = 842.0
"""The long side of a page in points: A4's."""
LEAST_SIDE, MOST_SIDE = 64, 4000
"""Of a page's picture, in pixels."""
FIRST_PAGE_OBJECT, OBJECTS_A_PAGE = 3, 3
COLOURS = {1: "/DeviceGray", 3: "/DeviceRGB"}
JFIF = 0xE0
_IMAGE = re.compile(rb"<</Type/XObject/Subtype/Image[^>]{0,160}/Length (\d{1,8})>>\nstream\n")


class PdfRefused(BalcaoError):
    """Bytes that are not a PDF of ours."""

    key = "pdf_refused"


@dataclass(frozen=True)
class Page:
    """One page: its picture as a JPEG, with its size in pixels. Its repr shows no picture."""

    jpeg: bytes
    width: int
    height: int
    components: int

    def __repr__(self) -> str:
        return f"Page({self.width}x{self.height})"


def page(jpeg: bytes) -> Page:
    """A page of a picture. Raises PdfRefused for one that no page holds."""
    try:
        facts = read_jpeg(jpeg)
    except PictureRefused as error:
        raise PdfRefused("Uma página não é uma imagem que se possa guardar.") from error
    if min(facts.width, facts.height) < LEAST_SIDE or max(facts.width, facts.height) > MOST_SIDE:
        raise PdfRefused("Uma página é pequena ou grande demais.")
    if not _is_plain(facts):
        raise PdfRefused("Uma página traz mais do que a imagem.")
    return Page(jpeg, facts.width, facts.height, facts.components)


def _is_plain(facts: Jpeg) -> bool:
    """Whether nothing but the picture is in it: at most the JFIF head (14 bytes), which holds no words."""
    extras = [part for part in facts.segments if part.marker == COMMENT or part.marker >= JFIF]
    return all(part.marker == JFIF and part.payload[:5] == b"JFIF\0" and len(part.payload) == 14 for part in extras)


def write_pdf(pages: Sequence[Page]) -> bytes:
    """One PDF of these pages. Raises PdfRefused for none, too many, or too many bytes."""
    if not 0 < len(pages) <= MOST_PAGES:
        raise PdfRefused("Um documento tem de uma a dez páginas.")
    if sum(len(one.jpeg) for one in pages) > MOST_DOCUMENT_BYTES:
        raise PdfRefused("O documento é grande demais.")
    pieces, offsets, at = [HEAD], [], len(HEAD)
    for number, body in enumerate(_objects(pages), 1):
        piece = b"%d 0 obj\n%b\nendobj\n" % (number, body)
        offsets.append(at)
        pieces.append(piece)
        at += len(piece)
    data = b"".join((*pieces, _tail(offsets, at)))
    if len(data) > MOST_DOCUMENT_BYTES:
        raise PdfRefused("O documento é grande demais.")
    return data


def _objects(pages: Sequence[Page]) -> Iterator[bytes]:
    first = [FIRST_PAGE_OBJECT + OBJECTS_A_PAGE * index for index in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in first)
    yield b"<</Type/Catalog/Pages 2 0 R>>"
    yield f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode()
    for number, one in zip(first, pages, strict=True):
        yield from _page_objects(number, one)


def _page_objects(number: int, one: Page) -> Iterator[bytes]:
    scale = LONG_SIDE_PT / max(one.width, one.height)
    width, height = f"{one.width * scale:.2f}", f"{one.height * scale:.2f}"
    drawing = f"q {width} 0 0 {height} 0 0 cm /Im Do Q".encode()
    yield (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents {number + 1} 0 R"
        f"/Resources<</XObject<</Im {number + 2} 0 R>>>>>>"
    ).encode()
    yield b"<</Length %d>>\nstream\n%b\nendstream" % (len(drawing), drawing)
    head = (
        f"<</Type/XObject/Subtype/Image/Width {one.width}/Height {one.height}/ColorSpace{COLOURS[one.components]}"
        f"/BitsPerComponent 8/Filter/DCTDecode/Length {len(one.jpeg)}>>"
    )
    yield b"%b\nstream\n%b\nendstream" % (head.encode(), one.jpeg)


def _tail(offsets: Sequence[int], at: int) -> bytes:
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    count = len(offsets) + 1
    return (
        f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<</Size {count}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n"
    ).encode()


def read_pdf(data: bytes) -> tuple[Page, ...]:
    """The pages of a PDF that `write_pdf` made, byte for byte. Raises PdfRefused for any other bytes."""
    if len(data) > MOST_DOCUMENT_BYTES or not data.startswith(HEAD):
        raise PdfRefused("O documento não é um PDF deste programa.")
    pages = tuple(page(jpeg) for jpeg in _pictures(data))
    if not pages or write_pdf(pages) != data:
        raise PdfRefused("O PDF traz mais do que as páginas.")
    return pages


def _pictures(data: bytes) -> Iterator[bytes]:
    at = 0
    for _ in range(MOST_PAGES + 1):
        found = _IMAGE.search(data, at)
        if found is None:
            return
        at = found.end() + int(found[1])
        yield data[found.end() : at]
