"""The choice among cameras, and recordings as cameras."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.devices import camera as cameras
from kiosk.devices.camera import DeviceCamera, FileCamera, camera_for, find_webcam
from kiosk.devices.simulated import SimulatedCamera
from kiosk.errors import DeviceFault
from kiosk.ports import SourceKind
from tests.kiosk.devices.plugs import Plugged

FRAMES, RATE = 6, 20.0


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    path = tmp_path / "visita.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"MJPG"), RATE, (64, 48))
    for number in range(FRAMES):
        writer.write(np.full((48, 64, 3), number * 40, np.uint8))
    writer.release()
    return path


class OwnTime:
    now = 10.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def test_a_recording_plays_at_its_own_pace_and_ends(recording: Path) -> None:
    time = OwnTime()
    camera = FileCamera(recording, time.monotonic, time.sleep)
    camera.open()
    frames = list(iter(camera.read, None))
    assert camera.read() is None
    assert np.diff([frame.taken_at for frame in frames]) == pytest.approx([1 / RATE] * (FRAMES - 1))
    assert time.now == pytest.approx(10.0 + (FRAMES - 1) / RATE)
    assert [round(float(frame.image.mean()) / 40) for frame in frames] == list(range(FRAMES))
    camera.close()


def test_a_recording_says_that_it_is_one(recording: Path) -> None:
    source = camera_for(str(recording)).source
    assert (source.kind, source.name) == (SourceKind.FILE, "visita.avi")


def test_a_file_that_is_no_recording_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "carta.avi"
    path.write_text("isto não é um vídeo")
    with pytest.raises(DeviceFault, match=r"carta\.avi"):
        camera_for(str(path)).open()


def test_a_number_is_a_device() -> None:
    camera = camera_for("97")
    assert isinstance(camera, DeviceCamera)
    assert camera.source.kind is SourceKind.DEVICE
    assert "video97" in camera.source.name


def test_a_device_that_is_not_there_is_a_fault_and_reads_nothing() -> None:
    camera = camera_for("97")
    with pytest.raises(DeviceFault, match="97"):
        camera.open()
    assert camera.read() is None
    camera.close()


def test_simulated_is_the_simulated_person() -> None:
    camera = camera_for("simulated")
    assert isinstance(camera, SimulatedCamera)
    assert camera.source.kind is SourceKind.SIMULATED


def test_a_file_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(DeviceFault, match="não existe"):
        camera_for("/nao/existe.mp4")


def test_auto_without_a_camera_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cameras, "DEVICES", tmp_path)
    assert find_webcam() is None
    with pytest.raises(DeviceFault, match="Nenhuma câmera"):
        camera_for("auto")


def test_auto_skips_devices_that_give_no_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("video97", "video98", "video-mic"):
        (tmp_path / name).touch()
    monkeypatch.setattr(cameras, "DEVICES", tmp_path)
    assert find_webcam() is None


def test_a_camera_that_comes_back_under_another_number_is_found_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged = Plugged(tmp_path, monkeypatch)
    camera = DeviceCamera(0, capture=plugged.capture)
    camera.open()
    assert camera.read() is not None
    plugged.move_to(None)
    assert camera.read() is None
    camera.close()
    with pytest.raises(DeviceFault):
        camera.open()
    plugged.move_to(2)
    camera.open()
    assert camera.read() is not None
    assert camera.source.name == "Camera do balcao (video2)"
