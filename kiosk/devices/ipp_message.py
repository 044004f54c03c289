"""IPP messages as bytes (RFC 8010), as far as a kiosk needs them: the few operations of one slip, and any answer.

A library for this would bring an HTTP client and an event loop of its own, or a compiler and the headers of CUPS; the
encoding itself is two pages. Pure: how the bytes travel is not known here.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

VERSION = (2, 0)
CHARSET = "utf-8"
LANGUAGE = "pt-br"


class Operation(IntEnum):
    """RFC 8011, 5.4.15."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER = 0x000B


class Tag(IntEnum):
    """RFC 8010, 3.5: groups, and the kinds of values that are sent."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


_NUMBERS = (Tag.INTEGER, Tag.ENUM)
_DELIMITERS_END = 0x10
"""Lower tags open a group of attributes."""
_HEAD = struct.Struct(">BBHI")

Value = str | int | bool
Attributes = Mapping[str, tuple[Tag, Sequence[Value]]]
Group = dict[str, list[Value | bytes]]


class NotIpp(ValueError):
    """An answer that is no IPP message, or is cut."""


@dataclass(frozen=True)
class Answer:
    """A printer's answer: its status (below 0x0100 is success) and its groups after the first, in their order."""

    status: int
    groups: tuple[Group, ...]

    @property
    def granted(self) -> bool:
        """Whether the printer did as asked."""
        return self.status < 0x0100

    @property
    def first(self) -> Group:
        """The first group after the operation's own: the printer, or the one job."""
        return self.groups[0] if self.groups else {}


def request(operation: Operation, number: int, target: Attributes, job: Attributes | None = None) -> bytes:
    """A request: `target` names printer or job and what is wanted of it, `job` says how to print."""
    wanted: Attributes = {
        "attributes-charset": (Tag.CHARSET, [CHARSET]),
        "attributes-natural-language": (Tag.LANGUAGE, [LANGUAGE]),
        **target,
    }
    parts = [_HEAD.pack(*VERSION, operation, number), _group(Tag.OPERATION, wanted)]
    if job:
        parts.append(_group(Tag.JOB, job))
    return b"".join((*parts, bytes([Tag.END])))


def _group(tag: Tag, attributes: Attributes) -> bytes:
    parts = [bytes([tag])]
    for name, (kind, values) in attributes.items():
        for place, value in enumerate(values):
            parts.append(_attribute(kind, name if place == 0 else "", value))
    return b"".join(parts)


def _attribute(kind: Tag, name: str, value: Value) -> bytes:
    key, data = name.encode(), _value(kind, value)
    return struct.pack(">BH", kind, len(key)) + key + struct.pack(">H", len(data)) + data


def _value(kind: Tag, value: Value) -> bytes:
    if kind in _NUMBERS:
        return struct.pack(">i", int(value))
    return bytes([bool(value)]) if kind is Tag.BOOLEAN else str(value).encode()


def read_answer(data: bytes) -> Answer:
    """What a printer answered. Raises NotIpp for anything else."""
    try:
        return _read(data)
    except (struct.error, IndexError) as error:
        raise NotIpp("cut") from error


def _read(data: bytes) -> Answer:
    _, _, status, _ = _HEAD.unpack_from(data)
    groups: list[Group] = []
    name, at = "", _HEAD.size
    while data[at] != Tag.END:
        tag = data[at]
        at += 1
        if tag < _DELIMITERS_END:
            groups.append({})
            continue
        key, at = _take(data, at)
        value, at = _take(data, at)
        name = key.decode("utf-8", "replace") or name
        if not groups:
            raise NotIpp("a value outside of any group")
        groups[-1].setdefault(name, []).append(_meaning(tag, value))
    return Answer(status, tuple(groups[1:]))


def _take(data: bytes, at: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", data, at)
    start, end = at + 2, at + 2 + length
    if end > len(data):
        raise NotIpp("cut")
    return data[start:end], end


def _meaning(tag: int, value: bytes) -> Value | bytes:
    if tag in _NUMBERS:
        return int.from_bytes(value, "big", signed=True)
    if tag == Tag.BOOLEAN:
        return value != b"\0"
    return value.decode("utf-8", "replace") if tag >= Tag.NAME - 1 else value
