"""What must hold of any screen, each a function from what is seen to what is wrong with it; nothing wrong is empty."""

import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.conftest import Eyes
from tests.ui.walk import pixels
from tests.ui.walk.cases import DISPLAYS, Case
from ui.focus import ARROWS, nearest_placed, scene_rect
from ui.unbroken import loose

SMALLEST_MM, MAIN_MM, GAP_MM, ROOM_MM = 12.7, 20.0, 2.5, 25.0
TEXT_RATIO, PART_RATIO, STARK_RATIO = 4.5, 3.0, 20.0
STARK_THEME = "contrast"
SLACK_PX = 1.0
OVERLAP_PX = 3.0
LOWER_HALF = 0.5
LEADING = 0.4
"""Of a letter's em: the air above the first line's capitals and below the last one's feet."""
MOST_PAGES = 12
PAGE = 0.7
"""Of what is seen of it, an arrow turns a scrolling area so far (widgets/ScrollArea.qml)."""
FACE_SCREEN = "QuestionPresence"
STILL_MS = 40
CURSOR_PX = 2000
"""A blinking cursor is as much as may change."""


@dataclass
class Seen:
    """One case as it stands on the screen now."""

    case: Case
    eyes: Eyes
    picture: np.ndarray
    """As it was when this was made."""
    taken: float = field(init=False)
    controls: list[QQuickItem] = field(init=False)

    def __post_init__(self) -> None:
        self.taken, self.controls = time.monotonic(), self.eyes.every()

    @property
    def px_per_mm(self) -> float:
        return DISPLAYS[self.case.display].px_per_mm

    @cached_property
    def texts(self) -> list[QQuickItem]:
        """Visible texts; under a sheet, only those of the sheet."""
        return [text for text in self.eyes.texts() if text.isEnabled()]

    @cached_property
    def names(self) -> dict[str, str]:
        """Accessible names by object name."""
        return {item.objectName(): name_of(item) for item in self.controls}


def name_of(item: QQuickItem) -> str:
    return str(QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name))


def not_drawn(seen: Seen) -> list[str]:
    """The screen stands there with its words, and the sheet over it when one was asked for."""
    covered = bool(seen.eyes.view.rootObject().property("covered"))
    missing = [] if seen.texts else ["no words"]
    return missing + ([f"no {seen.case.screen.sheet}"] if seen.case.screen.sheet and not covered else [])


def nameless_or_twice(seen: Seen) -> list[str]:
    """Every control has a name, and no other control of the screen has the same."""
    names = [name_of(item) for item in seen.controls]
    unnamed = [item.objectName() or str(item) for item, name in zip(seen.controls, names, strict=True) if not name]
    return unnamed + [name for name, times in Counter(names).items() if name and times > 1]


def label_not_in_name(seen: Seen) -> list[str]:
    """What is written on a control is part of its name, so that who says it is understood (WCAG 2.5.3)."""
    wrong = []
    for item in seen.controls:
        label = next((text for text in descendants(item) if text.inherits("QQuickText") and text.isVisible()), None)
        written = str(label.property("text")) if label is not None and not takes_text(item) else ""
        if loose(written).casefold() not in name_of(item).casefold():
            wrong.append(f"{written!r} / {name_of(item)!r}")
    return wrong


def cut(seen: Seen) -> list[str]:
    """Texts that are wider or higher than their place, shortened, or beyond the window's sides."""
    return [str(text.property("text")) for text in seen.texts if is_cut(text, seen.eyes.view.width())]


def is_cut(text: QQuickItem, width: int) -> bool:
    place = scene_rect(text)
    return bool(
        text.property("contentWidth") > text.width() + SLACK_PX
        or text.property("contentHeight") > text.height() + SLACK_PX
        or text.property("truncated")
        or place.left() < -SLACK_PX
        or place.right() > width + SLACK_PX
    )


def overlapping(seen: Seen) -> list[str]:
    """Texts over each other, or over a control that is not theirs, inside one scrolling area or outside of any."""
    placed = [(text, painted(text), viewport(text)) for text in seen.texts]
    frames = [(frame, scene_rect(frame), viewport(frame)) for frame in map(touched, seen.controls)]
    over = [
        f"{a.property('text')!r} / {b.property('text')!r}"
        for (a, one, where), (b, other, there) in combinations(placed, 2)
        if where is there and overlap(one, other) > OVERLAP_PX
    ]
    return over + [
        f"{text.property('text')!r} / {frame.objectName()}"
        for text, one, where in placed
        for frame, other, there in frames
        if where is there and overlap(one, other) > OVERLAP_PX and not frame.isAncestorOf(text)
    ]


def overlap(one: QRectF, other: QRectF) -> float:
    """The lesser side of what two places share, in pixels."""
    shared = one.intersected(other)
    return min(shared.width(), shared.height())


def too_tight(seen: Seen) -> list[str]:
    """A scrolling area that holds words or controls has room for some lines of them."""
    areas = {area for item in [*seen.texts, *map(touched, seen.controls)] if (area := viewport(item)) is not None}
    least = ROOM_MM * seen.px_per_mm
    return [f"{area.height():.0f} px" for area in areas if area.height() < min(least, area.property("contentHeight"))]


def too_small(seen: Seen) -> list[str]:
    """Targets of at least 12.7 mm."""
    least = SMALLEST_MM * seen.px_per_mm - SLACK_PX
    rects = {item.objectName(): touch_rect(item) for item in seen.controls}
    return [name for name, rect in rects.items() if rect.width() < least or rect.height() < least]


def too_close(seen: Seen) -> list[str]:
    """2.5 mm between targets."""
    least = GAP_MM * seen.px_per_mm - SLACK_PX
    placed = [(item.objectName(), touch_rect(item), viewport(item)) for item in seen.controls]
    return [
        f"{first} / {second}"
        for (first, a, where), (second, b, there) in combinations(placed, 2)
        if where is there
        and (a.adjusted(-least, 0, least, 0).intersects(b) or a.adjusted(0, -least, 0, least).intersects(b))
    ]


def faint_text(seen: Seen) -> list[str]:
    """4.5:1 between words and their ground; 20:1 in high contrast."""
    least = STARK_RATIO if seen.case.theme == STARK_THEME else TEXT_RATIO
    return _faint(seen, [(text, str(text.property("text"))) for text in seen.texts], least)


def faint_parts(seen: Seen) -> list[str]:
    """3:1 between symbols, edges of controls and what lies around them."""
    images = [item for item in descendants(seen.eyes.view.contentItem()) if item.inherits("QQuickImage")]
    shown = [(item, str(item.property("icon"))) for item in images if item.isVisible() and item.isEnabled()]
    edges = [(item, clear(seen, item)) for item in seen.controls if not is_link(item)]
    measured = [(item.objectName(), pixels.edge(seen.picture, place)) for item, place in edges if place is not None]
    return _faint(seen, shown, PART_RATIO) + [f"{n} {r:.1f}" for n, r in measured if r is not None and r < PART_RATIO]


def _faint(seen: Seen, items: list[tuple[QQuickItem, str]], least: float) -> list[str]:
    places = [(name, clear(seen, item)) for item, name in items]
    ratios = [(name, pixels.contrast(seen.picture, place)) for name, place in places if place is not None]
    return [f"{name!r} {ratio:.1f}" for name, ratio in ratios if ratio is not None and ratio < least]


def unreached(seen: Seen) -> list[str]:
    """Controls that four arrows do not lead to, from page to page of what scrolls."""
    reached: set[str] = set()
    for _ in pages(seen):
        reached |= reached_now(seen)
        if reached.issuperset(seen.names):
            break
    return [name for name in seen.names if name not in reached]


def reached_now(seen: Seen) -> set[str]:
    placed = [(item, touch_rect(item)) for item in seen.controls]
    here = {item.objectName(): rect for item, rect in placed}
    start = seen.eyes.focused() if seen.eyes.focused() in here else next(iter(here), "")
    found, waiting = {start}, deque([start] if start else [])
    while waiting and len(found) < len(here):
        name = waiting.popleft()
        others = [(item, rect) for item, rect in placed if item.objectName() != name]
        for direction in ARROWS.values():
            there = nearest_placed(here[name], others, direction)
            if there is not None and there.objectName() not in found:
                found.add(there.objectName())
                waiting.append(there.objectName())
    return found


def pages(seen: Seen) -> Any:
    """The screen as it stands, then page after page of what scrolls, as an arrow turns it, from start to end."""
    yield
    moved = [(flick, flick.property("contentY")) for flick in {viewport(item) for item in seen.controls} - {None}]
    try:
        if any(before for _, before in moved):
            for flick, _ in moved:
                flick.setProperty("contentY", 0)
            yield
        while sum(turned(flick) for flick, _ in moved):
            yield
    finally:
        for flick, before in moved:
            flick.setProperty("contentY", before)


def turned(flick: QQuickItem) -> bool:
    """Whether there was another page, which is in sight now."""
    here, end = flick.property("contentY"), flick.property("contentHeight") - flick.height()
    flick.setProperty("contentY", max(here, min(end, here + PAGE * flick.height())))
    return bool(flick.property("contentY") > here)


def ring_unseen(seen: Seen) -> list[str]:
    """An arrow brings a ring of 3:1 around a control that is wholly inside of the window, and not covered."""
    item = first_focus(seen)
    picture = pixels.as_array(seen.eyes.draw())
    seen.eyes.window.focus.use_keys(False)
    if item is None or item.objectName() not in seen.names:
        return ["no focus"] if seen.controls else []
    ring = touch_rect(item).adjusted(-12, -12, 12, 12)
    changed = ring_pixels(seen.picture, picture, ring)
    return [] if changed else [f"{item.objectName()} without a ring"]


def first_focus(seen: Seen) -> QQuickItem | None:
    """What has the focus after arrows down, which may turn some pages before."""
    for _ in range(MOST_PAGES):
        seen.eyes.keys(Qt.Key.Key_Down)
        item = seen.eyes.view.activeFocusItem()
        if item is not None and item.objectName() in seen.names:
            break
    return item


def ring_pixels(before: np.ndarray, after: np.ndarray, place: QRectF) -> bool:
    """Whether enough pixels of a place have changed, and by 3:1."""
    old, new = pixels._crop(before, place), pixels._crop(after, place)
    changed = old != new
    if changed.sum() < place.width():
        return False
    ratios = pixels.ratio(pixels.luminance(old[changed]), pixels.luminance(new[changed]))
    return bool(np.quantile(ratios, 0.8) >= PART_RATIO)


def above_the_half(seen: Seen) -> list[str]:
    """Lowered, every control lies in the lower half of an upright panel."""
    view = seen.eyes.view
    if view.height() <= view.width():
        return []
    half = LOWER_HALF * view.height() - SLACK_PX
    return [item.objectName() for item in seen.controls if touch_rect(item).top() < half and inside(item)]


def no_other_way(seen: Seen) -> list[str]:
    """Where a face is asked for, a button leads to a person instead."""
    asks = str(seen.eyes.window.kiosk.property("screen")) == FACE_SCREEN and not seen.case.screen.sheet
    return ["attendant"] if asks and "attendant" not in seen.names else []


def moving(seen: Seen) -> list[str]:
    """Without animations, two frames a while apart are the same: nothing moves by itself, nothing flashes."""
    past_ms = round(1000 * (time.monotonic() - seen.taken))
    QTest.qWait(max(1, STILL_MS - past_ms))
    rows, columns = np.nonzero(seen.picture != pixels.as_array(seen.eyes.view.grabWindow()))
    if len(rows) <= CURSOR_PX:
        return []
    return [f"{len(rows)} px from {columns.min()},{rows.min()} to {columns.max()},{rows.max()}"]


CHECKS: dict[str, Callable[[Seen], list[str]]] = {
    "drawn": not_drawn,
    "named": nameless_or_twice,
    "label_in_name": label_not_in_name,
    "whole": cut,
    "apart": overlapping,
    "room": too_tight,
    "targets": too_small,
    "gaps": too_close,
    "text_contrast": faint_text,
    "part_contrast": faint_parts,
    "still": moving,
    "another_way": no_other_way,
    "arrows": unreached,
    "ring": ring_unseen,
}
"""By name, in the order in which they look; the last two scroll, and move the focus."""
LOWERED = {
    "lowered": above_the_half,
    "lowered_whole": cut,
    "lowered_apart": overlapping,
    "lowered_room": too_tight,
    "lowered_targets": too_small,
    "lowered_gaps": too_close,
    "lowered_arrows": unreached,
}


def descendants(item: QQuickItem) -> Any:
    for child in item.childItems():
        yield child
        yield from descendants(child)


def takes_text(item: QQuickItem) -> bool:
    role = QAccessible.queryAccessibleInterface(item).role()
    return role is QAccessible.Role.EditableText


def is_link(item: QQuickItem) -> bool:
    """A link is known by its underline: it has no edge."""
    return QAccessible.queryAccessibleInterface(item).role() is QAccessible.Role.Link


def touch_rect(item: QQuickItem) -> QRectF:
    """Where a finger may press: a line of text is touched anywhere in its frame."""
    return scene_rect(touched(item))


def touched(item: QQuickItem) -> QQuickItem:
    """A control itself; of a line of text its frame."""
    if not item.inherits("QQuickTextInput") and not item.inherits("QQuickTextEdit"):
        return item
    frame = item.parentItem()
    while not frame.property("name"):
        frame = frame.parentItem()
    return frame


def viewport(item: QQuickItem) -> QQuickItem | None:
    up = item.parentItem()
    while up is not None and not up.inherits("QQuickFlickable"):
        up = up.parentItem()
    return up


def inside(item: QQuickItem) -> bool:
    """Whether an item is in sight where it scrolls."""
    area = viewport(item)
    return area is None or scene_rect(area).intersects(touch_rect(item))


def clear(seen: Seen, item: QQuickItem) -> QRectF | None:
    """An item's place, when all of it is in sight."""
    place, area = touch_rect(item), viewport(item)
    window = QRectF(0, 0, seen.eyes.view.width(), seen.eyes.view.height())
    frame = window if area is None else window.intersected(scene_rect(area))
    return place if frame.contains(place) and not place.isEmpty() else None


def painted(text: QQuickItem) -> QRectF:
    """The ink of a text's lines, over the whole width that it was given."""
    place = scene_rect(text)
    ink = min(place.height(), text.property("contentHeight")) - LEADING * text.property("font").pixelSize()
    return QRectF(place.left(), place.center().y() - ink / 2, place.width(), ink)
