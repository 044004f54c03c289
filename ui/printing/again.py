"""What stands on the paper of a receipt that staff show again: everything but the secret code."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.after.views import AgainView
from kiosk.slip import Slip, SlipLine, Weight

TITLE = QT_TRANSLATE_NOOP("Paper", "Comprovante, de novo")
MADE = QT_TRANSLATE_NOOP("Paper", "Feito em {at}")
PROTOCOL = QT_TRANSLATE_NOOP("Paper", "Protocolo")
NO_SECRET = QT_TRANSLATE_NOOP("Paper", "O código secreto não sai aqui: está no primeiro comprovante.")
LOST_SECRET = QT_TRANSLATE_NOOP("Paper", "Este pedido não tem código secreto: a tela se apagou antes.")
FOLLOW = QT_TRANSLATE_NOOP("Paper", "Aponte a câmera do seu celular para acompanhar.")


def again_slip(view: AgainView, place: str, now: datetime) -> Slip:
    """The slip of a receipt in the language that is spoken now, marked as a second one."""
    service = [view.service.text, view.agency.text] if view.service and view.agency else []
    above = (
        SlipLine(_say(TITLE), Weight.TITLE),
        *(SlipLine(text) for text in [" · ".join(service)] if text),
        SlipLine(_say(MADE).replace("{at}", view.made_at)),
        SlipLine(f"{place} · {now:%d/%m/%Y %H:%M}", Weight.SMALL),
        SlipLine(_say(PROTOCOL), Weight.SMALL),
        SlipLine(view.protocol, Weight.BIG),
        SlipLine(_say(LOST_SECRET if view.first_time else NO_SECRET), Weight.SMALL),
        *(SlipLine(_say(FOLLOW)) for _ in [view.qr] if view.qr),
    )
    return Slip(above, view.qr)


def _say(source: str) -> str:
    return QCoreApplication.translate("Paper", source)
