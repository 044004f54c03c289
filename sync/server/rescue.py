"""Takes in what came on a stick: the same intake as from the line, so that both ways together still keep each once."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sync.envelope import EnvelopeRefused, read_manifest
from sync.protocol import MAX_BATCH_ITEMS, ItemResult, ItemStatus
from sync.rescue import Package, RescueRefused, opened
from sync.server.blobs import BlobStore, Outcome
from sync.server.devices import Device, Devices
from sync.server.intake import Intake


@dataclass(frozen=True)
class TakenIn:
    """What became of a package: the platform's word on each message, and how many files on the stick were damaged."""

    device: int
    results: tuple[ItemResult, ...]
    damaged: int

    def count(self, *statuses: ItemStatus) -> int:
        """Messages that ended in one of these ways."""
        return sum(result.status in statuses for result in self.results)


class Rescue:
    """The platform's door for packages."""

    def __init__(self, devices: Devices, intake: Intake, blobs: BlobStore) -> None:
        self._devices, self._intake, self._blobs = devices, intake, blobs

    def take_in(self, path: Path, *, revoked_too: bool = False) -> TakenIn:
        """Take in a package; a revoked kiosk's only on somebody's word. Raises RescueRefused; then nothing was kept."""
        with opened(path, lambda number: self._devices.key_of(str(number))) as package:
            device = self._devices.get(package.contents.device)
            if self._devices.is_revoked(device.number) and not revoked_too:
                raise RescueRefused(
                    f"O quiosque {device.number} foi revogado. Se você sabe de onde vem o pacote, repita com --revoked."
                )
            damaged, ids = self._envelopes(device, package)
            damaged += self._files(device, package)
        results = self._settled(device, ids)
        for result in self._waited(device):
            if result.id in results:
                results[result.id] = result
        return TakenIn(device.number, tuple(results.values()), damaged)

    def _waited(self, device: Device) -> Iterator[ItemResult]:
        """What waited for a request that has come by now, whichever package or line had brought it, link by link.

        Else nobody would ask for it again: the kiosk that would may be gone, or the packages came in another order.
        """
        waiting = self._intake.waiting(device)
        while waiting:
            results = self._settled(device, waiting)
            yield from results.values()
            still = [result.id for result in results.values() if result.status is ItemStatus.RETRY]
            waiting = still if len(still) < len(waiting) else []

    def _settled(self, device: Device, ids: list[str]) -> dict[str, ItemResult]:
        results: list[ItemResult] = []
        for start in range(0, len(ids), MAX_BATCH_ITEMS):
            results += self._intake.complete(device, ids[start : start + MAX_BATCH_ITEMS])
        return {result.id: result for result in results}

    def _envelopes(self, device: Device, package: Package) -> tuple[int, list[str]]:
        damaged, ids = 0, []
        envelopes = package.envelopes()
        while batch := list(islice(envelopes, MAX_BATCH_ITEMS)):
            whole = [data for data in batch if data is not None]
            damaged += len(batch) - len(whole)
            self._intake.receive(device, whole, bounded=False)
            ids += [id_ for data in whole if (id_ := _id(data))]
        return damaged, ids

    def _files(self, device: Device, package: Package) -> int:
        damaged = 0
        for digest, data in package.blobs():
            size = self._intake.announced(device, digest)
            if data is None or size != len(data):
                damaged += 1
            elif self._put(device, digest, data) is Outcome.WRONG_DIGEST:
                # What had come of it over the line was not it; that is thrown away now, and this is.
                self._put(device, digest, data)
        return damaged

    def _put(self, device: Device, digest: str, data: bytes) -> Outcome:
        upload = self._blobs.upload(device.number, digest, len(data))
        return self._blobs.append(upload, upload.offset, data[upload.offset :])


def _id(data: bytes) -> str:
    try:
        return read_manifest(data).id
    except EnvelopeRefused:
        return ""
