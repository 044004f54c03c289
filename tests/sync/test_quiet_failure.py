"""A platform that fails answers so, names the kind of the failure, and quotes nothing of anybody in its journal."""

import sqlite3
import urllib.error
import urllib.request

import pytest

from sync.server.platform import DATABASE_FILE, Platform
from tests.sync.servers import balcao, free_port, wait_for

TOKEN = "Q2VsaW5hIGRhIFNpbHZhIDUyOTk4MjI0NzI1"


@pytest.fixture
def failing(tmp_path):
    """A running platform whose database lost a table, its port, and its process."""
    Platform.create(tmp_path).close()
    port = free_port()
    process = balcao("platform", "serve", "--data", str(tmp_path), "--port", str(port))
    try:
        wait_for(lambda: answer(port, "/p/") is not None, 60)
        with sqlite3.connect(tmp_path / DATABASE_FILE) as database:
            database.execute("DROP TABLE requests")
        yield port, process
    finally:
        process.terminate()
        process.communicate(timeout=30)


def answer(port, path):
    """The status and the body; None while nobody listens."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as reply:
            return reply.status, reply.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()
    except OSError:
        return None


def test_what_nobody_foresaw_leaves_its_kind_and_no_trace(failing):
    port, process = failing
    status, body = answer(port, f"/p/{TOKEN}")
    assert status == 500 and b"urn:balcao:problem:internal" in body
    process.terminate()
    told = "".join(process.communicate(timeout=30))
    assert "unexpected OperationalError" in told
    assert "Traceback" not in told and TOKEN not in told and "SELECT" not in told
    assert process.returncode == 0
