"""SIGKILL of the counter and of its sync at random moments: nothing shown is lost, nothing counts twice."""

import pytest

from tests.faults.kills import distant_platform, kill_rounds

ROUNDS = 50
MUTANT_ROUNDS = 20
MOST_CAMPAIGNS = 6
SEED = 20261123


@pytest.fixture
def live(tmp_path):
    with distant_platform(tmp_path) as one:
        yield one


def run(live, tmp_path, rounds, mutant="", seed=SEED):
    return kill_rounds(tmp_path / "kiosk", tmp_path / "notes", live.platform, rounds, seed, mutant)


def campaign(folder, mutant, seed):
    folder.mkdir()
    with distant_platform(folder) as live:
        return run(live, folder, MUTANT_ROUNDS, mutant, seed)


def test_whoever_is_killed_loses_nothing_and_repeats_nothing(live, tmp_path):
    verdict = run(live, tmp_path, ROUNDS)
    assert verdict.faults() == set()
    assert verdict.kills == ROUNDS and verdict.recovered <= ROUNDS
    assert verdict.shown > ROUNDS and verdict.meanwhile > 0


@pytest.mark.parametrize(
    ("mutant", "check"),
    [("purge_before_receipt", "lost"), ("no_purge", "left_behind"), ("sequence_reused", "sequence")],
)
def test_a_broken_variant_is_caught_by_its_check(tmp_path, mutant, check):
    # A kill must fall into the moment that the mutant leaves open: one campaign may miss it, so many do not.
    verdicts = (campaign(tmp_path / str(number), mutant, SEED + number) for number in range(MOST_CAMPAIGNS))
    assert any(check in verdict.faults() for verdict in verdicts)
