"""One presence attempt at a real counter: capture on one thread, the pipeline on another, the window on its own.

The newest frame wins and nothing queues up, so a slow machine sees fewer frames, never older ones. A camera that is
unplugged is a named state, and is taken up again when it is back. The window only ever reads the latest snapshot.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Condition, Event, Thread

from kiosk.config import Policy
from kiosk.devices.watching import CAMERA_PATIENCE_S, keep_open, preview
from kiosk.evidence.nonce import Nonce
from kiosk.life.attempt import Setup, State
from kiosk.life.code import code_identity
from kiosk.life.document import portrait_embedding
from kiosk.life.models import ModelSet
from kiosk.life.pipeline import observe, step
from kiosk.life.record import Provenance
from kiosk.life.rules import Rules
from kiosk.life.sight import Image
from kiosk.life.verdict import Failed, Instruction, Observation, Reason, Verdict
from kiosk.ports import Camera, Clock, Frame, SourceKind

STALL_S = 2.0
"""A camera that gives nothing for so long is lost, even while its driver still waits for a frame."""
FRAME_WAIT_S = 0.25
STOP_WAIT_S = 1.0


@dataclass(frozen=True)
class Snapshot:
    """What the window draws: the newest picture (BGR, not mirrored: the window mirrors it) and what was seen in it."""

    frame: Image | None
    observation: Observation

    def __repr__(self) -> str:
        """Never the picture."""
        return f"Snapshot({self.observation.instruction})"


class PresenceRunner:
    """One attempt. `start`, then `latest` as often as the window draws, until `outcome`; `stop` at any time."""

    def __init__(
        self,
        camera: Camera,
        models: ModelSet,
        nonce: Nonce,
        policy: Policy,
        clock: Clock,
        document: Image | None = None,
    ) -> None:
        origin = Provenance(nonce, camera.source, models.hashes, code_identity(), clock.now().isoformat())
        rules = Rules(document_match_least=policy.document_match_least)
        self._setup = Setup(models.eye, origin, policy.life_movements, rules, models.pad)
        self._document = document
        self._camera, self._clock = camera, clock
        self._state = State()
        self._snapshot = Snapshot(None, observe(self._setup, self._state, None))
        self._verdict: Verdict | None = None
        self._newest: Frame | None = None
        self._arrived = Condition()
        self._stopping = Event()
        self._lost_since: float | None = None
        self._started_at = clock.monotonic()
        self._heard_at: float | None = None
        """When the last frame came."""
        works = {"presence-capture": self._capture, "presence-pipeline": self._decide}
        self._threads = [
            Thread(target=self._guarded, args=(work,), name=name, daemon=True) for name, work in works.items()
        ]

    def start(self) -> None:
        """Open the camera and begin, without waiting for either."""
        self._started_at = self._clock.monotonic()
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End it and let the camera go; pictures are forgotten."""
        self._stopping.set()
        with self._arrived:
            self._arrived.notify_all()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(STOP_WAIT_S)
        self._newest, self._document, self._state = None, None, State()
        self._snapshot = replace(self._snapshot, frame=None)

    def latest(self) -> Snapshot:
        """The newest snapshot; never waits."""
        return self._snapshot

    def outcome(self) -> Verdict | None:
        """How the attempt ended, or None while it goes on."""
        return self._verdict

    def _guarded(self, work: Callable[[], None]) -> None:
        """A fault in a thread ends the attempt, so that nobody waits for ever; the fault itself is reported."""
        try:
            work()
        finally:
            if not self._over():
                self._settle(Failed(Reason.FAULT))

    # The capture thread

    def _capture(self) -> None:
        keep_open(self._camera, self._pump, self._mark_lost, self._over, self._stopping)

    def _pump(self) -> None:
        """Hand over frames until there are none."""
        while not self._over():
            frame = self._camera.read()
            if frame is None:
                self._mark_lost()
                return
            with self._arrived:
                self._newest, self._lost_since, self._heard_at = frame, None, self._clock.monotonic()
                self._arrived.notify()

    def _mark_lost(self) -> None:
        now = self._clock.monotonic()
        self._lost_since = now if self._lost_since is None else self._lost_since
        ended = self._camera.source.kind is SourceKind.FILE
        if ended or now - self._lost_since > CAMERA_PATIENCE_S:
            self._settle(Failed(Reason.CAMERA_LOST))

    # The pipeline thread

    def _decide(self) -> None:
        if self._document is not None:
            portrait, self._document = portrait_embedding(self._setup.eye, self._document), None
            self._setup = replace(self._setup, document=portrait, faceless_document=portrait is None)
        while not self._over():
            frame = self._next_frame()
            if frame is not None:
                self._take(frame)
            elif self._lost_since is not None or self._stalled():
                self._mark_lost()
                self._show_lost()

    def _stalled(self) -> bool:
        """Whether the driver waits for a frame, or for the camera to open, longer than a person should."""
        heard_at, now = self._heard_at, self._clock.monotonic()
        return now - self._started_at > CAMERA_PATIENCE_S if heard_at is None else now - heard_at > STALL_S

    def _next_frame(self) -> Frame | None:
        """The newest frame that was not taken yet; None after a short wait without one."""
        with self._arrived:
            if self._newest is None:
                self._arrived.wait(FRAME_WAIT_S)
            frame, self._newest = self._newest, None
            return frame

    def _take(self, frame: Frame) -> None:
        self._state, observation = step(self._setup, self._state, frame)
        self._snapshot = Snapshot(preview(frame.image), observation)
        self._camera.obey(observation.instruction)
        if observation.verdict is not None:
            self._settle(observation.verdict)

    def _show_lost(self) -> None:
        seen = self._snapshot.observation
        self._snapshot = Snapshot(None, replace(seen, instruction=Instruction.CAMERA_LOST, face=None, progress=0.0))

    def _settle(self, verdict: Verdict) -> None:
        if self._verdict is None:
            self._verdict = verdict

    def _over(self) -> bool:
        return self._verdict is not None or self._stopping.is_set()
