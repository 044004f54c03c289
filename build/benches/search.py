"""How well and how fast a service is found while somebody types, among ours and 5,000 that never were, on one core.

The judged queries are those of the tests (`tests/kiosk/catalogue/judged_queries.toml`); the held-out ones were written
with them and are only counted. Every query is typed letter by letter, each letter a search, as the window does it.
Beside it, over the same names, popular names and keywords: rapidfuzz's token_set_ratio. And how long the letters of a
whole portal take to come in.
"""

import argparse
import resource
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from figures import Figure, one_core, quantile
from rapidfuzz import fuzz, process
from searchlab import letters

from kiosk.assets import asset
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.model import Service
from kiosk.catalogue.search import Search
from kiosk.text import fold

ROOT = Path(__file__).parents[2]
QUERIES = ROOT / "tests/kiosk/catalogue/judged_queries.toml"
OTHERS = 5000
BEST = 3
GOAL_RECALL = 0.95
GOAL_KEYSTROKE_MS = 16.0
GOAL_BUILD_MS = 3000.0
GOAL_MEMORY_MB = 100.0
YARDSTICK_EVERY = 10
"""The yardstick is slower: it is given every tenth keystroke."""
Find = Callable[[str], list[str]]

MEMORY = """
import resource, sys
sys.path[:0] = {path!r}
import search
services, agencies = search.offered()
before = search.resident_kb()
kept = search.Search(services, "pt", agencies)
kept.find("segunda via da identidade")
print(search.resident_kb() - before)
"""


def offered() -> tuple[list[Service], tuple]:
    sys.path.insert(0, str(ROOT))
    from tests.kiosk.catalogue.many import services

    ours = load_folder(asset("catalogue"))
    return [*services(OTHERS), *ours.services], ours.agencies  # last: a tie is not won by coming first


def resident_kb() -> int:
    """What this process holds in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() // 1024


def judged() -> dict[str, list[tuple[str, str]]]:
    """By part of the list: what is typed, and the service wanted."""
    told = tomllib.loads(QUERIES.read_text("utf-8"))
    return {part: [(one, wanted) for wanted, typed in lists.items() for one in typed] for part, lists in told.items()}


def recall(find: Find, queries: list[tuple[str, str]]) -> float:
    return sum(wanted in find(typed)[:BEST] for typed, wanted in queries) / len(queries)


def token_set(services: list[Service]) -> Find:
    """The yardstick: the best of a service's names by rapidfuzz's token_set_ratio."""
    named = [(one.id, fold(text)) for one in services for text in (one.name["pt"], *one.popular_names, *one.keywords)]
    texts = [text for _, text in named]

    def find(typed: str) -> list[str]:
        best = process.extract(fold(typed), texts, scorer=fuzz.token_set_ratio, limit=20)
        return list(dict.fromkeys(named[at][0] for _, _, at in best))

    return find


def keystrokes_ms(find: Find, typed: list[str]) -> list[float]:
    taken = []
    for text in typed:
        began = time.perf_counter()
        find(text)
        taken.append(1000 * (time.perf_counter() - began))
    return taken


def memory_mb() -> float:
    """What one index takes, in a process that makes nothing else."""
    code = MEMORY.format(path=[str(Path(__file__).parent)])
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def figures(arguments: argparse.Namespace) -> list[Figure]:
    with one_core():
        services, agencies = offered()
        began = time.perf_counter()
        search = Search(services, "pt", agencies)
        built = 1000 * (time.perf_counter() - began)
        queries, yardstick = judged(), token_set(services)
        typed = [text[:length] for text, _ in queries["judged"] for length in range(1, len(text) + 1)]
        keystrokes_ms(search.find, typed[:20])
        ours = keystrokes_ms(search.find, typed * (arguments.rounds or 1))
        theirs = keystrokes_ms(yardstick, typed[::YARDSTICK_EVERY])
        beside = {
            "held_out": recall(search.find, queries["held_out"]),
            "token_set": recall(yardstick, queries["judged"]),
            "token_set_held_out": recall(yardstick, queries["held_out"]),
            "queries": len(queries["judged"]),
        }
        found = recall(search.find, queries["judged"])
        imported = letters.figure()
    return [
        Figure("search_recall_at_3", found, "share", ">=", GOAL_RECALL, beside),
        *(
            Figure(
                f"search_keystroke_{name}", quantile(ours, share), "ms", "<=", GOAL_KEYSTROKE_MS,
                {"token_set_ms": quantile(theirs, share), "keystrokes": len(ours), "services": len(services)},
            )
            for name, share in (("p50", 0.5), ("p99", 0.99))
        ),
        Figure("search_index_build", built, "ms", "<=", GOAL_BUILD_MS),
        Figure("search_index_memory", memory_mb(), "MB", "<=", GOAL_MEMORY_MB),
        imported,
    ]  # fmt: skip
