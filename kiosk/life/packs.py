"""Model packs that an operator installs: a folder with `pack.toml` and one ONNX file, pinned by its SHA-256.

The pack says where the model comes from and under which licence, how its input is made and how its output is read, so
that installing one needs no code. A pack is checked whole before it is copied, and again whenever it is loaded; one
that is not right is refused by name. There is one slot, `passive_pad`: another pack takes the place of the first.
"""

import hashlib
import os
import shutil
import tempfile
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.bounded import TooLong, read_at_most
from kiosk.errors import BalcaoError

PACK_FILE = "pack.toml"
PAD_SLOT = "passive_pad"
MOST_BYTES = 200 * 1024 * 1024
MOST_LIST_BYTES = 100_000


class ModelRefused(BalcaoError):
    """A model file cannot be used; `values["file"]` names it."""

    key = "model_refused"

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"O arquivo de modelo {file} não pode ser usado: {reason}", file=file)


class ChannelOrder(StrEnum):
    """Order of the colours in the network's input."""

    BGR = "BGR"
    RGB = "RGB"


class Activation(StrEnum):
    """What still has to be done to the network's output to make shares of it."""

    NONE = "none"
    SOFTMAX = "softmax"
    SIGMOID = "sigmoid"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class InputSpec(_Part):
    """How a face becomes the network's input: (pixel of 0 to 255 - mean) / std, a value a channel in their order."""

    crop_scale: Annotated[float, Field(ge=1, le=8)]
    """Side of the square that is cut out, in longer sides of the face's box."""
    width: Annotated[int, Field(ge=8, le=1024)]
    height: Annotated[int, Field(ge=8, le=1024)]
    channels: ChannelOrder
    mean: tuple[float, float, float]
    std: tuple[Annotated[float, Field(gt=0)], Annotated[float, Field(gt=0)], Annotated[float, Field(gt=0)]]


class OutputSpec(_Part):
    """How the network's output is read."""

    live: Annotated[int, Field(ge=0, le=1000)]
    """Which output means alive."""
    activation: Activation
    threshold: Annotated[float, Field(ge=0, le=1)]
    """The least score of a living face."""


class ModelPack(_Part):
    """What `pack.toml` says."""

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,60}$")]
    version: Annotated[str, Field(min_length=1, max_length=40)]
    licence: Annotated[str, Field(min_length=2, max_length=200)]
    origin: Annotated[str, Field(min_length=2, max_length=400)]
    file: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.onnx$")]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    bytes: Annotated[int, Field(gt=0, le=MOST_BYTES)]
    input: InputSpec
    output: OutputSpec

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The description in a pack's folder. Raises ModelRefused, naming the first thing that is wrong."""
        try:
            return cls.model_validate(tomllib.loads(read_at_most(folder / PACK_FILE, MOST_LIST_BYTES).decode()))
        except TooLong as error:
            raise ModelRefused(PACK_FILE, f"passa de {MOST_LIST_BYTES // 1000} kB.") from error
        except OSError as error:
            raise ModelRefused(PACK_FILE, f"não está em {folder}.") from error
        except ValidationError as error:
            where = ".".join(map(str, error.errors()[0]["loc"]))
            raise ModelRefused(PACK_FILE, f"o campo '{where}' falta ou não vale.") from error
        except ValueError as error:
            raise ModelRefused(PACK_FILE, "não é um arquivo TOML.") from error


def check_pack(folder: Path) -> tuple[ModelPack, bytes]:
    """A pack and the bytes of its network, by size and SHA-256. Raises ModelRefused."""
    pack = ModelPack.read(folder)
    try:
        with (folder / pack.file).open("rb") as source:
            content = source.read(pack.bytes + 1)
    except OSError as error:
        raise ModelRefused(pack.file, "o arquivo não está no pacote.") from error
    if len(content) != pack.bytes:
        raise ModelRefused(pack.file, f"não tem os {pack.bytes} bytes que o pacote diz.")
    if hashlib.sha256(content).hexdigest() != pack.sha256:
        raise ModelRefused(pack.file, "o conteúdo é diferente do esperado (SHA-256).")
    return pack, content


def installed_pack(models: Path) -> Path | None:
    """The folder of the installed detector, or None. Nothing is checked yet."""
    place = models / PAD_SLOT
    return place if place.is_dir() else None


def install(source: Path, models: Path) -> ModelPack:
    """Check a pack and copy it into its slot, in place of the one there. Raises ModelRefused; then nothing changed."""
    pack, content = check_pack(source)
    models.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=models, prefix=".new-") as made:
        new, place = Path(made) / PAD_SLOT, models / PAD_SLOT
        new.mkdir()
        _write(new / pack.file, content)
        _write(new / PACK_FILE, read_at_most(source / PACK_FILE, MOST_LIST_BYTES))
        if place.exists():
            place.rename(Path(made) / "old")
        new.rename(place)
    return pack


def remove(models: Path) -> bool:
    """Empty the slot: the check goes on without a detector, and says so. Whether there was one."""
    place = installed_pack(models)
    if place is None:
        return False
    shutil.rmtree(place)
    return True


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
