"""The model files: listed, checked by hash, then used from memory, so that what was checked is what runs.

A file that is missing, cut short or different is refused by name; the counter then offers the attended way. The
hashes travel in the evidence. The heavy libraries load with the models, not with this module.
"""

import hashlib
import tomllib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Self

from kiosk.assets import asset
from kiosk.life.packs import PAD_SLOT, ModelPack, ModelRefused, check_pack, installed_pack
from kiosk.life.sight import Detector, Eye

__all__ = ["ModelRefused", "ModelSet"]

SOURCE_LIST = "source.toml"
DETECTOR = "face_detection_yunet_2023mar_int8bq.onnx"
RECOGNISER = "face_recognition_sface_2021dec_int8bq.onnx"
LANDMARKER = "face_landmarker.task"
NEEDED = (DETECTOR, RECOGNISER, LANDMARKER)


@dataclass(frozen=True)
class ModelSet:
    """The models of the presence check, ready, and the SHA-256 of each file."""

    eye: Eye
    hashes: Mapping[str, str]
    pad: Detector | None = None
    """The passive detector of presentation attacks, where the operator installed one."""

    @classmethod
    def load(cls, folder: Path | None = None) -> Self:
        """Check every file of `folder` (default: the installed ones) and load it. Raises ModelRefused."""
        place = folder or asset("models")
        listed = listed_files(place)
        contents = {name: read_checked(place, name, listed) for name in NEEDED}
        return cls(_build_eye(contents), {name: listed[name].sha256 for name in NEEDED})

    @staticmethod
    @cache
    def installed() -> "ModelSet":
        """The installed models, loaded once (0.3 s): call it early, off the window's thread. Raises ModelRefused."""
        return ModelSet.load()

    def with_packs(self, models: Path) -> "ModelSet":
        """With the detector that is installed in a kiosk's folder of models, if one is. Raises ModelRefused."""
        place = installed_pack(models)
        if place is None:
            return self
        pack, onnx = check_pack(place)
        return replace(self, pad=_detector(pack, onnx), hashes={**self.hashes, f"{PAD_SLOT}/{pack.file}": pack.sha256})


@dataclass(frozen=True)
class ListedFile:
    """What `source.toml` says of a file."""

    sha256: str
    size: int


def listed_files(folder: Path) -> dict[str, ListedFile]:
    """The files that `source.toml` lists, by name. Raises ModelRefused when the list itself is missing or broken."""
    try:
        entries = tomllib.loads((folder / SOURCE_LIST).read_text("utf-8"))["file"]
        return {entry["target"]: ListedFile(entry["sha256"], entry["bytes"]) for entry in entries}
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise ModelRefused(SOURCE_LIST, "a lista de modelos não pôde ser lida.") from error


def read_checked(folder: Path, name: str, listed: Mapping[str, ListedFile]) -> bytes:
    """The bytes of one listed file. Raises ModelRefused when it is missing, cut short or has another hash."""
    expected = listed.get(name)
    if expected is None:
        raise ModelRefused(name, "não está na lista de modelos.")
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise ModelRefused(name, "o arquivo não está na pasta de modelos.") from error
    if len(content) != expected.size:
        raise ModelRefused(name, f"tem {len(content)} bytes e deveria ter {expected.size}.")
    if hashlib.sha256(content).hexdigest() != expected.sha256:
        raise ModelRefused(name, "o conteúdo é diferente do esperado (SHA-256).")
    return content


@lru_cache(1)
def _detector(pack: ModelPack, onnx: bytes) -> Detector:
    from kiosk.life.pad import PassiveDetector

    return PassiveDetector.load(pack, onnx)


def _build_eye(contents: Mapping[str, bytes]) -> Eye:
    import cv2

    from kiosk.life.eye import ModelEye
    from kiosk.life.landmarks import FaceFinder, Landmarker
    from kiosk.life.likeness import Recogniser
    from kiosk.life.pose import read_geometry

    # OpenCV warns of a target that the new engine does not take; its fallback is the one that is wanted.
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)
    with zipfile.ZipFile(BytesIO(contents[LANDMARKER])) as bundle:
        landmarker = Landmarker(bundle.read("face_landmarks_detector.tflite"), bundle.read("face_blendshapes.tflite"))
        geometry = read_geometry(bundle.read("geometry_pipeline_metadata_landmarks.binarypb"))
    return ModelEye(FaceFinder(contents[DETECTOR]), landmarker, Recogniser(contents[RECOGNISER]), geometry)
