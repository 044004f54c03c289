"""Documents as the desk sees them: open the camera for one page, take it, and keep a whole document sealed.

Pixels live in memory only. A document's pages become one PDF in memory; it is sealed at once, and only its sealed bytes
touch the disk. Which sources of pictures are allowed is the enrolment's word, as for the presence check.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.config import Profile
from kiosk.errors import DeviceFault, StoreUnavailable
from kiosk.identity import Identity
from kiosk.life.sight import Image
from kiosk.messages import DocumentClaim, MessageKind
from kiosk.pages.pdf import write_pdf
from kiosk.ports import Camera, Clock, Sealer, SealingOrder, SourceKind
from kiosk.scan.runner import Lost, ScanRunner, Shot
from kiosk.storage.blobs import BlobFolder
from kiosk.submission import StagedPaper

TURN = "paper_turn"
"""Tells who shows the card that the next page is its other side."""
WEIGHT = (SourceKind.DEVICE, SourceKind.SIMULATED, SourceKind.FILE)
"""A document of several sources is called by the one that proves least."""


@dataclass
class Papers:
    """What one visit has photographed: in memory, and dropped with the visit. By question, as `Position` is written."""

    pages: dict[str, list[Shot]] = field(default_factory=dict, repr=False)
    """Pages that are good, of a document that is not finished."""
    shot: Shot | None = field(default=None, repr=False)
    """A page that somebody looks at, to use it or to take it again."""
    sealed: dict[str, StagedPaper] = field(default_factory=dict)
    portraits: dict[str, Image] = field(default_factory=dict, repr=False)
    files: tuple[Path, ...] = ()
    """Picture files that an attendant may join now."""
    aiming: bool = False
    """The camera shows the document now."""
    count: int = 0
    """Documents sealed so far, those that were replaced too."""


class Paperwork:
    """One kiosk's camera for documents, one page at a time, and the place where they are kept."""

    def __init__(
        self, camera: Callable[[], Camera], sealer: Sealer, blobs: BlobFolder, clock: Clock, identity: Identity
    ) -> None:
        self._camera, self._sealer, self._blobs = camera, sealer, blobs
        self._clock, self._identity = clock, identity
        self._runner: ScanRunner | None = None

    @property
    def runner(self) -> ScanRunner | None:
        """The picture under way."""
        return self._runner

    def start(self, number: int) -> ScanRunner:
        """Open the camera for page `number`, from 1. Raises DeviceFault when there is none that this kiosk may use."""
        self.stop()
        camera = self._camera()
        if self._identity.profile is Profile.PRODUCTION and camera.source.kind is not SourceKind.DEVICE:
            raise DeviceFault("Este quiosque só aceita imagens da própria câmera.")
        if number > 1:
            camera.obey(TURN)
        self._runner = ScanRunner(camera, self._clock)
        self._runner.start()
        return self._runner

    def settle(self) -> Shot | Lost | None:
        """Once there is a picture, or none to be had: close the camera and hand it over. None until then."""
        outcome = self._runner.outcome() if self._runner else None
        if outcome is not None:
            self.stop()
        return outcome

    def keep(self, shots: Sequence[Shot], request: str, number: int, catalogue_version: int) -> StagedPaper:
        """One sealed document of these pages, in its file. Raises a BalcaoError; then nothing is left."""
        content = write_pdf([shot.page for shot in shots])
        order = SealingOrder(MessageKind.DOCUMENT, f"{request}.document.{number}", request, 0, catalogue_version)
        sealed = self._sealer.seal(content, order)
        self._blobs.stage(sealed)
        source = max((shot.source for shot in shots), key=WEIGHT.index)
        claim = DocumentClaim(blob=sealed.digest, pages=len(shots), bytes=len(content), source=source.value)
        return StagedPaper(sealed.digest, len(sealed.data), claim)

    def discard(self, papers: Sequence[StagedPaper]) -> None:
        """Remove sealed documents that no request names; what the disk does not let go the next start sweeps."""
        with suppress(StoreUnavailable):
            self._blobs.discard(*(paper.digest for paper in papers))

    def stop(self) -> None:
        """Close the camera and forget its frames."""
        if self._runner is not None:
            self._runner.stop()
            self._runner = None
