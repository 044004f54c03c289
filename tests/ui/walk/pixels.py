"""Contrast measured from the picture: the commonest colour of a place is its ground, what stands out most is its ink.

Ratio after WCAG 2.2 (relative luminance). A colour counts when it covers a thousandth of the place.
"""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

LEAST_SHARE = 0.001
REACH_PX = 4


def as_array(image: QImage) -> np.ndarray:
    """The picture as rows of packed 0xRRGGBB, uint32."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    packed = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return packed[:, : image.width()] & 0xFFFFFF


def luminance(packed: np.ndarray) -> np.ndarray:
    """Relative luminance, 0 to 1, of packed colours."""
    channels = np.stack([(packed >> shift) & 255 for shift in (16, 8, 0)], axis=-1) / 255.0
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def ratio(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Contrast ratio of luminances, 1 to 21."""
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def contrast(picture: np.ndarray, place: QRectF) -> float | None:
    """The best contrast with the ground inside a place; None where nothing of it is seen."""
    area = _crop(picture, place)
    if area.size == 0:
        return None
    colours, times = np.unique(area, return_counts=True)
    lights = luminance(colours)
    seen = lights[times >= max(1, LEAST_SHARE * area.size)]
    return float(ratio(seen, lights[times.argmax()]).max())


def edge(picture: np.ndarray, place: QRectF) -> float | None:
    """How far a control's left or upper edge, or its face, stands out from what lies around it."""
    x, y, middle = round(place.left()), round(place.top()), place.center()
    across = _crop(picture, QRectF(x - REACH_PX, middle.y(), 3 * REACH_PX, 1))
    down = _crop(picture, QRectF(middle.x(), y - REACH_PX, 1, 3 * REACH_PX))
    strips = [luminance(strip.ravel()) for strip in (across, down) if strip.size == 3 * REACH_PX]
    return max((float(ratio(strip, strip[0]).max()) for strip in strips), default=None)


def _crop(picture: np.ndarray, place: QRectF) -> np.ndarray:
    left, top = max(0, round(place.left())), max(0, round(place.top()))
    right, bottom = max(left, round(place.right())), max(top, round(place.bottom()))
    return picture[top:bottom, left:right]
