"""`build/walk`: walks the product of screens, themes, sizes, languages and panels, and writes one figure a check.

The figures have the format of `build/bench`: `value` counts what failed, `beside` what was tried. What nothing here
shows is listed with its reason, and counts as unmeasured.
"""

import argparse
import math
import subprocess
import sys
import time
from pathlib import Path

# Last: a measurement has the name of a package of the project.
sys.path.append(str(Path(__file__).parents[1] / "benches"))

from checks25 import CHECKS, NAMES, Check
from figures import Figure, file_to_write, table, write_down
from parts import Kept, Part, fingerprint, parts
from parts import walk as walk_parts
from PySide6.QtGui import QGuiApplication
from shown import matching, run

from kiosk.console import Parser
from tests.ui.conftest import opening
from tests.ui.walk.cases import Case, pairwise, product
from tests.ui.walk.walker import Found, Walker, told

MOST_TOLD = 40
SHARES = 2
"""Processes that share a walk: each holds a core."""
NOT_FINISHED = 3
PLAIN_SIZE, PLAIN_LANGUAGE = 100, "pt"


def parser() -> Parser:
    command = Parser(prog="build/walk", description="Percorre todas as telas, de todos os jeitos.")
    command.add_argument("--json", type=file_to_write, metavar="ARQUIVO", help="grava os números também neste arquivo")
    command.add_argument("--pictures", type=Path, metavar="PASTA", default=Path("out/walk"), help="onde ficam as fotos")
    command.add_argument("--pairwise", action="store_true", help="só os casos em que cada par de valores se encontra")
    command.add_argument("--jobs", type=int, default=1, choices=(1, 2), help="quantos processos percorrem")
    command.add_argument(
        "--minutes", type=float, default=math.inf, metavar="N", help="para aí; continua da próxima vez"
    )
    command.add_argument("--share", type=int, default=-1, choices=(-1, 0, 1), help=argparse.SUPPRESS)
    command.add_argument("--only", default="", metavar="TEXTO", help="só os casos cujo nome contém este texto")
    return command


def walk(arguments: argparse.Namespace) -> Found | None:
    """Every chosen case that was not walked before; None when time is up before the end."""
    cases = [case for case in (pairwise() if arguments.pairwise else product()) if arguments.only in str(case)]
    every = parts(cases)
    kept = Kept(arguments.pictures / "parts" / fingerprint(arguments.only, str(arguments.pairwise)))
    todo = [part for part in every if not kept.has(part)]
    if arguments.share >= 0:
        _walk(todo[arguments.share :: SHARES], kept, arguments)
        return None
    if arguments.jobs == 1 or len(todo) < SHARES:
        _walk(todo, kept, arguments)
    else:
        shared = [[sys.executable, *sys.argv, "--share", str(share)] for share in range(SHARES)]
        running = [subprocess.Popen(command) for command in shared]
        if sum(abs(process.wait()) for process in running):
            raise SystemExit("build/walk: um dos processos não chegou ao fim")
    left = sum(len(part.cases) for part in every if not kept.has(part))
    print(f"{len(cases) - left} de {len(cases)}", file=sys.stderr)
    return None if left else kept.found(every)


def _walk(todo: list[Part], kept: Kept, arguments: argparse.Namespace) -> None:
    began = time.monotonic()
    _application = QGuiApplication([])
    with opening(arguments.pictures) as open_eyes:
        walker = Walker(open_eyes, arguments.pictures, keep=_plain)
        walked = walk_parts(todo, kept, walker, began + 60 * arguments.minutes)
    seconds = time.monotonic() - began
    print(f"{walked} casos em {seconds:.0f} s ({seconds / max(1, walked):.3f} s cada)", file=sys.stderr)


def _plain(case: Case) -> bool:
    return (case.size, case.language) == (PLAIN_SIZE, PLAIN_LANGUAGE)


def figure(check: Check, found: Found, outcomes: dict[str, bool]) -> Figure | None:
    """How many cases and tests of a check failed; None when nothing of it was tried."""
    tests = {name: ok for pattern in check.tests for name, ok in matching(outcomes, pattern).items()}
    tried = sum(found.tried.get(name, 0) for name in check.walk)
    if not tried and not tests:
        return None
    failed = sum(len(found.wrong.get(name, {})) for name in check.walk) + sum(not ok for ok in tests.values())
    beside = {"screens_tried": float(tried), "tests_tried": float(len(tests))}
    return Figure(f"{check.number:02d} {check.title}", failed, "falhas", "<=", 0, beside)


def main() -> int:
    arguments = parser().parse_args()
    found = walk(arguments)
    if arguments.share >= 0:
        return 0
    if found is None:
        return NOT_FINISHED
    outcomes = run({pattern for check in CHECKS for pattern in check.tests})
    rows = {check: figure(check, found, outcomes) for check in CHECKS}
    rows |= {name: figure(Check(0, name, walk=(name,)), found, {}) for name in NAMES}
    same = found.untranslated()
    figures = [row for row in rows.values() if row is not None]
    figures.append(Figure("00 nomes iguais nas línguas", len(same), "nomes", "<=", 0, {"screens": len(found.names)}))
    missing = {f"{c.number:02d} {c.title}": c.missing or "nenhum teste a mostra ainda" for c in CHECKS if not rows[c]}
    print(table(figures))
    print("\n".join([*(f"{name}: não coberto: {reason}" for name, reason in missing.items())]))
    print("\n".join([*told(found.wrong), *same][:MOST_TOLD]), file=sys.stderr)
    write_down(arguments.json, figures, missing)
    return 0 if all(row.ok for row in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
