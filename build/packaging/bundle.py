"""The one-folder bundle: made by PyInstaller, lightened, and proved by a visit of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

from pruning import drop_orphans, strip

HERE = Path(__file__).parent
TOUR_WITHIN_S = 900
_KEY_NAMES = re.compile(r".*\.(key|p12|pfx)$|id_(rsa|ed25519).*|token.*\.txt$")
_KEY_TEXT = b"-----BEGIN PRIVATE KEY-----"
_TEXT = {".pem", ".json", ".txt", ".yaml", ".toml", ".crt", ".py", ""}


def make(place: Path) -> Path:
    """The bundle's folder, under `place`; PyInstaller's own work stays there too."""
    where = ["--distpath", str(place / "dist"), "--workpath", str(place / "work")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *where]
    subprocess.run([*command, str(HERE / "balcao.spec")], check=True)
    made = place / "dist" / "balcao"
    drop_orphans(made)
    strip(made)
    return made


def keys_in(bundle: Path) -> list[str]:
    """Files of a bundle that are, or hold, a private key. There must be none: devices make their own."""
    found = [path for path in bundle.rglob("*") if path.is_file() and _is_key(path)]
    return [f"há uma chave no pacote: {path.relative_to(bundle)}" for path in found]


def _is_key(path: Path) -> bool:
    if _KEY_NAMES.fullmatch(path.name):
        return True
    return path.suffix in _TEXT and path.stat().st_size < 1_000_000 and _KEY_TEXT in path.read_bytes()


def tour_faults(bundle: Path, out: Path) -> list[str]:
    """What the bundle's own visit says: nothing, when every promise was kept.

    The visit enrols with a throw-away development platform of its own; a production enrolment refuses its driver.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment = {**kept, "QT_QPA_PLATFORM": "offscreen"}
    command = [str(bundle / "balcao"), "tour", "--out", str(out)]
    done = subprocess.run(
        command, cwd="/", env=environment, capture_output=True, text=True, timeout=TOUR_WITHIN_S, check=False
    )
    return [] if done.returncode == 0 else ["a visita do próprio pacote falhou:", *done.stderr.splitlines()[-5:]]
