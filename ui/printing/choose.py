"""The printer of a setting."""

from kiosk.devices.printer_address import THERMAL, read_address
from kiosk.devices.thermal import ThermalPrinter
from kiosk.errors import Refused
from kiosk.ports import Printer
from kiosk.slip import Slip


def printer_for(setting: str) -> Printer | None:
    """The printer at an address, or None where there is none. Raises Refused for an address of another kind."""
    if not setting:
        return None
    address = read_address(setting)
    if address is None:
        raise Refused(f"Não conheço a impressora '{setting}'. Use ipp://máquina/fila ou escpos://máquina:9100.")
    if address.scheme == THERMAL:
        return ThermalPrinter(address.host, address.port)
    from ui.printing.ipp import IppPrinter

    return IppPrinter(address, _pdf)


def _pdf(slip: Slip, media: str) -> bytes:
    # Qt is loaded when there is something to draw: a counter without a window, and the doctor, do without.
    from ui.printing.page import pdf

    return pdf(slip, media)
