"""The ZIP archive of a catalogue package: written with the same bytes every time, and bounded before it is read.

Nothing is ever unpacked to the disk, so that no name in it can reach a file; a foreign name is refused all the same.
"""

import hashlib
import io
import json
import re
import zipfile
from typing import Any

from kiosk.errors import CatalogueError
from kiosk.zips import DAMAGED

COMPILED = "catalogue.json"
MANIFEST = "manifest.json"
SIGNATURE = "signature.json"
MOST_PACKAGE_BYTES = 64 * 1024 * 1024
MOST_UNPACKED_BYTES = 256 * 1024 * 1024
MOST_FILES = 20_000
MOST_LIST_BYTES = 8 * 1024 * 1024
"""Of the manifest: so many files need half of it."""

_SOURCE = re.compile(r"sources/(?:services/)?[a-z0-9][a-z0-9.-]{0,130}\.yaml")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def archive(files: dict[str, bytes]) -> bytes:
    """The bytes of an archive of these files: sorted, undated, the same for the same files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as out_zip:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            out_zip.writestr(entry, files[name])
    return out.getvalue()


class Archive:
    """A package's bytes, bounded before anything in them is unpacked."""

    def __init__(self, package: bytes) -> None:
        if len(package) > MOST_PACKAGE_BYTES:
            raise CatalogueError(f"O pacote do catálogo passa de {MOST_PACKAGE_BYTES // 2**20} MB.")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(package))
        except DAMAGED as error:
            raise CatalogueError("O arquivo não é um pacote de catálogo.") from error
        entries = self._zip.infolist()
        self.names = {entry.filename for entry in entries}
        if len(self.names) < len(entries) or len(entries) > MOST_FILES:
            raise CatalogueError("O pacote do catálogo tem arquivos demais ou repetidos.")
        if sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES:
            raise CatalogueError("O pacote do catálogo é grande demais quando aberto.")
        if not all(_is_ours(entry.filename) for entry in entries):
            raise CatalogueError("O pacote do catálogo tem arquivos que não são de um catálogo.")

    def read(self, name: str) -> bytes:
        """One file. Raises CatalogueError."""
        try:
            return self._zip.read(name)
        except DAMAGED as error:
            raise CatalogueError(f"O pacote do catálogo está incompleto ou estragado ({name}).") from error

    def json(self, name: str) -> Any:
        """One JSON file, which nobody may have signed for yet. Raises CatalogueError."""
        if name in self.names and self._zip.getinfo(name).file_size > MOST_LIST_BYTES:
            raise CatalogueError(f"O pacote do catálogo traz uma lista grande demais ({name}).")
        try:
            return json.loads(self.read(name))
        except (ValueError, RecursionError) as error:
            raise CatalogueError(f"O pacote do catálogo está estragado ({name}).") from error

    def manifest(self) -> dict[str, Any]:
        """The manifest as it lies in the package. Raises CatalogueError."""
        return well_formed(self.json(MANIFEST))

    def checked(self, name: str, manifest: dict[str, Any]) -> bytes:
        """One file, as the manifest promises it. Raises CatalogueError."""
        data = self.read(name)
        if manifest["files"].get(name) != hashlib.sha256(data).hexdigest():
            raise CatalogueError(f"O pacote do catálogo foi mudado depois de feito ({name}).")
        return data

    def check_all(self, manifest: dict[str, Any]) -> None:
        """Every file is there, as promised, and nothing else. Raises CatalogueError."""
        if self.names - {MANIFEST, SIGNATURE} != set(manifest["files"]):
            raise CatalogueError("O pacote do catálogo não tem os arquivos que o manifesto promete.")
        for name in manifest["files"]:
            self.checked(name, manifest)


def well_formed(manifest: Any) -> dict[str, Any]:
    """A manifest, if it has the form of one. Raises CatalogueError."""
    if not isinstance(manifest, dict) or not isinstance(manifest.get("files"), dict):
        raise CatalogueError("O manifesto do pacote não tem a forma certa.")
    return manifest


def _is_ours(name: str) -> bool:
    return name in (COMPILED, MANIFEST, SIGNATURE) or _SOURCE.fullmatch(name) is not None
