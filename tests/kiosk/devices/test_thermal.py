"""Thermal printers over TCP: what they say of themselves, what they are sent, and what silence means."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.thermal import ThermalPrinter, page_of, status_of
from kiosk.errors import DeviceFault
from kiosk.ports import DeviceState, JobState, PrinterReason
from kiosk.slip import Slip, SlipLine, Weight
from tests.printers.thermal import TcpPrinter, until

SLIP = Slip((SlipLine("Pedido feito", Weight.TITLE), SlipLine("MT 4831 7K2F 9QA4", Weight.BIG)), "https://x/p/T#S")


@pytest.fixture
def paper() -> Iterator[TcpPrinter]:
    with TcpPrinter() as printer:
        yield printer


def said(printer: TcpPrinter) -> tuple[str, str]:
    status = ThermalPrinter("127.0.0.1", printer.port).status()
    return status.state.value, status.reason.value


def test_each_condition_is_told_apart(paper: TcpPrinter) -> None:
    assert said(paper) == ("ok", "ready")
    paper.paper = "low"
    assert said(paper) == ("ok", "low")
    paper.paper = "out"
    assert said(paper) == ("fault", "empty")
    paper.cover = True
    assert said(paper) == ("fault", "cover")
    paper.cover, paper.paper, paper.jam = False, "full", True
    assert said(paper) == ("fault", "jam")


def test_one_that_never_answers_is_unknown_and_not_full_of_paper() -> None:
    with TcpPrinter(silent=True) as silent:
        assert said(silent) == ("unknown", "silent")


def test_one_that_is_unplugged_is_gone(paper: TcpPrinter) -> None:
    paper.close()
    assert said(paper) == ("fault", "gone")
    with pytest.raises(DeviceFault):
        ThermalPrinter("127.0.0.1", paper.port).send(SLIP)


def test_a_slip_is_through_once_what_stands_behind_it_is_answered(paper: TcpPrinter) -> None:
    printer = ThermalPrinter("127.0.0.1", paper.port)
    printer.send(SLIP)
    assert printer.job() is JobState.ENDED
    assert b"MT 4831 7K2F 9QA4" in paper.printed
    assert b"https://x/p/T#S" in paper.printed


def test_what_waits_in_its_buffer_is_thrown_away(paper: TcpPrinter) -> None:
    printer = ThermalPrinter("127.0.0.1", paper.port)
    paper.paper = "out"
    printer.send(SLIP)
    assert printer.job() is JobState.UNKNOWN
    until(lambda: b"9QA4" in paper.waiting)  # it would come out with the next roll
    printer.clear()
    until(lambda: b"9QA4" not in paper.waiting)
    paper.refill()
    assert b"9QA4" not in paper.printed


@given(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))
def test_no_answer_with_a_fault_bit_is_ever_well(offline: int, error: int, paper: int) -> None:
    status = status_of(offline, error, paper)
    broken = offline & 0x64 or error & 0x68 or paper & 0x60
    assert (status.state is DeviceState.FAULT) == bool(broken)
    assert status.reason is not PrinterReason.SILENT


LETTERS = st.text(st.sampled_from("abc çãéñò ·“”…0129"), max_size=120)


@given(st.lists(st.builds(SlipLine, LETTERS, st.sampled_from(Weight)), max_size=4))
def test_whatever_the_words_no_real_time_command_slips_in(lines: list[SlipLine]) -> None:
    page = page_of(Slip(tuple(lines)))
    assert b"\x10" not in page.replace(b"\x1bt\x10", b"")  # code page 16 is chosen by that byte
    assert page.startswith(b"\x1b@") and page.endswith(b"\x1dV\x00")
