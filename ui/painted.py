"""The base of what the interface paints itself.

Qt's engine makes such items and destroys them with their screen, but PySide keeps the Python half of each for as long
as the process lives. So that a visit's code, pictures and strokes do not live on there, its end empties it.
"""

from PySide6.QtQuick import QQuickItem, QQuickPaintedItem


class PaintedItem(QQuickPaintedItem):
    """An item painted in Python; whatever it holds goes when Qt destroys it."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        # The dictionary's own method: one that named the item would keep it alive, or miss its end.
        self.destroyed.connect(self.__dict__.clear)
