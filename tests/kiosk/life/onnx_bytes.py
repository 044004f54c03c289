"""ONNX files of a few nodes, written byte by byte: enough of the protocol buffer for OpenCV to read.

Field numbers are those of onnx.proto3 (ModelProto, GraphProto, NodeProto, AttributeProto, TensorProto).
"""

from collections.abc import Sequence

import numpy as np

FLOAT = 1
INTS, INT = 7, 2
"""Types of attributes."""


def varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])


def field(number: int, value: int | bytes | str) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def tensor(name: str, values: np.ndarray) -> bytes:
    dims = b"".join(field(1, size) for size in values.shape)
    return dims + field(2, FLOAT) + field(8, name) + field(9, values.astype("<f4").tobytes())


def ints(name: str, values: Sequence[int]) -> bytes:
    return field(5, field(1, name) + b"".join(field(8, value) for value in values) + field(20, INTS))


def node(kind: str, inputs: Sequence[str], output: str, attributes: bytes = b"") -> bytes:
    return (
        b"".join(field(1, name) for name in inputs) + field(2, output) + field(3, output) + field(4, kind) + attributes
    )


def value(name: str, shape: Sequence[int]) -> bytes:
    dims = b"".join(field(1, field(1, size)) for size in shape)
    return field(1, name) + field(2, field(1, field(1, FLOAT) + field(2, dims)))


def colour_net(weights: np.ndarray, bias: Sequence[float], side: int) -> bytes:
    """A 1x1 convolution and the mean over the picture: scores that depend on colour only, in the input's order.

    `weights` has shape (scores, 3).
    """
    scores = len(bias)
    graph = b"".join(
        [
            field(1, node("Conv", ("x", "w", "b"), "c", ints("kernel_shape", (1, 1)))),
            field(1, node("GlobalAveragePool", ("c",), "p")),
            field(1, node("Flatten", ("p",), "y")),
            field(2, "colour"),
            field(5, tensor("w", weights.reshape(scores, 3, 1, 1))),
            field(5, tensor("b", np.array(bias))),
            field(11, value("x", (1, 3, side, side))),
            field(12, value("y", (1, scores))),
        ]
    )
    return field(1, 8) + field(8, field(1, "") + field(2, 13)) + field(7, graph)
