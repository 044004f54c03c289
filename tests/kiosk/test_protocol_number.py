"""Protocol numbers come back as they were made, forgive what people write, and catch what they misread."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.protocol_number import (
    ALPHABET,
    MAX_DEVICE,
    MAX_INCARNATION,
    MAX_SEQUENCE,
    PAYLOAD,
    SPACE,
    ProtocolNumber,
    make,
    parse,
    spoken,
)

numbers = st.builds(
    ProtocolNumber,
    st.sampled_from(["MT", "SP", "GO", ""]),
    st.integers(0, MAX_DEVICE - 1),
    st.integers(0, MAX_INCARNATION - 1),
    st.integers(0, MAX_SEQUENCE - 1),
)


@given(numbers)
def test_what_was_made_is_read_back(number):
    assert parse(number.text) == number


@given(numbers)
def test_it_is_read_in_any_case_and_spacing(number):
    plain = number.text.replace(" ", "")
    assert parse(number.text.lower()) == parse(plain) == parse("-".join(number.text.split())) == number


@given(numbers)
def test_letters_that_look_like_digits_are_understood(number):
    digits = number.text[len(number.prefix) :]
    assert parse(number.prefix + digits.translate(str.maketrans("0152", "OISZ"))) == number
    assert parse(number.prefix + digits.replace("1", "l")) == number


@given(numbers, st.integers(0, PAYLOAD), st.sampled_from(ALPHABET))
def test_one_misread_character_is_always_caught(number, at, wrong):
    digits = list("".join(number.text.split())[len(number.prefix) :])
    if digits[at] == wrong:
        return
    digits[at] = wrong
    assert parse(number.prefix + "".join(digits)) is None


def test_two_exchanged_neighbours_are_nearly_always_caught():
    tried = caught = 0
    for sequence in range(1, 400):
        digits = make("", 17, 1, sequence).replace(" ", "")
        for at in range(PAYLOAD):
            if digits[at] != digits[at + 1]:
                swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
                tried, caught = tried + 1, caught + (parse(swapped) is None)
    assert caught / tried > 0.99


def test_neighbours_do_not_look_alike():
    texts = [make("", 17, 1, sequence).replace(" ", "") for sequence in range(500)]
    same = [sum(a == b for a, b in zip(one, two, strict=True)) for one, two in pairwise(texts)]
    assert max(same) <= 5
    assert sum(same) / len(same) < 1.5


def test_no_two_are_the_same_across_devices_incarnations_and_sequences():
    edges = [(d, i, s) for d in (0, 1, 999_999) for i in (0, 1, 999) for s in (*range(40), MAX_SEQUENCE - 1)]
    assert len({make("MT", *parts) for parts in edges}) == len(edges)


def test_the_space_is_large_enough():
    assert MAX_DEVICE * MAX_INCARNATION * MAX_SEQUENCE <= SPACE


def test_numbers_already_printed_keep_their_meaning():
    assert make("MT", 17, 1, 0) == "MT 6M64 A28H GDNB"
    assert parse("MT T6D1 V8F6 VJ86") == ProtocolNumber("MT", 17, 1, 1)


@pytest.mark.parametrize("parts", [(MAX_DEVICE, 0, 0), (0, MAX_INCARNATION, 0), (0, 0, MAX_SEQUENCE), (-1, 0, 0)])
def test_what_does_not_fit_is_a_bug(parts):
    with pytest.raises(ValueError, match="out of range"):
        make("MT", *parts)


@given(st.text(max_size=40))
def test_anything_may_be_asked(text):
    found = parse(text)
    assert found is None or parse(found.text) == found


@pytest.mark.parametrize("text", ["", "MT", "MT 6M64 A28H GDN", "M7 6M64 A28H GDNB", "ÇÃ 6M64 A28H GDNB"])
def test_what_is_no_number_is_none(text):
    assert parse(text) is None


def test_it_is_spoken_one_character_at_a_time():
    assert spoken("MT 6M64 A28H GDNB") == "M T, 6 M 6 4, A 2 8 H, G D N B"
