"""Every species of the campaign against the whole pipeline, in pixels, and the campaign's own arithmetic."""

from dataclasses import replace

import pytest
from lifelab.campaign import DEFENCES, LIBRARY, MEASURED, NEED_TWO, SPECIES, Stage
from lifelab.intervals import exact_interval
from lifelab.portraits import portraits
from lifelab.stage import Outcome, attempt, nonce_of

from kiosk.life.models import ModelSet
from kiosk.life.rules import Rules
from kiosk.life.verdict import Reason

RATE = 10.0
"""Frames a second: the slowest camera with room to spare, and the quickest to test."""
QUICK = replace(Rules(), deadline_s=3.0)
FLAT_ONES = {Reason.FLAT, Reason.TOO_SLOW, Reason.WRONG_MOVEMENT}
STOPPED_BY = {
    "print on a stand": {Reason.TOO_SLOW},
    "print, moved and turned": FLAT_ONES,
    "print, bent": FLAT_ONES,
    "print with cut-out eyes and mouth": FLAT_ONES,
    "the same, bent": FLAT_ONES,
    "rigid mask": {Reason.TOO_SLOW},
    "frozen frame": {Reason.FROZEN},
    "two faces": {Reason.TWO_FACES},
    "time gap": {Reason.GAP},
    "early movement": {Reason.EARLY},
    "film of every movement": {Reason.WRONG_MOVEMENT},
    "clips cut together": {Reason.CUT},
    "recording for another nonce": {Reason.WRONG_MOVEMENT, Reason.TOO_SLOW, Reason.EARLY},
    "avatar injected without noise": {Reason.FROZEN},
    "avatar that stands still to compute": {Reason.FROZEN},
    "library injected": {Reason.REPEATED},
}


@pytest.fixture(scope="module")
def stage(models: ModelSet) -> Stage:
    people, _ = portraits(models, None)
    return Stage.of(models, people, rounds=1)


def of_species(stage: Stage, name: str, rules: Rules) -> Outcome:
    portrait = stage.people[0]
    nonce = nonce_of(f"{name} {portrait.name}", 0)
    actor = {**SPECIES, **MEASURED}[name](stage, portrait, nonce)
    actor.rate = RATE
    return attempt(stage.models, actor, nonce, rules)


def test_every_species_has_its_test() -> None:
    assert STOPPED_BY.keys() | NEED_TWO == SPECIES.keys()  # those are tested in plain sights, and measured


@pytest.mark.parametrize("name", STOPPED_BY)
def test_an_attack_does_not_pass_and_is_stopped_by_what_should_stop_it(stage: Stage, name: str) -> None:
    outcome = of_species(stage, name, QUICK)
    assert not outcome.passed
    assert outcome.reason in STOPPED_BY[name]


def test_depth_is_what_stops_a_bent_print_with_living_eyes_and_mouth(stage: Stage) -> None:
    name, without = DEFENCES["depth (residual and narrowing)"]
    assert of_species(stage, name, Rules()).reason == Reason.FLAT
    assert of_species(stage, name, replace(Rules(), **without)).passed


def test_a_library_on_a_screen_passes_as_the_page_says(stage: Stage) -> None:
    # Known, measured and told: when this fails, something better stands here, and the page must say so.
    assert of_species(stage, LIBRARY, Rules()).passed


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    [(0, 5, 0.0, 0.5218), (5, 5, 0.4782, 1.0), (2, 10, 0.0252, 0.5561), (1, 1, 0.025, 1.0), (0, 0, 0.0, 1.0)],
)
def test_intervals_are_those_of_clopper_and_pearson(hits: int, trials: int, low: float, high: float) -> None:
    assert exact_interval(hits, trials) == pytest.approx((low, high), abs=1e-4)
