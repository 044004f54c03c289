"""Rings at the counter while somebody calls for help: at once, and again now and then until the call ends.

The sound is never alone: the sign on the screen and the word to the platform go out whatever the loudspeaker does.
"""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.devices.bell import bell
from kiosk.errors import DeviceFault
from kiosk.help import HelpState
from kiosk.ports import Player
from ui.bridge import Kiosk

if TYPE_CHECKING:
    from kiosk.desk import Desk

AGAIN_MS = 15_000
GAIN = 1.6


class Bell(QObject):
    """Follows the desk's call for help. Without a player it stays silent."""

    def __init__(self, kiosk: Kiosk, desk: "Desk", player: Player | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._player = desk, player
        self._sound = b""
        self._timer = QTimer(self, interval=AGAIN_MS)
        self._timer.timeout.connect(self._ring)
        kiosk.statusChanged.connect(self._follow)

    def _follow(self) -> None:
        call = self._desk.help
        calling = call is not None and call.state == HelpState.CALLING
        if calling == self._timer.isActive():
            return
        if call is not None and calling and call.rings and self._player is not None:
            self._ring()
            self._timer.start()
        elif not calling:
            self.close()

    def _ring(self) -> None:
        self._sound = self._sound or bell()
        if self._player is not None:
            self._hush(self._player)
            with suppress(DeviceFault):
                self._player.start(self._sound, GAIN)

    def _hush(self, player: Player) -> None:
        """Silence, and what was playing is let go of: once stopped it ends in a moment."""
        player.stop()
        with suppress(DeviceFault):
            player.wait()

    def close(self) -> None:
        """Silence."""
        self._timer.stop()
        if self._player is not None:
            self._hush(self._player)
