"""The evidence of presence as one file that says what it holds: written by the kiosk, read by the platform.

It is an ordinary zip without compression: `manifest.json` first (named methods with their results, the challenge and
the responses with their times, hashes of models and of every other member), then the key frames as JPEG and the
landmark track. Reading checks every member against the manifest, and the movements against the nonce that they claim
to follow, because what arrives is a stranger's bytes. Nothing here needs numpy or OpenCV, so that the platform can
import it.
"""

import hashlib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from kiosk.evidence.manifest import MOST_BYTES, MOST_FRAMES, EvidenceManifest, KeyFrame, Member, Prompt, Source
from kiosk.evidence.prompts import follow_nonce
from kiosk.evidence.track import POINT_STEPS, SIGNAL_STEP, TRACK_SIGNALS, EvidenceRefused, TrackRow, unpack_track
from kiosk.zips import DAMAGED

__all__ = [
    "POINT_STEPS",
    "SIGNAL_STEP",
    "TRACK_SIGNALS",
    "Evidence",
    "EvidenceManifest",
    "EvidenceRefused",
    "KeyFrame",
    "Member",
    "Prompt",
    "Source",
    "TrackRow",
    "member",
    "read_evidence",
    "unpack_track",
]

MANIFEST = "manifest.json"
TRACK = "track.bin"
JPEG_START = b"\xff\xd8\xff"
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""Zip asks for a time; a fixed one keeps equal evidence equal."""


@dataclass(frozen=True)
class Evidence:
    """Evidence in memory: the manifest and the members it names. Its repr shows no picture."""

    manifest: EvidenceManifest
    members: Mapping[str, bytes]

    def __repr__(self) -> str:
        """Which pieces there are, never what they show."""
        return f"Evidence({len(self.manifest.frames)} frames, {len(self.manifest.prompts)} prompts)"

    @property
    def methods(self) -> Mapping[str, str]:
        """The named methods with their results."""
        return self.manifest.methods

    def to_bytes(self) -> bytes:
        """The one file. Equal evidence gives equal bytes."""
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            _store(archive, MANIFEST, self.manifest.model_dump_json().encode())
            for name in sorted(self.members):
                _store(archive, name, self.members[name])
        return target.getvalue()


def _store(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _FIXED_TIME), content)


def member(name: str, content: bytes) -> Member:
    """The manifest's entry for a member."""
    return Member(name=name, sha256=hashlib.sha256(content).hexdigest(), size=len(content))


def read_evidence(data: bytes) -> Evidence:
    """The evidence in `data`, every member checked. Raises EvidenceRefused on anything else."""
    if len(data) > MOST_BYTES:
        raise EvidenceRefused("A evidência de presença é grande demais.")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            contents = _contents(archive)
        manifest = EvidenceManifest.model_validate_json(contents.pop(MANIFEST))
    except DAMAGED as error:
        raise EvidenceRefused("A evidência de presença não pôde ser lida.") from error
    _check_members(manifest, contents)
    if manifest.methods.get("active_challenge") == "passed" and not follow_nonce(manifest):
        raise EvidenceRefused("Os movimentos da evidência não são os que o sorteio pediu.")
    return Evidence(manifest, contents)


def _contents(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """All members. Stored ones only, so that a small file cannot unpack into a large one."""
    entries = archive.infolist()
    stored = all(entry.compress_type == zipfile.ZIP_STORED for entry in entries)
    if not stored or len(entries) > MOST_FRAMES + 2 or len({entry.filename for entry in entries}) != len(entries):
        raise EvidenceRefused("A evidência de presença não tem a forma esperada.")
    return {entry.filename: archive.read(entry) for entry in entries}


def _check_members(manifest: EvidenceManifest, contents: Mapping[str, bytes]) -> None:
    listed = {entry.name: entry for entry in (*manifest.frames, manifest.track)}
    if listed.keys() != contents.keys() or len(listed) != len(manifest.frames) + 1:
        raise EvidenceRefused("A evidência de presença não traz o que lista.")
    for name, entry in listed.items():
        content = contents[name]
        if len(content) != entry.size or hashlib.sha256(content).hexdigest() != entry.sha256:
            raise EvidenceRefused("Uma parte da evidência de presença foi alterada.")
    if not all(contents[frame.name].startswith(JPEG_START) for frame in manifest.frames):
        raise EvidenceRefused("Um quadro da evidência de presença não é uma imagem.")
    unpack_track(contents[TRACK], len(manifest.track_points))
