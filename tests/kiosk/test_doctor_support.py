"""The package for the support team: logs, versions and checks, and nobody's data, whoever wrote into the folder."""

import json
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import SystemClock
from kiosk.doctor.support import clean_lines, support_package
from kiosk.events import Event
from kiosk.log import Log
from kiosk.ports import DeviceReport, DeviceState

MARKERS = ("Zulmira Xavante", "529.982.247-25", "52998224725", "casa 58 lago")
REPORTS = (DeviceReport("disk", DeviceState.OK, "7 GB livres."),)
AT = datetime(2026, 11, 25, tzinfo=UTC)


def unpacked(package: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(package)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def test_it_holds_checks_versions_and_our_own_log(tmp_path: Path) -> None:
    with Log(tmp_path, "window", SystemClock()) as log:
        log.write(Event("app_started", process="window", version="0.1.0"))
    files = unpacked(support_package(REPORTS, tmp_path, "abc", AT))
    assert json.loads(files["logs/window.jsonl"])["event"] == "app_started"
    assert json.loads(files["checks.json"])[0]["detail"] == "7 GB livres."
    assert "sqlcipher3" in json.loads(files["versions.json"])
    assert json.loads(files["about.json"])["machine"] == "abc"


def test_markers_in_the_folder_do_not_get_into_the_package(tmp_path: Path) -> None:
    for number, marker in enumerate(MARKERS):
        line = {"event": "app_stopped", "process": "window", "at": AT.isoformat(), "level": "info"}
        planted = [
            *({**line, name: marker} for name in (*line, "note")),
            {**line, "event": "visit_started", "visit": marker},
        ]
        lines = [marker, *map(json.dumps, planted)]
        (tmp_path / f"window.jsonl.{number}").write_text("\n".join(lines))
        (tmp_path / f"core.{number}").write_text(marker)
    files = unpacked(support_package(REPORTS, tmp_path, "abc", AT))
    assert not [marker for marker in MARKERS for text in files.values() if marker in text]
    assert json.loads(files["about.json"])["lines_left_out"] == 7 * len(MARKERS)


@given(st.lists(st.text(st.characters(exclude_characters="\n\r"), max_size=200), max_size=5))
def test_no_line_of_anything_else_is_kept(tmp_path_factory, lines: list[str]) -> None:
    file = tmp_path_factory.mktemp("logs") / "window.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert clean_lines(file).kept == ()


def test_without_logs_there_is_a_package_all_the_same(tmp_path: Path) -> None:
    assert "checks.json" in unpacked(support_package((), tmp_path / "none", "abc", AT))
