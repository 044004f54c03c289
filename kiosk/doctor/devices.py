"""What a person touches and hears: screen, keys, sound, paper, and the line's socket. Looked at without being used.

Whether a finger is felt or a word is heard no program can see: that is what the technician's tests are for (`proofs`).
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from kiosk.devices.sound import INPUTS, find_player
from kiosk.doctor import Finding, fault, ok, unknown
from kiosk.ports import DeviceState, Printer, PrinterReason

NETWORK = Path("/sys/class/net")
CARDS = Path("/proc/asound/cards")
NO_CARDS = "no soundcards"
LOOPBACK = "lo"
_DIRECT = 1
"""INPUT_PROP_DIRECT of <linux/input-event-codes.h>: what is touched is what is shown."""
_TOUCH_X = 0x35
_ENTER, _ONE = 28, 2
_WORD_BITS = 64


def touch(inputs: Path = INPUTS) -> Finding:
    """A screen that feels fingers."""
    names = [name for name, entry in _inputs(inputs) if _has(entry, "capabilities/abs", _TOUCH_X) and _is_direct(entry)]
    if not names:
        return fault("Nenhuma tela de toque foi vista.", "Confira o cabo USB da tela.")
    return ok(f"Tela de toque: {names[0]}.")


def keypad(inputs: Path = INPUTS) -> Finding:
    """Keys: a keyboard, a numeric pad, or an audio pad."""
    names = [name for name, entry in _inputs(inputs) if _types(entry)]
    if not names:
        return fault("Nenhum teclado foi visto.", "Ligue o teclado numérico ou o teclado de áudio.")
    return ok(f"Teclado: {', '.join(dict.fromkeys(names))}.")


def reader(inputs: Path = INPUTS) -> Finding:
    """A reader that types looks like a keyboard: only a test can tell."""
    if not any(_types(entry) for _, entry in _inputs(inputs)):
        return fault("Nenhum leitor foi visto.", "Ligue o leitor de códigos na USB.")
    return unknown("Um leitor que digita se apresenta como teclado.", "Leia um código no teste do leitor.")


def sound(cards: Path = CARDS, found: Callable[[str], str | None] = shutil.which) -> Finding:
    """A sound card, a program that plays, and the voice."""
    if found("espeak-ng") is None:
        return fault("A voz (espeak-ng) não está instalada.", "Instale o pacote espeak-ng.")
    if find_player() is None:
        return fault("Nenhum programa de som está instalado.", "Instale o pacote alsa-utils.")
    listed = _read(cards)
    if not listed or NO_CARDS in listed:
        return fault("Nenhuma placa de som foi vista.", "Ligue os alto-falantes ou confira a placa de som.")
    return ok("Placa de som, programa de som e voz instalados.")


_PRINTER: Mapping[PrinterReason, Finding] = {
    PrinterReason.READY: ok("A impressora está pronta."),
    PrinterReason.LOW: Finding(DeviceState.OK, "O papel está acabando.", "Leve papel à impressora."),
    PrinterReason.EMPTY: fault("A impressora está sem papel.", "Ponha papel."),
    PrinterReason.JAM: fault("O papel está preso na impressora.", "Abra a impressora e tire o papel preso."),
    PrinterReason.COVER: fault("A impressora está aberta.", "Feche a tampa."),
    PrinterReason.STOPPED: fault("A impressora diz que não imprime.", "Veja o painel da impressora."),
    PrinterReason.GONE: fault("A impressora não responde.", "Confira se ela está ligada e o endereço na configuração."),
    PrinterReason.SILENT: unknown("A impressora recebe e não diz nada.", "Confira o papel com os olhos."),
}


def printer(device: Printer | None) -> Finding:
    """What the configured printer says of itself."""
    if device is None:
        return ok("Nenhuma impressora configurada: o recibo fica na tela.")
    return _PRINTER[device.status().reason]


def network(interfaces: Path = NETWORK) -> Finding:
    """Whether a cable or a radio is connected; whether the platform answers is another check."""
    names = [entry.name for entry in _entries(interfaces) if entry.name != LOOPBACK]
    up = [name for name in names if _read(interfaces / name / "operstate").strip() == "up"]
    if up:
        return ok(f"Rede ligada: {', '.join(up)}.")
    if not names:
        return fault("Nenhuma placa de rede foi vista.", "Confira a placa de rede.")
    return fault("Nenhuma rede está ligada; os pedidos esperam aqui.", "Confira o cabo ou o Wi-Fi.")


def _inputs(inputs: Path) -> Iterator[tuple[str, Path]]:
    for entry in _entries(inputs):
        if entry.name.startswith("event"):
            yield _read(entry / "device/name").strip() or entry.name, entry / "device"


def _types(device: Path) -> bool:
    return _has(device, "capabilities/key", _ENTER) and _has(device, "capabilities/key", _ONE)


def _is_direct(device: Path) -> bool:
    return _has(device, "properties", _DIRECT)


def _has(device: Path, file: str, bit: int) -> bool:
    """Whether a bit is set in the kernel's hexadecimal words, of which the last holds the lowest bits."""
    value = 0
    for word in _read(device / file).split():
        value = value << _WORD_BITS | int(word, 16)
    return bool(value >> bit & 1)


def _entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""
