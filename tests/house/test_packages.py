"""Faults of packages that once cost a day: each is guarded by what went wrong, not by a version number alone."""

import importlib.metadata
import re
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtGui import QImage, QPainter

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "build/locks").glob("*.txt"))
PINNED = re.compile(r"^([a-z0-9.-]+)==(\S+)( ;.*)? \\$")


def test_qt_keeps_its_references_to_none() -> None:
    # PySide6 6.12.0 on Python 3.11 drops one each time a method returns None, and dies after some thousand calls.
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(300):
        painter.save()
    after = sys.getrefcount(None)
    for _ in range(300):
        painter.restore()
    painter.end()
    assert after > before - 100


def test_two_processes_may_write_the_store() -> None:
    # SQLite 3.7.0 to 3.51.2 can damage a database in WAL mode when two connections reset the log together.
    assert sqlcipher.sqlite_version_info >= (3, 51, 3)


def test_the_store_is_encrypted_at_all() -> None:
    connection = sqlcipher.connect(":memory:")
    (version,) = connection.execute("PRAGMA cipher_version").fetchone()
    connection.close()
    assert version.startswith("4.")


def test_only_the_headless_opencv_is_installed() -> None:
    # The other one brings a second Qt and points Qt's plugin path at it.
    names = {distribution.name.lower() for distribution in importlib.metadata.distributions()}
    assert {name for name in names if name.startswith("opencv")} == {"opencv-python-headless"}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_a_lock_pins_everything_by_hash_and_names_no_address(lock: Path) -> None:
    lines = lock.read_text(encoding="utf-8").splitlines()
    starts = [line for line in lines if not line.startswith(" ")]
    assert [line for line in starts if not PINNED.match(line)] == []
    assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line) for line in lines if line.startswith(" "))


def versions(lock: str) -> dict[str, str]:
    text = (ROOT / f"build/locks/{lock}.txt").read_text(encoding="utf-8")
    return {found[1]: found[2] for line in text.splitlines() if (found := PINNED.match(line))}


@pytest.mark.parametrize("part", ["platform", "run"])
def test_what_is_tested_is_what_is_installed(part: str) -> None:
    tested = versions("test")
    assert {name: tested.get(name) for name in versions(part)} == versions(part)


def test_the_platform_needs_neither_qt_nor_opencv() -> None:
    assert (
        versions("platform").keys().isdisjoint({"pyside6-essentials", "opencv-python-headless", "numpy", "sqlcipher3"})
    )
