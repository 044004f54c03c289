"""A passive detector of presentation attacks, from a model pack that the operator installed.

No registry ships one that works, so this is a slot: the pack says how its network wants the face (how much around it,
how large, which order and scale of colours), which of its outputs means alive, and from what score on. The network is
an ONNX file and runs by OpenCV.
"""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.life.packs import Activation, ChannelOrder, ModelPack, ModelRefused
from kiosk.life.sight import Box, FaceSight, Image

MIDDLE_FACE = Box(0.25, 0.25, 0.5, 0.5)


@dataclass(frozen=True)
class PassiveDetector:
    """A network of a pack, ready. Not for two threads at once."""

    net: cv2.dnn.Net
    pack: ModelPack

    @classmethod
    def load(cls, pack: ModelPack, onnx: bytes) -> "PassiveDetector":
        """Read the network and try it once on a grey picture. Raises ModelRefused when it cannot be used as said."""
        detector = cls(_read(pack, onnx), pack)
        detector._alive(np.full((64, 64, 3), 128, np.uint8), MIDDLE_FACE)
        return detector

    @property
    def threshold(self) -> float:
        """The least score of a living face."""
        return self.pack.output.threshold

    def score(self, image: Image, face: FaceSight) -> float:
        """How likely the face is alive, 0 to 1 (as the network counts)."""
        return self._alive(image, face.box)

    def _alive(self, image: Image, box: Box) -> float:
        try:
            self.net.setInput(prepared(image, box, self.pack))
            scores = np.asarray(self.net.forward(), np.float64).ravel()
        except cv2.error as error:
            raise ModelRefused(self.pack.file, "a rede não aceita a entrada que o pacote descreve.") from error
        if self.pack.output.live >= scores.size:
            raise ModelRefused(self.pack.file, f"a rede tem {scores.size} saídas e o pacote aponta outra.")
        return float(_activated(scores, self.pack.output.activation)[self.pack.output.live])


def _read(pack: ModelPack, onnx: bytes) -> cv2.dnn.Net:
    try:
        return cv2.dnn.readNetFromONNX(np.frombuffer(onnx, np.uint8))
    except cv2.error as error:
        raise ModelRefused(pack.file, "não é uma rede ONNX que se possa ler.") from error


def prepared(image: Image, box: Box, pack: ModelPack) -> npt.NDArray[np.float32]:
    """The face as the network's input, shape (1, 3, height, width): cut, scaled, ordered and normalised."""
    spec = pack.input
    cut = cv2.resize(crop(image, box, spec.crop_scale), (spec.width, spec.height), interpolation=cv2.INTER_LINEAR)
    ordered = cut[..., ::-1] if spec.channels is ChannelOrder.RGB else cut
    normal = (ordered.astype(np.float32) - np.array(spec.mean, np.float32)) / np.array(spec.std, np.float32)
    return np.ascontiguousarray(normal.transpose(2, 0, 1)[None])


def crop(image: Image, box: Box, scale: float) -> Image:
    """The square around a face, `scale` times as long as the face's longer side; moved back into the picture."""
    height, width = image.shape[:2]
    side = max(1.0, min(scale * max(box.width * width, box.height * height), width, height))
    x, y = box.centre
    left = min(max(x * width - side / 2, 0), width - side)
    top = min(max(y * height - side / 2, 0), height - side)
    whole = max(1, round(side))
    return image[round(top) : round(top) + whole, round(left) : round(left) + whole]


def _activated(scores: npt.NDArray[np.float64], activation: Activation) -> npt.NDArray[np.float64]:
    if activation is Activation.SOFTMAX:
        powers = np.exp(scores - scores.max())
        return np.asarray(powers / powers.sum(), np.float64)
    if activation is Activation.SIGMOID:
        return np.asarray(1 / (1 + np.exp(-scores)), np.float64)
    return scores
