"""A database that is new, exchanged or restored never repeats a number that a citizen holds."""

import contextlib
import shutil

import pytest

from kiosk.errors import StoreUnavailable
from kiosk.identity import Identity
from kiosk.storage.lineage import open_store
from kiosk.storage.store import Store
from tests.kiosk.storage.support import KEY, submit


@pytest.fixture
def identity(tmp_path):
    return Identity.load_or_create(tmp_path / "identity")


def session(folder, identity, clock, *names):
    """Open, submit, close; the numbers given: (incarnation, sequence)."""
    with contextlib.closing(open_store(folder, identity, clock)) as store:
        for name in names:
            submit(store, name)
        return [(item.incarnation, item.sequence) for item in store.items() if item.id in names]


def test_ordinary_restarts_stay_one_incarnation(folder, identity, clock):
    numbers = [*session(folder, identity, clock, "a"), *session(folder, identity, clock, "b", "c")]
    assert numbers == [(1, 1), (1, 2), (1, 3)]


def test_a_lost_database_goes_on_under_a_new_incarnation(folder, identity, clock):
    before = session(folder, identity, clock, "a", "b")
    shutil.rmtree(folder)
    after = session(folder, Identity.load(identity._folder), clock, "a", "b")
    assert after == [(2, 1), (2, 2)] and not set(before) & set(after)


def test_a_restored_copy_never_repeats_a_number(folder, identity, clock, tmp_path):
    first = session(folder, identity, clock, "a")
    shutil.copytree(folder, tmp_path / "copy")
    second = session(folder, identity, clock, "b")
    shutil.rmtree(folder)
    (tmp_path / "copy").rename(folder)
    third = session(folder, Identity.load(identity._folder), clock, "c", "d")
    assert third == [(2, 1), (2, 2)] and not {*first, *second} & {*third}
    assert session(folder, Identity.load(identity._folder), clock, "e") == [(2, 3)]


def test_a_copy_from_before_a_lost_database_never_repeats_a_number(folder, identity, clock, tmp_path):
    for name in "abc":  # opened more often than the one that will take its place
        session(folder, identity, clock, name)
    folder.rename(tmp_path / "copy")
    assert session(folder, identity, clock, "d") == [(2, 1)]
    shutil.rmtree(folder)
    (tmp_path / "copy").rename(folder)
    assert session(folder, Identity.load(identity._folder), clock, "e") == [(3, 1)]


def test_the_change_is_in_the_trail(folder, identity, clock):
    session(folder, identity, clock, "a")
    shutil.rmtree(folder)
    with contextlib.closing(open_store(folder, identity, clock)) as store:
        (entry,) = store.audit_entries()
    assert (entry.event, entry.data) == ("store_renewed", {"incarnation": 2})


@pytest.mark.parametrize("which", [(Identity, "remember_store"), (Store, "set_mark")], ids=["second", "first"])
def test_a_power_cut_at_one_of_both_marks_is_no_alarm(folder, identity, clock, monkeypatch, which):
    session(folder, identity, clock, "a")
    with monkeypatch.context() as cut:
        cut.setattr(*which, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            open_store(folder, identity, clock)
    assert session(folder, Identity.load(identity._folder), clock, "b") == [(1, 2)]


def test_who_opens_beside_it_changes_nothing(folder, identity, clock):
    with contextlib.closing(open_store(folder, identity, clock)) as window:
        Store.open(folder, identity.database_key, clock, identity.incarnation).close()
        submit(window, "a")
    assert session(folder, Identity.load(identity._folder), clock, "b") == [(1, 2)]
    assert identity.database_key != KEY


def test_a_start_that_fails_again_and_again_costs_one_incarnation(folder, identity, clock, monkeypatch):
    """A lost database, and a disk that takes the small files of the identity and no page of a database."""
    session(folder, identity, clock, "a")
    shutil.rmtree(folder)

    def full(*_):
        raise StoreUnavailable("O disco está cheio.", cause="full")

    with monkeypatch.context() as disk:
        disk.setattr(Store, "set_mark", full)
        for _ in range(5):
            with pytest.raises(StoreUnavailable):
                open_store(folder, Identity.load(identity._folder), clock)
    assert session(folder, Identity.load(identity._folder), clock, "b") == [(2, 1)]


def test_a_copy_restored_while_that_is_so_repeats_no_number(folder, identity, clock, tmp_path, monkeypatch):
    session(folder, identity, clock, "a")
    shutil.copytree(folder, tmp_path / "copy")
    before = session(folder, identity, clock, "b")
    shutil.rmtree(folder)
    (tmp_path / "copy").rename(folder)
    with monkeypatch.context() as cut:
        cut.setattr(Identity, "remember_store", once_more(Identity.remember_store))
        with pytest.raises(KeyboardInterrupt):
            open_store(folder, Identity.load(identity._folder), clock)
    after = session(folder, Identity.load(identity._folder), clock, "c")
    assert (before, after) == ([(1, 2)], [(2, 1)])


def once_more(really):
    """Remembers the new incarnation, and is cut before it remembers the database too."""
    left = [1]

    def remember(self, mark):
        if not left:
            raise KeyboardInterrupt
        left.pop()
        really(self, mark)

    return remember
