"""Coming back to a counter: find an earlier request, see where it stands, cancel it, ask for it again."""

import pytest

from kiosk import protocol_number
from kiosk.after.code import MOST_UNPROVED
from kiosk.after.views import CodeView, FindView, FollowView
from kiosk.config import Settings
from kiosk.devices.simulated import SimulatedCamera
from kiosk.messages import MessageKind
from kiosk.views import HomeView, QuestionView, ReceiptView, ServiceView
from sync.knock import SOCKET
from sync.server.requests import RequestState
from tests.journeys.acts import WATER, go_on, submitted
from tests.journeys.line import delivering, platform_up, until
from tests.kiosk.devices.patient import PatientCamera
from ui.bootstrap import open_counter
from ui.processes import Children

CODE, OTHER_CODE = "navio 58 lago", "navio 59 lago"


def come_back(desk, brought):
    """A new visit, straight to an earlier request."""
    desk.leave()
    desk.start()
    desk.following.open()
    desk.following.look_up(brought)
    return desk.view


def give(desk, purpose, code):
    desk.following.ask_code(purpose)
    assert isinstance(desk.view, CodeView)
    desk.following.give_code(code)
    return until(desk, lambda view: not (isinstance(view, CodeView) and view.checking))


@pytest.fixture
def receipt(counter):
    """A request that was made here and waits."""
    return submitted(counter.desk)


def test_a_request_that_waits_here_is_found_by_its_number_with_no_network(counter, receipt):
    view = come_back(counter.desk, receipt.protocol.lower())
    assert isinstance(view, FollowView)
    assert (view.protocol, view.here, view.genuine, view.service) == (receipt.protocol, "waiting", False, None)
    assert until(counter.desk, lambda view: view.platform != "asking").platform == "no_sync"


def test_the_receipts_code_tells_the_service_and_that_a_kiosk_of_ours_made_it(counter, receipt):
    view = come_back(counter.desk, receipt.qr)
    assert view.genuine
    assert view.service == receipt.service
    assert view.made_at.startswith(view.here_at[:10])


def test_the_camera_reads_the_receipt_in_the_persons_hand(folder, clock):
    told = []
    with open_counter(Settings(folder / "kiosk"), lambda: SimulatedCamera(paper=told[0]), clock) as counter:
        told.append(submitted(counter.desk).qr)
        counter.desk.leave()
        counter.desk.start()
        counter.desk.following.open()
        assert counter.desk.following.scan() is not None
        view = until(counter.desk, lambda view: isinstance(view, FollowView), 60)
        assert view.here == "waiting"
        assert counter.desk.following._scanner is None


def test_without_a_camera_the_screen_says_so_and_the_number_still_works(folder, clock, counter):
    def none():
        from kiosk.errors import DeviceFault

        raise DeviceFault("não há")

    receipt = submitted(counter.desk)
    counter.close()
    with open_counter(Settings(folder / "kiosk"), none, clock) as other:
        other.desk.start()
        other.desk.following.open()
        assert other.desk.following.scan() is None
        assert other.desk.view == FindView("camera_missing_code")
        other.desk.following.look_up(receipt.protocol)
        assert isinstance(other.desk.view, FollowView)


def test_a_misread_number_is_refused_beside_its_field_and_nothing_is_asked(counter, receipt):
    wrong = receipt.protocol[:-1] + ("A" if receipt.protocol[-1] != "A" else "B")
    assert come_back(counter.desk, wrong) == FindView("protocol_wrong")


def test_the_way_back_leads_from_code_to_request_to_number_to_home(counter, receipt):
    desk = counter.desk
    come_back(desk, receipt.protocol)
    desk.following.ask_code("cancel")
    seen = []
    for _ in range(3):
        desk.back()
        seen.append(type(desk.view))
    assert seen == [FollowView, FindView, HomeView]


def test_a_visit_that_ends_forgets_the_request_that_was_looked_for(counter, receipt):
    come_back(counter.desk, receipt.qr)
    counter.desk.leave()
    counter.desk.start()
    counter.desk.following.open()
    assert counter.desk.view == FindView()
    assert counter.desk._visit.case.qr == ""


# Cancelling


def test_offline_a_wrong_code_is_told_at_once_and_the_right_one_is_queued_behind_its_request(counter, receipt):
    desk, secret = counter.desk, " ".join(receipt.secret)
    come_back(desk, receipt.protocol)
    view = give(desk, "cancel", CODE if secret != CODE else OTHER_CODE)
    assert (view.problem, view.left) == ("code_wrong", 4)
    assert len(counter.store.items()) == 1
    desk.following.give_code(secret.upper().replace(" ", " · "))
    view = until(desk, lambda view: isinstance(view, FollowView))
    assert (view.change, view.changeable) == ("cancel_waiting", False)
    request, cancellation = counter.store.items()
    assert (cancellation.kind, cancellation.chain) == (MessageKind.CANCELLATION, request.id)


def test_five_wrong_codes_lock_the_request_and_a_new_visit_does_not_open_it(counter, receipt):
    desk = counter.desk
    come_back(desk, receipt.protocol)
    wrong = CODE if " ".join(receipt.secret) != CODE else OTHER_CODE
    desk.following.ask_code("cancel")
    for _ in range(5):
        desk.following.give_code(wrong)
        until(desk, lambda view: not view.checking)
    assert desk.view.problem == "code_locked"
    come_back(desk, receipt.protocol)
    assert give(desk, "cancel", " ".join(receipt.secret)).problem == "code_locked"
    assert len(counter.store.items()) == 1
    assert sum(entry.event == "code_refused" for entry in counter.store.audit_entries()) == 5


def test_nobody_fills_the_queue_with_guesses_about_requests_of_other_kiosks(counter, receipt):
    desk = counter.desk
    desk.leave()
    for number in range(MOST_UNPROVED):
        come_back(desk, protocol_number.make("MT", 9, 1, number))
        assert give(desk, "cancel", CODE).change == "cancel_waiting"
    come_back(desk, protocol_number.make("MT", 9, 1, MOST_UNPROVED))
    assert give(desk, "cancel", CODE).problem == "code_locked"
    assert len(counter.store.items()) == 1 + MOST_UNPROVED
    come_back(desk, receipt.protocol)
    assert give(desk, "cancel", " ".join(receipt.secret)).change == "cancel_waiting"


def test_what_is_no_code_is_not_counted(counter, receipt):
    come_back(counter.desk, receipt.protocol)
    view = give(counter.desk, "cancel", "meu código")
    assert (view.problem, view.left) == ("code_shape", 5)


def test_the_platform_cancels_and_the_screen_says_so(counter, folder, receipt):
    desk = counter.desk
    with platform_up(folder, counter) as live, delivering(counter):
        come_back(desk, receipt.qr)
        until(desk, lambda view: view.here == "delivered")
        desk.following.ask_again()
        assert until(desk, lambda view: view.platform == "received").changeable
        give(desk, "cancel", " ".join(receipt.secret))
        view = until(desk, lambda view: (view.change, view.platform) == ("cancelled", "cancelled"))
        assert not view.changeable
        assert live.platform.requests.all()[0].state is RequestState.CANCELLED


def test_online_the_platform_proves_the_code_of_what_was_delivered(counter, folder, receipt):
    desk = counter.desk
    with platform_up(folder, counter), delivering(counter):
        come_back(desk, receipt.protocol)
        until(desk, lambda view: view.here == "delivered")
        wrong = CODE if " ".join(receipt.secret) != CODE else OTHER_CODE
        assert give(desk, "cancel", wrong).problem == "code_wrong"
        assert [item for item in counter.store.items() if item.kind is MessageKind.CANCELLATION] == []


def test_offline_nobody_can_prove_the_code_of_what_was_delivered_and_the_platform_does_later(counter, folder, receipt):
    desk = counter.desk
    with platform_up(folder, counter) as live:
        with delivering(counter):
            come_back(desk, receipt.protocol)
            until(desk, lambda view: view.here == "delivered")
        assert give(desk, "cancel", " ".join(receipt.secret)).change == "cancel_waiting"
        assert live.platform.requests.all()[0].state is RequestState.RECEIVED
        with delivering(counter):
            until(desk, lambda view: view.change == "cancelled")
        assert live.platform.requests.all()[0].state is RequestState.CANCELLED


def test_an_officers_sentence_is_shown_to_who_holds_the_receipt(counter, folder, receipt):
    desk = counter.desk
    with platform_up(folder, counter) as live, delivering(counter):
        come_back(desk, receipt.qr)
        until(desk, lambda view: view.here == "delivered")
        live.platform.requests.decide(
            live.platform.requests.all()[0].id, RequestState.GRANTED, "Está pronta.", "Venha."
        )
        desk.following.ask_again()
        view = until(desk, lambda view: view.platform == "granted")
        assert (view.note.text, view.next_step.text, view.changeable) == ("Está pronta.", "Venha.", False)


# Asking again


def test_a_correction_begins_the_service_again_and_takes_the_place_of_the_first(counter, folder, receipt):
    desk = counter.desk
    come_back(desk, receipt.qr)
    view = give(desk, "correct", " ".join(receipt.secret))
    assert isinstance(view, ServiceView)
    assert (view.id, view.replaces, view.unproved) == (WATER, receipt.protocol, False)
    desk.begin()
    assert isinstance(desk.view, QuestionView) and desk.view.value is None
    go_on(desk)
    desk.submit()
    assert isinstance(desk.view, ReceiptView)
    old, new = counter.store.items()
    assert new.chain == old.id
    with platform_up(folder, counter) as live, delivering(counter):
        until(desk, lambda view: view.line.waiting == 0)
        states = {record.protocol: record.state for record in live.platform.requests.all()}
    assert states == {receipt.protocol: RequestState.REPLACED, desk.view.protocol: RequestState.RECEIVED}


def test_offline_a_correction_of_what_was_delivered_goes_on_with_a_warning(counter, folder, receipt):
    desk = counter.desk
    with platform_up(folder, counter), delivering(counter):
        come_back(desk, receipt.qr)
        until(desk, lambda view: view.here == "delivered")
    view = give(desk, "correct", CODE)
    assert (view.replaces, view.unproved) == (receipt.protocol, True)


def test_a_correction_drops_the_answers_that_were_begun_for_something_else(counter, receipt):
    desk = counter.desk
    desk.leave()
    desk.start()
    desk.open_service(WATER)
    desk.begin()
    desk.answer("529.982.247-25")
    while not isinstance(desk.view, HomeView):
        desk.back()
    desk.following.open()
    desk.following.look_up(receipt.qr)
    give(desk, "correct", " ".join(receipt.secret))
    desk.begin()
    assert (desk.view.target, desk.view.value) == ("cpf", None)


def test_by_the_number_alone_the_person_chooses_the_service_again(counter, receipt):
    desk = counter.desk
    come_back(desk, receipt.protocol)
    view = give(desk, "correct", " ".join(receipt.secret))
    assert isinstance(view, HomeView)
    assert view.replaces == receipt.protocol
    desk.open_service(WATER)
    desk.begin()
    go_on(desk)
    desk.submit()
    assert counter.store.items()[1].chain == counter.store.items()[0].id
    desk.leave()
    desk.start()
    assert desk.view.replaces == ""


def test_the_real_sync_process_asks_sends_and_cancels(counter, folder, receipt):
    """`balcao sync` itself, as its own unit starts it."""
    desk, data = counter.desk, counter.settings.data
    with platform_up(folder, counter) as live, Children() as children:
        children.start("sync", "sync", "--data", str(data))
        children.wait_until("sync", (data / SOCKET).exists)
        come_back(desk, receipt.qr)
        until(desk, lambda view: view.here == "delivered", 60)
        desk.following.ask_again()
        until(desk, lambda view: view.platform == "received", 60)
        give(desk, "cancel", " ".join(receipt.secret))
        until(desk, lambda view: (view.change, view.platform) == ("cancelled", "cancelled"), 60)
        assert live.platform.requests.all()[0].state is RequestState.CANCELLED
    assert not (data / SOCKET).exists()


# A request of another kiosk


def test_a_request_of_another_kiosk_is_cancelled_here_by_its_number(counter, folder, clock, tmp_path):
    from kiosk.config import Profile
    from kiosk.identity import Identity
    from sync.enrolment import join

    with platform_up(folder, counter) as live:
        settings = Settings(tmp_path / "other")
        settings.data.mkdir()
        identity = Identity.load_or_create(settings.identity_folder)
        join(identity, live.platform.issue_token("CPA", Profile.DEVELOPMENT, live.url), settings, clock)
        with open_counter(settings, PatientCamera, clock) as other:
            receipt = submitted(other.desk)
            with delivering(other):
                until(other.desk, lambda view: view.line.waiting == 0)
        with delivering(counter):
            view = come_back(counter.desk, receipt.qr)
            assert (view.here, view.genuine) == ("unknown", True)
            until(counter.desk, lambda view: view.platform == "received")
            give(counter.desk, "cancel", " ".join(receipt.secret))
            until(counter.desk, lambda view: (view.change, view.platform) == ("cancelled", "cancelled"))
        assert live.platform.requests.all()[0].state is RequestState.CANCELLED
