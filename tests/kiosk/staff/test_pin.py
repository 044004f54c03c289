"""A PIN opens its key on its own device, and nothing else does."""

import os

import pytest

from kiosk.staff import pin

PEPPER = os.urandom(32)


def test_the_pin_opens_the_key_that_it_was_made_with() -> None:
    credential, key = pin.make("482915", PEPPER, "1001", 1)
    opened = pin.unlock(credential, "482915", PEPPER, "1001")
    assert opened is not None
    assert opened.private_bytes_raw() == key.private_bytes_raw()
    assert opened.public_key().public_bytes_raw() == credential.public


@pytest.mark.parametrize(
    ("typed", "pepper", "number"),
    [("482916", PEPPER, "1001"), ("482915", bytes(32), "1001"), ("482915", PEPPER, "1002")],
    ids=["another-pin", "another-device", "another-person"],
)
def test_nothing_else_does(typed: str, pepper: bytes, number: str) -> None:
    credential, _ = pin.make("482915", PEPPER, "1001", 1)
    assert pin.unlock(credential, typed, pepper, number) is None


def test_what_is_kept_holds_neither_pin_nor_key() -> None:
    credential, key = pin.make("482915", PEPPER, "1001", 1)
    kept = credential.salt + credential.verifier + credential.public + credential.wrapped
    assert b"482915" not in kept
    assert key.private_bytes_raw() not in kept


@pytest.mark.parametrize(
    "typed", ["", "48291", "4829151234567", "111111", "123456", "987654", "121212", "48a915", "٤٨٢٩١٥"]
)
def test_what_everybody_tries_first_is_no_pin(typed: str) -> None:
    assert pin.weak(typed)


@pytest.mark.parametrize("typed", ["482915", "100200", "905512345"])
def test_other_numbers_are(typed: str) -> None:
    assert not pin.weak(typed)
