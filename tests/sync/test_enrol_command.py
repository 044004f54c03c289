"""`balcao enrol` as an installer calls it: from an answer file, twice, for the wrong unit, with a slip."""

import time

import cv2
import numpy as np
import pytest
import qrcode

from kiosk.config import Profile, Settings
from kiosk.configuration import read
from kiosk.errors import Refused
from kiosk.identity import Identity
from kiosk.ports import Frame
from tests.sync.servers import free_port
from ui.commands.options import CONFIG_VARIABLE
from ui.main import main
from ui.service.held_code import find_code


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A machine whose configuration names its data folder; its answer file is written by `answer`."""
    config = tmp_path / "etc" / "balcao.toml"
    config.parent.mkdir()
    config.write_text(f'data = "{tmp_path}/var"\n')
    monkeypatch.setenv(CONFIG_VARIABLE, str(config))
    return config


def answer(tmp_path, live, extra="", site="CPA"):
    token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, live.url)
    file = tmp_path / "answers.toml"
    file.write_text(f'site = "{site}"\ntoken = "{token}"\n{extra}')
    return file


def identity(tmp_path):
    return Identity.load(Settings(tmp_path / "var").identity_folder)


def test_one_file_enrols_and_configures_and_is_gone(live, tmp_path, installed, capsys):
    file = answer(tmp_path, live, "[screen]\ndiagonal = 27.0\n")
    assert main(["enrol", "--answers", str(file), "--once"]) == 0
    assert "unidade CPA" in capsys.readouterr().out
    assert identity(tmp_path).enrolled.unit == "CPA"
    assert read(installed)["screen.diagonal"] == 27.0
    assert not file.exists()


def test_done_again_it_changes_nothing(live, tmp_path, installed):
    assert main(["enrol", "--answers", str(answer(tmp_path, live))]) == 0
    device = identity(tmp_path).device
    assert main(["enrol", "--answers", str(answer(tmp_path, live))]) == 0
    assert identity(tmp_path).device == device


def test_a_code_of_another_unit_is_refused_and_nothing_kept(live, tmp_path, installed, capsys):
    file = answer(tmp_path, live, site="Várzea Grande")
    assert main(["enrol", "--answers", str(file)]) == 1
    assert "unidade CPA" in capsys.readouterr().err
    assert identity(tmp_path).enrolment is None
    file.write_text(file.read_text().replace("Várzea Grande", "CPA"))
    assert main(["enrol", "--answers", str(file)]) == 0


def test_a_slip_is_told_by_its_line_before_anything_is_tried(live, tmp_path, installed, capsys):
    assert main(["enrol", "--answers", str(answer(tmp_path, live, "[screen]\ndiagonal = 270\n"))]) == 1
    assert "answers.toml:4: screen.diagonal" in capsys.readouterr().err
    assert not (tmp_path / "var").exists()


def test_without_a_network_it_says_so_and_works_later(live, tmp_path, installed, capsys):
    file = answer(tmp_path, live)
    live.server.stop()
    assert main(["enrol", "--answers", str(file), "--once"]) == 1
    assert "não respondeu" in capsys.readouterr().err
    assert file.exists()
    live.up()
    assert main(["enrol", "--answers", str(file), "--once"]) == 0


def test_it_moves_to_another_unit_with_new_keys(live, tmp_path, installed):
    assert main(["enrol", "--answers", str(answer(tmp_path, live))]) == 0
    before = identity(tmp_path)
    token = live.platform.issue_token("Rondonópolis", Profile.DEVELOPMENT, live.url)
    assert main(["enrol", "--token", str(token), "--site", "Rondonópolis"]) == 1
    assert identity(tmp_path).device == before.device
    assert main(["enrol", "--token", str(token), "--moving", str(before.device)]) == 0
    after = identity(tmp_path)
    assert after.enrolled.unit == "Rondonópolis"
    assert after.signer.public != before.signer.public


class Held:
    """A camera before which codes are held, one after another."""

    def __init__(self, *texts):
        self._frames = [self._picture(text) for text in texts]

    @staticmethod
    def _picture(text):
        code = qrcode.QRCode(border=6, box_size=5)
        code.add_data(text)
        code.make()
        picture = np.where(np.kron(np.array(code.get_matrix()), np.ones((5, 5))), 0, 255).astype(np.uint8)
        return cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)

    def open(self):
        pass

    def close(self):
        pass

    def read(self):
        return Frame(self._frames.pop(0), time.monotonic()) if self._frames else None


def test_a_code_held_before_the_camera_is_read_and_a_poster_looked_past(live):
    token = str(live.platform.issue_token("CPA", Profile.DEVELOPMENT, f"https://plataforma.exemplo:{free_port()}"))
    assert find_code(Held("https://poster.exemplo", token), 60) == token
    with pytest.raises(Refused, match="não viu"):
        find_code(Held("https://poster.exemplo"), 60)
