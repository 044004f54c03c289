"""A kiosk that its platform has struck off: nothing more of it is taken, but it may ask what is held there already.

What it had not delivered is carried there on a stick; then the receipts can be asked for, and only they let it leave.
"""

from random import Random

from sync.answers import NoAnswer
from sync.delivery import Delivery, Tally
from sync.protocol import MAX_BATCH_ITEMS, PROBLEM_REVOKED
from sync.station import Station
from sync.transport import Transport


def is_revoked(answer: NoAnswer) -> bool:
    """Whether the platform itself says that this kiosk was struck off."""
    return answer.problem is not None and answer.problem.type.rpartition(":")[2] == PROBLEM_REVOKED


def ask_for_receipts(station: Station, transport: Transport, rng: Random) -> None:
    """Ask what became of everything that is unsent here; what the platform has receipted is purged as ever."""
    delivery, items = Delivery(station, rng), station.store.items()
    for start in range(0, len(items), MAX_BATCH_ITEMS):
        asked = items[start : start + MAX_BATCH_ITEMS]
        answer = transport.ask_completions([item.id for item in asked])
        if isinstance(answer, NoAnswer):
            return
        delivery.settle(asked, answer, Tally())
