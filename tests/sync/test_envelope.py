"""What is sealed opens for its recipients, for nobody else, and not once anything of it was changed."""

import hashlib
import json
import os

import pytest
import zstandard
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import SealingFailed
from kiosk.messages import MessageKind
from kiosk.ports import SealingOrder
from kiosk.signing import SigningKey, canonical, to_text
from sync import envelope
from sync.envelope import (
    MAGIC,
    MIN_PADDED_BYTES,
    EnvelopeRefused,
    EnvelopeSealer,
    RecipientKey,
    open_envelope,
    padded_length,
    read_manifest,
    verify_manifest,
)

DEVICE, PLATFORM, RECOVERY, STRANGER = (
    SigningKey.generate(),
    RecipientKey.generate(),
    RecipientKey.generate(),
    RecipientKey.generate(),
)
SEALER = EnvelopeSealer(DEVICE, 17, 3, {key.kid: key.public for key in (PLATFORM, RECOVERY)})
ORDER = SealingOrder(MessageKind.REQUEST, "r1", "r1", 5, 2, (("ab" * 32, 70_000),))
CONTENT = "Requerente: Conceição Aparecida, CPF 529.982.247-25".encode() * 20
SEALED = SEALER.seal(CONTENT, ORDER)


def _framed(data: bytes) -> bytes:
    framed = len(data).to_bytes(4, "big") + data
    return framed.ljust(padded_length(len(framed)), b"\0")


def parts(data: bytes) -> tuple[dict, bytes, bytes]:
    length = int.from_bytes(data[4:8], "big")
    return json.loads(data[8 : 8 + length]), data[8 + length : 72 + length], data[72 + length :]


def assemble(manifest: dict, ciphertext: bytes, signer: SigningKey) -> bytes:
    """A well-formed envelope around any manifest, with a true signature."""
    return signed(canonical(manifest), ciphertext, signer, manifest["v"])


def signed(body: bytes, ciphertext: bytes, signer: SigningKey, form: int = 2) -> bytes:
    signature = signer.sign(MAGIC + (body if form == 1 else hashlib.sha256(body).digest()))
    return MAGIC + len(body).to_bytes(4, "big") + body + signature + ciphertext


@pytest.mark.parametrize("key", [PLATFORM, RECOVERY], ids=["platform", "recovery"])
def test_each_recipient_opens(key):
    assert open_envelope(SEALED.data, key, DEVICE.public) == CONTENT


def test_the_digest_is_of_all_the_sealed_bytes():
    assert SEALED.digest == hashlib.sha256(SEALED.data).hexdigest()


def test_nobody_else_opens():
    with pytest.raises(EnvelopeRefused):
        open_envelope(SEALED.data, STRANGER, DEVICE.public)


def test_a_wrap_moved_under_another_key_id_does_not_open():
    manifest, _, ciphertext = parts(SEALED.data)
    manifest["wraps"] = {STRANGER.kid: manifest["wraps"][PLATFORM.kid]}
    with pytest.raises(EnvelopeRefused, match="não pode ser aberto"):
        open_envelope(assemble(manifest, ciphertext, DEVICE), STRANGER, DEVICE.public)


def test_another_device_cannot_pass_it_off_as_its_own():
    thief = SigningKey.generate()
    manifest, _, ciphertext = parts(SEALED.data)
    with pytest.raises(EnvelopeRefused, match="assinatura"):
        verify_manifest(SEALED.data, thief.public)
    stolen = assemble({**manifest, "signer": thief.kid}, ciphertext, thief)
    assert verify_manifest(stolen, thief.public).signer == thief.kid
    with pytest.raises(EnvelopeRefused, match="não pode ser aberto"):
        open_envelope(stolen, PLATFORM, thief.public)


BOUND = {
    "kind": "rating",
    "id": "r2",
    "chain": "r2",
    "sequence": 6,
    "catalogue_version": 3,
    "blobs": [["cd" * 32, 70_000]],
    "device": 18,
    "incarnation": 4,
    "nonce": to_text(bytes(12)),
}


@pytest.mark.parametrize("field", BOUND)
def test_every_bound_field_is_bound_even_where_the_device_signs_again(field):
    manifest, _, ciphertext = parts(SEALED.data)
    assert manifest[field] != BOUND[field]
    changed = assemble({**manifest, field: BOUND[field]}, ciphertext, DEVICE)
    assert verify_manifest(changed, DEVICE.public)
    with pytest.raises(EnvelopeRefused, match="não pode ser aberto"):
        open_envelope(changed, PLATFORM, DEVICE.public)


@given(st.integers(0, len(SEALED.data) - 1), st.integers(1, 255))
def test_any_changed_byte_is_refused(at, change):
    data = bytearray(SEALED.data)
    data[at] ^= change
    with pytest.raises(EnvelopeRefused):
        open_envelope(bytes(data), PLATFORM, DEVICE.public)


def test_one_byte_of_each_region_is_refused():
    length = int.from_bytes(SEALED.data[4:8], "big")
    for at in (0, 5, 8, 8 + length // 2, 8 + length, 71 + length, 72 + length, len(SEALED.data) - 1):
        data = bytearray(SEALED.data)
        data[at] ^= 1
        with pytest.raises(EnvelopeRefused):
            open_envelope(bytes(data), PLATFORM, DEVICE.public)


@given(st.integers(0, len(SEALED.data) - 1))
def test_a_cut_envelope_is_refused(length):
    with pytest.raises(EnvelopeRefused):
        read_manifest(SEALED.data[:length])


def test_bytes_appended_are_refused():
    with pytest.raises(EnvelopeRefused):
        read_manifest(SEALED.data + b"\0")


@given(st.binary(max_size=300))
def test_anything_else_is_refused_and_never_crashes(data):
    with pytest.raises(EnvelopeRefused):
        read_manifest(data)
    with pytest.raises(EnvelopeRefused):
        read_manifest(MAGIC + data)


def test_a_second_spelling_of_the_manifest_is_refused():
    manifest, _, ciphertext = parts(SEALED.data)
    data = signed(json.dumps(manifest).encode(), ciphertext, DEVICE)
    with pytest.raises(EnvelopeRefused, match="canônica"):
        verify_manifest(data, DEVICE.public)


@pytest.mark.parametrize(
    "change",
    [{"v": 3}, {"v": 0}, {"v": True}, {"extra": 1}, {"kind": "order"}, {"sequence": -1}, {"wraps": []}, {"id": ""}],
)
def test_a_manifest_of_another_form_is_refused(change):
    manifest, _, ciphertext = parts(SEALED.data)
    with pytest.raises(EnvelopeRefused):
        read_manifest(assemble({**manifest, **change}, ciphertext, DEVICE))


def test_the_manifest_says_what_was_ordered_and_nothing_of_the_content():
    manifest = read_manifest(SEALED.data)
    assert (manifest.kind, manifest.id, manifest.chain, manifest.sequence) == ("request", "r1", "r1", 5)
    assert (manifest.device, manifest.incarnation, manifest.catalogue_version) == (17, 3, 2)
    assert manifest.blobs == ORDER.blobs
    assert manifest.signer == DEVICE.kid
    for secret in ("Conceição", "529.982.247-25", "52998224725"):
        for encoding in ("utf-8", "utf-16-le"):
            assert secret.encode(encoding) not in SEALED.data


def test_the_same_content_is_never_sealed_to_the_same_bytes():
    assert SEALER.seal(CONTENT, ORDER).data != SEALED.data


@given(st.integers(1, 1 << 40))
def test_padding_follows_padme(length):
    padded = padded_length(length)
    assert padded >= max(length, MIN_PADDED_BYTES)
    assert padded <= max(length * 1.12, MIN_PADDED_BYTES)
    assert padded_length(padded) == padded
    assert padded_length(length + 1) >= padded


def test_padme_as_published():
    # Computed by the formula of the paper (Nikitin et al., section 4.2): E = floor(log2 L), S = floor(log2 E) + 1.
    assert [padded_length(length) for length in (257, 1000, 1025, 9001, 1_000_001)] == [
        272,
        1024,
        1088,
        9216,
        1_015_808,
    ]


def test_answers_of_like_length_give_envelopes_of_one_length():
    sizes = {len(SEALER.seal(os.urandom(8_200 + extra), ORDER).data) for extra in range(0, 200, 10)}
    assert len(sizes) == 1


@given(st.binary(max_size=3000))
def test_whatever_is_sealed_comes_back(content):
    assert open_envelope(SEALER.seal(content, ORDER).data, RECOVERY, DEVICE.public) == content


def test_a_key_made_ahead_is_the_one_that_seals():
    key = SEALER.prepare()
    manifest, _, _ = parts(SEALER.seal(CONTENT, ORDER, key).data)
    assert canonical(manifest["wraps"]) == key.wraps


def test_a_key_made_ahead_seals_again_after_a_failure_and_never_the_same_way():
    key = SEALER.prepare()
    first, again = (SEALER.seal(CONTENT, ORDER, key).data for _ in range(2))
    assert [open_envelope(data, PLATFORM, DEVICE.public) for data in (first, again)] == [CONTENT, CONTENT]
    (one, _, hidden), (other, _, hidden_again) = parts(first), parts(again)
    assert one["nonce"] != other["nonce"] and hidden != hidden_again
    mixed = assemble({**other, "nonce": one["nonce"]}, hidden_again, DEVICE)
    with pytest.raises(EnvelopeRefused, match="não pode ser aberto"):
        open_envelope(mixed, PLATFORM, DEVICE.public)


def test_a_key_made_for_recipients_of_yesterday_is_not_used():
    yesterday = EnvelopeSealer(DEVICE, 17, 3, {STRANGER.kid: STRANGER.public}).prepare()
    sealed = SEALER.seal(CONTENT, ORDER, yesterday).data
    assert set(read_manifest(sealed).wraps) == {PLATFORM.kid, RECOVERY.kid}
    assert open_envelope(sealed, PLATFORM, DEVICE.public) == CONTENT


def test_a_seed_of_another_device_does_not_open():
    manifest, _, ciphertext = parts(SEALED.data)
    other = EnvelopeSealer(SigningKey.generate(), 17, 3, {key.kid: key.public for key in (PLATFORM, RECOVERY)})
    moved = {**manifest, "wraps": json.loads(other.prepare().wraps)}
    with pytest.raises(EnvelopeRefused, match="não pode ser aberto"):
        open_envelope(assemble(moved, ciphertext, DEVICE), PLATFORM, DEVICE.public)


def test_the_content_key_is_derived_by_the_standard():
    seed, bound = os.urandom(32), os.urandom(300)
    info = b"balcao/content-key/v2\0" + hashlib.sha256(bound).digest()
    assert envelope._content_key(seed, bound) == HKDFExpand(SHA256(), 32, info).derive(seed)


def sealed_as_before(content: bytes) -> bytes:
    """An envelope of the first form: HPKE wraps the content's key itself, and binds the manifest."""
    key, nonce, recipients = os.urandom(32), os.urandom(12), sorted((PLATFORM.kid, RECOVERY.kid))
    fields = {"v": 1, "kind": "request", "id": "r1", "chain": "r1", "sequence": 5, "catalogue_version": 2, "blobs": []}
    fields |= {"device": 17, "incarnation": 3, "signer": DEVICE.kid, "nonce": to_text(nonce)}
    bound = canonical({**fields, "recipients": recipients})
    ciphertext = AESGCM(key).encrypt(nonce, _framed(zstandard.compress(content)), bound)
    info = b"balcao/content-key/v1\0" + hashlib.sha256(bound).digest()
    wraps = {
        one.kid: to_text(envelope.SUITE.encrypt(key, envelope.load_recipient(one.public), info + one.kid.encode()))
        for one in (PLATFORM, RECOVERY)
    }
    return assemble({**fields, "wraps": wraps, "content": hashlib.sha256(ciphertext).hexdigest()}, ciphertext, DEVICE)


def test_what_was_sealed_in_the_first_form_opens():
    data = sealed_as_before(CONTENT)
    assert [open_envelope(data, key, DEVICE.public) for key in (PLATFORM, RECOVERY)] == [CONTENT, CONTENT]


@pytest.mark.parametrize(("data", "form"), [(SEALED.data, 1), (sealed_as_before(CONTENT), 2)], ids=["new", "old"])
def test_no_envelope_passes_for_one_of_the_other_form(data, form):
    manifest, _, ciphertext = parts(data)
    with pytest.raises(EnvelopeRefused, match="não pode ser aberto"):
        open_envelope(assemble({**manifest, "v": form}, ciphertext, DEVICE), PLATFORM, DEVICE.public)


@pytest.mark.parametrize(("data", "form"), [(SEALED.data, 1), (sealed_as_before(CONTENT), 2)], ids=["new", "old"])
def test_a_signature_of_the_other_form_is_none(data, form):
    manifest, _, ciphertext = parts(data)
    with pytest.raises(EnvelopeRefused, match="assinatura"):
        verify_manifest(signed(canonical(manifest), ciphertext, DEVICE, form), DEVICE.public)


def test_a_compressed_bomb_is_refused(monkeypatch):
    monkeypatch.setattr(
        envelope, "_pack", lambda content: _framed(zstandard.compress(bytes(envelope.MAX_CONTENT_BYTES + 1)))
    )
    bomb = SEALER.seal(b"", ORDER)
    monkeypatch.undo()
    assert len(bomb.data) < 20_000
    with pytest.raises(EnvelopeRefused):
        open_envelope(bomb.data, PLATFORM, DEVICE.public)


def test_a_bomb_that_hides_its_size_is_refused(monkeypatch):
    hidden = zstandard.ZstdCompressor(write_content_size=False).compress(bytes(envelope.MAX_CONTENT_BYTES + 1))
    monkeypatch.setattr(envelope, "_pack", lambda content: _framed(hidden))
    bomb = SEALER.seal(b"", ORDER)
    monkeypatch.undo()
    with pytest.raises(EnvelopeRefused):
        open_envelope(bomb.data, PLATFORM, DEVICE.public)


def test_without_a_usable_recipient_nothing_is_sealed():
    with pytest.raises(SealingFailed):
        EnvelopeSealer(DEVICE, 17, 1, {})
    with pytest.raises(SealingFailed):
        EnvelopeSealer(DEVICE, 17, 1, {"x": bytes(1216)[:1200]})


def test_what_is_too_large_is_not_sealed():
    with pytest.raises(SealingFailed):
        SEALER.seal(bytes(envelope.MAX_CONTENT_BYTES + 1), ORDER)


def test_a_recipient_key_survives_its_file():
    again = RecipientKey.from_bytes(PLATFORM.to_bytes())
    assert (again.kid, again.public) == (PLATFORM.kid, PLATFORM.public)
    assert open_envelope(SEALED.data, again, DEVICE.public) == CONTENT
