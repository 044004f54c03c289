"""`build/faults`: the harnesses of tests/faults for as many rounds as are asked for, each in a folder of its own."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from figures import Figure, file_to_write, table, write_down

from kiosk.console import EXIT_USAGE, Parser
from tests.faults.apart import apart
from tests.faults.delivering import FAULTS as OF_A_DELIVERY
from tests.faults.delivering import every_place as every_place_of_a_delivery
from tests.faults.disk import FAULTS, every_place
from tests.faults.full import deliver_when_full
from tests.faults.kills import distant_platform, kill_rounds
from tests.faults.many import AT_ONCE, many
from tests.faults.network import network_rounds
from tests.faults.power import NoLoopMounts, power_cuts
from tests.faults.power_sync import power_cuts_of_sync
from tests.faults.verdict import Verdict

ROUNDS = {"kills": 1000, "power": 100, "disk": 1, "delivery": 2, "network": 500, "histories": 2000}
KILLS_AT_ONCE = ROUNDS_AT_ONCE = 100
"""Of one kiosk; then all of its requests are counted, and another kiosk begins."""
CUTS_AT_ONCE, AIMED_ONE_IN = 20, 4
EXIT_UNMEASURED = 3


def kills(place: Path, rounds: int, seed: int) -> list[Figure]:
    total = Verdict()
    for number, first in enumerate(range(0, rounds, KILLS_AT_ONCE)):
        folder = place / f"kills-{number}"
        with distant_platform(folder) as live:
            count = min(KILLS_AT_ONCE, rounds - first)
            total.add(kill_rounds(folder / "kiosk", folder / "notes", live.platform, count, seed + number))
        print(f"{first + count} mortes: {told(total)}", file=sys.stderr)
    return [faults_of("kills_faults", total)]


def power(place: Path, rounds: int, seed: int) -> list[Figure]:
    """Of a counter; then of a counter and its sync, at any moment, and at a batch in the platform's hands."""
    kiosk, total = enrolled(place), Verdict()
    counter = faults_of("power_cut_faults", apart(power_cuts, kiosk, place / "cut", rounds, seed))
    at_aim = rounds // AIMED_ONE_IN
    for aimed, count in ((False, rounds - at_aim), (True, at_aim)):
        for first in range(0, count, CUTS_AT_ONCE):
            one = min(CUTS_AT_ONCE, count - first)
            total.add(apart(power_cuts_of_sync, kiosk.parent, place / "sync", one, seed + first, aimed))
            print(f"{total.kills} cortes com envio: {told(total)}", file=sys.stderr)
    return [counter, faults_of("power_cut_of_sync_faults", total)]


def disk(place: Path, rounds: int, _seed: int) -> list[Figure]:
    kiosk, refused, wrong = enrolled(place), dict.fromkeys((f"{call}_{error}" for call, error in FAULTS), 0), 0
    for number in range(rounds):
        for call, error in FAULTS:
            found = apart(every_place, kiosk, place / f"disk-{number}", call, error)
            refused[f"{call}_{error}"] += sum(one.refused for one in found)
            wrong += sum(bool(one.faults) for one in found)
    return [Figure("disk_faults", wrong, "places", "<=", 0, {name: float(count) for name, count in refused.items()})]


def delivery(place: Path, rounds: int, _seed: int) -> list[Figure]:
    """Every second round with the room that sync keeps on the disk; before all of them the disk is really full."""
    template, total = enrolled(place).parent, Verdict()
    for number, (asleep, room) in enumerate(((True, True), (False, True), (True, False))):
        (place / f"full-{number}").mkdir()
        total.add(apart(deliver_when_full, template, place / f"full-{number}", asleep, room))
    refused, wrong = dict.fromkeys((f"{call}_{error}" for call, error in OF_A_DELIVERY), 0), 0
    for number in range(rounds):
        for call, error in OF_A_DELIVERY:
            folder = place / f"delivery-{number}-{call}-{error}"
            folder.mkdir()
            found = apart(every_place_of_a_delivery, template, folder, call, error, number % 2 == 1)
            shutil.rmtree(folder)
            refused[f"{call}_{error}"] += sum(one.hits > 0 for one in found)
            wrong += sum(bool(one.faults) for one in found)
            print(f"{call} {error}: {len(found) - 1} lugares, {wrong} faltas até aqui", file=sys.stderr)
    places = {name: float(count) for name, count in refused.items()}
    return [faults_of("full_disk_faults", total), Figure("delivery_faults", wrong, "places", "<=", 0, places)]


def network(place: Path, rounds: int, seed: int) -> list[Figure]:
    template, total = enrolled(place).parent, Verdict()
    for number, first in enumerate(range(0, rounds, ROUNDS_AT_ONCE)):
        count = min(ROUNDS_AT_ONCE, rounds - first)
        total.add(apart(network_rounds, template, place / f"line-{number}", count, seed + number))
        print(f"{first + count} voltas: {told(total)}", file=sys.stderr)
    return [faults_of("network_faults", total)]


def histories(place: Path, rounds: int, seed: int) -> list[Figure]:
    lived, wrong = 0, 0
    for one in many(enrolled(place).parent, rounds, seed):
        lived, wrong = lived + one.lived, wrong + one.wrong
        again = f"mostra-se de novo com --rounds {min(AT_ONCE, rounds)} --seed {one.seed}"
        print(f"{lived} histórias: {'uma falta, ' + again if one.wrong else 'nenhuma falta'}", file=sys.stderr)
    return [Figure("histories_faults", wrong, "faults", "<=", 0, {"histories": float(lived), "seed": float(seed)})]


def enrolled(place: Path) -> Path:
    """The data folder of a kiosk that has joined a platform, which is gone again."""
    with distant_platform(place / "enrolled"):
        return place / "enrolled" / "kiosk"


def told(verdict: Verdict) -> str:
    """The faults so far, and what was left in the queue."""
    return "; ".join([", ".join(sorted(verdict.faults())) or "nenhuma falta", *verdict.remains])


def faults_of(name: str, verdict: Verdict) -> Figure:
    names = ("kills", "with_evidence", "shown", "kept", "recovered", "meanwhile", *Verdict.FAULTS)
    total = sum(getattr(verdict, fault) for fault in Verdict.FAULTS)
    return Figure(name, total, "faults", "<=", 0, {one: float(getattr(verdict, one)) for one in names})


HARNESSES: dict[str, Callable[[Path, int, int], list[Figure]]] = {
    "kills": kills,
    "power": power,
    "disk": disk,
    "delivery": delivery,
    "network": network,
    "histories": histories,
}


def parser() -> Parser:
    command = Parser(prog="build/faults", description="Provoca as falhas que um quiosque sofre e conta o que resta.")
    command.add_argument("names", nargs="*", metavar="NOME", help=f"o que provocar: {', '.join(HARNESSES)}")
    command.add_argument("--rounds", type=int, default=0, metavar="N", help="repetições (padrão: as de cada falha)")
    command.add_argument("--seed", type=int, default=20261123, metavar="N", help="semente do acaso")
    command.add_argument("--json", type=file_to_write, metavar="ARQUIVO", help="grava os números também neste arquivo")
    return command


def run(arguments: argparse.Namespace) -> tuple[list[Figure], dict[str, str]]:
    found: list[Figure] = []
    missing: dict[str, str] = {}
    for name in arguments.names or HARNESSES:
        with tempfile.TemporaryDirectory(prefix="balcao-faults-") as place:
            try:
                found += HARNESSES[name](Path(place), arguments.rounds or ROUNDS[name], arguments.seed)
            except (NoLoopMounts, FileNotFoundError) as reason:
                missing[name] = str(reason)
    return found, missing


def main() -> int:
    arguments = parser().parse_args()
    strangers = [name for name in arguments.names if name not in HARNESSES]
    if strangers:
        print(f"build/faults: não há '{strangers[0]}'; há: {', '.join(HARNESSES)}", file=sys.stderr)
        return EXIT_USAGE
    found, missing = run(arguments)
    print(table(found))
    for name, reason in missing.items():
        print(f"build/faults: {name} não foi feito: {reason}", file=sys.stderr)
    write_down(arguments.json, found, missing)
    return EXIT_UNMEASURED if missing else 0


if __name__ == "__main__":
    sys.exit(main())
