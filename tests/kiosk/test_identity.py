"""Who a kiosk is survives restarts, is read by nobody else, and changes only on the platform's signature."""

import json
import stat
import threading
from dataclasses import replace

import pytest

from kiosk.config import Policy, Profile
from kiosk.errors import NotEnrolled, Refused, SignatureRefused
from kiosk.identity import (
    CREDENTIALS_VARIABLE,
    DATABASE_KEY,
    DEVICE_KEY,
    ENROLMENT,
    PEPPER,
    Identity,
    IdentityDamaged,
    StoreMark,
    shred,
)
from kiosk.protocol_number import MAX_INCARNATION, make
from kiosk.receipt import ReceiptFacts, issue_short_certificate, new_tracking_token, read_qr, verify_qr
from kiosk.signing import SigningKey, to_text
from tests.kiosk.keys import PlatformKeys
from tests.kiosk.storage.support import START


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "identity"


def test_keys_are_made_once(folder):
    first, again = Identity.load_or_create(folder), Identity.load_or_create(folder)
    assert first.signer.public == again.signer.public
    assert first.database_key == again.database_key
    assert len(first.database_key) == 32


def test_only_its_user_reads_it(folder):
    PlatformKeys().enrol(folder).next_incarnation()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_keys_that_systemd_lends_are_used_and_leave_no_file(folder, tmp_path, monkeypatch):
    before = Identity.load_or_create(folder)
    lent = tmp_path / "lent"
    lent.mkdir()
    for name in (DEVICE_KEY, DATABASE_KEY, PEPPER):
        (folder / name).rename(lent / name)
    with pytest.raises(NotEnrolled):
        Identity.load(folder)
    monkeypatch.setenv(CREDENTIALS_VARIABLE, str(lent))
    after = Identity.load(folder)
    assert (after.signer.public, after.database_key) == (before.signer.public, before.database_key)
    assert not (folder / DEVICE_KEY).exists()


def test_a_shredded_key_is_gone(folder):
    Identity.load_or_create(folder)
    shred(folder / DEVICE_KEY)
    assert not (folder / DEVICE_KEY).exists()


def test_two_processes_that_start_together_make_one_identity(folder):
    made: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: made.append(Identity.load_or_create(folder).signer.public)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 8 and len(set(made)) == 1


def test_looking_makes_nothing(folder):
    with pytest.raises(NotEnrolled):
        Identity.load(folder)
    assert not folder.exists()


@pytest.mark.parametrize("file", [DEVICE_KEY, DATABASE_KEY])
def test_a_cut_key_is_told_and_never_replaced(folder, file):
    Identity.load_or_create(folder)
    (folder / file).write_bytes(b"short")
    with pytest.raises(IdentityDamaged):
        Identity.load_or_create(folder)
    assert (folder / file).read_bytes() == b"short"


def test_before_enrolment_there_is_a_safe_policy_and_no_number(folder):
    identity = Identity.load_or_create(folder)
    assert identity.policy == Policy()
    with pytest.raises(NotEnrolled):
        _ = identity.device


def test_enrolment_survives_a_restart(folder):
    PlatformKeys().enrol(folder)
    identity = Identity.load(folder)
    assert (identity.device, identity.profile, identity.enrolled.unit) == (17, Profile.DEVELOPMENT, "CPA")
    assert identity.policy.tracking_base == "https://balcao.example"


def test_papers_of_another_root_are_refused(folder):
    identity, platform = Identity.load_or_create(folder), PlatformKeys()
    record = replace(platform.record(identity.signer.public), root_public=SigningKey.generate().public)
    with pytest.raises(SignatureRefused):
        identity.save_enrolment(record)
    assert Identity.load(folder).enrolment is None


def test_papers_for_another_device_are_refused(folder):
    identity = Identity.load_or_create(folder)
    with pytest.raises(SignatureRefused):
        identity.save_enrolment(PlatformKeys().record(SigningKey.generate().public))


@pytest.mark.parametrize("short", ["", "não", "AAAA"])
def test_papers_without_a_short_certificate_are_refused(folder, short):
    identity = Identity.load_or_create(folder)
    with pytest.raises(SignatureRefused):
        identity.save_enrolment(replace(PlatformKeys().record(identity.signer.public), short_certificate=short))


def test_a_short_certificate_of_another_number_is_refused(folder):
    identity, platform = Identity.load_or_create(folder), PlatformKeys()
    other = to_text(issue_short_certificate(platform.certifier, 18, identity.signer.public))
    with pytest.raises(SignatureRefused):
        identity.save_enrolment(replace(platform.record(identity.signer.public), short_certificate=other))


def test_a_newer_policy_takes_effect_and_an_older_is_refused(folder):
    platform = PlatformKeys()
    identity = platform.enrol(folder)
    newer = platform.policy(5, idle_warning_s=90)
    assert identity.update_policy(newer) and not identity.update_policy(newer)
    assert Identity.load(folder).policy.idle_warning_s == 90
    with pytest.raises(Refused):
        identity.update_policy(platform.policy(4))


def test_a_policy_that_the_platform_did_not_sign_is_refused(folder):
    identity = PlatformKeys().enrol(folder)
    with pytest.raises(SignatureRefused):
        identity.update_policy(PlatformKeys().policy(9))


def test_a_newer_key_ring_takes_effect_and_an_older_is_refused(folder):
    platform = PlatformKeys()
    identity = platform.enrol(folder)
    platform.policy_key, platform.certifier = SigningKey.generate(), SigningKey.generate()
    assert identity.update_key_ring(platform.ring(2).document)
    assert identity.update_policy(platform.policy(2))
    with pytest.raises(Refused):
        identity.update_key_ring(platform.ring(1).document)


def test_a_key_ring_of_another_root_is_refused(folder):
    identity = PlatformKeys().enrol(folder)
    with pytest.raises(SignatureRefused):
        identity.update_key_ring(PlatformKeys().ring(9).document)


def test_the_window_sees_what_sync_accepted(folder):
    platform = PlatformKeys()
    window = platform.enrol(folder)
    Identity.load(folder).update_policy(platform.policy(2, place_name="Novo lugar"))
    assert window.refresh() and not window.refresh()
    assert window.policy.place_name == "Novo lugar"


def test_damaged_papers_are_told(folder):
    PlatformKeys().enrol(folder)
    (folder / ENROLMENT).write_text(json.dumps({"root": "x"}))
    with pytest.raises(IdentityDamaged):
        Identity.load(folder)


def test_an_incarnation_only_grows(folder):
    identity = Identity.load_or_create(folder)
    assert [identity.next_incarnation(), identity.next_incarnation()] == [2, 3]
    assert Identity.load(folder).incarnation == 3


def test_incarnations_end_before_the_protocol_number_does(folder):
    identity = Identity.load_or_create(folder)
    identity.remember_store(StoreMark(MAX_INCARNATION - 1))
    with pytest.raises(IdentityDamaged):
        identity.next_incarnation()


def test_its_receipts_are_believed(folder):
    platform = PlatformKeys()
    identity = platform.enrol(folder)
    qr = identity.receipt_qr(ReceiptFacts(new_tracking_token(), make("MT", 17, 1, 1), "poda", "ab" * 32, START))
    assert verify_qr(read_qr(qr), platform.ring())
