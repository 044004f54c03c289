"""The draw of the movements: unforeseeable without the nonce, repeatable with it."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kiosk.life.challenge import EXPRESSIONS, TURNS, Movement, Neutral, make_plan, pause_before
from kiosk.life.rules import Rules
from kiosk.life.sight import Box, Signals

NEUTRAL = Neutral(Signals(0.0, 5.0, 0.0, 0.1, 0.1, 0.05, 0.18, 0.25, 0.02), Box(0.37, 0.3, 0.26, 0.4))
RULES = Rules()
NONCES = st.binary(min_size=8, max_size=64)


@given(NONCES, st.integers(0, 8))
def test_a_plan_has_different_movements_a_turn_and_an_expression(nonce: bytes, count: int) -> None:
    movements = make_plan(nonce, NEUTRAL, count, RULES).movements
    assert len(set(movements)) == len(movements) == max(3, count)
    assert set(movements) & set(TURNS)
    assert set(movements) & set(EXPRESSIONS)


@given(NONCES)
def test_the_same_nonce_draws_the_same_plan(nonce: bytes) -> None:
    assert make_plan(nonce, NEUTRAL, 3, RULES) == make_plan(nonce, NEUTRAL, 3, RULES)


@given(NONCES, st.integers(0, 100))
def test_a_pause_stays_within_its_limits(nonce: bytes, asked: int) -> None:
    shortest, longest = RULES.pause_s
    assert shortest <= pause_before(nonce, asked, RULES) < longest


def test_no_plan_is_drawn_much_more_often_than_another() -> None:
    plans = Counter(
        frozenset(make_plan(number.to_bytes(8, "big"), NEUTRAL, 3, RULES).movements) for number in range(6000)
    )
    # A turn, an expression and one of six others, in any order: 2 * 3 * 3 with a nod or nearness, 2 * 3 with two
    # expressions, 3 with both turns. Those with two of a kind can be drawn in two ways.
    assert len(plans) == 27
    assert max(plans.values()) < 2.5 * 6000 / 27
    orders = Counter(make_plan(number.to_bytes(8, "big"), NEUTRAL, 3, RULES).movements for number in range(6000))
    assert len(orders) == 6 * 27


def test_what_has_no_room_is_not_asked() -> None:
    aside = Neutral(Signals(15.5, 5.0, 0.0, 0.1, 0.9, 0.05, 0.18, 0.25, 0.02), Box(0.3, 0.1, 0.5, 0.8))
    plans = [make_plan(bytes([number] * 8), aside, 8, RULES) for number in range(50)]
    without = {Movement.TURN_LEFT, Movement.SMILE, Movement.COME_CLOSER}
    assert all(set(plan.without_room) == without and not set(plan.movements) & without for plan in plans)
