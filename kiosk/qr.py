"""A QR code as rows of modules, for whoever draws it: on the screen, on paper, in a simulated hand."""

import qrcode


def modules(text: str) -> list[list[bool]]:
    """The code's rows, dark is True, without the quiet zone; error correction M."""
    if not text:
        return []
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return [[bool(cell) for cell in row] for row in code.get_matrix()]
