"""A power cut leaves on the disk everything that was shown; where nothing waits for the disk, the checks say so."""

import pytest

from tests.faults.apart import apart
from tests.faults.power import NoLoopMounts, power_cuts

ROUNDS = 3
MOST_CUTS = 5
SEED = 20261123


def cut(enrolled, tmp_path, rounds, mutant=""):
    try:
        return apart(power_cuts, enrolled, tmp_path / "cut", rounds, SEED, mutant)
    except NoLoopMounts as reason:
        pytest.skip(f"no loop mounts: {reason}")


def test_after_a_power_cut_everything_shown_is_there(enrolled, tmp_path):
    verdict = cut(enrolled, tmp_path, ROUNDS)
    assert verdict.faults() == set()
    assert verdict.kills == ROUNDS and verdict.recovered <= ROUNDS and verdict.shown > ROUNDS


@pytest.mark.parametrize(
    ("mutant", "check"),
    [("synchronous_off", "lost"), ("synchronous_normal", "lost"), ("no_fsync_of_files", "evidence")],
)
def test_a_broken_variant_is_caught_by_its_check(enrolled, tmp_path, mutant, check):
    # The cut comes after receipts were shown. Only if the system happened to write everything to the disk by itself
    # just then would a cut show nothing: then there is another.
    assert any(check in cut(enrolled, tmp_path, 1, mutant).faults() for _ in range(MOST_CUTS))
