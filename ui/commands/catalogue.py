"""`balcao catalogue`: check the service letters, look at them, make a package of them and sign it. Needs no window."""

import argparse
import sys
from pathlib import Path

from kiosk.assets import asset
from kiosk.bounded import TooLong, read_at_most
from kiosk.catalogue.advice import advice
from kiosk.catalogue.check import refuse_faulty
from kiosk.catalogue.federal.importer import import_letters
from kiosk.catalogue.folder import load_folder, load_with_advice
from kiosk.catalogue.model import Catalogue, Cost, Document, Service
from kiosk.catalogue.package import pack, sign, unsigned_catalogue
from kiosk.catalogue.problems import CatalogueRefused, Problem
from kiosk.catalogue.schema import schema_text
from kiosk.console import EXIT_REFUSED, Parser
from kiosk.errors import Refused
from kiosk.flow.compiled import questions_of
from kiosk.flow.definition import Group, Question
from kiosk.signing import SigningKey, from_text
from kiosk.text import LANGUAGES, words
from kiosk.wording import duration, money, price

SEED_BYTES = 32
LONGEST_KEY = 200
"""The longest that a key is as text, and some blanks."""


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`catalogue check|show|pack|sign|import|schema`."""
    parser = commands.add_parser("catalogue", help="confere, mostra, empacota e assina o catálogo de serviços")
    inner = parser.add_commands()
    checking = inner.add_parser("check", help="confere um catálogo: cada problema com arquivo e linha")
    _add_place(checking, "a pasta do catálogo, ou um pacote")
    checking.add_argument(
        "--form-only", action="store_true", help="só a forma: não olha a linguagem simples nem as portas vazias"
    )
    checking.set_defaults(handler=check)
    showing = inner.add_parser("show", help="mostra os serviços, ou a carta de um deles")
    showing.add_argument("service", nargs="?", metavar="SERVIÇO", help="o id de um serviço")
    showing.add_argument(
        "--from", dest="place", type=Path, metavar="PASTA|PACOTE", help="outro catálogo que não o nosso"
    )
    showing.set_defaults(handler=show)
    packing = inner.add_parser("pack", help="confere uma pasta e faz o pacote")
    _add_place(packing, "a pasta do catálogo")
    packing.add_argument("--out", type=Path, required=True, metavar="ARQUIVO", help="onde gravar o pacote")
    packing.set_defaults(handler=make)
    signing = inner.add_parser("sign", help="assina um pacote, no mesmo arquivo")
    signing.add_argument("package", type=Path, metavar="PACOTE", help="o pacote que 'pack' fez")
    signing.add_argument(
        "--key", type=Path, required=True, metavar="ARQUIVO", help="a chave de catálogos da plataforma"
    )
    signing.set_defaults(handler=put_signature)
    importing = inner.add_parser("import", help="faz serviços que informam das cartas federais em XML")
    importing.add_argument("source", type=Path, metavar="ARQUIVO|PASTA", help="uma carta, ou uma pasta com cartas")
    importing.add_argument("--out", type=Path, required=True, metavar="PASTA", help="a pasta nova do catálogo")
    importing.set_defaults(handler=take_in)
    schema = inner.add_parser("schema", help="mostra o JSON Schema das cartas de serviço")
    schema.set_defaults(handler=print_schema)


def _add_place(parser: Parser, help_text: str) -> None:
    parser.add_argument(
        "place", nargs="?", type=Path, metavar="PASTA", default=None, help=f"{help_text} (padrão: o nosso)"
    )


def check(arguments: argparse.Namespace) -> int:
    """Say what is wrong, a line each, or that nothing is; and what is not translated yet."""
    try:
        catalogue, problems = _checked(arguments.place, form_only=arguments.form_only)
    except CatalogueRefused as refused:
        problems = refused.problems
    if problems:
        print("\n".join(map(str, problems)))
        print(f"balcao: {_count(len(problems), 'problema', 'problemas')}.", file=sys.stderr)
        return EXIT_REFUSED
    requests = sum(service.flow is not None for service in catalogue.services)
    print(
        f"{catalogue.name}, versão {catalogue.version}: {_count(len(catalogue.services), 'serviço', 'serviços')} de "
        f"{_count(len(catalogue.agencies), 'órgão', 'órgãos')}, {requests} com pedido. Nenhum problema."
    )
    for language in LANGUAGES[1:]:
        missing = sum(language not in service.name for service in catalogue.services)
        print(
            f"  {language}: " + (f"{_count(missing, 'nome', 'nomes')} sem tradução" if missing else "nomes traduzidos")
        )
    return 0


def _checked(place: Path | None, *, form_only: bool) -> tuple[Catalogue, tuple[Problem, ...]]:
    if form_only:
        return _load(place), ()
    if place is None or place.is_dir():
        return load_with_advice(place or asset("catalogue"))
    catalogue = _load(place)
    return catalogue, tuple(
        Problem(place.name, 0, f"{'.'.join(map(str, one.path))}: {one.reason}") for one in advice(catalogue)
    )


def show(arguments: argparse.Namespace) -> int:
    """Print the list of services, or one letter."""
    catalogue = _load(arguments.place)
    if arguments.service is None:
        width = max((len(service.id) for service in catalogue.services), default=0)
        print("\n".join(f"{service.id:<{width}}  {service.name['pt']}" for service in catalogue.services))
        return 0
    found = next((service for service in catalogue.services if service.id == arguments.service), None)
    if found is None:
        raise Refused(f"O serviço '{arguments.service}' não existe. 'balcao catalogue show' mostra os que há.")
    print("\n".join(_letter(catalogue, found)))
    return 0


def make(arguments: argparse.Namespace) -> int:
    """Write the package of a folder."""
    catalogue = pack(arguments.place or asset("catalogue"), arguments.out)
    print(f"{arguments.out}: {catalogue.name}, versão {catalogue.version}, ainda sem assinatura.")
    return 0


def put_signature(arguments: argparse.Namespace) -> int:
    """Sign a package in place."""
    key = _key(arguments.key)
    sign(arguments.package, key)
    print(f"{arguments.package}: assinado com a chave {key.kid}.")
    return 0


def take_in(arguments: argparse.Namespace) -> int:
    """Import letters; every refusal is a line with file and line, and the others are written all the same."""
    if not arguments.source.exists():
        raise Refused(f"{arguments.source} não existe.")
    done = import_letters(arguments.source, arguments.out)
    if done.problems:
        print("\n".join(map(str, done.problems)))
    print(f"{arguments.out}: {_count(done.written, 'carta importada', 'cartas importadas')}.")
    unsaid = ((done.without_time, "o prazo"), (done.without_steps, "as etapas"), (done.without_place, "onde atende"))
    for number, what in unsaid:
        if number:
            print(f"  em {_count(number, 'carta', 'cartas')} o órgão não diz {what}")
    if done.problems:
        print(f"balcao: {_count(len(done.problems), 'problema', 'problemas')}.", file=sys.stderr)
    return EXIT_REFUSED if done.problems else 0


def print_schema(_: argparse.Namespace) -> int:
    """Print the JSON Schema that `schema.json` publishes."""
    print(schema_text(), end="")
    return 0


def _load(place: Path | None) -> Catalogue:
    place = place or asset("catalogue")
    if place.is_dir():
        return load_folder(place)
    if not place.exists():
        raise Refused(f"{place} não existe.")
    catalogue = unsigned_catalogue(place)
    refuse_faulty(catalogue, place.name)
    return catalogue


def _key(file: Path) -> SigningKey:
    try:
        data = read_at_most(file, LONGEST_KEY)
        return SigningKey.from_bytes(data if len(data) == SEED_BYTES else from_text(data.decode("ascii").strip()))
    except (ValueError, TooLong) as error:
        raise Refused(f"{file} não é uma chave de assinatura: são {SEED_BYTES} bytes.") from error
    except OSError as error:
        raise Refused(f"Não foi possível ler a chave em {file}.") from error


def _letter(catalogue: Catalogue, service: Service) -> list[str]:
    agency = next(agency for agency in catalogue.agencies if agency.id == service.agency)
    sections = [
        ("O que é", [service.summary["pt"]]),
        ("Quem serve", [f"{agency.short}: {agency.name['pt']}"]),
        ("Requisitos", [words(text, "pt").text for text in service.requirements]),
        ("Documentos", [document.name["pt"] + _condition(document) for document in service.documents]),
        ("Informações", [words(text, "pt").text for text in service.information]),
        ("Etapas", [step.title["pt"] for step in service.steps]),
        ("Prazo", [duration(service.max_time, "pt")]),
        ("Custo", [price(service.costs, "pt"), *map(_cost, service.costs)]),
        ("Como é feito", [service.provision["pt"]]),
        ("Onde", [place.text["pt"] for place in service.places]),
        ("Para reclamar", [words(text, "pt").text for text in service.complaints]),
        ("Perguntas", _questions(service)),
    ]
    return [service.name["pt"], ""] + [
        line for title, lines in sections for line in (title, *(f"  - {line}" for line in lines), "") if lines
    ]


def _cost(cost: Cost) -> str:
    amount = f": {money(cost.amount)}" if cost.amount is not None else ""
    return f"{cost.label['pt']}{amount}{_condition(cost)}"


def _questions(service: Service) -> list[str]:
    if service.flow is None:
        return ["Este serviço só informa: não recebe pedidos."]
    groups = {step.id for step in service.flow.steps if isinstance(step, Group)}
    repeated = f" ({len(groups)} grupo que se repete)" if groups else ""
    asked = [f"{one.id} ({one.kind.value}){_condition(one)}" for one in questions_of(service.flow)]
    return [f"{len(asked)} próprias{repeated}:", *asked]


def _condition(one: Document | Cost | Question) -> str:
    if one.when:
        return f" [se {one.when}]"
    case = None if isinstance(one, Question) else one.case
    return f" [{case['pt']}]" if case else ""


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
