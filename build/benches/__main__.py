"""`build/bench NAME…`: runs the measurements by name, prints them, and writes them down.

A measurement is a module here with `figures(arguments) -> list[Figure]`; what it cannot measure it raises as
`Unmeasured`, with the reason.
"""

import argparse
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

# Last: a measurement may have the name of a package of the project.
sys.path.append(sys.path.pop(0))

from figures import Figure, Unmeasured, file_to_write, table, write_down

from kiosk.console import EXIT_USAGE, Parser

HERE = Path(__file__).parent
FRAME = {"__main__", "apart", "figures"}
EXIT_UNMEASURED = 3


def names() -> list[str]:
    """What can be measured."""
    return sorted(path.stem for path in HERE.glob("*.py") if path.stem not in FRAME)


def parser() -> Parser:
    command = Parser(prog="build/bench", description="Mede o que o projeto promete.")
    command.add_argument("names", nargs="+", metavar="NOME", help=f"o que medir: {', '.join(names())}")
    command.add_argument("--json", type=file_to_write, metavar="ARQUIVO", help="grava os números também neste arquivo")
    command.add_argument("--rounds", type=int, default=0, metavar="N", help="repetições (padrão: as de cada medição)")
    command.add_argument("--data", type=Path, metavar="PASTA", help="rostos para medir a presença (live, spoof, pairs)")
    command.add_argument("--out", type=Path, metavar="PASTA", help="onde gravar a página com imagens")
    return command


def measurement(name: str) -> ModuleType:
    """The module of a measurement, under a name that no package has."""
    spec = spec_from_file_location(f"bench_{name}", HERE / f"{name}.py")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def measure(chosen: list[str], arguments: argparse.Namespace) -> tuple[list[Figure], dict[str, str]]:
    """The figures, and what could not be measured, by name, with the reason."""
    found: list[Figure] = []
    missing: dict[str, str] = {}
    for name in chosen:
        try:
            found += measurement(name).figures(arguments)
        except (Unmeasured, ImportError) as reason:
            missing[name] = str(reason)
    return found, missing


def main() -> int:
    command = parser()
    arguments = command.parse_args()
    strangers = [name for name in arguments.names if name not in names()]
    if strangers:
        print(f"build/bench: não há medição '{strangers[0]}'; há: {', '.join(names())}", file=sys.stderr)
        return EXIT_USAGE
    found, missing = measure(arguments.names, arguments)
    print(table(found))
    for name, reason in missing.items():
        print(f"build/bench: {name} não foi medido: {reason}", file=sys.stderr)
    write_down(arguments.json, found, missing)
    return EXIT_UNMEASURED if missing else 0


if __name__ == "__main__":
    sys.exit(main())
