"""Printing over IPP, with CUPS' own printer in every state: ready, low, out of paper, jammed, gone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.errors import Refused
from kiosk.ports import JobState
from kiosk.printing import Paper, Printing
from kiosk.slip import Slip, SlipLine, Weight
from tests.printers.ipp import IppEverywhere, bus_with_avahi, ipp_everywhere
from tests.printers.thermal import until
from ui.printing.choose import printer_for
from ui.printing.ipp import IppPrinter

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="the printer wants an Avahi of its own, which wants root")
SLIP = Slip((SlipLine("Pedido feito", Weight.TITLE),), "https://balcao.mt.gov.br/p/T#S")


@pytest.fixture(scope="module")
def bus(tmp_path_factory) -> Iterator[Path]:
    with bus_with_avahi(tmp_path_factory.mktemp("bus")) as one:
        yield one


@pytest.fixture
def device(bus: Path, tmp_path: Path, qapp) -> Iterator[IppEverywhere]:
    with ipp_everywhere(tmp_path, bus) as one:
        yield one


@pytest.fixture
def printer(device: IppEverywhere) -> IppPrinter:
    return printer_for(device.address)


@pytest.fixture
def printing(printer: IppPrinter) -> Iterator[Printing]:
    one = Printing(printer)
    yield one
    one.close()


def said(printer: IppPrinter) -> tuple[str, str]:
    status = printer.status()
    return status.state.value, status.reason.value


def test_paper_is_told_as_it_is(device: IppEverywhere, printer: IppPrinter) -> None:
    assert said(printer) == ("ok", "ready")
    device.paper(5)
    assert said(printer) == ("ok", "low")
    device.paper(0)
    assert said(printer) == ("fault", "empty")
    device.unplug()
    assert said(printer) == ("fault", "gone")
    assert printer.job() is JobState.UNKNOWN


def test_a_slip_comes_out_as_one_page_of_pdf(device: IppEverywhere, printing: Printing) -> None:
    printing.begin(SLIP)
    until(lambda: device.pages)
    until(lambda: printing.paper is Paper.SENT)
    (page,) = device.pages
    assert page.startswith(b"%PDF-")
    assert page.count(b"/Type /Page\n") == 1


@pytest.mark.parametrize(("sheets", "paper", "pages"), [(5, Paper.SENT, 1), (0, Paper.EMPTY, 0)], ids=["low", "out"])
def test_what_is_sent_depends_on_the_paper(
    device: IppEverywhere, printing: Printing, sheets: int, paper: Paper, pages: int
) -> None:
    device.paper(sheets)
    printing.begin(SLIP)
    until(lambda: printing.paper is paper)
    until(lambda: len(device.pages) == pages)


def test_a_jam_under_way_is_told_and_the_page_cancelled(
    device: IppEverywhere, printer: IppPrinter, printing: Printing
) -> None:
    device.mode("jam")
    printing.begin(SLIP)
    until(lambda: printing.paper is Paper.JAM)
    until(lambda: is_cancelled(printer, device))


def test_a_page_that_is_not_through_when_its_visit_ends_is_cancelled(
    device: IppEverywhere, printer: IppPrinter, printing: Printing
) -> None:
    device.mode("slow")
    printing.begin(SLIP)
    until(lambda: printing.paper is Paper.SENT)
    printing.end()
    until(lambda: is_cancelled(printer, device))


def test_a_printer_that_goes_away_is_told(device: IppEverywhere, printing: Printing) -> None:
    device.mode("slow")
    printing.begin(SLIP)
    until(lambda: printing.paper is Paper.SENT)
    device.unplug()
    until(lambda: printing.paper is Paper.GONE)


def is_cancelled(printer: IppPrinter, device: IppEverywhere) -> bool:
    """Whether the printer was told to throw the page away before it had done with it, by its own log and word."""
    if "Cancel-Job successful-ok" not in device.log:
        return False
    device.mode("print")
    until(lambda: not printer.waiting())
    return printer.job() is JobState.LOST


@pytest.mark.parametrize("address", ["lp0", "http://x/", "ipp:///p", "escpos://x:no", "file:///dev/lp0", "ipp://x:0/"])
def test_an_address_of_another_kind_is_refused_in_words(address: str) -> None:
    with pytest.raises(Refused, match="Não conheço a impressora"):
        printer_for(address)
