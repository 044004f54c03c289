"""An enrolment code held before the camera as a QR."""

import time

import cv2

from kiosk.devices.camera import camera_for
from kiosk.errors import Refused
from kiosk.ports import Camera
from sync.token import PREFIX

WITHIN_S = 60.0


def read_held_code(setting: str, within_s: float = WITHIN_S) -> str:
    """The code held before the camera of a setting. Raises DeviceFault, or Refused when none was seen."""
    return find_code(camera_for(setting), within_s)


def find_code(camera: Camera, within_s: float) -> str:
    """Look until an enrolment code is seen; other codes, on a poster or a badge, are looked past."""
    detector = cv2.QRCodeDetector()
    until = time.monotonic() + within_s
    camera.open()
    try:
        while time.monotonic() < until and (frame := camera.read()) is not None:
            text, _, _ = detector.detectAndDecode(frame.image)
            if text.startswith(PREFIX):
                return text
    finally:
        camera.close()
    raise Refused("A câmera não viu um código de inscrição. Mostre o QR inteiro, de perto, e tente de novo.")
