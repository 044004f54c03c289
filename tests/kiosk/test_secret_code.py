"""The secret code is easy on people and hard on guessers."""

import re

import pytest
from rapidfuzz.distance import OSA

from kiosk.secret_code import check_secret, hash_secret, new, normalise, words

CODE = ("navio", "58", "lago")
HASH = hash_secret(CODE)


def test_the_list_has_256_different_short_plain_words():
    assert len(set(words())) == len(words()) == 256
    assert all(re.fullmatch(r"[a-z]{3,9}", word) for word in words())


def test_no_two_words_are_one_slip_apart():
    listed = words()
    close = [(a, b) for n, a in enumerate(listed) for b in listed[:n] if OSA.distance(a, b) < 2]
    assert close == []


def test_no_word_begins_another():
    assert [(a, b) for a in words() for b in words() if a != b and b.startswith(a)] == []


def test_codes_are_made_of_the_list_and_spread():
    codes = {new() for _ in range(300)}
    assert len(codes) > 295
    assert all(a in words() and b in words() and re.fullmatch(r"[1-9]\d", number) for a, number, b in codes)


@pytest.mark.parametrize(
    "typed", ["navio 58 lago", "Navio · 58 · LAGO", "navio58lago", " NAVÍO-58-lágo ", "navio,58,lago"]
)
def test_it_is_checked_as_people_type_it(typed):
    assert check_secret(typed, HASH)


@pytest.mark.parametrize("typed", ["navio 59 lago", "lago 58 navio", "navio 58", "", "navio 58 lago lago"])
def test_another_code_is_refused(typed):
    assert not check_secret(typed, HASH)


def test_the_same_code_never_has_the_same_hash():
    assert hash_secret(CODE) != HASH


def test_the_hash_is_argon2id_as_we_chose_it():
    assert HASH.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert "navio" not in HASH


@pytest.mark.parametrize(
    "phc",
    [
        "",
        "navio 58 lago",
        HASH.replace("argon2id", "argon2i"),
        HASH.replace("m=19456", "m=999999"),
        HASH.replace("t=2", "t=99"),
        HASH.replace("p=1", "p=64"),
        HASH[:-10],
        HASH + "$x",
    ],
)
def test_a_foreign_hash_is_refused_before_it_costs_anything(phc):
    assert not check_secret("navio 58 lago", phc)


def test_a_long_text_is_cut():
    assert len(normalise("a" * 1_000_000)) <= 60
