"""The desk's verbs for the presence check: begin it, give it up for an attendant, and what becomes of its verdict."""

import secrets
from collections.abc import Callable

from kiosk.errors import DeviceFault
from kiosk.events import Event
from kiosk.life.packs import ModelRefused
from kiosk.life.runner import PresenceRunner
from kiosk.life.sight import Image
from kiosk.presence import NotKept, NotProved, Proved
from kiosk.rooms import Rooms
from kiosk.submission import StagedEvidence
from kiosk.views import FieldProblem
from kiosk.visit import Visit

NONCE_BYTES = 16


class PresenceDesk:
    """The part of the desk that proves presence. `portrait` is that of a document, `ask_help` calls somebody."""

    def __init__(
        self,
        rooms: Rooms,
        visit: Callable[[], Visit],
        portrait: Callable[[], Image | None],
        ask_help: Callable[[], None],
    ) -> None:
        self._rooms, self._present, self._portrait, self._ask_help = rooms, visit, portrait, ask_help

    @property
    def _visit(self) -> Visit:
        return self._present()

    def start(self) -> PresenceRunner | None:
        """Begin a presence check; without a usable camera the question says so and offers the attendant."""
        visit = self._visit
        visit.problem = None
        try:
            nonce, policy = secrets.token_bytes(NONCE_BYTES), self._rooms.policy()
            return self._rooms.presence.start(nonce, policy, visit.id, self._portrait())
        except (DeviceFault, ModelRefused):
            visit.problem = FieldProblem("camera_missing")
            self._rooms.store.record(Event("presence_unavailable", visit=visit.id))
            return None

    def cancel(self) -> None:
        """'Prefiro um atendente': stop the camera and call for help; the draft stays."""
        self.stop()
        self._visit.problem = FieldProblem("presence_attended")
        self._ask_help()

    def stop(self) -> None:
        """Close the camera."""
        self._rooms.presence.stop()

    def tick(self) -> bool:
        """Look whether the verdict stands; True when something that is shown has changed."""
        visit = self._visit
        match self._rooms.presence.settle(visit.id, visit.catalogue.catalogue.version):
            case None:
                return False
            case NotKept():
                visit.fail("storage_failed")
            case Proved(evidence):
                self.proved(evidence)
            case NotProved(reason):
                self._failed(reason)
        return True

    def proved(self, evidence: StagedEvidence) -> None:
        """Evidence of presence is in its file: it is the answer."""
        visit = self._visit
        self._rooms.presence.discard(visit.evidence)
        visit.seen_by_camera(evidence)
        self._rooms.store.record(Event("presence_passed", visit=visit.id))
        visit.answer({"methods": evidence.methods, "evidence": [evidence.digest]})

    def _failed(self, reason: str) -> None:
        visit = self._visit
        visit.attempts += 1
        self._rooms.store.record(Event("presence_failed", visit=visit.id, reason=reason))
        if visit.attempts >= self._rooms.policy().life_attempts:
            self.cancel()
        else:
            visit.problem = FieldProblem("presence_again", (("reason", reason),))
