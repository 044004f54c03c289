"""What is new at the platform: its keys, its policy, its catalogue. Asking is also how the line is watched.

The kiosk says how it is, and the answer brings a key ring that only our platform's root can have signed: so it tells
the platform from a stranger who answers everything. Whatever does not hold is left alone: what is in force stays.
"""

from collections.abc import Callable
from contextlib import suppress
from random import Random

from pydantic import ValidationError

from kiosk import told_head
from kiosk.catalogue.store import CatalogueStore
from kiosk.config import Settings
from kiosk.errors import BalcaoError, Refused, SignatureRefused, StoreUnavailable
from kiosk.events import Event
from kiosk.evidence.nonce import Nonce, bearer, statement
from kiosk.help import Call, UnitCall, read_call, write_unit_calls
from kiosk.identity import IdentityDamaged
from kiosk.messages import AuditHeadContent
from kiosk.nonces import NoncePool
from kiosk.signing import KeyRing, Purpose, SignedDocument, verify
from kiosk.storage.audit import AuditHead
from sync.answers import NoAnswer, Silence
from sync.backoff import wait_s
from sync.download import Download
from sync.heartbeat import heartbeat, offset_s, signed
from sync.protocol import CatalogueNews, Contact, PlatformNews, SignedJson
from sync.station import Station
from sync.transport import Transport

NO_ROOM_REST_S = 600.0
"""How long a catalogue for which the disk has no room is left alone."""
LONGEST_CATALOGUE_S = 600.0
"""How rarely one is asked for that does not come over a line which is there."""


class News:
    """Makes contact, and installs what is signed and newer."""

    def __init__(self, station: Station, transport: Transport, catalogues: CatalogueStore, rng: Random) -> None:
        self._station, self._transport, self._catalogues = station, transport, catalogues
        self._download = Download(transport, station.data / "catalogue")
        self._identity, self._clock = station.identity, station.clock
        self._nonces = NoncePool(Settings(station.data).nonces_folder)
        self._offset_s: int | None = None
        self._wanted: CatalogueNews | None = None
        self._refused, self._rng = "", rng
        self._refused_papers: dict[str, str] = {}
        """Of the papers that the last contact brought, those that do not hold, and why."""
        self._tries, self._not_before = 0, 0.0
        self._told: Call | None = None
        self._head: AuditHeadContent | None = None

    def fetch(self, *, leaving: bool = False) -> NoAnswer | None:
        """Say how we are and take what is new; None when our platform answered, whatever was new."""
        in_force = self._version()
        call = read_call(self._station.data)
        content = heartbeat(self._station, in_force, self._offset_s, call=call, leaving=leaving)
        document = signed(self._station, content)
        said = SignedJson.model_validate(document.to_json())
        answer = self._transport.contact(Contact(heartbeat=said, nonces_wanted=self._nonces.wanted()))
        if isinstance(answer, NoAnswer):
            return answer
        self._offset_s = offset_s(answer.platform_time, self._station.clock.now())
        failure = self._keys(answer)
        if failure is None:
            self._told = call
            self._keep_head(content.audit)
            self._unit_calls(answer)
            self._policy(answer)
            self._keep_nonces(answer)
            self._wanted = _newer(answer.catalogue, in_force)
        return failure

    @property
    def told(self) -> str:
        """The call for help (its id) that the platform has heard of; empty when there is none."""
        return self._told.id if self._told else ""

    def call_changed(self) -> bool:
        """Whether the platform's word of help at this kiosk is no longer so: worth a contact before its time."""
        return read_call(self._station.data) != self._told

    def bring_catalogue(self) -> NoAnswer | None:
        """Fetch the newer catalogue that the platform spoke of, if it did; a cut line goes on another time.

        Apart from `fetch`, because it may be large and can wait: what citizens have submitted goes first.
        """
        if self._wanted is None or self._wanted.digest == self._refused or self._clock.monotonic() < self._not_before:
            return None
        try:
            before = self._download.come(self._wanted)
            package = self._download.fetch(self._wanted)
            if isinstance(package, NoAnswer):
                self._tries = 1 if self._download.come(self._wanted) > before else self._tries + 1
                self._rest(wait_s(self._tries, LONGEST_CATALOGUE_S, self._rng, package.retry_after_s))
                return package
            self._install_catalogue(package, self._wanted.digest)
        except (OSError, StoreUnavailable):
            # A full disk: what citizens have submitted goes on, and makes room.
            self._rest(NO_ROOM_REST_S)
            return None
        self._wanted, self._tries = None, 0
        return None

    def _rest(self, seconds: float) -> None:
        self._not_before = self._clock.monotonic() + seconds

    def _keep_head(self, audit: AuditHeadContent | None) -> None:
        """The platform has heard of this head: a chain that does not hold it was changed."""
        if audit is None or audit == self._head:
            return
        with suppress(OSError):  # a full disk: what is told next is kept then
            told_head.remember(self._station.data, audit.incarnation, AuditHead(audit.seq, audit.hash))
            self._head = audit

    def _version(self) -> int:
        catalogue = self._catalogues.current(self._identity.key_ring)
        return 0 if catalogue is None else catalogue.version

    def _keys(self, news: PlatformNews) -> NoAnswer | None:
        try:
            document = SignedDocument.from_json(news.key_ring.model_dump())
            KeyRing.read(document, self._identity.enrolled.root_public)
        except (SignatureRefused, ValueError, KeyError):
            return NoAnswer(Silence.STRANGER, "o chaveiro não é o da nossa plataforma")
        if self._installed("keys", lambda: self._identity.update_key_ring(document)):
            self._station.note(Event("keys_accepted", version=self._identity.key_ring.version))
        return None

    def _unit_calls(self, news: PlatformNews) -> None:
        told = (
            UnitCall(one.kiosk, one.name, Call(one.id, one.asked_at, one.stage, one.nobody_came)) for one in news.calls
        )
        write_unit_calls(self._station.data, tuple(told))

    def _policy(self, news: PlatformNews) -> None:
        said = news.policy.model_dump()
        if self._installed("policy", lambda: self._identity.update_policy(SignedDocument.from_json(said))):
            self._station.note(Event("policy_accepted", version=self._identity.policy.version))

    def _keep_nonces(self, news: PlatformNews) -> None:
        """Those that a nonce key of the ring signed for this device; any other is dropped."""
        made_for = bearer(self._identity.device)
        keys = self._identity.key_ring.of(Purpose.NONCE).values()
        for offer in news.nonces:
            nonce = Nonce(bytes.fromhex(offer.value), "platform", bytes.fromhex(offer.signature))
            if any(verify(key, nonce.signature, statement(nonce.value, made_for)) for key in keys):
                with suppress(OSError):  # a full disk: the device makes its own
                    self._nonces.put(nonce)

    def _install_catalogue(self, package: bytes, digest: str) -> None:
        try:
            catalogue = self._catalogues.accept_bytes(package, self._identity.key_ring)
        except StoreUnavailable:
            raise
        except BalcaoError as error:
            # Remembered, so that the same package is not fetched again with each contact.
            self._refused = digest
            self._station.note(Event("catalogue_refused", cause=error.key))
        else:
            self._station.note(Event("catalogue_accepted", version=catalogue.version))

    def _installed(self, paper: str, install: Callable[[], bool]) -> bool:
        try:
            done = self._station.store.with_room(install)
            self._refused_papers.pop(paper, None)
            return done
        except (Refused, SignatureRefused) as error:
            self._note_refused(paper, error.key)
        except ValidationError:
            # Signed, but of a form that this program does not know yet: the one in force stays.
            self._note_refused(paper, "unknown_form")
        except (OSError, IdentityDamaged):
            pass  # a full disk, or one that does not give back what was just written: it comes with the next contact
        return False

    def _note_refused(self, paper: str, cause: str) -> None:
        # Once: a platform that offers it with each contact would else fill the trail.
        if self._refused_papers.get(paper) != cause:
            self._refused_papers[paper] = cause
            self._station.note(Event("answer_refused", cause=cause))


def _newer(news: CatalogueNews | None, in_force: int) -> CatalogueNews | None:
    return news if news is not None and news.version > in_force else None
