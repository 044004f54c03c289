"""The presence check as the desk sees it: start it, watch it, keep its sealed evidence, give up kindly.

Frames live in memory; the moment a verdict stands, the evidence is sealed and only its sealed bytes touch the disk.
Which sources of frames are allowed is the enrolment's word: production refuses simulated and file cameras.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from kiosk.config import Policy, Profile
from kiosk.errors import BalcaoError, DeviceFault, StoreUnavailable
from kiosk.evidence.nonce import Nonce
from kiosk.identity import Identity
from kiosk.life.models import ModelSet
from kiosk.life.runner import PresenceRunner
from kiosk.life.sight import Image
from kiosk.life.verdict import Failed, Passed
from kiosk.messages import MessageKind
from kiosk.ports import Camera, Clock, Sealer, SealingOrder, SourceKind
from kiosk.storage.blobs import BlobFolder
from kiosk.submission import StagedEvidence


@dataclass(frozen=True)
class Proved:
    """Somebody living was there; the evidence is sealed and in its file."""

    evidence: StagedEvidence


@dataclass(frozen=True)
class NotProved:
    """The attempt failed, and why (a message key)."""

    reason: str


@dataclass(frozen=True)
class NotKept:
    """The check passed, but its evidence could not be sealed or stored."""


Settled = Proved | NotProved | NotKept


@dataclass
class Presence:
    """One kiosk's presence checks, one at a time."""

    camera: Callable[[], Camera]
    models: Callable[[], ModelSet]
    sealer: Sealer
    blobs: BlobFolder
    clock: Clock
    identity: Identity
    platform_nonce: Callable[[], Nonce | None] = lambda: None
    """A nonce that the platform gave ahead, where there is one."""
    _runner: PresenceRunner | None = field(default=None, init=False)

    @property
    def runner(self) -> PresenceRunner | None:
        """The check under way."""
        return self._runner

    def start(self, nonce: bytes, policy: Policy, request: str, portrait: Image | None = None) -> PresenceRunner:
        """Open the camera and begin, with a nonce of the platform's; else the device signs this one for this request.

        `portrait` is a picture with the portrait of a document, a whole page too; the match with it is advice.
        Raises DeviceFault when there is no camera that this kiosk may use, ModelRefused when a model is not right.
        """
        self.stop()
        camera = self.camera()
        if self.identity.profile is Profile.PRODUCTION and camera.source.kind is not SourceKind.DEVICE:
            raise DeviceFault("Este quiosque só aceita imagens da própria câmera.")
        signed = self.platform_nonce() or Nonce.of_device(nonce, request, self.identity.signer)
        runner = PresenceRunner(camera, self.models(), signed, policy, self.clock, portrait)
        runner.start()
        self._runner = runner
        return runner

    def settle(self, request: str, catalogue_version: int) -> Settled | None:
        """Once the verdict stands: close the camera, keep the evidence, and say how it went. None until then."""
        verdict = self._runner.outcome() if self._runner else None
        if verdict is None:
            return None
        self.stop()
        if isinstance(verdict, Failed):
            return NotProved(verdict.reason)
        try:
            return Proved(self._keep(verdict, request, catalogue_version))
        except BalcaoError:
            return NotKept()

    def _keep(self, passed: Passed, request: str, catalogue_version: int) -> StagedEvidence:
        order = SealingOrder(MessageKind.EVIDENCE, f"{request}.presence", request, 0, catalogue_version)
        sealed = self.sealer.seal(passed.evidence.to_bytes(), order)
        self.blobs.stage(sealed)
        return StagedEvidence(sealed.digest, len(sealed.data), dict(passed.evidence.methods))

    def discard(self, evidence: list[StagedEvidence]) -> None:
        """Remove sealed evidence of a visit that was not submitted; what the disk does not let go the next start
        sweeps, for no request names it."""
        with suppress(StoreUnavailable):
            self.blobs.discard(*(piece.digest for piece in evidence))

    def stop(self) -> None:
        """Close the camera and forget its frames."""
        if self._runner is not None:
            self._runner.stop()
            self._runner = None
