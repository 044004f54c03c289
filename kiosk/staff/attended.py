"""What somebody of the staff answers for in a visit: kept with it, and sent with its request."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from kiosk.messages import Answer, Attendance, AttendedException, answers_digest

WITNESSED, UNCONFIRMED = "witnessed", "unconfirmed"
Where = Literal["", "second_screen", "same_screen"]


@dataclass
class Attended:
    """Of one visit."""

    number: str
    role: str
    handed_over: bool
    representation: str = ""
    proof: str = ""
    exceptions: list[AttendedException] = field(default_factory=list)
    confirmed: Where = ""
    digest: str = ""

    def confirm(self, answers: Sequence[Answer], where: Where) -> None:
        """The citizen looked at these answers, and they are right."""
        self.confirmed, self.digest = where, answers_digest(answers)

    def take_back_witness(self) -> None:
        """The camera did it after all."""
        self.exceptions = [one for one in self.exceptions if one.name != WITNESSED]

    def settled(self, answers: Sequence[Answer]) -> bool:
        """Whether these answers were confirmed, or it stands why nobody could."""
        excused = any(one.name == UNCONFIRMED for one in self.exceptions)
        return excused or self._holds(answers)

    def content(self, answers: Sequence[Answer]) -> Attendance:
        """As it is sent. What was changed after it was confirmed is not confirmed."""
        holds = self._holds(answers)
        return Attendance(
            attendant=self.number,
            role=self.role,
            handed_over=self.handed_over,
            representation=self.representation,
            proof=self.proof,
            confirmed=self.confirmed if holds else "",
            confirmed_digest=self.digest if holds else "",
            exceptions=tuple(self.exceptions),
        )

    def _holds(self, answers: Sequence[Answer]) -> bool:
        return bool(self.confirmed) and self.digest == answers_digest(answers)
