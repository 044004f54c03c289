"""Who may come in: a number, a PIN, and what is said to whoever has them not.

The PIN of a device is made from the first code that came with the signed policy, and replaces it at once. A member that
the policy no longer names comes in no more, nor does anybody when the platform was not heard for too long; only a
technician still does then, by breaking the glass: it stands in the audit chain, and the platform is alerted.

A number that nobody has is refused like any other: it takes as long, and each locks by itself. What is typed there may
be anything, so it is counted under a place that follows from it by the device's secret, and kept nowhere.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from kiosk.config import Policy, Role, StaffMember
from kiosk.events import Event
from kiosk.ports import Clock
from kiosk.secret_code import check_secret
from kiosk.staff import lockout, pin
from kiosk.staff.lockout import Moment, Tries
from kiosk.staff.pin import Credential
from kiosk.storage.staff import StaffShelf
from kiosk.storage.store import Store

NOBODY = "unknown"
"""Who stands in the audit chain for a number that nobody has."""
PLACE_BYTES = 2
"""Numbers that nobody has are counted in 65,536 places: whatever is typed, the store stays small."""


@dataclass(frozen=True)
class Entered:
    """In: the key opens what was sealed to them here."""

    member: StaffMember
    key: X25519PrivateKey = field(repr=False)
    broke_glass: bool = False


@dataclass(frozen=True)
class FirstTime:
    """The first code was right: now a PIN has to be made."""

    member: StaffMember


@dataclass(frozen=True)
class NotIn:
    """Not taken: why (a message key), and seconds until the next try."""

    reason: str
    wait_s: int = 0


Answer = Entered | FirstTime | NotIn


@dataclass(frozen=True)
class _Asked:
    """One try that is under way: the count if it is wrong, and what the store holds to judge it by."""

    after: Tries
    credential: Credential | None = None
    stale: bool = False


class Guard:
    """One device's door for its staff."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        pepper: bytes,
        policy: Callable[[], Policy],
        last_contact: Callable[[], datetime | None],
        boot: str,
    ) -> None:
        self._store, self._clock, self._pepper, self._policy = store, clock, pepper, policy
        self._last_contact, self._boot = last_contact, boot

    def try_pin(self, number: str, typed: str) -> Answer:
        """Come in with a number and a PIN, or a first code. Takes a tenth of a second. Raises StoreUnavailable."""
        member = self._policy().member(number)
        counted = member.number if member else self._place(number)
        asked = self._count(counted, member)
        if isinstance(asked, NotIn):
            return asked
        return self._settle(counted, member, asked, self._judge(member, asked, typed))

    def set_pin(self, member: StaffMember, typed: str) -> Entered | NotIn:
        """Make the PIN of this device. Raises StoreUnavailable."""
        if pin.weak(typed) or check_secret(typed, member.first_code):
            return NotIn("weak")
        credential, key = pin.make(typed, self._pepper, member.number, member.issue)
        with self._store.write() as unit:
            unit.staff.keep_credential(member.number, credential)
            unit.record(Event("staff_pin_set", issue=member.issue), member.number)
        return Entered(member, key)

    def moment(self) -> Moment:
        """Now, by the wall clock and by the machine's own."""
        return Moment(self._clock.now(), self._boot, self._clock.monotonic())

    def knows(self, number: str) -> bool:
        """Whether the policy of now names somebody with this number."""
        return self._policy().member(number) is not None

    def still(self, member: StaffMember) -> bool:
        """Whether the policy still knows this member as they are."""
        return self._policy().member(member.number) == member

    def _count(self, counted: str, member: StaffMember | None) -> _Asked | NotIn:
        """Before anything is judged the try counts as a wrong one, durably: who cuts it short has had it.

        So nobody waits for the store while the PIN is hashed, and those who try side by side have no more tries.
        """
        with self._store.write() as unit:
            tries, now = unit.staff.tries(counted), self.moment()
            wait = lockout.remaining_s(tries, now)
            if wait > 0:
                return NotIn("locked", _seconds(wait))
            after = lockout.failed(tries, now)
            unit.staff.keep_tries(counted, after)
            if member is None:
                return _Asked(after)
            return _Asked(after, unit.staff.credential(member.number), self._stale(unit.staff))

    def _place(self, number: str) -> str:
        keyed = hmac.new(self._pepper, b"balcao/pin/place/v1" + number.encode(), hashlib.sha256)
        return f"{NOBODY}.{keyed.digest()[:PLACE_BYTES].hex()}"

    def _settle(self, counted: str, member: StaffMember | None, asked: _Asked, answer: Answer) -> Answer:
        """Note what came of it; a try that was not wrong is forgotten, unless somebody else has tried meanwhile."""
        who = member.number if member else NOBODY
        wrong = isinstance(answer, NotIn) and answer.reason == "wrong"
        with self._store.write() as unit:
            if not wrong and unit.staff.tries(counted).failures == asked.after.failures:
                unit.staff.keep_tries(counted, Tries())
            if isinstance(answer, NotIn):
                unit.record(Event("staff_refused", reason=answer.reason), who)
            if isinstance(answer, Entered) and answer.broke_glass:
                unit.record(Event("staff_break_glass", reason="stale"), who)
        return NotIn("locked", _seconds(asked.after.lock_s)) if wrong and asked.after.lock_s else answer

    def _judge(self, member: StaffMember | None, asked: _Asked, typed: str) -> Answer:
        if member is None:
            pin.make(secrets.token_hex(4), self._pepper, NOBODY, 0)  # a wrong number takes as long as a wrong PIN
            return NotIn("wrong")
        credential = asked.credential
        if credential is None or credential.issue != member.issue:
            known = check_secret(typed, member.first_code)
            return NotIn("wrong") if not known else NotIn("stale") if asked.stale else FirstTime(member)
        key = pin.unlock(credential, typed, self._pepper, member.number)
        if key is None:
            return NotIn("wrong")
        if asked.stale and member.role is not Role.TECHNICIAN:
            return NotIn("stale")
        return Entered(member, key, broke_glass=asked.stale)

    def _stale(self, shelf: StaffShelf) -> bool:
        """Whether the platform was last heard too long ago; a clock set back gains nothing."""
        now = self._clock.now()
        heard, seen = _read(shelf.note("heard"), now), _read(shelf.note("seen"), now)
        told = self._last_contact()
        if told is not None and told != heard:
            heard, seen = told, now
        seen = max(seen, now)
        shelf.keep_note("heard", heard.isoformat())
        shelf.keep_note("seen", seen.isoformat())
        return seen - heard > timedelta(hours=self._policy().staff_offline_h)


def _read(text: str, otherwise: datetime) -> datetime:
    return datetime.fromisoformat(text) if text else otherwise


def _seconds(wait: float) -> int:
    return int(-(-wait // 1))
