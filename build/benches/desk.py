"""What an attendant's work costs in keys and in waiting: a scripted attendant fills every service of the catalogue.

Keys are counted from the search on, finding the service included, up to the citizen's confirmation; what the answers
ask for is their characters (one for a choice) and one a field. The wait is from the last key of a field to the first
frame of the next, on one core with the software renderer at 1920x1080, offscreen.
"""

import argparse
import statistics

from apart import told
from figures import Figure, one_core, quantile


def figures(arguments: argparse.Namespace) -> list[Figure]:
    with one_core():
        filled = told("desklab/__main__.py", arguments.rounds or 0)
    services = filled["services"]
    ratios = {name: one["keys"] / one["needed"] for name, one in services.items()}
    waits = [wait for one in services.values() for wait in one["waits_ms"]]
    each = {name: round(ratio, 3) for name, ratio in ratios.items()}
    return [
        Figure("desk_keys_median", statistics.median(ratios.values()), "teclas", "<=", 1.15, each),
        Figure("desk_keys_worst", max(ratios.values()), "teclas", "<=", 1.5, {"services": len(ratios)}),
        Figure(
            "desk_next_field_p99", quantile(waits, 0.99), "ms", "<=", 33.0,
            {
                "p50_ms": quantile(waits, 0.5),
                "empty_p99_ms": quantile(filled["empty_ms"], 0.99),
                "empty_p50_ms": quantile(filled["empty_ms"], 0.5),
                "fields": len(waits),
            },
        ),
    ]  # fmt: skip
