"""From the counter to the technician's tests, by a PIN: the counter ends in order, and the tests take its place.

When they end, so does the process; whoever keeps the counter running starts it again.
"""

import argparse
import os
from collections.abc import Callable

from ui.commands.options import display_words
from ui.processes import command_line


class Care:
    """Whether somebody of the staff has asked for it."""

    def __init__(self, leave: Callable[[], object]) -> None:
        self._leave, self._asked = leave, False

    def ask(self) -> None:
        """End the counter's window."""
        self._asked = True
        self._leave()

    def begin(self, arguments: argparse.Namespace) -> None:
        """Become the technician's process, where it was asked for; else nothing."""
        if self._asked:
            words = command_line("technician", "--data", str(arguments.data), *display_words(arguments))
            os.execv(words[0], words)
