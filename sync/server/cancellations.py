"""A citizen takes a request back, or puts another in its place: proved by the receipt's secret code.

Of the code only a hash is kept. Wrong ones are counted (`sync.server.guesses`): after a few in an hour, no code is
tried for a while, the right one neither. The message itself is not lost meanwhile: it waits at the kiosk.
"""

from collections.abc import Callable
from threading import Lock

from sqlalchemy import Connection, Row, select
from uuid_utils import uuid7

from kiosk.messages import RequestContent
from kiosk.ports import Clock
from kiosk.secret_code import check_secret
from sync.protocol import CodeVerdict, Problem
from sync.server.database import Database
from sync.server.guesses import Guess, WrongCodes
from sync.server.problems import problem
from sync.server.requests import RequestState, change_state, is_open
from sync.server.tables import requests
from sync.server.times import stamp

_DECIDED, _TOO_MANY = 409, 429
CANCELLED_NOTE = "Cancelado a pedido de quem fez o pedido."
REPLACED_NOTE = "Substituído por uma correção de quem fez o pedido."

Keep = Callable[[Connection], bool]


class Cancellations:
    """Examines cancellations and corrections one at a time."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock
        self._wrong = WrongCodes(database, clock)
        self._one_code = Lock()  # else many could be tried before the first of them is counted

    def examine(self, guess: Guess, request: str) -> Keep | Problem:
        """How to carry a cancellation out, or why not: 404 and 429 may change with time, 403 and 409 do not."""
        found = self._proved(guess, request)
        return found if isinstance(found, Problem) else self._close(found, RequestState.CANCELLED, CANCELLED_NOTE)

    def replace(self, guess: Guess, request: str) -> Keep | Problem:
        """How a correction (the guess's message) takes the place of a request, or why not."""
        found = self._proved(guess, request)
        return found if isinstance(found, Problem) else self._close(found, RequestState.REPLACED, REPLACED_NOTE)

    def verdict(self, device: int, request: str, code: str) -> CodeVerdict:
        """Whether a code is the request's; a wrong one counts, as one in a message does."""
        found = self._proved(Guess(f"asked:{uuid7()}", device, code), request)
        if not isinstance(found, Problem) or found.status == _DECIDED:
            return CodeVerdict.RIGHT
        return CodeVerdict.LOCKED if found.status == _TOO_MANY else CodeVerdict.WRONG

    def _proved(self, guess: Guess, named: str) -> str | Problem:
        """The id of the request that is named, once its code is proved; or why nothing may be changed."""
        with self._database.read() as connection:
            # A kiosk that did not take the request knows it by the receipt only: by its protocol number.
            either = (requests.c.id == named) | (requests.c.protocol == named)
            row = connection.execute(select(requests).where(either)).one_or_none()
        if row is None:
            return problem("unknown_request", "O pedido a mudar ainda não chegou aqui.", 404)
        with self._one_code:
            return self._refused(guess, row) or str(row.id)

    def _refused(self, guess: Guess, row: Row[tuple[object, ...]]) -> Problem | None:
        if self._wrong.too_many(guess, row.id):
            return problem("too_many_codes", "Muitos códigos errados neste quiosque. Tente mais tarde.", _TOO_MANY)
        if not _matches(guess.code, row):
            self._wrong.note(guess, row.id)
            return problem("wrong_code", "O código secreto não confere.", 403)
        if not is_open(row.state):
            return problem("already_decided", "O pedido já foi decidido, cancelado ou corrigido.", _DECIDED)
        return None

    def _close(self, request: str, to: RequestState, note: str) -> Keep:
        def keep(connection: Connection) -> bool:
            state = connection.execute(select(requests.c.state).where(requests.c.id == request)).scalar_one()
            if not is_open(state):
                return False
            change_state(connection, request, to, stamp(self._clock.now()), note)
            return True

        return keep


def _matches(secret: str, row: Row[tuple[object, ...]]) -> bool:
    return check_secret(secret, RequestContent.model_validate_json(row.content).secret_hash)
