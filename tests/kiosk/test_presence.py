"""The presence check as the desk starts it: whose pictures are allowed, and whose nonce seeds it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.config import Policy, Profile
from kiosk.devices.camera import FileCamera
from kiosk.devices.simulated import SimulatedCamera
from kiosk.errors import DeviceFault
from kiosk.evidence import EvidenceManifest
from kiosk.evidence.nonce import Nonce, bearer, is_signed_for
from kiosk.life.models import ModelSet
from kiosk.life.verdict import Passed
from kiosk.ports import Camera, SourceKind
from kiosk.presence import Presence
from kiosk.signing import SigningKey, verify
from tests.kiosk.life.lockstep import Clock, LockstepCamera, awaited
from tests.kiosk.life.people import Person, ScriptedEye

OURS, PLATFORM = SigningKey.generate(), SigningKey.generate()


def presence(camera: Camera, profile: Profile, **parts: object) -> Presence:
    """A kiosk's presence checks; nothing here comes to be sealed or stored."""
    identity = SimpleNamespace(profile=profile, signer=OURS)
    eye = ScriptedEye(getattr(camera, "person", Person()))
    return Presence(
        lambda: camera, lambda: ModelSet(eye, {}), None, None, getattr(camera, "clock", Clock()), identity, **parts
    )


def evidence_of(check: Presence) -> EvidenceManifest:
    runner = check.start(b"0123456789abcdef", Policy(), "r1")
    verdict = awaited(runner)
    check.stop()
    assert isinstance(verdict, Passed)
    return verdict.evidence.manifest


@pytest.mark.parametrize(
    "camera",
    [SimulatedCamera(), FileCamera(Path("visita.avi")), LockstepCamera(Person(), Clock(), kind=SourceKind.FILE)],
    ids=["simulated", "file", "any file"],
)
def test_a_production_kiosk_takes_pictures_of_its_own_camera_only(camera: Camera) -> None:
    check = presence(camera, Profile.PRODUCTION)
    with pytest.raises(DeviceFault, match="própria câmera"):
        check.start(bytes(16), Policy(), "r1")
    assert check.runner is None


@pytest.mark.parametrize("kind", SourceKind)
def test_a_kiosk_under_development_takes_any_and_the_evidence_says_which(kind: SourceKind) -> None:
    camera = LockstepCamera(Person(), Clock(), kind=kind)
    assert evidence_of(presence(camera, Profile.DEVELOPMENT)).source.kind is kind


def test_a_production_kiosk_takes_its_own_camera() -> None:
    camera = LockstepCamera(Person(), Clock(), kind=SourceKind.DEVICE)
    assert evidence_of(presence(camera, Profile.PRODUCTION)).source.kind is SourceKind.DEVICE


def test_without_a_nonce_of_the_platform_the_device_signs_its_own_for_this_request() -> None:
    said = evidence_of(presence(LockstepCamera(Person(), Clock()), Profile.DEVELOPMENT))
    assert (said.nonce_by, bytes.fromhex(said.nonce)) == ("device", b"0123456789abcdef")
    assert is_signed_for(said, "r1", lambda *signed: verify(OURS.public, *signed))
    assert not is_signed_for(said, "r2", lambda *signed: verify(OURS.public, *signed))


def test_a_nonce_of_the_platform_comes_first() -> None:
    given = Nonce.of_platform(b"platform's nonce", 7, PLATFORM)
    camera = LockstepCamera(Person(), Clock())
    said = evidence_of(presence(camera, Profile.DEVELOPMENT, platform_nonce=lambda: given))
    assert (said.nonce_by, bytes.fromhex(said.nonce)) == ("platform", b"platform's nonce")
    assert is_signed_for(said, bearer(7), lambda *signed: verify(PLATFORM.public, *signed))
    assert not is_signed_for(said, bearer(8), lambda *signed: verify(PLATFORM.public, *signed))
