"""`balcao enrol`: joins a platform, by hand or without: a token typed, held before the camera, or in an answer file.

Done twice it does nothing the second time. A kiosk that moves to another unit delivers everything, is confirmed, is
wiped, and joins anew with new keys.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from kiosk.answers import Answers, amend, read_answers
from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.console import EXIT_REFUSED, Parser
from kiosk.durable import write_atomically
from kiosk.enrolment import EnrolmentRecord
from kiosk.errors import Refused
from kiosk.identity import Identity
from sync.enrolment import join
from sync.token import LONGEST_TOKEN, Token
from ui.commands.decommission import add_given_up, finish_leaving, is_leaving
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data, configuration, configuration_file
from ui.processes import command_line
from ui.service import credentials
from ui.service.owner import owner_of, run_as_owner

READABLE_BY_ALL = 0o644
FROM_INPUT = "-"


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`enrol` and its options."""
    parser = commands.add_parser("enrol", help="inscreve este quiosque numa plataforma")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--token", metavar="CÓDIGO", help="o código de inscrição; '-' lê o código da entrada")
    how.add_argument("--show-camera", action="store_true", help="lê o código de um QR mostrado à câmera")
    how.add_argument("--answers", type=Path, metavar="ARQUIVO", help="arquivo de respostas: site, token, tela, câmera")
    parser.add_argument("--site", default="", metavar="UNIDADE", help="recusa um código que seja de outra unidade")
    parser.add_argument("--once", action="store_true", help="depois de inscrever, apaga o arquivo de respostas")
    told = "muda de unidade: antes entrega tudo e apaga o quiosque de número N"
    parser.add_argument("--moving", type=int, metavar="N", help=told)
    add_given_up(parser)
    add_data(parser)
    parser.set_defaults(handler=enrol)


def enrol(arguments: argparse.Namespace) -> int:
    """Join. Raises Refused, TokenRefused, SignatureRefused; what is wrong with an answer file is told line by line."""
    if arguments.answers is None:
        return _enrol(arguments, Answers(arguments.site, _token_text(arguments), {}))
    found = read_answers(arguments.answers)
    if not isinstance(found, Answers):
        print("\n".join(map(str, found)), file=sys.stderr)
        return EXIT_REFUSED
    _configure(found)
    status = _enrol(arguments, found)
    if arguments.once and status == 0:
        arguments.answers.unlink()
    return status


def _enrol(arguments: argparse.Namespace, answers: Answers) -> int:
    token = Token.parse(answers.token)
    settings = Settings(kiosk_folder(arguments.data))
    owned = owner_of(arguments.data) is not None
    protected = owned and credentials.protected()
    if arguments.moving is not None or (owned and is_leaving(settings)):
        _leave(arguments)
    if owned:
        return _as_owner(arguments, answers.site, token, protected)
    finish_leaving(settings)
    record = _join(settings, token, answers.site)
    print(f"Quiosque {record.device} inscrito na plataforma {record.platform}, unidade {record.unit}.")
    return 0


def _as_owner(arguments: argparse.Namespace, site: str, token: Token, protected: bool) -> int:
    """Root lets the data's owner join; new keys are encrypted where those before them were."""
    words = command_line("enrol", "--token", FROM_INPUT, "--site", site, "--data", str(arguments.data))
    status = run_as_owner(words, arguments.data, str(token)).returncode
    settings = Settings(kiosk_folder(arguments.data))
    if status == 0 and protected and credentials.plain(settings):
        credentials.protect(settings)
        print("As chaves novas também estão cifradas.")
    return status


def _join(settings: Settings, token: Token, site: str) -> EnrolmentRecord:
    identity = Identity.load_or_create(settings.identity_folder)
    before = identity.enrolment
    if before is None:
        return join(identity, token, settings, SystemClock(), site)
    if before.platform == token.base_url and site in ("", before.unit):
        return before
    raise Refused(
        f"Este já é o quiosque {before.device} da unidade {before.unit}, em {before.platform}. Para mudá-lo, repita "
        f"com --moving {before.device}: ele entrega tudo, confirma, apaga o que tem e se inscreve de novo."
    )


def _leave(arguments: argparse.Namespace) -> None:
    words = command_line(
        *("decommission", "--confirm", str(arguments.moving or 0), "--parked", str(arguments.parked)),
        *("--data", str(arguments.data)),
    )
    if subprocess.run(words, check=False).returncode != 0:
        raise Refused("O quiosque não saiu da unidade de antes, e nada mudou.")
    credentials.take_back()


def _configure(answers: Answers) -> None:
    """Write the machine's choices into its configuration file."""
    file = configuration_file()
    if not answers.choices:
        return
    if file is None:
        raise Refused("Só um quiosque instalado tem arquivo de configuração. Tire das respostas tela e câmera.")
    try:
        write_atomically(file, amend(file, answers.choices).encode())
        file.chmod(READABLE_BY_ALL)
    except (OSError, ValueError) as error:
        raise Refused(f"Não foi possível gravar as escolhas em {file}. Use o administrador (sudo).") from error


def _token_text(arguments: argparse.Namespace) -> str:
    if arguments.show_camera:
        from ui.service.held_code import read_held_code

        return read_held_code(configuration()["camera.device"])
    return sys.stdin.read(LONGEST_TOKEN) if arguments.token == FROM_INPUT else str(arguments.token)
