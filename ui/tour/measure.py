"""What a tour finds out afterwards: what the kiosk's disk still holds, and what the platform really got.

Nothing here asks the kiosk or its sync process: their files are read, and the platform's copy is opened with its own
key.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.errors import Refused
from kiosk.evidence import read_evidence
from kiosk.flow import engine, fields, standard
from kiosk.flow.definition import Kind, Question
from kiosk.flow.engine import Progress
from kiosk.flow.position import Position
from kiosk.identity import Identity
from kiosk.messages import MessageKind, RequestContent
from kiosk.pages.pdf import read_pdf
from kiosk.signing import KeyRing, Purpose
from kiosk.storage.residue import find, probes_of
from kiosk.storage.store import Store
from sync.envelope import hidden_parts
from sync.server.platform import Platform

SHORTEST_PROBE = 5
"""Shorter texts turn up anywhere by chance."""
FREE_KINDS = {Kind.TEXT, Kind.LONG_TEXT, Kind.CPF, Kind.CNPJ, Kind.PHONE, Kind.EMAIL}
FAR_AHEAD = timedelta(days=3650)
MOST_ITEMS = 1000
MOST_BYTES = 1 << 30


@dataclass(frozen=True)
class Queued:
    """The request as it waits in the kiosk: its id and all its sealed bytes, blobs included."""

    id: str
    sealed: tuple[bytes, ...]

    @property
    def probes(self) -> list[bytes]:
        """Windows of everything in it that only the platform can read."""
        return [probe for piece in self.sealed for part in hidden_parts(piece) for probe in probes_of(part)]


class KioskDisk:
    """The kiosk's data folder as somebody sees it who holds the disk and the database key."""

    def __init__(self, data: Path) -> None:
        self._settings = Settings(data)
        self._identity = Identity.load(self._settings.identity_folder)

    def queued(self, protocol: str) -> Queued | None:
        """The request of a protocol number while it waits; None when it is not in the queue."""
        store = self._look()
        try:
            due = store.due(SystemClock().now() + FAR_AHEAD, MOST_ITEMS, MOST_BYTES)
            for item in due:
                if item.protocol == protocol and item.kind is MessageKind.REQUEST:
                    blobs = tuple(store.open_blob(digest).read_bytes() for digest, _ in item.blobs)
                    return Queued(item.id, (item.data, *blobs))
            return None
        finally:
            store.close()

    def delivered(self, request: str) -> bool:
        """Whether the platform's receipt has come and the queue is empty."""
        store = self._look()
        try:
            return any(row.id == request for row in store.receipts()) and not store.items()
        finally:
            store.close()

    def receipt_holds(self, request: str, root: bytes) -> bool:
        """Whether the receipt that the kiosk kept was signed by a receipt key of the platform with that root key."""
        store = self._look()
        try:
            row = next(row for row in store.receipts() if row.id == request)
        finally:
            store.close()
        ring = KeyRing.read(self._identity.enrolled.key_ring_document, root)
        return ring.read_document(row.document, Purpose.RECEIPT)["id"] == request

    def found(self, probes: list[bytes]) -> bool:
        """Whether any probe is in a page, a free page, a frame of the log, or a file anywhere in the folder."""
        if find(self._settings.store_folder, self._identity.database_key, probes):
            return True
        return any(_holds(path.read_bytes(), probes) for path in self._settings.data.rglob("*") if path.is_file())

    def mishaps(self) -> list[str]:
        """What nobody foresaw, by kind and place, from the logs of the kiosk's processes."""
        lines = [
            line
            for file in sorted(self._settings.log_folder.glob("*.jsonl"))
            for line in file.read_text("utf-8").splitlines()
        ]
        read = [told for line in lines if (told := json.loads(line))["event"] == "unexpected_error"]
        return [f"{told['error']} ({told['place']})" for told in read]

    def _look(self) -> Store:
        return Store.look(self._settings.store_folder, self._identity.database_key, SystemClock())


def _holds(content: bytes, probes: list[bytes]) -> bool:
    return any(probe in content for probe in probes)


class PlatformCopy:
    """What the platform holds of one request, opened with its own key."""

    def __init__(self, folder: Path, request: str) -> None:
        self._platform = Platform.open(folder)
        self.request: RequestContent = self._platform.open_request(request)
        self._start = self._first_question()

    @property
    def root(self) -> bytes:
        """The platform's root public key."""
        return self._platform.keys.root_public

    @property
    def evidence_frames(self) -> int:
        """Key frames in the evidence that came with it."""
        digests = self.request.presence.evidence if self.request.presence else ()
        return sum(len(read_evidence(self._platform.open_evidence(digest)).manifest.frames) for digest in digests)

    @property
    def document_pages(self) -> int:
        """Pages in the documents that came with it, each opened and read as a PDF."""
        blobs = [value["blob"] for value in self._made(Kind.DOCUMENT)]
        return sum(len(read_pdf(self._platform.open_evidence(blob))) for blob in blobs)

    @property
    def signed(self) -> list[str]:
        """How each signature was given: drawn, or by keys."""
        return [str(value["how"]) for value in self._made(Kind.SIGNATURE)]

    def _made(self, kind: Kind) -> list[dict[str, Any]]:
        answers = ((str(Position(one.question, one.group, one.item)), one.value) for one in self.request.answers)
        return [value for target, value in answers if value is not None and self._kind(target) is kind]

    def matches(self, typed: Mapping[str, Any]) -> bool:
        """Whether it says what was typed, all of it, and nothing that was not."""
        return dict(self._told()) == dict(self._meant(typed))

    def plain_probes(self, typed: Mapping[str, Any]) -> list[bytes]:
        """What was written freely, in the spellings that memory and files use."""
        meant = dict(self._meant(typed))
        texts = {value for target, value in meant.items() if self._kind(target) in FREE_KINDS}
        texts |= {str(typed[target]) for target in meant if self._kind(target) in FREE_KINDS and typed.get(target)}
        return [
            text.encode(encoding)
            for text in texts
            if isinstance(text, str) and len(text) >= SHORTEST_PROBE
            for encoding in ("utf-8", "utf-16-le")
        ]

    def _told(self) -> Iterator[tuple[str, Any]]:
        for answer in self.request.answers:
            target = str(Position(answer.question, answer.group, answer.item))
            if self._kind(target) in (Kind.DOCUMENT, Kind.SIGNATURE) and answer.value is not None:
                continue  # made on the spot: `document_pages` and `signed` say what came of them
            if self._kind(target) not in (Kind.PRESENCE, Kind.CONSENT, Kind.INFORMATION):
                yield target, answer.value

    def _meant(self, typed: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        today = standard.context(self.request.started_at)["today"]
        for target, raw in typed.items():
            value = None if raw is None else fields.parse(self._question(target), raw, today)
            yield target, value

    def _kind(self, target: str) -> Kind:
        return self._question(target).kind

    def _question(self, target: str) -> Question:
        return engine.question_at(self._start, Position.parse(target))

    def _first_question(self) -> Progress:
        offered = self._platform.catalogues.offered(self.request.catalogue_version, self.request.service)
        if offered is None:
            raise Refused("A plataforma não conhece o serviço que este pedido nomeia.")
        return engine.start(offered.flow, standard.context(self.request.started_at))

    def close(self) -> None:
        """Let the platform's files go."""
        self._platform.close()
