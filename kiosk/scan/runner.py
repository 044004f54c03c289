"""One picture of a document at a real counter: a thread reads the camera, sees, and takes the picture when all is well.

The window only ever reads the latest snapshot. A camera that is unplugged is a named state, and is taken up again when
it is back; pages that were taken before are not here, so that they cannot be lost with it.
"""

from dataclasses import dataclass, field
from threading import Event, Thread

from kiosk.devices.watching import CAMERA_PATIENCE_S, keep_open, preview
from kiosk.life.sight import Image
from kiosk.pages.pdf import Page
from kiosk.ports import Camera, Clock, Frame, SourceKind
from kiosk.scan.edges import Quad
from kiosk.scan.guide import Best, Guidance, State, step, warnings
from kiosk.scan.sight import SheetSight, look
from kiosk.scan.straighten import straighten, to_page

STOP_WAIT_S = 1.0


@dataclass(frozen=True)
class Snapshot:
    """What the window draws: the newest picture (BGR), the sheet's corners in it (shares), what to say, how far."""

    frame: Image | None = field(default=None, repr=False)
    corners: Quad | None = None
    guidance: Guidance = Guidance.FIND_PAPER
    progress: float = 0.0


@dataclass(frozen=True)
class Shot:
    """A page as it was taken: straight (BGR), and as it will be kept; what is wrong with it, and where it came from."""

    image: Image = field(repr=False)
    page: Page
    warnings: tuple[Guidance, ...]
    source: SourceKind


@dataclass(frozen=True)
class Lost:
    """The camera stayed away."""


class ScanRunner:
    """One picture. `start`, then `latest` as often as the window draws, until `outcome`; `take` presses the button."""

    def __init__(self, camera: Camera, clock: Clock) -> None:
        self._camera, self._clock = camera, clock
        self._snapshot = Snapshot()
        self._outcome: Shot | Lost | None = None
        self._stopping, self._pressed = Event(), Event()
        self._lost_since: float | None = None
        self._thread = Thread(target=self._guarded, name="scan", daemon=True)

    def start(self) -> None:
        """Open the camera and begin, without waiting for it."""
        self._thread.start()

    def take(self) -> None:
        """Take the next frame as it is."""
        self._pressed.set()

    def stop(self) -> None:
        """End it and let the camera go; pictures are forgotten."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(STOP_WAIT_S)
        self._snapshot = Snapshot()

    def latest(self) -> Snapshot:
        """The newest snapshot; never waits."""
        return self._snapshot

    def outcome(self) -> Shot | Lost | None:
        """The picture, or that there is none to be had; None while it goes on."""
        return self._outcome

    def _guarded(self) -> None:
        """A fault ends the attempt, so that nobody waits for ever; the fault itself is reported."""
        try:
            self._capture()
        finally:
            if not self._over():
                self._outcome = Lost()

    def _capture(self) -> None:
        keep_open(self._camera, self._pump, self._mark_lost, self._over, self._stopping)

    def _pump(self) -> None:
        state = State()
        while not self._over():
            frame = self._camera.read()
            if frame is None:
                self._mark_lost()
                return
            self._lost_since = None
            state = self._take_in(state, frame)

    def _take_in(self, state: State, frame: Frame) -> State:
        sight = look(frame.image)
        state = step(state, frame, sight)
        self._camera.obey(state.said)
        corners = None if sight is None else sight.corners
        self._snapshot = Snapshot(preview(frame.image), corners, state.said, state.progress)
        if state.taken is not None:
            self._keep(state.taken.frame, state.taken.sight)
        elif self._pressed.is_set():
            # The button may come in the middle of a rest: then its sharpest frame is better than the last one.
            best = state.best or (Best(frame, sight) if sight else None)
            self._keep(best.frame if best else frame, best.sight if best else None)
        return state

    def _keep(self, frame: Frame, sight: SheetSight | None) -> None:
        image = straighten(frame.image, None if sight is None else sight.corners)
        self._outcome = Shot(image, to_page(image), warnings(sight), self._camera.source.kind)

    def _mark_lost(self) -> None:
        now = self._clock.monotonic()
        self._lost_since = now if self._lost_since is None else self._lost_since
        self._snapshot = Snapshot(guidance=Guidance.CAMERA_LOST)
        ended = self._camera.source.kind is SourceKind.FILE
        if ended or now - self._lost_since > CAMERA_PATIENCE_S:
            self._outcome = Lost()

    def _over(self) -> bool:
        return self._outcome is not None or self._stopping.is_set()
