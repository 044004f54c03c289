"""The nonce of the evidence: its movements follow from it, and its maker signed it for one request."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.evidence import Evidence, EvidenceRefused, read_evidence
from kiosk.evidence.nonce import Nonce, is_signed_for
from kiosk.evidence.prompts import EXPRESSIONS, TURNS, Movement, draw_movements
from kiosk.life.verdict import Passed
from kiosk.signing import SigningKey
from tests.kiosk.life.people import Person, attempt

NONCES = st.binary(min_size=8, max_size=64)


@cache
def passed() -> Evidence:
    verdict = attempt(Person(), b"a nonce for all.").verdict
    assert isinstance(verdict, Passed)
    return verdict.evidence


def with_manifest(evidence: Evidence, **changes: object) -> bytes:
    return Evidence(evidence.manifest.model_copy(update=changes), evidence.members).to_bytes()


def test_evidence_whose_movements_follow_its_nonce_is_read() -> None:
    assert read_evidence(passed().to_bytes()).manifest.methods["active_challenge"] == "passed"


def test_evidence_under_another_nonce_is_refused() -> None:
    with pytest.raises(EvidenceRefused, match="sorteio"):
        read_evidence(with_manifest(passed(), nonce=(b"another nonce!!!").hex()))


def test_evidence_with_fewer_or_reordered_movements_is_refused() -> None:
    evidence = passed()
    prompts = evidence.manifest.prompts
    for changed in (prompts[:2], prompts[::-1], ()):
        with pytest.raises(EvidenceRefused, match="sorteio"):
            read_evidence(with_manifest(evidence, prompts=changed))


@given(NONCES, st.sets(st.sampled_from(list(Movement)), max_size=8), st.integers(0, 8))
def test_a_draw_takes_only_what_there_is_room_for(nonce: bytes, without: set[Movement], count: int) -> None:
    drawn = draw_movements(nonce, without, count)
    assert not set(drawn) & without
    assert len(set(drawn)) == len(drawn)
    assert bool(set(drawn) & set(TURNS)) >= bool(set(TURNS) - without)
    assert bool(set(drawn) & set(EXPRESSIONS)) >= bool(set(EXPRESSIONS) - without)


@given(NONCES)
def test_a_nonce_is_signed_for_one_request_and_by_one_key(value: bytes) -> None:
    key, other = SigningKey.from_bytes(bytes(32)), SigningKey.from_bytes(bytes([1] * 32))
    nonce = Nonce.of_device(value, "r1", key)
    manifest = passed().manifest.model_copy(update={"nonce": value.hex(), "nonce_signature": nonce.signature.hex()})

    def verified_by(one: SigningKey):
        return lambda signature, statement: one.sign(statement) == signature

    assert is_signed_for(manifest, "r1", verified_by(key))
    assert not is_signed_for(manifest, "r2", verified_by(key))
    assert not is_signed_for(manifest, "r1", verified_by(other))
    assert not is_signed_for(manifest.model_copy(update={"nonce_signature": ""}), "r1", verified_by(key))
