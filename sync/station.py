"""One kiosk as the sync process sees it: its folder, store, identity, clock, and where it notes what happened."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.events import Event
from kiosk.identity import Identity
from kiosk.ports import Clock
from kiosk.storage.store import Store


@dataclass(frozen=True)
class Station:
    """What everything here works on. `log` writes one event of the list in `assets/events.toml`."""

    data: Path
    store: Store
    identity: Identity
    clock: Clock
    log: Callable[[Event], None]

    def note(self, *events: Event) -> None:
        """Log events; the audited ones are in the audit chain, in one commit, before this returns."""
        audited = [event for event in events if event.listing.audit]
        if audited:
            self.store.note(audited)
        for event in events:
            self.log(event)
