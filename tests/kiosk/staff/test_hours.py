"""The hours that staff and papers tell are those of the place, whatever zone the machine is set to."""

import time
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from kiosk.help import Call, UnitCall
from kiosk.staff.finding import parked_hit
from kiosk.staff.summary import called
from ui.commands.calls import line

AT = datetime(2026, 11, 26, 18, 5, tzinfo=UTC)
HERE = "14:05"


@pytest.fixture(autouse=True, params=["UTC", "Asia/Tokyo"])
def elsewhere(request, monkeypatch):
    with monkeypatch.context() as zone:
        zone.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


def test_since_when_a_visit_is_parked():
    draft = SimpleNamespace(
        parked=SimpleNamespace(id="v", parked_at=AT), saved=SimpleNamespace(service="gone", name="Ana"), own=True
    )
    assert HERE in parked_hit(None, draft, SimpleNamespace(has_service=lambda _: False)).subtitle.text


def test_since_when_somebody_calls_at_another_kiosk():
    call = Call("c", AT, "home")
    assert called(UnitCall(2, "Quiosque 2", call)).subtitle.text == HERE
    assert line("quiosque 2", call).startswith(HERE)
