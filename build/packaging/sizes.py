"""How heavy the bundle is, part by part, and which heavy part nobody has justified."""

import tomllib
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
MB = 1_000_000
HEAVY_MB = 5
BUNDLE_MB = 480
DEB_MB = 160
_LIBRARIES_OF = {
    "opencv_python_headless.libs": "cv2",
    "numpy.libs": "numpy",
    "shiboken6": "PySide6",
    "pillow.libs": "PIL",
}


def parts(bundle: Path) -> dict[str, float]:
    """Megabytes by part, heaviest first."""
    weights: Counter[str] = Counter()
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink():
            weights[_part(path.relative_to(bundle))] += path.stat().st_size
    return {name: size / MB for name, size in weights.most_common()}


def _part(place: Path) -> str:
    if place.parts[0] != "_internal":
        return place.parts[0]
    name = place.parts[1]
    return _LIBRARIES_OF.get(name, name)


def reasons() -> dict[str, str]:
    """Why each heavy part is there."""
    return tomllib.loads((HERE / "parts.toml").read_text("utf-8"))


def table(weights: dict[str, float]) -> str:
    """The heavy parts with their reasons, and the sum of all."""
    lines = [f"{weights[name]:7.1f} MB  {name:<22} {why}" for name, why in reasons().items() if name in weights]
    rest = sum(weight for name, weight in weights.items() if name not in reasons())
    return "\n".join(
        [*sorted(lines, reverse=True), f"{rest:7.1f} MB  everything else", f"{sum(weights.values()):7.1f} MB"]
    )


def faults(weights: dict[str, float]) -> list[str]:
    """Why a bundle of these weights may not be packed."""
    strangers = [name for name, weight in weights.items() if weight > HEAVY_MB and name not in reasons()]
    found = [f"{name} pesa {weights[name]:.1f} MB e não está em parts.toml" for name in strangers]
    total = sum(weights.values())
    return found + ([f"o pacote pesa {total:.0f} MB; o limite é {BUNDLE_MB} MB"] if total > BUNDLE_MB else [])
