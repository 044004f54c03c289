"""`balcao-platform requests`: what citizens have asked, and what is decided about it."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from kiosk.console import Parser
from kiosk.durable import write_atomically
from kiosk.messages import DocumentClaim, RequestContent
from kiosk.protocol_number import parse
from sync.server.commands.options import add_data, add_json, opened, tell_all
from sync.server.requests import STATE_NAMES, RequestRecord, RequestState

DECISIONS = {
    "em-analise": RequestState.IN_REVIEW,
    "deferido": RequestState.GRANTED,
    "indeferido": RequestState.DENIED,
}


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`requests list|show|documents|decide`."""
    parser = commands.add_parser("requests", help="mostra os pedidos recebidos e decide sobre eles")
    inner = parser.add_commands()
    listing = inner.add_parser("list", help="lista os pedidos, sem dados pessoais")
    showing = inner.add_parser("show", help="abre um pedido e mostra tudo o que ele diz")
    saving = inner.add_parser("documents", help="grava os documentos fotografados de um pedido, em PDF")
    deciding = inner.add_parser("decide", help="muda a situação de um pedido")
    for command, handler in ((listing, show_all), (showing, show_one), (saving, save_documents), (deciding, decide)):
        add_data(command)
        command.set_defaults(handler=handler)
    saving.add_argument("--out", type=Path, required=True, metavar="PASTA", help="onde gravar; só quem grava lê")
    for command in (showing, saving, deciding):
        command.add_argument("request", metavar="PEDIDO", help="o número de protocolo, ou o id")
    for command in (listing, showing):
        add_json(command)
    deciding.add_argument("state", choices=sorted(DECISIONS), metavar="SITUAÇÃO", help="|".join(sorted(DECISIONS)))
    deciding.add_argument("--note", default="", metavar="FRASE", help="o que a página de acompanhamento diz")
    deciding.add_argument("--next-step", default="", metavar="FRASE", help="o próximo passo de quem pediu")


def show_all(arguments: argparse.Namespace) -> None:
    """One line a request, nothing personal."""
    with opened(arguments.data) as platform:
        tell_all(platform.requests.all(), arguments.json, _line, "Nenhum pedido chegou ainda.")


def _line(record: RequestRecord) -> str:
    arrived = record.received_at[:16].replace("T", " ")
    return f"{record.protocol}  {STATE_NAMES[record.state]:<10}  {arrived}  quiosque {record.device}  {record.service}"


def show_one(arguments: argparse.Namespace) -> None:
    """All of one request, opened with the platform's key."""
    with opened(arguments.data) as platform:
        record = platform.requests.find(_name(arguments.request))
        content = platform.open_request(record.id)
        stars = platform.requests.stars(record.id)
    if arguments.json:
        told = {**asdict(record), "stars": stars, "content": content.model_dump(mode="json")}
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for name, value in (*_about(record, stars), *_said(content)):
        print(f"{name:<22} {value}")


def save_documents(arguments: argparse.Namespace) -> None:
    """Each document of a request as a PDF named after its question."""
    with opened(arguments.data) as platform:
        content = platform.open_request(platform.requests.find(_name(arguments.request)).id)
        claims = {one.question: one.value["blob"] for one in content.answers if _is_document(one.value)}
        files = {question: platform.open_evidence(blob) for question, blob in claims.items()}
    arguments.out.mkdir(mode=0o700, parents=True, exist_ok=True)
    for question, pdf in files.items():
        write_atomically(arguments.out / f"{question}.pdf", pdf)
        print(arguments.out / f"{question}.pdf")
    if not files:
        print("Este pedido não traz documentos fotografados.")


def _is_document(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == DocumentClaim.model_fields.keys()


def decide(arguments: argparse.Namespace) -> None:
    """Move a request on."""
    with opened(arguments.data) as platform:
        state = DECISIONS[arguments.state]
        record = platform.requests.decide(_name(arguments.request), state, arguments.note, arguments.next_step)
    print(f"{record.protocol}: {STATE_NAMES[record.state]}")


def _name(text: str) -> str:
    number = parse(text)
    return text if number is None else number.text


def _about(record: RequestRecord, stars: int | None) -> list[tuple[str, str]]:
    lines = [
        ("protocolo", record.protocol),
        ("id", record.id),
        ("serviço", record.service),
        ("situação", STATE_NAMES[record.state]),
        ("enviado", record.submitted_at),
        ("recebido", record.received_at),
        ("quiosque", str(record.device)),
        ("imagens de presença", str(record.evidence_frames)),
    ]
    return [*lines, ("avaliação", f"{stars} de 5")] if stars else lines


def _said(content: RequestContent) -> list[tuple[str, str]]:
    person = content.requester
    lines = [("quem pede", person.social_name or person.name)]
    if content.beneficiary is not None:
        lines.append(("para", content.beneficiary.social_name or content.beneficiary.name))
    for answer in content.answers:
        where = f"{answer.group}/{answer.item}/{answer.question}" if answer.group else answer.question
        lines.append((where, json.dumps(answer.value, ensure_ascii=False)))
    return lines
