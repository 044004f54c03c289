"""A desk where one visit follows another: found, parked, resumed, taken over, handed on; power cuts in between."""

import shutil
import subprocess
import sys
import textwrap

import pytest

from kiosk.assets import asset
from kiosk.catalogue.store import CatalogueStore
from kiosk.flow.definition import Kind
from kiosk.identity import Identity
from kiosk.submission import StagedEvidence
from kiosk.views import ConfirmView, DeskHomeView, ReceiptView, ShiftView, SignInView, StaffChoiceView
from sync.server.platform import Platform
from tests.journeys.acts import ANSWERS, LIFE, WATER, go_on, silence
from tests.journeys.staff import ANA, BIA, LIA, RUI, Team, act, enter, home
from tests.kiosk.storage.support import full
from tests.kiosk.storage.support import sealed as sealed_bytes
from tests.sync.servers import TestClock
from ui.tour.scenario import load


@pytest.fixture
def team(folder):
    return Team.hired(folder)


@pytest.fixture
def counter(team, clock):
    with team.counter(clock, attended=True) as one:
        yield one


def serve(desk, service=WATER, name="Rosa Lima", until="quais_contas"):
    """Find a service and fill it as far as that question."""
    desk.staff.serving.search(service_name(desk, service))
    hit = next(hit.id for hit in home(desk).hits if hit.id == f"service:{service}")
    desk.staff.serving.open_hit(hit)
    answers = {**ANSWERS, "nome": name}
    while desk.view.kind is not Kind.REVIEW and desk.view.target != until:
        given = answers[desk.view.target]
        desk.leave_empty() if given is None else desk.answer(given)


def service_name(desk, service):
    return desk.visit.catalogue.service(service).name["pt"]


def parked_ids(desk):
    return [hit.id for hit in home(desk).parked]


def resume(desk, number=0):
    desk.staff.serving.open_hit(home(desk).parked[number].id)


def test_nobody_begins_at_a_desk_without_a_pin(team, counter):
    desk = counter.desk
    assert isinstance(desk.view, SignInView)
    team.first_time(desk, ANA)
    assert home(desk).name == "Ana Prado"


def test_a_request_from_search_to_receipt_and_back_to_the_desk(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, until="")
    desk.submit()
    assert isinstance(desk.view, ConfirmView)
    desk.staff.decisions.confirm("second_screen")
    desk.submit()
    assert isinstance(desk.view, ReceiptView)
    desk.finish()
    desk.rate(4)
    desk.finish()
    assert home(desk).name == "Ana Prado"
    content = team.open_content(counter, counter.store.items()[0])
    assert (content.attendance.handed_over, content.attendance.confirmed) == (False, "second_screen")


def test_a_parked_visit_goes_on_at_its_question_with_all_its_answers(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk)
    before = desk.view, desk.visit.progress.answers, desk.visit.id
    act(desk, "park")
    assert home(desk).notice == "parked"
    resume(desk)
    assert (desk.view, desk.visit.progress.answers, desk.visit.id) == before
    go_on(desk)
    desk.submit()
    desk.staff.decisions.confirm("same_screen")
    desk.submit()
    assert isinstance(desk.view, ReceiptView)


def test_a_parked_visit_is_found_by_name_and_by_cpf(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    serve(desk, name="Marta Reis")
    act(desk, "park")
    rosa, _ = parked_ids(desk)
    desk.staff.serving.search("ros li")
    assert home(desk).hits[0].id == rosa
    desk.staff.serving.search(ANSWERS["cpf"])
    assert [hit.id for hit in home(desk).hits] == parked_ids(desk)
    desk.staff.serving.search("111.444.777-35")
    assert home(desk).hits == ()


def test_a_request_is_found_by_its_protocol(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, until="")
    desk.submit()
    desk.staff.decisions.confirm("same_screen")
    desk.submit()
    protocol = desk.view.protocol
    desk.finish()
    desk.finish()
    desk.staff.serving.search(protocol.lower().replace(" ", ""))
    assert (home(desk).hits[0].id, home(desk).hits[0].state) == (f"protocol:{protocol}", "waiting")


def test_evidence_that_was_given_goes_with_the_visit(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    desk.staff.serving.search(service_name(desk, LIFE))
    desk.staff.serving.open_hit(f"service:{LIFE}")
    go_on(desk, Kind.PRESENCE)
    # As the camera leaves it: the check itself is no matter of this test, and a slow machine may fail it.
    sealed = sealed_bytes()
    counter.store.blobs.stage(sealed)
    piece = StagedEvidence(sealed.digest, len(sealed.data), {"face": "passed"})
    desk.presence.proved(piece)
    act(desk, "park")
    counter.store._prepare()
    resume(desk)
    assert counter.store.open_blob(piece.digest).is_file()
    go_on(desk)
    desk.submit()
    desk.staff.decisions.confirm("same_screen")
    desk.submit()
    assert team.open_content(counter, counter.store.items()[0]).presence.evidence == (piece.digest,)


def test_five_parked_visits_survive_a_power_cut(team, folder):
    code = textwrap.dedent(f"""
        import os, sys
        from pathlib import Path
        from tests.journeys.staff import ANA, Team, act
        from tests.journeys.test_attended_desk import serve
        from tests.sync.servers import TestClock
        team = Team(Path({str(folder)!r}), {team.codes!r})
        counter = team.counter(TestClock(), attended=True)
        team.first_time(counter.desk, ANA)
        for number in range(5):
            serve(counter.desk, name=f"Pessoa {{'ABCDE'[number]}} Lima")
            act(counter.desk, "park")
        os.kill(os.getpid(), 9)
    """)
    cut = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, timeout=120)
    assert cut.returncode == -9, cut.stderr.decode()[-800:]
    with team.counter(TestClock(), attended=True) as counter:
        enter(counter.desk, ANA)
        names = [hit.title.text for hit in home(counter.desk).parked]
        assert names == [f"Pessoa {letter} Lima" for letter in "ABCDE"]
        resume(counter.desk, 3)
        assert counter.desk.view.target == "quais_contas"


def test_nothing_of_a_parked_visit_can_be_read_on_the_disk(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Marcador Lima")
    act(desk, "park")
    with counter.store.write() as unit:
        (row,) = unit.staff.parked()
    kept = row.sealed + repr((row.keys, row.person, row.owner)).encode()
    assert b"Marcador" not in kept
    assert b"52998224725" not in kept


def test_a_colleague_sees_nothing_of_anothers_visits(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    act(desk, "leave")
    team.first_time(desk, BIA)
    assert home(desk).parked == ()
    desk.staff.serving.search("rosa")
    assert not any(hit.id.startswith("parked:") for hit in home(desk).hits)


def test_a_supervisor_takes_over_for_a_reason(team, counter):
    desk = counter.desk
    team.first_time(desk, RUI)
    act(desk, "leave")
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    act(desk, "leave")
    enter(desk, RUI)
    assert home(desk).parked[0].state == "colleague"
    resume(desk)
    assert isinstance(desk.view, StaffChoiceView)
    desk.staff.choose("absent")
    assert desk.view.target == "quais_contas"
    resumed = next(entry for entry in counter.store.audit_entries() if entry.event == "visit_resumed")
    assert (resumed.actor, resumed.data["reason"]) == (RUI, "absent")


def test_at_the_end_of_the_shift_a_colleague_gets_what_is_parked(team, counter):
    desk = counter.desk
    team.first_time(desk, BIA)
    act(desk, "leave")
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    act(desk, "end_shift")
    assert [option.text for option in desk.view.options] == ["Bia Nunes", ""]
    desk.staff.choose(BIA)
    assert isinstance(desk.view, SignInView)
    enter(desk, BIA)
    assert [hit.title.text for hit in home(desk).parked] == ["Rosa Lima"]
    act(desk, "leave")
    enter(desk, ANA)
    assert home(desk).parked == ()


def test_a_parked_visit_expires(team, counter, clock):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk)
    act(desk, "park")
    act(desk, "leave")
    clock.go_on(25 * 3600)
    enter(desk, ANA)
    assert home(desk).parked == ()
    assert "visit_expired" in [entry.event for entry in counter.store.audit_entries()]


def test_an_idle_desk_parks_what_was_being_written_and_locks(team, counter, clock):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    silence(counter, clock, 149)
    assert desk.idle is None
    silence(counter, clock, 6)
    assert 20 <= desk.idle.seconds_left <= 30
    desk.touch()
    assert desk.idle is None
    assert silence(counter, clock, 181)
    assert isinstance(desk.view, SignInView)
    enter(desk, ANA)
    assert [hit.title.text for hit in home(desk).parked] == ["Rosa Lima"]


def test_a_revoked_attendants_visits_are_not_lost_to_a_supervisor(team, counter, clock):
    desk = counter.desk
    team.first_time(desk, RUI)
    act(desk, "leave")
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    team.revoke(ANA)
    assert silence(counter, clock, 6)
    assert isinstance(desk.view, SignInView)
    enter(desk, RUI)
    assert [(hit.title.text, hit.state) for hit in home(desk).parked] == [(ANA, "colleague")]


def publish(team, change):
    """The platform publishes a newer catalogue, and sync brings it."""
    folder = team.folder / "newer"
    shutil.copytree(asset("catalogue"), folder)
    file = folder / "catalogue.yaml"
    file.write_text(file.read_text("utf-8").replace("version: 2", "version: 3", 1), "utf-8")
    change(folder / "services")
    platform = Platform.open(team.folder / "platform")
    platform.catalogues.publish(folder)
    identity = Identity.load(team.folder / "kiosk" / "identity")
    package = platform.catalogues.newest().package
    CatalogueStore(team.folder / "kiosk" / "catalogue").accept_bytes(package, identity.key_ring)
    platform.close()


def test_a_withdrawn_service_leaves_its_parked_visit_where_it_is(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    act(desk, "park")
    publish(team, lambda services: (services / f"{WATER}.yaml").unlink())
    act(desk, "leave")
    enter(desk, ANA)
    assert home(desk).parked[0].state == "withdrawn"
    resume(desk)
    assert (home(desk).notice, len(home(desk).parked)) == ("withdrawn", 1)


def test_a_changed_service_keeps_the_answers_that_still_fit(team, counter):
    def change(services):
        letter = services / f"{WATER}.yaml"
        letter.write_text(letter.read_text("utf-8").replace("version: 1", "version: 2", 1), "utf-8")

    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk)
    before = desk.visit.progress.answers
    act(desk, "park")
    publish(team, change)
    act(desk, "leave")
    enter(desk, ANA)
    resume(desk)
    assert desk.visit.service.version == 2
    assert (desk.view.target, desk.visit.progress.answers) == ("quais_contas", before)


def test_for_another_person_the_right_to_act_is_asked_and_sent(team, counter):
    desk = counter.desk
    scenario = load(desk.catalogue, "cartao-sus", None)
    team.first_time(desk, ANA)
    desk.staff.serving.search("cartao sus")
    desk.staff.serving.open_hit("service:cartao-sus")
    while desk.view.kind is not Kind.REVIEW:
        plainly = desk.view.kind in (Kind.CONSENT, Kind.INFORMATION)
        given = True if plainly else scenario.answer_to(desk.view.target)
        desk.leave_empty() if given is None else desk.answer(given)
    desk.submit()
    assert isinstance(desk.view, StaffChoiceView) and desk.view.choice == "representation"
    desk.staff.choose("guardian")
    desk.submit()
    assert isinstance(desk.view, StaffChoiceView), "no right without its paper"
    desk.staff.choose("guardian")
    desk.staff.choose("custody_term")
    desk.submit()
    desk.staff.decisions.confirm("same_screen")
    desk.submit()
    content = team.open_content(counter, counter.store.items()[0])
    assert content.beneficiary.name == "Ana Clara de Souza"
    assert (content.attendance.representation, content.attendance.proof) == ("guardian", "custody_term")
    shown = next(entry for entry in counter.store.audit_entries() if entry.event == "representation_shown")
    assert (shown.data["proof"], shown.data["photographed"]) == ("custody_term", False)


def test_a_technician_at_the_desk_finds_nobody(team, counter):
    desk = counter.desk
    team.first_time(desk, LIA)
    assert not home(desk).serves
    desk.staff.serving.search("água")
    assert home(desk).hits == ()


def test_the_day_in_numbers_names_nobody(team, counter, clock):
    desk = counter.desk
    team.first_time(desk, ANA)
    for stars in (5, 4):
        serve(desk, until="")
        desk.submit()
        desk.staff.decisions.confirm("same_screen")
        clock.go_on(60)
        desk.submit()
        desk.finish()
        desk.rate(stars)
        desk.finish()
    act(desk, "shift")
    assert isinstance(desk.view, ShiftView)
    assert (desk.view.visits, desk.view.minutes, desk.view.stars_tenths) == (2, 2, 45)
    assert "Rosa" not in repr(desk.view)
    desk.staff.back()
    assert isinstance(desk.view, DeskHomeView)


def test_a_full_disk_parks_nothing_and_the_visit_is_still_there(team, counter):
    desk = counter.desk
    team.first_time(desk, ANA)
    serve(desk, name="Rosa Lima")
    with full(counter.store):
        act(desk, "park")
    desk.back()
    assert desk.view.target == "quais_contas"
