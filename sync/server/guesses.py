"""Wrong secret codes, counted for an hour: a code is short enough to be written down, so it must not be guessed.

Three counts hold at once. What one kiosk tried of one request closes that request at that kiosk only: whoever guesses
there locks out nobody who comes to another counter with the right code. What a kiosk tried of all requests together
closes all of them there, and what all kiosks together tried of one request closes it everywhere: many kiosks would have
to be in one hand for that.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import ColumnElement, Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert as insert_or_leave

from kiosk.ports import Clock
from sync.server.database import Database
from sync.server.tables import wrong_codes
from sync.server.times import stamp

MOST_WRONG_CODES = 5
"""Of one request, at one kiosk."""
MOST_WRONG_AT_A_KIOSK = 60
MOST_WRONG_OF_A_REQUEST = 30
MEMORY = timedelta(hours=1)


@dataclass(frozen=True)
class Guess:
    """A code as a kiosk (`device`, its number) brings it, in a message or with a question (`id`, one each)."""

    id: str
    device: int
    code: str = field(repr=False)


class WrongCodes:
    """Counts them, durably."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def too_many(self, guess: Guess, request: str) -> bool:
        """Whether no code is tried now, the right one neither. A guess itself, sent again, does not count."""
        here, of_it = wrong_codes.c.device == guess.device, wrong_codes.c.request == request
        bounds = (
            (here & of_it, MOST_WRONG_CODES),
            (here, MOST_WRONG_AT_A_KIOSK),
            (of_it, MOST_WRONG_OF_A_REQUEST),
        )
        with self._database.read() as connection:
            return any(self._count(connection, which, guess.id) >= most for which, most in bounds)

    def note(self, guess: Guess, request: str) -> None:
        """One more; once a message, so that sending the same one again does not lock its request."""
        row = {"id": guess.id, "request": request, "device": guess.device, "at": stamp(self._clock.now())}
        with self._database.write() as connection:
            connection.execute(delete(wrong_codes).where(wrong_codes.c.at <= self._since()))
            connection.execute(insert_or_leave(wrong_codes).values(row).on_conflict_do_nothing())

    def _count(self, connection: Connection, which: ColumnElement[bool], except_id: str) -> int:
        recent = which & (wrong_codes.c.at > self._since()) & (wrong_codes.c.id != except_id)
        return int(connection.execute(select(func.count()).where(recent)).scalar_one())

    def _since(self) -> str:
        return stamp(self._clock.now() - MEMORY)
