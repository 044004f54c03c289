"""Printing of one visit's slip, with a real thermal printer's talk over TCP: what is said, and what never comes out."""

from collections.abc import Iterator

import pytest

from kiosk.devices.thermal import ThermalPrinter
from kiosk.printing import Paper, Printing
from kiosk.slip import Slip, SlipLine, Weight
from tests.printers.thermal import TcpPrinter, until

SLIP = Slip((SlipLine("casa 58 lago", Weight.BIG),))
MARK = b"casa 58 lago"


@pytest.fixture
def device() -> Iterator[TcpPrinter]:
    with TcpPrinter() as printer:
        yield printer


@pytest.fixture
def printing(device: TcpPrinter) -> Iterator[Printing]:
    one = Printing(ThermalPrinter("127.0.0.1", device.port))
    yield one
    one.close()


def test_without_a_printer_nothing_is_offered_and_asking_does_nothing() -> None:
    none = Printing(None)
    none.begin(SLIP)
    assert (none.paper, none.settle()) == (Paper.NONE, (False, ()))
    none.end()
    none.close()


def test_a_slip_is_sent_once_however_often_it_is_asked_for(device: TcpPrinter, printing: Printing) -> None:
    assert printing.paper is Paper.OFFERED
    printing.begin(SLIP)
    printing.begin(SLIP)
    until(lambda: printing.paper is Paper.SENT)
    printing.begin(SLIP)
    until(lambda: device.printed.count(MARK))
    printing.end()
    assert printing.paper is Paper.OFFERED
    assert device.printed.count(MARK) == 1


@pytest.mark.parametrize(
    ("fault", "paper"), [("paper", Paper.EMPTY), ("cover", Paper.COVER), ("jam", Paper.JAM)], ids=["out", "open", "jam"]
)
def test_a_printer_that_cannot_print_is_sent_nothing(
    device: TcpPrinter, printing: Printing, fault: str, paper: Paper
) -> None:
    setattr(device, fault, "out" if fault == "paper" else True)
    printing.begin(SLIP)
    until(lambda: printing.paper is paper)
    assert MARK not in device.waiting
    changed, notes = printing.settle()
    assert changed
    assert [note.fields["device"] for note in notes] == ["printer"]


def test_with_paper_again_the_person_may_try_again(device: TcpPrinter, printing: Printing) -> None:
    device.paper = "out"
    printing.begin(SLIP)
    until(lambda: printing.paper is Paper.EMPTY)
    device.refill()
    printing.begin(SLIP)
    until(lambda: printing.paper is Paper.SENT)
    until(lambda: MARK in device.printed)


def test_a_printer_that_says_nothing_is_sent_the_slip_and_believed_nothing() -> None:
    with TcpPrinter(silent=True) as silent:
        printing = Printing(ThermalPrinter("127.0.0.1", silent.port))
        printing.begin(SLIP)
        until(lambda: printing.paper is Paper.BLIND)
        until(lambda: MARK in silent.printed)
        printing.close()


def test_nothing_of_a_visit_comes_out_after_its_end(device: TcpPrinter, printing: Printing) -> None:
    device.stuck = True  # takes everything, says that it is well, prints later
    printing.begin(SLIP)
    until(lambda: printing.paper is Paper.SENT)
    assert MARK in device.waiting
    printing.end()
    until(lambda: MARK not in device.waiting)
    device.refill()
    assert MARK not in device.printed


def test_paper_that_runs_out_under_way_is_told_and_nothing_old_comes_out(
    device: TcpPrinter, printing: Printing
) -> None:
    device.stuck = True
    printing.begin(SLIP)
    until(lambda: printing.paper is Paper.SENT)
    device.paper = "out"
    until(lambda: printing.paper is Paper.EMPTY)
    until(lambda: MARK not in device.waiting)
    device.refill()
    assert MARK not in device.printed


def test_what_an_earlier_life_of_this_kiosk_left_is_thrown_away_at_the_start(device: TcpPrinter) -> None:
    device.paper = "out"
    ThermalPrinter("127.0.0.1", device.port).send(SLIP)
    until(lambda: MARK in device.waiting)
    printing = Printing(ThermalPrinter("127.0.0.1", device.port))
    until(lambda: MARK not in device.waiting)
    printing.close()


def test_paper_that_is_about_to_end_is_noted_for_staff_and_prints(device: TcpPrinter, printing: Printing) -> None:
    device.paper = "low"
    printing.begin(SLIP)
    until(lambda: MARK in device.printed)
    until(lambda: printing.paper is Paper.SENT)
    assert [note.fields["fault"] for note in printing.settle()[1]] == ["low"]
