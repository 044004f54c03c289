"""A kiosk that leaves is cut short by a power cut: the same command ends it, and a new kiosk begins from nothing."""

import shutil
from datetime import timedelta

import pytest

from kiosk.clock import SystemClock
from kiosk.config import Profile, Settings
from kiosk.errors import BalcaoError, NotEnrolled
from kiosk.identity import (
    CREDENTIALS_VARIABLE,
    DATABASE_KEY,
    DEVICE_KEY,
    LEAVING,
    PEPPER,
    Identity,
    IdentityDamaged,
)
from kiosk.storage.staff import ParkedVisit
from kiosk.storage.store import Store
from tests.sync.test_enrol_command import answer, installed
from ui.commands import decommission
from ui.main import main
from ui.service import credentials

__all__ = ["installed"]


class PowerCut(BaseException):
    """Nothing more is done."""


@pytest.fixture
def settings(live, tmp_path, installed):
    """A kiosk that has joined."""
    assert main(["enrol", "--answers", str(answer(tmp_path, live))]) == 0
    return Settings(tmp_path / "var")


def cut_at(monkeypatch, settings, step):
    """It leaves, and the power goes at that step of the wiping."""
    steps = []
    rmtree, shred = shutil.rmtree, decommission.shred

    def counted(work):
        def one(path, *rest, **named):
            if len(steps) == step:
                raise PowerCut
            steps.append(path)
            work(path, *rest, **named)

        return one

    with monkeypatch.context() as patch:
        patch.setattr(decommission, "shred", counted(shred))
        patch.setattr(decommission.shutil, "rmtree", counted(rmtree))
        with pytest.raises(PowerCut):
            decommission.wipe(settings)


@pytest.mark.parametrize("step", range(6))
def test_the_same_command_ends_it_and_nothing_is_left(settings, monkeypatch, capsys, step):
    cut_at(monkeypatch, settings, step)
    with pytest.raises(NotEnrolled, match="interrompido"):
        Identity.load(settings.identity_folder)
    assert main(["decommission", "--confirm", "1"]) == 0
    assert "nada ficou" in capsys.readouterr().out
    assert list(settings.data.iterdir()) == []


def test_it_is_leaving_until_the_keys_that_systemd_keeps_are_gone_too(settings, tmp_path, monkeypatch):
    lent = tmp_path / "lent"
    lent.mkdir()
    for name in (DATABASE_KEY, DEVICE_KEY, PEPPER):
        (settings.identity_folder / name).rename(lent / name)
    monkeypatch.setenv(CREDENTIALS_VARIABLE, str(lent))
    decommission.wipe(settings)
    assert [path.name for path in settings.data.rglob("*")] == ["identity", LEAVING]
    with pytest.raises(NotEnrolled, match="interrompido"):
        Identity.load(settings.identity_folder)
    credentials.take_back()
    assert decommission.finish_leaving(settings) and list(settings.data.iterdir()) == []


@pytest.mark.parametrize("step", [1, 3, 5])
def test_whoever_joins_next_has_keys_of_their_own(live, settings, monkeypatch, tmp_path, step):
    before = Identity.load(settings.identity_folder)
    cut_at(monkeypatch, settings, step)
    assert main(["enrol", "--answers", str(answer(tmp_path, live))]) == 0
    after = Identity.load(settings.identity_folder)
    assert after.signer.public != before.signer.public
    assert after.device != before.device
    assert main(["sync", "--once"]) == 0


@pytest.mark.parametrize("name", [DEVICE_KEY, DATABASE_KEY])
def test_a_key_that_is_lost_is_not_made_anew_in_silence(live, settings, tmp_path, name):
    (settings.identity_folder / name).unlink()
    token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, live.url)
    assert main(["enrol", "--token", str(token)]) == 1
    assert not (settings.identity_folder / name).exists()
    with pytest.raises((IdentityDamaged, NotEnrolled)) as told:
        Identity.load(settings.identity_folder)
    assert isinstance(told.value, BalcaoError)


def test_visits_that_attendants_parked_are_not_wiped_unsaid(settings, capsys):
    mine = Identity.load(settings.identity_folder)
    store = Store.open(settings.store_folder, mine.database_key, SystemClock(), mine.incarnation)
    now = SystemClock().now()
    for number, until in enumerate((timedelta(hours=1), timedelta(hours=-1))):
        with store.write() as unit:
            unit.staff.park(ParkedVisit(f"v{number}", "1001", "", now, now + until, (), {}, b"sealed"))
    store.close()
    leave = ["decommission", "--confirm", str(mine.device)]
    assert main(leave) == 1
    assert "1 atendimento" in capsys.readouterr().err
    assert (settings.identity_folder / DEVICE_KEY).exists()
    assert main([*leave, "--parked", "1"]) == 0
    assert list(settings.data.iterdir()) == []
