"""The .deb: the bundle, its services, its settings and its papers, in one archive that dpkg can refuse whole."""

import shutil
import tempfile
from pathlib import Path

import licences
import manual
import sbom
from archive import SMALL, pack

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
HOME = "usr/lib/balcao"
DOC = "usr/share/doc/balcao"
SCRIPTS = ("preinst", "postinst", "prerm", "postrm")


class Unlicensed(Exception):
    """Something in the bundle comes without its licence's text; the message says what."""


def make(bundle: Path, bill: Path, out: Path, version: str, how: tuple[str, str] = SMALL) -> Path:
    """Write balcao_VERSION_amd64.deb into `out` and return it. Raises Unlicensed."""
    with tempfile.TemporaryDirectory(prefix="balcao-deb-", dir=out) as place:
        stage = Path(place)
        shutil.copytree(bundle, stage / HOME, symlinks=True)
        shutil.copytree(HERE / "files", stage, dirs_exist_ok=True)
        (stage / "usr/bin").mkdir(parents=True, exist_ok=True)
        (stage / "usr/bin/balcao").symlink_to(f"/{HOME}/balcao")
        manual.write(stage, version)
        _papers(bundle, stage / DOC, bill)
        _control(stage, version)
        return pack(stage, out, version, how)


def _papers(bundle: Path, doc: Path, bill: Path) -> None:
    """Licences, bill of materials, guide. Raises Unlicensed."""
    packages = sbom.distributions()
    lacking = licences.write(packages, sbom.debian(bundle), doc / "licences")
    if lacking:
        raise Unlicensed(f"falta o texto da licença de: {', '.join(lacking)}")
    shutil.copyfile(bill, doc / "sbom.cdx.json")
    shutil.copyfile(ROOT / "docs/tecnicos.md", doc / "tecnicos.md")
    lines = [f"{name} {one.version}: {sbom.licence(one)}" for name, one in sorted(packages.items())]
    told = (ROOT / "assets/LICENSES.md").read_text("utf-8")
    text = "\n".join((*lines, "", told, "", (ROOT / "LICENSE").read_text("utf-8")))
    (doc / "copyright").write_text(text, encoding="utf-8")


def _control(stage: Path, version: str) -> None:
    debian = stage / "DEBIAN"
    debian.mkdir()
    kilobytes = sum(path.lstat().st_size for path in stage.rglob("*") if path.is_file()) // 1024
    filled = (
        (HERE / "debian/control")
        .read_text("utf-8")
        .format(version=version, size=kilobytes, libraries=", ".join(libraries()))
    )
    (debian / "control").write_text(filled, encoding="utf-8")
    (debian / "conffiles").write_text("/etc/balcao/balcao.toml\n", encoding="utf-8")
    for name in SCRIPTS:
        script = (HERE / "debian" / name).read_text("utf-8").replace("@VERSION@", version)
        (debian / name).write_text(script, encoding="utf-8")
        (debian / name).chmod(0o755)
    for folder in stage.rglob("*"):
        if folder.is_dir():
            folder.chmod(0o755)
    stage.chmod(0o755)


def libraries() -> list[str]:
    """The Debian packages of `build/libraries.txt`."""
    lines = (ROOT / "build/libraries.txt").read_text("utf-8").splitlines()
    return sorted({line.split()[1] for line in lines if line.strip() and not line.startswith("#")})
