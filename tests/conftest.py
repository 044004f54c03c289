"""What every test stands on: no display, no GPU, and no silent skip."""

import os

from hypothesis import settings

pytest_plugins = ["tests.skips"]

# Set before Qt is first imported: the software renderer is what a counter runs (no GPU is expected there).
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

# The same examples on every run of a commit, and no deadline: the machine may be busy with something else.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
