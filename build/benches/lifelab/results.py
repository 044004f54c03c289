"""What a campaign found, and the figures that it makes."""

from dataclasses import dataclass, field
from pathlib import Path

from figures import Figure

from lifelab import campaign
from lifelab.campaign import MEASURED, SPECIES, Row, Stage
from lifelab.recordings import Recording, recordings

LEAST_COMPLETION = 0.95


@dataclass
class Results:
    """Every table of the page."""

    attacks: list[Row]
    switched_off: list[tuple[str, Row, Row]]
    living: list[Row]
    beyond: list[tuple[Row, float]]
    recordings: list[Recording] = field(default_factory=list)
    pairs: list[tuple[str, str, float]] = field(default_factory=list)
    unused: dict[str, str] = field(default_factory=dict)


def run_campaign(stage: Stage, data: Path | None, unused: dict[str, str]) -> Results:
    """Everything, in order."""
    attacks = campaign.attacks(stage, {**SPECIES, **MEASURED})
    return Results(
        attacks,
        campaign.switched_off(stage, attacks),
        campaign.within(stage),
        campaign.beyond(stage),
        recordings(stage.models, data, "live", "spoof"),
        campaign.likeness(stage, data),
        unused,
    )


def to_figures(results: Results) -> list[Figure]:
    """The figures: what is expected to be nothing, what may fall short, and what is only told."""
    return [
        *(_attack(row) for row in results.attacks),
        *(_switched(name, on, off) for name, on, off in results.switched_off),
        *(_living(row) for row in results.living),
        *(Figure(f"life_refused_rightly: {row.name}", share, "share", ">=", 1.0) for row, share in results.beyond),
        *_recordings(results),
        *_pairs(results),
    ]


def _attack(row: Row) -> Figure:
    low, high = row.interval
    beside = {"attempts": row.attempts, "attempts_passed": row.passed, "people": row.sources, "low": low, "high": high}
    beside |= {f"stopped_by_{reason}": count for reason, count in row.stopped_by.items()}
    rate, goal = row.sources_passed / max(row.sources, 1), 1.0 if row.name in MEASURED else 0.0
    return Figure(f"life_apcer: {row.name}", rate, "share", "<=", goal, beside)


def _switched(name: str, on: Row, off: Row) -> Figure:
    raised = off.passed / off.attempts - on.passed / on.attempts
    beside = {"with_it": on.passed / on.attempts, "without_it": off.passed / off.attempts}
    return Figure(f"life_without: {name}", raised, "share", ">=", 1 / off.attempts, beside)


def _living(row: Row) -> Figure:
    low, high = row.refusal_interval
    seconds = sorted(outcome.seconds for _, outcome in row.outcomes if outcome.passed)
    beside = {"attempts": row.attempts, "people": row.sources, "bpcer_low": low, "bpcer_high": high}
    beside |= {"seconds_p50": seconds[len(seconds) // 2]} if seconds else {}
    return Figure(f"life_first_attempt: {row.name}", row.passed / row.attempts, "share", ">=", LEAST_COMPLETION, beside)


def _recordings(results: Results) -> list[Figure]:
    if not results.recordings:
        return []
    passed = sum(one.outcome.passed for one in results.recordings)
    found = [Figure("life_recordings_passed", passed, "files", "<=", 0, {"files": len(results.recordings)})]
    living = [one for one in results.recordings if one.folder == "live"]
    several = [one for one in living if one.shows_several]
    alone = [one for one in living if not one.shows_several]
    if several:
        share = sum(one.refused_as_several for one in several) / len(several)
        found.append(Figure("life_several_people_refused", share, "share", ">=", 1.0, {"files": len(several)}))
    if alone:
        beside = {"files": len(alone), "breaks": sum(sum(one.breaks.values()) for one in alone)}
        least = min(one.detected for one in alone)
        found.append(Figure("life_living_detected", least, "share", ">=", LEAST_COMPLETION, beside))
    return found


def _pairs(results: Results) -> list[Figure]:
    same = [score for a, b, score in results.pairs if campaign.person_in(a) == campaign.person_in(b)]
    other = [score for a, b, score in results.pairs if campaign.person_in(a) != campaign.person_in(b)]
    if not same or not other:
        return []
    beside = {"lowest_same": min(same), "highest_other": max(other), "pairs": len(results.pairs)}
    return [Figure("life_pairs_margin", min(same) - max(other), "cosine", ">=", 0.0, beside)]
