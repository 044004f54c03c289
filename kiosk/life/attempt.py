"""The state of one attempt: which phase it is in, and everything that it must remember.

finding -> settling -> pausing -> asking -> returning -> pausing ... -> over
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.life.challenge import Movement, Neutral, Plan
from kiosk.life.continuity import Continuity
from kiosk.life.depth import Depth
from kiosk.life.record import Provenance, Record
from kiosk.life.rules import Rules
from kiosk.life.sight import Detector, Embedding, Eye, Sight, Track
from kiosk.life.verdict import Instruction, Verdict


@dataclass(frozen=True)
class Finding:
    """No face that passes the gates yet."""


@dataclass(frozen=True)
class Settling:
    """The gates are passed: the person rests while the neutral is taken from these sights."""

    sights: tuple[Sight, ...]
    slow: int = 0
    """How often it was begun again because too few frames came."""


@dataclass(frozen=True)
class Pausing:
    """At rest until the next movement is asked."""

    until: float
    deadline: float


@dataclass(frozen=True)
class Asking:
    """A movement has been asked at a time, and is being made."""

    at: float
    began_at: float | None = None
    held: int = 0
    blinks: int = 0
    eyes_shut: bool = False
    wrong_since: float | None = None
    short_since: float | None = None
    """Since when the neck is turned at least as far as a short movement."""


@dataclass(frozen=True)
class Returning:
    """The movement was made; back to rest."""

    asked: Asking
    reached_at: float
    early: bool
    recognised: bool = False
    """Whether it was seen, near the movement's height, that the same person made it."""


@dataclass(frozen=True)
class Over:
    """The verdict stands."""

    verdict: Verdict


Phase = Finding | Settling | Pausing | Asking | Returning | Over


@dataclass(frozen=True)
class Setup:
    """What stays the same through an attempt. At least three movements are asked, whatever `movements` says."""

    eye: Eye
    origin: Provenance
    movements: int
    rules: Rules = field(default_factory=Rules)
    pad: Detector | None = None
    """The passive detector of presentation attacks, where one is installed."""
    document: Embedding | None = None
    """The face of a document's portrait, where there is one."""
    faceless_document: bool = False
    """A document was shown, but no portrait was found in it."""


@dataclass(frozen=True)
class Challenge:
    """The challenge, once the neutral is known."""

    neutral: Neutral
    plan: Plan
    reference: Embedding
    frontal: Sight
    done: int = 0
    asked: int = 0
    early: int = 0
    likeness: float = 1.0
    """The lowest cosine with the reference so far."""
    turned: Depth | None = None
    """What the present turn shows at its height, so far."""
    depths: tuple[Depth, ...] = ()
    """What the turns before it showed."""
    live_scores: tuple[float, ...] = ()
    """Of the passive detector, one before each movement."""

    @property
    def movement(self) -> Movement:
        """The movement that is asked, or will be next."""
        return self.plan.movements[min(self.done, len(self.plan.movements) - 1)]


@dataclass(frozen=True)
class State:
    """An attempt between two frames."""

    phase: Phase = field(default_factory=Finding)
    track: Track = field(default_factory=Track)
    continuity: Continuity = field(default_factory=Continuity)
    record: Record = field(default_factory=Record)
    challenge: Challenge | None = None
    faults: Mapping[Instruction, int] = field(default_factory=dict)
    """How often each gate was not passed, while a face was looked for."""
