"""Folders that only the platform's user reads."""

from pathlib import Path


def private_folder(path: Path) -> Path:
    """Make a folder (0700) with its parents, and answer with it."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.chmod(0o700)
    return path
