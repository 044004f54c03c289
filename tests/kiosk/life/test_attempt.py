"""Whole attempts by people and attackers without pixels: who passes, who does not, and what stopped each."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.evidence.prompts import EXPRESSIONS, TURNS
from kiosk.life.rules import NEVER, Rules
from kiosk.life.verdict import Failed, Instruction, Passed, Reason
from tests.kiosk.life import people
from tests.kiosk.life.people import Person, attempt, with_quality

NONCES = st.binary(min_size=16, max_size=16)
few = settings(max_examples=8)


@few
@given(NONCES, st.integers(3, 6), st.sampled_from([12, 15, 30, 60]))
def test_a_living_person_passes_whatever_is_asked(nonce: bytes, movements: int, rate: int) -> None:
    visit = attempt(Person(), nonce, movements=movements, rate=rate)
    assert isinstance(visit.verdict, Passed)
    assert len(visit.verdict.evidence.manifest.prompts) == movements


@few
@given(NONCES)
def test_three_movements_take_less_than_fifteen_seconds(nonce: bytes) -> None:
    assert attempt(Person(), nonce).seconds < 15


@few
@given(NONCES)
def test_a_turn_and_a_movement_of_the_face_are_always_among_them(nonce: bytes) -> None:
    verdict = attempt(Person(), nonce).verdict
    assert isinstance(verdict, Passed)
    asked = {prompt.movement for prompt in verdict.evidence.manifest.prompts}
    assert len(asked) == 3
    assert asked & set(TURNS)
    assert asked & set(EXPRESSIONS)


@few
@given(NONCES)
def test_a_neck_that_goes_half_as_far_passes_too(nonce: bytes) -> None:
    visit = attempt(people.StiffNeck(), nonce)
    assert isinstance(visit.verdict, Passed)


def test_who_cannot_turn_is_not_asked_to_and_depth_is_not_claimed() -> None:
    verdict = attempt(people.TurnedAside(), b"a nonce for all.", replace(Rules(), head_pose_yaw=60)).verdict
    assert isinstance(verdict, Passed)
    assert {"turn_left", "turn_right"} & set(verdict.evidence.manifest.not_asked)


@few
@given(NONCES)
def test_a_head_without_room_for_any_turn_makes_others_and_depth_is_not_measured(nonce: bytes) -> None:
    verdict = attempt(Person(), nonce, replace(Rules(), headroom_turn=-1.0)).verdict
    assert isinstance(verdict, Passed)
    said = verdict.evidence.manifest
    assert set(said.not_asked) >= {"turn_left", "turn_right"}
    assert not {prompt.movement for prompt in said.prompts} & set(TURNS)
    assert said.methods["depth"] == "not_measured"


@few
@given(NONCES)
def test_the_same_frames_give_the_same_answer(nonce: bytes) -> None:
    assert attempt(Person(), nonce).observations == attempt(Person(), nonce).observations


@few
@given(NONCES)
def test_who_already_smiles_is_not_asked_to(nonce: bytes) -> None:
    visit = attempt(Person(resting_smile=0.9), nonce, movements=5)
    assert isinstance(visit.verdict, Passed)
    assert Instruction.SMILE not in {seen.instruction for seen in visit.observations}
    assert "smile" in visit.verdict.evidence.manifest.not_asked


@pytest.mark.parametrize(
    ("attacker", "reason"),
    [
        (people.NoiselessPuppet, Reason.FROZEN),
        (people.Loop, Reason.REPEATED),
        (people.Foreseeing, Reason.EARLY),
        (people.Shotgun, Reason.WRONG_MOVEMENT),
        (people.Print, Reason.FLAT),
        (people.Sheet, Reason.FLAT),
        (people.Crowd, Reason.TWO_FACES),
        (people.Swap, Reason.OTHER_PERSON),
        (people.StandIn, Reason.OTHER_PERSON),
        (people.Stutter, Reason.GAP),
        (people.Splice, Reason.CUT),
        (people.Leaver, Reason.FACE_LOST),
        (people.Statue, Reason.TOO_SLOW),
        (people.SlowPerson, Reason.TOO_SLOW),
        (people.Rigid, Reason.TOO_SLOW),
        (people.SlowCamera, Reason.SLOW_CAMERA),
    ],
)
def test_an_attack_is_refused_for_its_own_reason(attacker: type[Person], reason: Reason) -> None:
    assert attempt(attacker(), b"a nonce for all.").verdict == Failed(reason)


NONCE_FOR = {people.Rigid: bytes([1] * 16)}
"""Without the rule this nonce asks for no expression, so that only the rule stops a rigid head."""

OFF = {
    people.NoiselessPuppet: {"frozen_s": NEVER},
    people.Loop: {"repeated_frames": 10_000},
    people.Foreseeing: {"early_s": 0.0},
    people.Shotgun: {"wrong_s": NEVER},
    people.Print: {"planarity_least": 0.0},
    people.Sheet: {"foreshortening_least": 0.0},
    people.Rigid: {"expressions_least": 0},
    people.Crowd: {"rivals_s": NEVER},
    people.Swap: {"same_person": -1.0, "same_person_moving": -1.0},
    people.StandIn: {"same_person_moving": -1.0},
    people.Stutter: {"gap_s": NEVER},
    people.Splice: {"jump": NEVER},
    people.SlowPerson: {"deadline_s": NEVER},
}


@pytest.mark.parametrize(("attacker", "off"), OFF.items(), ids=lambda value: getattr(value, "__name__", ""))
def test_each_check_switched_off_lets_its_attack_through(attacker: type[Person], off: dict[str, float]) -> None:
    # So each refusal above is the named check's work, and not another's by luck.
    assert isinstance(
        attempt(attacker(), NONCE_FOR.get(attacker, b"a nonce for all."), replace(Rules(), **off)).verdict, Passed
    )


@pytest.mark.parametrize("attacker", [people.Foreseeing, people.Print, people.Crowd, people.Swap, people.StandIn])
@few
@given(nonce=NONCES)
def test_no_nonce_helps_an_attacker(attacker: type[Person], nonce: bytes) -> None:
    assert isinstance(attempt(attacker(), nonce).verdict, Failed)


def test_a_machine_that_hangs_for_a_moment_is_no_slow_camera() -> None:
    assert isinstance(attempt(people.Hitch(2)).verdict, Passed)
    assert attempt(people.Hitch(2), rules=replace(Rules(), slow_most=1)).verdict == Failed(Reason.SLOW_CAMERA)


def test_nobody_there_ends_kindly() -> None:
    visit = attempt(people.Leaver(leaves_at=0.0))
    assert visit.verdict == Failed(Reason.NO_FACE)
    assert visit.observations[0].instruction is Instruction.FIND_FACE


def test_a_face_in_the_dark_is_told_so_and_never_begins() -> None:
    class InTheDark(Person):
        def face(self, at: float) -> people.FaceSight | None:
            return with_quality(super().face(at), luminance_mean=20.0, surround_luminance=20.0)

    visit = attempt(InTheDark())
    assert visit.verdict == Failed(Reason.POOR_PICTURE)
    assert {seen.instruction for seen in visit.observations[:-1]} == {Instruction.TOO_DARK}


def test_one_early_movement_is_forgiven_and_asked_again() -> None:
    class OnceTooQuick(people.Foreseeing):
        def obey(self, prompt: str, at: float) -> None:
            quick = self.behaviour.asked <= 2
            super().obey(prompt, at) if quick else Person.obey(self, prompt, at)

    verdict = attempt(OnceTooQuick()).verdict
    assert isinstance(verdict, Passed)
    assert [prompt.early for prompt in verdict.evidence.manifest.prompts] == [True, False, False, False]


def test_progress_grows_with_the_movement_and_the_steps_are_counted() -> None:
    visit = attempt(Person(), b"a nonce for all.")
    asked = [seen for seen in visit.observations if seen.instruction.value in people.POSES_ASKED]
    assert {seen.step for seen in asked} <= {1, 2, 3}
    assert max(seen.progress for seen in visit.observations) == 1.0
    assert visit.observations[-1].instruction is Instruction.DONE


def test_a_failed_attempt_keeps_no_picture() -> None:
    state = attempt(people.SlowPerson()).state
    assert state.record.frontal is None
    assert state.record.pictures == ()
    assert state.record.rows == ()
