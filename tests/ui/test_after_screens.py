"""The screens after the visit by finger, by arrows, by a reader that types, and by ear."""

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.kiosk.after.test_reading import QR
from tests.ui import views
from tests.ui.conftest import Eyes
from tests.ui.reader import read
from tests.ui.scripted import ScriptedScanner
from tests.ui.test_speech import HIDDEN, Ears
from ui.focus import scene_rect
from ui.speech.phrases import phrase
from ui.unbroken import loose

Key = Qt.Key
AFTER = views.AFTER
FOLLOW, STAFF, OFFLINE = AFTER["follow"], AFTER["follow-staff"], AFTER["follow-offline"]
ASKED = [
    (views.HOME, "follow", ("open",)),
    (AFTER["find"], "back", ("back",)),
    (AFTER["find"], "camera", ("scan",)),
    (FOLLOW, "cancel", ("ask_code", "cancel")),
    (FOLLOW, "correct", ("ask_code", "correct")),
    (FOLLOW, "back", ("back",)),
    (FOLLOW, "finish", ("leave",)),
    (OFFLINE, "ask", ("ask_again",)),
    (STAFF, "again", ("show_again",)),
    (AFTER["again"], "given", ("given",)),
    (AFTER["sending"], "send", ("send_now",)),
    (AFTER["sending"], "room:quarantine", ("open", "quarantine")),
    (AFTER["sending"], "room:unseen", ("open", "unseen")),
    (AFTER["quarantine"], "retry:0192", ("retry", "0192")),
    (AFTER["quarantine"], "stick:PENDRIVE", ("carry_off", "PENDRIVE")),
    (AFTER["unseen"], "unseen:MT 4831 7K2F 9QA4", ("show_unseen", "0193")),
]


def asked(eyes: Eyes) -> list[tuple[object, ...]]:
    return [made for made in eyes.desk.calls if made[0] not in ("touch", "receipt_seen")]


@pytest.mark.parametrize(("view", "control", "call"), ASKED, ids=[f"{call[0]}-{c}" for _, c, call in ASKED])
def test_a_control_asks_the_desk_for_one_thing(view, control, call, eyes: Eyes) -> None:
    eyes.show(view)
    eyes.desk.calls.clear()
    eyes.press(control)
    assert asked(eyes) == [call]


def test_a_receipt_is_printed_again_without_a_secret_code(eyes: Eyes) -> None:
    eyes.show(AFTER["again"])
    eyes.desk.calls.clear()
    eyes.press("print")
    ((verb, slip),) = asked(eyes)
    words = " ".join(line.text for line in slip.above)
    assert verb == "print_again" and FOLLOW.protocol in words and slip.qr == views.RECEIPT.qr
    assert "não tem código secreto" in words


def test_a_number_is_written_by_finger_and_looked_for(eyes: Eyes) -> None:
    eyes.show(AFTER["find"])
    for key in "MT48":
        eyes.press(f"key:{key}")
    eyes.press("find")
    assert asked(eyes) == [("look_up", "MT48")]


def test_a_receipt_that_a_reader_reads_is_looked_for_at_once(eyes: Eyes) -> None:
    eyes.show(AFTER["find"])
    read(eyes.view, QR)
    assert asked(eyes) == [("look_up", QR)]


def test_at_the_first_screen_too(eyes: Eyes) -> None:
    eyes.show(views.HOME)
    read(eyes.view, QR)
    assert asked(eyes) == [("open",), ("look_up", QR)]


def test_what_is_no_receipt_is_written_as_by_hand(eyes: Eyes) -> None:
    eyes.show(views.HOME)
    read(eyes.view, "7891234567895")
    assert ("search", "7891234567895") in asked(eyes)
    assert "look_up" not in eyes.desk.verbs()


def test_on_other_screens_a_receipt_opens_nothing(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["text"])
    read(eyes.view, QR)
    assert not {"open", "look_up"} & set(eyes.desk.verbs())


def test_the_camera_is_shown_while_it_looks_and_stops_when_the_screen_goes(eyes: Eyes) -> None:
    eyes.desk.scanner = ScriptedScanner()
    eyes.show(AFTER["find"])
    eyes.press("camera")
    assert eyes.window.kiosk.after_verbs.property("scanning")
    shown = "Mostre o código do comprovante à câmera"
    eyes.until(lambda: shown in [text.property("text") for text in eyes.texts()])
    assert "find" not in eyes.names()
    eyes.press("back")
    assert asked(eyes) == [("scan",), ("stop_scan",)]
    eyes.press("camera")
    eyes.show(FOLLOW)
    assert not eyes.window.kiosk.after_verbs.property("scanning")


def test_a_wrong_code_can_be_written_again_and_its_reason_goes(eyes: Eyes) -> None:
    eyes.show(AFTER["code-cancel"])
    shown = [loose(text.property("text")) for text in eyes.texts()]
    assert "Este código não é o do pedido. Você pode tentar mais 4 vezes." in shown
    eyes.keys(*"navio58lago")
    assert "Este código não é o do pedido. Você pode tentar mais 4 vezes." not in [
        loose(text.property("text")) for text in eyes.texts()
    ]
    eyes.press("give")
    assert asked(eyes) == [("give_code", "navio58lago")]


def test_what_is_written_is_in_sight_however_large_the_words_are(eyes: Eyes) -> None:
    eyes.show(AFTER["code-correct"])
    eyes.window.panel.textScale = 2.0

    def in_sight() -> bool:
        eyes.draw()
        return scene_rect(eyes.find("answer:input")).bottom() < scene_rect(eyes.find("key:1")).top()

    for _ in range(4):  # read on, and back to the beginning
        if in_sight():
            eyes.press("more")
    assert not in_sight()
    eyes.press("key:N")
    assert in_sight()


def test_while_a_code_is_checked_nothing_can_be_pressed_twice(eyes: Eyes) -> None:
    eyes.show(replace(AFTER["code-cancel"], checking=True, problem=""))
    assert not {"give", "back"} & set(eyes.names())


@pytest.fixture
def ears(qapp, tmp_path):
    one = Ears(tmp_path)
    with closing(one.window):
        one.socket.state = True
        one.speech._feel()
        one.heard()
        yield one


def test_where_a_request_stands_is_heard_whole(ears: Ears) -> None:
    said = " ".join(ears.visit(FOLLOW))
    for words in ("Seu pedido", "M T, 4 8 3 1, 7 K 2 F, 9 Q A 4", "assinou o recebimento", "Em análise", "certidão"):
        assert words in said


def test_why_a_number_is_refused_is_heard(ears: Ears) -> None:
    assert any("não confere" in line for line in ears.visit(AFTER["find-refused"]))


def test_a_code_is_not_heard_by_bystanders(ears: Ears) -> None:
    ears.socket.state = None
    ears.speech._feel()
    ears.press_keys(Key.Key_F1)  # no headphones, and the voice is wanted all the same
    ears.visit(AFTER["code-cancel"])
    assert ears.press_keys("n") == [phrase("noted", "pt")]
    assert ears.press_keys(Key.Key_Down, Key.Key_Down)[-1:] == [HIDDEN]
