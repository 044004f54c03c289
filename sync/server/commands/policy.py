"""`balcao-platform policy`: what this platform decides for its kiosks: shown, changed, signed anew with each change."""

import argparse
import json
from collections.abc import Collection
from pathlib import Path

from pydantic import ValidationError

from kiosk.bounded import TooLong, read_at_most
from kiosk.catalogue.reasons import reason
from kiosk.config import Policy
from kiosk.console import Parser
from kiosk.errors import Refused
from sync.server.commands.options import add_data, opened
from sync.server.platform import Platform

MOST_BYTES = 1_000_000

LIMITS: dict[str, tuple[float, float]] = {
    "idle_warning_s": (20, 3600),
    "idle_countdown_s": (20, 600),
    "rating_s": (5, 600),
    "life_attempts": (1, 10),
    "life_movements": (3, 10),
    "document_match_least": (0, 1),
    "minimum_free_mb": (50, 1_000_000),
    "help_wait_s": (20, 3600),
    "staff_idle_s": (60, 3600),
    "staff_offline_h": (1, 24 * 365),
    "parked_h": (1, 24 * 30),
}
"""From and to: beyond it a slip of the hand would close every counter, or keep what should go."""


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`policy show|set`."""
    parser = commands.add_parser("policy", help="mostra e muda a política dos quiosques")
    inner = parser.add_commands()
    showing = inner.add_parser("show", help="mostra a política em vigor, em JSON")
    showing.set_defaults(handler=show)
    setting = inner.add_parser("set", help="muda o que o arquivo diz e deixa o resto como está")
    setting.add_argument("file", type=Path, metavar="ARQUIVO", help="JSON com o que muda, como em 'policy show'")
    setting.set_defaults(handler=change)
    for command in (showing, setting):
        add_data(command)


def show(arguments: argparse.Namespace) -> None:
    """The policy in force."""
    with opened(arguments.data) as platform:
        print(json.dumps(_in_force(platform).model_dump(mode="json"), ensure_ascii=False, indent=2))


def change(arguments: argparse.Namespace) -> None:
    """Publish the next version, with what the file says. Raises Refused for what no policy knows or allows."""
    told = _read(arguments.file)
    with opened(arguments.data) as platform:
        before = _in_force(platform)
        try:
            after = Policy.model_validate({**before.model_dump(), **told, "version": before.version + 1})
        except ValidationError as error:
            first = error.errors()[0]
            raise Refused(f"Em {'.'.join(map(str, first['loc']))}: {reason(first)}.") from error
        _within_limits(after, told)
        platform.set_policy(after)
    print(f"Política {after.version} publicada. Cada quiosque a recebe no próximo contato.")


def _within_limits(policy: Policy, told: Collection[str]) -> None:
    for name in LIMITS.keys() & told:
        least, most = LIMITS[name]
        if not least <= getattr(policy, name) <= most:
            raise Refused(f"Em {name}: vai de {least:g} a {most:g}.")


def _in_force(platform: Platform) -> Policy:
    return Policy.model_validate(json.loads(platform.policy.body))


def _read(file: Path) -> dict[str, object]:
    try:
        told = json.loads(read_at_most(file, MOST_BYTES))
    except TooLong as error:
        raise Refused(f"{file} passa de {MOST_BYTES // 1000} kB: não é uma política.") from error
    except OSError as error:
        raise Refused(f"Não dá para ler {file}.") from error
    except (ValueError, RecursionError) as error:
        at = f", veja a linha {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise Refused(f"{file} não é JSON{at}.") from error
    if not isinstance(told, dict):
        raise Refused(f"{file} deve ter um objeto, como o que 'policy show' mostra.")
    unknown = sorted(set(told) - set(Policy.model_fields))
    if unknown:
        raise Refused(f"Nenhuma política tem '{unknown[0]}'. Veja os nomes com: balcao-platform policy show")
    return told
