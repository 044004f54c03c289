"""How a camera is watched at a counter: opened again whenever it is lost, and shown small.

Whoever watches has a thread for it; this is what that thread does.
"""

from collections.abc import Callable
from threading import Event

from kiosk.errors import BalcaoError
from kiosk.life.sight import Image
from kiosk.ports import Camera

REOPEN_EVERY_S = 0.5
CAMERA_PATIENCE_S = 20.0
"""How long a lost camera is waited for."""
PREVIEW_MOST_PX = 640


def keep_open(
    camera: Camera, pump: Callable[[], None], lost: Callable[[], None], over: Callable[[], bool], stopping: Event
) -> None:
    """Open the camera and `pump` its frames until `over`; `lost` is told each time it cannot be opened or read."""
    while not over():
        try:
            camera.open()
            pump()
        except BalcaoError:
            lost()
        finally:
            camera.close()
        if not over():
            stopping.wait(REOPEN_EVERY_S)


def preview(image: Image) -> Image:
    """The picture, small enough to draw 30 times a second."""
    every = -(-image.shape[1] // PREVIEW_MOST_PX)
    return image if every == 1 else image[::every, ::every].copy()
