"""`balcao-platform openapi`: the protocol as an OpenAPI document, made from its messages."""

import argparse
import json
import tempfile
from pathlib import Path

from kiosk.console import Parser
from sync.server.platform import Platform
from sync.server.web.app import create_app


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`openapi`."""
    parser = commands.add_parser("openapi", help="mostra o protocolo como documento OpenAPI")
    parser.set_defaults(handler=show)


def show(_arguments: argparse.Namespace) -> None:
    """Print the document; a platform of a moment answers for all."""
    with tempfile.TemporaryDirectory() as folder:
        platform = Platform.create(Path(folder) / "platform")
        print(json.dumps(create_app(platform).openapi(), ensure_ascii=False, indent=2))
        platform.close()
