"""The platform's nonces at the kiosk: fresh, each taken once, and none is no fault."""

import os
from pathlib import Path

import pytest

from kiosk.evidence.nonce import Nonce
from kiosk.nonces import KEPT, LIFE_S, NoncePool


def nonce(number: int) -> Nonce:
    return Nonce(bytes([number] * 16), "platform", bytes([number] * 64))


@pytest.fixture
def pool(tmp_path: Path) -> NoncePool:
    return NoncePool(tmp_path / "nonces")


def test_each_is_taken_once_whoever_asks(pool: NoncePool, tmp_path: Path) -> None:
    for number in range(KEPT):
        pool.put(nonce(number))
    other = NoncePool(tmp_path / "nonces")
    taken = [one.take() for one in (pool, other, pool, other)]
    assert taken == [nonce(number) for number in range(KEPT)] + [None]


def test_only_what_is_missing_is_wanted(pool: NoncePool) -> None:
    assert pool.wanted() == KEPT
    pool.put(nonce(1))
    assert pool.wanted() == KEPT - 1


@pytest.mark.parametrize("drift", [-LIFE_S - 60, LIFE_S + 60], ids=["old", "from a clock that was ahead"])
def test_one_that_is_not_fresh_is_never_used(pool: NoncePool, tmp_path: Path, drift: float) -> None:
    pool.put(nonce(1))
    (path,) = (tmp_path / "nonces").iterdir()
    then = path.stat().st_mtime + drift
    os.utime(path, (then, then))
    assert pool.wanted() == KEPT
    assert pool.take() is None
