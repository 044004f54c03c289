"""The receipt's paper: its button, its words, and what is drawn on the page."""

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from kiosk.flow.standard import CIVIL_TIME
from kiosk.printing import Paper
from kiosk.slip import Slip, SlipLine, Weight
from tests.ui import views
from tests.ui.conftest import Eyes
from ui.printing.page import A4_MM, media_mm, pdf
from ui.printing.receipt import receipt_slip
from ui.unbroken import loose

AT = datetime(2026, 11, 25, 14, 5, tzinfo=UTC)
FAULTS = [Paper.EMPTY, Paper.JAM, Paper.COVER, Paper.STOPPED, Paper.GONE]
UNDER_WAY = [Paper.SENDING, Paper.SENT, Paper.BLIND]


def paper(eyes: Eyes, state: Paper) -> str:
    """What the screen says of the printer."""
    eyes.show(replace(views.RECEIPT, paper=state))
    shown = [loose(str(text.property("text"))) for text in eyes.texts()]
    return "\n".join(text for text in shown if "mpress" in text)


def test_without_a_printer_nothing_is_said_of_paper(eyes: Eyes) -> None:
    assert paper(eyes, Paper.NONE) == ""
    assert "print" not in eyes.names()


def test_the_button_sends_the_whole_receipt(eyes: Eyes) -> None:
    paper(eyes, Paper.OFFERED)
    eyes.press("print")
    ((_, slip),) = [call for call in eyes.desk.calls if call[0] == "print_receipt"]
    words = [line.text for line in slip.above]
    assert slip.qr == views.RECEIPT.qr
    assert "MT 4831 7K2F 9QA4" in words
    assert "casa · 58 · lago" in words


def test_the_hour_on_the_paper_is_the_places_whatever_zone_the_machine_is_set_to(eyes: Eyes, monkeypatch) -> None:
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "Asia/Tokyo")
        time.tzset()
        before = datetime.now(CIVIL_TIME)
        paper(eyes, Paper.OFFERED)
        eyes.press("print")
    time.tzset()
    ((_, slip),) = [call for call in eyes.desk.calls if call[0] == "print_receipt"]
    (place,) = [line.text for line in slip.above if line.weight is Weight.SMALL and " · " in line.text]
    at = datetime.strptime(place.rpartition(" · ")[2], "%d/%m/%Y %H:%M").replace(tzinfo=CIVIL_TIME)
    assert before.replace(second=0, microsecond=0) <= at <= datetime.now(CIVIL_TIME)


def test_it_is_reached_by_keys_alone(eyes: Eyes) -> None:
    paper(eyes, Paper.OFFERED)
    eyes.keys(Qt.Key.Key_Down)
    for _ in range(12):
        eyes.keys(Qt.Key.Key_Up)
        if eyes.focused() == "print":
            break
    eyes.keys(Qt.Key.Key_Return)
    assert "print_receipt" in eyes.desk.verbs()


@pytest.mark.parametrize("state", UNDER_WAY)
def test_what_is_under_way_cannot_be_asked_for_again_and_is_never_called_printed(eyes: Eyes, state: Paper) -> None:
    said = paper(eyes, state)
    assert "para a impressora" in said
    assert "Impresso" not in said and "Pronto" not in said
    assert "print" not in eyes.names()


@pytest.mark.parametrize("state", FAULTS)
def test_a_fault_is_told_with_a_way_on_and_another_try(eyes: Eyes, state: Paper) -> None:
    said = paper(eyes, state)
    assert "Seu pedido está feito: use o celular ou anote o protocolo." in said
    assert {"print", "finish"} < set(eyes.names())


def test_the_slip_holds_what_a_person_needs_and_where_it_was_made() -> None:
    slip = receipt_slip(views.RECEIPT, views.PLACE, AT)
    words = " ".join(line.text for line in (*slip.above, *slip.below))
    for needed in ("2ª via da carteira de identidade", views.PLACE, "25/11/2026 14:05", "balcão 4", "Não mostre"):
        assert needed in words


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("iso_a4_210x297mm", (210, 297)),
        ("na_letter_8.5x11in", (215.9, 279.4)),
        ("om_80mm_80x200mm", (80, 200)),
        ("", A4_MM),
        ("x_0x0mm", A4_MM),
        ("na_letter", A4_MM),
    ],
)
def test_the_page_is_as_large_as_the_paper(name: str, size: tuple[float, float]) -> None:
    assert media_mm(name) == pytest.approx(size)


@pytest.mark.parametrize("media", ["iso_a4_210x297mm", "om_80mm_80x200mm"])
def test_it_is_one_page_and_no_word_of_it_stands_in_the_file_for_a_search_to_find(qapp, media: str) -> None:
    page = pdf(receipt_slip(views.RECEIPT, views.PLACE, AT), media)
    assert page.startswith(b"%PDF-") and page.count(b"/Type /Page\n") == 1
    assert b"casa" not in page


def test_a_long_line_is_wrapped(qapp) -> None:
    short, long = (pdf(Slip((SlipLine("palavra " * count, Weight.BIG),))) for count in (2, 60))
    assert len(long) > len(short)
