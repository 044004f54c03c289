"""From the counter's process to the technician's: only when asked for, with words that the command line knows."""

import os
from pathlib import Path

import pytest

from ui.main import parser
from ui.technician.care import Care


def counter_words(data: Path):
    words = ["window", "--data", str(data), "--fullscreen", "--camera", "0", "--printer", "escpos://127.0.0.1:9100"]
    return parser("window").parse_args(words)


@pytest.fixture
def begun(monkeypatch) -> list[list[str]]:
    """Programs that this process would become."""
    words: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda program, argv: words.append(argv))
    return words


def test_a_counter_that_simply_ends_becomes_nothing_else(tmp_path: Path, begun) -> None:
    Care(lambda: None).begin(counter_words(tmp_path))
    assert begun == []


def test_asked_for_it_ends_the_window_and_becomes_the_tests_of_the_same_machine(tmp_path: Path, begun) -> None:
    left = []
    care = Care(lambda: left.append(True))
    care.ask()
    assert (left, begun) == ([True], [])  # the counter ends in order first
    care.begin(counter_words(tmp_path))
    (words,) = begun
    asked = parser("technician").parse_args(words[words.index("technician") :])
    assert (asked.data, asked.fullscreen, asked.camera, asked.printer) == (
        tmp_path,
        True,
        "0",
        "escpos://127.0.0.1:9100",
    )
