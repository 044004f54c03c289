"""A staged tree as a .deb, by dpkg-deb alone: a trial makes a second version of a package in a moment."""

import subprocess
from pathlib import Path

FAST, SMALL = 1, 19
"""How hard zstd tries."""


def pack(stage: Path, out: Path, version: str, level: int) -> Path:
    """Write balcao_VERSION_amd64.deb into `out` and return it."""
    target = out / f"balcao_{version}_amd64.deb"
    how = ["-Zzstd", f"-z{level}", "--root-owner-group"]
    subprocess.run(["dpkg-deb", "--build", *how, str(stage), str(target)], check=True, stdout=subprocess.DEVNULL)
    return target
