"""Who serves at the counters travels with the policy; a broken glass comes back as an alert."""

import re

import pytest

from kiosk.config import Role
from kiosk.events import Event
from kiosk.messages import Attendance, AttendedException, PresenceClaim, answers_digest
from kiosk.secret_code import check_secret
from sync.server.main import main as platform_main
from tests.sync.support import fate


@pytest.fixture
def command(live, capsys):
    def run(*words):
        capsys.readouterr()
        status = platform_main(["staff", *words, "--data", str(live.platform.keys._folder.parent)])
        return status, capsys.readouterr().out

    return run


def code_in(told):
    return re.search(r"Primeiro código: (\d{8})", told)[1]


def test_a_new_attendant_is_known_at_the_kiosk_with_the_next_contact(command, kiosk):
    status, told = command("add", "Ana Prado")
    kiosk.worker().run_once()
    ana = kiosk.identity.policy.member("1001")
    assert status == 0
    assert (ana.name, ana.role) == ("Ana Prado", Role.ATTENDANT)
    assert check_secret(code_in(told), ana.first_code)
    assert code_in(told) not in kiosk.identity.enrolled.policy_document.body.decode()


@pytest.mark.parametrize("name", ["", "   ", "Ana\x1b[2JPrado", "Ana\nPrado", "a" * 61, "Ana \u202eodarP"])
def test_what_is_no_name_is_refused_in_a_sentence_and_nobody_is_added(command, live, name):
    before = live.platform.policy
    assert command("add", name)[0] == 1
    assert live.platform.policy == before


def test_a_code_is_told_once(command):
    _, told = command("add", "Rui Teles", "--role", "supervisor")
    for shown in (command("list")[1], command("list", "--json")[1]):
        assert "Rui Teles" in shown
        assert code_in(told) not in shown


def test_who_is_revoked_is_gone_and_nobody_else_gets_the_number(command, kiosk):
    command("add", "Ana Prado")
    command("revoke", "1001")
    command("add", "Lia Matos", "--role", "tecnico")
    kiosk.worker().run_once()
    assert [member.number for member in kiosk.identity.policy.staff] == ["1002"]


def test_a_new_code_is_another_issue(command, live):
    _, first = command("add", "Ana Prado")
    _, second = command("code", "1001")
    (ana,) = live.platform.staff.all()
    assert ana.issue == 2
    assert check_secret(code_in(second), ana.first_code)
    assert code_in(first) == code_in(second) or not check_secret(code_in(first), ana.first_code)


def test_nobody_is_revoked_who_is_not_there(command):
    assert command("revoke", "4444")[0] == 1


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"confirmed": "same_screen", "confirmed_digest": "0" * 64}, "attendance"),
        ({"exceptions": [{"name": "witnessed", "reason": "cannot_move"}]}, "attendance"),
    ],
    ids=["others-confirmed", "exception-of-nothing"],
)
def test_a_word_of_the_staff_that_does_not_hold_is_refused(kiosk, said, fault):
    kiosk.submit(attendance=Attendance(attendant="1001", role="attendant", **said))
    assert fate(kiosk).startswith(fault)


def test_witnessed_presence_without_an_attendant_is_refused(kiosk):
    kiosk.submit(presence=PresenceClaim(methods={"witnessed": "passed"}))
    assert fate(kiosk).startswith("attendance")


def test_what_was_confirmed_and_witnessed_is_taken(live, kiosk):
    content = kiosk.submit(
        presence=PresenceClaim(methods={"witnessed": "passed"}),
        attendance=Attendance(
            attendant="1001",
            role="attendant",
            confirmed="second_screen",
            confirmed_digest=answers_digest(kiosk.content("poda", 1).answers),
            exceptions=(AttendedException(name="witnessed", reason="cannot_move"),),
        ),
    )
    kiosk.drain()
    assert live.platform.open_request(content.id).attendance.attendant == "1001"


def test_the_platform_is_alerted_once_of_each_broken_glass(live, kiosk):
    kiosk.store.record(Event("staff_break_glass", reason="stale"), "1003")
    entry = kiosk.store.last_act("staff_break_glass")
    kiosk.worker().run_once()
    kiosk.worker().run_once()
    told = [(alert.name, alert.device, alert.subject) for alert in live.platform.alerts()]
    assert told == [("broke_glass", 1, f"1.1.{entry}")]
