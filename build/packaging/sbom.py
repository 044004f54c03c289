"""The bill of materials (CycloneDX): every Python package, Debian library and model in the bundle, with its licence."""

import subprocess
import tomllib
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
EXTRAS = ("kiosk", "platform")
SHORT = 80
"""A licence field longer than this is a whole text, not a name."""


def distributions(name: str = "balcao", extras: Iterable[str] = EXTRAS) -> dict[str, metadata.Distribution]:
    """What the project needs to run, and what that needs, by name."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [(name, frozenset(extras))]
    while waiting:
        wanted, chosen = waiting.pop()
        if wanted.lower() in found:
            continue
        found[wanted.lower()] = one = metadata.distribution(wanted)
        for text in one.requires or ():
            needed = Requirement(text)
            if _applies(needed, chosen):
                waiting.append((needed.name.replace("_", "-"), frozenset(needed.extras)))
    return found


def _applies(needed: Requirement, extras: frozenset[str]) -> bool:
    return needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in (*extras, ""))


def licence(one: metadata.Distribution) -> str:
    """A licence's name, from wherever the package tells it."""
    told = one.metadata.get("License-Expression") or one.metadata.get("License") or ""
    classified = [
        text.rpartition(" :: ")[2] for text in one.metadata.get_all("Classifier") or () if "License ::" in text
    ]
    return told if told and len(told) < SHORT else " AND ".join(classified) or "see its licence file"


def _python() -> Iterator[Component]:
    for name, one in sorted(distributions().items()):
        kind = ComponentType.APPLICATION if name == "balcao" else ComponentType.LIBRARY
        yield Component(
            name=name,
            version=one.version,
            type=kind,
            bom_ref=f"pypi:{name}",
            purl=PackageURL("pypi", name=name, version=one.version),
            licenses=[DisjunctiveLicense(name=licence(one))],
        )


def debian(bundle: Path) -> list[str]:
    """The Debian packages whose libraries PyInstaller took from the machine that builds."""
    names = [path.name for path in (bundle / "_internal").glob("*.so*") if ".cpython-" not in path.name]
    return sorted({owner.partition(":")[0] for name in names if (owner := _owner(name))})


def _debian(bundle: Path) -> Iterator[Component]:
    for package in debian(bundle):
        version = _ask("dpkg-query", "-W", "-f", "${Version}", package)
        purl = PackageURL("deb", "debian", package, version)
        yield Component(name=package, version=version, type=ComponentType.LIBRARY, bom_ref=f"deb:{package}", purl=purl)


def _owner(name: str) -> str:
    return _ask("dpkg", "-S", f"*/{name}").partition(": ")[0].partition(",")[0]


def _ask(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout.strip()


def _models() -> Iterator[Component]:
    for source in sorted((ROOT / "assets").glob("*/source.toml")):
        for file in tomllib.loads(source.read_text("utf-8"))["file"]:
            yield Component(
                name=file["target"],
                version=file["requirement"].rpartition("==")[2],
                type=ComponentType.FILE,
                bom_ref=f"file:{file['target']}",
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=file["sha256"])],
            )


def write(bundle: Path, file: Path) -> Path:
    """Write the bill of a bundle."""
    bill = Bom(components=[*_python(), *_debian(bundle), *_models()])
    bill.metadata.component = next(one for one in bill.components if one.name == "balcao")
    bill.components.remove(bill.metadata.component)
    bill.register_dependency(bill.metadata.component, bill.components)
    file.write_text(JsonV1Dot6(bill).output_as_string(indent=1), encoding="utf-8")
    return file
