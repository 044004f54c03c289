"""The slot for a passive detector: packs are checked, inputs made as described, answers read as described."""

import hashlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.life.models import ModelSet
from kiosk.life.packs import PACK_FILE, PAD_SLOT, ModelPack, ModelRefused, check_pack, install, installed_pack, remove
from kiosk.life.pad import PassiveDetector, crop, prepared
from kiosk.life.sight import Box
from kiosk.life.verdict import Failed, Passed, Reason
from tests.kiosk.life import people
from tests.kiosk.life.onnx_bytes import colour_net

SIDE = 16
RED_IS_ALIVE = np.array([[0.0, 0.0, -4.0], [0.0, 0.0, 4.0]])
"""In the order blue, green, red: the second score grows with red."""
TEXT = """
name = "vermelho"
version = "1"
licence = "MIT"
origin = "feito pelo teste"
file = "rede.onnx"
sha256 = "{sha256}"
bytes = {size}

[input]
crop_scale = {scale}
width = 16
height = 16
channels = "{channels}"
mean = [127.5, 127.5, 127.5]
std = [127.5, 127.5, 127.5]

[output]
live = {live}
activation = "softmax"
threshold = 0.6
"""
FACE = Box(0.25, 0.25, 0.5, 0.5)


def pack(folder: Path, onnx: bytes | None = None, **changes: object) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    content = colour_net(RED_IS_ALIVE, (0.0, 0.0), SIDE) if onnx is None else onnx
    values = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "scale": 1.5, "channels": "BGR"}
    (folder / "rede.onnx").write_bytes(content)
    (folder / PACK_FILE).write_text(TEXT.format(**{"live": 1, **values, **changes}))
    return folder


def detector(folder: Path) -> PassiveDetector:
    return PassiveDetector.load(*check_pack(folder))


def picture(blue: int, green: int, red: int) -> np.ndarray:
    return np.full((48, 64, 3), (blue, green, red), np.uint8)


def score(found: PassiveDetector, image: np.ndarray) -> float:
    face = people.Person().face(0.0)
    assert face is not None
    return found.score(image, face)


def test_a_net_that_looks_for_red_finds_it(tmp_path: Path) -> None:
    found = detector(pack(tmp_path))
    assert score(found, picture(0, 0, 255)) > 0.99
    assert score(found, picture(255, 255, 0)) < 0.01
    # softmax of -4 * 0.2 and 4 * 0.2: exactly what the pack's arithmetic says
    assert score(found, picture(0, 0, 153)) == pytest.approx(1 / (1 + np.exp(-1.6)), abs=1e-3)


def test_the_order_of_the_colours_is_the_packs(tmp_path: Path) -> None:
    found = detector(pack(tmp_path, channels="RGB"))
    assert score(found, picture(255, 0, 0)) > 0.99
    assert score(found, picture(0, 0, 255)) < 0.01


def test_which_output_is_alive_is_the_packs(tmp_path: Path) -> None:
    assert score(detector(pack(tmp_path, live=0)), picture(0, 0, 255)) < 0.01


def test_the_crop_grows_with_its_scale_and_stays_in_the_picture(tmp_path: Path) -> None:
    image = np.zeros((100, 200, 3), np.uint8)
    box = Box(0.45, 0.4, 0.1, 0.2)
    assert crop(image, box, 1.0).shape == (20, 20, 3)
    assert crop(image, box, 3.0).shape == (60, 60, 3)
    assert crop(image, box, 8.0).shape == (100, 100, 3)


@settings(max_examples=100)
@given(st.floats(-1, 2), st.floats(-1, 2), st.floats(0, 2), st.floats(0, 2), st.floats(1, 8), st.integers(1, 90))
def test_any_box_gives_an_input_of_the_right_shape(
    left: float, top: float, width: float, height: float, scale: float, size: int
) -> None:
    image = np.zeros((size, size + 7, 3), np.uint8)
    assert crop(image, Box(left, top, width, height), scale).size > 0


def test_the_input_is_normalised_as_described(tmp_path: Path) -> None:
    described = ModelPack.read(pack(tmp_path))
    made = prepared(picture(0, 255, 51), FACE, described)
    assert made.shape == (1, 3, SIDE, SIDE)
    assert [float(made[0, plane].mean()) for plane in range(3)] == pytest.approx([-1, 1, -0.6], abs=1e-5)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"sha256": "0" * 64}, "SHA-256"),
        ({"size": 7}, "bytes"),
        ({"scale": 0.2}, "input.crop_scale"),
        ({"channels": "YUV"}, "input.channels"),
        ({"live": 9}, "2 saídas"),
        ({"onnx": b"not a network"}, "ONNX"),
    ],
)
def test_a_pack_that_is_not_right_is_refused_by_name(tmp_path: Path, change: dict[str, object], told: str) -> None:
    with pytest.raises(ModelRefused, match=told):
        detector(pack(tmp_path, **change))


def test_a_missing_network_is_refused(tmp_path: Path) -> None:
    (pack(tmp_path) / "rede.onnx").unlink()
    with pytest.raises(ModelRefused, match=r"rede\.onnx"):
        check_pack(tmp_path)


def test_a_refused_pack_leaves_the_installed_one(tmp_path: Path) -> None:
    models = tmp_path / "models"
    install(pack(tmp_path / "good"), models)
    with pytest.raises(ModelRefused):
        install(pack(tmp_path / "bad", sha256="0" * 64), models)
    place = installed_pack(models)
    assert place is not None
    assert check_pack(place)[0].name == "vermelho"
    assert [path.name for path in models.iterdir()] == [PAD_SLOT]


def test_a_new_pack_takes_the_place_of_the_old_and_can_be_removed(tmp_path: Path, models: ModelSet) -> None:
    place = tmp_path / "models"
    assert models.with_packs(place) is models
    install(pack(tmp_path / "one"), place)
    install(pack(tmp_path / "two", live=0), place)
    loaded = models.with_packs(place)
    assert loaded.pad is not None
    assert f"{PAD_SLOT}/rede.onnx" in loaded.hashes
    assert score(loaded.pad, picture(0, 0, 255)) < 0.01
    assert remove(place)
    assert not remove(place)
    assert models.with_packs(place).pad is None


class Judge:
    """A detector that always answers the same."""

    threshold = 0.6

    def __init__(self, answer: float) -> None:
        self.answer = answer

    def score(self, image: np.ndarray, face: people.FaceSight) -> float:
        return self.answer


def test_a_low_score_ends_the_attempt_and_a_high_one_is_in_the_evidence() -> None:
    assert people.attempt(people.Person(), pad=Judge(0.59)).verdict == Failed(Reason.PASSIVE_PAD)
    verdict = people.attempt(people.Person(), pad=Judge(0.61)).verdict
    assert isinstance(verdict, Passed)
    assert verdict.evidence.methods["passive_pad"] == "passed"
    assert verdict.evidence.manifest.scores["passive_pad"] == pytest.approx(0.61)


def test_without_a_detector_the_evidence_says_none() -> None:
    verdict = people.attempt(people.Person()).verdict
    assert isinstance(verdict, Passed)
    assert verdict.evidence.methods["passive_pad"] == "none"
