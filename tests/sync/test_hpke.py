"""The suite that wraps content keys is the one that the standards describe: by known answers, and opened by hand."""

import hashlib
import hmac

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sync.envelope import SUITE, RecipientKey, load_recipient


def test_hpke_answers_as_rfc_9180_does():
    # Appendix A.1.1 (X25519, HKDF-SHA256, AES-128-GCM, base mode), sequence number 0.
    wrapped = bytes.fromhex(
        "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"
        "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a"
    )
    private = X25519PrivateKey.from_private_bytes(
        bytes.fromhex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8")
    )
    suite = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_128_GCM)
    info, aad = bytes.fromhex("4f6465206f6e2061204772656369616e2055726e"), b"Count-0"
    opened = openssl.hpke._decrypt_with_aad(suite, wrapped, private, info, aad)
    assert opened == b"Beauty is truth, truth beauty"


def test_the_hybrid_suite_is_x_wing_with_the_key_schedule_of_rfc_9180():
    # Opened by hand: draft-connolly-cfrg-xwing-kem's combiner, then RFC 9180 section 5.1, from other primitives.
    kem, curve = MLKEM768PrivateKey.generate(), X25519PrivateKey.generate()
    public = kem.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()
    wrapped = SUITE.encrypt(b"a content key", load_recipient(public), b"info")
    ciphertext, ephemeral, body = wrapped[:1088], wrapped[1088:1120], wrapped[1120:]
    shared = hashlib.sha3_256(
        kem.decapsulate(ciphertext)
        + curve.exchange(X25519PublicKey.from_public_bytes(ephemeral))
        + ephemeral
        + curve.public_key().public_bytes_raw()
        + rb"\.//^"
        + b"\\"
    ).digest()
    suite = b"HPKE" + bytes.fromhex("647a00010002")

    def extract(label: bytes, keying: bytes, salt: bytes = b"") -> bytes:
        return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + keying, "sha256")

    def expand(label: bytes, context: bytes, length: int) -> bytes:
        labelled = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + context
        return hmac.digest(secret, labelled + b"\1", "sha256")[:length]

    context = b"\0" + extract(b"psk_id_hash", b"") + extract(b"info_hash", b"info")
    secret = extract(b"secret", b"", shared)
    key, nonce = expand(b"key", context, 32), expand(b"base_nonce", context, 12)
    assert AESGCM(key).decrypt(nonce, body, b"") == b"a content key"


def test_a_wrap_under_other_info_does_not_open():
    recipient = RecipientKey.generate()
    wrapped = SUITE.encrypt(bytes(32), load_recipient(recipient.public), b"one")
    assert recipient.unwrap(wrapped, b"one") == bytes(32)
    with pytest.raises(InvalidTag):
        recipient.unwrap(wrapped, b"two")
