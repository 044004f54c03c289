"""How long to wait after a failure: exponential, capped, with full jitter, so that a fleet never stampedes."""

from random import Random

FIRST_S = 1.0
LONGEST_ITEM_S = 600.0
LONGEST_LINE_S = 300.0
"""How rarely a line that has long been dead is looked at; a submission always looks at once."""


def wait_s(attempts: int, longest_s: float, rng: Random, at_least_s: float = 0.0) -> float:
    """Seconds to wait after that many failures in a row (0 and 1 alike); never less than the other side asked for."""
    ceiling = min(longest_s, FIRST_S * 2.0 ** min(max(attempts - 1, 0), 30))
    return max(rng.uniform(0.0, ceiling), at_least_s)
