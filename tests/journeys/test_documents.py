"""Documents and signatures at a real counter: photographed, kept sealed, sent; and the days when something breaks."""

import gc
import time
import weakref
from dataclasses import replace

import cv2
import pytest

from kiosk.config import Policy, Settings
from kiosk.devices import watching
from kiosk.devices.paper_scene import View, draw
from kiosk.devices.simulated_paper import card_side
from kiosk.errors import DeviceFault, Refused
from kiosk.flow.definition import Kind
from kiosk.messages import Actor
from kiosk.pages.pdf import HEAD, read_pdf
from kiosk.ports import Frame
from kiosk.scan import runner as scan_runner
from kiosk.views import AttractView, DocumentStage, ReceiptView, TroubleView
from tests.journeys.acts import begin, go_on, prove_presence
from tests.journeys.photographs import (
    DEFENDER,
    TOLD,
    QuickPaper,
    asked,
    opened,
    photograph,
    until,
)
from tests.kiosk.devices.patient import PatientCamera
from ui.bootstrap import open_counter


@pytest.fixture
def counter(folder, clock):
    settings = Settings(folder / "kiosk")
    with open_counter(settings, camera=PatientCamera, clock=clock, paper_camera=QuickPaper) as one:
        yield one


def test_two_pages_become_one_sealed_document_that_the_request_names(counter, folder):
    desk = counter.desk
    asked(desk)
    photograph(desk, another=True)
    assert desk.view.document.pages == 1
    photograph(desk)
    assert desk.view.target == "celular"
    kept = [path.read_bytes() for path in folder.joinpath("kiosk").rglob("*") if path.is_file()]
    assert not any(HEAD in content or b"\xff\xd8\xff\xe0" in content for content in kept)
    go_on(desk, Kind.PRESENCE, TOLD)
    desk.answer({"methods": {"witnessed": "passed"}})
    desk.submit()
    assert isinstance(desk.view, ReceiptView)
    content, plain = opened(counter, folder)
    claim = next(one.value for one in content.answers if one.question == "carteira_antiga")
    assert (claim["pages"], claim["source"]) == (2, "simulated")
    assert len(read_pdf(plain[claim["blob"]])) == 2
    assert len(plain[claim["blob"]]) == claim["bytes"]


def test_the_portrait_on_the_document_is_compared_with_the_person(counter):
    desk = counter.desk
    asked(desk)
    photograph(desk)
    go_on(desk, Kind.PRESENCE, TOLD)
    prove_presence(desk)
    assert desk._visit.evidence[0].methods["document_match"] == "matched"


def test_the_button_takes_the_picture_and_what_is_wrong_is_said(folder, clock):
    class Empty(QuickPaper):
        def read(self) -> Frame | None:
            time.sleep(0.01)
            return Frame(draw(View(paper=False), card_side("front")), time.monotonic())

    with open_counter(Settings(folder / "kiosk"), clock=clock, paper_camera=Empty) as counter:
        desk = counter.desk
        asked(desk)
        desk.documents.start()
        desk.documents.take()
        until(desk, lambda: desk.view.document.stage is DocumentStage.CHECKING)
        assert desk.view.document.warnings == ("find_paper",)
        desk.documents.start()
        assert desk.view.document.stage is DocumentStage.AIMING
        desk.documents.stop()
        assert desk.view.document.pages == 0


def test_who_has_no_document_now_goes_on_without_it(counter):
    desk = counter.desk
    asked(desk)
    desk.documents.start()
    desk.leave_empty()
    assert desk.view.target == "celular"
    assert desk.documents.runner is None


def test_a_document_taken_again_takes_the_place_of_the_first(counter):
    desk = counter.desk
    asked(desk)
    photograph(desk)
    (first,) = desk.documents.sent()
    desk.back()
    assert desk.view.document.kept == 1
    desk.documents.again()
    photograph(desk)
    (second,) = desk.documents.sent()
    assert first.digest != second.digest
    assert not counter.store.blobs.path(first.digest).exists()
    assert counter.store.blobs.path(second.digest).exists()


def test_a_document_that_was_taken_back_is_not_sent(counter):
    desk = counter.desk
    asked(desk)
    photograph(desk)
    desk.back()
    desk.leave_empty()
    assert desk.documents.sent() == ()
    assert desk.documents.portrait() is None


def test_a_visit_that_was_left_leaves_no_page_and_no_file(counter):
    desk = counter.desk
    asked(desk)
    photograph(desk)
    (paper,) = desk.documents.sent()
    desk.leave()
    assert isinstance(desk.view, AttractView)
    assert not counter.store.blobs.path(paper.digest).exists()
    asked(desk)
    assert (desk.view.document.pages, desk.view.document.kept) == (0, 0)
    assert desk.documents.page is None


def test_pixels_end_with_the_visit(counter):
    desk = counter.desk
    asked(desk)
    photograph(desk)
    desk.back()
    desk.documents.again()
    until(desk, lambda: desk.view.document.stage is DocumentStage.CHECKING)
    pixels = [weakref.ref(desk.documents.page), weakref.ref(desk.documents._papers.portraits["carteira_antiga"])]
    assert all(one() is not None for one in pixels)
    desk.leave()
    gc.collect()
    assert [one() for one in pixels] == [None, None]


def test_a_camera_that_dies_between_two_pages_costs_no_page(folder, clock, monkeypatch):
    cameras = []
    monkeypatch.setattr(scan_runner, "CAMERA_PATIENCE_S", 0.3)
    monkeypatch.setattr(watching, "REOPEN_EVERY_S", 0.05)

    class Dying(QuickPaper):
        alive = True

        def open(self) -> None:
            if not Dying.alive:
                raise DeviceFault("A câmera não responde.")
            super().open()

    def plugged() -> Dying:
        cameras.append(Dying())
        return cameras[-1]

    with open_counter(Settings(folder / "kiosk"), paper_camera=plugged) as counter:
        desk = counter.desk
        asked(desk)
        photograph(desk, another=True)
        Dying.alive = False
        desk.documents.start()
        until(desk, lambda: desk.view.problem is not None)
        assert desk.view.problem.key == "document_lost"
        assert (desk.view.document.stage, desk.view.document.pages) == (DocumentStage.BEFORE, 1)
        Dying.alive = True
        photograph(desk)
        assert desk.view.target == "celular"
        assert desk.documents.sent()[0].claim.pages == 2


def test_without_a_camera_the_question_says_so_and_what_is_ready_can_be_kept(folder, clock):
    cameras = [QuickPaper()]

    def one_only():
        if not cameras:
            raise DeviceFault("Nenhuma câmera.")
        return cameras.pop()

    with open_counter(Settings(folder / "kiosk"), paper_camera=one_only, clock=clock) as counter:
        desk = counter.desk
        asked(desk)
        desk.documents.start()
        until(desk, lambda: desk.view.document.stage is DocumentStage.CHECKING)
        desk.documents.use(True)
        assert desk.view.problem.key == "document_camera"
        assert desk.view.document.pages == 1
        desk.documents.finish()
        assert desk.view.target == "celular"


def test_a_full_disk_while_a_document_is_kept_loses_no_page(counter, monkeypatch):
    desk = counter.desk
    asked(desk)
    documents = counter.store.blobs

    def full(path, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.storage.blobs.write_atomically", full)
    photograph(desk)
    assert isinstance(desk.view, TroubleView)
    monkeypatch.undo()
    desk.back()
    assert (desk.view.kind, desk.view.document.pages) == (Kind.DOCUMENT, 1)
    desk.documents.finish()
    assert desk.view.target == "celular"
    assert documents.path(desk.documents.sent()[0].digest).exists()


def test_whose_hands_are_full_is_not_idle(counter, clock):
    desk, policy = counter.desk, Policy()
    asked(desk)
    desk.documents.start()
    until(desk, lambda: desk.documents.runner.latest().corners is not None)
    clock.go_on(policy.idle_warning_s + 5)
    desk.tick()
    assert desk.idle is None


def test_a_file_is_joined_by_an_attendant_only_and_only_where_the_policy_says_so(counter, tmp_path, monkeypatch):
    desk, stick = counter.desk, tmp_path / "stick"
    stick.mkdir()
    photo = cv2.imencode(".jpg", draw(View(), card_side("front")))[1].tobytes()
    for name, content in {"cnh.jpg": photo, "falsa.png": b"GIF89a", "carta.pdf": b"%PDF"}.items():
        (stick / name).write_bytes(content)
    (stick / "ligada.jpg").symlink_to("/etc/hostname")
    asked(desk)
    with pytest.raises(Refused):
        desk.documents.read_file("cnh.jpg")
    desk._visit.actor = Actor.ATTENDANT
    with pytest.raises(Refused):
        desk.documents.read_file("cnh.jpg")
    desk.tick()
    assert desk.view.document.files == ()
    rooms = replace(desk._rooms, policy=lambda: Policy(document_files=True), sticks=lambda: (stick,))
    monkeypatch.setattr(desk.documents, "_rooms", rooms)
    assert desk.tick()
    assert sorted(desk.view.document.files) == ["cnh.jpg", "falsa.png"]
    desk.documents.read_file("falsa.png")
    assert desk.view.problem.key == "picture_unknown"
    desk.documents.read_file("../../identity/device.key")
    assert desk.view.document.stage is DocumentStage.BEFORE
    desk.documents.read_file("cnh.jpg")
    assert desk.view.document.stage is DocumentStage.CHECKING
    desk.documents.use(False)
    assert desk.documents.sent()[0].claim.source == "file"
    desk.back()
    (stick / "cnh.jpg").unlink()
    desk.documents.read_file("cnh.jpg")
    assert desk.view.problem.key == "picture_unreadable"


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ({"how": "keys"}, {"how": "keys"}),
        ({"strokes": [[100, 100, 500, 300]]}, {"how": "drawn", "path": "M100 100L500 300"}),
    ],
)
def test_a_signature_is_sent_as_it_was_given(counter, folder, raw, kept):
    desk = counter.desk
    begin(desk, DEFENDER)
    go_on(desk, Kind.SIGNATURE, TOLD)
    desk.answer({"strokes": [[1, 1, 2, 2]]})
    assert desk.view.problem.key == "signature_too_small"
    desk.answer(raw)
    assert desk.view.kind is Kind.REVIEW
    desk.submit()
    content, _ = opened(counter, folder)
    assert next(one.value for one in content.answers if one.question == "declaracao") == kept
