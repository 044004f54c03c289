"""Attackers that obey the screen, as far as their medium can. Each is an `Actor` with one thing it cannot help."""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from kiosk.devices.behaviour import Behaviour
from kiosk.devices.relief import Pose, Relief
from kiosk.life.challenge import Movement
from lifelab.sheets import held
from lifelab.stage import BEGINS_AT, MARGIN, Actor, grained

REST = Pose()
MOVEMENTS = frozenset(movement.value for movement in Movement)
PRINT_TURN, PRINT_TILT = 45 / 27, 45 / 16
"""A print is turned by 45 degrees where a head turns by 27, and tilted by 45 where it nods by 16."""
BEND = 110.0
SCREEN_GAMMA, SCREEN_HAZE = 0.9, 14
FILM_EACH_S = 1.5
COMPUTES_S = 1.3
STAND_IN_FROM = 0.25
"""The share of a movement from which on somebody else makes it: under that of a face that counts as at rest."""


class Still(Actor):
    """A photograph on a stand."""

    def shown(self, at: float) -> np.ndarray:
        return self.relief.render(REST)


@dataclass
class Print(Actor):
    """A print in somebody's hands, moved, turned and tilted as asked; bent where `bend` says so."""

    bend: float = 0.0

    def texture(self, _pose: Pose) -> np.ndarray:
        """What is printed."""
        return self.relief.texture(REST)

    def shown(self, at: float) -> np.ndarray:
        pose = self.pose(at)
        return held(self.texture(pose), PRINT_TURN * pose.yaw, PRINT_TILT * pose.pitch, pose.near, self.bend)


class CutPrint(Print):
    """The same, with eyes and mouth cut out: a living person behind it blinks, smiles and opens the mouth."""

    def texture(self, pose: Pose) -> np.ndarray:
        return self.relief.texture(pose)


class RigidMask(Actor):
    """A head of plaster: has depth, turns and nods; its face does not move."""

    def shown(self, at: float) -> np.ndarray:
        return self.relief.render(replace(self.pose(at), lids=0.0, jaw=0.0, smile=0.0))


class ScreenReplay(Actor):
    """A screen that shows, at each prompt, the clip of that movement, recorded on another day under other nonces.

    Between prompts it shows a clip of rest. The camera films the screen: haze, gamma, a coarse grid, its own noise.
    """

    def shown(self, at: float) -> np.ndarray:
        seen = self.relief.render(self.pose(at)).astype(np.float32)
        shone = 255 * (seen / 255) ** SCREEN_GAMMA * (1 - SCREEN_HAZE / 255) + SCREEN_HAZE
        shone[::2] *= 0.97
        shone[:, ::3] *= 0.98
        return np.clip(cv2.GaussianBlur(shone, (0, 0), 0.7), 0, 255).astype(np.uint8)


@dataclass
class InjectedReplay(Actor):
    """The same library fed in as a camera of its own: no second lens, so that a clip that plays twice is the same."""

    rest_clip_s: float = 0.8

    def picture(self, at: float) -> np.ndarray:
        since = at - self.behaviour.starts_at
        resting = self.behaviour.held(at) == REST
        moment = (since % self.rest_clip_s) if resting else since
        frame = round(moment * self.rate)
        clip = Behaviour(self.behaviour.prompt, 0, 0.0, self.behaviour.origin)
        pose = REST if resting else clip.held(moment)
        moment_of_noise = (7 * frame) % MARGIN, (11 * frame + len(self.behaviour.prompt) * (not resting)) % MARGIN
        return grained(self.relief.render(pose), self.noise_levels, *moment_of_noise)


class Avatar(Actor):
    """A drawn figure fed in as a camera: obeys, and has no sensor's noise."""

    def picture(self, at: float) -> np.ndarray:
        lids = self.behaviour.asked_lids(at)
        return self.relief.render(replace(self.behaviour.held(at), lids=lids))


@dataclass
class Computing(Actor):
    """A living face made by a computer, with noise: it stands still while the asked movement is computed."""

    kept: np.ndarray | None = None

    def obey(self, prompt: str, at: float) -> None:
        if prompt in MOVEMENTS and prompt != self.behaviour.prompt:
            self.behaviour = Behaviour(prompt, self.behaviour.asked + 1, at + COMPUTES_S, self.behaviour.held(at))
        else:
            super().obey(prompt, at)

    def picture(self, at: float) -> np.ndarray:
        if self.behaviour.prompt not in MOVEMENTS or at >= self.behaviour.starts_at:
            self.kept = None
            return super().picture(at)
        self.kept = super().picture(at) if self.kept is None else self.kept
        return self.kept


@dataclass
class Freeze(Actor):
    """A living person whose picture is held as soon as a movement is asked."""

    kept: np.ndarray | None = None

    def picture(self, at: float) -> np.ndarray:
        if self.behaviour.prompt in MOVEMENTS and self.kept is None:
            self.kept = super().picture(at)
        return super().picture(at) if self.kept is None else self.kept


@dataclass
class TwoFaces(Actor):
    """A second person, as near as the first, looks in as soon as a movement is asked."""

    other: Relief | None = None

    def shown(self, at: float) -> np.ndarray:
        first = self.relief.render(self.pose(at))
        if self.behaviour.prompt not in MOVEMENTS:
            return first
        beside = (self.other or self.relief).render(REST)
        first[:, 430:] = beside[:, 215:425]
        return first


@dataclass
class Swap(Actor):
    """One person rests before the camera, another one makes the movements, resting as the first one did."""

    other: Relief | None = None
    alike: Pose = REST
    """How the other must hold the head to rest as the first one does."""
    begun: bool = False

    def shown(self, at: float) -> np.ndarray:
        self.begun = self.begun or self.behaviour.held(at) != REST
        pose = self.pose(at)
        if not self.begun or self.other is None:
            return self.relief.render(pose)
        yaw, pitch = pose.yaw + self.alike.yaw, pose.pitch + self.alike.pitch
        return self.other.render(replace(pose, yaw=yaw, pitch=pitch, near=pose.near * self.alike.near))


@dataclass
class StandIn(Swap):
    """One person rests before the camera, another one makes each movement and gives the place back."""

    def shown(self, at: float) -> np.ndarray:
        if _made(self.behaviour, at) < STAND_IN_FROM or self.other is None:
            return self.relief.render(self.pose(at))
        self.begun = True
        return super().shown(at)


def _made(behaviour: Behaviour, at: float) -> float:
    """How far any movement has come, 0 to 1."""
    pose = behaviour.held(at)
    ways = abs(pose.yaw) / 27, abs(pose.pitch) / 16, pose.jaw, pose.smile, (pose.near - 1) / 0.32
    return max(*ways, behaviour.asked_lids(at))


class Gap(Actor):
    """Frames injected with a hole: 1.5 s are missing after each prompt, time enough to make the clip that it asks."""

    def interval(self, at: float) -> float:
        asked = self.behaviour.prompt in MOVEMENTS and 0 < self.behaviour.starts_at - at < 0.25
        return 1.5 if asked else 1 / self.rate


class Early(Actor):
    """A film that happens to fit: its movement is under way as the instruction appears."""

    def obey(self, prompt: str, at: float) -> None:
        if prompt != self.behaviour.prompt:
            self.behaviour = Behaviour(prompt, self.behaviour.asked + 1, at - 0.2, self.behaviour.held(at))


@dataclass
class Film(Actor):
    """A film with every movement one after another: sooner or later the asked one comes."""

    began: float | None = None

    def obey(self, prompt: str, at: float) -> None:
        if self.began is None and prompt in MOVEMENTS:
            self.began = at

    def pose(self, at: float) -> Pose:
        if self.began is None:
            return REST
        place, since = divmod(at - self.began, FILM_EACH_S)
        prompt = sorted(MOVEMENTS)[int(place) % len(MOVEMENTS)]
        there = Behaviour(prompt, 0, 0.0)
        pose = there.held(min(since, FILM_EACH_S - since))
        return replace(pose, lids=there.asked_lids(since))


@dataclass
class Splice(Actor):
    """Clips cut together: the face stands elsewhere as soon as another clip begins."""

    def shown(self, at: float) -> np.ndarray:
        aside = 100 if self.behaviour.prompt in MOVEMENTS else 0
        return np.roll(self.relief.render(self.pose(at)), aside, axis=1)


@dataclass
class Recording(Actor):
    """A whole attempt that passed, recorded with its prompts and played again, whatever is asked now."""

    script: tuple[tuple[float, str], ...] = ()

    def obey(self, prompt: str, at: float) -> None:
        pass

    def pose(self, at: float) -> Pose:
        behaviour = Behaviour()
        for told_at, prompt in self.script:
            if told_at <= at:
                behaviour = behaviour.told(prompt, told_at)
        return behaviour.pose(at)


@dataclass
class Recorder(Actor):
    """A living person whose prompts are written down."""

    script: tuple[tuple[float, str], ...] = ()

    def obey(self, prompt: str, at: float) -> None:
        super().obey(prompt, at)
        self.script = (*self.script, (at, prompt))


@dataclass
class Clip(Actor):
    """A recording of an attack, as it is: frames of a clip played once, or a picture before a camera with noise."""

    frames: tuple[np.ndarray, ...] = ()

    def picture(self, at: float) -> np.ndarray | None:
        place = round((at - BEGINS_AT) * self.rate)
        if len(self.frames) == 1:
            return self.with_noise(self.frames[0])
        return self.frames[place] if place < len(self.frames) else None
