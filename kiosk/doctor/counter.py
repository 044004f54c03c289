"""This kiosk's own part: its keys, its place on a platform, its queue, and when the platform was last heard.

Nothing is made or changed by looking: a folder in which no kiosk has lived yet is unknown, not a fault.
"""

import os
import stat
import sys
from collections.abc import Callable, Mapping
from datetime import UTC

from kiosk.catalogue.store import CatalogueStore
from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.doctor import Finding, fault, ok, unknown
from kiosk.errors import NotEnrolled, StoreUnavailable
from kiosk.identity import DEVICE_KEY, Identity, keys_are_lent
from kiosk.line import Line, read_seen
from kiosk.storage import inheritance
from kiosk.storage.damage import lying_aside
from kiosk.storage.engine import DATABASE
from kiosk.storage.store import Store
from kiosk.struck_off import is_struck_off

NOT_STARTED = unknown("Nenhum quiosque foi iniciado nesta pasta.", "Inicie o quiosque uma vez, ou confira --data.")
START_SYNC = f"Ligue o envio: {'systemctl start balcao-sync' if getattr(sys, 'frozen', False) else 'balcao sync'}"
JOIN = "Faça a adesão com a senha que a plataforma deu."
KEEP_STORE = "Não apague nada: chame o suporte. O que já foi confirmado ao cidadão está na pasta 'store'."
TEST_DISK = "As salvas voltaram à fila. Troque ou teste o disco; se algo não está inteiro, guarde a pasta"
ROOT = 0
OTHERS = stat.S_IRWXG | stat.S_IRWXO
STRANGER_TO_IT = "unauthenticated"
"""What the sync process notes when the platform knows no such kiosk."""


def keys(settings: Settings) -> Finding:
    """The keys, in files or lent by systemd: there, whole, and readable by nobody else."""
    folder = settings.identity_folder
    if not _has_keys(settings):
        return NOT_STARTED
    open_to_others = [path for path in (folder, *folder.iterdir()) if path.stat().st_mode & OTHERS]
    if open_to_others:
        return fault("Outros usuários desta máquina podem ler as chaves.", f"Digite: chmod -R go= '{folder}'")
    if os.geteuid() not in (ROOT, folder.stat().st_uid):
        return unknown("A pasta das chaves é de outro usuário.", "Rode o exame como o usuário do quiosque.")
    Identity.load_or_create(folder)
    return ok("Chaves inteiras, cifradas." if keys_are_lent() else "Chaves inteiras, lidas só por quem as usa.")


def _has_keys(settings: Settings) -> bool:
    folder = settings.identity_folder
    return folder.is_dir() and (keys_are_lent() or (folder / DEVICE_KEY).is_file())


def enrolment(settings: Settings) -> Finding:
    """Whether this kiosk has joined a platform, and as what."""

    def look(identity: Identity) -> Finding:
        try:
            record = identity.enrolled
        except NotEnrolled as error:
            return fault(str(error), JOIN)
        return ok(f"Quiosque {record.device}, perfil {record.profile.value}, política {record.policy.version}.")

    return _with_identity(settings, look)


def catalogue(settings: Settings) -> Finding:
    """The newest catalogue that this kiosk has accepted and can still read."""

    def look(identity: Identity) -> Finding:
        current = CatalogueStore(settings.catalogue_folder).current(identity.key_ring)
        if current is None and settings.catalogue_folder.is_dir() and any(settings.catalogue_folder.iterdir()):
            return fault("O catálogo guardado aqui não pode ser lido.", "Ligue a rede: a plataforma manda outro.")
        if current is None:
            return fault(
                "Nenhum catálogo de serviços foi aceito ainda.", "Ligue a rede: a plataforma manda o catálogo."
            )
        return ok(f"Catálogo {current.version}, {len(current.services)} serviços.")

    return _with_identity(settings, look)


def store(settings: Settings) -> Finding:
    """Whether the queue's database opens with this kiosk's key, beside running processes, and none was damaged."""
    aside = lying_aside(settings.rescue_folder)
    if aside:
        saved, broken = (sum(getattr(one, name) for one in aside.values()) for name in ("saved", "broken"))
        told = f"Um banco de dados foi danificado: {saved} mensagem(ns) salva(s), {broken} não está(ão) inteira(s)."
        told += _parked_lost([inheritance.told(place) for place in aside])
        return fault(told, f"{TEST_DISK} '{settings.rescue_folder}'.")
    return _with_store(settings, lambda _: ok("O banco de dados abre com a chave deste quiosque."))


def _parked_lost(given: list[inheritance.Inherited]) -> str:
    gone = sum(one.lost for one in given)
    known = f" {gone} atendimento(s) guardado(s) se perdeu(ram)." if gone else ""
    return known if all(one.sure for one in given) else f"{known} Pode haver outros guardados que se perderam."


def queue(settings: Settings) -> Finding:
    """What waits here: refused requests need somebody, waiting ones only time."""

    def look(opened: Store) -> Finding:
        counts = opened.counts()
        if counts.quarantined:
            return fault(f"{counts.quarantined} pedido(s) recusado(s) pela plataforma.", "Veja com: balcao outbox list")
        if not counts.unsent or counts.oldest is None:
            return ok("Nada espera envio.")
        return ok(f"{counts.unsent} mensagem(ns) esperam; a mais antiga desde {counts.oldest:%d/%m/%Y %H:%M} UTC.")

    return _with_store(settings, look)


def platform(settings: Settings) -> Finding:
    """The line as the sync process last saw it, and when the platform last answered."""
    seen = read_seen(settings.data)
    when = f" Última resposta: {seen.last_contact.astimezone(UTC):%d/%m/%Y %H:%M} UTC." if seen.last_contact else ""
    if is_struck_off(settings.data):
        told = (
            "A plataforma não aceita mais este quiosque: ele foi revogado. Não começa pedidos, e guarda os que tem."
            f"{when}"
        )
        return fault(told, "Veja no guia do técnico como levar a fila e fazer uma nova adesão.")
    match seen.line:
        case Line.UP:
            return ok(f"A plataforma responde.{when}")
        case Line.DOWN if seen.problem == STRANGER_TO_IT:
            told = f"A plataforma não conhece este quiosque; os pedidos esperam aqui.{when}"
            return fault(told, "Pergunte a quem cuida dela o que houve; o guia do técnico diz como seguir.")
        case Line.DOWN:
            return fault(f"A plataforma não responde; os pedidos esperam aqui.{when}", "Confira o cabo e a rede.")
    return unknown(f"O envio não está em andamento.{when}", START_SYNC)


def _with_identity(settings: Settings, look: Callable[[Identity], Finding]) -> Finding:
    if not _has_keys(settings):
        return NOT_STARTED
    return look(Identity.load_or_create(settings.identity_folder))


def _with_store(settings: Settings, look: Callable[[Store], Finding]) -> Finding:
    if not (settings.store_folder / DATABASE).is_file():
        return NOT_STARTED

    def opened(identity: Identity) -> Finding:
        try:
            store = Store.look(settings.store_folder, identity.database_key, SystemClock())
        except StoreUnavailable as error:
            return fault(str(error), KEEP_STORE)
        try:
            return look(store)
        finally:
            store.close()

    return _with_identity(settings, opened)


CHECKS: Mapping[str, Callable[[Settings], Finding]] = {
    "keys": keys,
    "enrolment": enrolment,
    "catalogue": catalogue,
    "store": store,
    "queue": queue,
    "platform": platform,
}
"""By name."""
