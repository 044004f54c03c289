"""What strangers, and kiosks that somebody has taken over, may cost the platform: a place for a moment, no more."""

import json
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from kiosk.messages import HelpContent, MessageKind
from kiosk.ports import SealingOrder
from kiosk.protocol_number import make
from kiosk.signing import Purpose, SigningKey
from sync.heartbeat import heartbeat
from sync.protocol import MAX_BATCH_BYTES, CodeVerdict, Contact, ItemStatus, SignedJson, StandingQuery
from sync.server.gate import Gate
from sync.server.guesses import MOST_WRONG_CODES
from sync.server.logs import Logs
from sync.server.problems import WireRefused
from sync.server.web import speaker
from sync.server.web.app import create_app
from sync.station import Station
from sync.transport import Transport
from tests.sync.servers import PATIENCE_S, TestClock, wait_for
from tests.sync.support import fate

MARKER = "MARIA APARECIDA 529.982.247-25"
NOT_PLAIN = ["a\nb", "a\u2028b", "a\x85b", "a\x9b2Jb", "a\u202eb", "a\x1b[2Jb"]


def announce(line, method_and_path, length):
    line.settimeout(PATIENCE_S)
    line.sendall(f"{method_and_path} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n".encode())


def status(line):
    return line.recv(4096).split(b" ")[1]


def test_a_stranger_is_sent_away_before_anything_of_the_body_is_read(live):
    with socket.create_connection(("127.0.0.1", live.port), PATIENCE_S) as line:
        announce(line, "POST /v1/envelopes", MAX_BATCH_BYTES)
        assert status(line) == b"401"


def test_a_signature_of_a_key_that_did_not_join_is_a_strangers(live, kiosk):
    stranger = Transport(live.url, SigningKey.generate(), str(kiosk.identity.device))
    assert stranger.exchange("POST", "/v1/envelopes", b"x").status == 401
    stranger.close()


@pytest.mark.parametrize("path", ["/v1/envelopes", "/v1/completions", "/v1/contact"])
def test_another_body_under_the_head_of_a_kiosk_is_a_strangers(kiosk, line, monkeypatch, path):
    """Somebody in between who may change what is sent, and cannot sign."""
    transport, forward = kiosk.transport(line.url), line.forward

    async def changed(head, body, *, half=False):
        return await forward(head, body.replace(b"!", b"?"), half=half)

    monkeypatch.setattr(line, "forward", changed)
    assert transport.exchange("POST", path, b"what is sent!").status == 401
    assert transport.exchange("POST", path, b"what is sent").status == 400


def test_whoever_falls_silent_in_the_middle_of_a_request_gives_the_place_back(live, monkeypatch):
    monkeypatch.setattr(speaker, "SILENCE_S", 0.1)
    gate = Gate(time.monotonic, Random(1), most=1)
    live.server.app = create_app(live.platform, gate)
    with socket.create_connection(("127.0.0.1", live.port), PATIENCE_S) as line:
        announce(line, "POST /v1/enrolments", 1000)
        line.sendall(b"{")
        assert status(line) == b"408"
        wait_for(lambda: gate.enter() is None)


def test_the_text_of_a_fault_of_ours_is_written_nowhere(live, kiosk, monkeypatch, caplog):
    def fails(*_words):
        raise ValueError(MARKER)

    monkeypatch.setattr(live.platform.kiosks, "heard", fails)
    answer = kiosk.transport().contact(contact(kiosk))
    assert answer.status == 500
    assert "ValueError" in caplog.text and MARKER not in caplog.text


@pytest.mark.parametrize("text", ["a\u2028b", "a\x85b", "a\x9b2Jb", "a\u202eb"], ids=ascii)
def test_a_line_of_a_log_that_would_move_a_terminal_is_refused(tmp_path, text):
    room = Logs(tmp_path, TestClock())
    with pytest.raises(WireRefused):
        room.take(1, "sync", "d", json.dumps({"event": text}, ensure_ascii=False).encode() + b"\n")
    assert room.take(1, "sync", "d", json.dumps({"event": text}).encode() + b"\n") == 1


@pytest.mark.parametrize("encoding", ["utf-16-be", "utf-32-be", "latin-1"])
def test_a_log_in_another_encoding_is_refused(tmp_path, encoding):
    with pytest.raises(WireRefused):
        Logs(tmp_path, TestClock()).take(1, "sync", "d", '{"event":"ã"}\n'.encode(encoding))


@pytest.mark.parametrize("id_", [*NOT_PLAIN, "", "MT 0001 2222 3333"], ids=ascii)
def test_an_id_is_a_plain_word(live, kiosk, id_):
    sealed = kiosk.sealer().seal(b"{}", SealingOrder(MessageKind.RATING, id_, "r1", 7, 1))
    (result,) = kiosk.transport().send_batch([sealed.data]).results
    assert result.status is ItemStatus.REFUSED and live.platform.alerts() == ()


def contact(kiosk, **changes):
    station = Station(kiosk.data, kiosk.store, kiosk.identity, kiosk.clock, kiosk.events.append)
    said = heartbeat(station, 1, None).model_copy(update=changes)
    document = kiosk.identity.signer.sign_document(Purpose.HEARTBEAT, said.model_dump(mode="json"))
    return Contact(heartbeat=SignedJson.model_validate(document.to_json()))


@pytest.mark.parametrize("text", [*NOT_PLAIN, "x" * 1000], ids=lambda text: ascii(text[:12]))
def test_what_a_kiosk_says_of_itself_is_short_and_plain(live, kiosk, text):
    call = HelpContent(id="c1", asked_at=kiosk.clock.now(), stage=text)
    assert kiosk.transport().contact(contact(kiosk, help=call)).status == 400
    assert kiosk.transport().contact(contact(kiosk, devices={text: "ok"})).status == 400


@pytest.mark.parametrize(("device", "sequence"), [(2, 1), (1, 9)], ids=["of another", "of a later one"])
def test_a_kiosk_cannot_take_a_protocol_number_away(live, kiosk, device, sequence):
    kiosk.submit(protocol=make("MT", device, kiosk.identity.incarnation, sequence))
    assert fate(kiosk).startswith("binding")
    assert live.platform.requests.all() == ()


def test_codes_that_are_tried_at_once_are_counted_all_the_same(live, kiosk):
    content = kiosk.submit()
    kiosk.drain()
    device = live.platform.devices.get(1)
    query = StandingQuery(token=content.tracking_token, code="rio 11 sol")
    with ThreadPoolExecutor(12) as pool:
        verdicts = list(pool.map(lambda _: live.platform.standings.answer(device, query).code, range(12)))
    assert verdicts.count(CodeVerdict.WRONG) == MOST_WRONG_CODES
