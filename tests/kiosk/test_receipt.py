"""A receipt's QR code convinces an enrolled counter with no network, and a changed one convinces nobody."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.protocol_number import make
from kiosk.receipt import (
    MAX_TEXT,
    ReceiptFacts,
    ShortCertificate,
    issue_short_certificate,
    make_qr,
    new_tracking_token,
    read_qr,
    verify_qr,
)
from kiosk.signing import SigningKey, from_text, to_text
from tests.kiosk.keys import PlatformKeys

PLATFORM, KIOSK = PlatformKeys(), SigningKey.generate()
CERTIFICATE = ShortCertificate.from_bytes(issue_short_certificate(PLATFORM.certifier, 17, KIOSK.public))
AT = datetime(2026, 11, 23, 14, 30, 5, 999, tzinfo=UTC)
FACTS = ReceiptFacts(new_tracking_token(), make("MT", 17, 2, 41), "segunda-via-identidade", "ab" * 32, AT)
QR = make_qr("https://balcao.example/", FACTS, KIOSK, CERTIFICATE)


def test_another_counter_believes_it():
    claim = read_qr(QR)
    assert verify_qr(claim, PLATFORM.ring())
    assert claim.facts == replace(FACTS, digest="ab" * 16, at=AT.replace(microsecond=0))


def test_a_phone_opens_the_tracking_page():
    assert QR.startswith(f"https://balcao.example/p/{FACTS.token}#")


def test_it_fits_a_qr_code_that_is_read_at_arms_length():
    assert len(QR) <= 360


def test_it_is_not_believed_under_another_platforms_keys():
    assert not verify_qr(read_qr(QR), PlatformKeys().ring())


def test_a_token_exchanged_is_not_believed():
    claim = read_qr(QR.replace(FACTS.token, new_tracking_token()))
    assert claim and not verify_qr(claim, PLATFORM.ring())


def test_a_kiosk_cannot_sign_for_another_device():
    with pytest.raises(ValueError, match="not this device"):
        make_qr("https://x", replace(FACTS, protocol=make("MT", 18, 2, 41)), KIOSK, CERTIFICATE)


def test_a_device_without_certificate_convinces_nobody():
    stranger = SigningKey.generate()
    forged = ShortCertificate(17, stranger.public, CERTIFICATE.signature)
    assert not verify_qr(read_qr(make_qr("https://x", FACTS, stranger, forged)), PLATFORM.ring())


def test_a_certificate_of_another_purpose_convinces_nobody():
    forged = ShortCertificate.from_bytes(issue_short_certificate(PLATFORM.policy_key, 17, KIOSK.public))
    assert not verify_qr(read_qr(make_qr("https://x", FACTS, KIOSK, forged)), PLATFORM.ring())


@given(st.integers(min_value=0), st.integers(1, 255))
def test_any_changed_byte_is_not_believed(at, change):
    link, signed = QR.split("#")
    data = bytearray(from_text(signed))
    data[at % len(data)] ^= change
    claim = read_qr(f"{link}#{to_text(bytes(data))}")
    assert claim is None or not verify_qr(claim, PLATFORM.ring())


@given(st.integers(0, len(QR) - 1))
def test_a_cut_code_is_not_believed(length):
    claim = read_qr(QR[:length])
    assert claim is None or not verify_qr(claim, PLATFORM.ring())


@given(st.text(max_size=200), st.binary(max_size=400))
def test_anything_may_be_held_before_the_reader(text, data):
    assert read_qr(text) is None
    claim = read_qr(f"https://x/p/abcdefgh#{to_text(data)}")
    assert claim is None or not verify_qr(claim, PLATFORM.ring())


def test_what_is_far_too_long_is_not_even_looked_at():
    assert read_qr(QR + " " * MAX_TEXT) is None


def test_tokens_are_random():
    tokens = {new_tracking_token() for _ in range(1000)}
    assert len(tokens) == 1000 and {len(token) for token in tokens} == {16}
