"""The doctor at a real counter: real keys, a real queue, and what happens to them."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.config import Settings
from kiosk.doctor import Finding, examine
from kiosk.doctor.counter import CHECKS
from kiosk.identity import CREDENTIALS_VARIABLE, DATABASE_KEY, DEVICE_KEY, PEPPER, Identity
from kiosk.line import STATE_FILE
from kiosk.messages import MessageKind
from kiosk.ports import DeviceState
from kiosk.storage.engine import DATABASE
from kiosk.storage.outbox import NewItem
from kiosk.storage.store import Store


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "kiosk")


@pytest.fixture
def identity(settings: Settings) -> Identity:
    return Identity.load_or_create(settings.identity_folder)


@pytest.fixture
def store(settings: Settings, identity: Identity) -> Iterator[Store]:
    opened = Store.open(settings.store_folder, identity.database_key, SystemClock())
    yield opened
    opened.close()


def look(name: str, settings: Settings) -> Finding:
    """What the doctor says of one part."""
    (report,) = examine({name: lambda: CHECKS[name](settings)})
    return Finding(report.state, report.detail, report.do)


def put(store: Store, name: str) -> None:
    with store.write() as unit:
        number = unit.next_sequence()
        unit.enqueue(NewItem(MessageKind.RATING, name, name, number, "", f"{number:064d}", b"sealed"))


@pytest.mark.parametrize("name", CHECKS)
def test_where_no_kiosk_has_lived_nothing_is_known(settings: Settings, name: str) -> None:
    assert look(name, settings).state is DeviceState.UNKNOWN


def test_fresh_keys_are_fine(settings: Settings, identity: Identity) -> None:
    assert look("keys", settings).state is DeviceState.OK


def test_keys_that_systemd_lends_are_as_good_as_files(
    settings: Settings, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lent = tmp_path / "lent"
    lent.mkdir()
    for name in (DEVICE_KEY, DATABASE_KEY, PEPPER):
        (settings.identity_folder / name).rename(lent / name)
    assert look("keys", settings).state is DeviceState.UNKNOWN
    monkeypatch.setenv(CREDENTIALS_VARIABLE, str(lent))
    assert {look(name, settings).state for name in ("keys", "store", "queue")} == {DeviceState.OK}


@pytest.mark.parametrize("name", [DEVICE_KEY, DATABASE_KEY])
def test_a_key_that_others_can_read_is_a_fault(settings: Settings, identity: Identity, name: str) -> None:
    (settings.identity_folder / name).chmod(0o640)
    finding = look("keys", settings)
    assert (finding.state, "chmod" in finding.do) == (DeviceState.FAULT, True)


def test_a_key_that_was_cut_short_is_a_fault(settings: Settings, identity: Identity) -> None:
    (settings.identity_folder / DATABASE_KEY).write_bytes(b"short")
    assert look("keys", settings).state is DeviceState.FAULT


def test_a_kiosk_that_has_not_joined_is_told_how(settings: Settings, identity: Identity) -> None:
    finding = look("enrolment", settings)
    assert (finding.state, "adesão" in finding.do) == (DeviceState.FAULT, True)


def test_a_store_opens_beside_the_process_that_uses_it(settings: Settings, store: Store) -> None:
    assert look("store", settings).state is DeviceState.OK


def test_a_store_of_another_key_is_a_fault(settings: Settings, store: Store) -> None:
    (settings.identity_folder / DATABASE_KEY).write_bytes(bytes(32))
    assert look("store", settings).state is DeviceState.FAULT


def test_a_damaged_store_is_a_fault_that_asks_to_delete_nothing(settings: Settings, identity: Identity) -> None:
    settings.store_folder.mkdir(mode=0o700)
    (settings.store_folder / DATABASE).write_bytes(b"not a database" * 1000)
    finding = look("store", settings)
    assert (finding.state, "Não apague" in finding.do) == (DeviceState.FAULT, True)


def test_an_empty_queue_is_fine(settings: Settings, store: Store) -> None:
    assert look("queue", settings) == Finding(DeviceState.OK, "Nada espera envio.")


def test_what_waits_is_counted(settings: Settings, store: Store) -> None:
    put(store, "a")
    put(store, "b")
    finding = look("queue", settings)
    assert (finding.state, finding.detail[:14]) == (DeviceState.OK, "2 mensagem(ns)")


def test_what_the_platform_refused_needs_somebody(settings: Settings, store: Store) -> None:
    put(store, "a")
    store.quarantine("a", "invalid")
    finding = look("queue", settings)
    assert (finding.state, finding.do) == (DeviceState.FAULT, "Veja com: balcao outbox list")


@pytest.mark.parametrize(
    ("line", "state"),
    [("up", DeviceState.OK), ("down", DeviceState.FAULT), ("unknown", DeviceState.UNKNOWN), ("?", DeviceState.UNKNOWN)],
)
def test_the_platform_is_as_the_sync_process_sees_it(settings: Settings, line: str, state: DeviceState) -> None:
    leave_state(settings, line, os.getpid())
    assert look("platform", settings).state is state


def test_the_last_answer_is_told(settings: Settings) -> None:
    leave_state(settings, "down", os.getpid())
    assert "23/11/2026 12:00 UTC" in look("platform", settings).detail


def test_what_a_dead_sync_process_left_is_not_believed(settings: Settings) -> None:
    ended = subprocess.Popen(["true"])
    ended.wait()
    leave_state(settings, "up", ended.pid)
    assert look("platform", settings).state is DeviceState.UNKNOWN


def test_a_torn_state_file_is_silence(settings: Settings) -> None:
    settings.data.mkdir()
    (settings.data / STATE_FILE).write_text('{"line": "u')
    assert look("platform", settings).state is DeviceState.UNKNOWN


def leave_state(settings: Settings, line: str, process: int) -> None:
    """The file of a sync process."""
    settings.data.mkdir()
    body = {"line": line, "last_contact": "2026-11-23T12:00:00+00:00", "pid": process}
    (settings.data / STATE_FILE).write_text(json.dumps(body))
