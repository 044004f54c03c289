"""The keys become credentials: never less than one whole copy on the disk, wherever it is cut short.

`systemd-creds` is a script here, for what is asked is our own order of things; systemd's own is tried in the package's
trials (`boot`, `tpm`).
"""

import os
from pathlib import Path

import pytest

from kiosk.config import Settings
from kiosk.errors import Refused
from ui.service import credentials
from ui.service.credentials import NAMES, SERVICES

SCRIPT = """\
#!/bin/sh
case $1 in
  encrypt) base64 "$3" >"$4" ;;
  decrypt) base64 -d "$3" ;;
esac
"""


class PowerCut(BaseException):
    """Nothing more is done."""


@pytest.fixture
def settings(tmp_path, monkeypatch):
    """A kiosk with keys, on a machine of its own."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name, text in {"systemd-creds": SCRIPT, "systemctl": "#!/bin/sh\n"}.items():
        (tools / name).write_text(text)
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    (tmp_path / "units").mkdir()
    monkeypatch.setattr(credentials, "UNITS", tmp_path / "units")
    monkeypatch.setattr(credentials, "STORE", tmp_path / "credstore")
    made = Settings(tmp_path / "data")
    made.identity_folder.mkdir(parents=True)
    for name in NAMES:
        (made.identity_folder / name).write_bytes(name.encode().ljust(32))
    return made


def whole(settings):
    """Every key as a process would get it now."""
    if credentials.protected():
        return {name: credentials._decrypted(name) for name in NAMES}
    return {name: (settings.identity_folder / name).read_bytes() for name in NAMES}


def cut(*_):
    raise PowerCut


KEYS = {name: name.encode().ljust(32) for name in NAMES}


def test_they_rest_encrypted_and_no_file_is_left(settings):
    credentials.protect(settings)
    assert credentials.protected() and credentials.plain(settings) == []
    assert whole(settings) == KEYS


@pytest.mark.parametrize("moment", ["sync_file", "_decrypted", "_tell_units", "write_atomically", "shred"])
def test_a_power_cut_at_any_moment_leaves_the_keys_whole_and_the_next_time_ends_it(settings, monkeypatch, moment):
    with monkeypatch.context() as patch:
        patch.setattr(credentials, moment, cut)
        with pytest.raises(PowerCut):
            credentials.protect(settings)
    assert whole(settings) == KEYS
    if not credentials.protected():
        (credentials.STORE / f"balcao.{NAMES[0]}").write_bytes(b"")  # what was not on the disk yet
    credentials.protect(settings)
    assert (whole(settings), credentials.plain(settings)) == (KEYS, [])


def test_a_power_cut_between_two_files_takes_neither_key(settings, monkeypatch):
    shred = credentials.shred
    gone = []

    def overwritten(path: Path):
        if gone:
            path.write_bytes(bytes(32))  # overwritten, and still there
            raise PowerCut
        gone.append(path)
        shred(path)

    with monkeypatch.context() as patch:
        patch.setattr(credentials, "shred", overwritten)
        with pytest.raises(PowerCut):
            credentials.protect(settings)
    assert whole(settings) == KEYS
    credentials.protect(settings)
    assert (whole(settings), credentials.plain(settings)) == (KEYS, [])


def test_no_file_goes_before_the_encrypted_keys_are_on_the_disk(settings, monkeypatch):
    synced, fsync = set(), os.fsync

    def noted(descriptor):
        synced.add(Path(f"/proc/self/fd/{descriptor}").readlink())
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    monkeypatch.setattr(credentials, "shred", cut)
    with pytest.raises(PowerCut):
        credentials.protect(settings)
    folders = {credentials.UNITS / f"{service}.d" for service in SERVICES}
    assert {credentials.STORE / f"balcao.{name}" for name in NAMES} | {credentials.STORE} | folders <= synced


def test_where_it_cannot_be_done_the_files_stay(settings, monkeypatch):
    monkeypatch.setattr(credentials, "_decrypted", lambda _: b"another")
    with pytest.raises(Refused, match="em arquivos"):
        credentials.protect(settings)
    assert not credentials.protected() and len(credentials.plain(settings)) == len(NAMES)
