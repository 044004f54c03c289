"""Who is speaking: HTTP message signatures (RFC 9421) with the device key, for both ends of the wire.

What is covered is method, path, query and the digest of the body (RFC 9530), and for uploads their offset and length.
The authority is left out, because a counter's network may stand behind a proxy that renames hosts. The time in a
signature is not judged: a kiosk's clock may be dead, and a repeated message changes nothing, since everything on
this wire is idempotent by id and digest.
"""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from http_message_signatures import HTTPMessageSigner, HTTPMessageVerifier, HTTPSignatureKeyResolver, VerifyResult
from http_message_signatures.algorithms import ED25519
from http_message_signatures.exceptions import HTTPMessageSignaturesException

from kiosk.ports import Signer

TAG = "balcao"
COVERED = ("@method", "@path", "@query", "content-digest")
COVERED_IF_PRESENT = ("content-type", "upload-offset", "upload-length", "upload-metadata")

PublicKeyOf = Callable[[str], bytes | None]
"""A key id to the 32 public bytes that may sign under it, or None."""


@dataclass(frozen=True)
class HttpMessage:
    """What a signature sees of a request. `headers` is written to when signing."""

    method: str
    url: str
    headers: MutableMapping[str, str]


def sign_request(message: HttpMessage, body: bytes, keyid: str, signer: Signer) -> None:
    """Add Content-Digest, Signature-Input and Signature to the message's headers."""
    covered = COVERED + tuple(name for name in COVERED_IF_PRESENT if name in message.headers)
    maker = HTTPMessageSigner(signature_algorithm=ED25519)
    prepared = maker.prepare(message, key_id=keyid, tag=TAG, covered_component_ids=covered, body=body)
    maker.apply(message, prepared, signer.sign(prepared.signature_base))


class SignedHead:
    """A request whose head is truly signed under `keyid`; its body is still to be held against the digest there."""

    def __init__(self, message: HttpMessage, verifier: HTTPMessageVerifier, results: list[VerifyResult]) -> None:
        self._message, self._verifier, self._results = message, verifier, results
        self.keyid = str(results[0].parameters["keyid"])

    def covers(self, body: bytes) -> bool:
        """Whether this is the body that was signed for."""
        try:
            self._verifier.verify_body(self._message, self._results, body)
        except HTTPMessageSignaturesException:
            return False
        return True


def head_signed_by(message: HttpMessage, public_key_of: PublicKeyOf) -> SignedHead | None:
    """The signed head of a request, or None: so a stranger is known before anything of the body is read."""
    required = COVERED + tuple(name for name in COVERED_IF_PRESENT if name in message.headers)
    verifier = _Verifier(signature_algorithm=ED25519, key_resolver=_Keys(public_key_of))
    try:
        results = verifier.verify(message, max_age=None, expect_tag=TAG, require_components=required)
    except HTTPMessageSignaturesException:
        return None
    return SignedHead(message, verifier, results)


class _Verifier(HTTPMessageVerifier):
    def validate_created_and_expires(self, sig_input: Any, max_age: Any = None) -> None:
        """Times are not judged: see above."""


class _Keys(HTTPSignatureKeyResolver):
    def __init__(self, public_key_of: PublicKeyOf) -> None:
        self._public_key_of = public_key_of

    def resolve_public_key(self, key_id: str) -> Ed25519PublicKey | None:
        """The library's hook."""
        public = self._public_key_of(key_id)
        return None if public is None else Ed25519PublicKey.from_public_bytes(public)
