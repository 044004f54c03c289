"""Broken variants of sync and of the platform: each is caught by the check that is named beside it.

A variant is one change in the text of one function. Where the text has moved on, the variant says so and must follow.
"""

import pytest

import sync.answers
import sync.server.arrivals
import sync.server.judge
import sync.transport
import sync.watch
from sync import rescue, signatures
from sync.delivery import Delivery
from sync.files import FileBringer
from sync.news import News
from sync.pace import Pace
from sync.server.blobs import BlobStore
from sync.server.guesses import WrongCodes
from sync.server.intake import Intake
from sync.server.kiosks import _keep_head
from sync.server.logs import Logs
from sync.server.quota import Allowance
from sync.server.rated import Ratings
from sync.tus import Uploads
from sync.worker import Worker
from tests.faults.altered import altered
from tests.sync import (
    test_bad_line,
    test_chains,
    test_contact,
    test_cut_uploads,
    test_delivery_whole,
    test_every_step,
    test_files,
    test_forgetful,
    test_in_between,
    test_kiosk_apart,
    test_pace,
    test_peace,
    test_platform,
    test_quota,
    test_rescue,
    test_uploads_protocol,
)
from tests.sync.fault_proxy import LoseAnswer

other, busy, sent_away = test_chains.other, test_every_step.busy, test_peace.sent_away
content = test_kiosk_apart.content


@pytest.fixture
def broken(monkeypatch):
    """Put a changed copy of a function in its place."""

    def put(owner, name, *changes):
        monkeypatch.setattr(owner, name, altered(owner, name, *changes))

    return put


def caught(check, *words):
    with pytest.raises((AssertionError, ValueError)):  # ValueError: one was expected, and there is none, or two
        check(*words)


def test_no_dedup_at_the_platform(broken, live, kiosk, line):
    broken(Intake, "_plan", ("if row.state == State.ACCEPTED:", "if False:"))
    broken(Intake, "_accept", ("!= State.ACCEPTED and not keep", "!= None and not keep"))
    caught(test_bad_line.test_a_lost_answer_is_asked_again_and_nothing_arrives_twice, live, kiosk, line)


def test_no_look_for_conflicts(broken, live, kiosk):
    from sync.server import arrivals

    broken(arrivals, "_clashes", ("is not None", "is None and False"))
    caught(test_platform.test_the_same_id_with_other_bytes_is_kept_as_a_conflict, live, kiosk)


def test_acknowledged_before_it_is_persisted(broken, live, kiosk):
    said = "tuple(plan if isinstance(plan, ItemResult) else plan(connection) for plan in plans)"
    broken(Intake, "_settle", (f"return {said}", f"answer = {said}; connection.rollback(); return answer"))
    caught(test_delivery_whole.test_a_request_arrives_whole_and_leaves_the_kiosk, live, kiosk)


UNCHECKED = ("check_receipt(result.receipt, item, identity.device, identity.key_ring)", "_as_it_is(result)")


def unchecked_receipts(broken, monkeypatch):
    from kiosk.signing import SignedDocument

    as_it_is = lambda result: SignedDocument.from_json(result.receipt.model_dump())  # noqa: E731
    monkeypatch.setitem(Delivery._accepted.__globals__, "_as_it_is", as_it_is)
    broken(Delivery, "_accepted", UNCHECKED)


def test_a_receipt_is_not_checked(broken, monkeypatch, kiosk, line):
    unchecked_receipts(broken, monkeypatch)
    caught(test_bad_line.test_a_receipt_of_another_key_purges_nothing, kiosk, line)


def test_a_receipt_may_name_something_else(broken, live, kiosk, line):
    from sync import receipts

    broken(receipts, "check_receipt", ("if named != ours:", "if named[:2] != ours[:2]:"))
    from sync import delivery

    delivery_check, delivery.check_receipt = delivery.check_receipt, receipts.check_receipt
    try:
        check = test_bad_line.test_a_receipt_for_something_else_purges_nothing_though_the_platform_signed_it
        caught(check, live, kiosk, line, "device", 99)
    finally:
        delivery.check_receipt = delivery_check


def test_an_upload_always_begins_anew(broken, live, kiosk, line):
    broken(Uploads, "_find", ("return url, offset", "return self._create(blob)"))
    broken(Uploads, "_create", ("(location, offset) if offset is not None else", "(location, 0) if True else"))
    caught(test_cut_uploads.test_an_upload_goes_on_where_the_line_was_cut, live, kiosk, line, LoseAnswer(), 3)


def test_a_whole_file_is_not_checked(broken, live, kiosk, sealed):
    broken(BlobStore, "_finish", ("if _digest(part) != upload.digest:", "if False:"))
    caught(test_uploads_protocol.test_a_whole_blob_of_other_bytes_is_thrown_away, live, kiosk, sealed)


def test_a_file_that_the_platforms_disk_has_spoilt_is_taken_for_whole(broken, live, kiosk, line):
    broken(BlobStore, "is_sound", ("or _digest(whole) == digest", "or True"))
    caught(test_forgetful.test_a_file_that_the_platforms_disk_has_spoilt_is_sent_once_more, live, kiosk, line, 300)


def test_the_kiosks_clock_is_judged(monkeypatch, live, kiosk):
    monkeypatch.delattr(signatures._Verifier, "validate_created_and_expires")
    monkeypatch.setattr("http_message_signatures.signatures.datetime", Ahead)
    caught(test_bad_line.test_a_clock_that_is_wrong_by_50_years_delivers_all_the_same, live, kiosk, 50)


class Ahead:
    """The library's clock, a day ahead when it signs: what a counter with a wrong clock says."""

    import datetime as _real

    class datetime(_real.datetime):  # noqa: N801
        @classmethod
        def now(cls, tz=None):
            import sys

            caller = sys._getframe(1).f_code.co_name
            real = Ahead._real.datetime.now(tz)
            return real if "validate" in caller else real + Ahead._real.timedelta(days=1)

    timedelta, timezone = _real.timedelta, _real.timezone


def test_what_comes_too_early_in_its_chain_is_refused_for_good(broken, live, kiosk, other):
    broken(sync.server.judge, "_later_or_never", ("in (404, 429)", "== 429"))
    check = test_chains.test_what_was_done_at_another_kiosk_waits_for_the_request_and_is_not_lost
    caught(check, live, kiosk, other, test_chains.cancel)


def test_no_rest_after_a_failure(broken, kiosk, line):
    broken(sync.watch.LineWatch, "failed", ("self._next_at = now + wait", "self._next_at = now"))
    broken(Worker, "_rest_s", ("max(rest, IDLE_S)", "rest"))
    caught(test_bad_line.test_a_failing_platform_is_not_asked_in_a_tight_loop, kiosk, line)


def test_retry_after_is_not_read(broken, kiosk, line):
    broken(sync.answers, "_retry_after", ("if text.isascii()", "if False and text.isascii()"))
    caught(test_every_step.test_retry_after_is_obeyed_at_every_step, kiosk, line, "POST /v1/envelopes")


def test_whoever_submits_runs_down_a_platform_that_asked_for_peace(broken, kiosk, line):
    hasty = ("max(self._clock.monotonic(), self._not_before)", "self._clock.monotonic()")
    broken(sync.watch.LineWatch, "hurry", hasty)
    caught(test_every_step.test_retry_after_is_obeyed_at_every_step, kiosk, line, "POST /v1/envelopes")


def test_any_kiosk_rates_any_visit(broken, live, kiosk, content, other):
    broken(Ratings, "examine", ("device != manifest.device", "False"))
    caught(test_kiosk_apart.test_a_visit_is_rated_where_it_was, live, kiosk, content, other)


def test_wrong_codes_of_all_kiosks_are_counted_together(broken, live, content, other):
    broken(WrongCodes, "too_many", ("(here & of_it, MOST", "(of_it, MOST"))
    caught(test_kiosk_apart.test_codes_guessed_at_one_kiosk_lock_nobody_out_at_another, live, content, other)


def test_an_id_belongs_to_whoever_used_it_first(broken, live, kiosk, content, other):
    anybodys = "((envelopes.c.id == manifest.id) & (envelopes.c.state != State.CONFLICT)) | (mine & same_place)"
    broken(sync.server.arrivals, "_clashes", ("mine, (envelopes.c.id == manifest.id) | same_place", anybodys))
    caught(test_kiosk_apart.test_an_id_that_another_kiosk_used_first_is_still_ones_own, live, kiosk, content, other)


def test_a_kiosk_fills_the_platform_s_disk(broken, live, kiosk, monkeypatch):
    broken(Allowance, "takes", ("return False", "return True"))
    caught(test_quota.test_announced_files_count_before_they_are_here, live, kiosk, monkeypatch)


def test_what_the_platform_asked_is_forgotten_by_a_restart(broken, sent_away, live, line):
    broken(Worker, "__init__", ("self._peace.left_s()", "0.0"))
    caught(test_peace.test_sync_that_is_restarted_waits_for_what_is_left, live, sent_away, line)


def test_every_file_is_tried_on_a_broken_line(broken, live, kiosk, line, monkeypatch):
    broken(FileBringer, "_following", ("self._waiting and not self._broken", "self._waiting"))
    caught(test_files.test_a_line_that_breaks_under_several_files_is_one_failure, live, kiosk, line, monkeypatch)


def test_what_the_platform_has_forgotten_stays_incomplete(broken, live, kiosk, line, tmp_path):
    broken(Delivery, "later", ("if item.state is ItemState.INCOMPLETE", "if False"))
    check = test_forgetful.test_so_is_what_was_whole_but_for_its_receipt
    caught(check, live, kiosk, line, tmp_path)


def test_a_line_that_breaks_is_never_the_messages_fault(broken, live, kiosk, line):
    broken(Worker, "_is_the_lines", ("return not self._blame", "return True or not self._blame"))
    check = test_in_between.test_a_message_that_nobody_lets_through_holds_up_nobody
    caught(check, live, kiosk, line, test_in_between.WAYS["403 in HTML"])


def test_a_line_that_breaks_is_the_messages_fault_however_far_they_came(broken, live, kiosk, line):
    broken(Worker, "_come", ("return sum(one.offset for one in progress if one)", "return 0"))
    caught(
        test_in_between.test_a_line_that_breaks_under_all_that_is_sent_and_goes_on_each_time_makes_nobody_wait,
        live,
        kiosk,
        line,
    )


def test_a_catalogue_is_asked_for_without_rest(broken, live, kiosk, line, tmp_path):
    broken(News, "_rest", ("+ seconds", "+ 0.0 * seconds"))
    check = test_in_between.test_what_nobody_lets_through_is_not_tried_without_rest
    caught(check, live, kiosk, line, tmp_path, "catalogue")


def test_any_certificate_is_believed(broken, live, kiosk, line, busy, tmp_path):
    blind = "context.check_hostname = False; context.verify_mode = ssl.CERT_NONE; return context"
    broken(sync.transport, "pinned", ("return context", blind))
    check = test_every_step.test_a_wrong_certificate_once_at_every_step_hears_nothing_and_loses_nothing
    caught(check, live, kiosk, line, busy, tmp_path)


def test_a_piece_of_the_log_is_taken_as_often_as_it_comes(broken, live, kiosk, line, busy):
    broken(Logs, "take", ("if not (last.exists()", "if True or not (last.exists()"))
    check = test_every_step.test_a_fault_once_at_every_step_loses_nothing_and_doubles_nothing
    caught(check, live, kiosk, line, busy, test_every_step.FAULTS["duplicate"])


def test_a_rescue_list_is_not_checked(broken, live, kiosk, tmp_path, capsys):
    broken(rescue, "_believed", ("        read_signed(document, public, Purpose.RESCUE)\n", ""))
    kiosk.submit()
    check = test_rescue.test_a_list_that_the_kiosk_did_not_sign_is_refused
    caught(check, live, kiosk, None, tmp_path / "stick", {}, capsys)


def test_audit_heads_are_kept_and_not_compared(monkeypatch, live, kiosk):
    monkeypatch.setitem(_keep_head.__globals__, "alert", lambda *words: None)
    caught(test_contact.test_a_changed_audit_chain_is_seen_with_the_next_contact, live, kiosk, "cut")


def test_chunks_never_follow_the_line(broken):
    broken(Pace, "took", ("carried = int(", "carried = self.size or int("))
    caught(test_pace.test_a_slow_line_gets_what_it_carries_in_the_time_meant)


def test_a_variant_whose_text_has_moved_on_says_so(broken):
    with pytest.raises(AssertionError, match="no longer says"):
        broken(Pace, "failed", ("something else", ""))
