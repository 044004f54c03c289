"""What the store keeps of the staff: PINs, wrong tries, parked visits, numbers of the day."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Row, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from kiosk.staff.lockout import Moment, Tries
from kiosk.staff.pin import Credential
from kiosk.storage.tables import mark, metadata, parked, pin_tries, shift, staff

MS = 1000


@dataclass(frozen=True)
class ParkedVisit:
    """A visit that rests, sealed. `keys` holds its content key, wrapped for each who may open it, by number."""

    id: str
    owner: str
    person: str
    """Keyed hash of the CPF, hex; empty where none was given."""
    parked_at: datetime
    expires_at: datetime
    blobs: tuple[str, ...]
    """Digests of the sealed evidence that belongs to it."""
    keys: Mapping[str, str] = field(repr=False)
    sealed: bytes = field(repr=False)


@dataclass(frozen=True)
class Tally:
    """What a desk did for one service on one day."""

    service: str
    visits: int
    seconds: int
    rated: int
    stars: int


class StaffShelf:
    """The staff's rows, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def credential(self, number: str) -> Credential | None:
        """The PIN of a number."""
        row = self._connection.execute(select(staff).where(staff.c.number == number)).one_or_none()
        return None if row is None else Credential(row.issue, row.salt, row.verifier, row.public, row.wrapped)

    def keep_credential(self, number: str, credential: Credential) -> None:
        """Keep a PIN; it replaces the one before."""
        values = asdict(credential)
        put = upsert(staff).values(number=number, **values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["number"], set_=values))

    def public_keys(self) -> dict[str, bytes]:
        """The public halves of this device's staff, by number."""
        return {row.number: row.public for row in self._connection.execute(select(staff.c.number, staff.c.public))}

    def tries(self, number: str) -> Tries:
        """Wrong PINs in a row."""
        row = self._connection.execute(select(pin_tries).where(pin_tries.c.number == number)).one_or_none()
        if row is None:
            return Tries()
        return Tries(row.failures, row.lock_ms / MS, Moment(row.locked_at, row.boot, row.since_boot_ms / MS))

    def keep_tries(self, number: str, tries: Tries) -> None:
        """Keep the count; none at all is forgotten."""
        self._connection.execute(delete(pin_tries).where(pin_tries.c.number == number))
        if tries.failures:
            row = {
                "number": number,
                "failures": tries.failures,
                "lock_ms": round(tries.lock_s * MS),
                "locked_at": tries.locked.wall,
                "boot": tries.locked.boot,
                "since_boot_ms": round(tries.locked.since_boot * MS),
            }
            self._connection.execute(insert(pin_tries).values(row))

    def note(self, name: str) -> str:
        """A small fact, or empty."""
        found = self._connection.execute(select(mark.c.value).where(mark.c.name == f"staff.{name}"))
        return str(found.scalar_one_or_none() or "")

    def keep_note(self, name: str, value: str) -> None:
        """Keep a small fact."""
        put = upsert(mark).values(name=f"staff.{name}", value=value)
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    # Parked visits

    def park(self, visit: ParkedVisit) -> None:
        """Keep a parked visit; one of the same id is replaced."""
        self.unpark(visit.id)
        self._connection.execute(insert(parked).values({**asdict(visit), "blobs": list(visit.blobs)}))

    def unpark(self, id_: str) -> None:
        """Remove a parked visit."""
        self._connection.execute(delete(parked).where(parked.c.id == id_))

    def parked(self) -> list[ParkedVisit]:
        """All of them, oldest first."""
        return [_parked(row) for row in self._connection.execute(select(parked).order_by(parked.c.parked_at))]

    def inherit(self, table: str, record: Mapping[str, object]) -> None:
        """A row of an earlier database, as it lay there; what stands here already goes before it."""
        names = [name for name in record if name in metadata.tables[table].c]
        places = ", ".join("?" for _ in names)
        put = f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({places})"  # noqa: S608
        self._connection.exec_driver_sql(put, tuple(record[name] for name in names))

    # Numbers of the day

    def count(self, day: str, service: str, seconds: int, stars: int) -> None:
        """One visit more."""
        first = {"visits": 1, "seconds": seconds, "rated": int(stars > 0), "stars": stars}
        put = upsert(shift).values(day=day, service=service, **first)
        more = {name: shift.c[name] + value for name, value in first.items()}
        self._connection.execute(put.on_conflict_do_update(index_elements=["day", "service"], set_=more))
        self._connection.execute(delete(shift).where(shift.c.day < day))

    def tallies(self, day: str) -> list[Tally]:
        """The day's numbers, by service."""
        rows = self._connection.execute(select(shift).where(shift.c.day == day).order_by(shift.c.visits.desc()))
        return [Tally(row.service, row.visits, row.seconds, row.rated, row.stars) for row in rows]


def parked_blobs(connection: Connection) -> set[str]:
    """Every sealed file that a parked visit needs."""
    return {digest for row in connection.execute(select(parked.c.blobs)) for digest in row.blobs}


def _parked(row: Row[tuple[object, ...]]) -> ParkedVisit:
    return ParkedVisit(
        row.id, row.owner, row.person, row.parked_at, row.expires_at, tuple(row.blobs), row.keys, row.sealed
    )
