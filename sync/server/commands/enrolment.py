"""`balcao-platform enrolment token`: what a technician types into a new kiosk."""

import argparse

from kiosk.config import Profile
from kiosk.console import Parser
from sync.server.commands.options import DEFAULT_PORT, add_data, opened

DEFAULT_BASE = f"http://127.0.0.1:{DEFAULT_PORT}"
DEFAULT_UNIT = "Ganha Tempo · CPA Cuiabá"


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`enrolment token` and its options."""
    parser = commands.add_parser("enrolment", help="inscreve totens")
    token = parser.add_commands().add_parser("token", help="dá um código de inscrição, para um totem, por 24 horas")
    add_data(token)
    token.add_argument("--unit", default=DEFAULT_UNIT, metavar="NOME", help="a unidade onde o totem fica")
    profiles = [profile.value for profile in Profile]
    token.add_argument("--profile", choices=profiles, default=Profile.DEVELOPMENT.value, help="para que é o totem")
    told = "o endereço da plataforma, como o totem a alcança (padrão: %(default)s)"
    token.add_argument("--base", default=DEFAULT_BASE, metavar="URL", help=told)
    token.set_defaults(handler=issue)


def issue(arguments: argparse.Namespace) -> None:
    """Print one token and nothing else, so that it can be copied or piped."""
    with opened(arguments.data) as platform:
        print(platform.issue_token(arguments.unit, Profile(arguments.profile), arguments.base))
