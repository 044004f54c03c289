"""What the voice says, in order: screens, focus, letters, problems; its keys, its silence, who may hear what."""

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from kiosk.config import Settings
from kiosk.flow.definition import Kind
from kiosk.life.verdict import Instruction, Observation
from kiosk.text import LANGUAGES, Words
from kiosk.views import IdleView
from tests.printers.thermal import until
from tests.ui import views
from tests.ui.conftest import Eyes
from tests.ui.ears import Recorder, Socket, Tone
from tests.ui.scripted import ScriptedDesk, ScriptedRunner
from ui.speech.engine import EspeakVoice
from ui.speech.phrases import PHRASES, phrase
from ui.speech.sound import Sound
from ui.speech.speaker import GAINS, RATES, USUAL
from ui.unbroken import loose
from ui.window import create_window

Key = Qt.Key
HIDDEN = phrase("secret", "pt")
JACK_WITHIN_MS = 100


class Ears(Eyes):
    """Eyes that also hear: `heard` is everything said since it was last asked for."""

    def __init__(self, folder):
        self.socket, self.voice, self.player = Socket(), Tone(), Recorder()
        desk = ScriptedDesk()
        sound = Sound(self.voice, self.player, self.socket)
        super().__init__(desk, create_window(desk, Settings(folder), sound), folder)
        self.window.show()
        self.speech, self._said, self.languages = self.window.speech, [], []
        self.speech.said.connect(self._hear)
        self.window.panel.reducedMotion = True
        self.settle()

    def _hear(self, text, language):
        self._said.append(text)
        self.languages.append(language)

    def heard(self):
        QTest.qWait(15)
        said, self._said = self._said, []
        return said

    def visit(self, view):
        """Show a view and hear what it says."""
        self.look(view)
        return self.heard()

    def press(self, name):
        """As a finger does, once the screen takes presses."""
        self.settle()
        super().press(name)

    def begin_again(self):
        """As a window that was just opened: nobody here, no headphones, no voice."""
        self.socket.state, self.player.long = None, False
        self.speech._feel()
        self.speech._switch(False)
        self.desk.__init__()
        self.desk.changed = True
        self.tick()
        self.speech._reset()
        self.heard()
        self.voice.rendered.clear()
        self.desk.calls.clear()

    def press_keys(self, *keys):
        self.keys(*keys)
        return self.heard()

    def plug(self, state):
        self.socket.state = state
        self.until(lambda: self.speech._private is (state is True))


@pytest.fixture(scope="module")
def station(qapp, tmp_path_factory):
    """One window for all these visits."""
    ears = Ears(tmp_path_factory.mktemp("ears"))
    yield ears
    ears.window.close()


@pytest.fixture
def deaf(station):
    """Nobody has asked for the voice."""
    station.begin_again()
    return station


@pytest.fixture
def ears(deaf):
    """The voice is on, by key, on the loudspeaker."""
    deaf.keys(Key.Key_F1)
    deaf.heard()
    return deaf


@pytest.fixture
def private(deaf):
    """Headphones are in."""
    deaf.plug(True)
    deaf.heard()
    return deaf


def test_nothing_is_said_until_somebody_asks(deaf):
    assert deaf.visit(views.HOME) == []
    assert deaf.press_keys(Key.Key_Down, Key.Key_Down) == []
    assert deaf.voice.rendered == []


def test_headphones_start_the_voice(deaf):
    deaf.plug(True)
    said = deaf.heard()
    assert said[0] == phrase("welcome", "pt")
    assert "Vamos resolver juntos?" in said
    assert said[-1] == "Toque para começar, botão."


def test_the_button_of_the_first_screen_starts_and_ends_it(deaf):
    deaf.press("listen")
    assert phrase("welcome", "pt") in deaf.heard()
    deaf.press("listen")
    deaf.heard()
    assert deaf.visit(views.HOME) == []


def test_a_screen_says_title_help_and_where_the_focus_is(ears):
    assert ears.visit(views.CPF) == [
        "Passo 2 de 7",
        "Qual é o seu CPF?",
        "É o número que identifica você em todos os serviços.",
        "Qual é o seu CPF? campo de escrever, vazio.",
    ]


@pytest.mark.parametrize("name", views.SCREENS)
def test_every_screen_says_its_title(name, ears):
    ears.speech._forget_scene()
    ears.speech._glance()
    said = ears.visit(views.SCREENS[name])
    titles = [loose(item.property("text")) for item in ears.texts() if item.objectName() == "title"]
    assert said
    assert all(title in said for title in titles)


def test_speech_follows_the_focus_with_name_kind_and_state(ears):
    ears.visit(views.QUESTIONS["choice"])
    assert ears.press_keys(Key.Key_Down, Key.Key_Down)[-1] == "Foi roubada ou furtada, opção, escolhida."
    assert ears.press_keys(Key.Key_Down) == ["Está rasgada ou velha demais, opção, não escolhida."]
    assert ears.press_keys(Key.Key_Return) == ["Está rasgada ou velha demais, opção, escolhida."]


def test_letters_are_said_as_they_are_written_and_erased(ears):
    ears.visit(views.question(Kind.EMAIL, "Qual é o seu e-mail?"))
    assert [ears.press_keys(key) for key in "a@7"] == [["A"], ["arroba"], ["7"]]
    assert ears.press_keys(Key.Key_Backspace) == ["apagado"]


def test_a_problem_is_said_at_once(ears):
    ears.visit(views.QUESTIONS["text"])
    ears.desk.then["answer"] = views.QUESTIONS["text-refused"]
    ears.press("continue")
    assert "Falta a sua resposta." in ears.heard()


def test_the_idle_warning_is_said_once_and_again_near_its_end(ears):
    ears.visit(views.CPF)
    said = []
    for left in (29, 28, 27, 11, 10, 9):
        ears.desk.idle = IdleView(left)
        ears.tick()
        said.append(ears.heard())
    assert [bool(words) for words in said] == [True, False, False, False, True, False]
    assert any("29 segundos" in words for words in said[0])
    assert any("10 segundos" in words for words in said[4])


def test_help_is_said_and_then_the_screen_again(ears):
    ears.visit(views.CPF)
    ears.press("help")
    assert "Chamamos um atendente" in ears.heard()
    ears.press("help:end")
    assert "Qual é o seu CPF?" in ears.heard()


def test_what_the_camera_asks_for_is_said(ears):
    ears.visit(views.QUESTIONS["presence"])
    ears.desk.runner = ScriptedRunner(Observation(Instruction.TURN_LEFT, 1, 3, None, 0.0))
    ears.press("camera")
    said = []
    ears.until(lambda: said.extend(ears.heard()) or "Vire o rosto devagar para a sua esquerda" in said)


def test_the_receipt_is_said_with_its_number_character_by_character(private):
    said = private.visit(views.RECEIPT)
    assert "M T, 4 8 3 1, 7 K 2 F, 9 Q A 4" in said
    assert ". ".join(views.RECEIPT.secret) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_voice_speaks_the_language_of_the_visit(language, ears):
    ears.desk.set_language(language)
    ears.languages.clear()
    said = ears.visit(views.HOME)
    assert set(ears.languages) == {language}
    assert phrase("empty", language) in said[-1]


def test_what_stands_in_portuguese_is_read_by_a_portuguese_voice(ears):
    ears.desk.set_language("en")
    ears.languages.clear()
    said = ears.visit(replace(views.SERVICE, summary=Words("Só em português.", untranslated=True)))
    assert ears.languages[said.index("Só em português.")] == "pt"
    assert "en" in ears.languages


# Who may hear what


SECRET = views.question(Kind.TEXT, "Qual é o nome da sua mãe?", sensitive=True)


def test_a_secret_field_is_not_heard_from_a_loudspeaker(ears):
    ears.visit(SECRET)
    assert ears.press_keys("j") == [phrase("noted", "pt")]
    assert ears.press_keys(Key.Key_Down, Key.Key_Down)[-1:] == [HIDDEN]
    ears.visit(replace(SECRET, target="again", value="Joana"))
    assert "Joana" not in " ".join(ears.voice.rendered)


def test_a_secret_field_is_heard_with_headphones(private):
    private.visit(SECRET)
    assert private.press_keys("j") == ["J"]
    assert private.press_keys(Key.Key_Down, Key.Key_Down)[-1] not in (HIDDEN, phrase("noted", "pt"))


def test_codes_and_answers_are_not_heard_from_a_loudspeaker(ears):
    review, receipt = ears.visit(views.QUESTIONS["review"]), ears.visit(views.RECEIPT)
    spoken = " ".join(review + receipt)
    assert HIDDEN in review and HIDDEN in receipt
    for secret in ("5 2 9", "Maria das Dores", *views.RECEIPT.secret):
        assert secret not in spoken


def test_a_socket_that_nobody_can_read_counts_as_a_loudspeaker(ears):
    assert ears.socket.plugged() is None
    assert HIDDEN in ears.visit(views.RECEIPT)


def test_pulling_the_headphones_out_mutes_at_once_and_for_good(private):
    private.player.long = True
    private.visit(views.RECEIPT)
    private.until(lambda: private.player.sounding)
    private.plug(False)
    private.until(lambda: not private.player.sounding)
    private.heard()
    assert private.visit(views.HOME) == []


# Keys and settings


@pytest.mark.parametrize("act", ["key", "touch"])
def test_any_key_or_touch_ends_what_is_being_said(act, ears):
    ears.player.long = True
    ears.visit(views.SERVICE)
    ears.until(lambda: ears.player.sounding)
    ears.keys(Key.Key_Shift) if act == "key" else QTest.mousePress(ears.view, Qt.MouseButton.LeftButton)
    ears.until(lambda: not ears.player.sounding)


def test_repeat_says_the_last_thing_again(ears):
    last = ears.visit(views.CPF)
    assert ears.press_keys(Key.Key_F2) == last
    focus = ears.press_keys(Key.Key_Down, Key.Key_Down)[-1:]
    assert ears.press_keys(Key.Key_F2) == focus


def test_slower_faster_softer_louder_stay_within_their_steps(ears):
    ears.visit(views.CPF)
    for key, steps in ((Key.Key_F3, "rate"), (Key.Key_F5, "volume")):
        assert ears.press_keys(*[key] * 9)
        assert ears.speech.property(steps) == 0
    ears.keys(*[Key.Key_F4] * 9, *[Key.Key_F6] * 9)
    assert (ears.speech.property("rate"), ears.speech.property("volume")) == (len(RATES) - 1, len(GAINS) - 1)
    ears.player.gains.clear()
    ears.press_keys(Key.Key_F2)
    ears.until(lambda: ears.player.gains[-1:] == [GAINS[-1]])


def test_voice_is_set_with_arrows_and_select_too(ears):
    ears.visit(views.HOME)
    ears.press("ease")
    ears.heard()
    ears.find("voice:slower").forceActiveFocus()
    ears.keys(Key.Key_Return)
    assert ears.speech.property("rate") == USUAL - 1


def test_the_blank_screen_shows_nothing_and_a_touch_lights_it_without_pressing(ears):
    ears.visit(views.HOME)
    ears.keys(Key.Key_F7)
    picture = ears.view.grabWindow()
    points = [(x, y) for x in range(0, picture.width(), 13) for y in range(0, picture.height(), 17)]
    assert {picture.pixelColor(x, y).name() for x, y in points} == {QColor("black").name()}
    ears.press("theme:documentos")
    assert not ears.speech.property("blank")
    assert ears.desk.verbs() == []


def test_without_the_voice_the_screen_cannot_be_blanked(deaf):
    deaf.keys(Key.Key_F7)
    assert not deaf.speech.property("blank")


def test_everything_of_the_voice_ends_with_the_visit(ears):
    ears.visit(views.HOME)
    ears.keys(Key.Key_F4, Key.Key_F6, Key.Key_F7)
    ears.desk.leave()
    ears.desk.changed = True
    ears.tick()
    state = [ears.speech.property(name) for name in ("on", "blank", "rate", "volume")]
    assert state == [False, False, USUAL, USUAL]
    assert not ears.speech._talker._rendered
    assert ears.speech._last == []


def test_with_headphones_still_in_the_next_person_is_greeted_by_the_voice(private):
    private.visit(views.HOME)
    private.keys(Key.Key_F4)
    private.desk.leave()
    private.desk.changed = True
    private.tick()
    assert "Vamos resolver juntos?" in private.heard()
    assert private.speech.property("rate") == USUAL


def test_a_voice_that_nobody_listens_to_ends_by_itself(ears, monkeypatch):
    ears.desk.leave()
    monkeypatch.setattr("ui.speech.speaker.UNUSED_S", 0.01)
    ears.until(lambda: not ears.speech.property("on"))


def test_a_machine_without_an_engine_still_shows_everything(qapp, tmp_path):
    desk = ScriptedDesk()
    window = create_window(desk, Settings(tmp_path), Sound(None, None, Socket(True)))
    window.show()
    QTest.qWait(JACK_WITHIN_MS)
    assert window.kiosk.property("screen") == "Attract"
    window.close()


@pytest.mark.parametrize("key", PHRASES)
def test_every_phrase_is_said_in_every_language(key):
    assert all(phrase(key, language) for language in LANGUAGES)
    assert phrase(key, "fr") == phrase(key, "pt")


def test_each_move_of_the_focus_is_followed_by_a_sound_of_the_real_engine(qapp, tmp_path):
    """How soon is measured by `build/bench voice`."""
    desk = ScriptedDesk(views.HOME)
    window = create_window(desk, Settings(tmp_path), Sound(EspeakVoice(), Recorder(), Socket(True)))
    with closing(window):
        window.show()
        QTest.qWait(JACK_WITHIN_MS)
        latencies = window.speech._talker.latencies
        moved = 0
        for key in [Key.Key_Down] * 4 + [Key.Key_Up] * 2:
            heard, before = len(latencies), window.view.activeFocusItem()
            QTest.keyClick(window.view, key)
            if window.view.activeFocusItem() is not before:
                moved += 1
                until(lambda heard=heard: QTest.qWait(5) or len(latencies) > heard)
        assert moved >= 3
