"""From a frame with a sheet in it to a page: straight, as many pixels as the camera gave, a JPEG of bounded size.

Nothing is mended: colours, shadows and stains stay as the camera saw them, because a document is evidence.
"""

import cv2
import numpy as np

from kiosk.life.sight import Image
from kiosk.messages import MOST_DOCUMENT_BYTES, MOST_PAGES
from kiosk.pages.pdf import LEAST_SIDE, Page, page
from kiosk.scan.edges import Quad
from kiosk.scan.sight import sides

MOST_LONG_PX = 2400
"""A4 at 200 dots an inch."""
MOST_PAGE_BYTES = (MOST_DOCUMENT_BYTES - 64 * 1024) // MOST_PAGES
"""So that as many pages as may be always fit into one document."""
QUALITIES = (88, 78, 65, 50, 35)
SHRINK = 0.75


def straighten(image: Image, corners: Quad | None) -> Image:
    """The sheet of a frame as if seen from straight above; without corners, the whole frame."""
    height, width = image.shape[:2]
    if corners is None:
        return _fitted(image)
    placed = corners * (width, height)
    top, right, bottom, left = sides(placed)
    across, down = max(LEAST_SIDE, round(max(top, bottom))), max(LEAST_SIDE, round(max(left, right)))
    target = np.array([[0, 0], [across, 0], [across, down], [0, down]], np.float32)
    onto = cv2.getPerspectiveTransform(placed.astype(np.float32), target)
    return _fitted(np.asarray(cv2.warpPerspective(image, onto, (across, down), flags=cv2.INTER_CUBIC), np.uint8))


def _fitted(image: Image) -> Image:
    scale = MOST_LONG_PX / max(image.shape[:2])
    if scale >= 1:
        return image
    size = round(image.shape[1] * scale), round(image.shape[0] * scale)
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)


def to_page(image: Image) -> Page:
    """The picture as a page of at most MOST_PAGE_BYTES: coarser first, then smaller."""
    while True:
        for quality in QUALITIES:
            data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()
            if len(data) <= MOST_PAGE_BYTES:
                return page(data)
        size = round(image.shape[1] * SHRINK), round(image.shape[0] * SHRINK)
        image = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
