"""The campaign as a page for people: Markdown, with pictures beside it."""

from pathlib import Path

import cv2
import numpy as np

from kiosk.life.rules import Rules
from lifelab.campaign import LIBRARY, MEASURED, SPECIES, Row, Stage
from lifelab.recordings import Recording
from lifelab.results import Results
from lifelab.stage import BEGINS_AT

SEEN_AFTER_S = 1.4
"""After a turn was asked: the pictures are taken at its height."""
PICTURE_HEIGHT = 180


def write_page(folder: Path, stage: Stage, results: Results) -> Path:
    """Write `life.md` and its pictures. They show the faces of the folder that was measured: keep both alike."""
    folder.mkdir(parents=True, exist_ok=True)
    _picture(folder / "people.jpg", [one.image for one in stage.people])
    _picture(folder / "attacks.jpg", _attack_pictures(stage))
    page = folder / "life.md"
    page.write_text("\n".join(_lines(stage, results)) + "\n", encoding="utf-8")
    return page


def _attack_pictures(stage: Stage) -> list[np.ndarray]:
    portrait, pictures = stage.people[0], []
    for name, make in {**SPECIES, **MEASURED}.items():
        actor = make(stage, portrait, bytes(16))
        actor.obey("turn_left", BEGINS_AT)
        picture = actor.picture(BEGINS_AT + SEEN_AFTER_S)
        pictures.append(cv2.putText(picture.copy(), name, (8, 24), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (0, 0, 255), 2))
    return pictures


def _picture(path: Path, images: list[np.ndarray]) -> None:
    small = [cv2.resize(image, (PICTURE_HEIGHT * 4 // 3, PICTURE_HEIGHT)) for image in images]
    small += [np.full_like(small[0], 255)] * (-len(small) % 4)
    cv2.imwrite(str(path), np.vstack([np.hstack(small[place : place + 4]) for place in range(0, len(small), 4)]))


def _lines(stage: Stage, results: Results) -> list[str]:
    people = len({one.source for one in stage.people})
    return [
        "# Presence check: measured error rates",
        "",
        f"{len(stage.people)} frontal portraits of {people} people; attempts with each portrait: {stage.rounds}.",
        "Terms of ISO/IEC 30107-3.",
        "Intervals are exact (Clopper-Pearson, 95%) over people, not over attempts. With so few people they are wide:",
        "0 of 5 still allows 52%. Virtual people and attackers are rendered; no figure here replaces an evaluation by",
        "a laboratory.",
        "",
        "![people](people.jpg)",
        "",
        "## Attacks (APCER)",
        "",
        "Each obeys the prompts as far as its medium can.",
        "",
        "| Species | Attempts passed | People passed | APCER, 95% interval | Stopped by |",
        "|---|---|---|---|---|",
        *(_attack_line(row) for row in results.attacks),
        "",
        f"`{LIBRARY}` is expected to pass: nothing here tells a film on a screen from a face. What would stop it: a",
        "passive detector (the slot is empty), a camera with depth or infrared, an attendant who sees the counter.",
        "",
        "![attacks](attacks.jpg)",
        "",
        "## Each defence switched off",
        "",
        "| Defence | Species | Passed with it | Passed without it |",
        "|---|---|---|---|",
        *(f"| {name} | {on.name} | {_share(on)} | {_share(off)} |" for name, on, off in results.switched_off),
        "",
        "## Living people, first attempt (BPCER)",
        "",
        "| Within the limits | Passed | BPCER over people, 95% interval | Seconds, median | Refused as |",
        "|---|---|---|---|---|",
        *(_living_line(row) for row in results.living),
        "",
        "| Beyond the limits | Refused with the right word | Word |",
        "|---|---|---|",
        *(f"| {row.name} | {share:.0%} | {row.note} |" for row, share in results.beyond),
        "",
        *_recordings(results),
        *_pairs(results),
        "## Portraits that were not used",
        "",
        *(f"- {name}: {why}" for name, why in results.unused.items()),
    ]


def _share(row: Row) -> str:
    return f"{row.passed}/{row.attempts}"


def _attack_line(row: Row) -> str:
    low, high = row.interval
    stopped = ", ".join(f"{reason} {count}" for reason, count in row.stopped_by.items()) or "nothing"
    rate = row.sources_passed / max(row.sources, 1)
    people = f"{row.sources_passed}/{row.sources}"
    return f"| {row.name} | {_share(row)} | {people} | {rate:.0%}, {low:.0%} to {high:.0%} | {stopped} |"


def _living_line(row: Row) -> str:
    low, high = row.refusal_interval
    seconds = [outcome.seconds for _, outcome in row.outcomes if outcome.passed]
    middle = f"{np.median(seconds):.1f}" if seconds else "-"
    refused = ", ".join(row.stopped_by) or "-"
    rate = row.sources_refused / max(row.sources, 1)
    return f"| {row.name} | {_share(row)} | {rate:.0%}, {low:.0%} to {high:.0%} | {middle} | {refused} |"


def _recordings(results: Results) -> list[str]:
    if not results.recordings:
        return []
    return [
        "## Recordings as they are",
        "",
        "No recording obeys a random challenge, so none passes; living ones show detection, gates and continuity.",
        "Where several people are seen, a refusal is expected.",
        "",
        "| File | Frames with a face | With several | What the gates said | Breaks of the track | Ended as |",
        "|---|---|---|---|---|---|",
        *(_recording_line(one) for one in results.recordings),
        "",
    ]


def _recording_line(one: Recording) -> str:
    gates = ", ".join(f"{what} {share:.0%}" for what, share in list(one.gates.items())[:3])
    breaks = ", ".join(f"{reason} {count}" for reason, count in one.breaks.items()) or "-"
    ended = "PASSED" if one.outcome.passed else f"{one.outcome.reason} ({one.outcome.last})"
    return f"| {one.folder}/{one.name} | {one.detected:.0%} | {one.several:.0%} | {gates} | {breaks} | {ended} |"


def _pairs(results: Results) -> list[str]:
    if not results.pairs:
        return []
    least = Rules().document_match_least
    return [
        "## Pairs (1:1)",
        "",
        f"Cosine, called a match from {least} on. A handful of pairs proves little: the margin is thin, so the result",
        "is advice to people and decides nothing.",
        "",
        "| One | Other | Cosine | Match |",
        "|---|---|---|---|",
        *(f"| {a} | {b} | {score:.3f} | {'yes' if score >= least else 'no'} |" for a, b, score in results.pairs),
        "",
    ]
