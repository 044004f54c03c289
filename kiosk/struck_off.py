"""Whether the platform has struck this kiosk off, kept in one small file for the window.

Unlike the line's state it is a record, on the disk before it counts: a kiosk that was switched off, or whose line is
down, stays struck off until its platform itself takes it back. Leaving for good wipes it with everything else.
"""

from pathlib import Path

from kiosk.durable import sync_folder, write_atomically

STRUCK_OFF = "struck_off"
"""The message key of it, wherever people are told why."""
FILE = "struck-off"


def is_struck_off(data: Path) -> bool:
    """Whether the platform's last word was that this kiosk is no longer its own; not where the disk does not answer."""
    try:
        return (data / FILE).exists()
    except OSError:
        return False


def strike_off(data: Path) -> None:
    """Keep that word, durably. Raises OSError."""
    write_atomically(data / FILE, b"")


def take_back(data: Path) -> None:
    """The platform speaks with this kiosk again. Raises OSError."""
    (data / FILE).unlink(missing_ok=True)
    sync_folder(data)
