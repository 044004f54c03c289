"""A power cut while sync delivers: what is acknowledged is on the platform, each once, and nothing sealed is left."""

import pytest

from tests.faults.apart import apart
from tests.faults.power import NoLoopMounts
from tests.faults.power_sync import power_cuts_of_sync

ROUNDS = 2
MOST_CUTS = 5
SEED = 20261126


def cut(enrolled, tmp_path, rounds, aimed, mutant=""):
    try:
        return apart(power_cuts_of_sync, enrolled.parent, tmp_path / "cut", rounds, SEED, aimed, mutant)
    except NoLoopMounts as reason:
        pytest.skip(f"no loop mounts: {reason}")


@pytest.mark.parametrize("aimed", [False, True])
def test_after_a_power_cut_everything_shown_arrives_once(enrolled, tmp_path, aimed):
    verdict = cut(enrolled, tmp_path, ROUNDS, aimed)
    assert verdict.faults() == set()
    assert verdict.kills == ROUNDS and verdict.shown > ROUNDS and verdict.with_evidence > 0
    assert aimed or verdict.meanwhile > 0


# What is lost was in the platform's hands, or had not left: the cut is aimed at that moment. Only if the system
# happened to write everything to the disk by itself just then would it show nothing: then there is another.
@pytest.mark.parametrize("mutant", ["purge_before_receipt", "synchronous_off"])
def test_a_broken_variant_is_caught_by_its_check(enrolled, tmp_path, mutant):
    assert any("lost" in cut(enrolled, tmp_path, 1, True, mutant).faults() for _ in range(MOST_CUTS))
