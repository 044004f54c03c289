"""The migrations make just the tables that the code expects; a start with a current database loads no Alembic."""

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from kiosk.storage import migrate
from kiosk.storage.store import Store
from kiosk.storage.tables import metadata
from tests.kiosk.storage.support import KEY, ids, submit

SCRIPTS = Path(migrate.__file__).parent / "migrations"


def test_the_known_head_is_the_newest_migration():
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [migrate.HEAD]


def test_migrated_tables_are_those_of_the_code(store):
    with store._writer.begin():
        assert compare_metadata(MigrationContext.configure(store._writer), metadata) == []


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
