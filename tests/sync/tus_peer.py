"""The tus server from npm: its pinned packages, installed once into a folder that git ignores, and the running server.

The lock pins hashes and no addresses, so that packages come from wherever this machine's npm is set to look. Nothing of
a package is run while it is installed.
"""

import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.sync.servers import PATIENCE_S

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "tests/peers/tus"
CACHE = ROOT / "out/peers"
FILES = ("package.json", "package-lock.json", "server.mjs")
NPM = ("npm", "ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--prefer-offline")


def installed() -> Path:
    """The folder with server and packages; another lock or server is another folder."""
    version = hashlib.sha256(b"".join((SOURCE / name).read_bytes() for name in FILES)).hexdigest()[:16]
    folder = CACHE / f"tus-{version}"
    done = folder / "installed"
    if not done.exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copy(SOURCE / name, folder)
        finished = subprocess.run(NPM, cwd=folder, capture_output=True, text=True, check=False)
        assert finished.returncode == 0, f"npm could not install the pinned packages: {finished.stderr}"
        done.touch()
    return folder


@contextmanager
def tus_server(uploads: Path) -> Iterator[int]:
    """The port of a server that keeps its uploads in a folder."""
    uploads.mkdir(exist_ok=True)
    process = subprocess.Popen(["node", "server.mjs", str(uploads)], cwd=installed(), stdout=subprocess.PIPE, text=True)
    try:
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.wait(PATIENCE_S)
        process.stdout.close()
