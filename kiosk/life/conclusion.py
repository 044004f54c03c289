"""How an attempt ends: what it found, by name, and the evidence of it."""

from dataclasses import replace
from statistics import median

from kiosk.life.attempt import Challenge, Over, Setup, State
from kiosk.life.depth import Depth
from kiosk.life.document import match_portrait
from kiosk.life.record import build_evidence
from kiosk.life.rules import Rules
from kiosk.life.verdict import Failed, Passed, Reason


def failed(state: State, reason: Reason) -> State:
    """The attempt ends; what it kept is dropped."""
    return State(Over(Failed(reason)), state.track, state.continuity)


def conclude(setup: Setup, state: State, challenge: Challenge) -> State:
    """All movements are made: depth and the passive detector have the last word."""
    if any(_flat(depth, setup.rules) for depth in challenge.depths):
        return failed(state, Reason.FLAT)
    if setup.pad is not None and median(challenge.live_scores) < setup.pad.threshold:
        return failed(state, Reason.PASSIVE_PAD)
    methods, scores = _findings(setup, challenge)
    evidence = build_evidence(state.record, setup.eye, setup.origin, methods, scores, challenge.plan.without_room)
    return replace(state, phase=Over(Passed(evidence)), challenge=challenge)


def _flat(depth: Depth, rules: Rules) -> bool:
    narrow = depth.foreshortening < rules.foreshortening_least and depth.residual < rules.planarity_sure
    return narrow or depth.residual < rules.planarity_least


def _findings(setup: Setup, challenge: Challenge) -> tuple[dict[str, str], dict[str, float]]:
    """The named methods with their results, and the scores behind them."""
    scores = {"same_person": challenge.likeness}
    methods = {"face": "passed", "active_challenge": "passed", "same_person": "passed", "witnessed": "none"}
    methods |= {"depth": "not_measured", "passive_pad": "none", "document_match": "none"}
    if challenge.depths:
        methods["depth"] = "passed"
        scores["depth"] = min(depth.residual for depth in challenge.depths)
        scores["foreshortening"] = min(depth.foreshortening for depth in challenge.depths)
    if setup.pad is not None:
        methods["passive_pad"], scores["passive_pad"] = "passed", median(challenge.live_scores)
    if setup.faceless_document:
        methods["document_match"] = "not_measured"
    if setup.document is not None:
        match = match_portrait(setup.document, challenge.reference, setup.rules.document_match_least)
        methods["document_match"] = "matched" if match.matched else "not_matched"
        scores["document_match"] = match.score
    return methods, scores
