"""One attempt, frame by frame: (state, frame) -> (state, observation). Pure, so every clip gives one answer.

A face is found and passes the gates; its neutral is taken while it rests; after a pause that nobody can foresee a
movement is asked, made, and undone; after each movement the same person must still be there. The state carries
everything, the models are reached through an `Eye`, and time is the frame's own.
"""

from dataclasses import replace

from kiosk.life import movements, phases
from kiosk.life.attempt import Asking, Finding, Over, Pausing, Returning, Settling, Setup, State
from kiosk.life.challenge import LEAST_MOVEMENTS, Movement, reach
from kiosk.life.conclusion import failed
from kiosk.life.continuity import broken, follow
from kiosk.life.quality import first_fault
from kiosk.life.record import Record
from kiosk.life.sight import Image, Sight
from kiosk.life.verdict import Instruction, Observation, Passed, Reason, Verdict
from kiosk.ports import Frame


def step(setup: Setup, state: State, frame: Frame) -> tuple[State, Observation]:
    """The attempt after one more frame, and what the screen draws."""
    if isinstance(state.phase, Over):
        return state, observe(setup, state, None)
    track, sight = setup.eye.look(state.track, frame)
    first = state.continuity.last is None
    record = (Record(sight.at) if first else state.record).followed(sight)
    seen = replace(state, track=track, continuity=follow(state.continuity, sight), record=record)
    reason = _broken(setup, state, seen)
    after = failed(seen, reason) if reason else _advance(setup, seen, sight, frame.image)
    return after, observe(setup, after, sight)


def _broken(setup: Setup, before: State, after: State) -> Reason | None:
    """A break in the track; until the challenge begins, only a frozen camera is one."""
    reason = broken(before.continuity, after.continuity, setup.rules)
    return reason if after.challenge is not None or reason is Reason.FROZEN else None


def _advance(setup: Setup, state: State, sight: Sight, image: Image) -> State:
    match state.phase, state.challenge:
        case Settling() as phase, None:
            return phases.settle(setup, state, phase, sight, image)
        case Pausing() as phase, challenge if challenge is not None:
            return movements.pause(setup, state, challenge, phase, sight, image)
        case Asking() as phase, challenge if challenge is not None:
            return movements.ask(setup, state, challenge, phase, sight, image)
        case Returning() as phase, challenge if challenge is not None:
            return movements.come_back(setup, state, challenge, phase, sight, image)
    return phases.find(setup, state, sight)


def observe(setup: Setup, state: State, sight: Sight | None) -> Observation:
    """What the screen draws in this state."""
    challenge = state.challenge
    steps = len(challenge.plan.movements) if challenge else max(setup.movements, LEAST_MOVEMENTS)
    return Observation(
        instruction=_instruction(setup, state, sight),
        step=min(challenge.done + 1, steps) if challenge else 0,
        steps=steps,
        face=sight.face.box if sight and sight.face else None,
        progress=_progress(setup, state, sight),
        verdict=verdict(state),
    )


def verdict(state: State) -> Verdict | None:
    """How the attempt ended, or None while it goes on."""
    return state.phase.verdict if isinstance(state.phase, Over) else None


def _instruction(setup: Setup, state: State, sight: Sight | None) -> Instruction:
    match state.phase:
        case Finding():
            fault = first_fault(sight, setup.rules) if sight else None
            return fault or Instruction.HOLD_STILL
        case Settling():
            return Instruction.HOLD_STILL
        case Asking() if state.challenge is not None:
            return Instruction(state.challenge.movement.value)
        case Over(Passed()):
            return Instruction.DONE
    return Instruction.LOOK_AHEAD


def _progress(setup: Setup, state: State, sight: Sight | None) -> float:
    challenge = state.challenge
    match state.phase:
        case Asking() as phase if challenge and sight and sight.face:
            now = reach(challenge.movement, challenge.neutral, sight.face.signals, setup.rules)
            if challenge.movement is Movement.BLINK_TWICE:
                return min(1.0, phase.blinks / setup.rules.blinks)
            return min(1.0, max(0.0, now))
        case Returning():
            return 1.0
    return 0.0
