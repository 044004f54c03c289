"""A whole visit by a screen reader over AT-SPI: a second process hears names and presses by actions only.

The window is the real one on a virtual display, as a desktop's screen reader would find it; nobody touches it.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from ui.tour.measure import KioskDisk

READER = Path(__file__).with_name("screen_reader.py")
WITHIN_S = 600
CPF, NAME = "52998224725", "Ana"
STEPS = [
    ("Vamos resolver juntos?", ["Toque para começar"]),
    ("O que você precisa hoje?", ["Moradia"]),
    ("Segunda via da conta de água", ["Segunda via da conta de água"]),
    ("Começar", ["Começar"]),
    ("Qual é o seu CPF?", [*"11111111111", "Continuar"]),
    ("Este CPF não existe. Confira número por número.", ["Limpar", *CPF, "Continuar"]),
    ("Qual é o seu nome completo?", [*NAME, "Continuar"]),
    ("Como você quer ser chamado?", ["Pular esta pergunta"]),
    ("Podemos usar os seus dados?", ["Concordo"]),
    ("A conta de água está no seu nome?", ["Sim, no meu nome", "Continuar"]),
    ("Qual é o número da ligação de água?", ["123, números e sinais", *"7712", "Continuar"]),
    ("Quais contas você quer?", ["A deste mês", "Continuar"]),
    ("Como você quer receber?", ["Vou buscar aqui", "Continuar"]),
    ("Confira o seu pedido", ["Enviar pedido"]),
    ("Pedido feito", ["Terminar"]),
    ("Como foi o atendimento?", ["Muito bom", "Terminar"]),
    ("Vamos resolver juntos?", []),
]


@contextmanager
def virtual_display():
    """A display of our own, by number."""
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1080x1920x24", "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL) as server, os.fdopen(read) as told:
        os.close(write)
        yield f":{told.readline().strip()}"
        server.terminate()


def run_visit(folder, steps):
    """The window and the reader on a session bus of their own; what the reader heard."""
    window = f"'{sys.executable}' -m ui.main window --data '{folder}/kiosk' --camera simulated"
    script = f"{window} >'{folder}/window.log' 2>&1 & /usr/bin/python3 '{READER}'; kill $!; wait"
    with virtual_display() as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "NO_AT_BRIDGE": "0",
        }
        words = ["dbus-run-session", "--", "sh", "-c", script]
        with subprocess.Popen(
            words, env=environment, stdin=-1, stdout=-1, stderr=subprocess.DEVNULL, start_new_session=True
        ) as session:
            try:
                out, _ = session.communicate(json.dumps(steps).encode(), timeout=WITHIN_S)
            finally:
                if session.poll() is None:
                    os.killpg(session.pid, signal.SIGKILL)
    return json.loads(out.splitlines()[-1])


@pytest.fixture(scope="module")
def visit(enrolled, tmp_path_factory):
    folder = tmp_path_factory.mktemp("reader")
    shutil.copytree(enrolled, folder, dirs_exist_ok=True)
    return folder, run_visit(folder, STEPS)


def test_a_screen_reader_makes_a_whole_visit(visit):
    _, answer = visit
    assert answer["failure"] == ""
    assert len(answer["heard"]) == len(STEPS)


def test_the_request_that_it_made_waits_in_the_kiosk(visit):
    folder, answer = visit
    receipt = next(heard for heard in answer["heard"] if "Pedido feito" in heard)
    protocol = receipt[receipt.index("Protocolo") + 1]
    assert KioskDisk(folder / "kiosk").queued(protocol) is not None


def test_every_control_that_it_met_had_a_name_of_its_own(visit):
    _, answer = visit
    assert all(heard.count("Continuar") <= 1 and heard.count("Ajuda") == 1 for heard in answer["heard"][1:-1])
