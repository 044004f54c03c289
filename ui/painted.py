"""What an item that we paint ourselves held goes with its screen.

Qt's engine makes such items and destroys them with their screen, but PySide keeps the Python half of each for as long
as the process lives. So that a visit's code, pictures and strokes do not live on there, its end empties it.
"""

from PySide6.QtQuick import QQuickPaintedItem


def empty_at_end(item: QQuickPaintedItem) -> None:
    """Let go of all that an item's Python half holds, once Qt destroys the item."""
    # The dictionary's own method: one that named the item would keep it alive, or miss its end.
    item.destroyed.connect(item.__dict__.clear)
