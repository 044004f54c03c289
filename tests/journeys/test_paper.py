"""Paper at a real counter, with a thermal printer over TCP: the visit ends well with it and in spite of it."""

from collections.abc import Iterator

import pytest

from kiosk.config import Settings
from kiosk.messages import Actor
from kiosk.printing import Paper
from kiosk.slip import Slip, SlipLine
from kiosk.views import AttractView, ReceiptView
from tests.journeys.acts import submitted
from tests.kiosk.devices.patient import PatientCamera
from tests.printers.thermal import TcpPrinter, until
from ui.bootstrap import Counter, open_counter

MARK = b"casa 58 lago"
SLIP = Slip((SlipLine(MARK.decode()),))


@pytest.fixture
def device() -> Iterator[TcpPrinter]:
    with TcpPrinter() as one:
        yield one


@pytest.fixture
def counter(folder, clock, device: TcpPrinter) -> Iterator[Counter]:
    settings = Settings(folder / "kiosk", printer=f"escpos://127.0.0.1:{device.port}")
    with open_counter(settings, camera=PatientCamera, clock=clock) as one:
        yield one


def shown(counter: Counter, paper: Paper) -> bool:
    counter.desk.tick()
    return isinstance(counter.desk.view, ReceiptView) and counter.desk.view.paper is paper


def faults(counter: Counter) -> list[dict[str, object]]:
    counter.desk.tick()
    return [entry.data for entry in counter.store.audit_entries() if entry.event == "device_fault"]


def leave(counter: Counter) -> None:
    counter.desk.finish()
    counter.desk.finish()
    assert isinstance(counter.desk.view, AttractView)


def test_a_receipt_goes_to_the_printer_when_asked_and_never_by_itself(counter: Counter, device: TcpPrinter) -> None:
    assert submitted(counter.desk).paper is Paper.OFFERED
    assert MARK not in device.printed
    counter.desk.print_receipt(SLIP)
    until(lambda: shown(counter, Paper.SENT))
    until(lambda: MARK in device.printed)
    leave(counter)


def test_what_the_printer_still_holds_when_the_visit_ends_never_comes_out(
    counter: Counter, device: TcpPrinter, clock
) -> None:
    submitted(counter.desk)
    device.stuck = True
    counter.desk.print_receipt(SLIP)
    until(lambda: shown(counter, Paper.SENT))
    assert MARK in device.waiting
    clock.go_on(3600)  # walked away
    counter.desk.tick()
    assert isinstance(counter.desk.view, AttractView)
    until(lambda: MARK not in device.waiting)
    device.refill()
    assert MARK not in device.printed


def test_without_paper_the_visit_ends_well_and_staff_can_read_why(counter: Counter, device: TcpPrinter) -> None:
    submitted(counter.desk)
    device.paper = "out"
    counter.desk.print_receipt(SLIP)
    until(lambda: shown(counter, Paper.EMPTY))
    until(lambda: faults(counter) == [{"device": "printer", "fault": "empty"}])
    leave(counter)
    assert submitted(counter.desk).paper is Paper.OFFERED  # the next person is told nothing of the last one's paper


def test_paper_is_for_a_receipt_only(counter: Counter, device: TcpPrinter) -> None:
    counter.desk.start()
    counter.desk.print_receipt(SLIP)
    assert counter.desk._rooms.printing.paper is Paper.OFFERED
    assert MARK not in device.printed + device.waiting


def test_staff_print_a_receipt_again_for_one_person_after_the_other(counter: Counter, device: TcpPrinter) -> None:
    desk = counter.desk
    codes = []
    for _ in range(2):
        codes.append(submitted(desk).qr)
        desk.leave()
    desk.start()
    desk._visit.actor = Actor.ATTENDANT
    for qr, mark in zip(codes, (b"primeira", b"segunda"), strict=True):
        desk.following.open()
        desk.following.look_up(qr)
        desk.backroom.show_again()
        assert desk.view.paper is Paper.OFFERED
        desk.backroom.print_again(Slip((SlipLine(mark.decode()),)))
        until(lambda mark=mark: mark in device.printed)
        until(lambda: desk.tick() or desk.view.paper is Paper.SENT)
        for _ in range(3):
            desk.back()


def test_a_citizen_prints_nothing_again(counter: Counter, device: TcpPrinter) -> None:
    desk, qr = counter.desk, submitted(counter.desk).qr
    desk.leave()
    desk.start()
    desk.following.open()
    desk.following.look_up(qr)
    desk.backroom.show_again()
    desk.backroom.print_again(SLIP)
    leave_to_attract(desk)
    assert MARK not in device.printed + device.waiting


def leave_to_attract(desk) -> None:
    desk.leave()
    assert isinstance(desk.view, AttractView)
