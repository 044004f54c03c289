"""Visits at a real counter, told as they happen: what a citizen does, what the desk shows, what is kept."""

from kiosk.config import Policy
from kiosk.flow.definition import Kind
from kiosk.messages import RequestContent
from kiosk.receipt import read_qr, verify_qr
from kiosk.storage.outbox import ItemState
from kiosk.views import AttractView, HomeView, QuestionView, RatingView, ReceiptView, ServiceView
from sync.envelope import open_envelope, read_manifest
from sync.server.platform import Platform
from tests.journeys.acts import ANSWERS, LIFE, WATER, begin, go_on, prove_presence, silence, submitted


def test_a_visit_goes_from_the_attract_screen_to_a_receipt_and_back(counter):
    desk = counter.desk
    assert isinstance(desk.view, AttractView)
    desk.start()
    assert isinstance(desk.view, HomeView)
    desk.search("conta de agua")
    assert desk.view.results[0].id == WATER
    desk.open_service(WATER)
    assert isinstance(desk.view, ServiceView)
    desk.begin()
    go_on(desk)
    desk.submit()
    assert isinstance(desk.view, ReceiptView)
    desk.finish()
    assert isinstance(desk.view, RatingView)
    desk.rate(5)
    desk.finish()
    assert isinstance(desk.view, AttractView)


def test_the_request_and_its_rating_wait_sealed_in_one_chain(counter):
    receipt = submitted(counter.desk)
    counter.desk.finish()
    counter.desk.rate(4)
    request, rating = counter.store.items()
    assert (request.kind, rating.kind) == ("request", "rating")
    assert request.chain == rating.chain == request.id
    assert request.protocol == receipt.protocol
    assert request.state is ItemState.WAITING


def test_another_enrolled_counter_can_verify_the_receipt_with_no_network(counter):
    receipt = submitted(counter.desk)
    claim = read_qr(receipt.qr)
    assert claim.facts.protocol == receipt.protocol
    assert verify_qr(claim, counter.identity.key_ring)


def test_what_the_platform_opens_is_what_was_answered(counter, folder):
    submitted(counter.desk)
    platform = Platform.open(folder / "platform")
    item = counter.store.due(counter.store.items()[0].due_at, 1, 1 << 20)[0]
    key = platform.keys.recipient(set(read_manifest(item.data).wraps))
    content = RequestContent.model_validate_json(open_envelope(item.data, key, counter.identity.signer.public))
    platform.close()
    assert content.requester.cpf == "52998224725"
    assert {answer.question: answer.value for answer in content.answers}["quais_contas"] == ["deste_mes"]


def test_without_cpf_the_visit_goes_on_with_a_reason(counter):
    desk = counter.desk
    begin(desk, WATER)
    desk.leave_empty()
    assert desk.view.target == "cpf_motivo"
    desk.answer(desk.view.options[0].id)
    assert desk.view.target == "nome"


def test_a_correction_from_the_review_comes_back_to_it(counter):
    desk = counter.desk
    begin(desk, WATER)
    go_on(desk)
    desk.correct("nome")
    assert desk.view.value == "Rosa Lima"
    desk.answer("Rosa Maria Lima")
    assert desk.view.kind is Kind.REVIEW
    assert any(row.value.text == "Rosa Maria Lima" for row in desk.view.rows)


def test_back_to_the_letter_keeps_the_answers_and_makes_the_checklist_personal(counter):
    desk = counter.desk
    begin(desk, LIFE)
    go_on(desk, Kind.PRESENCE, {**ANSWERS, "mudou_endereco": False})
    while isinstance(desk.view, QuestionView):
        desk.back()
    assert desk.view.perhaps == ()
    desk.begin()
    assert desk.view.value == "52998224725"


def test_the_language_changes_on_any_screen_and_the_answers_stay(counter):
    desk = counter.desk
    begin(desk, WATER)
    desk.answer(ANSWERS["cpf"])
    before = desk.view
    desk.set_language("ht")
    assert desk.view.target == before.target
    assert desk.view.title != before.title


def test_silence_warns_then_wipes_the_visit(counter, clock):
    desk, policy = counter.desk, Policy()
    begin(desk, WATER)
    assert not silence(counter, clock, policy.idle_warning_s - 1)
    assert desk.idle is None
    silence(counter, clock, 2)
    assert 20 <= desk.idle.seconds_left <= policy.idle_countdown_s
    silence(counter, clock, policy.idle_countdown_s + 1)
    assert isinstance(desk.view, AttractView)
    begin(desk, WATER)
    assert desk.view.value is None


def test_one_touch_extends_the_visit_ten_times_and_more(counter, clock):
    desk, policy = counter.desk, Policy()
    begin(desk, WATER)
    for _ in range(12):
        silence(counter, clock, policy.idle_warning_s + 5)
        assert desk.idle is not None
        desk.touch()
        assert desk.idle is None
    assert isinstance(desk.view, QuestionView)


def test_a_call_for_help_holds_the_clock_for_a_bounded_time(counter, clock):
    desk, policy = counter.desk, Policy()
    begin(desk, WATER)
    desk.ask_help()
    silence(counter, clock, policy.idle_warning_s + policy.idle_countdown_s + 1)
    assert isinstance(desk.view, QuestionView)
    assert desk.idle is None
    silence(counter, clock, policy.help_wait_s)
    assert desk.help.state == "nobody"
    assert desk.idle is None, "nobody is wiped without a warning"
    silence(counter, clock, policy.idle_warning_s + 1)
    assert desk.idle.seconds_left > 20
    silence(counter, clock, policy.idle_countdown_s)
    assert isinstance(desk.view, AttractView)
    assert desk.help is None


def test_a_call_for_help_is_in_the_audit_chain_with_what_came_of_it(counter, clock):
    desk = counter.desk
    begin(desk, WATER)
    desk.ask_help()
    desk.ask_help()
    desk.end_help()
    assert desk.help is None
    desk.ask_help()
    silence(counter, clock, Policy().help_wait_s + 1)
    desk.end_help()
    acts = [entry.event for entry in counter.store.audit_entries()]
    told = [event for event in acts if event.startswith("help")]
    assert told == ["help_asked", "help_ended", "help_asked", "help_unanswered", "help_ended"]


def test_a_call_from_the_first_screen_ends_when_nobody_is_there(counter, clock):
    desk, policy = counter.desk, Policy()
    desk.ask_help()
    silence(counter, clock, policy.help_wait_s)
    assert desk.help.state == "nobody"
    silence(counter, clock, policy.idle_warning_s + policy.idle_countdown_s)
    assert desk.help is None


def test_only_answers_that_would_be_lost_are_asked_about(counter):
    desk = counter.desk
    begin(desk, WATER)
    assert not desk.unsent
    go_on(desk)
    assert desk.unsent
    desk.submit()
    assert not desk.unsent


def test_presence_is_proved_and_its_evidence_is_sealed_before_the_request_is(counter):
    desk = counter.desk
    begin(desk, LIFE)
    go_on(desk, Kind.PRESENCE)
    prove_presence(desk)
    blobs = [path.read_bytes() for path in (counter.settings.store_folder).rglob("*") if path.is_file()]
    assert not any(b"\xff\xd8\xff\xe0" in blob for blob in blobs)
    desk.submit()
    (item,) = counter.store.items()
    assert len(item.blobs) == 1


def test_evidence_of_a_visit_that_was_left_is_gone(counter):
    desk = counter.desk
    begin(desk, LIFE)
    go_on(desk, Kind.PRESENCE)
    prove_presence(desk)
    folder = counter.store.blobs
    digest = desk.view.rows and counter.desk._visit.evidence[0].digest
    assert folder.open(digest).exists()
    desk.leave()
    assert not folder.path(digest).exists()


def test_the_receipt_counts_as_seen_once_it_was_on_the_screen(counter):
    submitted(counter.desk)
    assert len(counter.store.unseen()) == 1
    counter.desk.receipt_seen()
    assert counter.store.unseen() == []


def test_the_rating_screen_goes_by_itself(counter, clock):
    submitted(counter.desk)
    counter.desk.finish()
    silence(counter, clock, Policy().rating_s + 1)
    assert isinstance(counter.desk.view, AttractView)


def test_every_act_is_in_the_audit_chain_and_nobody_is_named(counter):
    submitted(counter.desk)
    names = [entry.event for entry in counter.store.audit_entries()]
    assert {"visit_started", "request_submitted"} <= set(names)
    assert counter.store.verify_audit() is None
    assert not any("Rosa" in str(entry) or "52998224725" in str(entry) for entry in counter.store.audit_entries())
