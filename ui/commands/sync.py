"""`balcao sync`: delivers what waits in the queue, as a process of its own."""

import argparse
import math
import sys

from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.console import Parser
from kiosk.identity import Identity
from kiosk.line import Line
from sync.enrolment import join
from sync.main import main
from sync.modest import stand_back
from sync.token import LONGEST_TOKEN, Token
from sync.worker import Pass
from ui.commands.options import add_data

_LINE_NAMES = {Line.UP: "no ar", Line.DOWN: "fora do ar", Line.UNKNOWN: "desconhecida"}


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`sync` and its options."""
    parser = commands.add_parser("sync", help="entrega à plataforma o que espera na fila")
    add_data(parser)
    parser.add_argument("--once", action="store_true", help="faz o que puder agora, conta o que fez e termina")
    told = "antes, inscreve este quiosque na plataforma; '-' lê o código da entrada"
    parser.add_argument("--enrol", metavar="CÓDIGO", help=told)
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Deliver until stopped; with `--once`, what can be done now."""
    stand_back()
    settings = Settings(arguments.data)
    if arguments.enrol:
        _enrol(settings, sys.stdin.read(LONGEST_TOKEN) if arguments.enrol == "-" else arguments.enrol)
    return main(settings, once=arguments.once, told=_tell if arguments.once else None)


def _enrol(settings: Settings, text: str) -> None:
    token = Token.parse(text)
    record = join(Identity.load_or_create(settings.identity_folder), token, settings, SystemClock())
    print(f"Quiosque {record.device} inscrito na plataforma {record.platform}.")


def _tell(done: Pass) -> None:
    tally = done.tally
    print(f"plataforma {_LINE_NAMES[done.line]}: {tally.sent} enviadas, {tally.acknowledged} confirmadas,", end=" ")
    print(f"{tally.incomplete} incompletas, {tally.quarantined} em quarentena, {tally.deferred} adiadas")
    if done.peace_s > 0.0:
        print(f"A plataforma pediu que o quiosque espere: tente de novo em {math.ceil(done.peace_s / 60)} minuto(s).")
