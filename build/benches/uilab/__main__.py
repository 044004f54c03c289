"""One part of `build/bench ui` in a process of its own: measures, prints one line of JSON."""

import json
import sys

from measures import MEASURES
from PySide6.QtGui import QGuiApplication

if __name__ == "__main__":
    application = QGuiApplication([])
    print(json.dumps(MEASURES[sys.argv[1]](int(sys.argv[2]))))
