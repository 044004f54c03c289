"""The evidence file: what is written is read back, and anything else is refused."""

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.evidence import (
    MANIFEST,
    TRACK,
    Evidence,
    EvidenceManifest,
    EvidenceRefused,
    KeyFrame,
    Prompt,
    Source,
    member,
    read_evidence,
    unpack_track,
)
from kiosk.ports import SourceKind

PICTURE = b"\xff\xd8\xff a picture"


def evidence(picture: bytes = PICTURE, track: bytes = b"") -> Evidence:
    name = "frames/00-frontal.jpg"
    frame = KeyFrame(**member(name, picture).model_dump(), role="frontal", at_ms=700)
    manifest = EvidenceManifest(
        nonce="ab" * 16,
        made_at="2026-01-01T00:00:00+00:00",
        source=Source(kind=SourceKind.SIMULATED, name="pessoa"),
        methods={"face": "passed"},
        scores={"same_person": 0.97},
        prompts=(Prompt(movement="turn_left", asked_ms=1, began_ms=400, reached_ms=600, rested_ms=900),),
        not_asked=("smile",),
        models={"rede.onnx": "0" * 64},
        code="0.1.0",
        frames=(frame,),
        track=member(TRACK, track),
        track_points=(1, 4),
    )
    return Evidence(manifest, {name: picture, TRACK: track})


def repacked(data: bytes, change: dict[str, bytes | None], method: int = zipfile.ZIP_STORED) -> bytes:
    """The same zip with members replaced, added or (None) left out."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", method) as archive:
        contents = {name: source.read(name) for name in source.namelist()} | change
        for name, content in contents.items():
            if content is not None:
                archive.writestr(name, content)
    return target.getvalue()


def test_what_is_written_is_read_back() -> None:
    assert read_evidence(evidence().to_bytes()) == evidence()


def test_equal_evidence_gives_equal_bytes() -> None:
    assert evidence().to_bytes() == evidence().to_bytes()


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_a_changed_byte_is_refused_or_changes_nothing(place: int, flip: int) -> None:
    data = bytearray(evidence().to_bytes())
    data[place % len(data)] ^= flip
    try:
        read = read_evidence(bytes(data))
    except EvidenceRefused:
        return
    assert read.members == evidence().members


@given(st.integers(0, 2_000))
def test_a_cut_file_is_refused(length: int) -> None:
    data = evidence().to_bytes()
    with pytest.raises(EvidenceRefused):
        read_evidence(data[: min(length, len(data) - 1)])


@given(st.binary(max_size=300))
def test_a_strangers_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(EvidenceRefused):
        read_evidence(data)


@pytest.mark.parametrize(
    "change",
    [
        {"frames/00-frontal.jpg": b"\xff\xd8\xff another one"},
        {"frames/00-frontal.jpg": None},
        {"frames/09-extra.jpg": PICTURE},
        {"../../etc/passwd": b"x"},
        {MANIFEST: None},
        {MANIFEST: b"{}"},
        {MANIFEST: b"\xff\xfe"},
        {TRACK: b"more"},
    ],
)
def test_a_member_that_is_not_as_listed_is_refused(change: dict[str, bytes | None]) -> None:
    with pytest.raises(EvidenceRefused):
        read_evidence(repacked(evidence().to_bytes(), change))


def test_a_packed_member_is_refused_so_that_little_cannot_become_much() -> None:
    with pytest.raises(EvidenceRefused):
        read_evidence(repacked(evidence().to_bytes(), {}, zipfile.ZIP_DEFLATED))


def test_a_picture_must_be_one() -> None:
    with pytest.raises(EvidenceRefused):
        read_evidence(evidence(picture=b"<html>").to_bytes())


def test_a_cut_track_is_refused() -> None:
    with pytest.raises(EvidenceRefused, match="traçado"):
        read_evidence(evidence(track=b"12345").to_bytes())


def test_a_track_is_read_row_by_row() -> None:
    row = struct.pack("<I12h", 1500, 1700, -50, 0, 10, 90, 2, 32767, 0, -32767, 0, 0, 0)
    first, second = unpack_track(row + row, 2)
    assert first == second
    assert first.at_ms == 1500
    assert first.signals == pytest.approx((17.0, -0.5, 0.0, 0.1, 0.9, 0.02))
    assert first.points == (1.0, 0.0, -1.0, 0.0, 0.0, 0.0)


def test_no_picture_shows_in_a_log() -> None:
    assert "picture" not in repr(evidence())
