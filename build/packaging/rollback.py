"""Upgrades whose migration goes wrong, really: half-way through, or by losing what is unsent."""

from pathlib import Path

from acts import DATA, expect, install, platform, unsent, version_of, visit
from roots import inside
from sqlalchemy import Engine, inspect

BEFORE = "0003"
"""The form that a release before this one left; the migration after it is the one that is spoilt."""
BACK = f"""
CREATE TABLE outbox (
    position INTEGER PRIMARY KEY, id VARCHAR NOT NULL UNIQUE, kind VARCHAR NOT NULL, chain VARCHAR NOT NULL,
    incarnation INTEGER NOT NULL, sequence INTEGER NOT NULL, protocol VARCHAR NOT NULL, digest VARCHAR NOT NULL,
    size INTEGER NOT NULL, urgency INTEGER NOT NULL, state VARCHAR NOT NULL, queued_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL, attempts INTEGER NOT NULL, status VARCHAR NOT NULL, missing JSON NOT NULL,
    shown_at INTEGER, code_hash VARCHAR NOT NULL DEFAULT '', unseen_qr VARCHAR NOT NULL DEFAULT ''
);
CREATE TABLE envelope (position INTEGER PRIMARY KEY REFERENCES outbox ON DELETE CASCADE, data BLOB NOT NULL);
INSERT INTO outbox SELECT position, id, kind, chain, incarnation, sequence, protocol, digest, size, urgency, 'waiting',
    queued_at, queued_at, 0, '', '[]', queued_at, code_hash, '' FROM message;
INSERT INTO envelope SELECT position, data FROM message;
CREATE TABLE named (
    position INTEGER NOT NULL REFERENCES outbox ON DELETE CASCADE, digest VARCHAR NOT NULL, size INTEGER NOT NULL,
    upload_url VARCHAR NOT NULL, "offset" INTEGER NOT NULL, PRIMARY KEY (position, digest)
);
INSERT INTO named SELECT position, digest, size, upload_url, "offset" FROM blob;
INSERT OR REPLACE INTO sequence SELECT incarnation, max(sequence) FROM message GROUP BY incarnation;
DROP TABLE blob;
DROP TABLE standing;
DROP TABLE message;
ALTER TABLE named RENAME TO blob;
CREATE INDEX blob_digest ON blob (digest);
CREATE INDEX outbox_followers ON outbox (chain, position) WHERE chain != id;
CREATE INDEX outbox_due ON outbox (state, urgency DESC, position, due_at);
UPDATE alembic_version SET version_num = '{BEFORE}'"""
"""From the present form back to that one, with whatever waits."""
SCRIPTS = "usr/lib/balcao/_internal/kiosk/storage/migrations/versions"
BEGINNING = "def upgrade() -> None:\n"
SPOILT = {
    "9.1.0": "    op.create_table('half', sa.Column('way', sa.String))\n"
    "    op.execute('DELETE FROM envelope')\n    raise RuntimeError('half-way')\n",
    "9.2.0": "    op.execute('DELETE FROM outbox')\n",
}
"""By version: dies after it has already changed and deleted; or goes through, and has lost what was unsent."""
SOUND = "9.3.0"


def trial(root: Path, package: Path) -> None:
    """The store stays as it was, the version before comes back and goes on with it, and a later version takes over."""
    install(root, package)
    visit(root)
    waiting = unsent(root)
    _as_the_release_before_left_it(root)
    before = (root / "usr/lib/balcao/balcao").stat().st_ino
    for version, harm in SPOILT.items():
        newer = version_of(package, root, version, lambda stage, harm=harm: _spoil(stage, harm))
        failed = install(root, newer, check=False)
        newer.unlink()
        expect(failed.returncode != 0 and "ficou como estava" in failed.stderr, f"{version}: a falha não foi dita")
        expect((root / "usr/lib/balcao/balcao").stat().st_ino == before, f"{version}: o programa anterior não voltou")
        expect(_form(root) == BEFORE, f"{version}: o banco ficou pela metade")
        expect(_waiting(root) == waiting, f"{version}: a atualização que falhou perdeu mensagens")
    inside(root, "balcao", "upgrade-store")  # as the window that came back does when it opens
    expect(unsent(root) == waiting, "o programa que voltou perdeu mensagens")
    install(root, version_of(package, root, SOUND))
    expect(unsent(root) == waiting, "a atualização seguinte perdeu mensagens")
    with platform(root):
        inside(root, "balcao", "sync", "--once")
    expect(unsent(root) == 0, "o que esperava não foi entregue")


def _spoil(stage: Path, harm: str) -> None:
    (script,) = (path for path in (stage / SCRIPTS).glob("*.py") if f'down_revision = "{BEFORE}"' in path.read_text())
    script.write_text(script.read_text().replace(BEGINNING, BEGINNING + harm, 1))


def _as_the_release_before_left_it(root: Path) -> None:
    engine = _engine(root)
    with engine.begin() as connection:
        for step in BACK.split(";"):
            connection.exec_driver_sql(step)
    engine.dispose()


def _form(root: Path) -> str:
    """The store's form; "half" when something of a failed migration is left in it."""
    engine = _engine(root)
    with engine.begin() as connection:
        form = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
        left = inspect(connection).has_table("half") or inspect(connection).has_table("message")
    engine.dispose()
    return "half" if left else form


def _waiting(root: Path) -> int:
    """How many messages wait in a store of that form, which the present program only reads once it has upgraded it."""
    engine = _engine(root)
    with engine.begin() as connection:
        count = connection.exec_driver_sql("SELECT count(*) FROM outbox JOIN envelope USING (position)").scalar_one()
    engine.dispose()
    return int(count)


def _engine(root: Path) -> Engine:
    from kiosk.storage.engine import make_engine

    data = root / DATA.lstrip("/")
    return make_engine(data / "store", (data / "identity/database.key").read_bytes())
