"""How sealed bytes lie in the database file, so that a purge leaves none of them.

SQLite keeps the first part of a large row in a b-tree page and the rest in overflow pages. `secure_delete` zeroes an
overflow page when it is freed; but b-tree pages are rebalanced when neighbours come and go, and a copy that such a
move leaves behind in a page's unused middle is not wiped. So of a row's sealed bytes, which are its last column, none
lies in a b-tree page: they lie in overflow pages alone, which never move.

Figures from SQLite's file format (section 1.6), for U usable bytes a page: what spills fills whole overflow pages of
U - 4 bytes each, wherever the rest of the row has at least M bytes (and at most U - 35) to stay behind with.
"""

PAGE = 4096
RESERVED = 80
"""SQLCipher's share of a page: initialisation vector (16) and HMAC-SHA512 (64)."""

_USABLE = PAGE - RESERVED
_LEAST = (_USABLE - 12) * 32 // 255 - 23
_OVERFLOW = _USABLE - 4
_MARGIN = 1
"""Zeros before the first sealed byte of the first overflow page."""


def lay_out(data: bytes, beside: int) -> bytes:
    """Sealed bytes behind as many zeros as the row needs to stay behind with, padded to whole overflow pages.

    `beside` is how many bytes the row's other columns have at least, now and for as long as the row is there.
    """
    lead, spilling = max(_LEAST - beside, 0), _spilling(len(data))
    return b"".join((bytes(lead + _MARGIN), data, bytes(spilling - _MARGIN - len(data))))


def take_out(row: bytes, size: int) -> bytes:
    """Undo `lay_out` for `size` sealed bytes."""
    start = len(row) - _spilling(size) + _MARGIN
    return row[start : start + size]


def _spilling(size: int) -> int:
    return -(-(size + _MARGIN) // _OVERFLOW) * _OVERFLOW
