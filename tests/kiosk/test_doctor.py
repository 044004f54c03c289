"""The doctor's frame, and its looks at the machine and the installation."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.doctor import examine, fault, installation, machine, ok
from kiosk.errors import Refused
from kiosk.ports import DeviceReport, DeviceState

MARKER = "Maria das Dores 529.982.247-25"
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def only(check) -> DeviceReport:
    """The report of one check."""
    (report,) = examine({"part": check})
    return report


def raising(error: Exception):
    def check():
        raise error

    return check


def test_every_check_is_reported_in_its_order_whatever_one_of_them_does() -> None:
    reports = examine({"a": lambda: ok("certo"), "b": raising(ValueError()), "c": lambda: fault("mal", "faça")})
    assert [(report.name, report.state.value) for report in reports] == [("a", "ok"), ("b", "unknown"), ("c", "fault")]


def test_a_named_failure_is_a_fault_in_its_own_words() -> None:
    assert only(raising(Refused("O disco está cheio."))).detail == "O disco está cheio."


def test_a_check_that_breaks_is_unknown_and_quotes_nothing_of_what_it_read(caplog: pytest.LogCaptureFixture) -> None:
    report = only(raising(RuntimeError(MARKER)))
    assert report.state is DeviceState.UNKNOWN
    assert MARKER not in f"{report} {caplog.text}"


def test_a_component_that_does_not_load_is_named() -> None:
    report = only(raising(ModuleNotFoundError("no", name="cv2")))
    assert (report.state, "cv2" in report.detail) == (DeviceState.FAULT, True)


def test_python_and_the_database_engine_here_are_good_enough() -> None:
    assert {machine.python().state, machine.database_engine().state} == {DeviceState.OK}


def test_an_sqlite_that_can_damage_the_queue_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlcipher3.dbapi2.sqlite_version_info", (3, 51, 2))
    assert machine.database_engine().state is DeviceState.FAULT


def test_room_is_measured_where_the_data_will_lie(tmp_path: Path) -> None:
    assert machine.disk(tmp_path / "not" / "there" / "yet", 1).state is DeviceState.OK


def test_too_little_room_is_a_fault(tmp_path: Path) -> None:
    assert machine.disk(tmp_path, 10**12).state is DeviceState.FAULT


def test_a_disk_that_only_reads_is_a_fault_whatever_its_room(tmp_path: Path) -> None:
    def mounted(place: Path) -> os.statvfs_result:
        told = os.statvfs(place)
        return os.statvfs_result((*told[:8], told.f_flag | os.ST_RDONLY, told.f_namemax))

    found = machine.disk(tmp_path, 1, mounted)
    assert found.state is DeviceState.FAULT and "só deixa ler" in found.detail


@pytest.mark.parametrize("year", [1970, 2025, 2100])
def test_a_clock_that_was_reset_is_a_fault(year: int) -> None:
    assert machine.clock(NOON.replace(year=year)).state is DeviceState.FAULT


@pytest.mark.parametrize(("confirmed", "state"), [(True, DeviceState.OK), (False, DeviceState.UNKNOWN)])
def test_a_plausible_clock_is_known_to_be_right_only_if_a_server_said_so(
    monkeypatch: pytest.MonkeyPatch, confirmed: bool, state: DeviceState
) -> None:
    monkeypatch.setattr(machine, "_synchronised", lambda: confirmed)
    assert machine.clock(NOON).state is state


def plug(folder: Path, name: str, device: bool) -> None:
    """A camera as the kernel lists it, and perhaps its device node."""
    (folder / "class" / name).mkdir(parents=True)
    (folder / "class" / name / "name").write_text("Câmera USB\n", encoding="utf-8")
    (folder / "dev").mkdir(exist_ok=True)
    if device:
        (folder / "dev" / name).touch()


@pytest.mark.parametrize(
    ("plugged", "state", "words"),
    [
        ({}, DeviceState.FAULT, "Nenhuma câmera"),
        ({"video0": True}, DeviceState.OK, "Câmera USB"),
        ({"video0": False}, DeviceState.FAULT, "não abre"),
        ({"video0": False, "video1": True}, DeviceState.OK, "conectada"),
    ],
)
def test_a_camera_is_found_by_what_the_kernel_lists(tmp_path: Path, plugged, state: DeviceState, words: str) -> None:
    for name, device in plugged.items():
        plug(tmp_path, name, device)
    finding = machine.camera(tmp_path / "dev", tmp_path / "class")
    assert (finding.state, words in finding.detail) == (state, True)


def test_the_models_and_places_that_were_installed_are_whole() -> None:
    assert {installation.models().state, installation.places().state} == {DeviceState.OK}


def test_a_model_that_is_missing_is_a_fault_that_names_it(tmp_path: Path) -> None:
    report = only(lambda: installation.models(tmp_path))
    assert (report.state, "source.toml" in report.detail) == (DeviceState.FAULT, True)


def test_a_translation_that_is_missing_is_a_fault_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "balcao_es.qm").touch()
    finding = installation.languages(tmp_path, ("pt", "es", "ht"))
    assert (finding.state, finding.detail) == (DeviceState.FAULT, "Faltam traduções: ht.")


def test_with_all_translations_languages_are_fine(tmp_path: Path) -> None:
    (tmp_path / "balcao_es.qm").touch()
    assert installation.languages(tmp_path, ("pt", "es")).state is DeviceState.OK
