"""`balcao-platform serve`: the platform on the network."""

import argparse
import signal
import socket
from pathlib import Path
from types import FrameType
from typing import Any

import uvicorn

from kiosk.console import EXIT_DONE, Parser
from kiosk.errors import Refused
from sync.server.commands.options import DEFAULT_PORT, add_data
from sync.server.platform import Platform, is_platform
from sync.server.web.app import create_app

LOOPBACK = "127.0.0.1"
GRACE_S = 2
"""How long running exchanges may take once the server was asked to stop."""
KEPT_S = 30
"""How long a silent connection is kept: longer than a kiosk uses one again, and than its request may be on its way."""
BACKLOG = 512
HIGHEST_PORT = 65535


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`serve` and its options."""
    parser = commands.add_parser("serve", help="põe a plataforma no ar (cria uma nova se a pasta estiver vazia)")
    add_data(parser)
    parser.add_argument("--host", default=LOOPBACK, metavar="ENDEREÇO", help="onde escutar (padrão: %(default)s)")
    parser.add_argument("--port", type=port, default=DEFAULT_PORT, metavar="N", help="porta (padrão: %(default)s)")
    told = "publica este catálogo: uma pasta, ou um pacote"
    parser.add_argument("--catalogue", type=Path, metavar="PASTA|ARQUIVO", help=told)
    parser.set_defaults(handler=serve)


def port(text: str) -> int:
    """A TCP port; 0 takes any free one."""
    if not text.isdecimal() or int(text) > HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"'{text}' não é uma porta, de 0 a {HIGHEST_PORT}")
    return int(text)


def serve(arguments: argparse.Namespace) -> None:
    """Open or make the platform, publish its catalogue, and serve until stopped."""
    folder: Path = arguments.data
    platform = Platform.open(folder) if is_platform(folder) else Platform.create(folder)
    try:
        if arguments.catalogue is not None:
            version = platform.catalogues.publish(arguments.catalogue)
            print(f"Catálogo na versão {version}.")
        listener = _listen(arguments.host, arguments.port)
        print(f"Plataforma no ar em http://{arguments.host}:{listener.getsockname()[1]}", flush=True)
        signal.signal(signal.SIGTERM, _stop)
        uvicorn.Server(configured(create_app(platform))).run(sockets=[listener])
    finally:
        platform.close()


def configured(app: Any) -> uvicorn.Config:
    """How the platform is served."""
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=GRACE_S,
        timeout_keep_alive=KEPT_S,
    )


def _stop(_signal: int, _frame: FrameType | None) -> None:
    # uvicorn ends running exchanges first, then raises the signal again: being stopped is no failure.
    raise SystemExit(EXIT_DONE)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise Refused(f"Não é possível escutar em {host}:{port}. A porta já está em uso?") from error
