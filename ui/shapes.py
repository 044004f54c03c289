"""Views become plain values that QML can read: named tuples and dataclasses to maps, keys to sentences.

Also says which screen draws a view, and when two views are the same screen with something changed.
"""

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from kiosk.after.views import (
    AgainView,
    CodeView,
    FindView,
    FollowView,
    QuarantineView,
    SendingView,
    UnseenView,
)
from kiosk.text import Words
from kiosk.views import (
    AttractView,
    ClosedView,
    ConfirmView,
    DeskHit,
    DeskHomeView,
    DocumentView,
    Fact,
    FieldProblem,
    HomeView,
    LineState,
    QuestionView,
    RatingView,
    ReceiptView,
    ServiceView,
    ShiftView,
    SignInView,
    StaffChoiceView,
    StaffOption,
    TroubleView,
    View,
)
from ui import after_messages, messages, staff_messages
from ui.unbroken import unbroken

SCREENS: dict[type, str] = {
    AttractView: "Attract",
    HomeView: "Home",
    ServiceView: "ServicePage",
    ReceiptView: "Receipt",
    RatingView: "Rating",
    TroubleView: "Trouble",
    ClosedView: "Closed",
    FindView: "Find",
    FollowView: "Follow",
    CodeView: "Code",
    AgainView: "Again",
    SendingView: "Sending",
    QuarantineView: "Quarantine",
    UnseenView: "Unseen",
    SignInView: "SignIn",
    DeskHomeView: "DeskHome",
    StaffChoiceView: "StaffChoice",
    ConfirmView: "Confirm",
    ShiftView: "Shift",
}


def screen_of(view: View) -> str:
    """The QML file under `screens/` that draws a view, without its ending."""
    if isinstance(view, QuestionView):
        return "Question" + "".join(part.capitalize() for part in view.kind.value.split("_"))
    return SCREENS[type(view)]


def identity(view: View) -> tuple[str, str]:
    """What makes a screen itself: views of one identity are the same screen with something changed."""
    if isinstance(view, QuestionView):
        return screen_of(view), view.target
    if isinstance(view, SignInView):
        return screen_of(view), view.step
    if isinstance(view, StaffChoiceView):
        return screen_of(view), view.choice
    return screen_of(view), view.id if isinstance(view, ServiceView) else ""


def to_plain(value: Any) -> Any:
    """A view, or a part of one, as maps, lists and plain values."""
    if isinstance(value, tuple | list) and not isinstance(value, Words):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: to_plain(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return value.value
    return _composed(value) if isinstance(value, Words) or is_dataclass(value) else value


def _composed(value: Any) -> dict[str, Any]:
    if isinstance(value, Words):
        return {"text": unbroken(value.text), "untranslated": value.untranslated}
    if isinstance(value, FieldProblem):
        values = dict(value.values)
        return {"text": messages.problem(value.key, values), "field": values.get("field", "")}
    if isinstance(value, LineState):
        return {"key": value.key, "text": messages.line(value.key)}
    return _members(value)


def _members(value: Any) -> dict[str, Any]:
    plain = {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    return plain | after_messages.told(value) | _sentences(value)


def _sentences(value: Any) -> dict[str, Any]:
    """The keys of a view as sentences."""
    match value:
        case Fact():
            return {"label": messages.fact(value.label)}
        case DocumentView():
            return {"warnings": [messages.flaw(key) for key in value.warnings]}
        case TroubleView():
            return {"text": messages.trouble(value.key)}
        case ReceiptView():
            return {"paperText": messages.paper(value.paper)}
        case AttractView() | ServiceView():
            say = messages.only_read if isinstance(value, AttractView) else messages.blocked
            return {"blocked": say(value.blocked)}
        case HomeView():
            return {"not_taken": messages.not_taken([name.text for name in value.not_taken])}
        case _:
            return _staff_sentences(value)


def _staff_sentences(value: Any) -> dict[str, Any]:
    match value:
        case SignInView():
            return staff_messages.sign_in(value)
        case StaffChoiceView():
            return {"title": staff_messages.choice(value.choice)}
        case StaffOption():
            return {"text": value.text or staff_messages.option(value.key)}
        case DeskHit():
            return {"state": staff_messages.state(value.state)}
        case DeskHomeView():
            return {"notice": staff_messages.notice(value.notice)}
        case ConfirmView():
            return {"words": staff_messages.confirm(value)}
        case _:
            return {}
