"""What stands on a citizen's own paper: the receipt's screen in the same words, and nothing more."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.slip import Slip, SlipLine, Weight
from kiosk.views import ReceiptView

DONE = QT_TRANSLATE_NOOP("Paper", "Pedido feito")
PROTOCOL = QT_TRANSLATE_NOOP("Paper", "Protocolo")
SECRET = QT_TRANSLATE_NOOP("Paper", "Código secreto")
SECRET_WHY = QT_TRANSLATE_NOOP("Paper", "Só com ele o pedido pode ser mudado ou cancelado. Não mostre a ninguém.")
FOLLOW = QT_TRANSLATE_NOOP("Paper", "Aponte a câmera do seu celular para acompanhar.")
NEXT = QT_TRANSLATE_NOOP("Paper", "O que acontece agora")
BRING = QT_TRANSLATE_NOOP("Paper", "Tenha com você")


def receipt_slip(view: ReceiptView, place: str, at: datetime) -> Slip:
    """The slip of a receipt in the language that is spoken now. It holds the secret code: for this person only."""
    return Slip(tuple(_above(view, place, at)), view.qr, tuple(_below(view)))


def _say(source: str) -> str:
    return QCoreApplication.translate("Paper", source)


def _above(view: ReceiptView, place: str, at: datetime) -> Iterator[SlipLine]:
    yield SlipLine(_say(DONE), Weight.TITLE)
    yield SlipLine(f"{view.service.text} · {view.agency.text}")
    yield SlipLine(f"{place} · {at:%d/%m/%Y %H:%M}", Weight.SMALL)
    yield SlipLine(_say(PROTOCOL), Weight.SMALL)
    yield SlipLine(view.protocol, Weight.BIG)
    yield SlipLine(_say(SECRET), Weight.SMALL)
    yield SlipLine(" · ".join(view.secret), Weight.BIG)
    yield SlipLine(_say(SECRET_WHY), Weight.SMALL)
    yield SlipLine(_say(FOLLOW))


def _below(view: ReceiptView) -> Iterator[SlipLine]:
    for title, items in ((NEXT, view.next_steps), (BRING, view.documents)):
        if items:
            yield SlipLine(_say(title), Weight.PLAIN)
            yield from (SlipLine(item.text, Weight.BULLET) for item in items)
