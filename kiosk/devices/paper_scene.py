"""A document on a table as a camera above it would see it: drawn, laid in space, lit; a pure function.

Two pages that belong to nobody: a front with the portrait of the simulated person, and a back. What spoils a picture
in life can be asked for: a slant, a shadow, a lamp's reflection, a hand that shakes.
"""

from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.life.sight import Image

WIDTH, HEIGHT = 1280, 960
PAGE_WIDTH, PAGE_HEIGHT = 1050, 740
TABLE = (58, 84, 116)
"""Wood, BGR."""
PAPER, INK, SEAL = (226, 232, 236), (52, 44, 40), (150, 110, 60)
TEXT_LINES = {
    "front": ("CARTEIRA DE ENSAIO", "NOME", "MARIA APARECIDA DE SOUZA", "FILIACAO", "BENEDITA DE SOUZA",
              "NASCIMENTO   12/05/1958", "SEM VALOR - SO PARA TESTES"),
    "back": ("CARTEIRA DE ENSAIO - VERSO", "REGISTRO  0000000-0", "EXPEDIDA EM  01/02/2020", "CUIABA - MT",
             "ASSINATURA DO TITULAR", "SEM VALOR - SO PARA TESTES", "MODELO 0"),
}  # fmt: skip
FOCAL = 1.25
"""Of the frame's width."""


@dataclass(frozen=True)
class View:
    """How the paper lies before the camera, and the light. Angles in degrees; shifts in shares of the frame."""

    size: float = 0.62
    """Its width when it lies flat, of the frame's."""
    roll: float = 0.0
    pitch: float = 0.0
    yaw: float = 0.0
    across: float = 0.0
    down: float = 0.0
    light: float = 1.0
    shadow: float = 0.0
    """How much darker one side of the table is."""
    glare: float = 0.0
    """A lamp on the paper; 1 covers what lies under it."""
    shake: float = 0.0
    """Pixels that the paper moves while the shutter is open."""
    paper: bool = True


def corners(view: View) -> npt.NDArray[np.float64]:
    """Where the page's corners lie in the frame: top left, then clockwise; shape (4, 2)."""
    half = np.array([1.0, PAGE_HEIGHT / PAGE_WIDTH]) * view.size / 2
    flat = np.array([[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0]]) * np.array([*half, 0])
    turned = flat @ _turn(view).T
    depth = FOCAL / (FOCAL + turned[:, 2])
    middle = np.array([0.5 + view.across, HEIGHT / WIDTH / 2 + view.down])
    placed: npt.NDArray[np.float64] = (turned[:, :2] * depth[:, None] + middle) * WIDTH
    return placed


def _turn(view: View) -> npt.NDArray[np.float64]:
    roll, pitch, yaw = np.radians([view.roll, view.pitch, view.yaw])
    around_z = np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
    around_x = np.array([[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]])
    around_y = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    turned: npt.NDArray[np.float64] = around_z @ around_x @ around_y
    return turned


def draw(view: View, page: Image) -> Image:
    """One frame, BGR, HEIGHT x WIDTH."""
    scene = _table().copy()
    if view.paper:
        target = corners(view).astype(np.float32)
        onto = cv2.getPerspectiveTransform(_page_corners(), target)
        size = (WIDTH, HEIGHT)
        laid = cv2.warpPerspective(page, onto, size, flags=cv2.INTER_AREA)
        mask = cv2.warpPerspective(np.full(page.shape[:2], 255, np.uint8), onto, size)
        scene[mask > 127] = laid[mask > 127]
        if view.glare:
            scene = _lamp(scene, target.mean(0), view)
    return _seen(scene, view)


def _page_corners() -> npt.NDArray[np.float32]:
    return np.array([[0, 0], [PAGE_WIDTH, 0], [PAGE_WIDTH, PAGE_HEIGHT], [0, PAGE_HEIGHT]], np.float32)


def _lamp(scene: Image, middle: npt.NDArray[np.float32], view: View) -> Image:
    glow = np.zeros(scene.shape[:2], np.uint8)
    radius = round(0.11 * view.size * WIDTH)
    cv2.circle(glow, (round(float(middle[0])) - radius, round(float(middle[1]))), radius, 255, -1)
    soft = cv2.blur(glow, (radius // 2 + 1, radius // 2 + 1))
    return np.asarray(cv2.add(scene, cv2.merge([soft] * 3) * min(1.0, view.glare), dtype=cv2.CV_8U), np.uint8)


def _seen(scene: Image, view: View) -> Image:
    if view.shadow:
        fall = np.linspace(1.0, 1.0 - view.shadow, WIDTH, dtype=np.float32)
        fall = np.where(np.arange(WIDTH) > WIDTH * 0.55, fall - 0.3 * view.shadow, fall)
        scene = np.clip(scene * fall[None, :, None], 0, 255).astype(np.uint8)
    if view.light != 1.0:
        scene = np.asarray(cv2.convertScaleAbs(scene, alpha=view.light), np.uint8)
    if view.shake >= 1:
        length = round(view.shake)
        scene = np.asarray(cv2.filter2D(scene, -1, np.full((1, length), 1 / length)), np.uint8)
    return scene


@cache
def _table() -> Image:
    grain = np.random.default_rng(7).normal(0, 5, (HEIGHT // 8, 1, 1))
    rows = cv2.resize(np.tile(grain, (1, WIDTH, 3)).astype(np.float32), (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(rows + np.array(TABLE), 0, 255), np.uint8)


def paint_page(side: str, portrait: Image | None = None) -> Image:
    """A page of the test card, PAGE_HEIGHT x PAGE_WIDTH: "front", with the portrait where there is one, or "back"."""
    page = np.full((PAGE_HEIGHT, PAGE_WIDTH, 3), PAPER, np.uint8)
    cv2.rectangle(page, (24, 24), (PAGE_WIDTH - 25, PAGE_HEIGHT - 25), SEAL, 3)
    left = 60
    if portrait is not None:
        left = 400
        page[170:570, 60:360] = cv2.resize(portrait, (300, 400), interpolation=cv2.INTER_AREA)
    for number, line in enumerate(TEXT_LINES[side]):
        place = (60 if number == 0 else left, 110 + 90 * number)
        cv2.putText(page, line, place, cv2.FONT_HERSHEY_DUPLEX, 1.6 if number == 0 else 1.1, INK, 2, cv2.LINE_AA)
    return page
