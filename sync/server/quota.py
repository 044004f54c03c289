"""What one kiosk may keep here that is not finished: beyond it nothing new is taken until some of it is.

A kiosk that somebody took over could else fill the disk with messages that never become whole, or never hold.
Unfinished is what is not accepted: it waits for its files or for a word, was refused, or clashes. It counts for thirty
days with its sealed bytes and with the files that it announces, whether they are here yet or not. What is turned away
stays at the kiosk, and is told when to come back; what is here already goes on, its files too. So a kiosk whose queue
is longer than this delivers it by and by. A stick is somebody's word, and is taken in whole.
"""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from sync.envelope import Manifest
from sync.protocol import Problem
from sync.server.problems import problem
from sync.server.tables import UNFINISHED, envelope_blobs, envelopes
from sync.server.times import stamp

MOST_MESSAGES = 10_000
"""Two weeks and more of a busy counter, none of which has got through."""
MOST_BYTES = 16 * 1024**3
"""So many with evidence and documents of 1.6 MB."""
MEMORY = timedelta(days=30)
COME_BACK_S = 900
TOO_MUCH_UNFINISHED = "too_much_unfinished"


class Allowance:
    """What is left to one kiosk within a transaction."""

    def __init__(self, connection: Connection, device: int, now: datetime) -> None:
        mine = (envelopes.c.device == device) & (envelopes.c.received_at > stamp(now - MEMORY)) & UNFINISHED
        sealed = select(func.count(), func.coalesce(func.sum(func.length(envelopes.c.sealed)), 0)).where(mine)
        named = select(func.coalesce(func.sum(envelope_blobs.c.size), 0)).join_from(envelopes, envelope_blobs)
        self._messages, self._bytes = connection.execute(sealed).one()
        self._bytes += connection.execute(named.where(mine)).scalar_one()

    def takes(self, data: bytes, manifest: Manifest) -> bool:
        """Whether there is room for one more, which is counted then."""
        size = len(data) + sum(dict(manifest.blobs).values())
        if self._messages + 1 > MOST_MESSAGES or self._bytes + size > MOST_BYTES:
            return False
        self._messages, self._bytes = self._messages + 1, self._bytes + size
        return True


def too_much() -> Problem:
    """Why a message is turned away."""
    told = "Este quiosque tem mensagens demais por terminar aqui; esta espera a vez dela."
    return problem(TOO_MUCH_UNFINISHED, told, 429)
