"""A platform with a certificate authority of its own: only that one is trusted, whatever the kiosk's clock says."""

import ipaddress
import ssl
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.line import Line
from sync.transport import make_client

LONG_AGO = datetime(2001, 1, 1, tzinfo=UTC)


class Hello(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(204)
        self.end_headers()

    def log_message(self, *words: object) -> None:
        pass


def certify(folder, name, days, issuer=None):
    """A certificate valid for `days` from 2001 on, by itself or by `issuer`; answers with it and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signer, by = (issuer[1], issuer[0].subject) if issuer else (key, subject)
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder(by, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(LONG_AGO)
        .not_valid_after(LONG_AGO + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .add_extension(address, critical=False)
        .sign(signer, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / f"{name}.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / f"{name}-full.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + private)
    return certificate, key


@pytest.fixture
def served(tmp_path):
    """An HTTPS server whose certificate expired long ago, as a dead clock sees a good one."""
    authority = certify(tmp_path, "authority", 10)
    certify(tmp_path, "server", 10, authority)
    certify(tmp_path, "stranger", 365 * 100)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "server-full.pem")
    server = HTTPServer(("127.0.0.1", 0), Hello)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_pinned_authority_is_trusted_with_any_clock(served, tmp_path):
    with make_client(tmp_path / "authority.pem") as client:
        assert client.get(served).status_code == 204


@pytest.mark.parametrize("pinned", ["stranger", None])
def test_no_other_authority_is_trusted(served, tmp_path, pinned):
    with make_client(tmp_path / f"{pinned}.pem" if pinned else None) as client, pytest.raises(httpx.ConnectError):
        client.get(served)


def test_a_kiosk_tells_nothing_to_a_platform_with_a_wrong_certificate(served, kiosk):
    kiosk.submit()
    assert kiosk.worker(served.rstrip("/")).run_once().line is Line.DOWN
    assert kiosk.store.counts().waiting == 1


def test_a_proxy_in_the_environment_is_not_asked(served, tmp_path, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    with make_client(tmp_path / "authority.pem") as client:
        assert client.get(served).status_code == 204
