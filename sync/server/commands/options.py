"""What several commands share: their options, and how all of a kind is told."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from kiosk.console import Parser, place
from sync.server.platform import Platform

R = TypeVar("R")

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


def tell_all(
    records: Sequence[R], in_json: bool, line: Callable[[R], str], none: str, as_json: Callable[[Any], Any] = asdict
) -> None:
    """A line a record, or `none` where there is none; `in_json`: all of them for a program."""
    if in_json:
        print(json.dumps([as_json(record) for record in records], ensure_ascii=False, indent=2))
        return
    print("\n".join(map(line, records)) or none)
