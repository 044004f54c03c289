"""Exact intervals for a share of few sources (Clopper and Pearson, 1934)."""

from math import comb

CONFIDENCE = 0.95
ROUNDS = 60


def exact_interval(hits: int, trials: int) -> tuple[float, float]:
    """The 95% interval of a share of which `hits` of `trials` were seen; everything for no trials."""
    if trials == 0:
        return 0.0, 1.0
    tail = (1 - CONFIDENCE) / 2
    low = 0.0 if hits == 0 else _solve(lambda share: _at_least(hits, trials, share) - tail)
    high = 1.0 if hits == trials else _solve(lambda share: tail - _at_most(hits, trials, share))
    return low, high


def _at_most(hits: int, trials: int, share: float) -> float:
    return sum(comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(hits + 1))


def _at_least(hits: int, trials: int, share: float) -> float:
    return 1 - _at_most(hits - 1, trials, share)


def _solve(growing) -> float:
    """The share at which a growing function crosses 0."""
    low, high = 0.0, 1.0
    for _ in range(ROUNDS):
        middle = (low + high) / 2
        low, high = (low, middle) if growing(middle) > 0 else (middle, high)
    return (low + high) / 2
