"""The engine, the talker and the player: real programs where the machine has them, and what happens when they fail."""

import io
import shutil
import threading
import time
import wave
from pathlib import Path

import numpy as np
import pytest

from kiosk.devices.sound import CommandPlayer, SwitchJack, louder, wav_file
from kiosk.errors import DeviceFault
from kiosk.ports import DeviceState
from kiosk.text import LANGUAGES
from tests.ui.ears import Recorder, Tone
from ui.speech import engine
from ui.speech.engine import EspeakVoice
from ui.speech.talker import Talker, Utterance

TONE = wav_file((np.sin(np.arange(800)) * 9000).astype("<i2").tobytes(), 16000)


def seconds(wav: bytes) -> float:
    with wave.open(io.BytesIO(wav)) as sound:
        return sound.getnframes() / sound.getframerate()


def say(talker: Talker, *texts: str) -> None:
    talker.say([Utterance(text, "pt") for text in texts])


def wait_for(condition, within=60.0):
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.002)


@pytest.fixture
def recorder():
    return Recorder()


@pytest.fixture
def talker(recorder):
    one = Talker(Tone(), recorder)
    yield one
    one.close()


def test_every_language_is_spoken_and_each_sounds_its_own():
    voice = EspeakVoice()
    spoken = {voice.render("Qual é o seu nome?", language, 170) for language in LANGUAGES}
    assert len(spoken) == len(LANGUAGES)
    assert all(0.5 < seconds(wav) < 5 for wav in spoken)


def test_a_slower_rate_takes_longer():
    voice = EspeakVoice()
    assert seconds(voice.render("Continuar", "pt", 110)) > 1.3 * seconds(voice.render("Continuar", "pt", 230))


def test_what_is_said_stands_in_no_command_line(monkeypatch):
    seen = []
    real = engine.subprocess.run
    monkeypatch.setattr(engine.subprocess, "run", lambda words, **rest: seen.append(words) or real(words, **rest))
    EspeakVoice().render("Zoroastra Quixabeira", "pt", 170)
    assert seen and not any("Quixabeira" in word for word in seen[0])


def test_an_engine_that_is_missing_is_a_fault_that_quotes_nothing(monkeypatch):
    monkeypatch.setattr(engine, "PROGRAM", "no-such-voice")
    with pytest.raises(DeviceFault) as caught:
        EspeakVoice().render("Zoroastra", "pt", 170)
    assert "Zoroastra" not in repr(caught.value)
    assert caught.value.__cause__ is None


def test_every_sentence_has_its_first_sound_noted_once():
    recorder = Recorder()
    talker = Talker(EspeakVoice(), recorder)
    talker.rate = 170
    for number in range(20):
        talker.hush()
        say(talker, f"Botão número {number} de vinte, para continuar.")
        wait_for(lambda many=number: len(talker.latencies) > many)
    talker.close()
    assert len(talker.latencies) == 20


def test_sentences_are_played_in_order(talker, recorder):
    say(talker, "um", "dois", "três")
    wait_for(lambda: len(recorder.played) == 3)
    assert recorder.played == ["um", "dois", "três"]


def test_what_was_rendered_ahead_is_not_rendered_again():
    voice, recorder = Tone(), Recorder()
    talker = Talker(voice, recorder)
    talker.ahead([Utterance("um", "pt"), Utterance("dois", "pt")])
    wait_for(lambda: len(voice.rendered) == 2)
    say(talker, "dois")
    wait_for(lambda: recorder.played == ["dois"])
    talker.close()
    assert voice.rendered == ["um", "dois"]


def test_hush_ends_what_sounds_and_what_waits(talker, recorder):
    recorder.long = True
    say(talker, "um", "dois", "três")
    wait_for(lambda: recorder.sounding)
    talker.hush()
    wait_for(lambda: not recorder.sounding)
    time.sleep(0.05)
    assert recorder.played == ["um"]
    say(talker, "quatro")
    wait_for(lambda: recorder.played == ["um", "quatro"])


def test_nothing_of_a_visit_is_kept(talker, recorder):
    say(talker, "um")
    wait_for(lambda: recorder.played)
    talker.forget()
    assert not talker._rendered
    assert talker._bytes == 0


def test_forgetting_while_much_waits_leaves_a_talker_that_speaks(talker, recorder):
    for number in range(200):
        say(talker, f"frase {number}")
    talker.forget()
    say(talker, "fim")
    wait_for(lambda: recorder.played[-1:] == ["fim"])


@pytest.mark.parametrize("faulty", [False, True], ids=["rendered", "failed"])
def test_words_at_the_engine_that_also_wait_may_be_forgotten(recorder, faulty):
    """Asked for twice while the engine has them: the second wish is cancelled, and the engine still comes back."""
    voice = Slow()
    voice.faulty = {"um"} if faulty else set()
    talker = Talker(voice, recorder)
    talker.ahead([Utterance("um", "pt")])
    wait_for(voice.busy.is_set)
    say(talker, "um")
    talker.forget()
    voice.go_on.set()
    say(talker, "dois")
    wait_for(lambda: recorder.played == ["dois"])
    talker.close()


class Slow(Tone):
    """An engine that has begun, and ends when it may."""

    def __init__(self):
        super().__init__()
        self.busy, self.go_on = threading.Event(), threading.Event()

    def render(self, text, language, rate):
        self.busy.set()
        assert self.go_on.wait(60)
        return super().render(text, language, rate)


def test_the_store_of_sounds_has_a_bound(monkeypatch):
    monkeypatch.setattr("ui.speech.talker.CACHE_BYTES", 5000)
    voice = Tone()
    talker = Talker(voice, Recorder())
    talker.ahead([Utterance(f"frase {number}", "pt") for number in range(50)])
    wait_for(lambda: len(voice.rendered) == 50)
    talker.close()
    assert talker._bytes <= 5000


def test_a_fault_of_the_engine_is_silence_and_the_next_sentence_is_tried():
    voice, recorder = Tone(), Recorder()
    voice.faulty = {"um"}
    talker = Talker(voice, recorder)
    say(talker, "um", "dois")
    wait_for(lambda: recorder.played == ["dois"])
    voice.faulty = set()
    say(talker, "um")
    wait_for(lambda: recorder.played == ["dois", "um"])
    talker.close()


def test_a_real_player_plays_and_says_that_it_is_well():
    player = CommandPlayer(("aplay", "-q", "-D", "null"))
    assert player.state is DeviceState.UNKNOWN
    player.start(TONE, 1.5)
    player.wait()
    assert player.state is DeviceState.OK


def test_a_machine_without_a_sound_output_is_a_fault_and_no_crash():
    player = CommandPlayer(("aplay", "-q", "-D", "no-such-card"))
    player.start(TONE, 1.0)
    with pytest.raises(DeviceFault):
        player.wait()
    assert player.state is DeviceState.FAULT


def test_a_player_that_is_stopped_has_not_played_to_its_end_and_is_no_fault():
    player = CommandPlayer(("sh", "-c", "exec sleep 20"))
    player.start(TONE, 1.0)
    player.stop()
    player.wait()
    assert player.state is DeviceState.UNKNOWN


def test_louder_is_louder_and_never_wraps():
    wav = wav_file(np.array([100, -200, 30000, -32768], "<i2").tobytes(), 8000)
    with wave.open(io.BytesIO(louder(wav, 2.0))) as sound:
        assert np.frombuffer(sound.readframes(4), "<i2").tolist() == [200, -400, 32767, -32767]


@pytest.fixture
def machine(tmp_path):
    """An input folder as the kernel lays it out: a keyboard, and a socket whose device is not ours to read."""
    for name, switches in (("event0", "0"), ("event1", "4"), ("event2", "1")):
        folder = tmp_path / "inputs" / name / "device" / "capabilities"
        folder.mkdir(parents=True)
        (folder / "sw").write_text(f"{switches}\n")
    (tmp_path / "devices").mkdir()
    return tmp_path


def test_a_socket_that_cannot_be_read_is_unknown(machine):
    jack = SwitchJack(machine / "inputs", machine / "devices")
    assert jack.plugged() is None
    assert jack.state is DeviceState.UNKNOWN


def test_only_devices_with_a_headphone_switch_are_opened(machine):
    for name in ("event0", "event1", "event2"):
        (machine / "devices" / name).touch()
    jack = SwitchJack(machine / "inputs", machine / "devices")
    assert [Path(f"/dev/fd/{number}").resolve().name for number in jack._open] == ["event1"]
    assert jack.plugged() is None
    jack.close()


def test_set_up_brings_the_engine_and_a_player():
    assert shutil.which("espeak-ng")
    assert shutil.which("aplay")
