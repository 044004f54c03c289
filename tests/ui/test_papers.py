"""The screens of a document and of a signature: what they press, what they hear, and what the hand draws."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.scan.guide import Guidance
from kiosk.scan.runner import Snapshot
from tests.ui import views
from tests.ui.scripted import ScriptedScan, scripted_page
from ui.focus import scene_rect
from ui.signature_item import MOST_POINTS
from ui.tour.hands import Finger, Keys
from ui.tour.sight import Sight
from ui.unbroken import loose

BEFORE, CHECK = views.QUESTIONS["document"], views.QUESTIONS["document-check"]


def aim(eyes):
    eyes.desk.documents.runner = ScriptedScan()
    eyes.show(views.AIMING)
    eyes.until(lambda: eyes.window.kiosk.paper_feed.property("running"))


def check(eyes, view=CHECK):
    eyes.desk.documents.page = scripted_page()
    eyes.show(view)


def said(eyes):
    return [loose(str(text.property("text"))) for text in eyes.texts()]


def pixels(eyes):
    image = eyes.view.grabWindow()
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), -1)[:, :, :3]


def test_the_camera_is_started_stopped_and_the_button_takes_the_picture(eyes):
    eyes.show(BEFORE)
    eyes.press("camera")
    aim(eyes)
    assert "Segure firme" in said(eyes)
    eyes.press("take")
    eyes.press("stop")
    assert eyes.desk.verbs() == ["document_start", "document_take", "document_stop"]


def test_the_outline_of_the_sheet_lies_over_the_picture(eyes):
    aim(eyes)
    eyes.until(lambda: (np.abs(pixels(eyes).astype(int) - (0, 205, 255)).sum(2) < 60).sum() > 500)


def test_what_the_camera_says_changes_on_the_screen(eyes):
    aim(eyes)
    eyes.desk.documents.runner.latest = lambda: Snapshot(None, None, Guidance.GLARE, 0.0)
    eyes.until(lambda: "Há um reflexo. Incline um pouco a folha" in said(eyes))


def test_a_page_is_shown_and_used_taken_again_or_followed_by_another(eyes):
    check(eyes)
    card = np.abs(pixels(eyes).astype(int) - (226, 232, 236)).sum(2) < 20
    assert card.sum() > 100_000
    for name in ("use", "another", "retake"):
        eyes.press(name)
    verbs = [call for call in eyes.desk.calls if call[0] != "touch"]
    assert verbs == [("document_use", False), ("document_use", True), ("document_start",)]


def test_a_last_page_has_no_other_after_it(eyes):
    document = replace(CHECK.document, pages=1)
    check(eyes, replace(CHECK, document=document))
    assert "another" not in eyes.names()


def test_what_is_wrong_with_a_page_stands_there_in_plain_words(eyes):
    check(eyes, views.QUESTIONS["document-check-poor"])
    assert "Há um reflexo na folha. Veja se ele não cobre nada." in said(eyes)
    assert "A folha está inteira e nítida." not in said(eyes)


def test_pages_that_are_ready_can_be_kept_and_a_kept_document_is_answered_with(eyes):
    eyes.show(views.QUESTIONS["document-between"])
    eyes.press("keep")
    eyes.show(BEFORE)
    eyes.show(views.QUESTIONS["document-kept"])
    eyes.press("continue")
    eyes.press("again")
    kept = views.QUESTIONS["document-kept"].value
    assert [call for call in eyes.desk.calls if call[0] != "touch"] == [
        ("document_finish",), ("answer", kept), ("document_again",)
    ]  # fmt: skip


def test_there_is_a_way_out_and_a_person_to_call(eyes):
    eyes.show(BEFORE)
    eyes.press("exit")
    eyes.press("attendant")
    assert eyes.desk.verbs() == ["leave_empty", "ask_help"]


def test_a_file_of_a_stick_can_be_chosen(eyes):
    eyes.show(views.QUESTIONS["document-file"])
    eyes.press("file:cnh.png")
    assert ("document_file", "cnh.png") in eyes.desk.calls


# The signature

SIGN = views.QUESTIONS["signature"]


def pad(eyes):
    return next(item for item in every_item(eyes.view.contentItem()) if item.objectName() == "signature")


def every_item(item):
    for child in item.childItems():
        yield child
        yield from every_item(child)


def at(eyes, x, y):
    place = scene_rect(pad(eyes))
    return QPoint(round(place.x() + x * place.width()), round(place.y() + y * place.height()))


def drag(eyes, *points):
    places = [at(eyes, *point) for point in points]
    QTest.mousePress(eyes.view, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(eyes.view, place)
        QTest.qWait(1)
    QTest.mouseRelease(eyes.view, Qt.MouseButton.LeftButton, pos=places[-1])


def test_what_the_hand_draws_is_sent_in_the_pads_own_measure(eyes):
    eyes.show(SIGN)
    drag(eyes, (0.1, 0.2), (0.3, 0.8), (0.5, 0.2))
    drag(eyes, (0.6, 0.5), (0.9, 0.5))
    eyes.press("continue")
    (answer,) = [call[1] for call in eyes.desk.calls if call[0] == "answer"]
    first, second = answer["strokes"]
    assert first[0] == pytest.approx(100, abs=2) and second[0] == pytest.approx(600, abs=2)
    assert second[1] == pytest.approx(second[-1], abs=3)
    assert min(first) >= 0 and max(second) <= 1000


def test_a_finger_draws_too_and_the_page_does_not_scroll_away(open_eyes):
    from tests.ui.conftest import SIZES

    eyes = open_eyes(display=SIZES["small"])
    eyes.window.panel.textScale = 2.0
    eyes.show(SIGN)
    finger = QTest.createTouchDevice()
    before = scene_rect(pad(eyes))
    places = [at(eyes, 0.2, 0.1), at(eyes, 0.3, 0.25), at(eyes, 0.4, 0.4)]
    QTest.touchEvent(eyes.view, finger).press(0, places[0], eyes.view).commit()
    for place in places[1:]:
        QTest.touchEvent(eyes.view, finger).move(0, place, eyes.view).commit()
    QTest.touchEvent(eyes.view, finger).release(0, places[-1], eyes.view).commit()
    assert len(pad(eyes).strokes) == 1
    assert pad(eyes).strokes[0][-2] == pytest.approx(400, abs=2)
    assert scene_rect(pad(eyes)) == before


def test_it_can_be_wiped_away(eyes):
    eyes.show(SIGN)
    assert "sign:clear" not in eyes.names()
    drag(eyes, (0.1, 0.2), (0.8, 0.8))
    eyes.press("sign:clear")
    assert pad(eyes).property("empty")
    eyes.press("continue")
    assert ("answer", None) in eyes.desk.calls


def test_who_cannot_draw_confirms_by_key(eyes):
    eyes.show(SIGN)
    for _ in range(20):
        if eyes.focused() == "sign:keys":
            break
        eyes.keys(Qt.Key.Key_Up)
    eyes.keys(Qt.Key.Key_Return)
    assert ("answer", {"how": "keys"}) in eyes.desk.calls


def test_what_was_given_before_is_kept_when_nothing_is_drawn(eyes):
    given = {"how": "drawn", "path": "M0 0L500 500"}
    eyes.show(replace(SIGN, value=given))
    assert "Você já assinou. Para mudar, assine de novo." in said(eyes)
    eyes.press("continue")
    assert ("answer", given) in eyes.desk.calls


def test_a_scribble_without_end_is_bounded(eyes):
    eyes.show(SIGN)
    item = pad(eyes)
    from PySide6.QtCore import QPointF

    item._begin(QPointF(1, 1))
    for number in range(MOST_POINTS + 500):
        item._go_on(QPointF(number % 300, number % 200))
    assert sum(map(len, item.strokes)) <= 2 * MOST_POINTS


def acted(act):
    for _ in act:
        QTest.qWait(20)


def test_a_tours_finger_signs_and_its_keys_confirm(eyes):
    eyes.show(SIGN)
    sight = Sight(eyes.window)
    acted(Finger(sight).sign([[100, 50, 300, 200, 500, 60], [600, 100, 900, 110]]))
    strokes = pad(eyes).strokes
    assert [stroke[0] for stroke in strokes] == pytest.approx([100, 600], abs=2)
    assert [stroke[-2] for stroke in strokes] == pytest.approx([500, 900], abs=2)
    acted(Keys(sight).sign([]))
    assert ("answer", {"how": "keys"}) in eyes.desk.calls


# The voice


def test_the_guidance_is_spoken_as_it_changes(eyes):
    heard = []
    eyes.window.speech.said.connect(lambda text, language: heard.append(text))
    eyes.window.speech.toggle()
    aim(eyes)
    eyes.until(lambda: any("Segure firme" in text for text in heard))
    eyes.desk.documents.runner.latest = lambda: Snapshot(None, None, Guidance.COME_CLOSER, 0.0)
    eyes.until(lambda: any("Mais perto" in text for text in heard))
