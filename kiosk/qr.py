"""A QR code as rows of modules, for whoever draws it: on the screen, on paper, in a simulated hand."""

from functools import lru_cache

import qrcode

Modules = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=1)
def modules(text: str) -> Modules:
    """The code's rows, dark is True, without the quiet zone; error correction M. The last one is kept: see `forget`."""
    if not text:
        return ()
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(cell) for cell in row) for row in code.get_matrix())


def forget() -> None:
    """The visit is over: keep nothing of its code."""
    modules.cache_clear()
