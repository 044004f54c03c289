"""The text of every licence in the bundle: of Python packages, of Debian's libraries, of the models."""

import re
import shutil
import tomllib
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution
from pathlib import Path, PurePath

HERE = Path(__file__).parent
COMMON = Path("/usr/share/common-licenses")
DEBIAN = Path("/usr/share/doc")
MODELS = "models"
_NAME = re.compile(r"(?i)licen[cs]e|copying|notice")


def write(packages: Mapping[str, Distribution], debian: Iterable[str], out: Path) -> list[str]:
    """Write one folder a part into `out`; the parts that came without any text."""
    parts = (*packages, MODELS)
    for name, one in packages.items():
        for file in one.files or ():
            if _NAME.search(file.name) and Path(str(one.locate_file(file))).is_file():
                _keep(Path(str(one.locate_file(file))), out / name / _place(file))
    for name, texts in tomllib.loads((HERE / "licences.toml").read_text("utf-8")).items():
        for text in texts:
            _keep(COMMON / text, out / name / text)
    for text in (HERE / "licences").glob("*/*"):
        _keep(text, out / text.parent.name / text.name)
    for name in debian:
        _keep(DEBIAN / name / "copyright", out / "debian" / name)
    lacking = [name for name in parts if not any(path.is_file() for path in (out / name).rglob("*"))]
    return [*lacking, *(name for name in debian if not (out / "debian" / name).is_file())]


def _place(file: PurePath) -> PurePath:
    """Where a text lies within its part: as its own package has it, for many are called the same."""
    within = file.parts[1:] if file.parts[0].endswith(".dist-info") else file.parts
    return PurePath(*(within[1:] if within[0] == "licenses" else within))


def _keep(text: Path, target: Path) -> None:
    if text.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(text, target)
