"""The match with a document's portrait is advice: it is in the evidence, and ends no attempt."""

import cv2
import numpy as np
import pytest

from kiosk.devices.relief import Pose
from kiosk.devices.simulated import portrait_person
from kiosk.life.document import match_portrait, portrait_embedding
from kiosk.life.models import ModelSet
from kiosk.life.sight import Image
from kiosk.life.verdict import Passed
from tests.kiosk.life.people import Person, attempt


@pytest.mark.parametrize(("face", "result"), [(0, "matched"), (1, "not_matched")])
def test_a_portrait_is_compared_and_refuses_nobody(face: int, result: str) -> None:
    verdict = attempt(Person(), document=np.eye(128)[face]).verdict
    assert isinstance(verdict, Passed)
    assert verdict.evidence.methods["document_match"] == result
    assert verdict.evidence.manifest.scores["document_match"] == 1 - face


def test_without_a_portrait_nothing_is_said() -> None:
    verdict = attempt(Person()).verdict
    assert isinstance(verdict, Passed)
    assert verdict.evidence.methods["document_match"] == "none"


def test_a_document_without_a_portrait_is_said_to_be_not_measured() -> None:
    verdict = attempt(Person(), faceless_document=True).verdict
    assert isinstance(verdict, Passed)
    assert verdict.evidence.methods["document_match"] == "not_measured"
    assert "document_match" not in verdict.evidence.manifest.scores


def page_with(portrait: Image) -> Image:
    """A page of a document: lines of text, and the portrait small in a corner."""
    page = np.full((900, 1300, 3), 225, np.uint8)
    for line in range(12):
        cv2.putText(
            page, "REGISTRO GERAL 0123456", (420, 80 + 60 * line), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (60, 60, 60), 2
        )
    small = cv2.resize(portrait[40:440, 140:460], (160, 200), interpolation=cv2.INTER_AREA)
    page[640:840, 60:220] = small
    return page


@pytest.mark.parametrize("quarters", range(4))
def test_a_small_portrait_is_found_on_a_page_photographed_any_way_round(models: ModelSet, quarters: int) -> None:
    page = np.ascontiguousarray(np.rot90(page_with(portrait_person().render(Pose())), quarters))
    on_page = portrait_embedding(models.eye, page)
    person = portrait_embedding(models.eye, portrait_person().render(Pose(yaw=8)))
    assert on_page is not None
    assert person is not None
    assert match_portrait(on_page, person, least=0.5).matched


def test_the_same_face_small_and_turned_is_a_match_and_no_face_is_none(models: ModelSet) -> None:
    whole = portrait_embedding(models.eye, portrait_person().render(Pose()))
    turned = portrait_embedding(models.eye, np.ascontiguousarray(portrait_person().render(Pose(yaw=12))[::2, ::2]))
    assert whole is not None
    assert turned is not None
    assert match_portrait(whole, turned, least=0.363).matched
    assert portrait_embedding(models.eye, np.full((200, 200, 3), 90, np.uint8)) is None
