"""The log is JSON lines of listed events, bounded, without a word of anybody's."""

import json
import logging

import pytest

from kiosk import log as module
from kiosk.errors import Refused
from kiosk.events import Event, EventRefused
from kiosk.log import Log
from tests.kiosk.storage.support import START, ManualClock

MARKER = "Conceição 529.982.247-25"


@pytest.fixture
def log(tmp_path):
    with Log(tmp_path / "logs", "window", ManualClock()) as opened:
        yield opened


def lines(tmp_path):
    file = tmp_path / "logs" / "window.jsonl"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def test_an_event_is_one_line_with_time_level_and_process(log, tmp_path):
    log.write(Event("item_quarantined", item="a-1", problem="invalid"))
    assert lines(tmp_path) == [
        {
            "at": START.isoformat(),
            "level": "warning",
            "process": "window",
            "event": "item_quarantined",
            "item": "a-1",
            "problem": "invalid",
        }
    ]


def test_debug_events_are_kept_too(log, tmp_path):
    log.write(Event("sync_round", sent=1, acknowledged=1, seconds=0.5))
    assert lines(tmp_path)[0]["level"] == "debug"


def test_a_process_that_ends_by_a_bug_leaves_it_and_what_a_person_is_told_is_none(tmp_path):
    with pytest.raises(ValueError, match="Concei"), Log(tmp_path / "logs", "window", ManualClock()):
        int(MARKER)
    with pytest.raises(Refused), Log(tmp_path / "logs", "window", ManualClock()):
        raise Refused(MARKER)
    assert [(line["event"], line["error"]) for line in lines(tmp_path)] == [("unexpected_error", "ValueError")]


def test_a_bug_leaves_its_kind_and_place_and_not_its_text(log, tmp_path):
    try:
        int(MARKER)
    except ValueError as error:
        log.unexpected(error)
    (line,) = lines(tmp_path)
    assert line["error"] == "ValueError" and line["place"].startswith("test_log:")
    assert "529" not in json.dumps(line, ensure_ascii=False)


def test_what_belongs_to_a_person_cannot_be_written(log, tmp_path):
    with pytest.raises(EventRefused):
        log.write(Event("request_shown", request=MARKER))
    assert lines(tmp_path) == []


def test_messages_of_libraries_do_not_reach_it(log, tmp_path):
    logging.getLogger("httpx").warning("GET /p/%s", MARKER)
    logging.getLogger().warning(MARKER)
    assert lines(tmp_path) == []


def test_it_is_bounded(log, tmp_path, monkeypatch):
    monkeypatch.setattr(log._handler, "maxBytes", 2000)
    for _ in range(400):
        log.write(Event("request_shown", request="a-1"))
    files = list((tmp_path / "logs").iterdir())
    assert len(files) == module.FILES
    assert sum(file.stat().st_size for file in files) <= 2000 * module.FILES


def test_a_folder_that_cannot_be_made_silences_it_too(tmp_path):
    (tmp_path / "logs").write_text("in the way")
    with Log(tmp_path / "logs", "window", ManualClock()) as log:
        log.write(Event("request_shown", request="a-1"))


def test_a_full_disk_silences_it_and_nothing_else(tmp_path):
    (tmp_path / "window.jsonl").symlink_to("/dev/full")
    with Log(tmp_path, "window", ManualClock()) as log:
        log.write(Event("request_shown", request="a-1"))
