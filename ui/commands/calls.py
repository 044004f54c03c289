"""`balcao calls`: who asks for help here, and at the other kiosks of this unit, for a desk that has no window open."""

import argparse

from kiosk.console import Parser
from kiosk.flow.standard import hour
from kiosk.help import Call, read_call, read_unit_calls
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`calls`."""
    parser = commands.add_parser("calls", help="mostra quem pede ajuda neste quiosque e nos outros da unidade")
    add_data(parser)
    parser.set_defaults(handler=show)


def show(arguments: argparse.Namespace) -> int:
    """One line a call."""
    data = kiosk_folder(arguments.data)
    here = read_call(data)
    lines = [line("este quiosque", here)] if here else []
    lines += [line(one.name or f"quiosque {one.kiosk}", one.call) for one in read_unit_calls(data)]
    print("\n".join(lines) or "Ninguém pede ajuda.")
    return 0


def line(place: str, call: Call) -> str:
    """Since when, where, and whether somebody came."""
    return f"{hour(call.asked_at)}  {place}  {'NINGUÉM ATENDEU' if call.nobody_came else 'pede ajuda'}"
