"""A database that is damaged: what can be saved arrives all the same, once, and no number repeats."""

import os
import shutil

import pytest

from kiosk.config import Settings
from kiosk.doctor.counter import store as look_at_store
from kiosk.errors import StoreUnavailable
from kiosk.identity import Identity
from kiosk.ports import DeviceState
from kiosk.storage import damage
from kiosk.storage.engine import DATABASE
from kiosk.storage.outbox import ItemState
from kiosk.storage.pages import PAGE
from kiosk.storage.residue import find, probes_of
from kiosk.storage.salvage import Remains
from sync import rescue, salvage
from sync.envelope import MAGIC, hidden_parts
from sync.salvage import open_or_rescue, packages
from sync.wake import ring
from tests.sync.servers import wait_for
from tests.sync.test_cut_uploads import spoil_sector
from tests.sync.test_house_of_sync import balcao

LOG = f"{DATABASE}-wal"
FEW = 8


class Crashed:
    """A kiosk with a queue, one request of it with evidence, whose processes died before its log was folded in."""

    def __init__(self, kiosk):
        self.kiosk, self.settings, self.folder = kiosk, Settings(kiosk.data), kiosk.data / "store"
        kiosk.store.close()
        self.open_again()
        piece = kiosk.evidence("seen")
        kiosk.submit("vida", [piece], id="seen")
        kiosk.store.tidy()  # half of it lies in the file, half in the log
        for _ in range(FEW):
            kiosk.submit()
        self.queue = kept(kiosk.store)
        self.secrets = [part for id_ in self.queue for part in hidden_parts(kiosk.store.sealed(id_))]
        shutil.copytree(self.folder, kiosk.data / "crash")
        kiosk.store.close()
        shutil.rmtree(self.folder)
        (kiosk.data / "crash").rename(self.folder)

    def open_again(self):
        self.kiosk.identity = Identity.load(self.settings.identity_folder)
        self.kiosk.store = open_or_rescue(self.settings, self.kiosk.identity, self.kiosk.clock)
        return self.kiosk.store

    def told(self):
        (entry,) = [entry for entry in self.kiosk.store.audit_entries() if entry.event == "store_rescued"]
        return entry.data["saved"], entry.data["broken"]


@pytest.fixture
def crashed(kiosk):
    return Crashed(kiosk)


def kept(store):
    return {item.id: (item.protocol, item.digest, item.incarnation, item.sequence) for item in store.items()}


def spoil(path, at=0, count=64):
    with path.open("r+b") as file:
        file.seek(at)
        file.write(os.urandom(count))


def frames_of(log):
    return range(32, log.stat().st_size - PAGE, 24 + PAGE)


def in_the_middle_of_the_log(folder):
    places = list(frames_of(folder / LOG))
    spoil(folder / LOG, places[len(places) // 3], 24)  # the head of a frame, not the page behind it


# No message lies where these strike: every one of them must be saved.
HARMLESS = {
    "salt": lambda folder: spoil(folder / DATABASE, 0, 16),
    "first_page": lambda folder: spoil(folder / DATABASE, 0, PAGE),
    "log_header": lambda folder: spoil(folder / LOG, 0, 32),
    "salt_and_log_header": lambda folder: [spoil(folder / LOG, 0, 32), spoil(folder / DATABASE, 0, 16)],
    "log": in_the_middle_of_the_log,
}


@pytest.mark.parametrize("place", HARMLESS)
def test_what_a_damaged_database_holds_is_queued_again_and_arrives_once(live, crashed, place):
    HARMLESS[place](crashed.folder)
    store = crashed.open_again()
    lost = 1 if place == "log" else 0  # the frame's own page may be part of a message
    assert len(crashed.queue) - lost <= len(kept(store)) and kept(store).items() <= crashed.queue.items()
    new = store.item(crashed.kiosk.submit().id)
    assert (new.incarnation, new.sequence) == (2, 1)
    assert new.protocol not in {protocol for protocol, *_ in crashed.queue.values()}
    expected = set(kept(store))
    crashed.kiosk.drain()
    assert store.counts().unsent == 0
    assert {request.id for request in live.platform.requests.all()} == expected


def test_a_sealed_file_that_the_disk_does_not_read_keeps_no_message_back(live, crashed):
    (file,) = (crashed.folder / "blobs").iterdir()
    HARMLESS["first_page"](crashed.folder)
    spoil_sector(crashed.kiosk, file.name)
    store = crashed.open_again()
    assert kept(store) == crashed.queue
    crashed.kiosk.drain()
    (left,) = store.items()
    assert left.id == "seen" and left.state is ItemState.QUARANTINED
    assert len(live.platform.requests.all()) == FEW


def test_an_emptied_file_is_not_taken_for_a_fresh_database(crashed):
    os.truncate(crashed.folder / DATABASE, 0)
    store = crashed.open_again()
    assert len(kept(store)) == FEW and kept(store).items() <= crashed.queue.items()  # what the log still had
    assert crashed.told() == (FEW, 0)


def test_a_message_that_is_not_whole_is_counted_and_holds_up_no_other(crashed):
    remains = Remains(crashed.folder, crashed.kiosk.identity.database_key)
    first = next(chain for chain in remains.chains(MAGIC) if chain.pages[0] not in remains._frames)
    spoil(crashed.folder / DATABASE, first.pages[1] * PAGE - 600)
    spoil(crashed.folder / DATABASE, 0, 16)
    spoil(crashed.folder / LOG, 0, 32)
    store = crashed.open_again()
    assert crashed.told() == (FEW, 1)
    assert kept(store) == {id_: row for id_, row in crashed.queue.items() if id_ != "seen"}


def test_damage_that_shows_only_while_it_runs_is_remembered_for_the_next_start(crashed):
    store = crashed.open_again()
    store.tidy()
    message = store.item("seen").id
    remains = Remains(crashed.folder, crashed.kiosk.identity.database_key)
    one = next(chain for chain in remains.chains(MAGIC) if remains.read(chain).startswith(store.sealed(message)))
    store.close()
    spoil(crashed.folder / DATABASE, (one.pages[0] - 1) * PAGE + 500)
    store = crashed.open_again()
    assert not store.is_given_up()
    with pytest.raises(StoreUnavailable):
        store.due(crashed.kiosk.clock.now(), 100, 10**9)
    assert store.is_given_up()
    store.close()
    store = crashed.open_again()
    assert not store.is_given_up() and crashed.told() == (FEW, 0)
    assert set(kept(store)) == set(crashed.queue) - {"seen"}


def test_staff_are_told_until_all_of_it_has_arrived(live, crashed):
    HARMLESS["first_page"](crashed.folder)
    store = crashed.open_again()
    settings, key = crashed.settings, crashed.kiosk.identity.database_key
    finding = look_at_store(settings)
    assert finding.state is DeviceState.FAULT and f"{FEW + 1} mensagem(ns) salva(s)" in finding.detail
    (aside,) = damage.lying_aside(settings.rescue_folder)
    probes = [probe for part in crashed.secrets for probe in probes_of(part)]
    assert [found for found in find(aside, key, probes) if found.probe >= 0] == []
    assert [found for found in find(settings.rescue_folder, key, probes) if found.probe >= 0]
    crashed.kiosk.drain()
    assert "store_damaged" in [alert.name for alert in live.platform.alerts()]
    assert list(settings.rescue_folder.iterdir()) == []
    assert look_at_store(settings).state is DeviceState.OK
    assert [found for found in find(crashed.kiosk.data, key, probes) if found.probe >= 0] == []
    assert store.counts().unsent == 0


def test_the_package_can_be_carried_to_the_platform_instead(live, crashed):
    HARMLESS["first_page"](crashed.folder)
    crashed.open_again()
    (package,) = packages(crashed.settings)
    taken = live.platform.rescue.take_in(package)
    assert {result.status.value for result in taken.results} == {"accepted"} and taken.damaged == 0
    crashed.kiosk.drain()
    assert len(live.platform.requests.all()) == FEW + 1 and crashed.kiosk.store.counts().unsent == 0


def test_a_package_that_the_disk_damaged_since_closes_no_counter_and_stops_no_delivery(live, crashed):
    HARMLESS["first_page"](crashed.folder)
    crashed.open_again().close()
    (package,) = packages(crashed.settings)
    spoil(package, package.stat().st_size - 400, 300)
    store = crashed.open_again()
    assert kept(store) == crashed.queue
    crashed.kiosk.drain()
    assert store.counts().unsent == 0 and crashed.kiosk.store.item("seen") is None
    assert packages(crashed.settings) == [package], "nobody can say that all of it has arrived"


@pytest.mark.parametrize("step", ["tell", "write", "put_aside", "put_back"])
def test_a_power_cut_during_the_rescue_only_repeats_it(crashed, monkeypatch, step):
    HARMLESS["salt_and_log_header"](crashed.folder)
    owner = {"tell": damage, "write": rescue, "put_aside": damage, "put_back": salvage}[step]
    with monkeypatch.context() as cut:
        cut.setattr(owner, step, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            crashed.open_again()
    assert kept(crashed.open_again()) == crashed.queue
    assert crashed.kiosk.store.blobs.open(crashed.kiosk.store.item("seen").blobs[0][0])


@pytest.mark.parametrize("place", ["first_page", "mark"])
def test_sync_waits_for_the_window_and_goes_on_with_the_fresh_database(live, crashed, place):
    harm = {**HARMLESS, "mark": lambda folder: (folder / damage.MARK).touch()}
    harm[place](crashed.folder)
    process = balcao("sync", "--data", str(crashed.kiosk.data))
    try:
        wait_for(lambda: ring(crashed.kiosk.data), 60)
        assert live.platform.requests.all() == () and process.poll() is None
        crashed.open_again()
        ring(crashed.kiosk.data)
        wait_for(lambda: len(live.platform.requests.all()) == FEW + 1, 60)
        wait_for(lambda: crashed.kiosk.store.counts().unsent == 0, 60)
    finally:
        process.terminate()
        process.communicate(timeout=60)


def test_sync_once_says_that_the_window_is_needed(crashed):
    (crashed.folder / damage.MARK).touch()
    process = balcao("sync", "--once", "--data", str(crashed.kiosk.data))
    _, said = process.communicate(timeout=120)
    assert process.returncode == 1 and "abra a janela" in said
    crashed.open_again()


def test_only_the_last_may_have_been_unseen(crashed):
    HARMLESS["first_page"](crashed.folder)
    store = crashed.open_again()
    assert [store.item(one.id).sequence for one in store.unseen()] == [FEW + 1]


def test_a_wrong_disk_or_a_newer_program_is_no_damage(crashed, monkeypatch):
    monkeypatch.setattr("kiosk.storage.migrate.HEAD", "0000")
    with pytest.raises(StoreUnavailable):
        crashed.open_again()
    assert not crashed.settings.rescue_folder.exists()
