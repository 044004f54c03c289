"""A request is believed only with its own method, path, body and offsets, whatever the kiosk's clock says."""

from dataclasses import replace

import pytest

from kiosk.signing import SigningKey
from sync.signatures import HttpMessage, head_signed_by, sign_request

KEY = SigningKey.generate()
BODY = b'{"ids":["a"]}'


def signed_by(message: HttpMessage, body: bytes, public_key_of) -> str | None:
    head = head_signed_by(message, public_key_of)
    return head.keyid if head is not None and head.covers(body) else None


def keys(keyid: str) -> bytes | None:
    return KEY.public if keyid == "7" else None


def signed(body: bytes = BODY, key: SigningKey = KEY, keyid: str = "7") -> HttpMessage:
    message = HttpMessage("PATCH", "http://kiosk.test/v1/blobs/ab?x=1", {"upload-offset": "0"})
    sign_request(message, body, keyid, key)
    return message


def test_an_honest_request_names_its_device():
    assert signed_by(signed(), BODY, keys) == "7"


def test_an_empty_body_is_signed_too():
    assert signed_by(signed(b""), b"", keys) == "7"


def test_a_proxy_may_rename_the_host():
    assert signed_by(replace(signed(), url="https://other.test/v1/blobs/ab?x=1"), BODY, keys) == "7"


@pytest.mark.parametrize(
    "changed",
    [
        {"method": "POST"},
        {"url": "http://kiosk.test/v1/blobs/cd?x=1"},
        {"url": "http://kiosk.test/v1/blobs/ab?x=2"},
        {"url": "http://kiosk.test/v1/blobs/ab"},
    ],
)
def test_another_method_path_or_query_is_refused(changed):
    assert signed_by(replace(signed(), **changed), BODY, keys) is None


def test_another_body_is_refused():
    assert signed_by(signed(), BODY + b" ", keys) is None


def test_another_offset_is_refused():
    message = signed()
    message.headers["upload-offset"] = "10"
    assert signed_by(message, BODY, keys) is None


def test_an_offset_added_after_signing_is_refused():
    message = HttpMessage("PATCH", "http://kiosk.test/v1/blobs/ab", {})
    sign_request(message, BODY, "7", KEY)
    message.headers["upload-offset"] = "0"
    assert signed_by(message, BODY, keys) is None


def test_a_signature_that_was_made_for_something_else_is_refused(monkeypatch):
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr("sync.signatures.TAG", "another-application")
        message = signed()
    assert signed_by(message, BODY, keys) is None


def test_another_key_is_refused():
    assert signed_by(signed(key=SigningKey.generate()), BODY, keys) is None


def test_an_unknown_device_is_refused():
    assert signed_by(signed(keyid="8"), BODY, keys) is None


def test_no_signature_at_all_is_refused():
    assert signed_by(HttpMessage("POST", "http://kiosk.test/", {}), BODY, keys) is None


@pytest.mark.parametrize("created", [0, 1, 4_102_444_800, 99_999_999_999])
def test_the_time_in_a_signature_is_not_judged(created, monkeypatch):
    import datetime

    import http_message_signatures.signatures as library

    class Frozen(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(created, tz or datetime.UTC)

    monkeypatch.setattr(library.datetime, "datetime", Frozen)
    message = signed()
    monkeypatch.undo()
    assert f"created={created}" in message.headers["Signature-Input"]
    assert signed_by(message, BODY, keys) == "7"
