"""Whether a turning face has depth.

Two views of a flat thing, a print or a screen held at an angle, are always related by a plane-to-plane map
(homography); two views of a head are not. The residual of the best such map over the points that move with the
skull, as a share of the eye distance, is the first measure. A sheet that is bent has some depth, but must be turned
far to be read as turned at all, and becomes narrow on the way: the second measure is how much narrower the face
became, against the turn that was read. Neither says anything against a screen that shows a film of a turning head.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk.life.landmark_names import LEFT_EYE, RIGHT_EYE, SKULL
from kiosk.life.sight import FaceSight, Points

Plane = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Depth:
    """What one turn showed at its height."""

    turn: float
    """Degrees from the frontal view, as read."""
    residual: float
    foreshortening: float


def measure_depth(frontal: FaceSight, turned: FaceSight, aspect: float) -> Depth:
    """The depth that two views of a face show. `aspect` is the picture's width over its height."""
    turn = abs(turned.signals.yaw - frontal.signals.yaw)
    return Depth(
        turn,
        planarity_residual(frontal.points, turned.points, aspect),
        narrowing(frontal.points, turned.points, aspect) / float(np.cos(np.radians(turn))),
    )


def planarity_residual(frontal: Points, turned: Points, aspect: float) -> float:
    """Root mean square residual over the eye distance."""
    source, destination = _on_plane(frontal, aspect), _on_plane(turned, aspect)
    mapped = _apply(_homography(source, destination), source)
    eyes = np.linalg.norm((frontal[LEFT_EYE, :2] - frontal[RIGHT_EYE, :2]) * (1.0, 1.0 / aspect))
    return float(np.sqrt(((mapped - destination) ** 2).sum(1).mean()) / eyes)


def narrowing(frontal: Points, turned: Points, aspect: float) -> float:
    """How much narrower one view is than the other: the smaller over the larger scale of the best affine map."""
    source, destination = _on_plane(frontal, aspect), _on_plane(turned, aspect)
    affine = np.linalg.lstsq(source - source.mean(0), destination - destination.mean(0))[0]
    larger, smaller = np.linalg.svd(affine)[1]
    return float(smaller / larger)


def _on_plane(points: Points, aspect: float) -> Plane:
    """The points of the skull in units of the picture's width."""
    placed: Plane = points[list(SKULL), :2] * np.array([1.0, 1.0 / aspect])
    return placed


def _homography(source: Plane, destination: Plane) -> Plane:
    """The least-squares plane-to-plane map by the direct linear transform, on centred points (Hartley, 1997)."""
    before, after = _centring(source), _centring(destination)
    x, y = _apply(before, source).T
    u, v = _apply(after, destination).T
    one, nil = np.ones_like(x), np.zeros_like(x)
    rows_u = np.column_stack([x, y, one, nil, nil, nil, -u * x, -u * y, -u])
    rows_v = np.column_stack([nil, nil, nil, x, y, one, -v * x, -v * y, -v])
    middle = np.linalg.svd(np.vstack([rows_u, rows_v]))[2][-1].reshape(3, 3)
    whole: Plane = np.linalg.inv(after) @ middle @ before
    return whole


def _centring(points: Plane) -> Plane:
    """Moves the points' middle to 0 and their mean distance from it to the square root of 2."""
    middle = points.mean(0)
    scale = np.sqrt(2) / np.linalg.norm(points - middle, axis=1).mean()
    return np.array([[scale, 0, -scale * middle[0]], [0, scale, -scale * middle[1]], [0, 0, 1.0]])


def _apply(plane: Plane, points: Plane) -> Plane:
    through = np.column_stack([points, np.ones(len(points))]) @ plane.T
    mapped: Plane = through[:, :2] / through[:, 2:]
    return mapped
