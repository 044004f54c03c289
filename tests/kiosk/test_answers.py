"""The answer file: followed whole or not at all, and its choices land in the configuration file beside its comments."""

from pathlib import Path

import pytest

from kiosk.answers import Answers, amend, amended, read_answers
from kiosk.configuration import parse, read

DEFAULT = Path(__file__).parents[2] / "build/packaging/files/etc/balcao/balcao.toml"
CHOICES = {
    "screen.diagonal": 27.0,
    "camera.device": "1",
    "support.contact": 'TI "central" \\ ramal 2',
    "night.off": "21:30",
    "night.on": "05:45",
}


def answers(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "answers.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_it_says_who_and_where_and_what_the_machine_has(tmp_path):
    text = 'site = "CPA"\ntoken = "BALCAO1.x"\n[screen]\ndiagonal = 27\n[camera]\ndevice = "1"\n'
    found = read_answers(answers(tmp_path, text))
    assert found == Answers("CPA", "BALCAO1.x", {"screen.diagonal": 27, "camera.device": "1"})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('site = "CPA"\n', "answers.toml:1: falta o código"),
        ('token = "x"\n[screen]\ndiagonal = 2\n', "answers.toml:3: screen.diagonal"),
        ('token = "x"\ndata = "/srv"\n', "answers.toml:2: não há a opção 'data'"),
        ("token = 7\n", "answers.toml:1: token"),
    ],
)
def test_a_slip_stops_all_of_it(tmp_path, text, told):
    found = read_answers(answers(tmp_path, text))
    assert not isinstance(found, Answers)
    assert told in str(found[0])


def test_a_missing_file_is_told_as_such(tmp_path):
    assert "não existe" in str(read_answers(tmp_path / "none.toml")[0])


@pytest.mark.parametrize("before", ["", "[screen]\ndiagonal = 15.6\n", DEFAULT.read_text("utf-8")])
def test_choices_land_in_the_file_and_say_the_same_when_read(before):
    after = parse(amended(before, CHOICES), DEFAULT)
    assert after.slips == ()
    assert {name: after[name] for name in CHOICES} == CHOICES
    assert amended(amended(before, CHOICES), CHOICES) == amended(before, CHOICES)


def test_comments_stay(tmp_path):
    file = tmp_path / "balcao.toml"
    file.write_text(DEFAULT.read_text("utf-8"), "utf-8")
    text = amend(file, CHOICES)
    kept = [line for line in DEFAULT.read_text("utf-8").splitlines() if line.startswith("# ") and " = " not in line]
    assert [line for line in kept if line not in text] == []
    assert read(file).values == {}


def test_a_file_that_is_broken_is_not_made_worse(tmp_path):
    file = tmp_path / "balcao.toml"
    file.write_text("[screen\n")
    with pytest.raises(ValueError, match="amended"):
        amend(file, CHOICES)
