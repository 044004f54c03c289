"""A kiosk's log reaches the platform: in order, each line once, over rotations, lost answers and a line that is cut."""

import json

import pytest

from kiosk.clock import SystemClock
from kiosk.events import Event
from kiosk.log import Log
from sync import logbook
from sync.answers import NoAnswer
from sync.logbook import Logbook
from sync.server import logs
from sync.server.logs import Logs
from sync.server.main import main as platform_main
from sync.server.problems import WireRefused
from tests.sync.fault_proxy import LoseAnswer
from tests.sync.servers import TestClock


def write(kiosk, *numbers, process="window"):
    with Log(kiosk.data / "logs", process, SystemClock()) as log:
        for number in numbers:
            log.write(Event("store_opened", waiting=number, quarantined=0))


def kept(live):
    return [json.loads(line)["waiting"] for line in live.platform.logs.lines(1)]


def ship_all(kiosk, url="", clock=None):
    book = Logbook(kiosk.data, kiosk.transport(url), clock or kiosk.clock)
    answers = [book.ship() for _ in range(20)]
    return [answer for answer in answers if answer is not None]


def test_the_worker_ships_the_log_once_nothing_else_waits(live, kiosk):
    write(kiosk, 1, 2)
    kiosk.submit()
    worker = kiosk.worker()
    for _ in range(20):
        worker.run_once()
    assert kept(live) == [1, 2]


def test_what_was_sent_is_not_sent_again_by_the_next_process(live, kiosk):
    write(kiosk, 1)
    assert ship_all(kiosk) == []
    write(kiosk, 2)
    assert ship_all(kiosk) == []
    assert kept(live) == [1, 2]


def test_a_rotation_in_between_loses_nothing_and_repeats_nothing(live, kiosk, monkeypatch):
    monkeypatch.setattr("kiosk.log.FILE_BYTES", 600)
    write(kiosk, *range(4))
    assert ship_all(kiosk) == []
    write(kiosk, *range(4, 12))
    assert ship_all(kiosk) == []
    assert kept(live) == list(range(12))


def test_a_lost_answer_does_not_double_the_lines(live, kiosk, line):
    write(kiosk, 1, 2)
    line.plan = lambda seen: LoseAnswer()
    assert isinstance(ship_all(kiosk, line.url)[0], NoAnswer)
    line.plan = lambda seen: None
    assert ship_all(kiosk, line.url) == []
    assert kept(live) == [1, 2]


def test_a_long_log_goes_chunk_by_chunk_and_a_half_line_waits(live, kiosk, monkeypatch):
    monkeypatch.setattr(logbook, "CHUNK_BYTES", 400)
    write(kiosk, *range(10))
    with (kiosk.data / "logs" / "window.jsonl").open("a") as file:
        file.write('{"half":')
    assert ship_all(kiosk) == []
    assert kept(live) == list(range(10))


@pytest.mark.parametrize(
    "torn", [b'{"at":"2026', b"\0" * 5000, b'{"a":1}{"b":2}\n', b"x" * 200_000, b'{"text":"\xc3\xa9"}\n', b"\n"]
)
def test_what_a_power_cut_left_in_a_log_holds_up_none_of_its_lines(live, kiosk, torn):
    write(kiosk, 1)
    with (kiosk.data / "logs" / "window.jsonl").open("ab") as file:
        file.write(torn)
    write(kiosk, 2)
    assert ship_all(kiosk) == []
    write(kiosk, 3)
    assert ship_all(kiosk) == []
    assert kept(live) == [1, 2, 3]


def test_a_file_that_bears_the_number_of_one_that_is_gone_is_sent_from_its_start(live, kiosk):
    write(kiosk, 1)
    inode = (kiosk.data / "logs" / "window.jsonl").stat().st_ino
    (kiosk.data / "logs" / "shipped.json").write_text(json.dumps({"window": [inode, 2_000_000]}))
    assert ship_all(kiosk) == []
    assert kept(live) == [1]


def test_it_is_asked_once_a_minute(live, kiosk):
    clock = TestClock()
    book = Logbook(kiosk.data, kiosk.transport(), clock)
    assert book.ship() is None
    write(kiosk, 1)
    assert book.ship() is None
    assert kept(live) == []
    clock.go_on(logbook.EVERY_S)
    assert book.ship() is None
    assert kept(live) == [1]


def test_a_damaged_note_of_what_was_sent_costs_a_repeat_at_most(live, kiosk):
    write(kiosk, 1)
    assert ship_all(kiosk) == []
    (kiosk.data / "logs" / "shipped.json").write_text("[]")
    assert ship_all(kiosk) == []
    assert kept(live) == [1]


@pytest.mark.parametrize(
    "chunk", [b"no json\n", b"[1]\n", b'{"cut":1}', b"[" * 4000 + b"\n", b'{"a":"' + b"x" * 5000 + b'"}\n']
)
def test_the_platform_keeps_events_only(tmp_path, chunk):
    with pytest.raises(WireRefused):
        Logs(tmp_path, TestClock()).take(1, "window", "d", chunk)
    with pytest.raises(WireRefused):
        Logs(tmp_path, TestClock()).take(1, "../window", "d", b"{}\n")


def test_one_kiosk_cannot_fill_the_platform(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "MOST_BYTES", 110)
    clock = TestClock()
    room = Logs(tmp_path, clock)
    for day in range(4):
        room.take(1, "sync", str(day), b'{"day":%d,"filler":"%s"}\n' % (day, b"x" * 30))
        clock.go_on(24 * 3600)
    assert [json.loads(line)["day"] for line in room.lines(1)] == [2, 3]


def test_somebody_at_the_platform_can_read_it(live, kiosk, capsys):
    data = str(kiosk.data.parent / "platform")
    assert platform_main(["logs", "1", "--data", data]) == 1
    write(kiosk, 7)
    assert ship_all(kiosk) == []
    assert platform_main(["logs", "1", "--data", data]) == 0
    assert '"waiting": 7' in capsys.readouterr().out
