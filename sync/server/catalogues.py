"""The catalogue versions that this platform has published: all are kept, for a request names the one it was made by."""

import hashlib
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sqlalchemy import insert, select

from kiosk.catalogue.index import CatalogueIndex
from kiosk.catalogue.model import Catalogue, Service
from kiosk.catalogue.package import SIGNATURE, open_package, packed, read_bytes, signed
from kiosk.errors import Refused
from kiosk.flow.compiled import CompiledFlow
from kiosk.ports import Clock
from kiosk.signing import Purpose
from sync.server.database import Database
from sync.server.keys import PlatformKeys
from sync.server.tables import catalogues
from sync.server.times import stamp

OPEN_VERSIONS = 4
"""Catalogue versions held open in memory at a time."""


@dataclass(frozen=True)
class Offered:
    """A service that takes requests, in one catalogue version, and its whole visit ready to judge by."""

    service: Service
    flow: CompiledFlow


@dataclass(frozen=True)
class Published:
    """One catalogue package as kiosks get it; `digest` is the SHA-256 (hex) of the package."""

    version: int
    digest: str
    package: bytes


class Catalogues:
    """Publishes and looks up."""

    def __init__(self, database: Database, keys: PlatformKeys, clock: Clock) -> None:
        self._database, self._keys, self._clock = database, keys, clock
        self._seen: set[int] = set()  # what was published once stays published
        self._index = lru_cache(OPEN_VERSIONS)(self._read)

    def publish(self, path: Path) -> int:
        """Publish a package, or a folder that is packed and signed here; answer with its version.

        Raises CatalogueError or SignatureRefused when it cannot be used, and Refused when its version was published
        before with other content.
        """
        package = self._package(path)
        catalogue = open_package(package, self._keys.ring)
        if self.has(catalogue.version):
            return self._as_before(catalogue)
        row = {
            "version": catalogue.version,
            "digest": hashlib.sha256(package).hexdigest(),
            "published_at": stamp(self._clock.now()),
            "package": package,
        }
        with self._database.write() as connection:
            connection.execute(insert(catalogues).values(row))
        return catalogue.version

    def newest(self) -> Published | None:
        """The package that kiosks should have."""
        with self._database.read() as connection:
            row = connection.execute(select(catalogues).order_by(catalogues.c.version.desc()).limit(1)).one_or_none()
        return None if row is None else Published(row.version, row.digest, row.package)

    def has(self, version: int) -> bool:
        """Whether a version was published here."""
        if version not in self._seen:
            found = select(catalogues.c.version).where(catalogues.c.version == version)
            with self._database.read() as connection:
                self._seen.update(connection.scalars(found))
        return version in self._seen

    def get(self, version: int) -> Catalogue:
        """A published version. Raises Refused when there is none."""
        if not self.has(version):
            raise Refused(f"A versão {version} do catálogo não foi publicada aqui.")
        return self._index(version).catalogue

    def offered(self, version: int, service: str) -> Offered | None:
        """A service that takes requests in a published version; None when there is no such thing."""
        if not self.has(version):
            return None
        index = self._index(version)
        if not index.has_service(service) or index.service(service).flow is None:
            return None
        return Offered(index.service(service), index.flow_of(service))

    def _package(self, path: Path) -> bytes:
        signer = self._keys.signer(Purpose.CATALOGUE)
        if path.is_dir():
            return signed(packed(path)[0], signer)
        package = read_bytes(path)
        return package if _is_signed(path) else signed(package, signer)

    def _as_before(self, catalogue: Catalogue) -> int:
        if self._index(catalogue.version).catalogue != catalogue:
            raise Refused(
                f"A versão {catalogue.version} do catálogo já foi publicada com outro conteúdo. Aumente a versão."
            )
        return catalogue.version

    def _read(self, version: int) -> CatalogueIndex:
        found = select(catalogues.c.package).where(catalogues.c.version == version)
        with self._database.read() as connection:
            package = connection.execute(found).scalar_one()
        return CatalogueIndex(open_package(package, self._keys.ring))


def _is_signed(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return SIGNATURE in archive.namelist()
    except zipfile.BadZipFile:
        return False
