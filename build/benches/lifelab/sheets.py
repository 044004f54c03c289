"""A print, flat or bent, that somebody holds before the camera: turned, tilted and moved in perspective."""

import cv2
import numpy as np

HALF_PX = 230
"""Half the sheet: the face and what is around it."""
DISTANCE_PX = 900
"""From the camera to the sheet, at rest."""
STRIPS = 24
WALL = 90
"""Grey behind the sheet."""


def held(picture: np.ndarray, yaw: float, pitch: float, near: float, bend: float) -> np.ndarray:
    """The middle of a picture as a sheet. Angles in degrees; `bend` is that between its two edges (a cylinder)."""
    height, width = picture.shape[:2]
    u = np.linspace(-HALF_PX, HALF_PX, STRIPS + 1)
    top, bottom = (_projected(u, side, (yaw, pitch, near, bend)) for side in (-HALF_PX, HALF_PX))
    middle = np.array([width / 2, height / 2])
    seen = np.full_like(picture, WALL)
    depth = (top[:, 2] + bottom[:, 2]) / 2
    for strip in sorted(range(STRIPS), key=lambda place: -depth[place]):
        source = np.array(
            [[u[strip], -HALF_PX], [u[strip + 1], -HALF_PX], [u[strip + 1], HALF_PX], [u[strip], HALF_PX]]
        )
        target = np.array([top[strip], top[strip + 1], bottom[strip + 1], bottom[strip]])[:, :2]
        _lay(seen, picture, (source + middle).astype(np.float32), (target + middle).astype(np.float32))
    return seen


def _projected(u: np.ndarray, v: float, how: tuple[float, float, float, float]) -> np.ndarray:
    """Places along one edge of the sheet as seen, shape (n, 3): x, y and depth."""
    yaw, pitch, near, bend = how
    a, b = np.radians([-yaw, pitch])
    if bend:
        radius = 2 * HALF_PX / np.radians(bend)
        across, back = radius * np.sin(u / radius), radius * (1 - np.cos(u / radius))
    else:
        across, back = u, np.zeros_like(u)
    turn = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
    nod = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    x, y, z = (np.column_stack([across, np.full_like(u, v), back]) @ (nod @ turn).T).T
    larger = DISTANCE_PX * near / (DISTANCE_PX + z)
    return np.column_stack([x * larger, y * larger, z])


def _lay(seen: np.ndarray, picture: np.ndarray, source: np.ndarray, target: np.ndarray) -> None:
    """Lay one strip of the sheet over what is behind it."""
    left, right = max(0, int(target[:, 0].min()) - 1), min(seen.shape[1], int(target[:, 0].max()) + 2)
    if right <= left:
        return
    shift = np.array([left, 0], np.float32)
    onto = cv2.getPerspectiveTransform(source, target - shift)
    size = (right - left, seen.shape[0])
    strip = cv2.warpPerspective(picture, onto, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    mask = cv2.fillConvexPoly(np.zeros(size[::-1], np.uint8), np.rint(target - shift).astype(np.int32), 1) > 0
    seen[:, left:right][mask] = strip[mask]
