"""A real store with a door for the staff."""

import pytest

from kiosk.config import Policy, Role, StaffMember
from kiosk.secret_code import hash_code
from kiosk.staff.guard import Guard
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY, ManualClock

PEPPER = bytes(range(32, 64))
CODE = hash_code("53172049")
ANA = StaffMember(number="1001", name="Ana Prado", role=Role.ATTENDANT, first_code=CODE)
RUI = StaffMember(number="1002", name="Rui Teles", role=Role.SUPERVISOR, first_code=CODE)
TECH = StaffMember(number="1003", name="Lia Matos", role=Role.TECHNICIAN, first_code=CODE)


class Door:
    """The door, and everything around it that a test moves."""

    def __init__(self, folder) -> None:
        self.clock = ManualClock()
        self.clock.ticks = 100.0
        self.folder, self.boot, self.heard = folder, "boot-a", self.clock.now()
        self.policy = Policy(staff=(ANA, RUI, TECH))
        self.open()

    def open(self) -> None:
        self.store = Store.open(self.folder, KEY, self.clock)
        self.guard = Guard(self.store, self.clock, PEPPER, lambda: self.policy, lambda: self.heard, self.boot)

    def reboot(self, seconds_off: float = 0.0) -> None:
        self.store.close()
        self.clock.pass_by(seconds_off)
        self.clock.ticks, self.boot = 1.0, self.boot + "+"
        self.open()

    def acts(self) -> list[tuple[str, str]]:
        return [(entry.event, entry.actor) for entry in self.store.audit_entries()]


@pytest.fixture
def door(tmp_path):
    one = Door(tmp_path / "store")
    yield one
    one.store.close()
