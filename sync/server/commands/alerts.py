"""`balcao-platform alerts`: what somebody should look at: conflicts, refused messages, faults of our own."""

import argparse

from kiosk.console import Parser
from sync.server.commands.options import add_data, add_json, opened, tell_all
from sync.server.platform import Alert

NAMES = {
    "conflict": "duas mensagens com o mesmo número",
    "refused": "mensagem recusada",
    "audit_changed": "o registro de atos do quiosque foi alterado",
    "memory_lost": "confirmamos mais a este quiosque do que há aqui: os dados são de uma cópia anterior?",
    "store_damaged": "o banco de dados do quiosque foi danificado; veja 'balcao doctor' nele",
    "broke_glass": "um técnico entrou sem autorização recente",
    "too_much_unfinished": "o quiosque tem mensagens demais por terminar; as novas esperam nele",
    "readmitted": "a revogação do quiosque foi desfeita",
    "help_unanswered": "ninguém atendeu quem pediu ajuda",
    "intake_failed": "falha da plataforma ao tratar a mensagem",
}


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`alerts`."""
    parser = commands.add_parser("alerts", help="mostra o que alguém precisa olhar")
    add_data(parser)
    add_json(parser)
    parser.set_defaults(handler=show)


def show(arguments: argparse.Namespace) -> None:
    """One line an alert."""
    with opened(arguments.data) as platform:
        tell_all(platform.alerts(), arguments.json, _line, "Nada a olhar.")


def _line(alert: Alert) -> str:
    arrived = alert.at[:16].replace("T", " ")
    return f"{arrived}  quiosque {alert.device}  {alert.subject}  {NAMES.get(alert.name, alert.name)}"
