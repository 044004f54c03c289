"""A whole visit by somebody who sees nothing: four arrows, select, a black screen, headphones, and the voice.

The window, the desk, the catalogue, the camera's person and the engine are the real ones. The visitor of the tour
walks; what was said is read afterwards, in order.
"""

import shutil
import time
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.config import Settings
from tests.journeys.acts import PENSION_ANSWERS
from tests.kiosk.devices.patient import PatientCamera
from tests.ui.ears import Recorder, Socket
from ui.bootstrap import open_counter
from ui.speech.engine import EspeakVoice
from ui.speech.sound import Sound
from ui.tour.hands import Keys
from ui.tour.scenario import Scenario
from ui.tour.sight import Sight
from ui.tour.visitor import Visitor
from ui.window import create_window

PATIENCE_S = 60.0
SERVICE = "prova-de-vida-mtprev"
LANDMARKS = (
    "Vamos resolver juntos?",
    "O que você precisa hoje?",
    "Buscar um serviço, campo de escrever, vazio.",
    "Começar, botão.",
    "Chamamos um atendente",
    "Qual é o seu CPF?",
    "Este CPF não existe. Confira número por número.",
    "Qual é o seu nome completo?",
    "Podemos usar os seus dados?",
    "Qual é a sua data de nascimento?",
    "Aposentadoria, opção, escolhida.",
    "Ligar a câmera, botão.",
    "Olhe para a câmera",
    "Confira o seu pedido",
    "12 de maio de 1951",
    "Pedido feito",
    "Vamos resolver juntos?",
)
"""What every visit has to hear, in this order."""


class Blind:
    """One blind person's visit in a window of their own."""

    def __init__(self, window, scenario):
        self.window, self.said, self.lit = window, [], []
        self.latencies = window.speech._talker.latencies
        window.speech.said.connect(lambda text, language: self.said.append((window.kiosk.property("screen"), text)))
        sight = Sight(window)
        self.visitor = Visitor(sight, Keys(sight), scenario, self.look)

    def look(self, name):
        """Where a sighted visitor would take a picture: is anything to be seen?"""
        picture = self.window.view.grabWindow()
        seen = {picture.pixel(x, y) for x in range(0, picture.width(), 40) for y in range(0, picture.height(), 40)}
        if self.window.speech.property("on") and seen != {0xFF000000}:
            self.lit.append(name)

    def visit(self):
        for condition in self.visitor.visit():
            deadline = time.monotonic() + PATIENCE_S
            while condition is not None and not condition():
                assert time.monotonic() < deadline, f"stuck after {self.said[-3:]}"
                QTest.qWait(5)
            QTest.qWait(1)


@pytest.fixture(scope="module")
def visit(qapp, enrolled, tmp_path_factory):
    """The visit, made once; its tests read what was heard."""
    folder = tmp_path_factory.mktemp("blind")
    shutil.copytree(enrolled, folder, dirs_exist_ok=True)
    settings = Settings(folder / "kiosk")
    with open_counter(settings, camera=PatientCamera) as counter:
        window = create_window(counter.desk, settings, Sound(EspeakVoice(), Recorder(), Socket(True)))
        # Closed whatever happens: its timers would ask a closed store, and fail every test that comes after.
        with closing(window):
            blind = Blind(window, Scenario(SERVICE, "vida", PENSION_ANSWERS))
            window.show()
            for _ in range(400):
                if window.speech.property("on"):
                    break
                QTest.qWait(10)
            QTest.keyClick(window.view, Qt.Key.Key_F7)
            QTest.qWait(20)
            blind.visit()
            yield blind


def test_the_way_is_heard_from_the_first_screen_to_the_last(visit):
    told, next_ = [text for _, text in visit.said], 0
    for words in LANDMARKS:
        assert words in told[next_:], f"not heard in its turn: {words}"
        next_ = told.index(words, next_) + 1


def test_nothing_was_ever_to_be_seen(visit):
    assert [name for name in visit.lit if name != "attract-again"] == []


def test_the_receipt_gives_the_protocol_character_by_character(visit):
    protocol = visit.visitor.protocol.replace(" ", "")
    heard = [text.replace(",", "").replace(" ", "") for screen, text in visit.said if screen == "Receipt"]
    assert protocol in heard


def test_what_was_typed_was_heard_as_it_was_typed(visit):
    cpf = [text for screen, text in visit.said if screen == "QuestionCpf" and text.isdigit()]
    assert "".join(cpf).endswith(PENSION_ANSWERS["cpf"])
    name = [text for screen, text in visit.said if screen == "QuestionText" and len(text) == 1]
    assert [name.count(letter) >= 2 for letter in "AN"] == [True, True]


def test_the_first_sound_followed_the_focus(visit):
    """How soon is measured by docs/voice.md; on a busy machine a visitor moves on before many a sound begins."""
    assert len(visit.latencies) > 10
