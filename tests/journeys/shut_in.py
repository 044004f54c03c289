"""An X screen with a window manager and hands on keyboard and mouse: what a person at a counter can reach."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

PATIENCE_S = 60.0
ROOT = Path(__file__).parents[2]
SIZE = "1080x1200x24"


def until(condition: Callable[[], object], what: str) -> None:
    """Wait for something to hold."""
    assert holds(condition, PATIENCE_S), what


def holds(condition: Callable[[], object], within_s: float) -> bool:
    """Whether something holds by then."""
    deadline = time.monotonic() + within_s
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


class Screen:
    """One X screen with openbox on it."""

    def __init__(self, display: str, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        home = folder / "home"
        home.mkdir()
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "WAYLAND"))}
        self.environment = {**kept, "DISPLAY": display, "HOME": str(home), "QT_QPA_PLATFORM": "xcb"}

    def start(self, *command: str, **more: str) -> subprocess.Popen[bytes]:
        """A process on this screen; ended with it."""
        environment = {**self.environment, **more}
        with (self._folder / f"{Path(command[0]).name}.log").open("ab") as log:
            process = subprocess.Popen(
                command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        self._stack.callback(end, process)
        return process

    def do(self, *words: str) -> str:
        """xdotool."""
        done = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def keys(self, *keys: str) -> None:
        """Press key after key, as a keyboard does."""
        self.do("key", "--delay", "40", *keys)

    def active(self) -> str:
        """The title of the window that has the keys."""
        return self.do("getactivewindow", "getwindowname")

    def owner(self) -> int:
        """The process whose window has the keys; 0 where none has."""
        return int(self.do("getactivewindow", "getwindowpid") or 0)

    def shown(self, title: str) -> bool:
        """Whether a window of that title is on the screen."""
        return bool(self.do("search", "--onlyvisible", "--name", f"^{title}$"))


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask, then insist."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()


@contextmanager
def x_screen(folder: Path) -> Iterator[Screen]:
    """A screen for one test."""
    with ExitStack() as stack:
        read, write = os.pipe()
        words = ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-noreset", "-nolisten", "tcp"]
        server = subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL)
        stack.callback(end, server)
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        screen = Screen(display, folder, stack)
        screen.start("openbox")
        until(lambda: screen.do("get_num_desktops"), "no window manager")
        yield screen


def python(*words: str) -> list[str]:
    """A Python of ours."""
    return [sys.executable, *words]
