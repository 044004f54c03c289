"""Before the challenge: a face is found, passes the gates and rests. Every function gives the next state."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.life.attempt import Challenge, Finding, Settling, Setup, State
from kiosk.life.challenge import LEAST_MOVEMENTS, Neutral, make_plan
from kiosk.life.conclusion import failed
from kiosk.life.continuity import restarted
from kiosk.life.movements import pause_again
from kiosk.life.quality import first_fault
from kiosk.life.rules import Rules
from kiosk.life.sight import Image, Sight
from kiosk.life.verdict import Instruction, Reason


def find(setup: Setup, state: State, sight: Sight) -> State:
    """Wait for a face that passes the gates."""
    fault = first_fault(sight, setup.rules)
    faults = state.faults if fault is None else {**state.faults, fault: state.faults.get(fault, 0) + 1}
    if sight.at - state.record.began_at > setup.rules.find_s:
        return failed(state, _most_often(faults))
    if fault is None:
        return _from_here(replace(state, faults=faults), sight)
    return replace(state, phase=Finding(), faults=faults, record=state.record.begun_anew())


def _from_here(state: State, sight: Sight, slow: int = 0) -> State:
    """The first sight of a face at rest: nothing of before is kept, it may have been somebody else."""
    return replace(state, phase=Settling((sight,), slow), record=state.record.begun_anew().followed(sight))


def _most_often(faults: Mapping[Instruction, int]) -> Reason:
    """Why nothing could begin: what was in the way most of the time, not in the last frame."""
    most = max(faults, key=lambda fault: faults[fault], default=None)
    named = {Instruction.FIND_FACE: Reason.NO_FACE, Instruction.ONE_FACE: Reason.TWO_FACES}
    return named.get(most, Reason.POOR_PICTURE) if most else Reason.POOR_PICTURE


def settle(setup: Setup, state: State, phase: Settling, sight: Sight, image: Image) -> State:
    """Collect sights at rest; with enough of them begin the challenge."""
    if sight.face is None or first_fault(sight, setup.rules) is not None:
        return find(setup, state, sight)
    sights = (*phase.sights, sight)
    if not _still(sights, setup.rules) or sight.at - phase.sights[-1].at > setup.rules.gap_s:
        return _from_here(state, sight, phase.slow)
    kept = replace(state, phase=Settling(sights, phase.slow), record=state.record.with_frontal(sight, image))
    took = sight.at - sights[0].at
    if took < setup.rules.settle_s or len(sights) < setup.rules.settle_frames or sight.counted:
        return kept
    if (len(sights) - 1) / took < setup.rules.frames_per_s_least:
        # One hitch of a busy machine is no slow camera: the person rests a little longer, and sees nothing of it.
        slow = phase.slow + 1
        return failed(state, Reason.SLOW_CAMERA) if slow >= setup.rules.slow_most else _from_here(state, sight, slow)
    return _begin(setup, kept, sights, image)


def _still(sights: tuple[Sight, ...], rules: Rules) -> bool:
    heads = [sight.face.signals for sight in sights if sight.face is not None]
    spread = max(
        max(head.yaw for head in heads) - min(head.yaw for head in heads),
        max(head.pitch for head in heads) - min(head.pitch for head in heads),
    )
    return spread <= rules.settle_angle


def _begin(setup: Setup, state: State, sights: tuple[Sight, ...], image: Image) -> State:
    faces = [sight.face for sight in sights if sight.face is not None]
    neutral = Neutral.of(faces)
    plan = make_plan(setup.origin.nonce.value, neutral, setup.movements, setup.rules)
    if len(plan.movements) < LEAST_MOVEMENTS:
        return failed(state, Reason.FEW_MOVEMENTS)
    reference = setup.eye.recognise(image, faces[-1])
    begun = Challenge(neutral, plan, reference, sights[-1])
    ready = replace(state, challenge=begun, continuity=restarted(state.continuity))
    return pause_again(setup, ready, begun, sights[-1].at)
