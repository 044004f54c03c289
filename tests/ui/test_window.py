"""The window around the screens: idle warning, help, languages, line, saving, and nothing left of a visit."""

import gc
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.views import IdleView, LineState
from tests.ui import views
from tests.ui.conftest import Eyes
from ui import messages
from ui.unbroken import loose

MARKER = "Zulmira Xavante Quinhentos"


def said(eyes: Eyes) -> str:
    return loose("\n".join(str(text.property("text")) for text in eyes.texts()))


def test_the_idle_warning_counts_down_and_one_button_ends_it(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    eyes.desk.idle = IdleView(24)
    eyes.tick()
    assert eyes.names() == ["stay"]
    assert "em 24 segundos" in said(eyes)
    eyes.keys(Qt.Key.Key_Return)
    assert ("touch",) in eyes.desk.calls
    assert "pad:5" in eyes.names()


def test_a_touch_anywhere_is_a_person(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    eyes.desk.idle = IdleView(3)
    eyes.tick()
    QTest.mousePress(
        eyes.view, Qt.MouseButton.LeftButton, pos=eyes.view.contentItem().boundingRect().topLeft().toPoint()
    )
    assert eyes.desk.idle is None
    assert eyes.desk.verbs() == []


def test_help_shows_the_way_back_and_keeps_the_answers(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["text"])
    eyes.press("key:M")
    eyes.press("help")
    assert set(eyes.names()) == {"help:end", "help:staff", "help:leave"}
    eyes.press("help:end")
    assert eyes.find("answer:input").property("text") == "M"


def test_the_line_is_told_in_words(eyes: Eyes) -> None:
    eyes.show(views.HOME)
    assert "Sem internet agora" not in said(eyes)
    eyes.desk.line = LineState("down", 2)
    eyes.tick()
    assert "Sem internet agora. Seu pedido fica guardado e segue sozinho." in said(eyes)


@pytest.mark.parametrize(("key", "words"), [("up", "a caminho"), ("down", "Sem internet"), ("unknown", "guardado")])
def test_the_receipt_says_where_the_request_is(key: str, words: str, eyes: Eyes) -> None:
    eyes.show(replace(views.RECEIPT, line=LineState(key, 1)))
    assert words in said(eyes)


def test_a_receipt_counts_as_seen_once_it_was_drawn(eyes: Eyes) -> None:
    eyes.show(views.RECEIPT)
    eyes.desk.line = LineState("up", 0)
    eyes.desk.view, eyes.desk.changed = replace(views.RECEIPT, line=eyes.desk.line), True
    eyes.tick()
    eyes.until(eyes.desk.verbs)
    assert eyes.desk.verbs() == ["receipt_seen"]


def test_a_request_is_stored_without_freezing_the_window_and_only_once(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["review"])
    go = threading.Event()
    seen: list[bool] = []

    def slow_submit() -> None:
        eyes.desk.calls.append(("submit",))
        seen.append(threading.current_thread() is threading.main_thread())
        go.wait(60)
        eyes.desk.view = views.RECEIPT

    eyes.desk.submit = slow_submit
    eyes.press("submit")
    eyes.until(lambda: "Guardando seu pedido" in said(eyes))
    eyes.keys(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    eyes.window.kiosk.submit()
    eyes.window.kiosk.back()
    assert eyes.desk.verbs() == ["submit"]
    go.set()
    eyes.settle()
    assert "MT 4831 7K2F 9QA4" in said(eyes)
    assert seen == [False]


def test_a_refused_answer_keeps_the_screen_and_says_why_beside_the_field(eyes: Eyes) -> None:
    eyes.show(views.question(views.Kind.CPF, "Qual é o seu CPF?"))
    eyes.keys(*"52998224726")
    field = eyes.find("answer")
    eyes.desk.then["answer"] = replace(eyes.desk.view, problem=views.FieldProblem("cpf_invalid"))
    eyes.press("continue")
    assert eyes.find("answer") is field
    assert field.property("value") == "52998224726"
    assert "Este CPF não existe. Confira número por número." in said(eyes)


def test_what_was_wrong_is_no_longer_said_once_it_is_being_mended(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["cpf-refused"])
    assert "Este CPF não existe" in said(eyes)
    eyes.press("pad:erase")
    assert "Este CPF não existe" not in said(eyes)


def test_nothing_that_was_typed_is_left_in_the_window(eyes: Eyes) -> None:
    eyes.show(views.QUESTIONS["text"])
    eyes.keys(*MARKER)
    QGuiApplication.clipboard().setText(MARKER)
    assert MARKER in everything_written(eyes)
    eyes.desk.leave()
    eyes.desk.changed = True
    eyes.tick()

    def forgotten() -> bool:
        gc.collect()
        return MARKER not in everything_written(eyes)

    eyes.until(forgotten)
    assert QGuiApplication.clipboard().text() == ""


def everything_written(eyes: Eyes) -> str:
    """What any living object of the window holds as text."""
    from PySide6.QtCore import QObject

    held = [eyes.view.rootObject(), *eyes.view.rootObject().findChildren(QObject), *items(eyes.view.contentItem())]
    return "\n".join(str(item.property("text")) for item in held if item.property("text"))


def items(item):
    for child in item.childItems():
        yield child
        yield from items(child)


@pytest.mark.parametrize("way", ["silence", "leaving"])
def test_whatever_goes_wrong_at_the_end_of_a_visit_its_screen_does_not_stay(way: str, eyes: Eyes) -> None:
    def falls() -> bool:
        eyes.desk.view, eyes.desk.tick = views.ATTRACT, lambda: False
        raise RuntimeError

    eyes.show(views.RECEIPT)
    eyes.desk.tick = eyes.desk.leave = falls
    with pytest.raises(RuntimeError):
        eyes.tick() if way == "silence" else eyes.window.kiosk.leave()
    eyes.until(lambda: eyes.window.kiosk.property("screen") == "Attract")


def test_what_made_the_screen_easier_ends_with_the_visit(eyes: Eyes) -> None:
    eyes.show(views.HOME)
    eyes.press("ease")
    eyes.press("still")
    eyes.press("size:200")
    eyes.keys(Qt.Key.Key_Escape)
    panel = eyes.window.panel
    assert (panel.property("textScale"), panel.property("reducedMotion")) == (2.0, True)
    eyes.desk.leave()
    eyes.desk.changed = True
    eyes.tick()
    assert (panel.property("textScale"), panel.property("reducedMotion")) == (1.0, False)


def test_who_asks_for_stillness_while_a_screen_arrives_sees_it_whole_at_once(eyes: Eyes) -> None:
    root = eyes.view.rootObject()
    page = root.findChild(QQuickItem, "page")
    root.show()
    assert root.property("arriving")
    eyes.window.panel.reducedMotion = True
    eyes.until(lambda: not root.property("arriving"))
    assert (page.opacity(), page.property("offset")) == (1.0, 0.0)


def test_the_lowered_mode_brings_every_control_into_the_lower_part(eyes: Eyes) -> None:
    from ui.focus import scene_rect

    for view in (views.HOME, views.CPF, views.QUESTIONS["text"], views.RECEIPT):
        eyes.show(view)
        eyes.window.panel.lowered = True
        eyes.draw()
        assert min(scene_rect(item).top() for item in eyes.every()) >= 0.4 * eyes.view.height()


def test_the_language_can_be_changed_on_any_screen(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    eyes.keys(*"123")
    eyes.press("languages")
    eyes.press("language:en")
    eyes.draw()
    assert ("set_language", "en") in eyes.desk.calls
    assert "Continue" in said(eyes)
    assert eyes.find("answer").property("value") == "123"


def test_below_the_gate_of_free_space_the_home_names_what_cannot_be_requested(eyes: Eyes) -> None:
    sentence = messages.not_taken([name.text for name in views.NOT_TAKEN])
    eyes.show(views.HOME)
    assert sentence not in said(eyes)
    eyes.show(views.SCREENS["home-not-taken"])
    assert sentence in said(eyes)
    assert all(name.text in sentence for name in views.NOT_TAKEN[: messages.NAMED])


def test_only_the_offered_languages_can_be_chosen(eyes: Eyes) -> None:
    eyes.desk.languages = ("pt", "en")
    eyes.show(views.ATTRACT)
    assert [name for name in eyes.names() if name.startswith("language:")] == ["language:en"]
    eyes.show(views.CPF)
    eyes.press("languages")
    eyes.draw()
    assert [name for name in eyes.names() if name.startswith("language:")] == ["language:pt", "language:en"]


def test_where_one_language_is_offered_nobody_is_asked_for_another(eyes: Eyes) -> None:
    eyes.show(views.CPF)
    assert "languages" in eyes.names()
    eyes.desk.languages = ("pt",)
    eyes.tick()
    assert "languages" not in eyes.names() and "ease" in eyes.names()
    eyes.show(views.ATTRACT)
    assert not [name for name in eyes.names() if name.startswith("language:")]


def test_a_language_that_is_not_offered_any_more_takes_nothing_of_the_screen_along(eyes: Eyes) -> None:
    eyes.desk.languages = ("pt", "ht")
    eyes.show(views.CPF)
    eyes.press("languages")
    eyes.press("language:ht")
    eyes.desk.languages, eyes.desk.language = ("pt", "en"), "pt"
    eyes.tick()
    eyes.show(views.CPF)
    assert "Português" in said(eyes)


def test_two_windows_may_look_at_one_desk(eyes: Eyes, tmp_path) -> None:
    from kiosk.config import Settings
    from ui.window import create_window

    second = create_window(eyes.desk, Settings(tmp_path))
    second.show()
    eyes.show(views.RECEIPT)
    second.kiosk._publish()
    assert second.kiosk.property("screen") == eyes.window.kiosk.property("screen") == "Receipt"
    second.close()
