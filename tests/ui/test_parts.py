"""The parts that Python draws, and the sentences for every key of the kiosk's rooms."""

import gc
import re
from dataclasses import replace

import cv2
import numpy as np
import pytest
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.assets import asset
from kiosk.flow.definition import Kind
from kiosk.flow.refusals import SENTENCES
from kiosk.life.verdict import Instruction, Observation, Reason
from kiosk.line import Line
from kiosk.qr import modules
from tests.ui import views
from tests.ui.conftest import SIZES, Eyes
from tests.ui.scripted import ScriptedRunner
from ui import messages
from ui.camera_item import CameraItem
from ui.focus import scene_rect
from ui.icons import draw

MIRROR_STATE = Observation(Instruction.TURN_LEFT, 3, 4, None, 0.4)


def as_array(image: QImage) -> np.ndarray:
    image = image.convertToFormat(QImage.Format.Format_BGR888)
    return (
        np.frombuffer(image.constBits(), np.uint8)
        .reshape(image.height(), image.bytesPerLine())[:, : image.width() * 3]
        .reshape(image.height(), image.width(), 3)
        .copy()  # the pixels go with the image
    )


@pytest.mark.parametrize("size", SIZES)
def test_the_qr_code_on_the_screen_is_read_by_another_program(size: str, open_eyes) -> None:
    eyes = open_eyes(views.RECEIPT, SIZES[size])
    picture = as_array(eyes.view.grabWindow())
    text, _, _ = cv2.QRCodeDetector().detectAndDecode(np.ascontiguousarray(picture))
    assert text == views.RECEIPT.qr


@pytest.mark.parametrize("size", SIZES)
def test_the_qr_code_is_at_least_four_centimetres(size: str, open_eyes) -> None:
    eyes = open_eyes(views.RECEIPT, SIZES[size])
    code = next(item for item in walk(eyes.view.contentItem()) if item.objectName() == "qr")
    assert scene_rect(code).width() / SIZES[size].px_per_mm >= 40


def test_a_qr_code_without_text_is_nothing() -> None:
    assert modules("") == ()


def test_the_preview_is_a_mirror_cropped_to_its_middle(qapp) -> None:
    item = CameraItem()
    item.setWidth(60)
    item.setHeight(60)
    frame = np.zeros((60, 100, 3), np.uint8)
    frame[:, 20:50] = (255, 0, 0)
    item.show(frame)
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    item.paint(painter)
    painter.end()
    assert image.pixelColor(55, 30).blue() == 255
    assert image.pixelColor(5, 30).blue() == 0


def test_the_preview_forgets(qapp) -> None:
    item = CameraItem()
    item.show(np.zeros((4, 4, 3), np.uint8))
    assert item.property("live")
    item.clear()
    assert not item.property("live")


@pytest.mark.parametrize("size", SIZES)
def test_the_mirror_shows_what_to_do_and_how_far_it_has_come(size: str, open_eyes) -> None:
    eyes = open_eyes(views.QUESTIONS["presence"], SIZES[size])
    eyes.desk.runner = ScriptedRunner(MIRROR_STATE)
    eyes.press("camera")
    for words in ("Vire o rosto devagar para a sua esquerda", "Faltam 2 movimentos."):
        eyes.until(lambda words=words: words in "\n".join(str(text.property("text")) for text in eyes.texts()))
    eyes.shot(f"{size}-mirror")
    eyes.press("attendant")
    assert "presence_cancel" in eyes.desk.verbs()


def test_a_failed_attempt_turns_the_mirror_off_and_says_why(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["presence"])
    eyes.desk.runner = ScriptedRunner(MIRROR_STATE)
    eyes.press("camera")
    problem = views.FieldProblem("presence_again", (("reason", "too_slow"),))
    eyes.show(replace(views.QUESTIONS["presence"], problem=problem))
    assert "camera" in eyes.names()
    assert any("O tempo acabou" in str(text.property("text")) for text in eyes.texts())


def test_the_camera_screen_forgets_its_runner_when_the_question_goes(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["presence"])
    eyes.desk.runner = ScriptedRunner(MIRROR_STATE)
    eyes.press("camera")
    assert eyes.window.kiosk.feed.property("running")
    eyes.show(views.CPF)
    assert not eyes.window.kiosk.feed.property("running")


@pytest.mark.parametrize("key", [*SENTENCES, "presence_again", "presence_attended", "camera_missing"])
def test_every_refusal_has_a_sentence_without_open_places(key: str) -> None:
    assert key in messages.PROBLEMS
    assert "{" not in messages.problem(key, {"limit": "10"})


@pytest.mark.parametrize("instruction", Instruction)
def test_every_instruction_of_the_camera_has_words(instruction: Instruction) -> None:
    assert instruction.value in messages.INSTRUCTIONS


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_ends_in_the_invitation_to_try_again(reason: Reason) -> None:
    said = messages.problem("presence_again", {"reason": reason.value})
    assert said.endswith("Vamos tentar de novo, com calma.")


@pytest.mark.parametrize("line", Line)
def test_every_state_of_the_line_has_words(line: Line) -> None:
    assert line.value in messages.LINES
    assert line.value in messages.RECEIPT_LINES


def test_an_unknown_key_still_gets_a_calm_sentence() -> None:
    assert messages.problem("no_such_key", {}) == messages.PROBLEMS["not_understood"]
    assert messages.trouble("no_such_key") == messages.SOMETHING_FAILED


def test_nobody_is_blamed_or_shouted_at() -> None:
    tables = (messages.PROBLEMS, messages.LINES, messages.RECEIPT_LINES, messages.TROUBLES, messages.INSTRUCTIONS)
    sentences = [sentence for table in tables for sentence in table.values()]
    assert not [s for s in sentences if re.search(r"!|erro\b|inválid|offline|fila|sincroni|servidor", s, re.IGNORECASE)]


def test_every_icon_that_screens_name_is_shipped() -> None:
    from ui.window import QML_FOLDER

    sources = "\n".join(path.read_text("utf-8") for path in QML_FOLDER.rglob("*.qml"))
    named = set(re.findall(r'(?:[iI]con|arrow|Arrow|Icon): "([a-z_0-9]+)"', sources))
    assert len(named) > 15
    assert not [name for name in named if not asset("icons", f"{name}.svg").is_file()]


def test_an_icon_takes_the_colour_of_its_role(qapp) -> None:
    image = draw("star-fill", "1351b4", 48)
    assert image.pixelColor(24, 24).name() == "#1351b4"
    assert image.pixelColor(0, 0).alpha() == 0


def test_an_icon_that_is_not_shipped_is_drawn_as_a_page_and_never_read_from_elsewhere(qapp) -> None:
    page = draw("description", "000000", 32)
    assert draw("no_such_icon", "000000", 32) == page
    assert draw("../../pyproject", "000000", 32) == page


def walk(item: QQuickItem):
    for child in item.childItems():
        yield child
        yield from walk(child)


def test_a_sensitive_field_has_its_name_too(eyes: Eyes) -> None:
    """Qt gives a password field no name at all; what bystanders may not hear is the voice's own rule."""
    eyes.show(views.question(Kind.TEXT, "Qual é o número do benefício?", sensitive=True))
    field = QAccessible.queryAccessibleInterface(eyes.find("answer:input"))
    assert field.text(QAccessible.Text.Name) == "Qual é o número do benefício?"


def test_what_a_painted_item_held_goes_with_its_screen(eyes: Eyes) -> None:
    eyes.show(views.RECEIPT)
    held = [
        one.__dict__ for one in gc.get_objects() if isinstance(one, QQuickPaintedItem) and one.__dict__.get("_text")
    ]
    assert held
    eyes.show(views.ATTRACT)
    eyes.until(lambda: not any(held))
