"""How a kiosk joins a platform: a one-time token, a claim signed with the device's own key, and papers to check.

The token carries the fingerprint of the platform's root key. The key ring that comes back must hold that root and be
signed by it; everything else must be signed by a key of that ring. Claiming again with the same key succeeds: whoever
lost the answer just repeats it.
"""

import json
import platform as machine
from pathlib import Path

import httpx
from pydantic import BaseModel

from kiosk.catalogue.store import CatalogueStore
from kiosk.config import Settings
from kiosk.enrolment import EnrolmentRecord
from kiosk.errors import Refused, SignatureRefused
from kiosk.events import Event
from kiosk.identity import Identity
from kiosk.ports import Clock
from kiosk.signing import Purpose, SignedDocument, fingerprint, from_text, key_id, to_text
from kiosk.storage.store import Store
from sync.answers import NoAnswer, Silence
from sync.download import WHOLE
from sync.protocol import Enrolment, EnrolmentClaim, SignedJson
from sync.token import Token
from sync.transport import Transport, make_client

CA_FILE = "platform-ca.pem"
"""In the identity folder: the authority of a platform that has one of its own."""


def join(identity: Identity, token: Token, settings: Settings, clock: Clock, site: str = "") -> EnrolmentRecord:
    """Join the platform that `token` names; keep its papers and its catalogue, and note it in the audit chain.

    With a `site`, a token of another unit is refused and none of its papers is kept. A platform that has no catalogue
    yet, or a line that breaks after the claim, leaves the catalogue to the sync process. Raises Refused or
    SignatureRefused.
    """
    with make_client(authority(settings)) as client:
        record = _claim(identity, token, client, site)
        transport = Transport(token.base_url, identity.signer, str(record.device), client)
        _fetch_catalogue(transport, record, CatalogueStore(settings.catalogue_folder))
    store = Store.open(settings.store_folder, identity.database_key, clock, identity.incarnation)
    try:
        with store.write() as unit:
            unit.record(Event("enrolled", device=record.device, profile=record.profile.value))
    finally:
        store.close()
    return record


def authority(settings: Settings) -> Path | None:
    """The file of the only certificate authority to trust for the platform's address, when there is one."""
    file = settings.identity_folder / CA_FILE
    return file if file.exists() else None


def _claim(identity: Identity, token: Token, client: httpx.Client, site: str) -> EnrolmentRecord:
    key = identity.signer.public
    claim = EnrolmentClaim(token=token.secret, device_key=to_text(key), device_name=machine.node()[:80])
    answer = Transport(token.base_url, identity.signer, key_id(key), client).claim(claim)
    if isinstance(answer, NoAnswer):
        raise Refused(_why(answer, token))
    record = _record(answer, token)
    if site and record.unit != site:
        raise Refused(f"Este código é da unidade {record.unit}, e não de {site}. Confira qual dos dois está certo.")
    identity.save_enrolment(record)
    return record


def _fetch_catalogue(transport: Transport, record: EnrolmentRecord, catalogues: CatalogueStore) -> None:
    if catalogues.current(record.key_ring) is not None:
        return
    answer = transport.catalogue()
    if not isinstance(answer, NoAnswer) and answer.status == WHOLE:
        catalogues.accept_bytes(answer.body, record.key_ring)


def _record(answer: Enrolment, token: Token) -> EnrolmentRecord:
    ring = signed(answer.key_ring)
    return EnrolmentRecord(
        root_public=_root(ring, token.root),
        platform=token.base_url,
        certificate=signed(answer.certificate),
        short_certificate=answer.short_certificate,
        key_ring_document=ring,
        policy_document=signed(answer.policy),
    )


class _Listed(BaseModel):
    purpose: str
    public: str


class _RingBody(BaseModel):
    keys: tuple[_Listed, ...]


def _root(ring: SignedDocument, wanted: str) -> bytes:
    """The root key that the token names, from the ring that it signed."""
    try:
        keys = _RingBody.model_validate(json.loads(ring.body)).keys
        publics = [from_text(key.public) for key in keys if key.purpose == Purpose.KEY_RING]
    except (ValueError, RecursionError):  # pydantic's errors are ValueErrors
        publics = []
    for public in publics:
        if fingerprint(public) == wanted:
            return public
    raise SignatureRefused("Quem respondeu não é a plataforma do código de inscrição.")


def signed(document: SignedJson) -> SignedDocument:
    """A signed document as it came over the wire. Raises SignatureRefused when it is not one."""
    return SignedDocument.from_json(document.model_dump())


def _why(answer: NoAnswer, token: Token) -> str:
    if answer.problem is not None:
        return answer.problem.title
    if answer.reason is Silence.UNREACHABLE:
        return f"A plataforma em {token.base_url} não respondeu. Confira a rede e tente de novo."
    return f"Quem respondeu em {token.base_url} não é a plataforma."
