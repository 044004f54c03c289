"""Where a printer is: ipp://HOST[:PORT]/PATH or escpos://HOST[:PORT]."""

from typing import NamedTuple
from urllib.parse import urlsplit

IPP, THERMAL = "ipp", "escpos"
PORTS = {IPP: 631, THERMAL: 9100}


class PrinterAddress(NamedTuple):
    """Which language it speaks, and where."""

    scheme: str
    host: str
    port: int
    path: str


def read_address(text: str) -> PrinterAddress | None:
    """The address, or None where it is none of a printer's."""
    try:
        place = urlsplit(text)
        port = PORTS.get(place.scheme, 0) if place.port is None else place.port
    except ValueError:
        return None
    if not port or not place.hostname or place.scheme not in PORTS:
        return None
    return PrinterAddress(place.scheme, place.hostname, port, place.path or "/")
