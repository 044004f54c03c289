"""Both ends of our uploads against strangers' tus: our client and npm's `@tus/server`, `tuspy` and our platform."""

import hashlib
import io
import os
import shutil

import pytest
import requests
from tusclient.client import TusClient
from tusclient.exceptions import TusUploadFailed

from kiosk.signing import SigningKey
from sync.pace import Pace
from sync.signatures import HttpMessage, sign_request
from sync.transport import Transport, make_client
from sync.tus import BlobFile, Sent, Uploads
from tests.sync.fault_proxy import CutRequest, LoseAnswer, fault_proxy
from tests.sync.servers import PATIENCE_S
from tests.sync.tus_peer import tus_server

CHUNK = 64 * 1024
SIZE = 5 * CHUNK + 1234


@pytest.fixture(scope="module")
def uploads(tmp_path_factory):
    return tmp_path_factory.mktemp("npm") / "uploads"


@pytest.fixture(scope="module")
def npm_port(uploads):
    with tus_server(uploads) as port:
        yield port


@pytest.fixture
def line(npm_port):
    with fault_proxy(npm_port) as proxy:
        yield proxy


@pytest.fixture
def blob(tmp_path):
    data = os.urandom(SIZE)
    path = tmp_path / "blob"
    path.write_bytes(data)
    return BlobFile(path, hashlib.sha256(data).hexdigest(), SIZE)


class Sender:
    """Our client, as the worker uses it: what it noted of an upload is where the next call goes on."""

    def __init__(self, url):
        self.transport = Transport(url, SigningKey.generate(), "1", make_client())
        self.noted = ("", 0)

    def send(self, blob):
        return Uploads(self.transport, Pace(CHUNK, CHUNK, CHUNK)).send(blob, self.noted[0], self.note)

    def note(self, url, at):
        self.noted = (url, at)


@pytest.fixture
def sender(line):
    one = Sender(line.url)
    yield one
    one.transport.close()


def kept(uploads, sender) -> str:
    return hashlib.sha256((uploads / sender.noted[0].rpartition("/")[2]).read_bytes()).hexdigest()


def patched(line) -> int:
    return sum(len(seen.body) for seen in line.seen if seen.method == "PATCH")


def nth_patch(number, fault):
    seen_before = []

    def plan(seen):
        if seen.method != "PATCH":
            return None
        seen_before.append(seen)
        return fault if len(seen_before) == number else None

    return plan


def test_npms_server_gets_every_byte_of_our_client_once(uploads, line, sender, blob):
    assert sender.send(blob) is Sent.WHOLE
    assert kept(uploads, sender) == blob.digest
    assert patched(line) == blob.size


@pytest.mark.parametrize("number", [1, 3, 6])
@pytest.mark.parametrize("fault", [CutRequest(1000), LoseAnswer()], ids=repr)
def test_our_client_goes_on_at_npms_server_where_the_line_was_cut(uploads, line, sender, blob, number, fault):
    line.plan = nth_patch(number, fault)
    first = sender.send(blob)
    assert first is not Sent.WHOLE
    assert sender.send(blob) is Sent.WHOLE
    assert kept(uploads, sender) == blob.digest
    assert patched(line) <= blob.size + CHUNK


def test_an_upload_that_npms_server_forgot_begins_anew(uploads, sender, blob):
    assert sender.send(blob) is Sent.WHOLE
    shutil.rmtree(uploads)
    uploads.mkdir()
    assert sender.send(blob) is Sent.WHOLE
    assert kept(uploads, sender) == blob.digest


@pytest.fixture
def tuspy(live, kiosk, monkeypatch):
    """tuspy as it is; what it hands to `requests` is signed on its way out."""
    send = requests.Session.send

    def signed(self, request, **options):
        message = HttpMessage(request.method, request.url, request.headers)
        sign_request(message, request.body or b"", str(kiosk.identity.device), kiosk.identity.signer)
        return send(self, request, **options)

    monkeypatch.setattr(requests.Session, "send", signed)
    monkeypatch.setattr(requests.Session, "trust_env", False, raising=False)
    return TusClient(f"{live.url}/v1/blobs")


def uploader(tuspy, sealed, **options):
    named = {"chunk_size": 1000, "metadata": {"digest": sealed.digest}, "upload_checksum": True}
    return tuspy.uploader(file_stream=io.BytesIO(sealed.data), **{**named, **options})


def test_tuspy_uploads_to_our_platform_with_checksums(live, tuspy, sealed):
    uploader(tuspy, sealed).upload()
    assert live.platform.blobs.read(sealed.digest) == sealed.data


def test_tuspy_goes_on_where_another_tuspy_stopped(live, tuspy, sealed):
    first = uploader(tuspy, sealed)
    first.upload(stop_at=3000)
    second = uploader(tuspy, sealed, url=first.url)
    assert second.offset == 3000
    second.upload()
    assert live.platform.blobs.read(sealed.digest) == sealed.data


def test_a_chunk_of_tuspys_that_was_changed_on_its_way_is_not_kept(tuspy, sealed):
    damaged = uploader(tuspy, sealed)
    damaged._BaseUploader__checksum_algorithm = lambda chunk: hashlib.sha1(chunk + b"!", usedforsecurity=False)
    with pytest.raises(TusUploadFailed) as refused:
        damaged.upload()
    assert refused.value.status_code == 460
    assert uploader(tuspy, sealed, url=damaged.url).offset == 0


def test_the_checksums_are_those_of_the_protocol(tuspy):
    answer = requests.options(tuspy.url, timeout=PATIENCE_S)
    assert answer.headers["tus-checksum-algorithm"].split(",") == ["sha1", "sha256"]
