"""`balcao-platform kiosks`: the fleet: who last spoke when, what waits there, which versions are in force."""

import argparse
import json
from dataclasses import asdict

from kiosk.console import Parser
from kiosk.errors import Refused
from kiosk.messages import HeartbeatContent
from sync.server.commands.options import add_data, add_json, opened, tell_all
from sync.server.kiosks import KioskRecord


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`kiosks list|show|revoke|readmit`."""
    parser = commands.add_parser("kiosks", help="mostra os quiosques e como estão")
    inner = parser.add_commands()
    listing = inner.add_parser("list", help="lista os quiosques inscritos")
    showing = inner.add_parser("show", help="mostra tudo o que um quiosque disse de si")
    showing.add_argument("number", type=int, metavar="N", help="o número do quiosque")
    for command, handler in ((listing, show_all), (showing, show_one)):
        add_data(command)
        add_json(command)
        command.set_defaults(handler=handler)
    revoking = inner.add_parser("revoke", help="retira um quiosque: nada mais se aceita dele pela rede")
    readmitting = inner.add_parser("readmit", help="desfaz uma revogação: o quiosque entrega de novo, e nada se perdeu")
    for command, act in ((revoking, revoke), (readmitting, readmit)):
        command.add_argument("number", type=int, metavar="N", help="o número do quiosque")
        add_data(command)
        command.set_defaults(handler=act)


def revoke(arguments: argparse.Namespace) -> None:
    """Strike a kiosk off. Raises Refused when there is none of that number."""
    with opened(arguments.data) as platform:
        gone = platform.devices.revoke(arguments.number)
    print(f"Quiosque {gone.number} ({gone.unit}) revogado. O que ele ainda guarda vem num pendrive: import --revoked.")
    print(f"Foi engano, e o quiosque está com vocês? balcao-platform kiosks readmit {gone.number}")


def readmit(arguments: argparse.Namespace) -> None:
    """Take a revocation back. Raises Refused when there is no kiosk of that number."""
    with opened(arguments.data) as platform:
        undone = platform.devices.readmit(arguments.number)
    told = "é aceito de novo: ele entrega o que guardou" if undone else "não estava revogado: nada mudou"
    print(f"Quiosque {arguments.number} {told}.")


def show_all(arguments: argparse.Namespace) -> None:
    """One line a kiosk."""
    with opened(arguments.data) as platform:
        tell_all(platform.kiosks.all(), arguments.json, _line, "Nenhum quiosque inscrito ainda.", _as_json)


def _line(record: KioskRecord) -> str:
    return f"quiosque {record.number:<5} {record.unit:<28} {_in_short(record)}"


def show_one(arguments: argparse.Namespace) -> None:
    """Everything about one kiosk. Raises Refused when there is none of that number."""
    with opened(arguments.data) as platform:
        found = [record for record in platform.kiosks.all() if record.number == arguments.number]
    if not found:
        raise Refused(f"Não há quiosque com o número {arguments.number}.")
    if arguments.json:
        print(json.dumps(_as_json(found[0]), ensure_ascii=False, indent=2))
        return
    for name, value in _lines(found[0]):
        print(f"{name:<18} {value}")


def _as_json(record: KioskRecord) -> dict[str, object]:
    said = record.heartbeat.model_dump(mode="json") if record.heartbeat else None
    return {**asdict(record), "heartbeat": said, "clock_offset_s": record.clock_offset_s}


def _in_short(record: KioskRecord) -> str:
    said = record.heartbeat
    revoked = ["REVOGADO"] if record.revoked_at else []
    if said is None:
        return ", ".join([*revoked, "ainda não falou"])
    parts = revoked + ([_help_in_short(said)] if said.help else [])
    parts += [f"visto {_moment(record.seen_at)}", f"{said.waiting + said.incomplete} na fila"]
    if said.leaving:
        parts.append("DESATIVADO")
    if said.quarantined:
        parts.append(f"{said.quarantined} EM QUARENTENA")
    parts += [f"FALHA: {name}" for name, state in said.devices.items() if state == "fault"]
    return ", ".join(parts)


def _help_in_short(said: HeartbeatContent) -> str:
    if said.help is None:
        return ""
    since = _moment(said.help.asked_at.isoformat())
    return f"NINGUÉM ATENDEU O PEDIDO DE AJUDA de {since}" if said.help.nobody_came else f"PEDE AJUDA desde {since}"


def _lines(record: KioskRecord) -> list[tuple[str, str]]:
    lines = [("quiosque", f"{record.number} ({record.name})"), ("unidade", record.unit), ("perfil", record.profile)]
    lines.append(("inscrito em", _moment(record.enrolled_at)))
    said = record.heartbeat
    if said is None:
        return [*lines, ("visto", "ainda não falou")]
    in_force = said.versions
    return [
        *lines,
        ("visto", _moment(record.seen_at)),
        ("situação", _standing(record, said)),
        ("ajuda", _help_in_short(said) or "ninguém pede"),
        ("fila", f"{said.waiting} aguardam, {said.incomplete} sem anexos, {said.quarantined} em quarentena"),
        ("mais antigo", _moment(said.oldest_unsent.isoformat()) if said.oldest_unsent else "–"),
        ("versões", f"programa {in_force.software}, catálogo {in_force.catalogue}, política {in_force.policy}"),
        ("disco livre", f"{said.free_mb} MB"),
        ("relógio", f"{record.clock_offset_s} s atrás do nosso"),
        ("aparelhos", ", ".join(f"{name}: {state}" for name, state in said.devices.items())),
        ("registro de atos", f"{said.audit.seq}:{said.audit.hash}" if said.audit else "–"),
    ]


def _standing(record: KioskRecord, said: HeartbeatContent) -> str:
    if record.revoked_at:
        return f"revogado em {_moment(record.revoked_at)}"
    return "desativado" if said.leaving else "em serviço"


def _moment(text: str | None) -> str:
    return text[:16].replace("T", " ") if text else "–"
