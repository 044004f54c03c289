"""What the doctor says of screen, keys, sound, paper, network and services, from what the kernel and systemd tell."""

from pathlib import Path

import pytest

from kiosk.devices.thermal import ThermalPrinter
from kiosk.doctor import devices
from kiosk.doctor.units import UNITS, units
from kiosk.ports import DeviceState, PrinterReason
from tests.printers.thermal import TcpPrinter

OK, FAULT, UNKNOWN = DeviceState.OK, DeviceState.FAULT, DeviceState.UNKNOWN


def bit(*numbers: int) -> str:
    """Bits as the kernel writes them: words of 64, the highest first."""
    value = sum(1 << number for number in numbers)
    words = []
    while value or not words:
        words.append(f"{value & (1 << 64) - 1:x}")
        value >>= 64
    return " ".join(reversed(words))


def plug(inputs: Path, name: str, **files: str) -> None:
    device = inputs / f"event{len(list(inputs.glob('*')))}" / "device"
    for file, content in {"name": f"{name}\n", **{one.replace("__", "/"): text for one, text in files.items()}}.items():
        (device / file).parent.mkdir(parents=True, exist_ok=True)
        (device / file).write_text(content)


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    (tmp_path / "input").mkdir()
    return tmp_path / "input"


def test_where_nothing_is_plugged_each_part_is_a_fault_with_what_to_do(inputs: Path) -> None:
    for check in (devices.touch, devices.keypad, devices.reader):
        finding = check(inputs)
        assert (finding.state, bool(finding.do)) == (FAULT, True)


def test_a_touch_screen_is_one_that_is_touched_where_it_shows(inputs: Path) -> None:
    plug(inputs, "Touchpad", capabilities__abs=bit(0, 1, 0x35), properties=bit(0))
    assert devices.touch(inputs).state is FAULT
    plug(inputs, "ILITEK", capabilities__abs=bit(0, 1, 0x35), properties=bit(1))
    assert devices.touch(inputs) == devices.ok("Tela de toque: ILITEK.")


def test_a_keyboard_is_named_and_a_power_button_is_none(inputs: Path) -> None:
    plug(inputs, "Power Button", capabilities__key=bit(116))
    assert devices.keypad(inputs).state is FAULT
    plug(inputs, "NavPad", capabilities__key=bit(2, 28, 103))
    assert devices.keypad(inputs).detail == "Teclado: NavPad."
    assert devices.reader(inputs).state is UNKNOWN  # a reader looks just like it


@pytest.mark.parametrize(
    ("installed", "cards", "state"),
    [
        ((), " 0 [PCH]: HDA", FAULT),
        (("espeak-ng",), "--- no soundcards ---", FAULT),
        (("espeak-ng",), "", FAULT),
        (("espeak-ng",), " 0 [PCH]: HDA-Intel", OK),
    ],
)
def test_sound_needs_a_voice_a_player_and_a_card(tmp_path: Path, installed, cards, state) -> None:
    (tmp_path / "cards").write_text(cards)
    assert devices.sound(tmp_path / "cards", lambda name: name if name in installed else None).state is state


def test_a_counter_without_a_printer_is_well(tmp_path: Path) -> None:
    assert devices.printer(None).state is OK


def test_every_word_of_a_printer_has_a_sentence() -> None:
    assert set(devices._PRINTER) == set(PrinterReason)
    assert all(finding.do for finding in devices._PRINTER.values() if finding.state is not OK)


def test_a_printer_is_asked(tmp_path: Path) -> None:
    with TcpPrinter() as device:
        asked = ThermalPrinter("127.0.0.1", device.port)
        assert devices.printer(asked).state is OK
        device.paper = "out"
        assert devices.printer(asked) == devices.fault("A impressora está sem papel.", "Ponha papel.")


def test_a_network_is_up_when_one_card_is(tmp_path: Path) -> None:
    assert devices.network(tmp_path / "none").state is FAULT
    for name, state in (("lo", "unknown"), ("eth0", "down"), ("wlan0", "up")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "operstate").write_text(f"{state}\n")
    assert devices.network(tmp_path) == devices.ok("Rede ligada: wlan0.")
    (tmp_path / "wlan0/operstate").write_text("down\n")
    assert devices.network(tmp_path).state is FAULT


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        (None, UNKNOWN),
        (["not-found inactive", "not-found inactive"], UNKNOWN),
        (["loaded active", "loaded active"], OK),
        (["loaded active", "loaded failed"], FAULT),
        (["loaded active"], UNKNOWN),
    ],
)
def test_services_are_as_systemd_says(answers, state) -> None:
    finding = units(UNITS, lambda names: answers)
    assert finding.state is state
    if state is FAULT:
        assert f"journalctl -u {UNITS[1]}" in finding.do


def test_every_service_that_is_asked_for_is_installed_by_the_package() -> None:
    folder = Path(__file__).parents[2] / "build/packaging/files/usr/lib/systemd/system"
    assert all((folder / unit).is_file() for unit in UNITS)
