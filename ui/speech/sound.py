"""The sound of a counter: engine, player and headphone socket, as this machine has them."""

from dataclasses import dataclass

from kiosk.devices.sound import SwitchJack, find_player
from kiosk.ports import Jack, Player, Voice
from ui.speech.engine import find_voice


@dataclass(frozen=True)
class Sound:
    """What the speaker speaks with; None where the machine has none."""

    voice: Voice | None
    player: Player | None
    jack: Jack
    bell: Player | None = None
    """A player of its own for the bell: it rings beside what is being said."""


def machine_sound() -> Sound:
    """This machine's own. Opens the headphone socket, starts nothing."""
    return Sound(find_voice(), find_player(), SwitchJack(), find_player())
