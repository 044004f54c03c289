"""Small pictures for tests, as cameras and programs write them."""

import cv2
import numpy as np


def picture(width: int = 120, height: int = 90, seed: int = 1) -> np.ndarray:
    rows, columns = np.mgrid[0:height, 0:width]
    waves = np.dstack([rows * 2 % 256, columns * 3 % 256, (rows + columns * seed) % 256])
    return waves.astype(np.uint8)


def jpeg(width: int = 120, height: int = 90, seed: int = 1, *options: int) -> bytes:
    return cv2.imencode(".jpg", picture(width, height, seed), list(options))[1].tobytes()


def png(width: int = 120, height: int = 90) -> bytes:
    return cv2.imencode(".png", picture(width, height))[1].tobytes()
