"""An ordinary window, in a process of its own: what every program does with the keys that a counter must not obey.

It writes what happened to it, a word a line, to the file that it is given, and closes by Ctrl+W or when told to.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

TITLE = "ordinary"
LETTERS = "uma linha de texto\n" * 52_632
"""A megabyte."""


class Ordinary(QMainWindow):
    """A text to write in, which takes drops and pastes and has a context menu."""

    def __init__(self, notes: Path) -> None:
        super().__init__()
        self._notes = notes
        self.setWindowTitle(TITLE)
        self.text = QTextEdit(self)
        self.setCentralWidget(self.text)
        self.text.textChanged.connect(lambda: self.note(f"text {len(self.text.toPlainText())}"))
        for keys, act in (("Ctrl+W", self.close), ("F11", self.unframe), ("F1", lambda: self.note("help"))):
            QShortcut(QKeySequence(keys), self, act)
        QApplication.instance().focusWindowChanged.connect(lambda now: self.note("active" if now else "left"))
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(lambda _: self.note("menu"))

    def note(self, word: str) -> None:
        """Write a word down."""
        with self._notes.open("a") as file:
            file.write(f"{word}\n")

    def unframe(self) -> None:
        """Another size."""
        self.note("resized")

    def closeEvent(self, event: object) -> None:
        """It was closed."""
        self.note("closed")


class Source(QMainWindow):
    """A small window from which a file is dragged, and whose clipboard holds a megabyte."""

    def mousePressEvent(self, event: object) -> None:
        """Begin to drag."""
        drag = QDrag(self)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile("/etc/hostname")])
        data.setText("dropped")
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> None:
    """Show one of both."""
    application = QApplication(sys.argv)
    kind, notes = sys.argv[1], Path(sys.argv[2])
    if kind == "source":
        window = Source()
        window.setWindowTitle("source")
        window.setGeometry(1000, 20, 70, 70)
        window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
    else:
        window = Ordinary(notes)
        window.setGeometry(0, 0, 800, 600)
    window.show()
    if kind == "source":
        QTimer.singleShot(0, lambda: application.clipboard().setText(LETTERS))
    application.exec()


if __name__ == "__main__":
    main()
