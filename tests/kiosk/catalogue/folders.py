"""Catalogues in folders: our own, copied and changed, and key rings to sign them by."""

import re
import shutil
from pathlib import Path

import yaml

from kiosk.assets import asset
from kiosk.catalogue.folder import load_folder
from kiosk.catalogue.problems import CatalogueRefused, Problem
from kiosk.signing import KeyRing, Purpose, RingKey, SigningKey, to_text

WATER = "services/segunda-via-conta-agua.yaml"
FAMILY = "services/inscricao-cadastro-unico.yaml"
LIFE = "services/prova-de-vida-mtprev.yaml"


def copy_ours(folder: Path) -> Path:
    """Our own catalogue, to be changed."""
    target = folder / "catalogue"
    shutil.copytree(asset("catalogue"), target)
    return target


def change(folder: Path, file: str, old: str, new: str) -> int:
    """Replace `old`, which must be there once; answers with its line."""
    path = folder / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (file, old, text.count(old))
    path.write_text(text.replace(old, new), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def without(folder: Path, file: str, field: str) -> None:
    """Drop a field of a service letter."""
    path = folder / file
    data = yaml.safe_load(path.read_text("utf-8"))
    del data[field]
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")


def set_version(folder: Path, version: int) -> Path:
    """Give a catalogue another version."""
    head = folder / "catalogue.yaml"
    head.write_text(re.sub(r"(?m)^version: \d+$", f"version: {version}", head.read_text("utf-8"), count=1), "utf-8")
    return folder


def problems(folder: Path) -> tuple[Problem, ...]:
    """What is wrong with a folder."""
    try:
        load_folder(folder)
    except CatalogueRefused as refused:
        return refused.problems
    return ()


KEY = SigningKey.from_bytes(b"k" * 32)
OTHER_KEY = SigningKey.from_bytes(b"o" * 32)
_ROOT = SigningKey.from_bytes(b"r" * 32)


def ring(key: SigningKey = KEY, purpose: Purpose = Purpose.CATALOGUE) -> KeyRing:
    """A key ring that knows one key."""
    return KeyRing.make(_ROOT, 1, [RingKey(kid=key.kid, purpose=purpose, public=to_text(key.public))])
