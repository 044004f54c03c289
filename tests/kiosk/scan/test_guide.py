"""What is said to the person, one thing at a time, and when the picture takes itself."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scan.guide import LASTING_S, PATIENCE_S, REST_S, Guidance, State, step
from kiosk.scan.sight import SheetSight
from tests.kiosk.scan.papers import GOOD, frame, moved

FRAMES_PER_S = 10


def show(sight: Callable[[float], SheetSight | None], seconds: float, state: State | None = None) -> list[State]:
    """Every state while a camera shows what `sight` says of each moment."""
    states = [state or State()]
    for number in range(int(seconds * FRAMES_PER_S)):
        at = number / FRAMES_PER_S
        states.append(step(states[-1], frame(at), sight(at)))
    return states


def said(states: list[State]) -> list[Guidance]:
    """What was said, without repeats."""
    told = [state.said for state in states]
    return [one for one, before in zip(told, [None, *told], strict=False) if one is not before]


def test_a_sheet_at_rest_takes_its_own_picture() -> None:
    states = show(lambda at: None if at < 1 else GOOD, 3)
    assert said(states) == [Guidance.FIND_PAPER, Guidance.HOLD_STILL, Guidance.TAKEN]
    assert states[-1].taken is not None
    first = next(number for number, state in enumerate(states) if state.taken)
    assert first / FRAMES_PER_S >= 1 + REST_S


def test_a_hand_that_moves_is_asked_to_rest_and_nothing_is_taken() -> None:
    states = show(lambda at: moved(0.05 * (int(at * FRAMES_PER_S) % 3)), 5)
    assert said(states) == [Guidance.FIND_PAPER, Guidance.HOLD_STILL]
    assert states[-1].taken is None


def test_the_sharpest_frame_of_the_rest_is_kept() -> None:
    states = show(lambda at: replace(GOOD, blur=0.1 if round(at, 1) == 0.5 else 0.3), 2)
    assert states[-1].taken is not None
    assert states[-1].taken.sight.blur == 0.1
    assert states[-1].taken.frame.taken_at == pytest.approx(0.5)


def test_a_blurred_rest_is_not_taken() -> None:
    states = show(lambda at: replace(GOOD, blur=0.6), 6)
    assert states[-1].taken is None
    assert Guidance.BLURRED in said(states)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"cut": True}, Guidance.WHOLE_PAPER),
        ({"long_px": 300.0, "share": 0.1}, Guidance.COME_CLOSER),
        ({"paper": 30.0}, Guidance.TOO_DARK),
        ({"glare": 0.05}, Guidance.GLARE),
        ({"unevenness": 0.7}, Guidance.SHADOW),
        ({"slant": 0.5}, Guidance.LAY_FLAT),
    ],
)
def test_each_fault_is_told_in_its_own_words(change: dict[str, float], told: Guidance) -> None:
    states = show(lambda at: replace(GOOD, **change), 3)
    assert said(states) == [Guidance.FIND_PAPER, told]
    assert states[-1].taken is None


def test_the_place_comes_before_the_light() -> None:
    assert said(show(lambda at: replace(GOOD, cut=True, glare=0.3, paper=20.0), 2))[-1] is Guidance.WHOLE_PAPER


@pytest.mark.parametrize("change", [{"glare": 0.05}, {"paper": 30.0}, {"slant": 0.6}])
def test_who_cannot_mend_the_light_is_not_kept_waiting(change: dict[str, float]) -> None:
    states = show(lambda at: replace(GOOD, **change), PATIENCE_S + REST_S + 1)
    assert states[-1].taken is not None


def test_what_flickers_is_not_said() -> None:
    states = show(lambda at: replace(GOOD, glare=0.2) if round(at * FRAMES_PER_S) % 2 else GOOD, 3)
    assert set(said(states)) <= {Guidance.FIND_PAPER, Guidance.HOLD_STILL}


SIGHTS = st.one_of(
    st.none(),
    st.builds(
        moved, st.floats(-0.1, 0.1), glare=st.floats(0, 0.1), blur=st.floats(0, 1), paper=st.floats(0, 255),
        long_px=st.floats(50, 1200), slant=st.floats(0, 0.9),
    ),
    st.just(replace(GOOD, cut=True)),
    st.just(GOOD),
)  # fmt: skip


@given(st.lists(SIGHTS, max_size=40))
def test_whatever_is_shown_only_a_whole_and_sharp_sheet_at_rest_is_taken(shown: list[SheetSight | None]) -> None:
    state, last_change = State(), 0.0
    for number, sight in enumerate(shown):
        at, before = number / FRAMES_PER_S, state
        state = step(state, frame(at), sight)
        assert 0 <= state.progress <= 1
        if state.said is not before.said and state.taken is None:
            assert at - last_change >= LASTING_S - 1e-9
            last_change = at
    if state.taken is not None:
        assert state.taken.sight.blur <= 0.4
        assert not state.taken.sight.cut
        assert step(state, frame(99.0), None) is state
