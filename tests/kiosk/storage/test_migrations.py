"""The migrations make just the tables that the code expects; a start with a current database loads no Alembic."""

import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from kiosk.errors import StoreUnavailable
from kiosk.messages import MessageKind
from kiosk.protocol_number import make
from kiosk.receipt import ReceiptFacts, ShortCertificate, issue_short_certificate, make_qr, new_tracking_token
from kiosk.signing import SigningKey
from kiosk.storage import migrate
from kiosk.storage.blob_rows import BlobProgress
from kiosk.storage.engine import DATABASE, make_engine
from kiosk.storage.pages import lay_out
from kiosk.storage.residue import find, probes_of
from kiosk.storage.store import Store
from kiosk.storage.tables import metadata, microseconds
from tests.kiosk.storage.support import KEY, START, acknowledge, ids, sealed, submit

SCRIPTS = Path(migrate.__file__).parent / "migrations"


def test_the_known_head_is_the_newest_migration():
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [migrate.HEAD]


def test_migrated_tables_are_those_of_the_code(store):
    with store._writer.begin():
        assert compare_metadata(MigrationContext.configure(store._writer), metadata) == []


SIZES = (300, 4012, 8100, 9000, 30_000)


@pytest.fixture
def of_form_3(folder, clock):
    """A store as the form before this one kept it: its messages, a blob, and receipts that nobody saw, as QR texts."""
    signer = SigningKey.generate()
    short = ShortCertificate.from_bytes(issue_short_certificate(SigningKey.generate(), 7, signer.public))
    messages = [sealed(size) for size in SIZES]
    facts = [
        ReceiptFacts(new_tracking_token(), make("MT", 7, 1, number), "poda", message.digest, START)
        for number, message in enumerate(messages, 1)
    ]
    codes = [make_qr("https://balcao.example", one, signer, short) for one in facts]
    folder.mkdir()
    engine = make_engine(folder, KEY)
    with engine.begin() as connection:
        migrate.upgrade(connection, "0003")
        for number, (message, one, code) in enumerate(zip(messages, facts, codes, strict=True), 1):
            states = ("waiting", "quarantined", "waiting", "incomplete", "waiting")
            shown = microseconds(START) if number == 3 else None
            row = (number, f"r{number}", one.protocol, message.digest, len(message.data), states[number - 1], shown)
            connection.exec_driver_sql(OUTBOX, (*row, "" if shown else code))
            laid_out = (bytes(476) + message.data).ljust(475 + -(-(len(message.data) + 1) // 4012) * 4012, b"\0")
            connection.exec_driver_sql("INSERT INTO envelope VALUES (?, ?)", (number, laid_out))
        connection.exec_driver_sql("INSERT INTO blob VALUES (4, ?, 70000, 'https://there/1', 300)", ("ab" * 32,))
        connection.exec_driver_sql("INSERT INTO sequence VALUES (1, 9)")
        gone = replace(facts[0], protocol=make("MT", 7, 1, 9))
        code = make_qr("https://balcao.example", gone, signer, short)
        connection.exec_driver_sql("INSERT INTO mark VALUES ('unseen:r9', ?)", (f"{gone.protocol}\n{code}",))
    engine.dispose()
    (folder / "blobs").mkdir()
    (folder / "blobs" / ("ab" * 32)).write_bytes(bytes(70_000))
    return messages, [*facts, gone]


OUTBOX = """INSERT INTO outbox VALUES (?1, ?2, 'request', ?2, 1, ?1, ?3, ?4, ?5, 5, ?6, 1763888400000000,
 1763888400000000, 0, '', '[]', ?7, '$argon2id$', ?8)"""


def test_a_store_of_the_form_before_goes_on_with_everything(of_form_3, folder, clock):
    messages, facts = of_form_3
    with closing(Store.open(folder, KEY, clock)) as store:
        assert [store.sealed(item.id) for item in store.items()] == [message.data for message in messages]
        assert [item.state for item in store.items()] == ["waiting", "quarantined", "waiting", "incomplete", "waiting"]
        assert {item.code_hash for item in store.items()} == {"$argon2id$"}
        assert store.blob_progress("ab" * 32) == BlobProgress("ab" * 32, 70_000, "https://there/1", 300)
        seen = {one.id: one.facts for one in store.unseen()}
        assert {id_: one.token for id_, one in seen.items()} == {
            f"r{number}": one.token for number, one in zip((1, 2, 4, 5, 9), (*facts[:2], *facts[3:]), strict=True)
        }
        submit(store, "next")
        assert store.item("next").sequence == 10
        store.retry("r2")
        submit(store, "next.rating", kind=MessageKind.RATING, chain="r2")
        acknowledge(store, *[item.id for item in store.items()])
        assert find(folder, KEY, [probe for message in messages for probe in probes_of(message.data)]) == []


def test_who_only_looks_says_that_the_form_is_another(of_form_3, folder, clock):
    with pytest.raises(StoreUnavailable) as told:
        Store.look(folder, KEY, clock)
    assert told.value.values["cause"] == "form"
    Store.open(folder, KEY, clock).close()
    with closing(Store.look(folder, KEY, clock)) as store:
        assert store.counts().unsent == len(SIZES)


def test_a_migration_that_keeps_a_row_and_not_its_bytes_is_undone(of_form_3, folder, clock, monkeypatch):
    upgrade = migrate.upgrade

    def careless(connection):
        upgrade(connection)
        connection.exec_driver_sql("UPDATE message SET data = zeroblob(length(data)) WHERE position = 2")

    monkeypatch.setattr(migrate, "upgrade", careless)
    with pytest.raises(StoreUnavailable, match="perderia"):
        Store.open(folder, KEY, clock)
    monkeypatch.undo()
    with closing(Store.open(folder, KEY, clock)) as store:
        assert [store.sealed(item.id) for item in store.items()] == [message.data for message in of_form_3[0]]


def test_opening_again_keeps_what_is_there(store, folder, clock):
    submit(store, "a")
    again = Store.open(folder, KEY, clock)
    assert ids(again.items()) == ["a"]
    again.close()


def test_a_start_with_a_current_database_loads_no_alembic(store, folder):
    code = (
        "import sys; from pathlib import Path; from kiosk.clock import SystemClock;"
        "from kiosk.storage.store import Store;"
        f"Store.open(Path({str(folder)!r}), bytes.fromhex({KEY.hex()!r}), SystemClock()).close();"
        "print('alembic' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=SCRIPTS.parents[2]
    )
    assert told.stdout == "False\n"


def test_messages_move_to_where_those_before_them_lay(of_form_3, folder, clock):
    # Else a full queue would need its own size again, on the disk and, to undo a table's end, in memory.
    engine = make_engine(folder, KEY)
    with engine.begin() as connection:
        for number in range(10, 60):
            message = sealed()
            row = (number, f"r{number}", "", message.digest, len(message.data), "waiting", microseconds(START), "")
            connection.exec_driver_sql(OUTBOX, row)
            connection.exec_driver_sql("INSERT INTO envelope VALUES (?, ?)", (number, lay_out(message.data, 0)))
    engine.dispose()
    before = (folder / DATABASE).stat().st_size
    Store.open(folder, KEY, clock).close()
    assert (folder / DATABASE).stat().st_size < before * 1.2
