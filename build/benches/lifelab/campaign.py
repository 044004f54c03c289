"""The campaign itself: every species of attack and every condition, with every portrait, and each defence switched off.

An attack counts against a source when any of its attempts passes; intervals are exact and over distinct people, not
over seeds. Everything lives in virtual time, so that the figures do not depend on the machine.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import numpy as np

from kiosk.devices.relief import Pose, Relief
from kiosk.devices.simulated import person_of
from kiosk.evidence.prompts import EXPRESSIONS, Movement, draw_movements
from kiosk.life.models import ModelSet
from kiosk.life.rules import NEVER, Rules
from kiosk.life.sight import FaceSight
from lifelab import attackers
from lifelab.conditions import BEYOND, WITHIN, Condition
from lifelab.intervals import exact_interval
from lifelab.portraits import Portrait, files, look
from lifelab.stage import MOVEMENTS, Actor, Outcome, attempt, nonce_of

OFTEN = 10**9
Cast = dict[str, Relief]
"""The virtual person of each portrait, by its name."""


@dataclass
class Row:
    """One line of a table: attempts, and the people behind them."""

    name: str
    outcomes: list[tuple[int, Outcome]] = field(default_factory=list)
    """Each with the number of its source."""
    note: str = ""

    @property
    def attempts(self) -> int:
        return len(self.outcomes)

    @property
    def passed(self) -> int:
        return sum(outcome.passed for _, outcome in self.outcomes)

    @property
    def sources(self) -> int:
        return len({source for source, _ in self.outcomes})

    @property
    def sources_passed(self) -> int:
        return len({source for source, outcome in self.outcomes if outcome.passed})

    @property
    def interval(self) -> tuple[float, float]:
        """Of the share of sources that passed at all: the attack's rate."""
        return exact_interval(self.sources_passed, self.sources)

    @property
    def sources_refused(self) -> int:
        return len({source for source, outcome in self.outcomes if not outcome.passed})

    @property
    def refusal_interval(self) -> tuple[float, float]:
        """Of the share of people who were refused at all."""
        return exact_interval(self.sources_refused, self.sources)

    @property
    def stopped_by(self) -> dict[str, int]:
        return dict(Counter(outcome.reason for _, outcome in self.outcomes if not outcome.passed).most_common())


@dataclass(frozen=True)
class Stage:
    """Who takes part."""

    models: ModelSet
    people: list[Portrait]
    cast: Cast
    rounds: int

    @classmethod
    def of(cls, models: ModelSet, people: list[Portrait], rounds: int) -> "Stage":
        return cls(models, people, {one.name: person_of(one.image, models) for one in people}, rounds)

    def one_each(self) -> "Stage":
        """With one portrait of each person, and one attempt with each."""
        first = {one.source: one for one in reversed(self.people)}
        return replace(self, people=list(first.values()), rounds=1)

    def other(self, portrait: Portrait) -> Portrait | None:
        """The other person whose face rests most alike, or None where there is only one person."""
        mine = look(self.models, portrait.image).face
        others = [one for one in self.people if one.source != portrait.source]
        return min(others, key=lambda one: _unlike(mine, look(self.models, one.image).face), default=None)


def _unlike(one: FaceSight, other: FaceSight) -> float:
    a, b = one.signals, other.signals
    return (
        abs(a.yaw - b.yaw)
        + abs(a.pitch - b.pitch)
        + 40 * abs(a.jaw - b.jaw)
        + 100 * abs(a.eye_distance - b.eye_distance)
    )


Make = Callable[[Stage, Portrait, bytes], Actor]


def plain(kind: Callable[..., Actor], **fields: object) -> Make:
    return lambda stage, portrait, _nonce: kind(stage.cast[portrait.name], **fields)


def with_other(kind: Callable[..., Actor]) -> Make:
    def made(stage: Stage, portrait: Portrait, _nonce: bytes) -> Actor:
        other = stage.other(portrait)
        return kind(stage.cast[portrait.name], other=stage.cast[other.name] if other else None)

    return made


def swapped(kind: type[attackers.Swap]) -> Make:
    return lambda stage, portrait, _nonce: _swapped(kind, stage, portrait)


def _swapped(kind: type[attackers.Swap], stage: Stage, portrait: Portrait) -> Actor:
    """Somebody whose face rests most alike steps in, and holds the head as the first one did."""
    other = stage.other(portrait)
    first = look(stage.models, portrait.image).face.signals
    second = look(stage.models, stage.cast[other.name].render(Pose())).face.signals
    alike = Pose(first.yaw - second.yaw, first.pitch - second.pitch, near=first.eye_distance / second.eye_distance)
    return kind(stage.cast[portrait.name], other=stage.cast[other.name], alike=alike)


def recorded(stage: Stage, portrait: Portrait, nonce: bytes) -> Actor:
    """The recording of an attempt that was made for another nonce."""
    return _recording(stage, portrait, nonce_of(f"recorded {portrait.name}", nonce[0]))


def recorded_for_this(stage: Stage, portrait: Portrait, nonce: bytes) -> Actor:
    """The recording of an attempt for the very same nonce: what a nonce that is used twice would let through."""
    return _recording(stage, portrait, nonce)


def _recording(stage: Stage, portrait: Portrait, nonce: bytes) -> Actor:
    recorder = attackers.Recorder(stage.cast[portrait.name])
    attempt(stage.models, recorder, nonce)
    return attackers.Recording(stage.cast[portrait.name], script=recorder.script)


SWAP, STAND_IN = "swap in the middle", "stand-in for each movement"
SMILE = Movement.SMILE.value
NEED_TWO = {SWAP, STAND_IN}
"""Species that need a second person."""
SPECIES: dict[str, Make] = {
    "print on a stand": plain(attackers.Still),
    "print, moved and turned": plain(attackers.Print),
    "print, bent": plain(attackers.Print, bend=attackers.BEND),
    "print with cut-out eyes and mouth": plain(attackers.CutPrint),
    "the same, bent": plain(attackers.CutPrint, bend=attackers.BEND),
    "rigid mask": plain(attackers.RigidMask),
    "frozen frame": plain(attackers.Freeze),
    "two faces": with_other(attackers.TwoFaces),
    SWAP: swapped(attackers.Swap),
    STAND_IN: swapped(attackers.StandIn),
    "time gap": plain(attackers.Gap),
    "early movement": plain(attackers.Early),
    "film of every movement": plain(attackers.Film),
    "clips cut together": plain(attackers.Splice),
    "recording for another nonce": recorded,
    "avatar injected without noise": plain(attackers.Avatar),
    "avatar that stands still to compute": plain(attackers.Computing),
    "library injected": plain(attackers.InjectedReplay),
}
"""What is expected to pass never."""
LIBRARY = "library on a screen"
MEASURED: dict[str, Make] = {LIBRARY: plain(attackers.ScreenReplay)}
"""Reported as it is."""

DEFENCES: dict[str, tuple[str, dict[str, float]]] = {
    "a movement of the face itself is asked": ("rigid mask", {"expressions_least": 0}),
    "depth (residual and narrowing)": ("the same, bent", {"foreshortening_least": 0.0, "planarity_least": 0.0}),
    "frozen frames": ("avatar that stands still to compute", {"frozen_s": NEVER}),
    "repeated frames": ("library injected", {"repeated_frames": OFTEN}),
    "one face only": ("two faces", {"rivals_s": NEVER}),
    "the same person": (SWAP, {"same_person": -1.0, "same_person_moving": -1.0}),
    "who moves is who rests": (STAND_IN, {"same_person_moving": -1.0}),
    "no time gap": ("time gap", {"gap_s": NEVER}),
    "nothing begins early": ("early movement", {"early_s": 0.0}),
    "no other movement": ("film of every movement", {"wrong_s": NEVER, "deadline_s": 60.0}),
    "one continuous track": ("clips cut together", {"jump": NEVER}),
}
"""Each with the species that it stops, and the rules without it."""


def attacks(stage: Stage, species: dict[str, Make]) -> list[Row]:
    """Every species with every portrait; some need two people."""
    return [
        told(Row(name, list(_attempts(stage, name, make, Rules()))))
        for name, make in species.items()
        if _can(stage, name)
    ]


def told(row: Row) -> Row:
    """Say how far the campaign has come: it takes minutes."""
    print(f"{row.name}: {row.passed}/{row.attempts} {row.stopped_by or ''}", file=sys.stderr, flush=True)
    return row


def switched_off(stage: Stage, rows: Iterable[Row]) -> list[tuple[str, Row, Row]]:
    """Each defence with its species: with it, and without it."""
    before = {row.name: row for row in rows}
    found = []
    for defence, (name, without) in DEFENCES.items():
        if not _can(stage, name):
            continue
        rules = replace(Rules(), **without)
        off = Row(f"{name}, without: {defence}", list(_attempts(stage.one_each(), name, SPECIES[name], rules)))
        if not rules.expressions_least:
            off.outcomes += _patient(stage.one_each(), name, rules)
        found.append((defence, before[name], told(off)))
    again = Row("recording for this nonce")
    again.outcomes += _attempts(stage.one_each(), "recording for another nonce", recorded_for_this, Rules())
    found.append(("a new nonce for each attempt", before["recording for another nonce"], told(again)))
    return found


def _patient(stage: Stage, name: str, rules: Rules) -> Iterable[tuple[int, Outcome]]:
    """Who waits for a draw that asks no movement of the face: without the rule such draws come by themselves."""
    for portrait in stage.people:
        nonces = (nonce_of(f"patient {portrait.name}", number) for number in count())
        suits = next(nonce for nonce in nonces if not any(_expressions(nonce, cannot) for cannot in ((), (SMILE,))))
        yield portrait.source, attempt(stage.models, SPECIES[name](stage, portrait, suits), suits, rules)


def _expressions(nonce: bytes, without_room: tuple[str, ...]) -> set[Movement]:
    return set(draw_movements(nonce, without_room, MOVEMENTS, expressions=0)) & set(EXPRESSIONS)


def _can(stage: Stage, name: str) -> bool:
    return name not in NEED_TWO or len({one.source for one in stage.people}) > 1


def _attempts(stage: Stage, name: str, make: Make, rules: Rules) -> Iterable[tuple[int, Outcome]]:
    for portrait in stage.people:
        for number in range(stage.rounds):
            nonce = nonce_of(f"{name} {portrait.name}", number)
            yield portrait.source, attempt(stage.models, make(stage, portrait, nonce), nonce, rules)


def completion(stage: Stage, conditions: Iterable[Condition]) -> list[Row]:
    """First attempts of living virtual people under each condition."""
    return [_under(stage, condition) for condition in conditions]


def _under(stage: Stage, condition: Condition) -> Row:
    row = Row(condition.name, note=", ".join(condition.says))
    for portrait in stage.people:
        person = stage.cast[portrait.name]
        if condition.wear is not None:
            person = person_of(portrait.image, stage.models, condition.wear)
        for number in range(stage.rounds):
            actor = _Dropping(person, **condition.actor, dropped=condition.dropped)
            rules = replace(Rules(), find_s=4.0) if condition.says else Rules()
            nonce = nonce_of(f"living {condition.name} {portrait.name}", number)
            row.outcomes.append((portrait.source, attempt(stage.models, actor, nonce, rules)))
    return told(row)


@dataclass
class _Dropping(Actor):
    """A person whose frames are lost on the way, at random."""

    dropped: float = 0.0
    chance: np.random.Generator = field(default_factory=lambda: np.random.default_rng(11))

    def interval(self, at: float) -> float:
        lost = 0
        while self.chance.random() < self.dropped:
            lost += 1
        return (1 + lost) / self.rate


def beyond(stage: Stage) -> list[tuple[Row, float]]:
    """Beyond the limits: the share of attempts that were refused with the right word."""
    found = []
    for condition in BEYOND:
        row = _under(stage.one_each(), condition)
        right = [_refused_rightly(outcome, condition.says) for _, outcome in row.outcomes]
        found.append((row, sum(right) / len(right)))
    return found


def _refused_rightly(outcome: Outcome, says: tuple[str, ...]) -> bool:
    return not outcome.passed and (outcome.reason in says or outcome.last in says)


def within(stage: Stage) -> list[Row]:
    return completion(stage, WITHIN)


def person_in(name: str) -> str:
    """Who a picture of `pairs` shows: its name up to the first digit or dot."""
    return re.split(r"[\d.]", name)[0]


def likeness(stage: Stage, data: Path | None) -> list[tuple[str, str, float]]:
    """The cosine of every pair of pictures of `pairs`."""
    import cv2

    from kiosk.life.document import portrait_embedding

    faces = {}
    for path in files(data, "pairs"):
        picture = cv2.imread(str(path))
        found = None if picture is None else portrait_embedding(stage.models.eye, picture)
        if found is not None:
            faces[path.name] = found
    names = sorted(faces)
    return [(a, b, float(faces[a] @ faces[b])) for i, a in enumerate(names) for b in names[i + 1 :]]
