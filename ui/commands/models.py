"""`balcao models`: install, show and check the optional detector of presentation attacks. Needs no window."""

import argparse
from pathlib import Path

from kiosk.config import Settings
from kiosk.console import EXIT_REFUSED, Parser
from kiosk.errors import Refused
from kiosk.life.packs import PAD_SLOT, ModelPack, check_pack, install, installed_pack, remove
from ui.commands.doctor import kiosk_folder
from ui.commands.options import add_data

EMPTY = "Nenhum detector passivo está instalado. A evidência diz: passive PAD: none."


def add_parser(commands: "argparse._SubParsersAction[Parser]") -> None:
    """`models add|list|verify|remove`."""
    parser = commands.add_parser("models", help="instala, mostra e confere modelos que este quiosque pode receber")
    inner = parser.add_commands()
    adding = inner.add_parser("add", help="confere um pacote de modelo e o instala")
    adding.add_argument("pack", type=Path, metavar="PASTA", help="a pasta do pacote, com pack.toml e a rede ONNX")
    for name, help_text, handler in (
        ("list", "mostra o que está instalado", show),
        ("verify", "confere de novo cada arquivo e experimenta a rede", verify),
        ("remove", "retira o detector; a verificação continua sem ele", take_out),
    ):
        command = inner.add_parser(name, help=help_text)
        command.set_defaults(handler=handler)
        add_data(command)
    add_data(adding)
    adding.set_defaults(handler=add)


def add(arguments: argparse.Namespace) -> int:
    """Check a pack, try its network, and install it in place of the one there."""
    if not arguments.pack.is_dir():
        raise Refused(f"{arguments.pack} não é uma pasta.")
    _try_out(arguments.pack)
    pack = install(arguments.pack, _models(arguments))
    print(f"{pack.name} {pack.version} instalado. Vale a partir da próxima verificação de presença.")
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Print what the slot holds."""
    place = installed_pack(_models(arguments))
    print("\n".join(_lines(ModelPack.read(place))) if place else EMPTY)
    return 0


def verify(arguments: argparse.Namespace) -> int:
    """Check the installed models, those of the program too. 0 when all is right; refuses by name otherwise."""
    from kiosk.doctor.installation import models

    print(models().detail)
    place = installed_pack(_models(arguments))
    if place is None:
        print(EMPTY)
        return 0
    pack = _try_out(place)
    print(f"{pack.name} {pack.version}: {pack.file} confere, e a rede responde.")
    return 0


def take_out(arguments: argparse.Namespace) -> int:
    """Empty the slot."""
    removed = remove(_models(arguments))
    print("Detector retirado." if removed else EMPTY)
    return 0 if removed else EXIT_REFUSED


def _try_out(place: Path) -> ModelPack:
    # The network library is heavy: only what runs a network loads it.
    from kiosk.life.pad import PassiveDetector

    pack, onnx = check_pack(place)
    PassiveDetector.load(pack, onnx)
    return pack


def _models(arguments: argparse.Namespace) -> Path:
    return Settings(kiosk_folder(arguments.data)).models_folder


def _lines(pack: ModelPack) -> list[str]:
    spec, output = pack.input, pack.output
    return [
        f"{PAD_SLOT}  {pack.name} {pack.version}",
        f"  arquivo   {pack.file}, {pack.bytes} bytes",
        f"  SHA-256   {pack.sha256}",
        f"  licença   {pack.licence}",
        f"  origem    {pack.origin}",
        f"  entrada   {spec.width}x{spec.height} {spec.channels}, recorte {spec.crop_scale:g} vezes o rosto",
        f"  saída     {output.live} é 'vivo' a partir de {output.threshold:g} ({output.activation})",
    ]
