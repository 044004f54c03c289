"""Options that several commands share."""

import argparse
import os
import re
import sys
from pathlib import Path

from kiosk.config import Display, Settings
from kiosk.configuration import PLACE, Configuration, read
from kiosk.console import Parser, place

DEFAULT_DATA = Path("data")
"""In a checkout; an installed program has its place in the configuration file."""
MOST_PIXELS = 16384
"""Of a window's side: more than any panel has, and a picture of it can still be drawn."""
KIOSK_FOLDER = "kiosk"
CONFIG_VARIABLE = "BALCAO_CONFIG"


def configuration_file() -> Path | None:
    """The file of this machine's choices: an installed program's own, or the one that the environment names."""
    named = os.environ.get(CONFIG_VARIABLE)
    if named:
        return Path(named)
    return PLACE if getattr(sys, "frozen", False) else None


def configuration() -> Configuration:
    """What a technician chose for this machine; a checkout has all defaults."""
    file = configuration_file()
    return Configuration() if file is None else read(file)


def default_data() -> Path:
    """The data folder where nobody names one."""
    return DEFAULT_DATA if configuration_file() is None else Path(configuration()["data"])


def size(text: str) -> tuple[int, int]:
    """'1080x1920' as (1080, 1920)."""
    found = re.fullmatch(r"(\d{3,5})[xX×](\d{3,5})", text)
    if not found or max(int(found[1]), int(found[2])) > MOST_PIXELS:
        raise argparse.ArgumentTypeError(f"'{text}' não é um tamanho como 1080x1920, de 100 a {MOST_PIXELS} pixels")
    return int(found[1]), int(found[2])


def inches(text: str) -> float:
    """A panel's diagonal: 10 to 100 inches."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = 0.0
    if not 7 <= value <= 100:
        raise argparse.ArgumentTypeError(f"'{text}' não é uma diagonal em polegadas, entre 7 e 100")
    return value


def add_data(parser: Parser) -> None:
    """`--data DIR`."""
    told = "pasta dos dados (padrão: %(default)s)"
    parser.add_argument("--data", type=place, default=default_data(), metavar="DIR", help=told)


def add_display(parser: Parser) -> None:
    """Window, panel and camera."""
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--fullscreen", action="store_true", help="ocupa a tela inteira")
    shape.add_argument("--windowed", type=size, metavar="LxA", help="janela com esta largura e altura, em pixels")
    shape.add_argument("--portrait", action="store_true", help="janela em pé, de 1080x1920")
    chosen = configuration()
    told = "diagonal da tela em polegadas"
    parser.add_argument("--diagonal", type=inches, default=chosen["screen.diagonal"], metavar="POL", help=told)
    told = "câmera: número, arquivo de vídeo ou simulada"
    parser.add_argument("--camera", default=chosen["camera.device"], metavar="N|ARQUIVO|simulated", help=told)
    told = "impressora: ipp://máquina/fila ou escpos://máquina:9100"
    parser.add_argument("--printer", default=chosen["printer.address"], metavar="ENDEREÇO", help=told)
    parser.add_argument("--desk", action="store_true", help="mesa de atendimento: entra-se com a senha da equipe")


def display_of(arguments: argparse.Namespace) -> Display:
    """The panel that the options describe; portrait unless told otherwise."""
    width, height = arguments.windowed or (Display.width, Display.height)
    return Display(width, height, arguments.diagonal, fullscreen=arguments.fullscreen)


def settings_of(arguments: argparse.Namespace) -> Settings:
    """This machine's settings, from the options of a window."""
    camera, printer = arguments.camera, arguments.printer
    return Settings(arguments.data, display_of(arguments), camera, printer, arguments.desk)


def sized(arguments: argparse.Namespace) -> bool:
    """Whether the size of the window was asked for; else it is made to fit the screen."""
    return bool(arguments.windowed or arguments.portrait)


def display_words(arguments: argparse.Namespace, exact: bool = False) -> list[str]:
    """The same display options again, for a child process; `exact` names the size even where nobody asked for one."""
    words = ["--diagonal", str(arguments.diagonal), "--camera", arguments.camera]
    words += ["--printer", arguments.printer] if arguments.printer else []
    if arguments.desk:
        words.append("--desk")
    if arguments.fullscreen:
        return [*words, "--fullscreen"]
    if exact or sized(arguments):
        display = display_of(arguments)
        return [*words, "--windowed", f"{display.width}x{display.height}"]
    return words
