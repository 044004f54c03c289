"""Tests by a technician's hand: they count on the machine on which they were made, and nowhere else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.doctor import fault, ok, unknown
from kiosk.doctor.proofs import FILE, NEVER, Proofs, Verdict, proved, this_machine
from kiosk.ports import DeviceState

AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
WELL, BROKEN, SILENT = ok("Bem."), fault("Mal.", "Conserte."), unknown("Nada.")


@pytest.mark.parametrize("finding", [WELL, BROKEN, SILENT])
def test_until_its_test_has_passed_here_nothing_is_well(tmp_path: Path, finding) -> None:
    said = proved(lambda: finding, "touch", Proofs(tmp_path, "a"))()
    assert NEVER in said.detail
    assert said.state is not DeviceState.OK
    assert said.do


def test_a_passed_test_makes_good_news_good_and_hides_no_fault(tmp_path: Path) -> None:
    proofs = Proofs(tmp_path, "a")
    proofs.note("touch", Verdict.PASSED, AT)
    assert proved(lambda: SILENT, "touch", proofs)().state is DeviceState.OK
    assert proved(lambda: WELL, "touch", proofs)().detail == "Bem. Testado em 25/11/2026."
    assert proved(lambda: BROKEN, "touch", proofs)() == BROKEN


def test_a_failed_test_is_a_fault_whatever_the_program_sees(tmp_path: Path) -> None:
    proofs = Proofs(tmp_path, "a")
    proofs.note("touch", Verdict.PASSED, AT)
    proofs.note("touch", Verdict.FAILED, AT)
    assert proved(lambda: WELL, "touch", proofs)().state is DeviceState.FAULT


def test_what_a_counter_is_meant_to_be_without_is_no_fault(tmp_path: Path) -> None:
    proofs = Proofs(tmp_path, "a")
    proofs.note("reader", Verdict.ABSENT, AT)
    assert proved(lambda: BROKEN, "reader", proofs)().state is DeviceState.OK


def test_a_disk_that_was_moved_to_another_machine_proves_nothing(tmp_path: Path) -> None:
    Proofs(tmp_path, "a").note("touch", Verdict.PASSED, AT)
    assert Proofs(tmp_path, "a").of("touch") is not None
    assert Proofs(tmp_path, "b").of("touch") is None


def test_another_id_or_network_card_is_another_machine(tmp_path: Path) -> None:
    for name, address in (("eth0", "aa:01"), ("veth1", "bb:01")):
        (tmp_path / "net" / name).mkdir(parents=True)
        (tmp_path / "net" / name / "address").write_text(address)
    (tmp_path / "net/eth0/device").mkdir()
    (tmp_path / "id").write_text("one")
    first = this_machine(tmp_path / "id", tmp_path / "net")
    (tmp_path / "net/veth1/address").write_text("bb:02")  # a virtual card comes and goes
    assert this_machine(tmp_path / "id", tmp_path / "net") == first
    (tmp_path / "net/eth0/address").write_text("aa:02")
    second = this_machine(tmp_path / "id", tmp_path / "net")
    (tmp_path / "id").write_text("two")
    assert len({first, second, this_machine(tmp_path / "id", tmp_path / "net")}) == 3


@given(st.binary(max_size=80) | st.sampled_from([b"[]", b'{"touch": 3}', b'{"touch": ["passed", "x", "a"]}', b"{}"]))
def test_a_damaged_file_proves_nothing_and_breaks_nothing(tmp_path_factory, body: bytes) -> None:
    folder = tmp_path_factory.mktemp("data")
    (folder / FILE).write_bytes(body)
    assert Proofs(folder, "a").of("touch") is None
    Proofs(folder, "a").note("touch", Verdict.PASSED, AT)
    assert Proofs(folder, "a").of("touch").verdict is Verdict.PASSED
