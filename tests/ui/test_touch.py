"""Fingers: a press counts on release inside, once, and each control asks the desk for just one thing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.flow.definition import Kind
from tests.ui import views
from tests.ui.conftest import Eyes
from ui.focus import scene_rect

LEFT = Qt.MouseButton.LeftButton
ASKED = [
    (views.ATTRACT, "start", ("start",)),
    (views.ATTRACT, "language:es", ("set_language", "es")),
    (views.HOME, "theme:saude", ("open_topic", "saude")),
    (views.HOME, "event:faleceu", ("open_topic", "faleceu")),
    (views.HOME, "leave", ("leave",)),
    (views.THEME_OPEN, "service:boletim-perda", ("open_service", "boletim-perda")),
    (views.THEME_OPEN, "back", ("back",)),
    (views.SERVICE, "begin", ("begin",)),
    (views.SERVICE, "back", ("back",)),
    (views.CPF, "exit", ("leave_empty",)),
    (views.CPF, "help", ("ask_help",)),
    (views.QUESTIONS["consent"], "agree", ("answer", True)),
    (views.QUESTIONS["consent"], "disagree", ("answer", False)),
    (views.QUESTIONS["information"], "continue", ("answer", True)),
    (views.QUESTIONS["presence"], "camera", ("presence_start",)),
    (views.QUESTIONS["presence"], "attendant", ("presence_cancel",)),
    (views.QUESTIONS["review"], "edit:children.1.name", ("correct", "children.1.name")),
    (views.RECEIPT, "finish", ("finish",)),
    (views.RATING, "rate:4", ("rate", 4)),
    (views.RATED, "finish", ("finish",)),
    (views.TROUBLE, "retry", ("back",)),
    (views.TROUBLE, "leave", ("leave",)),
]


def spot(eyes: Eyes, name: str) -> QPoint:
    return scene_rect(eyes.find(name)).center().toPoint()


@pytest.mark.parametrize(("view", "control", "call"), ASKED, ids=[f"{c}" for _, c, _ in ASKED])
def test_a_control_asks_the_desk_for_one_thing(view, control, call, eyes: Eyes) -> None:
    eyes.show(view)
    eyes.desk.calls.clear()
    eyes.press(control)
    assert [made for made in eyes.desk.calls if made[0] not in ("touch", "receipt_seen")] == [call]


def test_a_finger_that_leaves_before_it_lifts_presses_nothing(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    QTest.mousePress(eyes.view, LEFT, pos=spot(eyes, "exit"))
    QTest.mouseMove(eyes.view, spot(eyes, "pad:5"))
    QTest.mouseRelease(eyes.view, LEFT, pos=spot(eyes, "pad:5"))
    assert eyes.desk.verbs() == []


def test_a_touch_panel_presses_too(eyes: Eyes) -> None:
    finger = QTest.createTouchDevice()
    eyes.settle()
    QTest.touchEvent(eyes.view, finger).press(0, spot(eyes, "start"), eyes.view).commit()
    QTest.touchEvent(eyes.view, finger).release(0, spot(eyes, "start"), eyes.view).commit()
    assert eyes.desk.verbs() == ["start"]


def test_two_thumbs_type_at_once(eyes: Eyes) -> None:
    finger = QTest.createTouchDevice()
    eyes.show(views.QUESTIONS["cnpj"].__class__(**{**vars(views.QUESTIONS["cnpj"]), "value": None}))
    a, b = spot(eyes, "key:A"), spot(eyes, "key:P")
    QTest.touchEvent(eyes.view, finger).press(0, a, eyes.view).commit()
    QTest.touchEvent(eyes.view, finger).stationary(0).press(1, b, eyes.view).commit()
    QTest.touchEvent(eyes.view, finger).release(0, a, eyes.view).stationary(1).commit()
    QTest.touchEvent(eyes.view, finger).release(1, b, eyes.view).commit()
    assert eyes.find("answer").property("value") == "AP"


def test_the_second_tap_of_a_double_tap_does_not_answer_the_next_screen(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    eyes.desk.then["answer"] = views.QUESTIONS["text"]
    place = spot(eyes, "continue")
    QTest.mouseClick(eyes.view, LEFT, pos=place)
    assert eyes.window.kiosk.property("screen") == "QuestionText" and not eyes.view.rootObject().property("settled")
    QTest.mouseClick(eyes.view, LEFT, pos=place)
    assert eyes.desk.verbs() == ["answer"]
    eyes.settle()
    eyes.press("continue")
    assert eyes.desk.verbs() == ["answer", "answer"]


def test_a_list_scrolls_under_the_finger_and_opens_nothing(open_eyes) -> None:
    from tests.ui.conftest import SMALL

    many = views.HomeView((), (), "", "Tudo", tuple(views.card(f"s{n}", f"Serviço {n}", "Órgão") for n in range(40)))
    eyes = open_eyes(many, SMALL)
    start = spot(eyes, "service:s2")
    QTest.mousePress(eyes.view, LEFT, pos=start)
    for step in range(1, 12):
        QTest.mouseMove(eyes.view, start - QPoint(0, 15 * step))
        QTest.qWait(12)
    QTest.mouseRelease(eyes.view, LEFT, pos=start - QPoint(0, 165))
    assert scene_rect(eyes.find("service:s2")).center().y() < start.y() - 60
    assert eyes.desk.verbs() == []


def test_the_button_shows_more_without_dragging(open_eyes) -> None:
    from tests.ui.conftest import SMALL

    eyes = open_eyes(views.SERVICE, SMALL)
    title = next(text for text in eyes.texts() if text.objectName() == "title")
    before = scene_rect(title).top()
    eyes.press("more")
    assert scene_rect(title).top() < before


def test_a_very_long_list_is_made_as_it_is_read_to_its_last_service(open_eyes) -> None:
    from tests.ui.conftest import SMALL

    many = views.HomeView((), (), "", "Tudo", tuple(views.card(f"s{n}", f"Serviço {n}", "Órgão") for n in range(60)))
    eyes = open_eyes(many, SMALL)
    assert "service:s5" in eyes.names()
    assert "service:s59" not in eyes.names()

    def at_the_last() -> bool:
        if "service:s59" in eyes.names():
            return True
        eyes.press("more")
        return False

    eyes.until(at_the_last)
    eyes.keys(*[Qt.Key.Key_Down] * 3)
    assert [name for name in eyes.names() if name.startswith("service:")] == [f"service:s{n}" for n in range(60)]


TYPED = [
    ("cpf", ["pad:1", "pad:2", "pad:erase", "pad:3"], "13"),
    ("cpf", ["pad:1", "pad:clear", "pad:7"], "7"),
    ("phone", ["pad:clear", *(f"pad:{d}" for d in "6533334444")], "6533334444"),
    ("date-empty", [f"pad:{d}" for d in "29022000"], "29/02/2000"),
    ("number", ["pad:clear", "pad:4", "pad:2"], "42"),
    ("text", ["key:M", "key:A", "key:space", "key:Ç", "key:Ã", "key:erase"], "Ma ç"),
    ("text", ["key:page", "key:5", "key:page", "key:shift", "key:B"], "5B"),
    ("text", ["key:page", "key:Ñ", "key:Ñ"], "Ññ"),
    ("text", ["key:N", "key:O", "key:page", "key:Ë", "key:shift", "key:È"], "NoëÈ"),
    ("email", ["key:clear", "key:A", "key:@", "key:B", "key:.COM.BR"], "a@b.com.br"),
    ("cnpj", ["key:clear", "key:1", "key:A"], "1A"),
    ("long_text", ["key:O", "key:I"], "Oi"),
    ("choice", ["option:lost"], "lost"),
    ("choices", ["option:lost", "option:worn", "option:lost"], ["stolen", "worn"]),
    ("yes_no", ["option:yes"], True),
    ("yes_no", ["option:yes", "option:no"], False),
]


@pytest.mark.parametrize(("question", "presses", "answer"), TYPED)
def test_what_is_pressed_is_what_is_answered(question: str, presses: list[str], answer: object, eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS[question])
    for name in [*presses, "continue"]:
        eyes.press(name)
    assert ("answer", answer) in eyes.desk.calls


def test_an_address_is_written_part_by_part_and_its_city_is_found(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["address"])
    for part, key in (("street", "key:R"), ("number", "key:7"), ("district", "key:B")):
        eyes.press(f"address:{part}:input")
        eyes.press(key)
    eyes.press("address:city:input")
    for letter in "CUIAB":
        eyes.press(f"key:{letter}")
    eyes.draw()
    eyes.press("town:5103403")
    eyes.press("continue")
    answered = next(call[1] for call in eyes.desk.calls if call[0] == "answer")
    assert answered == {
        "logradouro": "R", "numero": "7", "complemento": "", "bairro": "B", "cep": "", "municipio_ibge": "5103403"
    }  # fmt: skip


def test_every_kind_of_question_has_its_screen() -> None:
    from ui.shapes import screen_of
    from ui.window import QML_FOLDER

    files = {screen_of(views.question(kind, "?")) for kind in Kind}
    assert not [name for name in files if not (QML_FOLDER / "screens" / f"{name}.qml").is_file()]
