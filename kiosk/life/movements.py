"""The challenge: a pause, a movement that is asked, made and undone, and so on. Every function gives the next state."""

from dataclasses import replace

from kiosk.evidence import Prompt
from kiosk.life.attempt import Asking, Challenge, Pausing, Returning, Setup, State
from kiosk.life.challenge import BY_THE_NECK, TURNS, Movement, at_rest, pause_before, reach, taken_for
from kiosk.life.conclusion import conclude, failed
from kiosk.life.depth import measure_depth
from kiosk.life.rules import Rules
from kiosk.life.sight import FaceSight, Image, Sight
from kiosk.life.verdict import Reason


def pause_again(setup: Setup, state: State, challenge: Challenge, at: float) -> State:
    """At rest until the next movement."""
    until = at + pause_before(setup.origin.nonce.value, challenge.asked, setup.rules)
    return replace(state, challenge=challenge, phase=Pausing(until, at + setup.rules.deadline_s))


def pause(setup: Setup, state: State, challenge: Challenge, phase: Pausing, sight: Sight, image: Image) -> State:
    """Ask once the pause is over; who moves in the meantime begins it anew."""
    if sight.at > phase.deadline:
        return failed(state, Reason.TOO_SLOW)
    if sight.face is None or not at_rest(challenge.neutral, sight.face.signals, setup.rules):
        again = pause_before(setup.origin.nonce.value, challenge.asked, setup.rules)
        return replace(state, phase=replace(phase, until=sight.at + again))
    if sight.at < phase.until or (setup.pad is not None and sight.counted):
        return state
    asking = replace(challenge, turned=None)
    if setup.pad is not None:
        asking = replace(asking, live_scores=(*challenge.live_scores, setup.pad.score(image, sight.face)))
    return replace(state, phase=Asking(sight.at), challenge=asking)


def ask(setup: Setup, state: State, challenge: Challenge, phase: Asking, sight: Sight, image: Image) -> State:
    """Watch the movement that was asked: late, wrong, or made."""
    if sight.at - phase.at > setup.rules.deadline_s:
        return failed(state, Reason.TOO_SLOW)
    if sight.face is None:
        return state
    watched = _watched(phase, challenge, sight.at, sight.face, setup.rules)
    if watched.wrong_since is not None and sight.at - watched.wrong_since >= setup.rules.wrong_s:
        return failed(state, Reason.WRONG_MOVEMENT)
    measured = replace(state, phase=watched, challenge=_with_depth(challenge, sight, setup.rules))
    return _reached(setup, measured, challenge.movement, watched, sight, image)


def _watched(phase: Asking, challenge: Challenge, at: float, face: FaceSight, rules: Rules) -> Asking:
    other = taken_for(challenge.movement, challenge.neutral, face.signals, rules)
    share = reach(challenge.movement, challenge.neutral, face.signals, rules)
    seen = replace(phase, wrong_since=None if other is None else phase.wrong_since or at)
    if challenge.movement is Movement.BLINK_TWICE:
        return _blinking(seen, share, at, rules)
    began = at if phase.began_at is None and share >= rules.onset else phase.began_at
    short = challenge.movement in BY_THE_NECK and share >= rules.short_share
    since = (at if phase.short_since is None else phase.short_since) if short else None
    return replace(seen, began_at=began, held=phase.held + 1 if share >= 1 else 0, short_since=since)


def _blinking(phase: Asking, share: float, at: float, rules: Rules) -> Asking:
    """Counts blinks. One that comes too early is the person's own: it is no answer, and no fault either."""
    shut = share >= (rules.lids_open if phase.eyes_shut else 1.0)
    if not shut or phase.eyes_shut or at - phase.at < rules.early_s:
        return replace(phase, eyes_shut=shut)
    began = at if phase.began_at is None else phase.began_at
    return replace(phase, eyes_shut=True, blinks=phase.blinks + 1, began_at=began)


def _reached(setup: Setup, state: State, movement: Movement, phase: Asking, sight: Sight, image: Image) -> State:
    if not _made(movement, phase, sight.at, setup.rules) or phase.began_at is None:
        return state
    early = phase.began_at - phase.at < setup.rules.early_s
    record = state.record if early else state.record.with_picture(movement, sight.at, setup.eye.picture(image))
    return replace(state, phase=Returning(phase, sight.at, early), record=record)


def _made(movement: Movement, phase: Asking, at: float, rules: Rules) -> bool:
    if movement is Movement.BLINK_TWICE:
        return phase.blinks >= rules.blinks
    held_short = phase.short_since is not None and at - phase.short_since >= rules.short_hold_s
    return phase.held >= rules.reached_frames or held_short


def _with_depth(challenge: Challenge, sight: Sight, rules: Rules) -> Challenge:
    """Measures depth at the height of a turn."""
    if sight.face is None or challenge.frontal.face is None or challenge.movement not in TURNS:
        return challenge
    if reach(challenge.movement, challenge.neutral, sight.face.signals, rules) < rules.short_share:
        return challenge
    shown = measure_depth(challenge.frontal.face, sight.face, sight.aspect)
    higher = challenge.turned is None or shown.turn > challenge.turned.turn
    return replace(challenge, turned=shown) if higher else challenge


def come_back(setup: Setup, state: State, challenge: Challenge, phase: Returning, sight: Sight, image: Image) -> State:
    """Check that the same person made the movement, wait for rest, check again, and go on."""
    if sight.at - phase.reached_at > setup.rules.deadline_s:
        return failed(state, Reason.TOO_SLOW)
    measured = _with_depth(challenge, sight, setup.rules)
    if sight.face is None or sight.counted:  # a count of the faces has taken this frame's time
        return replace(state, challenge=measured)
    if phase.recognised and not _rested(measured, sight.face, setup.rules):
        return replace(state, challenge=measured)
    likeness = float(measured.reference @ setup.eye.recognise(image, sight.face))
    if likeness < (setup.rules.same_person if phase.recognised else setup.rules.same_person_moving):
        return failed(state, Reason.OTHER_PERSON)
    alike = replace(measured, likeness=min(likeness, measured.likeness))
    if not phase.recognised:
        return replace(state, challenge=alike, phase=replace(phase, recognised=True))
    record = state.record.with_prompt(_prompt(state, alike.movement, phase, sight.at))
    rested = replace(alike, asked=alike.asked + 1)
    return _after_movement(setup, replace(state, record=record), rested, phase.early, sight.at)


def _rested(challenge: Challenge, face: FaceSight, rules: Rules) -> bool:
    blink = reach(Movement.BLINK_TWICE, challenge.neutral, face.signals, rules)
    return blink < rules.lids_open and at_rest(challenge.neutral, face.signals, rules)


def _prompt(state: State, movement: Movement, phase: Returning, at: float) -> Prompt:
    record, asked = state.record, phase.asked
    return Prompt(
        movement=movement,
        asked_ms=record.ms(asked.at),
        began_ms=record.ms(asked.began_at if asked.began_at is not None else asked.at),
        reached_ms=record.ms(phase.reached_at),
        rested_ms=record.ms(at),
        early=phase.early,
    )


def _after_movement(setup: Setup, state: State, challenge: Challenge, early: bool, at: float) -> State:
    if early:
        again = replace(challenge, early=challenge.early + 1)
        too_often = again.early > setup.rules.early_allowed
        return failed(state, Reason.EARLY) if too_often else pause_again(setup, state, again, at)
    depths = challenge.depths if challenge.turned is None else (*challenge.depths, challenge.turned)
    onward = replace(challenge, done=challenge.done + 1, depths=depths)
    if onward.done < len(onward.plan.movements):
        return pause_again(setup, state, onward, at)
    return conclude(setup, state, onward)
