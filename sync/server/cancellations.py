"""A citizen takes a request back, or puts another in its place: proved by the receipt's secret code.

Of the code only a hash is kept. It is short enough to be written down, so wrong ones are counted: after a few in an
hour, no code is tried for a while, the right one neither. The message itself is not lost meanwhile: it waits at the
kiosk.
"""

from collections.abc import Callable
from datetime import timedelta
from threading import Lock

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.dialects.sqlite import insert as insert_or_leave
from uuid_utils import uuid7

from kiosk.messages import CancellationContent, RequestContent
from kiosk.ports import Clock
from kiosk.secret_code import check_secret
from sync.protocol import CodeVerdict, Problem
from sync.server.database import Database
from sync.server.problems import problem
from sync.server.requests import RequestState, change_state, is_open
from sync.server.tables import requests, secret_tries
from sync.server.times import stamp

MOST_WRONG_CODES = 5
WRONG_CODE_MEMORY = timedelta(hours=1)
_DECIDED, _TOO_MANY = 409, 429
CANCELLED_NOTE = "Cancelado a pedido de quem fez o pedido."
REPLACED_NOTE = "Substituído por uma correção de quem fez o pedido."

Keep = Callable[[Connection], bool]


class Cancellations:
    """Examines cancellations and corrections one at a time."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock
        self._one_code = Lock()  # else many could be tried before the first of them is counted

    def examine(self, id_: str, content: CancellationContent) -> Keep | Problem:
        """How to carry a cancellation out, or why not: 404 and 429 may change with time, 403 and 409 do not."""
        found = self._proved(id_, content.request, content.secret)
        return found if isinstance(found, Problem) else self._close(found, RequestState.CANCELLED, CANCELLED_NOTE)

    def replace(self, id_: str, request: str, secret: str) -> Keep | Problem:
        """How a correction (message `id_`) takes the place of a request, or why not."""
        found = self._proved(id_, request, secret)
        return found if isinstance(found, Problem) else self._close(found, RequestState.REPLACED, REPLACED_NOTE)

    def verdict(self, request: str, code: str) -> CodeVerdict:
        """Whether a code is the request's; a wrong one counts, as one in a message does."""
        found = self._proved(f"asked:{uuid7()}", request, code)
        if not isinstance(found, Problem) or found.status == _DECIDED:
            return CodeVerdict.RIGHT
        return CodeVerdict.LOCKED if found.status == _TOO_MANY else CodeVerdict.WRONG

    def _proved(self, id_: str, named: str, secret: str) -> str | Problem:
        """The id of the request that is named, once its code is proved; or why nothing may be changed."""
        with self._database.read() as connection:
            # A kiosk that did not take the request knows it by the receipt only: by its protocol number.
            either = (requests.c.id == named) | (requests.c.protocol == named)
            row = connection.execute(select(requests).where(either)).one_or_none()
        if row is None:
            return problem("unknown_request", "O pedido a mudar ainda não chegou aqui.", 404)
        with self._one_code:
            return self._refused(id_, row.id, row, secret) or str(row.id)

    def _refused(self, id_: str, request: str, row: Row[tuple[object, ...]], secret: str) -> Problem | None:
        with self._database.read() as connection:
            wrong = self._wrong_codes(connection, request, id_)
        if wrong >= MOST_WRONG_CODES:
            return problem("too_many_codes", "Muitos códigos errados para este pedido. Tente mais tarde.", _TOO_MANY)
        if not _matches(secret, row):
            self._count_wrong(id_, request)
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

    def _wrong_codes(self, connection: Connection, request: str, except_id: str) -> int:
        since = stamp(self._clock.now() - WRONG_CODE_MEMORY)
        recent = (secret_tries.c.request == request) & (secret_tries.c.at > since)
        count = select(func.count()).where(recent, secret_tries.c.envelope != except_id)
        return int(connection.execute(count).scalar_one())

    def _count_wrong(self, id_: str, request: str) -> None:
        # Once a message: sending the same one again does not lock its request.
        row = {"envelope": id_, "request": request, "at": stamp(self._clock.now())}
        with self._database.write() as connection:
            connection.execute(insert_or_leave(secret_tries).values(row).on_conflict_do_nothing())


def _matches(secret: str, row: Row[tuple[object, ...]]) -> bool:
    return check_secret(secret, RequestContent.model_validate_json(row.content).secret_hash)
