"""A disk that goes away in the middle of a visit: whatever it does, nothing that somebody typed stays on the screen."""

import shutil

import pytest

from kiosk.after.views import FollowView
from kiosk.messages import DocumentClaim
from kiosk.storage.engine import DATABASE
from kiosk.submission import StagedEvidence, StagedPaper
from kiosk.views import AttractView
from tests.journeys.acts import WATER, begin, go_on, silence, submitted
from ui.renewal import is_due

NOWHERE = "ab" * 32


def folder_gone(data):
    shutil.rmtree(data)


def catalogue_gone(data):
    shutil.rmtree(data / "catalogue")


def enrolment_damaged(data):
    (data / "identity" / "enrolment.json").write_text("{")


def database_damaged(data):
    file = data / "store" / DATABASE
    with file.open("r+b") as database:
        database.write(bytes(file.stat().st_size))
    log = data / "store" / f"{DATABASE}-wal"
    with log.open("r+b") as written:
        written.write(bytes(log.stat().st_size))


LOSSES = (folder_gone, catalogue_gone, enrolment_damaged, database_damaged)


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.__name__)
def test_a_visit_ends_by_itself(counter, clock, folder, loss):
    desk = counter.desk
    begin(desk, WATER)
    go_on(desk)
    claim = DocumentClaim(blob=NOWHERE, pages=1, bytes=1, source="device")
    desk.visit.evidence.append(StagedEvidence(NOWHERE, 1, {}))
    desk.visit.papers.sealed["paper"] = StagedPaper(NOWHERE, 1, claim)
    loss(folder / "kiosk")
    silence(counter, clock, 1000)
    desk.tick()  # the one before may have told that the disk is full
    assert isinstance(desk.view, AttractView)
    assert desk.visit.progress is None and desk.visit.papers.sealed == {}


def test_a_request_that_somebody_follows_is_left_by_itself(counter, clock, folder):
    desk = counter.desk
    protocol = submitted(desk).protocol
    desk.leave()
    desk.start()
    desk.following.open()
    desk.following.look_up(protocol)
    assert isinstance(desk.view, FollowView)
    database_damaged(folder / "kiosk")
    for _ in range(3):
        silence(counter, clock, 1000)
    assert isinstance(desk.view, AttractView)


def test_a_database_found_damaged_during_a_visit_is_opened_anew_after_it(counter, clock, folder):
    desk = counter.desk
    begin(desk, WATER)
    go_on(desk)
    database_damaged(folder / "kiosk")
    silence(counter, clock, 1000)
    desk.tick()
    assert isinstance(desk.view, AttractView) and is_due(counter)
