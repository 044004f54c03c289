"""Joining a platform: one token, one kiosk, and only the platform that the token names."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.store import CatalogueStore
from kiosk.config import Policy, Profile, Settings
from kiosk.errors import Refused, SignatureRefused
from kiosk.identity import Identity
from kiosk.signing import to_text
from sync.enrolment import join
from sync.token import Token, TokenRefused
from tests.sync.fault_proxy import Alter, LoseAnswer, Say
from tests.sync.servers import TestClock, live_platform


def fresh(tmp_path, name="fresh"):
    settings = Settings(tmp_path / name)
    return Identity.load_or_create(settings.identity_folder), settings


def attempt(live, tmp_path, token=None, name="fresh", url=""):
    identity, settings = fresh(tmp_path, name)
    token = token or live.platform.issue_token("CPA", Profile.DEVELOPMENT, url or live.url)
    return join(identity, token, settings, TestClock())


def test_a_kiosk_joins_with_a_token_and_can_work_offline_from_then_on(live, tmp_path):
    record = attempt(live, tmp_path)
    identity = Identity.load(Settings(tmp_path / "fresh").identity_folder)
    assert identity.device == record.device == 2
    assert (record.unit, record.profile) == ("CPA", Profile.DEVELOPMENT)
    assert record.receipt_certificate.holds(record.key_ring)
    assert CatalogueStore(Settings(tmp_path / "fresh").catalogue_folder).current(record.key_ring).version == 1


def test_a_claim_is_repeated_with_the_same_key(live, tmp_path):
    token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, live.url)
    assert attempt(live, tmp_path, token).device == attempt(live, tmp_path, token).device


def test_a_lost_answer_to_a_claim_costs_nothing(live, line, tmp_path):
    token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, line.url)
    line.plan = lambda seen: LoseAnswer()
    with pytest.raises(Refused):
        attempt(live, tmp_path, token)
    line.plan = lambda seen: None
    assert attempt(live, tmp_path, token).device == 2


def test_another_key_cannot_use_a_claimed_token(live, tmp_path):
    token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, live.url)
    attempt(live, tmp_path, token)
    with pytest.raises(Refused, match="já foi usado"):
        attempt(live, tmp_path, token, "thief")


def test_one_key_cannot_be_two_kiosks(live, tmp_path):
    attempt(live, tmp_path)
    with pytest.raises(Refused, match="já pertence"):
        attempt(live, tmp_path)


def test_a_token_expires(tmp_path):
    clock = TestClock()
    with live_platform(tmp_path / "platform", clock) as live:
        token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, live.url)
        clock.go_on(25 * 3600)
        with pytest.raises(Refused, match="venceu"):
            attempt(live, tmp_path, token)


def test_a_claimed_token_may_be_repeated_after_it_expired(tmp_path):
    clock = TestClock()
    with live_platform(tmp_path / "platform", clock) as live:
        token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, live.url)
        attempt(live, tmp_path, token)
        clock.go_on(25 * 3600)
        assert attempt(live, tmp_path, token).device == 1


def test_an_unknown_token_is_refused(live, tmp_path):
    token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, live.url)
    with pytest.raises(Refused, match="não existe"):
        attempt(live, tmp_path, replace(token, secret=to_text(b"x" * 16)))


def test_a_platform_that_the_token_does_not_name_is_not_joined(live, tmp_path):
    with live_platform(tmp_path / "other") as other:
        token = replace(other.platform.issue_token("X", Profile.DEVELOPMENT, ""), base_url=other.url)
        theirs = replace(token, root=live.platform.keys.root_fingerprint)
        with pytest.raises(SignatureRefused):
            attempt(live, tmp_path, theirs)
    assert Identity.load(Settings(tmp_path / "fresh").identity_folder).enrolment is None


@pytest.mark.parametrize("paper", ["certificate", "policy", "key_ring", "short_certificate"])
def test_a_changed_paper_is_refused(live, line, tmp_path, paper):
    def change(body):
        answer = json.loads(body)
        if paper == "short_certificate":
            answer[paper] = to_text(b"\x01" + b"\x00" * 100)
        else:
            answer[paper]["body"] = answer[paper]["body"].replace("1", "2")
        return json.dumps(answer).encode()

    line.plan = lambda seen: Alter(change) if seen.path == "/v1/enrolments" else None
    with pytest.raises(SignatureRefused):
        attempt(live, tmp_path, url=line.url)


@pytest.mark.parametrize("fault", [Say(200), Say(500), Say(200, b"{}", "application/json")], ids=repr)
def test_a_stranger_gets_a_sentence(live, line, tmp_path, fault):
    line.plan = lambda seen: fault
    with pytest.raises(Refused, match="não é a plataforma"):
        attempt(live, tmp_path, url=line.url)


def test_no_line_gets_a_sentence(live, tmp_path):
    live.down()
    with pytest.raises(Refused, match="não respondeu"):
        attempt(live, tmp_path)


def test_a_claim_must_be_signed_by_the_key_that_joins(live):
    import httpx

    from kiosk.signing import SigningKey, key_id
    from sync.signatures import HttpMessage, sign_request

    token = live.platform.issue_token("CPA", Profile.DEVELOPMENT, live.url)
    victim, thief = SigningKey.generate(), SigningKey.generate()
    body = json.dumps({"token": token.secret, "device_key": to_text(victim.public)}).encode()
    message = HttpMessage("POST", f"{live.url}/v1/enrolments", {})
    sign_request(message, body, key_id(victim.public), thief)
    with httpx.Client(trust_env=False) as client:
        answer = client.post(message.url, content=body, headers=message.headers)
    assert answer.status_code == 401


words = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=30).filter(lambda t: t[0] != "-")


@given(host=words, port=st.integers(1, 65535), secret=st.binary(min_size=16, max_size=16))
def test_a_token_is_read_back_however_it_was_copied(host, port, secret):
    token = Token(f"https://{host}.example:{port}", to_text(secret), to_text(b"r" * 32))
    text = str(token)
    assert Token.parse(f"  {text[:20]}\n {text[20:]} ") == token


@given(at=st.integers(0, 150), letter=st.sampled_from("Ab9-_. "))
def test_a_slip_in_copying_a_token_is_noticed(at, letter):
    text = str(Token("http://127.0.0.1:8420", to_text(b"s" * 16), to_text(b"r" * 32)))
    at %= len(text)
    slipped = text[:at] + letter + text[at + 1 :]
    if slipped.replace(" ", "") != text:
        with pytest.raises(TokenRefused):
            Token.parse(slipped)


@pytest.mark.parametrize("text", ["", "BALCAO1", "BALCAO1....", "senha", "BALCAO2.a.b.c.d", "🙂", "." * 5000])
def test_other_texts_are_no_tokens(text):
    with pytest.raises(TokenRefused):
        Token.parse(text)


@pytest.mark.parametrize("url", ["ftp://a/b", "javascript:alert(1)", "http://", "nada"])
def test_a_token_to_nowhere_is_refused(url):
    with pytest.raises(TokenRefused):
        Token.parse(str(Token(url, "s", "r")))


def test_a_token_keeps_its_secret_out_of_its_repr():
    assert "segredo" not in repr(Token("http://a", "segredo", "r"))


def test_a_policy_that_this_program_cannot_read_is_refused_when_joining(live, tmp_path):
    live.platform.set_policy(Policy(version=2).model_copy(update={"languages": ("a language of tomorrow",)}))
    with pytest.raises(SignatureRefused, match="não lê"):
        attempt(live, tmp_path)
    assert fresh(tmp_path)[0].enrolment is None
