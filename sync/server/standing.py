"""Where a request stands, told to a counter whose visitor came back with a receipt.

The receipt's token opens what the tracking page shows. The protocol number alone opens the state only: it is read out
aloud and printed large, and whoever knows how numbers are made can guess others. So guessing is slow, too. A secret
code that comes along is proved, and counted when it is wrong.
"""

from collections import defaultdict, deque
from datetime import datetime
from threading import Lock

from kiosk.ports import Clock
from kiosk.protocol_number import parse
from sync.protocol import CodeVerdict, Standing, StandingQuery
from sync.server.cancellations import Cancellations
from sync.server.devices import Device
from sync.server.problems import WireRefused, problem
from sync.server.requests import RequestRecord, Requests

MOST_BY_NUMBER = 60
"""Look-ups by protocol number that one kiosk may make in an hour."""
HOUR_S = 3600.0


class Standings:
    """Answers kiosks' questions about requests."""

    def __init__(self, requests: Requests, cancellations: Cancellations, clock: Clock) -> None:
        self._requests, self._cancellations, self._clock = requests, cancellations, clock
        self._asked: dict[int, deque[float]] = defaultdict(lambda: deque(maxlen=MOST_BY_NUMBER))
        self._lock = Lock()

    def answer(self, device: Device, query: StandingQuery) -> Standing:
        """Where the request stands. Raises WireRefused (429) when a kiosk asks for too many numbers."""
        now = self._clock.now()
        found = self._requests.by_token(query.token) if query.token else self._by_number(device, query.protocol)
        if found is None:
            return Standing(known=False, platform_time=now)
        code = query.code
        verdict = self._cancellations.verdict(device.number, found.id, code) if code else CodeVerdict.NOT_ASKED
        return _told(found, verdict, now, with_sentences=bool(query.token))

    def _by_number(self, device: Device, protocol: str) -> RequestRecord | None:
        self._count(device)
        number = parse(protocol)
        return self._requests.by_protocol(number.text) if number else None

    def _count(self, device: Device) -> None:
        now = self._clock.monotonic()
        with self._lock:
            asked = self._asked[device.number]
            if len(asked) == MOST_BY_NUMBER and now - asked[0] < HOUR_S:
                wait = str(int(HOUR_S - (now - asked[0])) + 1)
                busy = problem("too_many_numbers", "Este quiosque perguntou por números demais nesta hora.", 429)
                raise WireRefused(busy, {"Retry-After": wait})
            asked.append(now)


def _told(request: RequestRecord, verdict: CodeVerdict, now: datetime, *, with_sentences: bool) -> Standing:
    return Standing(
        known=True,
        state=request.state.value,
        since=datetime.fromisoformat(request.changed_at),
        note=request.note if with_sentences else "",
        next_step=request.next_step if with_sentences else "",
        code=verdict,
        platform_time=now,
    )
