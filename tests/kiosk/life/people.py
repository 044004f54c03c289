"""People and attackers without pixels: each answers the screen as far as they can, and is seen as plain sights.

The living one behaves as the simulated person does, and is a head of points that turn in space. Every attacker is a
living one with one thing that a picture, a film or a second person cannot help.
"""

from dataclasses import dataclass, field, replace

import numpy as np

from kiosk.devices.behaviour import Behaviour
from kiosk.devices.relief import Pose
from kiosk.evidence.nonce import Nonce
from kiosk.life.attempt import Setup, State
from kiosk.life.challenge import Movement
from kiosk.life.landmark_names import LEFT_EYE, RIGHT_EYE
from kiosk.life.pipeline import step
from kiosk.life.record import Provenance
from kiosk.life.rules import Rules
from kiosk.life.sight import Box, FaceSight, Quality, Sight, Signals, Track
from kiosk.life.verdict import Observation, Verdict
from kiosk.ports import Frame, FrameSource, SourceKind

FRAMES_PER_S = 30
POSES_ASKED = frozenset(Movement)
LONGEST_S = 90.0
ASPECT = 4 / 3
BLANK = np.zeros((4, 4, 3), np.uint8)
EYE_DISTANCE = 0.18


def _head() -> np.ndarray:
    """478 points on the front of an ellipsoid, in shares of the picture's width, with the eyes in their place."""
    rng = np.random.default_rng(7)
    across, down = rng.uniform(-0.13, 0.13, 478), rng.uniform(-0.18, 0.18, 478)
    depth = -0.15 * np.sqrt(np.clip(1 - (across / 0.16) ** 2 - (down / 0.22) ** 2, 0, 1))
    head = np.column_stack([across, down, depth])
    head[RIGHT_EYE], head[LEFT_EYE] = (-EYE_DISTANCE / 2, -0.04, -0.06), (EYE_DISTANCE / 2, -0.04, -0.06)
    return head


HEAD = _head()
FLAT_HEAD = HEAD * (1, 1, 0)
UNMADE = {"yaw": 0.0, "pitch": 6.0, "roll": 1.0, "blink": 0.1, "smile": 0.05, "jaw": 0.02}
GOOD = Quality(
    inter_eye_distance=115.0,
    luminance_mean=130.0,
    surround_luminance=120.0,
    dynamic_range=0.3,
    illumination_difference=0.05,
    sharpness=200.0,
    noise=2.0,
    eyes_visible=0.75,
    eye_glare=0.0,
    mouth_visible=0.95,
)


@dataclass
class Person:
    """A living person. `start` is when they come, in seconds; the smile is a person's own."""

    behaviour: Behaviour = field(default_factory=Behaviour)
    head: np.ndarray = field(default_factory=lambda: HEAD)
    resting_smile: float = UNMADE["smile"]

    def obey(self, prompt: str, at: float) -> None:
        self.behaviour = self.behaviour.told(prompt, at)

    def pose(self, at: float) -> Pose:
        return self.behaviour.pose(at)

    def sight(self, at: float) -> Sight:
        return Sight(at, 1, self.face(at), ASPECT, self.fingerprint(at))

    def fingerprint(self, at: float) -> int:
        """A camera's noise: never the same twice."""
        return hash(at)

    def face(self, at: float) -> FaceSight | None:
        pose = self.pose(at)
        smile = 0.9 if self.behaviour.prompt == "smile" and at > self.behaviour.starts_at else self.resting_smile
        signals = Signals(
            yaw=UNMADE["yaw"] + pose.yaw,
            pitch=UNMADE["pitch"] + pose.pitch,
            roll=UNMADE["roll"],
            blink=max(UNMADE["blink"], 0.7 * pose.lids),
            smile=smile,
            jaw=UNMADE["jaw"] + 0.5 * pose.jaw,
            eye_distance=EYE_DISTANCE * pose.near,
            eye_opening=0.25 * (1 - 0.8 * pose.lids),
            lips_apart=0.02 + 0.5 * pose.jaw,
        )
        return FaceSight(
            points=self.seen_points(pose),
            box=Box(0.37, 0.28, 0.26 * pose.near, 0.4 * pose.near),
            signals=signals,
            presence=0.99,
            quality=replace(GOOD, inter_eye_distance=signals.eye_distance * 640),
        )

    def seen_points(self, pose: Pose) -> np.ndarray:
        a, b = np.radians([-pose.yaw, pose.pitch])
        turn = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
        nod = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
        x, y, z = (self.head @ (nod @ turn).T).T
        near = pose.near / (1 + z)
        return np.column_stack([0.5 + x * near, 0.5 + ASPECT * y * near, z])

    def embedding(self, at: float) -> np.ndarray:
        return np.eye(128)[0]


@dataclass
class ScriptedEye:
    """An `Eye` that sees a person as they say they are."""

    person: Person
    at: float = 0.0

    def look(self, track: Track, frame: Frame) -> tuple[Track, Sight]:
        self.at = frame.taken_at
        return track, self.person.sight(frame.taken_at)

    def recognise(self, image: np.ndarray, face: FaceSight) -> np.ndarray:
        return self.person.embedding(self.at)

    def picture(self, image: np.ndarray) -> bytes:
        return b"\xff\xd8\xffpicture"


@dataclass(frozen=True)
class Visit:
    """How an attempt went."""

    verdict: Verdict | None
    seconds: float
    observations: tuple[Observation, ...]
    state: State


def setup_for(eye: object, nonce: bytes, rules: Rules | None = None, movements: int = 3) -> Setup:
    source = FrameSource(SourceKind.SIMULATED, "pessoa de teste")
    origin = Provenance(Nonce(nonce), source, {"rede.onnx": "0" * 64}, "test", "2026-01-01T00:00:00+00:00")
    return Setup(eye, origin, movements, rules or Rules())


def attempt(
    person: Person,
    nonce: bytes = b"nonce of a test.",
    rules: Rules | None = None,
    movements: int = 3,
    rate: float = FRAMES_PER_S,
    **parts: object,
) -> Visit:
    """One attempt in its own time; at 30 frames a second unless the person has a rhythm of their own."""
    setup = replace(setup_for(ScriptedEye(person), nonce, rules, movements), **parts)
    return _attempted(person, setup, rate)


def attempt_with(person: Person, nonce: Nonce) -> Visit:
    """One attempt under a nonce that somebody made and signed."""
    setup = setup_for(ScriptedEye(person), nonce.value)
    return _attempted(person, replace(setup, origin=replace(setup.origin, nonce=nonce)), FRAMES_PER_S)


def _attempted(person: Person, setup: Setup, rate: float) -> Visit:
    state = State()
    at, seen = 50.0, []
    while at < 50.0 + LONGEST_S:
        state, observation = step(setup, state, Frame(BLANK, at))
        seen.append(observation)
        if observation.verdict is not None:
            break
        person.obey(observation.instruction, at)
        at += getattr(person, "interval", lambda _at: 1 / rate)(at)
    return Visit(seen[-1].verdict, at - 50.0, tuple(seen), state)


# Attackers: each obeys, as far as its medium can.


class NoiselessPuppet(Person):
    """A drawn figure fed in as a camera: obeys, but stands without a sensor's noise."""

    def pose(self, at: float) -> Pose:
        return self.behaviour.held(at)

    def fingerprint(self, at: float) -> int:
        return hash(self.pose(at))


@dataclass
class Loop(Person):
    """A film with noise, whose resting part is played again and again."""

    length_s: float = 0.5

    def fingerprint(self, at: float) -> int:
        resting = self.behaviour.held(at) == Pose()
        return hash(round(at % self.length_s, 2)) if resting else hash(at)


class Foreseeing(Person):
    """A film that runs by itself and happens to fit: it begins as the instruction appears."""

    def obey(self, prompt: str, at: float) -> None:
        if prompt != self.behaviour.prompt:
            held = self.behaviour.held(at)
            self.behaviour = Behaviour(prompt, self.behaviour.asked + 1, at - 0.15, held)


@dataclass
class Shotgun(Person):
    """A film with every movement one after another: sooner or later the asked one comes."""

    order: tuple[str, ...] = ("turn_left", "turn_right", "look_up", "look_down", "open_mouth", "come_closer")
    began: float | None = None
    each_s: float = 1.3

    def pose(self, at: float) -> Pose:
        if self.began is None:
            return Pose()
        place, since = divmod(at - self.began, self.each_s)
        prompt = self.order[int(place) % len(self.order)]
        return Behaviour(prompt, 0, 0.0).held(min(since, self.each_s - since))

    def obey(self, prompt: str, at: float) -> None:
        asked = prompt in self.order or prompt in ("blink_twice", "smile")
        if not asked:
            self.began = None
        elif self.began is None:
            self.began = at + 0.4


class Print(Person):
    """A flat picture that somehow is read as turning: its points lie in a plane."""

    def __init__(self) -> None:
        super().__init__(head=FLAT_HEAD)


class Sheet(Person):
    """A bent sheet: it has some depth, but must be turned far more than it is read as turned."""

    def seen_points(self, pose: Pose) -> np.ndarray:
        points = super().seen_points(pose)
        narrow = np.cos(np.radians(1.6 * pose.yaw)) / np.cos(np.radians(pose.yaw))
        return np.column_stack([0.5 + (points[:, 0] - 0.5) * narrow, points[:, 1:]])


class Rigid(Person):
    """A head of plaster: turns, nods and comes closer as asked; its face does not move."""

    def face(self, at: float) -> FaceSight | None:
        face = super().face(at)
        kept = {name: UNMADE[name] for name in ("blink", "smile", "jaw")}
        still = replace(face.signals, **kept, eye_opening=0.25, lips_apart=0.02)
        return replace(face, signals=still)


class StiffNeck(Person):
    """Turns and nods half as far as others."""

    def pose(self, at: float) -> Pose:
        pose = super().pose(at)
        return replace(pose, yaw=pose.yaw / 2, pitch=pose.pitch / 2)


class TurnedAside(Person):
    """Holds the head to one side, and cannot turn further that way."""

    def pose(self, at: float) -> Pose:
        pose = super().pose(at)
        return replace(pose, yaw=18 + pose.yaw)


class SlowCamera(Person):
    """Five frames a second."""

    def interval(self, at: float) -> float:
        return 0.2


class Hitch(Person):
    """Somebody before a machine that hangs for a moment, so many times, every tenth frame."""

    def __init__(self, hitches: int) -> None:
        super().__init__()
        self.hitches, self.frames = hitches, 0

    def interval(self, at: float) -> float:
        self.frames += 1
        hangs = self.frames % 10 == 5 and self.frames < 10 * self.hitches
        return 0.9 if hangs else 1 / FRAMES_PER_S


class Crowd(Person):
    """Somebody beside them, from the first movement on: one of the two moves."""

    def sight(self, at: float) -> Sight:
        return replace(super().sight(at), faces=2 if self.behaviour.prompt == "look_ahead" else 1)


class Swap(Person):
    """One person rests before the camera, another one moves and stays."""

    def embedding(self, at: float) -> np.ndarray:
        return np.eye(128)[1 if self.behaviour.asked > 2 else 0]


class StandIn(Person):
    """One person rests before the camera, another one makes each movement and gives the place back."""

    def embedding(self, at: float) -> np.ndarray:
        moving = self.behaviour.prompt in POSES_ASKED or at < self.behaviour.starts_at + 0.1
        return np.eye(128)[int(moving and self.behaviour.asked > 2)]


class Stutter(Person):
    """Frames fed in with holes: a second and a half is missing whenever the prompt has just changed."""

    def interval(self, at: float) -> float:
        return 1.5 if 0 < self.behaviour.starts_at - at < 0.3 and self.behaviour.asked > 2 else 1 / FRAMES_PER_S


class Splice(Person):
    """Clips cut together: the face stands elsewhere from one frame to the next."""

    def face(self, at: float) -> FaceSight | None:
        face = super().face(at)
        aside = 0.2 if self.behaviour.asked % 2 else 0.0
        return replace(face, box=replace(face.box, left=face.box.left - aside))


@dataclass
class Leaver(Person):
    """Goes away at a moment."""

    leaves_at: float = 52.0

    def face(self, at: float) -> FaceSight | None:
        return super().face(at) if at < self.leaves_at else None

    def sight(self, at: float) -> Sight:
        return replace(super().sight(at), faces=int(at < self.leaves_at))


class Statue(Person):
    """A picture held still before a real camera: noise, and no movement."""

    def obey(self, prompt: str, at: float) -> None:
        pass


class SlowPerson(Person):
    """Moves as asked, after twelve seconds."""

    def obey(self, prompt: str, at: float) -> None:
        if prompt != self.behaviour.prompt:
            late = 12.0 if self.behaviour.asked > 1 else 0.3
            self.behaviour = Behaviour(prompt, self.behaviour.asked + 1, at + late, self.behaviour.held(at))


def with_quality(face: FaceSight, **measures: float) -> FaceSight:
    """The face, seen otherwise."""
    return replace(face, quality=replace(face.quality, **measures))
