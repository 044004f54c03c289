"""Habits of the house that a machine can see in the files that git keeps."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 400
LARGEST_FILE_KB = 1500


def tracked(*patterns: str) -> list[Path]:
    """Files that git knows or would add, as they are in the work tree."""
    command = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", *patterns]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\0")
    return [path for name in sorted(set(names)) if name and (path := ROOT / name).is_file()]


def texts() -> list[tuple[Path, str]]:
    """Every tracked file that is text."""
    contents = ((path, path.read_bytes()) for path in tracked())
    return [(path, data.decode("utf-8")) for path, data in contents if b"\0" not in data[:8000]]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_of_code_is_long() -> None:
    lengths = {
        name(path): len(path.read_text("utf-8").splitlines())
        for path in tracked("*.py", "*.qml", "build/*")
        if "locks" not in path.parts
    }
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_file_is_heavy() -> None:
    sizes = {name(path): path.stat().st_size // 1024 for path in tracked()}
    assert {path: size for path, size in sizes.items() if size > LARGEST_FILE_KB} == {}


# In pieces, so that this file does not find itself.
REGISTRY = re.compile(
    r"https?://[^\s/\"']*(?:" + "|".join(["py" + "pi", "python" + "hosted", "npm" + "js", "deb" + r"\.debian"]) + ")"
)


def test_no_registry_is_named() -> None:
    assert [name(path) for path, text in texts() if REGISTRY.search(text)] == []


def test_no_path_of_a_developers_machine_is_named() -> None:
    places = re.compile("|".join([re.escape(str(ROOT)) + r"\b", "/" + r"home/[a-z]", "/" + "root/", "/" + "Users/"]))
    assert [name(path) for path, text in texts() if places.search(text)] == []


# `onBrand` beside `brand` is taken for a signal's handler and stays black, without a word.
LIKE_A_HANDLER = re.compile(r"\bproperty\s+[\w.<>]+\s+on[A-Z]\w*|\bProperty\([^)]*\)\s*\n\s*def\s+on[A-Z]\w*")


def test_no_qml_property_reads_as_a_signal_handler() -> None:
    files = [(path, path.read_text("utf-8")) for path in tracked("*.qml", "ui/*.py")]
    assert [(name(path), found[0]) for path, text in files for found in LIKE_A_HANDLER.finditer(text)] == []


@pytest.mark.parametrize(
    "text", ["required property color onBrand", "property list<int> onIt: []", "@Property(str)\n    def onBrand(self):"]
)
def test_a_property_that_reads_as_a_handler_would_be_found(text: str) -> None:
    assert LIKE_A_HANDLER.search(text)


SOURCES = tracked("assets/**/source.toml")


@pytest.mark.parametrize("source", SOURCES, ids=name)
def test_a_fetched_file_has_hash_licence_and_origin(source: Path) -> None:
    for file in tomllib.loads(source.read_text("utf-8"))["file"]:
        assert re.fullmatch(r"[0-9a-f]{64}", file["sha256"]), file
        assert file["licence"].strip() and file["origin"].strip(), file
        assert re.fullmatch(r"[\w.-]+==[\w.]+", file["requirement"]), file


def test_a_folder_of_others_works_carries_their_licence() -> None:
    folders = {
        path.parent for path in tracked("assets/*.ttf", "assets/*.svg", "assets/*.png", "assets/*.wav", "assets/*.json")
    }
    others = {folder for folder in folders if folder.name in ("fonts", "icons", "sounds")}
    assert others
    assert {name(folder) for folder in others if not _licensed(folder)} == set()


def _licensed(folder: Path) -> bool:
    texts = [path for path in folder.iterdir() if path.name in ("LICENSE", "OFL.txt") and path.stat().st_size > 1000]
    readme = folder / "README.md"
    return bool(texts) and readme.exists() and "licen" in readme.read_text("utf-8").lower()
