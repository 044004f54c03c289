"""What a screen and its controls say, read from the accessible tree: a screen reader would hear the same.

Texts come in the order in which they are drawn; a control is read when it has the focus, not before. A line that must
not be heard by bystanders is marked secret: what was typed into a sensitive question, the receipt's secret code, and
the answers on the review.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk import spoken
from ui.speech.phrases import phrase

Role = QAccessible.Role
_READ = (Role.StaticText, Role.Heading, Role.AlertMessage, Role.ProgressBar, Role.ListItem)
_KINDS = {
    Role.Button: "button",
    Role.Link: "link",
    Role.EditableText: "field",
    Role.RadioButton: "option",
    Role.CheckBox: "box",
}
SECRET_TEXTS = ("secret", "value")
"""Object names of texts that are for one person's ears."""
KEYS = ("key:", "pad:")
RESULT = "service:"
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True)
class Line:
    """One thing to say, in words as they are written."""

    text: str
    secret: bool = False
    alert: bool = False

    @property
    def shape(self) -> str:
        """The same for a line whose figures alone have changed: a countdown is not said every second."""
        return self.text if self.alert else _FIGURES.sub("0", self.text)


def lines(scene: QQuickItem, language: str) -> list[Line]:
    """Everything that a screen or a sheet says by itself."""
    found = list(_lines(scene))
    services = sum(1 for item in visible(scene) if item.objectName().startswith(RESULT))
    if services:
        found.append(Line(phrase("found", language).format(count=services), alert=True))
    return found


def _lines(item: QQuickItem) -> Iterator[Line]:
    for child in item.childItems():
        if not child.isVisible():
            continue
        heard = QAccessible.queryAccessibleInterface(child)
        if heard is None or heard.role() not in (*_READ, *_KINDS):
            yield from _lines(child)
        elif heard.role() in _READ and _is_said(heard):
            yield Line(name_of(heard), child.objectName() in SECRET_TEXTS, heard.role() == Role.AlertMessage)


def _is_said(heard: QAccessibleInterface) -> bool:
    """Whether a text has words and belongs to the tree: an ignored one is nobody's child."""
    around = heard.parent()
    return any(letter.isalnum() for letter in name_of(heard)) and around is not None and around.indexOfChild(heard) >= 0


def name_of(heard: QAccessibleInterface) -> str:
    """The accessible name."""
    return str(heard.text(QAccessible.Text.Name))


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """What is shown of an item, in drawing order."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from visible(child)


def control(item: QQuickItem, language: str, sensitive: bool) -> list[Line]:
    """What a control says when it has the focus: name, kind, state, note. Nothing for what is no control."""
    heard = QAccessible.queryAccessibleInterface(item)
    if heard is None or heard.role() not in _KINDS or not name_of(heard):
        return []
    if item.objectName().startswith(KEYS):
        name = name_of(heard)
        return [Line(spoken.key(name, language) if len(name) == 1 else name, sensitive)]
    if heard.role() == Role.EditableText:
        return _field(item, heard, language, sensitive)
    note = str(heard.text(QAccessible.Text.Description))
    kind = phrase(_KINDS[heard.role()], language)
    return [Line(f"{_joined(name_of(heard), kind, *_state(heard, language))} {note}".strip())]


def _joined(name: str, *rest: str) -> str:
    """One sentence; a name that ends as a sentence stays one."""
    return f"{name}{' ' if name[-1] in '.?!' else ', '}{', '.join(rest)}."


def _state(heard: QAccessibleInterface, language: str) -> list[str]:
    state = heard.state()
    if not state.checkable:
        return []
    return [phrase("chosen" if state.checked else "not_chosen", language)]


def _field(item: QQuickItem, heard: QAccessibleInterface, language: str, sensitive: bool) -> list[Line]:
    written = value_of(item)
    state = () if written else (phrase("empty", language),)
    named = Line(_joined(name_of(heard), phrase("field", language), *state))
    return [named, Line(written, sensitive)] if written else [named]


def value_of(item: QQuickItem) -> str:
    """What stands in a field as it is shown: grouped where it is grouped."""
    for name in ("shown", "text"):
        if (value := item.property(name)) is not None:
            return str(value)
    return ""


def fields(scene: QQuickItem) -> dict[str, str]:
    """What stands in every field of a screen, by object name."""
    found = {}
    for item in visible(scene):
        if is_field(item):
            found[item.objectName()] = value_of(item)
    return found


def is_field(item: QQuickItem) -> bool:
    """Whether something is written here."""
    heard = QAccessible.queryAccessibleInterface(item)
    return heard is not None and heard.role() == Role.EditableText
