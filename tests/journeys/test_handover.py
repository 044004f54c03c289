"""An attendant comes to a citizen's kiosk, goes on with the same draft, and leaves it to its citizen again."""

import pytest

from kiosk.flow.definition import Kind
from kiosk.messages import Actor
from kiosk.views import AttractView, ConfirmView, QuestionView, ReceiptView, SignInView, StaffChoiceView
from tests.journeys.acts import ANSWERS, LIFE, WATER, begin, go_on, silence
from tests.journeys.staff import ANA, BIA, LIA, PIN, RUI, Team, act, enter


@pytest.fixture
def team(folder):
    return Team.hired(folder)


@pytest.fixture
def counter(team, clock):
    with team.counter(clock) as one:
        yield one


def called_at(desk, target):
    """A citizen has begun, and calls somebody at that question."""
    begin(desk, WATER)
    while desk.view.target != target:
        desk.leave_empty() if ANSWERS[desk.view.target] is None else desk.answer(ANSWERS[desk.view.target])
    desk.ask_help()


def acts(counter):
    return [(entry.event, entry.actor) for entry in counter.store.audit_entries()]


def test_the_attendant_goes_on_at_the_same_question(team, counter):
    desk = counter.desk
    called_at(desk, "matricula")
    before = desk.view
    team.first_time(desk, ANA)
    assert desk.view == before
    assert desk.staff.name == "Ana Prado"
    assert not desk.help_asked


def test_each_answer_says_who_gave_it_and_the_request_who_served(team, counter):
    desk = counter.desk
    called_at(desk, "matricula")
    team.first_time(desk, ANA)
    go_on(desk)
    desk.submit()
    assert isinstance(desk.view, ConfirmView) and desk.view.asked
    assert desk.staff.decisions.confirm("same_screen")
    desk.submit()
    assert isinstance(desk.view, ReceiptView)
    content = team.open_content(counter, counter.store.items()[0])
    by = {answer.question: answer.actor for answer in content.answers}
    assert (by["nome"], by["matricula"]) == (Actor.CITIZEN, Actor.ATTENDANT)
    assert content.channel == "attended"
    assert (content.attendance.attendant, content.attendance.handed_over) == (ANA, True)
    assert content.attendance.confirmed == "same_screen"


def test_the_draft_goes_back_to_its_citizen(team, counter):
    desk = counter.desk
    called_at(desk, "matricula")
    team.first_time(desk, ANA)
    desk.answer(ANSWERS["matricula"])
    act(desk, "give_back")
    assert desk.staff.name == ""
    assert desk.view.target == "quais_contas"
    desk.answer(ANSWERS["quais_contas"])
    by = {str(at): answer.actor for at, answer in desk.visit.progress.answers.items()}
    assert (by["matricula"], by["quais_contas"]) == (Actor.ATTENDANT, Actor.CITIZEN)
    assert ("visit_given_back", ANA) in acts(counter)


def test_the_attendant_may_also_end_the_visit(team, counter):
    desk = counter.desk
    called_at(desk, "matricula")
    team.first_time(desk, ANA)
    act(desk, "drop")
    assert isinstance(desk.view, AttractView)
    assert desk.staff.name == ""


def test_an_attendant_who_walks_away_leaves_the_draft_to_its_citizen(team, counter, clock):
    desk = counter.desk
    called_at(desk, "matricula")
    team.first_time(desk, ANA)
    assert silence(counter, clock, 181)
    assert desk.staff.name == ""
    assert isinstance(desk.view, QuestionView) and desk.view.target == "matricula"
    silence(counter, clock, 55)
    assert desk.view.target == "matricula", "its citizen has the whole time before a warning"
    silence(counter, clock, 6)
    assert desk.idle is not None


def test_the_door_closes_by_itself_and_the_draft_is_still_there(team, counter, clock):
    desk = counter.desk
    called_at(desk, "matricula")
    desk.staff.open()
    desk.staff.enter(ANA)
    assert isinstance(desk.view, SignInView)
    silence(counter, clock, 61)
    assert isinstance(desk.view, QuestionView)


def test_what_was_typed_at_the_door_is_never_shown(team, counter):
    desk = counter.desk
    called_at(desk, "matricula")
    desk.staff.open()
    desk.staff.enter(ANA)
    desk.staff.enter(team.codes[ANA])
    assert team.codes[ANA] not in repr(desk.view)
    assert PIN not in repr(desk.view)


def test_a_technician_sees_no_citizens_draft(team, counter):
    desk = counter.desk
    called_at(desk, "matricula")
    team.first_time(desk, LIA)
    assert isinstance(desk.view, SignInView) and desk.view.problem == "technician"


def test_two_attendants_at_one_kiosk_each_act_under_their_own_name(team, counter):
    desk = counter.desk
    called_at(desk, "matricula")
    team.first_time(desk, ANA)
    act(desk, "switch")
    team.first_time(desk, BIA)
    assert desk.view.target == "matricula"
    go_on(desk)
    desk.submit()
    desk.staff.decisions.confirm("same_screen")
    desk.submit()
    content = team.open_content(counter, counter.store.items()[0])
    assert content.attendance.attendant == BIA
    entered = [actor for event, actor in acts(counter) if event == "staff_entered"]
    left = [actor for event, actor in acts(counter) if event == "staff_left"]
    assert entered == [ANA, BIA] and left == [ANA]


def test_who_is_revoked_while_serving_is_out_and_nothing_is_lost(team, counter, clock):
    desk = counter.desk
    called_at(desk, "matricula")
    team.first_time(desk, ANA)
    team.revoke(ANA)
    assert silence(counter, clock, 6)
    assert desk.staff.name == ""
    assert desk.view.target == "matricula"
    enter(desk, ANA)
    assert isinstance(desk.view, SignInView) and desk.view.problem == "wrong"


def test_somebody_else_is_no_way_to_see_the_draft(team, counter):
    desk = counter.desk
    called_at(desk, "matricula")
    for _ in range(3):
        enter(desk, ANA, "000001")
        desk.staff.back()
    enter(desk, ANA, "000001")
    assert isinstance(desk.view, SignInView) and desk.view.problem == "locked" and desk.view.seconds > 0


def test_what_was_confirmed_is_what_is_sent(team, counter):
    desk = counter.desk
    called_at(desk, "matricula")
    team.first_time(desk, ANA)
    go_on(desk)
    desk.submit()
    desk.staff.decisions.confirm("second_screen")
    desk.correct("nome")
    desk.answer("Outra Pessoa")
    desk.submit()
    assert isinstance(desk.view, ConfirmView)


def test_the_citizen_points_and_the_attendant_stands_there(team, counter):
    desk = counter.desk
    called_at(desk, "matricula")
    team.first_time(desk, ANA)
    go_on(desk)
    desk.submit()
    desk.staff.decisions.point("nome")
    assert desk.view.target == "nome"


def at_the_camera(team, counter, number=ANA):
    begin(counter.desk, LIFE)
    go_on(counter.desk, Kind.PRESENCE)
    counter.desk.ask_help()
    team.first_time(counter.desk, number)


def test_an_attendants_eyes_stand_in_for_the_camera_with_a_reason(team, counter):
    desk = counter.desk
    at_the_camera(team, counter)
    act(desk, "witness")
    assert isinstance(desk.view, StaffChoiceView)
    desk.staff.choose("cannot_move")
    go_on(desk)
    desk.submit()
    desk.staff.decisions.confirm("same_screen")
    desk.submit()
    content = team.open_content(counter, counter.store.items()[0])
    assert content.presence.methods == {"witnessed": "passed"}
    (made,) = content.attendance.exceptions
    assert (made.name, made.reason, made.supervisor) == ("witnessed", "cannot_move", None)


class TestWherePolicyWantsASupervisor:
    @pytest.fixture
    def team(self, folder):
        return Team.hired(folder, staff_supervised=("witnessed",))

    def test_another_attendants_pin_is_not_enough(self, team, counter):
        desk = counter.desk
        at_the_camera(team, counter)
        act(desk, "witness")
        desk.staff.choose("cannot_move")
        team.first_time(desk, BIA)
        assert isinstance(desk.view, SignInView) and desk.view.problem == "not_supervisor"
        desk.staff.back()
        assert desk.view.kind is Kind.PRESENCE
        assert desk.staff.name == "Ana Prado"

    def test_a_supervisors_pin_is_and_stands_in_the_request(self, team, counter):
        desk = counter.desk
        at_the_camera(team, counter)
        act(desk, "witness")
        desk.staff.choose("cannot_move")
        team.first_time(desk, RUI)
        go_on(desk)
        desk.submit()
        desk.staff.decisions.confirm("same_screen")
        desk.submit()
        (made,) = team.open_content(counter, counter.store.items()[0]).attendance.exceptions
        assert made.supervisor == RUI
        exception = next(entry for entry in counter.store.audit_entries() if entry.event == "staff_exception")
        assert (exception.actor, exception.data["supervisor"]) == (ANA, RUI)
