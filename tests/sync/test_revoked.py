"""A kiosk that the platform struck off: it sends nothing more, loses nothing, and joins anew with new keys."""

import pytest

from kiosk.config import Profile, Settings
from kiosk.doctor.counter import platform as examined
from kiosk.identity import Identity
from kiosk.line import Line
from kiosk.storage.outbox import ItemState
from kiosk.struck_off import is_struck_off
from sync import rescue
from sync.server.main import main as platform_main
from sync.server.requests import RequestState
from tests.sync.support import SECRET, Kiosk
from tests.sync.test_kiosk_apart import cancel, rate
from ui.main import main as balcao


def platform(live, *words):
    return platform_main([*words, "--data", str(live.platform.keys._folder.parent)])


@pytest.fixture
def unsent(live, kiosk):
    """The request that a kiosk, number 1, had not delivered when it was struck off; another it had."""
    kiosk.submit()
    kiosk.drain()
    content = kiosk.submit()
    assert platform(live, "kiosks", "revoke", "1") == 0
    return content


def carried(kiosk, stick):
    """What waits, on a stick."""
    stick.mkdir()
    assert balcao(["outbox", "export", "--unsent", "--out", str(stick), "--data", str(kiosk.data)]) == 0
    return next(stick.glob(f"*{rescue.SUFFIX}"))


def anew(live, kiosk, unit="CPA"):
    """The status of `balcao enrol` with a fresh code, leaving as number 1."""
    token = live.platform.issue_token(unit, Profile.DEVELOPMENT, live.url)
    return balcao(["enrol", "--token", str(token), "--moving", "1", "--data", str(kiosk.data)])


def test_nothing_more_is_taken_and_nothing_is_lost(live, kiosk, unsent):
    worker = kiosk.worker()
    for _ in range(5):
        kiosk.clock.go_on(worker.run_once().rest_s)
    assert worker.run_once().line is Line.DOWN
    assert unsent.id not in {record.id for record in live.platform.requests.all()}
    assert kiosk.store.item(unsent.id).state is ItemState.WAITING, "it was not the message that was refused"
    assert "não aceita mais este quiosque" in examined(Settings(kiosk.data)).detail


def test_what_it_had_delivered_can_still_be_opened(live, kiosk, unsent):
    (before,) = live.platform.requests.all()
    assert live.platform.open_request(before.id).id == before.id


def test_its_package_needs_somebodys_word(live, kiosk, unsent, tmp_path, capsys):
    package = carried(kiosk, tmp_path / "stick")
    assert platform(live, "import", str(package)) == 1
    assert "--revoked" in capsys.readouterr().err
    assert len(live.platform.requests.all()) == 1
    assert platform(live, "import", str(package), "--revoked") == 0
    assert unsent.id in {record.id for record in live.platform.requests.all()}


def test_it_does_not_leave_before_the_platform_holds_everything(live, kiosk, unsent, capfd):
    kiosk.store.close()
    assert anew(live, kiosk) == 1
    assert "quiosque foi revogado" in capfd.readouterr().err
    assert Identity.load(kiosk.data / "identity").device == 1


def test_carried_and_receipted_it_is_wiped_and_joins_with_new_keys(live, kiosk, unsent, tmp_path):
    before = Identity.load(kiosk.data / "identity").signer.public
    assert platform(live, "import", str(carried(kiosk, tmp_path / "stick")), "--revoked") == 0
    kiosk.store.close()
    assert anew(live, kiosk, "Rondonópolis") == 0
    after = Identity.load(kiosk.data / "identity")
    assert (after.device, after.enrolled.unit) == (2, "Rondonópolis")
    assert after.signer.public != before
    assert len(live.platform.requests.all()) == 2


def test_the_list_says_who_was_struck_off(live, kiosk, unsent, capsys):
    capsys.readouterr()
    assert platform(live, "kiosks", "list") == 0
    assert "REVOGADO" in capsys.readouterr().out
    assert platform(live, "kiosks", "show", "1") == 0
    assert "revogado em" in capsys.readouterr().out


def test_done_again_it_changes_nothing_and_a_stranger_is_named(live, kiosk, unsent):
    assert platform(live, "kiosks", "revoke", "1") == 0
    assert platform(live, "kiosks", "revoke", "99") == 1


@pytest.fixture
def rich(live, kiosk):
    """What a kiosk holds that somebody struck off by mistake: requests, one with evidence, and what follows them."""
    delivered = kiosk.submit()
    kiosk.drain()
    piece = kiosk.evidence("r1", frames=3)
    kiosk.submit("vida", [piece], id="r1")
    plain = kiosk.submit()
    rate(kiosk, "r1", stars=4)
    rate(kiosk, delivered.id, stars=5)
    cancel(kiosk, delivered.id, " ".join(SECRET))
    assert platform(live, "kiosks", "revoke", "1") == 0
    kiosk.drain(passes=3)
    assert kiosk.store.counts().unsent == 5
    return delivered.id, plain.id


def all_is_there_once(live, delivered, plain):
    requests = live.platform.requests
    assert sorted(record.id for record in requests.all()) == sorted(["r1", delivered, plain])
    assert (requests.stars("r1"), requests.stars(delivered)) == (4, 5)
    assert requests.find(delivered).state is RequestState.CANCELLED
    assert requests.find("r1").evidence_frames == 3
    assert {one.name for one in live.platform.alerts()} <= {"readmitted"}


def test_a_revocation_by_mistake_is_taken_back_and_everything_arrives_once(live, kiosk, rich, capsys):
    assert platform(live, "kiosks", "readmit", "1") == 0
    kiosk.clock.go_on(3600)
    kiosk.drain()
    assert kiosk.store.items() == []
    all_is_there_once(live, *rich)
    assert not is_struck_off(kiosk.data)
    assert [(one.name, one.device) for one in live.platform.alerts()] == [("readmitted", 1)]
    capsys.readouterr()
    assert platform(live, "kiosks", "list") == 0 and "REVOGADO" not in capsys.readouterr().out


def test_by_a_stick_and_joined_anew_everything_arrives_once_too(live, kiosk, rich, tmp_path):
    assert platform(live, "import", str(carried(kiosk, tmp_path / "stick")), "--revoked") == 0
    all_is_there_once(live, *rich)
    kiosk.store.close()
    assert anew(live, kiosk) == 0
    after = Kiosk.at(kiosk.data)
    assert after.identity.device == 2 and after.store.items() == []
    new = after.submit()
    after.drain()
    assert live.platform.requests.find(new.id).device == 2
    assert len(live.platform.requests.all()) == 4
    after.close()


def test_taking_back_what_was_not_done_changes_nothing(live, kiosk, capsys):
    assert platform(live, "kiosks", "readmit", "1") == 0
    assert "nada mudou" in capsys.readouterr().out and live.platform.alerts() == ()
    assert platform(live, "kiosks", "readmit", "99") == 1
