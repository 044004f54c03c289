"""A catalogue as one file: the sources people wrote, the compiled catalogue, and a manifest with each file's SHA-256.

A package is a ZIP archive. `pack` makes the same bytes from the same folder; `sign` adds `signature.json`, the
manifest signed for Purpose.CATALOGUE. Nothing is ever unpacked to the disk. What is read is bounded beforehand, listed
in the signed manifest and compared with its hash: an archive with anything more, less or other is refused whole.
"""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.bounded import TooLong, read_at_most
from kiosk.catalogue.archive import COMPILED, MANIFEST, MOST_PACKAGE_BYTES, SIGNATURE, Archive, archive, well_formed
from kiosk.catalogue.folder import load_folder, source_files
from kiosk.catalogue.model import Catalogue
from kiosk.durable import write_atomically
from kiosk.errors import CatalogueError
from kiosk.signing import KeyRing, Purpose, SignedDocument, SigningKey, canonical

__all__ = [
    "SIGNATURE",
    "collector_at_rest",
    "open_package",
    "pack",
    "packed",
    "read_bytes",
    "read_package",
    "sign",
    "signed",
    "unsigned_catalogue",
]

FORMAT = 1


def pack(folder: Path, out: Path) -> Catalogue:
    """Check a folder and write its package to `out`. Raises CatalogueRefused with every problem."""
    data, catalogue = packed(folder)
    _write(out, data)
    return catalogue


def packed(folder: Path) -> tuple[bytes, Catalogue]:
    """The bytes of a folder's package, unsigned, and the catalogue in it. Raises CatalogueRefused."""
    catalogue = load_folder(folder)
    files = {f"sources/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in source_files(folder)}
    files[COMPILED] = canonical(catalogue.model_dump(mode="json", exclude_none=True))
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    manifest = {"format": FORMAT, "name": catalogue.name, "version": catalogue.version, "files": hashes}
    return archive({**files, MANIFEST: canonical(manifest)}), catalogue


def sign(package: Path, key: SigningKey) -> None:
    """Sign a package in place. Raises CatalogueError when it is not whole."""
    _write(package, signed(read_bytes(package), key))


def signed(package: bytes, key: SigningKey) -> bytes:
    """The bytes of a package, signed; an older signature is replaced. Raises CatalogueError when it is not whole."""
    whole = Archive(package)
    whole.check_all(whole.manifest())
    document = key.sign_document(Purpose.CATALOGUE, whole.manifest())
    files = {name: whole.read(name) for name in whole.names if name != SIGNATURE}
    return archive({**files, SIGNATURE: canonical(document.to_json())})


def read_package(package: Path, key_ring: KeyRing) -> Catalogue:
    """The catalogue of a signed package. Raises CatalogueError, or SignatureRefused."""
    return open_package(read_bytes(package), key_ring)


def open_package(package: bytes, key_ring: KeyRing, sources: bool = True) -> Catalogue:
    """The catalogue in a signed package's bytes, its hashes compared: `sources=False` leaves out those of the sources.

    Raises CatalogueError when it is broken, SignatureRefused when the ring does not know who signed it.
    """
    whole = Archive(package)
    if SIGNATURE not in whole.names:
        raise CatalogueError("O pacote do catálogo não está assinado.")
    document = SignedDocument.from_json(whole.json(SIGNATURE))
    manifest = well_formed(key_ring.read_document(document, Purpose.CATALOGUE))
    if sources:
        whole.check_all(manifest)
    return _catalogue(whole, manifest)


def unsigned_catalogue(package: Path) -> Catalogue:
    """The catalogue in a package whoever signed it: to look at, never to serve from. Raises CatalogueError."""
    whole = Archive(read_bytes(package))
    whole.check_all(whole.manifest())
    return _catalogue(whole, whole.manifest())


def _catalogue(whole: Archive, manifest: dict[str, Any]) -> Catalogue:
    if manifest.get("format") != FORMAT:
        raise CatalogueError("O pacote do catálogo tem uma forma que esta versão não conhece.")
    try:
        with collector_at_rest():
            catalogue = Catalogue.model_validate_json(whole.checked(COMPILED, manifest))
    except ValidationError as error:
        raise CatalogueError("O catálogo compilado do pacote não tem a forma certa.") from error
    if (catalogue.name, catalogue.version) != (manifest.get("name"), manifest.get("version")):
        raise CatalogueError("O pacote diz um nome ou uma versão, e o catálogo dentro dele outros.")
    return catalogue


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Pause the cycle collector while much is made and nothing thrown away: it would take half of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def read_bytes(package: Path) -> bytes:
    """A package file's bytes, unless it is too large. Raises CatalogueError."""
    try:
        return read_at_most(package, MOST_PACKAGE_BYTES)
    except TooLong as error:
        raise CatalogueError(f"O pacote do catálogo passa de {MOST_PACKAGE_BYTES // 2**20} MB.") from error
    except OSError as error:
        raise CatalogueError(f"Não foi possível ler {package.name}.") from error


def _write(package: Path, data: bytes) -> None:
    try:
        write_atomically(package, data)
    except OSError as error:
        raise CatalogueError(f"Não foi possível gravar {package}.") from error
