"""A kiosk that its platform has struck off: nothing more of it is taken, but it may ask what is held there already.

What it had not delivered is carried there on a stick; then the receipts can be asked for, and only they let it leave.
Its window begins no request meanwhile. That word comes over the line that is trusted anyway, and holds until the
platform speaks with this kiosk again.
"""

from contextlib import suppress
from random import Random

from kiosk.events import Event
from kiosk.struck_off import is_struck_off, strike_off, take_back
from sync.answers import NoAnswer
from sync.delivery import Delivery, Tally
from sync.protocol import MAX_BATCH_ITEMS, PROBLEM_REVOKED
from sync.station import Station
from sync.transport import Transport


def is_revoked(answer: NoAnswer) -> bool:
    """Whether the platform itself says that this kiosk was struck off."""
    return answer.problem is not None and answer.problem.type.rpartition(":")[2] == PROBLEM_REVOKED


def heed(station: Station, answer: NoAnswer) -> None:
    """Keep the platform's word, if this is it. What the disk does not take now is said again at the next contact."""
    if is_revoked(answer) and not is_struck_off(station.data):
        with suppress(OSError):
            strike_off(station.data)
            station.note(Event("struck_off", device=station.identity.device))


def spoken_with(station: Station) -> None:
    """The platform has answered this kiosk as one of its own."""
    if is_struck_off(station.data):
        with suppress(OSError):
            take_back(station.data)
            station.note(Event("taken_back", device=station.identity.device))


def ask_for_receipts(station: Station, transport: Transport, rng: Random) -> None:
    """Ask what became of everything that is unsent here; what the platform has receipted is purged as ever."""
    delivery, items = Delivery(station, rng), station.store.items()
    for start in range(0, len(items), MAX_BATCH_ITEMS):
        asked = items[start : start + MAX_BATCH_ITEMS]
        answer = transport.ask_completions([item.id for item in asked])
        if isinstance(answer, NoAnswer):
            return
        delivery.settle(asked, answer, Tally())
