"""A line on which any exchange may go wrong in any way: everything arrives once, and nothing of it stays behind."""

import pytest

from tests.faults.apart import apart
from tests.faults.network import network_rounds

ROUNDS = 24
SEED = 20261125


def rounds(enrolled, tmp_path, mutant=""):
    return apart(network_rounds, enrolled.parent, tmp_path / "bad", ROUNDS, SEED, mutant)


def test_whatever_the_line_does_everything_arrives_once(enrolled, tmp_path):
    verdict = rounds(enrolled, tmp_path)
    assert verdict.faults() == set()
    assert verdict.shown > ROUNDS / 2 and verdict.meanwhile > 0 and verdict.with_evidence > 0


@pytest.mark.parametrize(
    ("mutant", "check"),
    [
        ("purge_before_receipt", "lost"),
        ("acknowledged_before_it_is_kept", "lost"),
        ("no_dedup", "alerted"),
        ("no_purge", "left_behind"),
    ],
)
def test_a_broken_variant_is_caught_by_its_check(enrolled, tmp_path, mutant, check):
    assert check in rounds(enrolled, tmp_path, mutant).faults()
