"""Citizens' requests on the platform: their states, who may move them where, and what the tracking page may say."""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, Row, func, insert, select, update

from kiosk.errors import Refused
from kiosk.messages import RequestContent
from kiosk.ports import Clock
from sync.envelope import Manifest
from sync.server.database import Database
from sync.server.tables import ratings, request_changes, requests
from sync.server.times import stamp

MAX_SENTENCE = 500


class RequestState(StrEnum):
    """Where a request stands."""

    RECEIVED = "received"
    IN_REVIEW = "in_review"
    GRANTED = "granted"
    DENIED = "denied"
    CANCELLED = "cancelled"
    REPLACED = "replaced"
    """A correction has taken its place."""


STATE_NAMES = {
    RequestState.RECEIVED: "recebido",
    RequestState.IN_REVIEW: "em análise",
    RequestState.GRANTED: "deferido",
    RequestState.DENIED: "indeferido",
    RequestState.CANCELLED: "cancelado",
    RequestState.REPLACED: "substituído",
}

_OPEN = (RequestState.RECEIVED, RequestState.IN_REVIEW)
_MAY_FOLLOW = {
    RequestState.RECEIVED: (RequestState.IN_REVIEW, RequestState.GRANTED, RequestState.DENIED),
    RequestState.IN_REVIEW: (RequestState.IN_REVIEW, RequestState.GRANTED, RequestState.DENIED),
}


@dataclass(frozen=True)
class RequestRecord:
    """One request as the platform lists it. Times are ISO 8601 text in UTC."""

    id: str
    protocol: str
    service: str
    device: int
    state: RequestState
    note: str
    next_step: str
    submitted_at: str
    received_at: str
    changed_at: str
    evidence_frames: int
    envelope: str
    """Digest of its sealed envelope."""


class Requests:
    """Look-ups and decisions."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def all(self) -> tuple[RequestRecord, ...]:
        """Every request, in the order of arrival."""
        with self._database.read() as connection:
            rows = connection.execute(select(requests).order_by(requests.c.received_at, requests.c.id)).all()
        return tuple(_record(row) for row in rows)

    def find(self, name: str) -> RequestRecord:
        """The request of an id or a protocol number (spaces do not matter). Raises Refused when there is none."""
        plain = name.replace(" ", "").upper()
        named = (requests.c.id == name) | (func.replace(requests.c.protocol, " ", "") == plain)
        with self._database.read() as connection:
            row = connection.execute(select(requests).where(named)).one_or_none()
        if row is None:
            raise Refused("Não há pedido com esse número.")
        return _record(row)

    def by_token(self, token: str) -> RequestRecord | None:
        """The request that a receipt's tracking token opens."""
        found = select(requests).where(requests.c.token_digest == token_digest(token))
        with self._database.read() as connection:
            row = connection.execute(found).one_or_none()
        return None if row is None else _record(row)

    def by_protocol(self, protocol: str) -> RequestRecord | None:
        """The request of a protocol number as it is printed."""
        with self._database.read() as connection:
            row = connection.execute(select(requests).where(requests.c.protocol == protocol)).one_or_none()
        return None if row is None else _record(row)

    def decide(self, name: str, state: RequestState, note: str = "", next_step: str = "") -> RequestRecord:
        """Move a request on, with a sentence and a next step for the tracking page. Raises Refused."""
        if max(len(note), len(next_step)) > MAX_SENTENCE:
            raise Refused(f"A frase é longa demais: no máximo {MAX_SENTENCE} caracteres.")
        request = self.find(name)
        with self._database.write() as connection:
            self._may_become(connection, request.id, state)
            change_state(connection, request.id, state, stamp(self._clock.now()), note, next_step)
        return self.find(request.id)

    def stars(self, request: str) -> int | None:
        """How the visit of a request was rated, if it was."""
        given = select(ratings.c.stars).where(ratings.c.request == request).limit(1)
        with self._database.read() as connection:
            return connection.execute(given).scalar_one_or_none()

    def _may_become(self, connection: Connection, id_: str, state: RequestState) -> None:
        now = RequestState(connection.execute(select(requests.c.state).where(requests.c.id == id_)).scalar_one())
        if state not in _MAY_FOLLOW.get(now, ()):
            raise Refused(f"O pedido está {STATE_NAMES[now]} e não pode passar a {STATE_NAMES[state]}.")


def is_open(state: str) -> bool:
    """Whether a request in this state can still be taken back."""
    return state in _OPEN


def change_state(
    connection: Connection, id_: str, state: RequestState, now: str, note: str = "", next_step: str = ""
) -> None:
    """Move a request and remember the move."""
    values = {"state": state.value, "note": note, "next_step": next_step, "changed_at": now}
    connection.execute(update(requests).where(requests.c.id == id_).values(values))
    moved = {"request": id_, "state": state.value, "note": note, "at": now}
    connection.execute(insert(request_changes).values(moved))


def token_digest(token: str) -> str:
    """How a tracking token is kept and found."""
    return hashlib.sha256(token.encode()).hexdigest()


def request_row(content: RequestContent, manifest: Manifest, sealed: bytes, frames: int, now: str) -> dict[str, object]:
    """A request as a row of its table."""
    return {
        "id": content.id,
        "protocol": content.protocol,
        "envelope": hashlib.sha256(sealed).hexdigest(),
        "device": manifest.device,
        "service": content.service,
        "token_digest": token_digest(content.tracking_token),
        "state": RequestState.RECEIVED.value,
        "note": "",
        "next_step": "",
        "changed_at": now,
        "submitted_at": stamp(content.submitted_at),
        "received_at": now,
        "evidence_frames": frames,
        "content": json.dumps(content.model_dump(mode="json"), ensure_ascii=False),
    }


def _record(row: Row[tuple[object, ...]]) -> RequestRecord:
    fields = RequestRecord.__dataclass_fields__
    values = {name: getattr(row, name) for name in fields}
    return RequestRecord(**{**values, "state": RequestState(row.state)})
