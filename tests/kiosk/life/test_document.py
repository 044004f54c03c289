"""The match with a document's portrait is advice: it is in the evidence, and ends no attempt."""

import numpy as np
import pytest

from kiosk.devices.relief import Pose
from kiosk.devices.simulated import portrait_person
from kiosk.life.document import match_portrait, portrait_embedding
from kiosk.life.models import ModelSet
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


def test_the_same_face_small_and_turned_is_a_match_and_no_face_is_none(models: ModelSet) -> None:
    whole = portrait_embedding(models.eye, portrait_person().render(Pose()))
    turned = portrait_embedding(models.eye, np.ascontiguousarray(portrait_person().render(Pose(yaw=12))[::2, ::2]))
    assert whole is not None
    assert turned is not None
    assert match_portrait(whole, turned, least=0.363).matched
    assert portrait_embedding(models.eye, np.full((200, 200, 3), 90, np.uint8)) is None
