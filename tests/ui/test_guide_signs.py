"""Every movement of the presence check is shown by a drawing of its own, before anything has moved."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.evidence.prompts import Movement
from kiosk.life.verdict import Instruction
from ui.guide_item import MovementArrow

WIDTH, HEIGHT = 280, 320


def drawn(movement: str) -> bytes:
    """What is painted over the mirror as the movement is asked."""
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor("transparent"))
    item = MovementArrow()
    item.setWidth(WIDTH)
    item.setHeight(HEIGHT)
    item.setProperty("movement", movement)
    painter = QPainter(picture)
    item.paint(painter)
    painter.end()
    return bytes(picture.constBits())


@pytest.mark.usefixtures("qapp")
def test_each_movement_has_a_drawing_of_its_own() -> None:
    pictures = {movement: drawn(movement) for movement in Movement}
    assert all(any(picture) for picture in pictures.values())
    assert len(set(pictures.values())) == len(pictures)


@pytest.mark.usefixtures("qapp")
def test_coming_closer_and_moving_back_are_drawn_the_other_way_round_and_rest_is_not_drawn() -> None:
    assert any(drawn(Instruction.MOVE_BACK))
    assert drawn(Instruction.MOVE_BACK) != drawn(Instruction.COME_CLOSER)
    assert not any(drawn(Instruction.LOOK_AHEAD))
