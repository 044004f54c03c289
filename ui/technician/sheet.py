"""The page that tries a printer: every weight and a code, and nobody's data. Needs no Qt."""

from kiosk.slip import Slip, SlipLine, Weight


def sheet() -> Slip:
    """A fresh one."""
    lines = (SlipLine("Folha de teste", Weight.TITLE), SlipLine("ÁÉÍÓÚ ÂÊÔ ÃÕ Ç àéíóú 0123456789"))
    return Slip(lines, "BALCAO TESTE 0123456789", (SlipLine("Passe o leitor neste código.", Weight.BULLET),))
