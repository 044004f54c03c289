"""`balcao-platform staff`: who serves at the counters."""

import argparse

from kiosk.config import Role, StaffMember
from kiosk.console import Parser
from sync.server.commands.options import add_data, add_json, opened, tell_all

ROLES = {"atendente": Role.ATTENDANT, "supervisor": Role.SUPERVISOR, "tecnico": Role.TECHNICIAN}
NOBODY = "Ainda não há ninguém na equipe. Inclua: balcao-platform staff add NOME"


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`staff add|list|code|revoke`."""
    parser = commands.add_parser("staff", help="mostra quem atende nos balcões, inclui ou retira alguém")
    inner = parser.add_commands()
    adding = inner.add_parser("add", help="inclui uma pessoa e mostra o primeiro código dela, uma vez só")
    adding.add_argument("name", metavar="NOME")
    adding.add_argument("--role", choices=sorted(ROLES), default="atendente", help="papel (padrão: %(default)s)")
    listing = inner.add_parser("list", help="lista a equipe")
    add_json(listing)
    renewing = inner.add_parser("code", help="dá um novo primeiro código a quem esqueceu a senha")
    revoking = inner.add_parser("revoke", help="retira uma pessoa")
    for command in (renewing, revoking):
        command.add_argument("number", metavar="NÚMERO")
    handlers = {adding: add, listing: show, renewing: renew, revoking: revoke}
    for command, handler in handlers.items():
        add_data(command)
        command.set_defaults(handler=handler)


def add(arguments: argparse.Namespace) -> None:
    """Tell number and first code."""
    with opened(arguments.data) as platform:
        _tell(*platform.staff.add(arguments.name, ROLES[arguments.role]))


def show(arguments: argparse.Namespace) -> None:
    """One line a member; never a code."""
    with opened(arguments.data) as platform:
        tell_all(platform.staff.all(), arguments.json, _line, NOBODY, _as_json)


def _as_json(one: StaffMember) -> dict[str, str]:
    return {"number": one.number, "name": one.name, "role": one.role.value}


def _line(one: StaffMember) -> str:
    return f"{one.number:<8} {_role(one):<11} {one.name}"


def renew(arguments: argparse.Namespace) -> None:
    """Tell number and new first code."""
    with opened(arguments.data) as platform:
        _tell(*platform.staff.renew(arguments.number))


def revoke(arguments: argparse.Namespace) -> None:
    """The kiosks learn of it with their next contact."""
    with opened(arguments.data) as platform:
        gone = platform.staff.revoke(arguments.number)
    print(f"{gone.name} ({gone.number}) não entra mais, assim que cada quiosque falar com a plataforma.")


def _tell(member: StaffMember, code: str) -> None:
    print(f"Número: {member.number}\nNome: {member.name} ({_role(member)})\nPrimeiro código: {code}")
    print("Entregue o código em mãos. Ele só serve para criar a senha, e não é mostrado de novo.")


def _role(member: StaffMember) -> str:
    return next(name for name, role in ROLES.items() if role is member.role)
