"""The manual page of `balcao`, written from its own help: what the one says the other says too."""

import argparse
import gzip
from pathlib import Path

from ui.main import parser

PLACE = "usr/share/man/man8/balcao.8.gz"
_BEGINNING = """\
.TH BALCAO 8 "" "Balcão {version}" "Balcão"
.SH NOME
balcao \\- quiosque de serviços públicos que funciona mesmo sem internet
.SH COMANDOS
"""
_END = """\
.SH RESULTADO
0: feito. 1: recusado, com o motivo numa frase. 2: argumentos errados. 70: defeito do programa.
.SH ARQUIVOS
.TP
.I /etc/balcao/balcao.toml
configuração deste quiosque
.TP
.I /var/lib/balcao
fila, chaves e registros
.TP
.I /usr/share/doc/balcao/tecnicos.md
guia do técnico
.SH "VEJA TAMBÉM"
.BR systemctl (1),
.BR journalctl (1)
"""


def write(stage: Path, version: str) -> None:
    """Put the page into a staged tree."""
    page = stage / PLACE
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_bytes(gzip.compress(text(version).encode(), mtime=0))


def text(version: str) -> str:
    """The page, in roff."""
    return _BEGINNING.format(version=version) + "".join(_command(one, told) for one, told in _commands(parser())) + _END


def _commands(tree: argparse.ArgumentParser) -> list[tuple[argparse.ArgumentParser, str]]:
    """Every command that does something, with its sentence of help."""
    found = []
    for action in tree._actions:
        if isinstance(action, argparse._SubParsersAction):
            told = {one.dest: str(one.help) for one in action._choices_actions}
            for name, inner in action.choices.items():
                found += _commands(inner) or [(inner, told[name])]
    return found


def _command(command: argparse.ArgumentParser, told: str) -> str:
    lines = [f".SS {_plain(command.prog)}", f"{_plain(told)}."]
    for action in command._actions:
        if action.help is argparse.SUPPRESS or "--help" in action.option_strings:
            continue
        name = action.option_strings[-1] if action.option_strings else ""
        value = "" if action.nargs == 0 else str(action.metavar or "")
        help_ = str(action.help or "").replace("%(default)s", "/var/lib/balcao")
        lines += [".TP", f".B {_plain(f'{name} {value}'.strip())}", _plain(help_)]
    return "\n".join(lines) + "\n"


def _plain(words: str) -> str:
    """Words as roff prints them: a point or a quote at the beginning would be a command of its own."""
    told = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{told}" if told[:1] in (".", "'") else told
