"""What became of every request, against what the citizens hold in their hands."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.protocol_number import parse
from tests.faults.counter import Shown


@dataclass(frozen=True)
class Kept:
    """A request as it was found at the end: in the queue, or on the platform."""

    id: str
    protocol: str
    digest: str


@dataclass
class Verdict:
    """Counts by the name of the check; `recovered` (kept, but its receipt was never seen) is no fault."""

    shown: int = 0
    kept: int = 0
    recovered: int = 0
    lost: int = 0
    changed: int = 0
    duplicated: int = 0
    unexpected: int = 0
    sequence: int = 0
    trail: int = 0
    evidence: int = 0
    alerted: int = 0
    """What the platform found strange."""
    left_behind: int = 0
    receipts: int = 0
    """Delivered requests whose receipt is not written down."""
    papers: int = 0
    """What the platform had for the kiosk and it did not take: a policy, a catalogue."""
    stuck: int = 0
    with_evidence: int = 0
    kills: int = 0
    meanwhile: int = 0
    """How many the platform had before the peace at the end: the sync that was killed did deliver."""

    remains: list[str] = field(default_factory=list)
    """What was still in the queue at the end, and why."""

    FAULTS = (
        "lost", "changed", "duplicated", "unexpected", "sequence", "trail", "evidence", "alerted", "left_behind",
        "receipts", "papers", "stuck",
    )  # fmt: skip

    def faults(self) -> set[str]:
        """The names of the checks that found something."""
        return {name for name in self.FAULTS if getattr(self, name)}

    def add(self, other: "Verdict") -> None:
        for name in ("shown", "kept", "recovered", "with_evidence", "kills", "meanwhile", "remains", *self.FAULTS):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def judge(shown: Iterable[Shown], tried: Iterable[str], kept: Iterable[Kept]) -> Verdict:
    """Compare three lists: what was shown as receipts, what was begun at all, what is there at the end."""
    shown, kept = list(shown), list(kept)
    found = {one.id: one for one in kept}
    there = [(one, found[one.id]) for one in shown if one.id in found]
    return Verdict(
        shown=len(shown),
        kept=len(kept),
        recovered=len(found.keys() - {one.id for one in shown}),
        lost=sum(one.id not in found for one in shown),
        changed=sum((a.protocol, a.digest) != (b.protocol, b.digest[: len(a.digest)]) for a, b in there),
        duplicated=len(kept) - len(found),
        unexpected=len(found.keys() - set(tried)),
        sequence=broken_sequences([(one.id, one.protocol) for one in (*shown, *kept)], len(found)),
    )


def broken_sequences(named: Iterable[tuple[str, str]], requests: int) -> int:
    """Numbers (of pairs of id and number) that two requests share, or beyond the count of requests."""
    users = Counter((number.incarnation, number.sequence) for _, text in set(named) if (number := parse(text)))
    return sum(times - 1 for times in users.values()) + sum(sequence > requests for _, sequence in users)
