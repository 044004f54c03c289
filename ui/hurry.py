"""What a letter does before anybody can know whether a reader typed it.

On screens where letters choose, an attendant's key acts at once, as long as it can be taken back: a reader's first
letter is. Everything else waits the blink that tells the two apart. What a reader read is never taken for such keys.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.flow.definition import Kind
from kiosk.staff.attended import WITNESSED
from kiosk.views import QuestionView, StaffChoiceView, View

if TYPE_CHECKING:
    from kiosk.desk import Desk

AT_ONCE = {Kind.CHOICE, Kind.YES_NO, Kind.SIGNATURE}
"""Questions that one key answers."""
WRITTEN = {
    *(Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER, Kind.DATE, Kind.CPF, Kind.CNPJ, Kind.PHONE, Kind.EMAIL),
    Kind.ADDRESS,
}
"""Questions that text is written into."""


def undoing(desk: "Desk", view: View) -> Callable[[], None] | None:
    """What takes back whatever the next letter does; None where it has to wait."""
    if not desk.attended:
        return None
    if isinstance(view, QuestionView) and view.kind in AT_ONCE:
        return desk.visit.taking_back()
    if isinstance(view, StaffChoiceView) and view.choice == WITNESSED:
        return desk.staff.decisions.taking_back()
    return None


def chooses(view: View) -> bool:
    """Whether a letter here chooses something rather than being written."""
    if isinstance(view, QuestionView):
        return view.kind not in WRITTEN
    return isinstance(view, StaffChoiceView)
