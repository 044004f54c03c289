"""How sealed bytes lie in the database file, so that a purge leaves none of them.

SQLite keeps the first part of a large row in a b-tree page and the rest in overflow pages. `secure_delete` zeroes an
overflow page when it is freed; but b-tree pages are rebalanced when neighbours come and go, and a copy that such a
move leaves behind in a page's unused middle is not wiped. So the part that lies in b-tree pages is made of zeros
alone: every sealed byte lies in overflow pages, which never move.

Figures from SQLite's file format (section 1.6): U usable bytes a page, of which a spilling row keeps M locally when
what is left fills whole overflow pages of U - 4 bytes each.
"""

PAGE = 4096
RESERVED = 80
"""SQLCipher's share of a page: initialisation vector (16) and HMAC-SHA512 (64)."""

_USABLE = PAGE - RESERVED
_LOCAL = (_USABLE - 12) * 32 // 255 - 23
_OVERFLOW = _USABLE - 4
_HEADER = 4
"""Bytes of the row's own header; five above 8 KB, for which the margin stands."""
_MARGIN = 1
_LEAD = _LOCAL - _HEADER + _MARGIN


def lay_out(data: bytes) -> bytes:
    """Sealed bytes behind zeros that fill the row's local part, padded to whole overflow pages."""
    pages = -(-(len(data) + _MARGIN) // _OVERFLOW)
    return (bytes(_LEAD) + data).ljust(_LOCAL - _HEADER + pages * _OVERFLOW, b"\0")


def take_out(row: bytes, size: int) -> bytes:
    """Undo `lay_out` for `size` sealed bytes."""
    return row[_LEAD : _LEAD + size]
