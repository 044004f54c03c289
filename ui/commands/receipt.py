"""`balcao receipt verify`: whether a kiosk of this platform made a receipt, with no network."""

import argparse

from kiosk.config import Settings
from kiosk.console import Parser
from kiosk.errors import Refused
from kiosk.identity import Identity
from kiosk.receipt import read_qr, verify_qr
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`receipt verify QR`."""
    parser = commands.add_parser("receipt", help="confere um comprovante sem internet")
    inner = parser.add_commands()
    verifying = inner.add_parser("verify", help="confere o texto lido do QR de um comprovante")
    verifying.add_argument("qr", metavar="TEXTO", help="o texto inteiro que o leitor de QR deu")
    add_data(verifying)
    verifying.set_defaults(handler=verify)


def verify(arguments: argparse.Namespace) -> int:
    """Print what a receipt says, if it holds. Raises Refused otherwise."""
    identity = Identity.load(Settings(kiosk_folder(arguments.data)).identity_folder)
    claim = read_qr(arguments.qr.strip())
    if claim is None:
        raise Refused("Este texto não é de um comprovante do Balcão.")
    if not verify_qr(claim, identity.key_ring):
        raise Refused("Este comprovante NÃO foi feito por um quiosque desta plataforma.")
    facts = claim.facts
    print(f"Comprovante verdadeiro.\nProtocolo: {facts.protocol}\nServiço: {facts.service}")
    print(f"Feito em: {facts.at:%d/%m/%Y %H:%M} UTC")
    return 0
