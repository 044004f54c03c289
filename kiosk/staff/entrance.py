"""The dialogue at the door: number, PIN, and where it is the first time a new PIN, twice."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.staff.guard import Entered, FirstTime, Guard, NotIn
from kiosk.views import SignInView


class Step(StrEnum):
    """What is asked."""

    NUMBER = "number"
    PIN = "pin"
    NEW_PIN = "new_pin"
    AGAIN = "again"


@dataclass
class Entrance:
    """One attempt to come in. `approving`: a supervisor's leave is asked, the session stays whose it is."""

    guard: Guard
    monotonic: Callable[[], float]
    approving: bool = False
    step: Step = Step.NUMBER
    problem: str = ""
    _number: str = ""
    _first: FirstTime | None = None
    _new: str = ""
    _free_at: float = 0.0

    @property
    def view(self) -> SignInView:
        """What is shown: never what was typed."""
        wait = max(0, int(-(-(self._free_at - self.monotonic()) // 1)))
        problem = "" if self.problem == "locked" and not wait else self.problem
        return SignInView(
            self.step.value, problem, wait, self._first.member.name if self._first else "", self.approving
        )

    def enter(self, typed: str) -> Entered | None:
        """Take what was typed at this step; somebody who is in, or None as long as nobody is."""
        self.problem = ""
        match self.step:
            case Step.NUMBER:
                self._number, self.step = typed, Step.PIN
            case Step.PIN:
                return self._answered(self.guard.try_pin(self._number, typed))
            case Step.NEW_PIN:
                self._new, self.step = typed, Step.AGAIN
            case Step.AGAIN:
                return self._made(typed)
        return None

    def begun(self, resting: bool) -> bool:
        """Whether there is something to close: at a desk the empty door is where it rests."""
        return not resting or self.approving or self.step is not Step.NUMBER

    def refuse(self, reason: str) -> None:
        """Right PIN, wrong person for this: begin again."""
        self.step, self.problem, self._number = Step.NUMBER, reason, ""

    def back(self) -> bool:
        """One step back; False when there is none."""
        self.problem = ""
        if self.step is Step.NUMBER:
            return False
        self.step, self._number, self._new, self._first = Step.NUMBER, "", "", None
        return True

    def _answered(self, answer: Entered | FirstTime | NotIn) -> Entered | None:
        match answer:
            case Entered():
                return answer
            case FirstTime():
                self._first, self.step = answer, Step.NEW_PIN
            case NotIn(reason, wait):
                self.problem, self._free_at = reason, self.monotonic() + wait
        return None

    def _made(self, typed: str) -> Entered | None:
        new, self._new, self.step = self._new, "", Step.NEW_PIN
        if typed != new or self._first is None:
            self.problem = "different"
            return None
        return self._answered(self.guard.set_pin(self._first.member, typed))
