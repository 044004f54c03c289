"""What people bring to find a request by: numbers as they type them, codes as readers type them, and rubbish."""

from datetime import UTC, datetime

import pytest

from kiosk.after.code import MEMORY_S, MOST_WRONG, Tries, shaped
from kiosk.after.reading import Named, NotNamed, read
from kiosk.protocol_number import make
from kiosk.receipt import ReceiptFacts, ShortCertificate, issue_short_certificate, make_qr
from kiosk.signing import KeyRing, Purpose, RingKey, SigningKey, to_text

ROOT, ISSUER, DEVICE = SigningKey.generate(), SigningKey.generate(), SigningKey.generate()
RING = KeyRing.make(
    ROOT, 1, [RingKey(kid=ISSUER.kid, purpose=Purpose.DEVICE_CERTIFICATE, public=to_text(ISSUER.public))]
)
PROTOCOL = make("MT", 7, 1, 42)
FACTS = ReceiptFacts("t" * 16, PROTOCOL, "segunda-via", "ab" * 32, datetime(2026, 11, 25, 18, 3, tzinfo=UTC))


def certificate(issuer: SigningKey) -> ShortCertificate:
    short = ShortCertificate.from_bytes(issue_short_certificate(issuer, 7, DEVICE.public))
    assert short is not None
    return short


QR = make_qr("https://balcao.mt.gov.br", FACTS, DEVICE, certificate(ISSUER))


@pytest.mark.parametrize(
    "typed",
    [PROTOCOL, PROTOCOL.lower(), PROTOCOL.replace(" ", ""), PROTOCOL.replace(" ", "-"), PROTOCOL[3:], f" {PROTOCOL}\n"],
)
def test_a_number_is_read_as_people_type_it(typed):
    assert read(typed, "MT", RING) == Named(PROTOCOL)


def test_a_receipt_that_a_kiosk_of_ours_made_names_its_request():
    named = read(QR + "\r\n", "MT", RING)
    assert isinstance(named, Named)
    assert named.protocol == PROTOCOL
    assert named.facts is not None and named.facts.service == "segunda-via"


def test_a_reader_that_believes_in_an_american_keyboard_is_understood():
    mistyped = QR.translate(str.maketrans({"/": ";", ":": "Ç"}))
    assert read(mistyped, "MT", RING) == read(QR, "MT", RING)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "required"),
        ("  \n", "required"),
        (PROTOCOL[:-1], "protocol_incomplete"),
        (PROTOCOL[:-1] + ("A" if PROTOCOL[-1] != "A" else "B"), "protocol_wrong"),
        (PROTOCOL + "77", "protocol_too_long"),
        ("MT 4831\x027K2F 9QA4", "control_characters"),
        (QR[:40] + "\x1b[2J" + QR[40:], "control_characters"),
        ("https://exemplo.com/", "not_a_receipt"),
        ("WIFI:S:casa;T:WPA;P:segredo;;/", "not_a_receipt"),
        (QR[:-9], "not_a_receipt"),
        (QR + "A" * 2000, "not_a_receipt"),
        (QR.replace("t" * 16, "u" * 16), "false_receipt"),
        (make_qr("https://balcao.mt.gov.br", FACTS, DEVICE, certificate(SigningKey.generate())), "false_receipt"),
    ],
)
def test_what_names_no_request_says_why(typed, why):
    assert read(typed, "MT", RING) == NotNamed(why)


@pytest.mark.parametrize("typed", ["navio 58 lago", "NAVIO58LAGO", "Navio · 58 · Lago", "návio-58-lago"])
def test_a_code_is_read_as_people_type_it(typed):
    assert shaped(typed) == "navio 58 lago"


@pytest.mark.parametrize("typed", ["", "navio", "navio 5 lago", "navio 58", "navio 58 lagoa do norte", "xyzw 58 lago"])
def test_what_is_no_code_is_not_counted_as_a_wrong_one(typed):
    assert shaped(typed) is None


def test_wrong_codes_are_counted_for_an_hour_each_request_by_itself():
    tries = Tries()
    left = [tries.count("MT 1", float(second)) for second in range(MOST_WRONG)]
    assert left == [4, 3, 2, 1, 0]
    assert tries.left("MT 2", 10.0) == MOST_WRONG
    assert tries.left("MT 1", MEMORY_S - 1) == 0
    assert tries.left("MT 1", MEMORY_S + 2.5) == 3
