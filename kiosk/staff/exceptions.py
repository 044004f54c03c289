"""What an attendant may decide that is not as usual: each with a reason, some with a supervisor's leave."""

from dataclasses import dataclass

from kiosk.events import Event
from kiosk.flow import engine
from kiosk.flow.definition import Kind
from kiosk.messages import AttendedException
from kiosk.rooms import Rooms
from kiosk.staff.attended import UNCONFIRMED, WITNESSED
from kiosk.visit import Visit

REASONS = {
    WITNESSED: ("camera_broken", "cannot_move", "refuses_camera", "not_recognised"),
    UNCONFIRMED: ("cannot_read", "absent", "screen_broken"),
}
REPRESENTATIONS = ("parent", "guardian", "curator", "proxy", "supported")
"""Parents and guardians of minors, curators (Código Civil, 1.634, 1.728, 1.767), proxies (653), supported decision
(1.783-A)."""
NO_PAPER = "none"
_COURT = ("court_order",)
PROOFS = {
    "parent": ("birth_certificate", "identity_with_parents", *_COURT),
    "guardian": ("custody_term", "guardianship_term", *_COURT),
    "curator": ("curatorship_term", *_COURT),
    "proxy": ("public_proxy", "private_proxy"),
    "supported": ("support_term", *_COURT),
}
"""The papers that prove each right."""


@dataclass(frozen=True)
class Wish:
    """An exception with its reason, waiting for a supervisor."""

    name: str
    reason: str


def needs_supervisor(rooms: Rooms, wish: Wish) -> bool:
    """Whether policy wants a supervisor's PIN for it."""
    return wish.name in rooms.policy().staff_supervised


def grant(rooms: Rooms, visit: Visit, wish: Wish, supervisor: str | None) -> None:
    """Let it be so: in the visit, and in the audit chain. Raises StoreUnavailable; then it is not so."""
    if visit.attended is None or (wish.name == WITNESSED and not at_presence(visit)):
        return
    by = supervisor or "none"
    act = Event("staff_exception", visit=visit.id, exception=wish.name, reason=wish.reason, supervisor=by)
    with rooms.store.write() as unit:
        unit.record(act, visit.attended.number)
    others = [one for one in visit.attended.exceptions if one.name != wish.name]
    made = AttendedException.model_validate({"name": wish.name, "reason": wish.reason, "supervisor": supervisor})
    visit.attended.exceptions = [*others, made]
    if wish.name == WITNESSED:
        rooms.presence.stop()
        rooms.presence.discard(visit.evidence)
        visit.evidence, visit.witnessed = [], wish.reason
        visit.answer({"methods": {WITNESSED: "passed"}, "evidence": []})


def at_presence(visit: Visit) -> bool:
    """Whether the camera is asked for just now."""
    return visit.progress is not None and engine.question_at(visit.progress).kind is Kind.PRESENCE
