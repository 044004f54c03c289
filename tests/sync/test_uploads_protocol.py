"""The platform's tus endpoint by the letter: offsets, checksums, who may upload what."""

import base64
import hashlib
import os
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from sync.server.blobs import BlobStore
from tests.sync.support import Kiosk

TUS = {"Tus-Resumable": "1.0.0"}
OCTETS = {"Content-Type": "application/offset+octet-stream"}


@pytest.fixture
def talk(kiosk):
    transport = kiosk.transport()

    def exchange(method, path, body=b"", **headers):
        return transport.exchange(method, path, body, {name.replace("_", "-"): v for name, v in headers.items()})

    return exchange


def metadata(digest):
    return f"digest {base64.b64encode(digest.encode()).decode()}"


def patch(kiosk, digest, offset, chunk, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    fields = {**TUS, **OCTETS, "Upload-Offset": str(offset), **named}
    return kiosk.transport().exchange("PATCH", f"/v1/blobs/{digest}", chunk, fields)


def offset_of(kiosk, digest):
    answer = kiosk.transport().exchange("HEAD", f"/v1/blobs/{digest}", headers=TUS)
    return int(answer.headers["upload-offset"])


def test_the_server_says_what_it_can(talk):
    answer = talk("OPTIONS", "/v1/blobs")
    assert answer.status == 204
    assert answer.headers["tus-version"] == "1.0.0" and answer.headers["tus-extension"] == "creation,checksum"


def test_creation_names_where_the_upload_lives(kiosk, sealed):
    headers = {**TUS, "Upload-Length": str(len(sealed.data)), "Upload-Metadata": metadata(sealed.digest)}
    answer = kiosk.transport().exchange("POST", "/v1/blobs", headers=headers)
    assert (answer.status, answer.headers["location"]) == (201, f"/v1/blobs/{sealed.digest}")


@pytest.mark.parametrize("length", ["0", "1", "999999999", "x", ""])
def test_another_length_than_was_announced_is_refused(kiosk, sealed, length):
    headers = {**TUS, "Upload-Length": length, "Upload-Metadata": metadata(sealed.digest)}
    assert kiosk.transport().exchange("POST", "/v1/blobs", headers=headers).status == 400


@pytest.mark.parametrize("text", ["", "digest", "digest !!!", "name YQ==", "digest /w=="])
def test_creation_without_a_readable_digest_is_refused(kiosk, sealed, text):
    headers = {**TUS, "Upload-Length": "1", "Upload-Metadata": text}
    assert kiosk.transport().exchange("POST", "/v1/blobs", headers=headers).status == 400


def test_what_no_message_announces_is_refused(kiosk, sealed):
    digest = hashlib.sha256(b"x").hexdigest()
    headers = {**TUS, "Upload-Length": "1", "Upload-Metadata": metadata(digest)}
    assert kiosk.transport().exchange("POST", "/v1/blobs", headers=headers).status == 404
    assert patch(kiosk, digest, 0, b"x").status == 404


def test_another_kiosk_cannot_touch_an_upload(live, kiosk, sealed, tmp_path):
    other = Kiosk.join(live, tmp_path / "other")
    assert patch(other, sealed.digest, 0, b"x").status == 404
    assert offset_of(kiosk, sealed.digest) == 0
    other.close()


@pytest.mark.parametrize("digest", ["..%2F..%2Fplatform.db", "%2e%2e", "A" * 64, "x" * 5000])
def test_a_name_that_is_no_digest_leads_nowhere(kiosk, sealed, digest):
    assert patch(kiosk, digest, 0, b"x").status in (404, 405)


def test_a_chunk_moves_the_offset(kiosk, sealed):
    assert patch(kiosk, sealed.digest, 0, sealed.data[:100]).headers["upload-offset"] == "100"
    assert offset_of(kiosk, sealed.digest) == 100


@pytest.mark.parametrize("offset", [0, 99, 101, 10**9])
def test_a_wrong_offset_is_409_and_keeps_nothing(kiosk, sealed, offset):
    patch(kiosk, sealed.digest, 0, sealed.data[:100])
    answer = patch(kiosk, sealed.digest, offset, b"x" * 10)
    assert (answer.status, answer.headers["upload-offset"]) == (409, "100")
    assert offset_of(kiosk, sealed.digest) == 100


@pytest.mark.parametrize("offset", ["", "-1", "1.0", "x", "9" * 40])
def test_an_offset_that_is_no_number_is_refused(kiosk, sealed, offset):
    assert patch(kiosk, sealed.digest, 0, b"x", Upload_Offset=offset).status == 400


def test_more_than_was_announced_is_413(kiosk, sealed):
    assert patch(kiosk, sealed.digest, 0, sealed.data + b"x").status == 413
    assert offset_of(kiosk, sealed.digest) == 0


def test_a_chunk_larger_than_allowed_is_413(kiosk, sealed):
    from sync.protocol import MAX_CHUNK_BYTES

    assert patch(kiosk, sealed.digest, 0, b"x" * (MAX_CHUNK_BYTES + 1)).status == 413


def test_a_chunk_whose_checksum_is_wrong_is_460_and_not_kept(kiosk, sealed):
    wrong = base64.b64encode(hashlib.sha256(b"other").digest()).decode()
    answer = patch(kiosk, sealed.digest, 0, sealed.data[:100], Upload_Checksum=f"sha256 {wrong}")
    assert answer.status == 460
    assert offset_of(kiosk, sealed.digest) == 0


def test_a_whole_blob_of_other_bytes_is_thrown_away(live, kiosk, sealed):
    answer = patch(kiosk, sealed.digest, 0, bytes(len(sealed.data)))
    assert answer.status == 460
    assert offset_of(kiosk, sealed.digest) == 0 and not live.platform.blobs.has(sealed.digest)


def test_a_repeated_last_chunk_is_409_and_the_offset_tells_that_all_is_there(kiosk, sealed):
    assert patch(kiosk, sealed.digest, 0, sealed.data).status == 204
    assert patch(kiosk, sealed.digest, 0, sealed.data).status == 409
    assert offset_of(kiosk, sealed.digest) == len(sealed.data)


def test_another_version_of_tus_is_412(kiosk, sealed):
    assert patch(kiosk, sealed.digest, 0, b"x", Tus_Resumable="0.2.2").status == 412


def test_another_media_type_is_415(kiosk, sealed):
    assert patch(kiosk, sealed.digest, 0, b"x", Content_Type="text/plain").status == 415


@pytest.mark.parametrize("method", ["POST", "HEAD", "PATCH"])
def test_nobody_uploads_without_a_signature(live, sealed, method):
    import httpx

    path = "/v1/blobs" if method == "POST" else f"/v1/blobs/{sealed.digest}"
    with httpx.Client(trust_env=False) as client:
        assert client.request(method, live.url + path, headers={**TUS, **OCTETS}).status_code == 401


def test_a_platform_that_died_between_the_last_byte_and_the_name_names_it_when_asked(tmp_path):
    data = os.urandom(1000)
    digest = hashlib.sha256(data).hexdigest()
    (tmp_path / f"1-{digest}.part").write_bytes(data)
    store = BlobStore(tmp_path)
    assert store.upload(1, digest, len(data)).offset == len(data)
    assert store.read(digest) == data and not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("length", [1000, 1001], ids=["other bytes", "too many"])
def test_a_part_that_cannot_become_the_blob_begins_anew(tmp_path, length):
    (tmp_path / f"1-{'0' * 64}.part").write_bytes(bytes(length))
    store = BlobStore(tmp_path)
    assert store.upload(1, "0" * 64, 1000).offset == 0
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("processes", [1, 4], ids=["one server", "a stick beside the server"])
def test_uploads_at_once_keep_each_byte_once(tmp_path, monkeypatch, processes):
    stores = [BlobStore(tmp_path / "blobs") for _ in range(processes)]
    store = stores[0]
    upload = store.upload(1, "0" * 64, 5000)
    real = os.open
    monkeypatch.setattr("os.open", lambda *words: time.sleep(0.02) or real(*words))  # a disk that takes its time
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(lambda at: stores[at % processes].append(upload, 0, bytes(1000)), range(4)))
    assert sorted(outcome.name for outcome in outcomes) == ["KEPT", "WRONG_OFFSET", "WRONG_OFFSET", "WRONG_OFFSET"]
    assert store.upload(1, "0" * 64, 5000).offset == 1000
