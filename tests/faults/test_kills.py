"""SIGKILL of the counter and of its sync at random moments: nothing shown is lost, nothing counts twice."""

import pytest

from tests.faults.aims import IN_FLIGHT, SETTLED
from tests.faults.kills import aimed_rounds, distant_platform, kill_rounds

ROUNDS = 50
AIMED_ROUNDS = 2
SEED = 20261123


@pytest.fixture
def live(tmp_path):
    with distant_platform(tmp_path) as one:
        yield one


def aimed(live, tmp_path, aim, mutant=""):
    return aimed_rounds(live, tmp_path / "kiosk", tmp_path / "notes", AIMED_ROUNDS, aim, mutant)


def test_whoever_is_killed_loses_nothing_and_repeats_nothing(live, tmp_path):
    verdict = kill_rounds(tmp_path / "kiosk", tmp_path / "notes", live.platform, ROUNDS, SEED)
    assert verdict.faults() == set()
    assert verdict.kills == ROUNDS and verdict.recovered <= ROUNDS
    assert verdict.shown > ROUNDS and verdict.meanwhile > 0 and verdict.with_evidence > 0


@pytest.mark.parametrize("aim", [IN_FLIGHT, SETTLED])
def test_a_sync_that_dies_in_the_worst_moment_loses_nothing(live, tmp_path, aim):
    verdict = aimed(live, tmp_path, aim)
    assert verdict.faults() == set()
    assert verdict.kills == AIMED_ROUNDS and verdict.shown > 0


# Each variant leaves one moment open, and the kill is aimed at it: luck has no part in whether it is caught.
@pytest.mark.parametrize(
    ("mutant", "aim", "check"),
    [
        ("purge_before_receipt", IN_FLIGHT, "lost"),
        ("no_purge", SETTLED, "left_behind"),
        ("sequence_reused", SETTLED, "sequence"),
    ],
)
def test_a_broken_variant_is_caught_by_its_check(live, tmp_path, mutant, aim, check):
    assert check in aimed(live, tmp_path, aim, mutant).faults()
