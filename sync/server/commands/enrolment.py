"""`balcao-platform enrolment token`: what a technician types into a new kiosk."""

import argparse
from urllib.parse import urlsplit

from kiosk.config import Profile
from kiosk.console import Parser
from kiosk.errors import Refused
from sync.server.commands.options import DEFAULT_PORT, add_data, opened

DEFAULT_BASE = f"http://127.0.0.1:{DEFAULT_PORT}"
DEFAULT_UNIT = "Ganha Tempo · CPA Cuiabá"


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`enrolment token` and its options."""
    parser = commands.add_parser("enrolment", help="inscreve quiosques")
    token = parser.add_commands().add_parser("token", help="dá um código de inscrição, para um quiosque, por 24 horas")
    add_data(token)
    token.add_argument("--unit", default=DEFAULT_UNIT, metavar="NOME", help="a unidade onde o quiosque fica")
    profiles = [profile.value for profile in Profile]
    token.add_argument("--profile", choices=profiles, default=Profile.DEVELOPMENT.value, help="para que é o quiosque")
    told = "o endereço da plataforma, como o quiosque a alcança (padrão: %(default)s)"
    token.add_argument("--base", default=DEFAULT_BASE, metavar="URL", help=told)
    token.set_defaults(handler=issue)


def issue(arguments: argparse.Namespace) -> None:
    """Print one token and nothing else, so that it can be copied or piped. Raises Refused."""
    if not _is_address(arguments.base):
        raise Refused("O endereço da plataforma (--base) começa com http:// ou https:// e diz a máquina.")
    if not arguments.unit.strip() or not arguments.unit.isprintable():
        raise Refused("O nome da unidade (--unit) é um texto de uma linha.")
    with opened(arguments.data) as platform:
        print(platform.issue_token(arguments.unit, Profile(arguments.profile), arguments.base))


def _is_address(base: str) -> bool:
    try:
        address = urlsplit(base)
        return address.scheme in ("http", "https") and bool(address.hostname) and base.isprintable()
    except ValueError:  # half an IPv6 address
        return False
