"""`balcao outbox`: what waits in the queue, and since when, beside the running kiosk; never what it says.

Only `retry` writes. A person finds an item by its id, by the beginning of it, or by the protocol number as it is read
aloud.
"""

import argparse
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.console import Parser
from kiosk.errors import Refused
from kiosk.events import Event
from kiosk.identity import Identity
from kiosk.messages import MessageKind
from kiosk.protocol_number import parse
from kiosk.storage.outbox import ItemState, OutboxItem
from kiosk.storage.purge import ReceiptRow
from kiosk.storage.store import Store
from sync.carry import carry, everything, refused
from sync.wake import ring
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data

SHORTEST_ID = 6
"""So many characters of an id at least; fewer name too many items."""

KINDS = {
    MessageKind.REQUEST: "pedido",
    MessageKind.RATING: "avaliação",
    MessageKind.CANCELLATION: "cancelamento",
    MessageKind.HEARTBEAT: "estado do quiosque",
    MessageKind.AUDIT_HEAD: "registro de atos",
    MessageKind.EVIDENCE: "prova de presença",
}
STATES = {
    ItemState.WAITING: "aguarda envio",
    ItemState.INCOMPLETE: "faltam anexos",
    ItemState.QUARANTINED: "em quarentena",
}
_HEADINGS = ("Id", "Protocolo", "Tipo", "Situação", "Na fila desde", "Próxima tentativa", "Tentativas", "Tamanho")


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`outbox list|show|export|retry`."""
    parser = commands.add_parser("outbox", help="mostra a fila do que ainda não foi entregue")
    inner = parser.add_commands()
    listing = inner.add_parser("list", help="a fila inteira, do mais antigo ao mais novo")
    add_data(listing)
    listing.set_defaults(handler=list_items)
    showing = inner.add_parser("show", help="um item da fila, ou o recibo do que já foi entregue")
    showing.add_argument("id", metavar="ID", help="id (ou o começo dele), ou número de protocolo")
    add_data(showing)
    showing.set_defaults(handler=show_item)
    exporting = inner.add_parser("export", help="grava, selado, o que não foi entregue, para levar à plataforma")
    which = exporting.add_mutually_exclusive_group(required=True)
    which.add_argument("--unsent", action="store_true", help="tudo o que a plataforma ainda não confirmou")
    which.add_argument("--quarantined", action="store_true", help="só o que ela recusou")
    exporting.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="a pasta (de um pendrive, por exemplo)"
    )
    add_data(exporting)
    exporting.set_defaults(handler=export)
    retrying = inner.add_parser("retry", help="manda de novo um item que está em quarentena")
    retrying.add_argument("id", metavar="ID", help="id (ou o começo dele), ou número de protocolo")
    add_data(retrying)
    retrying.set_defaults(handler=retry)


def list_items(arguments: argparse.Namespace) -> int:
    """Print the queue as a table."""
    store = _look(arguments)
    try:
        items, delivered = store.items(), len(store.receipts())
    finally:
        store.close()
    if items:
        print(_table(_HEADINGS, [_row(item) for item in items]))
        print()
    print(_closing(items, delivered))
    return 0


def show_item(arguments: argparse.Namespace) -> int:
    """Print one item, or the receipt that remains of it."""
    store = _look(arguments)
    try:
        found = _find(arguments.id, store.items()) or _find(arguments.id, store.receipts())
    finally:
        store.close()
    if found is None:
        raise Refused(f"Não há '{arguments.id}' na fila nem entre os entregues.")
    lines = _receipt_lines(found) if isinstance(found, ReceiptRow) else _item_lines(found)
    width = max(len(label) for label, _ in lines)
    print("\n".join(f"{label + ':':<{width + 1}} {value}" for label, value in lines))
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Write a rescue package beside the running kiosk; the queue stays as it is until the platform's receipts."""
    settings = Settings(kiosk_folder(arguments.data))
    identity = Identity.load(settings.identity_folder)
    store = Store.look(settings.store_folder, identity.database_key, SystemClock())
    try:
        which = everything if arguments.unsent else refused
        carried = carry(store, identity, SystemClock(), arguments.out, which)
    finally:
        store.close()
    if carried is None:
        print("Não há nada a gravar.")
        return 0
    path, contents = carried
    print(f"{len(contents.envelopes)} mensagem(ns) e {len(contents.blobs)} anexo(s), selados, em {path}")
    print("Na plataforma: balcao-platform import ARQUIVO. Nada foi apagado deste quiosque.")
    return 0


def retry(arguments: argparse.Namespace) -> int:
    """Send an item again, as it is: staff have looked at it, or something has changed at the platform."""
    settings = Settings(kiosk_folder(arguments.data))
    identity = Identity.load(settings.identity_folder)
    store = Store.open(settings.store_folder, identity.database_key, SystemClock(), identity.incarnation)
    try:
        found = _find(arguments.id, store.items())
        if not isinstance(found, OutboxItem):
            raise Refused(f"Não há '{arguments.id}' na fila.")
        store.retry(found.id)
        store.record(Event("item_retried", item=found.id))
    finally:
        store.close()
    ring(settings.data)
    print(f"{found.protocol or found.id}: será enviado de novo.")
    return 0


def _look(arguments: argparse.Namespace) -> Store:
    settings = Settings(kiosk_folder(arguments.data))
    identity = Identity.load(settings.identity_folder)
    return Store.look(settings.store_folder, identity.database_key, SystemClock())


def _find(wanted: str, rows: Sequence[OutboxItem] | Sequence[ReceiptRow]) -> OutboxItem | ReceiptRow | None:
    number = parse(wanted)
    protocol = number.text if number else None
    found = [row for row in rows if row.id == wanted or (protocol and row.protocol == protocol)]
    if not found and len(wanted) >= SHORTEST_ID:
        found = [row for row in rows if row.id.startswith(wanted)]
    if len(found) > 1:
        raise Refused(f"'{wanted}' é o começo de {len(found)} ids: escreva mais dele.")
    return found[0] if found else None


def _row(item: OutboxItem) -> tuple[str, ...]:
    return (
        item.id,
        item.protocol or "–",
        KINDS[item.kind],
        STATES[item.state],
        _time(item.queued_at),
        _next(item),
        str(item.attempts),
        _size(item.size + sum(size for _, size in item.blobs)),
    )


def _item_lines(item: OutboxItem) -> list[tuple[str, str]]:
    attached = [("Anexo selado", f"{digest}, {_size(size)}") for digest, size in item.blobs]
    return [
        *zip(_HEADINGS, _row(item), strict=True),
        ("Última resposta", item.status or "nenhuma ainda"),
        ("Recibo na tela", _time(item.shown_at) if item.shown_at else "não foi visto por ninguém"),
        ("Sequência", f"{item.sequence} (banco {item.incarnation})"),
        ("Resumo do selado", f"SHA-256 {item.digest}"),
        *attached,
    ]


def _receipt_lines(row: ReceiptRow) -> list[tuple[str, str]]:
    return [
        ("Id", row.id),
        ("Protocolo", row.protocol or "–"),
        ("Situação", "entregue; nada selado ficou neste quiosque"),
        ("Entregue em", _time(row.received_at)),
        ("Resumo do selado", f"SHA-256 {row.digest}"),
        ("Recibo assinado por", row.document.kid),
    ]


def _next(item: OutboxItem) -> str:
    if item.state is ItemState.QUARANTINED:
        return "quando alguém mandar"
    return _time(item.due_at) if item.due_at > SystemClock().now() else "agora"


def _closing(items: Sequence[OutboxItem], delivered: int) -> str:
    quarantined = sum(item.state is ItemState.QUARANTINED for item in items)
    parts = [f"{len(items)} na fila" if items else "A fila está vazia", f"{delivered} entregue(s)"]
    return "; ".join(parts + ([f"{quarantined} em quarentena"] if quarantined else [])) + "."


def _time(moment: datetime) -> str:
    return f"{moment.astimezone():%d/%m/%Y %H:%M:%S}"


def _size(octets: int) -> str:
    return f"{octets / 1024:.1f} KB".replace(".", ",")


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [headings, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(headings))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )
