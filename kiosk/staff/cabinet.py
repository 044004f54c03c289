"""The cabinet of parked visits: put in, found, taken out, handed on; what is too old leaves it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.config import Policy, Role
from kiosk.errors import StoreUnavailable
from kiosk.events import Event
from kiosk.rooms import Rooms
from kiosk.staff import clock_steps, parking
from kiosk.staff.draft import SavedVisit, save
from kiosk.staff.session import Session
from kiosk.storage.staff import ParkedVisit, StaffShelf
from kiosk.visit import Visit


@dataclass(frozen=True)
class Draft:
    """A parked visit that this session may open. `own`: they parked it, or it was handed to them."""

    parked: ParkedVisit
    saved: SavedVisit
    own: bool


class Cabinet:
    """One device's parked visits."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def put(self, visit: Visit, session: Session) -> None:
        """Park a visit, durably. Raises StoreUnavailable; then nothing has happened."""
        saved, policy = save(visit), self._rooms.policy()
        owner = session.member.number
        with self._rooms.store.write() as unit:
            readers = _readers(unit.staff.public_keys(), policy, owner)
            tag = parking.person_tag(self._rooms.pepper, saved.cpf)
            now, kept = self._in_step(unit.staff), timedelta(hours=policy.parked_h)
            unit.staff.park(parking.seal(saved, owner, tag, readers, now, kept))
            unit.record(Event("visit_parked", visit=visit.id), owner)

    def drafts(self, session: Session) -> list[Draft]:
        """What this session may open, oldest first. Raises StoreUnavailable where it cannot even be read."""
        rows = self._rooms.store.parked()
        number = session.member.number
        opened = ((row, parking.open_parked(row, number, session.key)) for row in rows)
        return [Draft(row, saved, row.owner == number) for row, saved in opened if saved is not None]

    def of_person(self, cpf: str, drafts: list[Draft]) -> list[Draft]:
        """Those of one CPF."""
        tag = parking.person_tag(self._rooms.pepper, cpf)
        return [draft for draft in drafts if draft.parked.person == tag]

    def take(self, draft: Draft, session: Session, reason: str) -> None:
        """It goes on. What was parked stays until its request is sent, it is given up or parked anew: a power cut in
        between costs no more than was written since. Raises StoreUnavailable.
        """
        with self._rooms.store.write() as unit:
            unit.record(Event("visit_resumed", visit=draft.parked.id, reason=reason), session.member.number)

    def give_up(self, visit: str) -> None:
        """One that had gone on was ended without a request. Where the store cannot be written it is here again."""
        with suppress(StoreUnavailable), self._rooms.store.write() as unit:
            unit.staff.unpark(visit)

    def colleagues(self, session: Session) -> dict[str, str]:
        """Who else of the counter has a PIN on this device: names by number."""
        with self._rooms.store.write() as unit:
            here = unit.staff.public_keys()
        staff = self._rooms.policy().staff
        serving = (one for one in staff if one.number in here and one.role is not Role.TECHNICIAN)
        return {one.number: one.name for one in serving if one.number != session.member.number}

    def hand_over(self, session: Session, to: str) -> int:
        """Reseal this session's own visits to a colleague; how many. All in one commit."""
        own = [draft.parked for draft in self.drafts(session) if draft.own]
        number, policy = session.member.number, self._rooms.policy()
        with self._rooms.store.write() as unit:
            readers = _readers(unit.staff.public_keys(), policy, to)
            for parked in own:
                given = parking.reseal(parked, number, session.key, to, readers)
                if given is not None:
                    unit.staff.park(given)
                    unit.record(Event("visit_handed_over", visit=parked.id, to=to), number)
        return len(own)

    def expire(self) -> bool:
        """What is too old goes. False where the store cannot be written: then it is still there."""
        try:
            with self._rooms.store.write() as unit:
                now = self._in_step(unit.staff)
                gone = [row for row in unit.staff.parked() if row.expires_at <= now]
                for row in gone:
                    unit.staff.unpark(row.id)
                    unit.record(Event("visit_expired", visit=row.id))
        except StoreUnavailable:
            return False
        self._rooms.store.blobs.discard(*(digest for row in gone for digest in row.blobs))
        return True

    def _in_step(self, shelf: StaffShelf) -> datetime:
        """Now. Where the clock was set since the last look, what waits goes along with it."""
        now, before = self._rooms.guard.moment(), clock_steps.read(shelf.note("looked"))
        shelf.keep_note("looked", clock_steps.written(now))
        by = clock_steps.step(before, now) if before is not None else timedelta()
        for row in shelf.parked() if by else ():
            shelf.park(replace(row, parked_at=row.parked_at + by, expires_at=row.expires_at + by))
        return now.wall


def _readers(keys: Mapping[str, bytes], policy: Policy, owner: str) -> dict[str, bytes]:
    """Whom a visit is sealed to: its owner, and every supervisor of this device, who takes it over where one must."""
    supervisors = {one.number for one in policy.staff if one.role is Role.SUPERVISOR}
    return {number: public for number, public in keys.items() if number == owner or number in supervisors}
