"""Documents and signatures at the attendant's desk: parked with the visit, and given by keyboard alone."""

import pytest

from kiosk.config import Settings
from kiosk.flow.definition import Kind
from kiosk.flow.standard_questions import PROOF_OF_RIGHT
from kiosk.views import ReceiptView
from tests.journeys.acts import go_on
from tests.journeys.photographs import DEFENDER, LICENCE, TOLD, QuickPaper, photograph
from tests.journeys.staff import ANA, Team, act, home
from tests.journeys.test_attendant_keys import attendant_at, walk
from tests.kiosk.devices.patient import PatientCamera
from ui.bootstrap import open_counter
from ui.tour.scenario import load


@pytest.fixture
def team(folder):
    return Team.hired(folder)


@pytest.fixture
def attended(team, folder, clock):
    settings = Settings(folder / "kiosk", attended=True)
    with open_counter(settings, camera=PatientCamera, clock=clock, paper_camera=QuickPaper) as one:
        team.first_time(one.desk, ANA)
        one.desk.staff.serving.search("carteira de motorista")
        one.desk.staff.serving.open_hit(f"service:{LICENCE}")
        go_on(one.desk, Kind.DOCUMENT, TOLD)
        photograph(one.desk)
        yield one


def test_a_parked_visit_keeps_its_sealed_documents(team, attended):
    desk = attended.desk
    (paper,) = desk.documents.sent()
    act(desk, "park")
    attended.store._prepare()
    desk.staff.serving.open_hit(home(desk).parked[0].id)
    assert desk.documents.sent() == (paper,)
    go_on(desk, Kind.PRESENCE, TOLD)
    desk.answer({"methods": {"witnessed": "passed"}})
    assert desk.view.kind is Kind.REVIEW
    desk.submit()
    desk.staff.decisions.confirm("same_screen")
    desk.submit()
    assert isinstance(desk.view, ReceiptView)
    (item,) = attended.store.items()
    assert paper.digest in {digest for digest, _ in item.blobs}


def test_a_document_whose_file_is_gone_is_asked_for_again(team, attended):
    desk = attended.desk
    (paper,) = desk.documents.sent()
    act(desk, "park")
    attended.store.blobs.discard(paper.digest)
    desk.staff.serving.open_hit(home(desk).parked[0].id)
    assert desk.documents.sent() == ()
    assert "carteira_antiga" not in {str(at) for at in desk.visit.progress.answers}


@pytest.mark.parametrize(("service", "left"), [(LICENCE, "SIMULATED"), (DEFENDER, "keys")])
def test_an_attendant_photographs_and_signs_with_the_keyboard_alone(qapp, team, folder, clock, service, left):
    settings = Settings(folder / "kiosk", attended=True)
    with (
        open_counter(settings, camera=PatientCamera, clock=clock, paper_camera=QuickPaper) as counter,
        attendant_at(counter, team, service, []) as attendant,
    ):
        walk(attendant.come_in())
        walk(attendant.serve(parking=False))
        content = team.open_content(counter, counter.store.items()[0])
        effort = attendant.keyboard.effort
    made = [one.value for one in content.answers if one.question in ("carteira_antiga", "declaracao")]
    assert left.lower() in made[0].values()
    assert effort.keys <= 1.15 * effort.needed


def test_the_paper_of_the_right_to_act_is_photographed_and_goes_with_the_request(team, folder, clock):
    settings = Settings(folder / "kiosk", attended=True)
    with open_counter(settings, camera=PatientCamera, clock=clock, paper_camera=QuickPaper) as counter:
        desk, scenario = counter.desk, load(counter.desk.catalogue, "cartao-sus", None)
        team.first_time(desk, ANA)
        desk.staff.serving.search("cartao sus")
        desk.staff.serving.open_hit("service:cartao-sus")
        while desk.view.kind is not Kind.REVIEW:
            if desk.view.target == PROOF_OF_RIGHT:
                photograph(desk)
                continue
            plainly = desk.view.kind in (Kind.CONSENT, Kind.INFORMATION)
            given = True if plainly else scenario.answer_to(desk.view.target)
            desk.leave_empty() if given is None else desk.answer(given)
        (paper,) = desk.documents.sent()
        desk.submit()
        desk.staff.choose("parent")
        desk.staff.choose("birth_certificate")
        desk.submit()
        desk.staff.decisions.confirm("same_screen")
        desk.submit()
        content = team.open_content(counter, counter.store.items()[0])
        shown = next(entry.data for entry in counter.store.audit_entries() if entry.event == "representation_shown")
    assert {one.question: one.value for one in content.answers}[PROOF_OF_RIGHT]["blob"] == paper.digest
    assert (content.attendance.representation, content.attendance.proof) == ("parent", "birth_certificate")
    assert (shown["proof"], shown["photographed"]) == ("birth_certificate", True)
