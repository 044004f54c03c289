"""Finds the files that ship with the project: in the checkout, in an installed wheel, in a frozen bundle."""

import sys
from functools import cache
from pathlib import Path


@cache
def assets_folder() -> Path:
    """The `assets` folder of this installation."""
    package = Path(__file__).parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen) / "assets"] if frozen else [package / "_assets", package.parent / "assets"]
    return next(folder for folder in candidates if folder.is_dir())


def asset(*parts: str) -> Path:
    """The path of one asset, whether or not it is there."""
    return assets_folder().joinpath(*parts)
