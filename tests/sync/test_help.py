"""A call for help reaches the platform at once, and the other kiosks of the unit by it; and its end does too."""

import json
import os

from kiosk.config import Profile, Settings
from kiosk.help import Help, HelpState, read_call, read_unit_calls
from kiosk.identity import Identity
from kiosk.line import read_seen
from sync.enrolment import join
from sync.server.kiosks import CALL_LIFE
from sync.server.main import main as platform_main
from tests.sync.fault_proxy import Say
from tests.sync.servers import TestClock
from tests.sync.support import Kiosk
from ui.main import main as balcao

WAIT_S = 180


def told(live, number=1):
    (record,) = (one for one in live.platform.kiosks.all() if one.number == number)
    return record.heartbeat.help


def joined(unit, live, data):
    """A kiosk of another unit."""
    data.mkdir()
    identity = Identity.load_or_create(data / "identity")
    join(identity, live.platform.issue_token(unit, Profile.DEVELOPMENT, live.url), Settings(data), TestClock())
    return Kiosk.at(data)


def test_a_call_is_told_at_once_and_so_is_its_end(live, kiosk, capsys):
    worker = kiosk.worker()
    worker.run_once()
    help_ = Help(kiosk.data, kiosk.clock)
    assert help_.ask("questions", WAIT_S)
    assert not help_.told
    worker.run_once()  # long before the next contact is due
    call = read_call(kiosk.data)
    assert (told(live).id, told(live).stage, told(live).nobody_came) == (call.id, "questions", False)
    assert help_.told and read_seen(kiosk.data).help_told == call.id
    assert platform_main(["kiosks", "list", "--data", str(live.platform.keys._folder.parent)]) == 0
    assert "PEDE AJUDA desde" in capsys.readouterr().out
    assert help_.end() is HelpState.CALLING
    worker.run_once()
    assert told(live) is None


def test_when_nobody_came_somebody_is_alerted_once(live, kiosk):
    worker, help_ = kiosk.worker(), Help(kiosk.data, kiosk.clock)
    help_.ask("home", WAIT_S)
    worker.run_once()
    assert not help_.give_up()
    kiosk.clock.go_on(WAIT_S)
    assert help_.give_up() and not help_.give_up()
    worker.run_once()
    kiosk.clock.go_on(60)
    worker.run_once()
    assert told(live).nobody_came
    assert [alert.name for alert in live.platform.alerts()] == ["help_unanswered"]


def test_the_other_kiosks_of_the_unit_hear_of_it_and_no_others_do(live, kiosk, tmp_path, capsys):
    beside, far = Kiosk.join(live, tmp_path / "beside"), joined("Rondonópolis", live, tmp_path / "far")
    Help(kiosk.data, kiosk.clock).ask("receipt", WAIT_S)
    kiosk.worker().run_once()
    listener = beside.worker()
    listener.run_once()
    (heard,) = read_unit_calls(beside.data)
    assert balcao(["calls", "--data", str(beside.data)]) == 0
    assert "pede ajuda" in capsys.readouterr().out
    assert (heard.kiosk, heard.call) == (1, read_call(kiosk.data))
    far.worker().run_once()
    assert read_unit_calls(far.data) == read_unit_calls(kiosk.data) == ()
    live.platform.kiosks._clock = later = TestClock()
    later.go_on(CALL_LIFE.total_seconds() + 1)
    beside.clock.go_on(60)
    listener.run_once()
    assert read_unit_calls(beside.data) == ()
    beside.close()
    far.close()


def test_what_never_left_is_not_claimed(kiosk, line):
    line.plan = lambda seen: Say(500)
    help_ = Help(kiosk.data, kiosk.clock)
    help_.ask("home", WAIT_S)
    kiosk.worker(line.url).run_once()
    assert not help_.told


def test_calling_again_does_not_make_a_call_longer(tmp_path):
    clock = TestClock()
    help_ = Help(tmp_path, clock)
    assert help_.ask("home", WAIT_S)
    clock.go_on(WAIT_S - 1)
    assert not help_.ask("home", WAIT_S)
    clock.go_on(2)
    assert help_.give_up()
    first = read_call(tmp_path).id
    assert help_.ask("home", WAIT_S)
    assert read_call(tmp_path).id != first


def test_a_call_of_a_window_that_died_is_none(tmp_path):
    Help(tmp_path, TestClock()).ask("home", WAIT_S)
    file = tmp_path / "help-call.json"
    body = json.loads(file.read_text())
    assert body["pid"] == os.getpid()
    file.write_text(json.dumps({**body, "pid": 2**22 + 1}))
    assert read_call(tmp_path) is None
    Help(tmp_path, TestClock())
    assert not file.exists()
