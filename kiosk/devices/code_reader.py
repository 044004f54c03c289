"""Reads a QR code in a picture, by OpenCV.

A receipt's code has 73 modules a side: at arm's length of a small camera that is three pixels each, fewer than the
decoder likes. Pictures of that size are tried as they are and, when that fails, twice as large. Measured on codes of
250 pixels with sensor noise and a slight blur: none read as they are, all read at twice the size.
"""

import cv2

from kiosk.life.sight import Image

SMALL_PX = 1000
"""Pictures up to this width are tried at twice their size."""


class CodeReader:
    """One reader; not for several threads at once."""

    def __init__(self) -> None:
        self._detector = cv2.QRCodeDetectorAruco()

    def read(self, image: Image) -> str:
        """The text of the code in a picture (BGR); empty when there is none, or none that can be read."""
        text = self._decode(image)
        if text or image.shape[1] > SMALL_PX:
            return text
        return self._decode(cv2.resize(image, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC))

    def _decode(self, image: "cv2.typing.MatLike") -> str:
        try:
            return str(self._detector.detectAndDecode(image)[0])
        except (cv2.error, UnicodeDecodeError):  # a damaged code is no code
            return ""
