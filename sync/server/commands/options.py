"""Options that several commands share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.console import Parser, place
from sync.server.platform import Platform

DEFAULT_DATA = Path("data/platform")
DEFAULT_PORT = 8420


def add_data(parser: Parser) -> None:
    """`--data DIR`."""
    told = "pasta da plataforma (padrão: %(default)s)"
    parser.add_argument("--data", type=place, default=DEFAULT_DATA, metavar="DIR", help=told)


def add_json(parser: Parser) -> None:
    """`--json`."""
    parser.add_argument("--json", action="store_true", help="responde em JSON")


@contextmanager
def opened(folder: Path) -> Iterator[Platform]:
    """The platform of a folder, let go at the end. Raises Refused when there is none."""
    platform = Platform.open(folder)
    try:
        yield platform
    finally:
        platform.close()
