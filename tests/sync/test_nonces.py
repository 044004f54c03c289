"""Nonces for presence checks: the platform gives them ahead, signed for one kiosk, and takes each back once."""

import pytest

from kiosk.config import Settings
from kiosk.evidence import Evidence
from kiosk.evidence.nonce import Nonce
from kiosk.life.verdict import Passed
from kiosk.messages import MessageKind
from kiosk.nonces import KEPT, NoncePool
from kiosk.ports import SealingOrder
from kiosk.signing import Purpose, SigningKey
from tests.kiosk.life.people import Person, attempt_with
from tests.sync.support import delivered, fate


def pool(kiosk):
    return NoncePool(Settings(kiosk.data).nonces_folder)


def given(kiosk):
    """A nonce as the last contact brought it."""
    kiosk.worker().run_once()
    nonce = pool(kiosk).take()
    assert nonce is not None
    return nonce


def proved(nonce):
    verdict = attempt_with(Person(), nonce).verdict
    assert isinstance(verdict, Passed)
    return verdict.evidence


def sent(kiosk, evidence: Evidence, request: str):
    order = SealingOrder(MessageKind.EVIDENCE, f"{request}.presence", request, 0, 1)
    sealed = kiosk.sealer().seal(evidence.to_bytes(), order)
    kiosk.store.blobs.stage(sealed)
    kiosk.submit("vida", [sealed], id=request, presence={"methods": evidence.methods, "evidence": (sealed.digest,)})


def test_a_contact_brings_as_many_as_are_wanted_and_no_more(live, kiosk):
    assert pool(kiosk).wanted() == KEPT
    kiosk.worker().run_once()
    assert pool(kiosk).wanted() == 0
    kiosk.worker().run_once()
    taken = [pool(kiosk).take() for _ in range(KEPT + 1)]
    assert taken[-1] is None
    assert {nonce.made_by for nonce in taken[:-1]} == {"platform"}


def test_evidence_under_a_nonce_of_the_platform_is_accepted_once(live, kiosk):
    evidence = proved(given(kiosk))
    sent(kiosk, evidence, "r1")
    kiosk.drain(passes=3)
    assert delivered(live, kiosk)
    sent(kiosk, evidence, "r2")
    kiosk.drain(passes=3)
    assert [record.id for record in live.platform.requests.all()] == ["r1"]
    assert [alert.name for alert in live.platform.alerts()] == ["conflict"]


@pytest.mark.parametrize("device", [1, 99], ids=["by another key", "for another kiosk"])
def test_a_nonce_that_the_platform_did_not_make_for_this_kiosk_is_refused(live, kiosk, device):
    keys = {1: SigningKey.generate(), 99: live.platform.keys.signer(Purpose.NONCE)}
    sent(kiosk, proved(Nonce.of_platform(bytes(16), device, keys[device])), "r1")
    assert fate(kiosk).startswith("evidence")
