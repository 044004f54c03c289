"""`balcao keys`: where the device's keys rest, and putting them under systemd's encryption (TPM where there is one)."""

import argparse

from kiosk.config import Settings
from kiosk.console import Parser
from kiosk.errors import Refused
from kiosk.identity import DEVICE_KEY
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data
from ui.service import credentials


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`keys protect`."""
    parser = commands.add_parser("keys", help="guarda as chaves deste quiosque cifradas pela máquina")
    inner = parser.add_commands()
    command = inner.add_parser("protect", help="cifra as chaves com o TPM, ou com a chave do sistema onde não há TPM")
    add_data(command)
    command.set_defaults(handler=protect)


def protect(arguments: argparse.Namespace) -> int:
    """Encrypt the keys, once; one that a power cut stopped goes on. Raises Refused where it cannot be done."""
    settings = Settings(kiosk_folder(arguments.data))
    if credentials.protected() and not credentials.plain(settings):
        print("As chaves já estão cifradas.")
        return 0
    if not credentials.protected() and not (settings.identity_folder / DEVICE_KEY).is_file():
        raise Refused("Este quiosque ainda não tem chaves. Inscreva-o primeiro: balcao enrol.")
    credentials.protect(settings)
    print("As chaves estão cifradas. Reabra os serviços: systemctl restart balcao-kiosk balcao-sync.")
    return 0
