"""Bad input and bad days at a counter: a calm sentence, a way on, and nothing lost."""

import errno
import os
import shutil
from datetime import UTC, date, datetime

import pytest

from kiosk.assets import asset
from kiosk.config import Settings
from kiosk.doctor.counter import CHECKS
from kiosk.errors import DeviceFault
from kiosk.flow.definition import Kind
from kiosk.life import models
from kiosk.life.models import LANDMARKER, ModelSet
from kiosk.storage.damage import MARK
from kiosk.views import ReceiptView, TroubleView
from tests.journeys.acts import ANSWERS, LIFE, WATER, begin, go_on, submitted
from tests.kiosk.devices.patient import PatientCamera
from tests.kiosk.storage.support import full
from tests.sync.servers import wait_for
from ui.bootstrap import open_counter
from ui.renewal import is_due


def test_without_a_camera_the_question_says_so_and_the_draft_stays(folder, clock):
    def nothing():
        raise DeviceFault("Nenhuma câmera.")

    with open_counter(Settings(folder / "kiosk"), camera=nothing, clock=clock) as counter:
        desk = counter.desk
        begin(desk, LIFE)
        go_on(desk, Kind.PRESENCE)
        assert desk.presence.start() is None
        assert desk.view.problem.key == "camera_missing"
        desk.presence.cancel()
        assert desk.help_asked
        assert desk.view.kind is Kind.PRESENCE


def test_a_model_file_that_is_not_right_is_named_at_the_start_and_the_attendant_is_offered(
    folder, clock, tmp_path, monkeypatch
):
    broken = tmp_path / "models"
    shutil.copytree(asset("models"), broken)
    (broken / LANDMARKER).write_bytes(b"cut short")
    monkeypatch.setattr(models, "asset", lambda *_: broken)
    ModelSet.installed.cache_clear()
    with open_counter(Settings(folder / "kiosk"), camera=PatientCamera, clock=clock) as counter:
        wait_for(lambda: named(counter) == {LANDMARKER}, 60)
        desk = counter.desk
        begin(desk, LIFE)
        go_on(desk, Kind.PRESENCE)
        assert desk.presence.start() is None
        assert desk.view.problem.key == "camera_missing"
        desk.presence.cancel()
        assert desk.help_asked
        monkeypatch.undo()  # repaired: the same visit goes on
        assert desk.presence.start() is not None


def named(counter):
    """The model files that the audit trail speaks of."""
    return {entry.data["file"] for entry in counter.store.audit_entries() if entry.event == "model_refused"}


def test_a_full_disk_is_told_calmly_and_the_answers_are_still_there(counter):
    desk = counter.desk
    begin(desk, WATER)
    go_on(desk)
    with full(counter.store):
        desk.submit()
        assert isinstance(desk.view, TroubleView)
        assert counter.store.items() == []
    desk.back()
    assert desk.view.kind is Kind.REVIEW
    desk.submit()
    assert isinstance(desk.view, ReceiptView)


def test_below_the_gate_of_free_space_no_request_is_begun(folder, clock, monkeypatch):
    usage = shutil.disk_usage(folder)._replace(free=1_000_000)
    monkeypatch.setattr("ui.bootstrap.shutil.disk_usage", lambda _: usage)
    with open_counter(Settings(folder / "kiosk"), clock=clock) as counter:
        counter.desk.start()
        guided = [service.id for service in counter.desk.catalogue.services if service.flow]
        assert len(counter.desk.view.not_taken) == len(guided) > 0
        begin(counter.desk, WATER)
        assert counter.desk.view.blocked == "storage_low"


def test_where_the_disk_does_not_answer_no_request_is_begun(counter, monkeypatch):
    def broken(_path):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("ui.bootstrap.shutil.disk_usage", broken)
    counter.desk.start()
    begin(counter.desk, WATER)
    assert counter.desk.view.blocked == "storage_low"


def test_a_dead_clock_never_refuses_a_request(counter, clock):
    clock.wall_offset = -1_700_000_000.0
    assert isinstance(submitted(counter.desk), ReceiptView)


@pytest.mark.parametrize("typed", ["Ana\x1b[2J", "Ana \u202eriaM", "Ana 🙂", "A" * 5000])
def test_what_no_name_holds_is_refused_with_its_reason(counter, typed):
    desk = counter.desk
    begin(desk, WATER)
    desk.answer(ANSWERS["cpf"])
    desk.answer(typed)
    assert desk.view.target == "nome"
    assert desk.view.problem is not None


def test_a_wrong_cpf_is_refused_beside_its_field_and_nothing_is_lost(counter):
    desk = counter.desk
    begin(desk, WATER)
    desk.answer("111.111.111-11")
    assert desk.view.problem.key.startswith("cpf")
    desk.answer(ANSWERS["cpf"])
    assert desk.view.target == "nome"


def test_a_damaged_database_is_opened_anew_only_between_visits(folder, clock):
    settings = Settings(folder / "kiosk")
    with open_counter(settings, clock=clock) as counter:
        assert not is_due(counter)
        begin(counter.desk, WATER)
        (settings.store_folder / MARK).touch()
        assert counter.store.is_given_up() and not is_due(counter)
        counter.desk.leave()
        assert is_due(counter)
    with open_counter(settings, clock=clock) as again:
        assert not is_due(again)
        assert [entry.event for entry in again.store.audit_entries()].count("store_rescued") == 1


def test_a_catalogue_that_was_cut_on_the_disk_is_told_from_one_that_never_came(folder):
    settings = Settings(folder / "kiosk")
    (kept,) = settings.catalogue_folder.iterdir()
    kept.write_bytes(kept.read_bytes()[:3000])
    assert "não pode ser lido" in CHECKS["catalogue"](settings).detail
    kept.unlink()
    assert "ainda" in CHECKS["catalogue"](settings).detail


@pytest.mark.parametrize("year", [1970, 2000, 2150])
def test_a_clock_that_lies_refuses_nobody_their_day_of_birth_or_an_appointment(counter, clock, year):
    today = clock.now()
    clock.wall_offset = (datetime(year, 1, 2, tzinfo=UTC) - today).total_seconds()
    desk = counter.desk
    desk.leave()
    begin(desk, LIFE)
    go_on(desk, Kind.PRESENCE, {**ANSWERS, "nascimento": "12/05/1985"})
    desk.leave()
    begin(desk, "atendimento-defensoria")
    assert desk.visit.progress.context["today"] >= date(2026, 1, 1)
    assert desk.visit.progress.context["today"] <= today.date()
