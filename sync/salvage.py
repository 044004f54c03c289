"""Saves what a damaged database still holds: into a rescue package, and back into the queue of a fresh one.

Messages are found by their beginning and believed by their own digests and the device's signature, not by the database.
First the package is written, then the database put aside, then a fresh one opened (under a new incarnation, so that no
number repeats), then what the package holds is queued again. A power cut anywhere in between only repeats a step:
packages are looked at with every start, and what is queued or delivered already stays as it is. Last come the staff's
PINs and parked visits (`kiosk.storage.inheritance`).
"""

import hashlib
import shutil
from collections.abc import Container, Iterator
from contextlib import suppress
from pathlib import Path

from kiosk import protocol_number
from kiosk.config import Settings
from kiosk.errors import StoreUnavailable
from kiosk.events import Event
from kiosk.identity import Identity
from kiosk.messages import MessageKind
from kiosk.ports import Clock, Sealed
from kiosk.storage import damage, inheritance
from kiosk.storage.blobs import FOLDER as BLOBS
from kiosk.storage.damage import Saved
from kiosk.storage.lineage import open_store
from kiosk.storage.outbox import NewItem
from kiosk.storage.salvage import Chain, Remains
from kiosk.storage.store import Store
from kiosk.storage.turn import one_at_a_time
from kiosk.submission import RATING_URGENCY, REQUEST_URGENCY
from sync import rescue
from sync.envelope import MAGIC, EnvelopeRefused, Manifest, cut_to_size, read_manifest, verify_manifest


def open_or_rescue(settings: Settings, identity: Identity, clock: Clock) -> Store:
    """Open the store for visits; where it is damaged, save what can be saved and open a fresh one.

    Raises StoreUnavailable for anything else than damage, and when nothing can be written.
    """
    saved = None
    try:
        if damage.is_marked(settings.store_folder):
            raise StoreUnavailable("O banco de dados está danificado.", cause="corrupt")
        store = open_store(settings.store_folder, identity, clock)
    except StoreUnavailable as error:
        if not damage.is_damage(error):
            raise
        # Nobody else may open it meanwhile: SQLite folds in or throws away a log when it closes a database.
        with one_at_a_time(settings.store_folder):
            saved = _set_right(settings, identity, clock)
        store = open_store(settings.store_folder, identity, clock)
    try:
        for package in packages(settings):
            with suppress(rescue.RescueRefused):  # damaged since: it stays, and so does the word to staff
                put_back(store, identity, package)
        inheritance.take_over(store, settings.rescue_folder, identity.database_key)
    except BaseException:
        store.close()
        raise
    if saved is not None:
        store.record(Event("store_rescued", saved=saved.saved, broken=saved.broken))
    return store


def packages(settings: Settings) -> list[Path]:
    """The rescue packages that were saved from damaged databases, oldest first."""
    return sorted(settings.rescue_folder.glob(f"*{rescue.SUFFIX}"))


def _set_right(settings: Settings, identity: Identity, clock: Clock) -> Saved:
    folder, out = settings.store_folder, settings.rescue_folder
    made_at = clock.now()
    name = f"{made_at:%Y%m%dT%H%M%S%fZ}"
    aside = out / f"{damage.ASIDE}{name}"
    try:
        aside.mkdir(mode=0o700, parents=True)
        remains = Remains(folder, identity.database_key)
        chains, broken = _messages(remains, identity)
        saved = Saved(len(chains), broken)
        damage.tell(aside, saved)
        if chains:
            unsent = _unsent(remains, [chain for _, chain in sorted(chains, key=lambda one: one[0])], folder / BLOBS)
            package = out / f"resgate-quiosque-{identity.device}-{name}{rescue.SUFFIX}"
            rescue.write(package, identity.device, identity.signer, made_at.isoformat(), unsent)
        damage.put_aside(folder, aside)
        # What is in the package now need not lie in the damaged file too, where no receipt would remove it.
        left = Remains(aside, identity.database_key)
        for _, chain in chains:
            left.wipe(chain)
    except OSError as error:
        told = "O banco de dados está danificado e não há onde salvar o que resta."
        raise StoreUnavailable(told, cause="full") from error
    return saved


def _messages(remains: Remains, identity: Identity) -> tuple[list[tuple[tuple[int, int], Chain]], int]:
    """Place in the order of submission, and pages, of each whole message; and how many are not whole."""
    found: dict[str, tuple[tuple[int, int], Chain]] = {}
    broken = 0
    for chain in remains.chains(MAGIC):
        try:
            data = cut_to_size(remains.read(chain))
            manifest = verify_manifest(data, identity.signer.public)
        except EnvelopeRefused:
            broken += 1
        else:
            found[hashlib.sha256(data).hexdigest()] = ((manifest.incarnation, manifest.sequence), chain)
    return list(found.values()), broken


def _unsent(remains: Remains, chains: list[Chain], blobs: Path) -> Iterator[rescue.Unsent]:
    for chain in chains:
        data = cut_to_size(remains.read(chain))
        files = (blobs / digest for digest, _ in read_manifest(data).blobs)
        yield rescue.Unsent(data, tuple(file for file in files if file.is_file()))


def put_back(store: Store, identity: Identity, package: Path) -> None:
    """Queue again what a package holds and what is neither queued nor delivered."""
    known = {row.digest for row in store.receipts()} | {item.digest for item in store.items()}
    with rescue.opened(package, lambda _: identity.signer.public) as opened:
        wanted = [listed.digest for listed in opened.contents.envelopes if listed.digest not in known]
        if not wanted:
            return
        for digest, data in opened.blobs():
            if data is not None:
                store.blobs.stage(Sealed(data, digest))
        messages = [data for data in opened.envelopes() if data and hashlib.sha256(data).hexdigest() in wanted]
    newest = max((read_manifest(data).sequence for data in messages), default=0)
    with store.write() as unit:
        for data in messages:
            manifest = read_manifest(data)
            unit.put_back(_item(data, manifest, identity), manifest.incarnation)
            # Whose receipt was seen is not in the envelope. Only the last one may have been on its way to the screen.
            if manifest.sequence != newest:
                unit.mark_shown(manifest.id)


def _item(data: bytes, manifest: Manifest, identity: Identity) -> NewItem:
    request = manifest.kind is MessageKind.REQUEST
    number = (identity.policy.protocol_prefix, manifest.device, manifest.incarnation, manifest.sequence)
    return NewItem(
        kind=manifest.kind,
        id=manifest.id,
        chain=manifest.chain,
        sequence=manifest.sequence,
        protocol=protocol_number.make(*number) if request else "",
        digest=hashlib.sha256(data).hexdigest(),
        data=data,
        blobs=manifest.blobs,
        urgency=RATING_URGENCY if manifest.kind is MessageKind.RATING else REQUEST_URGENCY,
    )


def sweep(settings: Settings, store: Store, identity: Identity) -> None:
    """Remove packages of which the platform has everything, and the damaged databases that hold nothing else."""
    waiting = packages(settings)
    if not waiting and not damage.lying_aside(settings.rescue_folder):
        return
    delivered = {row.digest for row in store.receipts()}
    for package in waiting:
        if _has_arrived(package, identity, delivered):
            package.unlink()
    if not packages(settings):
        for place, saved in damage.lying_aside(settings.rescue_folder).items():
            if saved.broken == 0 and inheritance.asked(place):
                shutil.rmtree(place)


def _has_arrived(package: Path, identity: Identity, delivered: Container[str]) -> bool:
    try:
        with rescue.opened(package, lambda _: identity.signer.public) as opened:
            return all(listed.digest in delivered for listed in opened.contents.envelopes)
    except rescue.RescueRefused:  # damaged since: nobody can say
        return False
