"""Whether two faces of one visit are the same person: SFace, 128 numbers a face.

Used to keep one person through the challenge. The face is aligned by its own landmarks onto the five points that
the network was trained on.
"""

import cv2
import numpy as np

from kiosk.life.pose import similarity
from kiosk.life.sight import Embedding, Image, Points

SIDE = 112
TRAINED_POINTS = np.array(
    [[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]]
)
"""Where the network expects right eye, left eye, nose tip, right and left mouth corner (ArcFace's template)."""
FIVE = ((33, 133), (362, 263), (1,), (61,), (291,))
"""The same five as landmarks; an eye is the middle of its two corners."""


class Recogniser:
    """The SFace network."""

    def __init__(self, onnx: bytes) -> None:
        self._net = cv2.dnn.readNetFromONNX(np.frombuffer(onnx, np.uint8))

    def embed(self, image: Image, points: Points) -> Embedding:
        """The face that these landmarks mark, as a unit vector."""
        height, width = image.shape[:2]
        five = np.array([points[list(group), :2].mean(0) for group in FIVE]) * (width, height)
        fit = similarity(five, TRAINED_POINTS, np.ones(len(FIVE)))
        onto = np.column_stack([fit.scale * fit.rotation, fit.shift])
        aligned = cv2.warpAffine(image, onto, (SIDE, SIDE), flags=cv2.INTER_LINEAR)
        self._net.setInput(cv2.dnn.blobFromImage(aligned, swapRB=True), "data")
        vector = self._net.forward().ravel().astype(np.float64)
        unit: Embedding = vector / np.linalg.norm(vector)
        return unit
