"""How the simulated person answers the screen: reads, then moves as people do, and stays until asked otherwise.

A movement follows the minimum-jerk profile of human reaching (Flash and Hogan, 1985). The person reacts after a
time to read, a little different each time, sways a little, and blinks now and then.
"""

from dataclasses import dataclass, replace
from math import pi, sin

from kiosk.devices.relief import Pose

REACTION_S = (0.32, 0.45, 0.38)
"""Time to read an instruction, taken in turn."""
MOVE_S = 0.55
"""From rest to the asked pose, or back."""
BLINK_S = 0.36
"""One deliberate blink; the asked two follow each other, and come again after BLINK_AGAIN_S."""
BLINK_AGAIN_S = 2.5
OWN_BLINK_S, OWN_BLINK_EVERY_S = 0.22, 4.7
SWAY_DEG, SWAY_S = 0.7, 3.1
REST = Pose()

POSES = {
    "turn_left": Pose(yaw=27),
    "turn_right": Pose(yaw=-27),
    "look_up": Pose(pitch=-16),
    "look_down": Pose(pitch=15),
    "open_mouth": Pose(jaw=1),
    "smile": Pose(smile=1),
    "come_closer": Pose(near=1.32),
}
"""What is done for each instruction; for all others the person rests."""


@dataclass(frozen=True)
class Behaviour:
    """What the person is doing: on the way from one pose to another since a time."""

    prompt: str = ""
    asked: int = 0
    starts_at: float = 0.0
    origin: Pose = REST

    def told(self, prompt: str, at: float) -> "Behaviour":
        """The screen asks something at a time; the same again changes nothing."""
        if prompt == self.prompt:
            return self
        reaction = REACTION_S[self.asked % len(REACTION_S)]
        return Behaviour(prompt, self.asked + 1, at + reaction, self.held(at + reaction))

    def pose(self, at: float) -> Pose:
        """How the person stands at a time."""
        held = self.held(at)
        sway = SWAY_DEG * sin(2 * pi * at / SWAY_S)
        lids = max(self.asked_lids(at), _own_blink(at) if held.jaw == held.smile == 0 else 0.0)
        return replace(held, yaw=held.yaw + sway, pitch=held.pitch + 0.5 * sway, lids=lids)

    def held(self, at: float) -> Pose:
        """What was asked, as far as it is done at a time; without sway and lids."""
        return _between(self.origin, POSES.get(self.prompt, REST), _minimum_jerk((at - self.starts_at) / MOVE_S))

    def asked_lids(self, at: float) -> float:
        """How far the lids are shut because blinks were asked."""
        since = at - self.starts_at
        if self.prompt != "blink_twice" or since < 0:
            return 0.0
        phase = since % BLINK_AGAIN_S
        return _lid_pulse(phase % BLINK_S, BLINK_S) if phase < 2 * BLINK_S else 0.0


def _own_blink(at: float) -> float:
    phase = at % OWN_BLINK_EVERY_S
    return _lid_pulse(phase, OWN_BLINK_S) if phase < OWN_BLINK_S else 0.0


def _lid_pulse(phase: float, duration: float) -> float:
    """Shut and open again; shut for the middle half."""
    return min(1.0, 2 * sin(pi * phase / duration))


def _minimum_jerk(share: float) -> float:
    t = min(1.0, max(0.0, share))
    return t**3 * (10 - 15 * t + 6 * t * t)


def _between(origin: Pose, target: Pose, share: float) -> Pose:
    names = Pose.__dataclass_fields__
    mixed = {name: getattr(origin, name) * (1 - share) + getattr(target, name) * share for name in names}
    return Pose(**mixed)
