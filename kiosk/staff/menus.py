"""What can be chosen: acts that fit where the visit is, reasons, colleagues."""

from collections.abc import Collection, Mapping

from kiosk.flow.position import Position
from kiosk.flow.standard_questions import PROOF_OF_RIGHT
from kiosk.staff import exceptions
from kiosk.staff.attended import UNCONFIRMED, WITNESSED
from kiosk.staff.exceptions import at_presence
from kiosk.staff.session import Session
from kiosk.text import LANGUAGES
from kiosk.views import StaffOption
from kiosk.visit import Stage, Visit

KEEP = "keep"
"""Parked visits stay whose they are."""
TAKE_OVER = ("absent", "asked", "urgent")
"""Why somebody opens a colleague's parked visit."""


def options(*keys: str) -> tuple[StaffOption, ...]:
    """Options that are message keys."""
    return tuple(StaffOption(key, key) for key in keys)


CHOICES: Mapping[str, tuple[StaffOption, ...]] = {
    WITNESSED: options(*exceptions.REASONS[WITNESSED]),
    UNCONFIRMED: options(*exceptions.REASONS[UNCONFIRMED]),
    "representation": options(*exceptions.REPRESENTATIONS),
    **{f"proof_{right}": options(*papers, exceptions.NO_PAPER) for right, papers in exceptions.PROOFS.items()},
    "language": tuple(StaffOption(language, f"language_{language}") for language in LANGUAGES),
}


def acts(visit: Visit, session: Session, languages: Collection[str]) -> tuple[StaffOption, ...]:
    """What can be done here and now, the likeliest first."""
    if visit.stage is Stage.ATTRACT:
        own = ("find", "sending", "shift", "end_shift") if session.serves else ("sending",)
        return options(*own, *(("maintain",) if session.maintains else ()), "leave")
    keys: list[str] = []
    open_draft = visit.progress is not None and visit.receipt is None
    if open_draft and at_presence(visit):
        keys.append("witness")
    if open_draft and not session.at_desk:
        keys.append("give_back")
    if open_draft:
        keys.append("park")
    if open_draft and acts_for_another(visit):
        keys.append("represent")
    if open_draft and len(languages) > 1:
        keys.append("language")
    return options(*keys, "drop", "switch" if not session.at_desk else "leave")


def acts_for_another(visit: Visit) -> bool:
    """Whether the request is for somebody else than who stands here."""
    progress, name = visit.progress, Position("beneficiario_nome")
    return progress is not None and name in progress.plan.positions and name in progress.answers


def photographed(visit: Visit) -> bool:
    """Whether the paper of the right to act for another is among the answers."""
    given = visit.progress.answers.get(Position(PROOF_OF_RIGHT)) if visit.progress else None
    return given is not None and given.value is not None


def colleagues(names: Mapping[str, str]) -> tuple[StaffOption, ...]:
    """Who may take over, and that nobody does."""
    return (*(StaffOption(number, text=name) for number, name in names.items()), StaffOption(KEEP, KEEP))
