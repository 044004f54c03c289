"""`balcao decommission`: this kiosk leaves for good. Send, confirm, wipe; nothing that is unsent is ever wiped.

Wiping ends with the keys: without them the database and the sealed files of this disk, and of every copy of it, are
noise. The platform keeps what it signed for, and remembers that the kiosk has left. A kiosk that it has revoked leaves
in the same way: what it had not delivered goes on a stick, and the platform's receipts are asked for.
"""

import argparse
import os
import shutil
from pathlib import Path
from random import SystemRandom

from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.console import Parser
from kiosk.durable import sync_folder, write_durably
from kiosk.errors import Refused
from kiosk.identity import DATABASE_KEY, DEVICE_KEY, LEAVING, PEPPER, Identity, keys_are_lent, shred
from kiosk.log import Log
from kiosk.storage.store import Store
from sync.enrolment import authority
from sync.lock import WINDOW, only_one
from sync.revoked import ask_for_receipts, is_revoked
from sync.station import Station
from sync.transport import Transport, make_client
from sync.worker import Worker
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data
from ui.processes import command_line
from ui.service import credentials
from ui.service.owner import owner_of, run_as_owner

MOST_PASSES = 10_000


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`decommission` and its options."""
    parser = commands.add_parser("decommission", help="desativa este quiosque: envia tudo, confirma e apaga")
    add_data(parser)
    told = "confirma com o número do quiosque ('balcao doctor' o mostra)"
    parser.add_argument("--confirm", type=int, required=True, metavar="N", help=told)
    add_given_up(parser)
    parser.set_defaults(handler=decommission)


def add_given_up(parser: argparse.ArgumentParser) -> None:
    """How many parked visits are given up by leaving."""
    told = "desiste de N atendimentos guardados por atendentes"
    parser.add_argument("--parked", type=int, default=0, metavar="N", help=told)


def decommission(arguments: argparse.Namespace) -> int:
    """Deliver everything, tell the platform, wipe. Raises Refused, and wipes nothing, while anything is unsent."""
    owned = owner_of(arguments.data) is not None
    status = _as_owner(arguments) if owned else _leave(arguments)
    if status == 0 and os.geteuid() == 0 and (owned or keys_are_lent()):
        # Keys that rest as credentials are root's own to take away; until they are gone the kiosk is leaving.
        credentials.forget()
        _end(Settings(kiosk_folder(arguments.data)))
    return status


def _as_owner(arguments: argparse.Namespace) -> int:
    words = command_line(
        *("decommission", "--confirm", str(arguments.confirm), "--parked", str(arguments.parked)),
        *("--data", str(arguments.data)),
    )
    return run_as_owner(words, arguments.data).returncode


def _leave(arguments: argparse.Namespace) -> int:
    settings = Settings(kiosk_folder(arguments.data))
    if finish_leaving(settings):
        print("O quiosque já tinha entregado tudo e foi interrompido: agora nada ficou nesta máquina.")
        return 0
    identity = Identity.load(settings.identity_folder)
    if identity.device != arguments.confirm:
        raise Refused(f"Este é o quiosque {identity.device}. Confira, e repita com --confirm {identity.device}.")
    # Nobody submits meanwhile: what came after the last look at the queue would be wiped with the rest.
    with only_one(settings.data, WINDOW), only_one(settings.data):
        _deliver(settings, identity, arguments.parked)
        wipe(settings)
    print(f"Quiosque {arguments.confirm} desativado: tudo foi entregue e confirmado, e nada ficou nesta máquina.")
    return 0


def _deliver(settings: Settings, identity: Identity, given_up: int) -> None:
    clock = SystemClock()
    store = Store.open(settings.store_folder, identity.database_key, clock, identity.incarnation)
    transport = Transport(
        identity.enrolled.platform, identity.signer, str(identity.device), make_client(authority(settings))
    )
    try:
        with Log(settings.log_folder, "sync", clock) as log:
            station = Station(settings.data, store, identity, clock, log.write)
            worker = Worker(station, transport, SystemRandom())
            for _ in range(MOST_PASSES):
                if worker.run_once().rest_s > 0.0:
                    break
            if store.counts().unsent:
                ask_for_receipts(station, transport, SystemRandom())
            _refuse_unsent(store)
            _refuse_parked(store, clock, given_up)
            unheard = worker.say_goodbye()
            if unheard is not None and not is_revoked(unheard):
                raise Refused("A plataforma não respondeu: nada foi apagado. Confira a rede e tente de novo.")
            # A visit may have ended while the platform was being told.
            _refuse_unsent(store)
    finally:
        transport.close()
        store.close()


def _refuse_unsent(store: Store) -> None:
    unsent = store.counts().unsent
    if unsent:
        raise Refused(
            f"{unsent} mensagem(ns) ainda não foram confirmadas pela plataforma: nada foi apagado. Sem rede, ou se o "
            "quiosque foi revogado, leve-as com: balcao outbox export --unsent --out PASTA. Recebidas lá, repita. "
            "O que está em quarentena: balcao outbox list."
        )


def _refuse_parked(store: Store, clock: SystemClock, given_up: int) -> None:
    waiting = sum(visit.expires_at > clock.now() for visit in store.parked())
    if waiting > given_up:
        raise Refused(
            f"{waiting} atendimento(s) guardado(s) por atendentes seriam perdidos: nada foi apagado. Quem os guardou "
            f"os termina na mesa, ou os apaga. Para desistir deles, repita com --parked {waiting}."
        )


def is_leaving(settings: Settings) -> bool:
    """Whether a kiosk that had left is not wiped to the end."""
    return (settings.identity_folder / LEAVING).exists()


def finish_leaving(settings: Settings) -> bool:
    """Wipe what a power cut left of a kiosk that had left; whether there was any."""
    left = is_leaving(settings)
    if left:
        with only_one(settings.data, WINDOW), only_one(settings.data):
            wipe(settings)
    return left


def wipe(settings: Settings) -> None:
    """Overwrite and remove the keys first, then everything else of this kiosk, last the word that it leaves.

    That word stays while the keys rest as credentials, for root has still to take those away.
    """
    leaving = settings.identity_folder / LEAVING
    write_durably(leaving, b"")
    sync_folder(leaving.parent)
    for name in (DATABASE_KEY, DEVICE_KEY, PEPPER):
        if (settings.identity_folder / name).exists():
            shred(settings.identity_folder / name)
    _empty(settings.data, settings.identity_folder)
    _empty(settings.identity_folder, leaving)
    if not keys_are_lent():
        _end(settings)


def _end(settings: Settings) -> None:
    shutil.rmtree(settings.identity_folder, ignore_errors=True)
    sync_folder(settings.data)


def _empty(folder: Path, but: Path) -> None:
    for entry in sorted(folder.iterdir()):
        if entry == but:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    sync_folder(folder)
