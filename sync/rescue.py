"""The rescue package: what a kiosk could not send, carried to the platform on a stick.

A zip file, nothing in it compressed: `envelopes/DIGEST` and `blobs/DIGEST`, sealed as they always were, and
`list.json`, which names them and which the device signed. The stick may be lost (nothing on it can be read), changed
(the list says what belongs) or damaged (what is whole is still good). Taking it in twice, or beside the network,
changes nothing.
"""

import hashlib
import json
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from kiosk.durable import sync_folder
from kiosk.errors import BalcaoError, SignatureRefused
from kiosk.signing import Purpose, SignedDocument, SigningKey, read_signed
from kiosk.zips import DAMAGED
from sync.protocol import MAX_BLOB_BYTES, MAX_ENVELOPE_BYTES

SUFFIX = ".balcao"
LIST = "list.json"
MAX_LIST_BYTES = 64 * 1024 * 1024
_CHUNK = 1024 * 1024


class RescueRefused(BalcaoError):
    """A file that is not a rescue package, or whose list no kiosk of ours signed."""

    key = "rescue_refused"


class Listed(BaseModel):
    """One file of the package: its digest (hex SHA-256), which is its name, and its size in bytes."""

    model_config = ConfigDict(frozen=True)

    digest: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    size: Annotated[int, Field(gt=0)]


class Contents(BaseModel):
    """What the device signed."""

    model_config = ConfigDict(frozen=True)

    v: Annotated[int, Field(ge=1, le=1)] = 1
    device: int
    made_at: str
    envelopes: tuple[Listed, ...]
    blobs: tuple[Listed, ...]


@dataclass(frozen=True)
class Unsent:
    """One message to be rescued: its sealed bytes, and the sealed files that it names and that are there."""

    data: bytes = field(repr=False)
    files: tuple[Path, ...] = ()


def write(path: Path, device: int, signer: SigningKey, made_at: str, messages: Iterable[Unsent]) -> Contents:
    """Write a package, whole or not at all, and read it back. Raises OSError."""
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with zipfile.ZipFile(temporary, "x", zipfile.ZIP_STORED) as archive:
            contents = _fill(archive, device, made_at, messages)
            body = signer.sign_document(Purpose.RESCUE, contents.model_dump(mode="json"))
            archive.writestr(LIST, json.dumps(body.to_json()))
        _sync(temporary)
        with opened(temporary, lambda _: signer.public) as package:
            if any(data is None for data in (*package.envelopes(), *(data for _, data in package.blobs()))):
                raise OSError("what was written does not read back")
        temporary.rename(path)
        sync_folder(path.parent)
    finally:
        temporary.unlink(missing_ok=True)
    return contents


def _fill(archive: zipfile.ZipFile, device: int, made_at: str, messages: Iterable[Unsent]) -> Contents:
    envelopes, blobs = [], {}
    for message in messages:
        listed = Listed(digest=hashlib.sha256(message.data).hexdigest(), size=len(message.data))
        archive.writestr(f"envelopes/{listed.digest}", message.data)
        envelopes.append(listed)
        for file in message.files:
            if file.name not in blobs and (data := _readable(file)):
                archive.writestr(f"blobs/{file.name}", data)
                blobs[file.name] = Listed(digest=file.name, size=len(data))
    return Contents(device=device, made_at=made_at, envelopes=tuple(envelopes), blobs=tuple(blobs.values()))


def _readable(file: Path) -> bytes:
    """A sealed file; empty when the disk does not give it back, for which no other message should stay behind."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


class Package:
    """A package whose list is believed; each file is still checked as it is read."""

    def __init__(self, archive: zipfile.ZipFile, contents: Contents) -> None:
        self._archive, self.contents = archive, contents

    def envelopes(self) -> Iterator[bytes | None]:
        """Each sealed message; None for one that is missing or damaged."""
        for listed in self.contents.envelopes:
            yield self._read(f"envelopes/{listed.digest}", listed, MAX_ENVELOPE_BYTES)

    def blobs(self) -> Iterator[tuple[str, bytes | None]]:
        """Each sealed file with its digest; None for one that is missing or damaged."""
        for listed in self.contents.blobs:
            yield listed.digest, self._read(f"blobs/{listed.digest}", listed, MAX_BLOB_BYTES)

    def _read(self, name: str, listed: Listed, most: int) -> bytes | None:
        try:
            info = self._archive.getinfo(name)
            if info.compress_type != zipfile.ZIP_STORED or info.file_size != listed.size or listed.size > most:
                return None
            data = self._archive.read(info)
        except DAMAGED:
            return None
        return data if hashlib.sha256(data).hexdigest() == listed.digest else None

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()


def opened(path: Path, public_key_of: Callable[[int], bytes | None]) -> Package:
    """Open a package; `public_key_of(device)` are the 32 bytes that must have signed it. Raises RescueRefused."""
    if not path.is_file():  # a device has no end from which to read what is in it
        raise RescueRefused("Este arquivo não é um pacote de resgate.")
    try:
        archive = zipfile.ZipFile(path)
    except DAMAGED as error:
        raise RescueRefused("Este arquivo não é um pacote de resgate.") from error
    try:
        return Package(archive, _believed(archive, public_key_of))
    except BaseException:
        archive.close()
        raise


def _believed(archive: zipfile.ZipFile, public_key_of: Callable[[int], bytes | None]) -> Contents:
    try:
        info = archive.getinfo(LIST)
        if info.compress_type != zipfile.ZIP_STORED or info.file_size > MAX_LIST_BYTES:
            raise RescueRefused("A lista do pacote de resgate é grande demais.")
        document = SignedDocument.from_json(json.loads(archive.read(info)))
        claimed = Contents.model_validate_json(document.body)
        public = public_key_of(claimed.device)
        if public is None:
            raise RescueRefused(f"O quiosque {claimed.device}, que fez este pacote, não está inscrito aqui.")
        read_signed(document, public, Purpose.RESCUE)
    except (*DAMAGED, SignatureRefused) as error:  # pydantic's errors are ValueErrors
        raise RescueRefused("A lista do pacote de resgate não está assinada pelo quiosque.") from error
    return claimed
