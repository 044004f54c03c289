"""`build/package`: makes the bundle and the .deb, or tries a .deb in clean roots."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import sizes
from archive import FAST, SMALL

from kiosk.console import EXIT_USAGE, Parser
from kiosk.version import software


def package(text: str) -> Path:
    if not Path(text).is_file():
        raise argparse.ArgumentTypeError(f"não há o pacote '{text}'")
    return Path(text)


def arguments() -> argparse.Namespace:
    parser = Parser(prog="build/package", description="Faz o pacote dos técnicos, ou o experimenta.")
    parser.add_argument("--test", type=package, metavar="DEB", help="experimenta este pacote em raízes limpas")
    parser.add_argument("--only", default="", metavar="NOME", help="com --test: só as provas que têm este nome")
    older = "com --test: experimenta também atualizar deste pacote, de uma versão de antes"
    parser.add_argument("--from", dest="older", type=Path, metavar="DEB", help=older)
    commands = parser.add_subparsers(dest="command")
    making = commands.add_parser("deb", help="faz o pacote")
    making.add_argument("--out", type=Path, required=True, metavar="PASTA")
    making.add_argument("--fast", action="store_true", help="comprime menos: para experimentar")
    return parser.parse_args()


def make(out: Path, fast: bool) -> int:
    """Bundle, its own tour, bill of materials, package; 1 as soon as one of them does not hold."""
    import bundle
    import deb
    import sbom

    began = time.monotonic()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="balcao-package-") as place:
        made = bundle.make(Path(place))
        weights = sizes.parts(made)
        print(sizes.table(weights))
        wrong = [*sizes.faults(weights), *bundle.keys_in(made)] or bundle.tour_faults(made, Path(place) / "tour")
        if wrong:
            print("\n".join(f"build/package: {line}" for line in wrong), file=sys.stderr)
            return 1
        bill = sbom.write(made, out / f"balcao_{software()}.cdx.json")
        try:
            package = deb.make(made, bill, out, software(), FAST if fast else SMALL)
        except deb.Unlicensed as lack:
            print(f"build/package: {lack}", file=sys.stderr)
            return 1
    print(f"{package} {package.stat().st_size / sizes.MB:.1f} MB, {time.monotonic() - began:.0f} s")
    return int(package.stat().st_size > sizes.DEB_MB * sizes.MB)


def main() -> int:
    chosen = arguments()
    if chosen.test:
        import trial

        return trial.run(chosen.test.resolve(), chosen.only, chosen.older and chosen.older.resolve())
    if chosen.command == "deb":
        return make(chosen.out.resolve(), chosen.fast)
    print("build/package: deb --out PASTA, ou --test DEB", file=sys.stderr)
    return EXIT_USAGE


if __name__ == "__main__":
    sys.exit(main())
