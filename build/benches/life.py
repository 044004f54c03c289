"""The presence check: how fast it looks, and how often it errs.

Speed: every frame of whole attempts by the virtual person, on one core. The whole loop is timed (decoding the camera's
JPEG, find or follow, landmarks, rules, observation), not the drawing of the virtual person. Her time is virtual: a
frame every 1/30 s, so that the attempts are those of a camera at 30 frames a second however slow this machine is. The
yardsticks run on the same frames: the landmark network alone, and MediaPipe's own task runner where it is installed.

Errors: the campaign of `lifelab`, with the portraits of the packages, and with `--data DIR` those of a folder that
holds live/, spoof/ and pairs/; `--out DIR` writes the page. Nothing of the folder is copied but into that page.
"""

import argparse
import resource
import time
from pathlib import Path
from statistics import median

from figures import Figure, Unmeasured, one_core, quantile

ATTEMPTS = 6
CAMPAIGN_ROUNDS = 1
"""Attempts with each portrait: intervals are over people, and more of them widen nothing but the wait."""
JPEG_QUALITY = 92
MOST_MB = 400
GOAL_PREVIEW_MS = 700
PREVIEW_PATIENCE_S = 10
MOST_SECONDS = 15
MOST_FRAMES = 1500
GOAL_FRAMES_PER_S = 30
GOAL_P99_MS = 45


class VirtualTime:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class Run:
    """Whole attempts, frame by frame: seconds of each frame in the pipeline and in the landmark network alone."""

    def __init__(self) -> None:
        import cv2

        from kiosk.life.models import ModelSet

        cv2.setNumThreads(1)
        self.models = ModelSet.installed()
        self.pipeline: list[float] = []
        self.computed: list[float] = []
        """The same in processor time: what others on a shared machine took away is not in it."""
        self.landmarks: list[float] = []
        self.peer: list[float] = []
        self.peer_computed: list[float] = []
        self._peer = mediapipe_runner()
        self.verdicts: list[float] = []
        """Seconds from the first frame to the verdict, of each attempt that passed."""

    def attempt(self, number: int) -> None:
        import cv2

        from kiosk.devices.simulated import SimulatedCamera
        from kiosk.evidence.nonce import Nonce
        from kiosk.life.attempt import Setup, State
        from kiosk.life.pipeline import step
        from kiosk.life.record import Provenance
        from kiosk.life.verdict import Passed
        from kiosk.ports import Frame

        clock = VirtualTime()
        camera = SimulatedCamera(clock.monotonic, clock.sleep)
        camera.open()
        origin = Provenance(Nonce(number.to_bytes(16, "big")), camera.source, self.models.hashes, "bench", "")
        setup, state = Setup(self.models.eye, origin, movements=3), State()
        for _ in range(MOST_FRAMES):
            frame = camera.read()
            if frame is None:
                raise Unmeasured("a pessoa simulada não deu imagem")
            sent = cv2.imencode(".jpg", frame.image, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])[1]
            began, computing = time.perf_counter(), time.thread_time()
            decoded = cv2.imdecode(sent, cv2.IMREAD_COLOR)
            state, observation = step(setup, state, Frame(decoded, frame.taken_at))
            self.pipeline.append(time.perf_counter() - began)
            self.computed.append(time.thread_time() - computing)
            self._landmarks_alone(state, frame.image)
            camera.obey(observation.instruction)
            if observation.verdict is not None:
                if isinstance(observation.verdict, Passed):
                    self.verdicts.append(clock.now)
                break
        camera.close()

    def _landmarks_alone(self, state, image) -> None:
        if self._peer is not None:
            began, computing = time.perf_counter(), time.process_time()
            self._peer(image)
            self.peer.append(time.perf_counter() - began)
            self.peer_computed.append(time.process_time() - computing)
        region = state.track.region
        if region is None:
            return
        began = time.perf_counter()
        self.models.eye.landmarker.points(image, region)
        self.landmarks.append(time.perf_counter() - began)


def first_preview() -> float:
    """Seconds from the start of an attempt to the first picture that the window can draw, with a virtual person."""
    from kiosk.clock import SystemClock
    from kiosk.config import Policy
    from kiosk.devices.simulated import SimulatedCamera
    from kiosk.evidence.nonce import Nonce
    from kiosk.life.models import ModelSet
    from kiosk.life.runner import PresenceRunner

    runner = PresenceRunner(SimulatedCamera(), ModelSet.installed(), Nonce(bytes(16)), Policy(), SystemClock())
    began = time.perf_counter()
    runner.start()
    while runner.latest().frame is None and time.perf_counter() - began < PREVIEW_PATIENCE_S:
        time.sleep(0.001)
    taken = time.perf_counter() - began
    runner.stop()
    return taken


def mediapipe_runner():
    """MediaPipe's own runner of the same models, as a function of a picture; None where it is not installed."""
    try:
        import mediapipe
        from mediapipe.tasks.python import BaseOptions, vision
    except ImportError:
        return None
    from kiosk.assets import asset

    base = BaseOptions(model_asset_path=str(asset("models", "face_landmarker.task")))
    options = vision.FaceLandmarkerOptions(base_options=base, output_face_blendshapes=True)
    runner = vision.FaceLandmarker.create_from_options(options)
    kind = mediapipe.ImageFormat.SRGB
    return lambda image: runner.detect(mediapipe.Image(image_format=kind, data=image[..., ::-1].copy()))


def figures(arguments: argparse.Namespace) -> list[Figure]:
    if arguments.data is not None and not arguments.data.is_dir():
        raise Unmeasured(f"a pasta {arguments.data} não existe")
    return [*speed(arguments), *errors(arguments)]


def speed(arguments: argparse.Namespace) -> list[Figure]:
    attempts = max(arguments.rounds, ATTEMPTS)
    with one_core():
        preview_ms = 1000 * first_preview()
        run = Run()
        for number in range(attempts):
            run.attempt(number)
    if not run.landmarks:
        raise Unmeasured("a rede de pontos não achou o rosto da pessoa simulada")
    per_s = len(run.pipeline) / sum(run.pipeline)
    alone_per_s = len(run.landmarks) / sum(run.landmarks)
    beside = {"landmarks_alone_per_s": alone_per_s, "share_of_alone": per_s / alone_per_s, "frames": len(run.pipeline)}
    beside["processor_per_s"] = len(run.computed) / sum(run.computed)
    if run.peer:
        beside["mediapipe_per_s"] = len(run.peer) / sum(run.peer)
        beside["mediapipe_processor_per_s"] = len(run.peer) / sum(run.peer_computed)
    p99 = 1000 * quantile(run.pipeline, 0.99)
    p50s = {"p50_ms": 1000 * quantile(run.pipeline, 0.5), "landmarks_p50_ms": 1000 * quantile(run.landmarks, 0.5)}
    p50s["processor_p99_ms"] = 1000 * quantile(run.computed, 0.99)
    seconds = median(run.verdicts) if run.verdicts else float(MOST_FRAMES)
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        Figure("life_frames_per_s", per_s, "1/s", ">=", GOAL_FRAMES_PER_S, beside),
        Figure("life_frame_p99", p99, "ms", "<=", GOAL_P99_MS, p50s),
        Figure("life_ready_to_verdict", seconds, "s", "<=", MOST_SECONDS, {"attempts": attempts}),
        Figure("life_first_preview", preview_ms, "ms", "<=", GOAL_PREVIEW_MS),
        Figure("life_peak_memory", peak_mb, "MB", "<=", MOST_MB),
    ]


def errors(arguments: argparse.Namespace) -> list[Figure]:
    from lifelab.campaign import Stage
    from lifelab.page import write_page
    from lifelab.portraits import portraits
    from lifelab.results import run_campaign, to_figures

    from kiosk.life.models import ModelSet

    data: Path | None = arguments.data
    with one_core():
        models = ModelSet.installed()
        people, unused = portraits(models, data)
        stage = Stage.of(models, people, arguments.rounds or CAMPAIGN_ROUNDS)
        results = run_campaign(stage, data, unused)
        if arguments.out is not None:
            print(write_page(arguments.out, stage, results))
    return to_figures(results)
