"""How this kiosk is, as it tells the platform with each contact: numbers and states, signed with the device key.

A heartbeat is made when it is sent and never queued: an old one helps nobody. The head of the audit chain goes with it,
so that a chain that is cut or rewritten afterwards no longer fits what the platform holds.
"""

import shutil
from dataclasses import asdict
from datetime import datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from kiosk import told_head
from kiosk.config import Settings
from kiosk.doctor import Check, examine, machine
from kiosk.help import Call
from kiosk.messages import AuditHeadContent, HeartbeatContent, HelpContent, Versions
from kiosk.signing import Purpose, SignedDocument
from kiosk.storage.damage import lying_aside
from sync.protocol import PROTOCOL_VERSION
from sync.station import Station

MIB = 1024 * 1024


def heartbeat(
    station: Station, catalogue: int, clock_offset_s: int | None, *, call: Call | None = None, leaving: bool = False
) -> HeartbeatContent:
    """The kiosk now. `catalogue` is the version in force, 0 when there is none; `call` the open call for help."""
    counts, identity = station.store.counts(), station.identity
    return HeartbeatContent(
        at=station.clock.now(),
        clock_offset_s=clock_offset_s,
        versions=Versions(
            software=_software(),
            protocol=PROTOCOL_VERSION,
            key_ring=identity.key_ring.version,
            policy=identity.policy.version,
            catalogue=catalogue,
        ),
        incarnation=identity.incarnation,
        waiting=counts.waiting,
        incomplete=counts.incomplete,
        quarantined=counts.quarantined,
        oldest_unsent=counts.oldest,
        free_mb=shutil.disk_usage(station.data).free // MIB,
        devices={report.name: report.state.value for report in examine(_devices(station))},
        audit=_audit(station),
        audit_before=_audit_before(station),
        damaged_stores=len(lying_aside(Settings(data=station.data).rescue_folder)),
        help=None if call is None else HelpContent(**asdict(call)),
        leaving=leaving,
        broke_glass=station.store.last_act("staff_break_glass"),
    )


def signed(station: Station, content: HeartbeatContent) -> SignedDocument:
    """The heartbeat as it goes out."""
    return station.identity.signer.sign_document(Purpose.HEARTBEAT, content.model_dump(mode="json"))


def offset_s(platform: datetime, here: datetime) -> int:
    """Whole seconds that a clock which shows `here` is behind the platform's."""
    return round((platform - here).total_seconds())


def _devices(station: Station) -> dict[str, Check]:
    minimum = station.identity.policy.minimum_free_mb
    return {"camera": machine.camera, "clock": machine.clock, "disk": lambda: machine.disk(station.data, minimum)}


def _audit(station: Station) -> AuditHeadContent | None:
    head = station.store.audit_head()
    if head is None:
        return None
    return AuditHeadContent(incarnation=station.identity.incarnation, seq=head.seq, hash=head.hash)


def _audit_before(station: Station) -> AuditHeadContent | None:
    incarnation = station.identity.incarnation
    told = told_head.recall(station.data, incarnation)
    if told is None:
        return None
    return AuditHeadContent(incarnation=incarnation, seq=told.seq, hash=station.store.audit_hash_at(told.seq))


@cache
def _software() -> str:
    try:
        return version("balcao")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return ""
