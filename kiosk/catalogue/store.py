"""The catalogues that a kiosk has accepted.

A package comes in only whole: signed by the platform, every hash right, every condition compiled, newer than what is
there. The last two are kept, so that a damaged file leaves the one before it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogue.archive import COMPILED
from kiosk.catalogue.check import refuse_faulty
from kiosk.catalogue.model import Catalogue
from kiosk.catalogue.package import open_package, read_bytes
from kiosk.durable import write_atomically
from kiosk.errors import BalcaoError, CatalogueError, StoreUnavailable
from kiosk.signing import KeyRing

KEPT = 2
_NAME = re.compile(r"catalogue-(\d{10})\.zip")


class CatalogueStore:
    """Accepted packages in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def accept(self, package: Path, key_ring: KeyRing) -> Catalogue:
        """Take in the package of a file. Raises as `accept_bytes`."""
        return self.accept_bytes(read_bytes(package), key_ring)

    def accept_bytes(self, package: bytes, key_ring: KeyRing) -> Catalogue:
        """Take in a package; the one before stays until this one lies safely on the disk.

        Raises CatalogueError (broken, or not newer), SignatureRefused or StoreUnavailable; then all stays as it was.
        """
        catalogue = open_package(package, key_ring)
        present = self.current(key_ring)
        if present is not None and catalogue.version <= present.version:
            raise CatalogueError(
                f"Este balcão já tem a versão {present.version} do catálogo, e esta é a {catalogue.version}."
            )
        refuse_faulty(catalogue, COMPILED)
        self._keep(catalogue.version, package)
        return catalogue

    def current(self, key_ring: KeyRing) -> Catalogue | None:
        """The newest accepted catalogue that still reads; None when there is none."""
        for package in self._newest_first():
            try:
                return open_package(read_bytes(package), key_ring, sources=False)
            except BalcaoError:
                continue
        return None

    def _keep(self, version: int, package: bytes) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_atomically(self._folder / f"catalogue-{version:010d}.zip", package)
            for old in list(self._newest_first())[KEPT:]:
                old.unlink(missing_ok=True)
        except OSError as error:
            raise StoreUnavailable("Não foi possível guardar o catálogo: confira o espaço em disco.") from error

    def _newest_first(self) -> Iterator[Path]:
        found = (path for path in self._folder.glob("catalogue-*.zip") if _NAME.fullmatch(path.name))
        yield from sorted(found, reverse=True)
