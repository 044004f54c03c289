"""Options that several commands share."""

import argparse
import re
from pathlib import Path

from kiosk.config import Display, Settings
from kiosk.console import Parser

DEFAULT_DATA = Path("data")
KIOSK_FOLDER = "kiosk"


def size(text: str) -> tuple[int, int]:
    """'1080x1920' as (1080, 1920)."""
    found = re.fullmatch(r"(\d{3,5})[xX×](\d{3,5})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"'{text}' não é um tamanho como 1080x1920")
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


def add_data(parser: Parser, default: Path | None = DEFAULT_DATA) -> None:
    """`--data DIR`."""
    parser.add_argument(
        "--data", type=Path, default=default, metavar="DIR", help="pasta dos dados (padrão: %(default)s)"
    )


def add_display(parser: Parser) -> None:
    """Window, panel and camera."""
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--fullscreen", action="store_true", help="ocupa a tela inteira")
    shape.add_argument("--windowed", type=size, metavar="LxA", help="janela com esta largura e altura, em pixels")
    shape.add_argument("--portrait", action="store_true", help="janela em pé, de 1080x1920")
    parser.add_argument("--diagonal", type=inches, default=21.5, metavar="POL", help="diagonal da tela em polegadas")
    parser.add_argument(
        "--camera", default="auto", metavar="N|ARQUIVO|simulated", help="câmera: número, arquivo de vídeo ou simulada"
    )


def display_of(arguments: argparse.Namespace) -> Display:
    """The panel that the options describe; portrait unless told otherwise."""
    width, height = arguments.windowed or (Display.width, Display.height)
    return Display(width, height, arguments.diagonal, fullscreen=arguments.fullscreen)


def settings_of(arguments: argparse.Namespace) -> Settings:
    """This machine's settings, from the options of a window."""
    return Settings(arguments.data, display_of(arguments), arguments.camera)


def sized(arguments: argparse.Namespace) -> bool:
    """Whether the size of the window was asked for; else it is made to fit the screen."""
    return bool(arguments.windowed or arguments.portrait)


def display_words(arguments: argparse.Namespace, exact: bool = False) -> list[str]:
    """The same display options again, for a child process; `exact` names the size even where nobody asked for one."""
    words = ["--diagonal", str(arguments.diagonal), "--camera", arguments.camera]
    if arguments.fullscreen:
        return [*words, "--fullscreen"]
    if exact or sized(arguments):
        display = display_of(arguments)
        return [*words, "--windowed", f"{display.width}x{display.height}"]
    return words
